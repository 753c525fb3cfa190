import { certain } from "../../certain/certain.js";
import { amountOf, equal, one, printExact, sum } from "../../amount/index.js";
import {
  all,
  choose,
  compares,
  constant,
  met,
  over,
  plus,
  points,
  step,
  times,
} from "../../formula/build.js";
import type { Formula, Input } from "../../formula/index.js";
import { attempt, each, isGiven } from "../../shape/index.js";
import type { Reading } from "../reading.js";
import type { CheckContext, Measure, Rule } from "../rule.js";
import { refuser } from "../wording.js";
import {
  checklistObservation,
  checklistParameters,
  type ChecklistItem,
  type ChecklistObservation,
  type ChecklistParameters,
} from "./shapes.js";
import { checklistWords as words, pointsDiffer, sharesDiffer } from "./words.js";

/** 要点: items that are met or not. */
export const checklist: Rule<ChecklistParameters, ChecklistObservation> = {
  type: "checklist",
  title: words.title,
  about: words.about,
  counts: "merit",
  parameters: checklistParameters,
  observation: checklistObservation,
  checks: [checkIds, checkRequirement, checkWorth],
  measure,
  observe(observation, { items }, reading) {
    attempt(() => readIds(observation.met, items, reading));
    for (const { id } of items) reading.flag(inputName(id), () => observation.met.includes(id));
  },
};

function readIds(ids: readonly string[], items: readonly ChecklistItem[], reading: Reading): void {
  const known = items.map(({ id }) => id);
  const firstOf = new Map<string, number>();
  each(ids, (id, index) => {
    const place = [...reading.path, "met", index];
    const first = firstOf.get(id);
    if (!known.includes(id)) reading.findings.reportUnknown("unknown-item", place, id, known, { id });
    else if (first === undefined) firstOf.set(id, index);
    else {
      const values = { id, first: [...reading.path, "met", first].join(".") };
      reading.findings.report("duplicate-id", place, id, values);
    }
  });
}

function checkIds({ items }: ChecklistParameters, { path, findings }: CheckContext): void {
  const firstOf = new Map<string, number>();
  each(items, ({ id }, index) => {
    const first = firstOf.get(id);
    if (first === undefined) firstOf.set(id, index);
    else {
      const values = { id, first: [...path, "items", first].join(".") };
      findings.report("duplicate-id", [...path, "items", index, "id"], id, values);
    }
  });
}

function checkRequirement({ items, require }: ChecklistParameters, context: CheckContext): void {
  if (typeof require !== "object" || require.atLeast <= items.length) return;
  refuser(words.title, context)(words.problems.tooMany, "require", "atLeast");
}

function checkWorth({ items }: ChecklistParameters, context: CheckContext): void {
  const refuse = refuser(words.title, context);
  const [withPoints, withShare] = (["points", "share"] as const).map(
    (key) => items.filter((item) => isGiven(item, key)).length,
  );
  const counts = [withPoints, withShare].filter((count) => count !== 0);
  if (counts.length > 1 || counts.some((count) => count !== items.length)) {
    refuse(words.problems.oneKind, "items");
  } else if (withPoints !== 0) {
    const total = sum(items.map((item) => amountOf(certain(item.points))));
    const points = context.points();
    if (!equal(total, points)) refuse(pointsDiffer(printExact(total), printExact(points)), "items");
  } else if (withShare !== 0) {
    const total = sum(items.map((item) => amountOf(certain(item.share))));
    if (!equal(total, one)) refuse(sharesDiffer(printExact(total)), "items");
  }
}

function measure({ items, require = "each" }: ChecklistParameters): Measure {
  const gates = items.filter(({ gate }) => gate === true).map(({ id }) => met(inputName(id)));
  const score = requiredScore(items, require);
  return {
    inputs: Object.fromEntries(items.map((item) => [inputName(item.id), inputOf(item)])),
    score: gates.length === 0 ? score : choose(all(...gates), score, constant(0)),
    refusals: [],
    flags: [],
  };
}

/** The input that says whether an item is met, which is also the name of its column. */
function inputName(id: string): string {
  return `met-${id}`;
}

function inputOf({ title }: ChecklistItem): Input {
  return { type: "boolean", label: title, path: ["met"] };
}

function requiredScore(
  items: readonly ChecklistItem[],
  require: NonNullable<ChecklistParameters["require"]>,
): Formula {
  if (require === "all") {
    return choose(all(...items.map(({ id }) => met(inputName(id)))), points, constant(0));
  }
  const count = step(
    "count",
    words.count,
    metSum(items, () => constant(1)),
  );
  if (require !== "each") {
    return choose(compares(count, ">=", constant(require.atLeast)), points, constant(0));
  }
  if (items[0]?.points !== undefined) return metSum(items, (item) => constant(String(certain(item.points))));
  if (items[0]?.share !== undefined)
    return times(
      points,
      step(
        "share",
        words.met,
        metSum(items, (item) => constant(String(certain(item.share)))),
      ),
    );
  return times(points, step("share", words.met, over(count, constant(items.length))));
}

function metSum(items: readonly ChecklistItem[], worth: (item: ChecklistItem) => Formula): Formula {
  return plus(...items.map((item) => choose(met(inputName(item.id)), worth(item), constant(0))));
}
