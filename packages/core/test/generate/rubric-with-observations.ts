import * as fc from "fast-check";
import type { Effect } from "../naive/documents.js";
import {
  naiveScore,
  type IndicatorDocument,
  type NaiveIndicator,
  type Observation,
  type ObservationsDocument,
  type RubricDocument,
} from "../naive/index.js";
import { compare, isZero, minus, plus, read, ZERO, type Fraction } from "../naive/fraction.js";
import { isExtra, leavesOf, pointsByNode } from "../naive/points.js";
import type { Mode } from "../naive/print.js";
import { amount, digitAt, upTo, written } from "./amounts.js";
import { drawFrom, type Draw } from "./draw.js";
import {
  assessedCase,
  checklistCase,
  deductionsCase,
  formulaCase,
  levelsCase,
  yesNoCase,
} from "./judged-rules.js";
import {
  attainmentCase,
  bandsCase,
  executionCase,
  interpolationCase,
  stepsCase,
  timelinessCase,
} from "./measured-rules.js";
import type { MakeRule } from "./rule-case.js";
import { scale } from "./scales.js";
import { structure, type Structure } from "./structure.js";

export interface Case {
  rubric: RubricDocument;
  observations: ObservationsDocument;
}

const RULES: MakeRule[] = [
  yesNoCase,
  assessedCase,
  attainmentCase,
  attainmentCase,
  attainmentCase,
  executionCase,
  levelsCase,
  bandsCase,
  stepsCase,
  interpolationCase,
  checklistCase,
  deductionsCase,
  timelinessCase,
  formulaCase,
];
const MODES: Mode[] = ["half-up", "half-even", "down", "up", "floor", "ceiling"];

/** Valid rubrics of every kind with observations that fit them. */
export const rubricWithObservations = (): fc.Arbitrary<Case> =>
  fc
    .noBias(fc.array(fc.nat(), { maxLength: 500, size: "max" }))
    .map((choices) => makeCase(drawFrom(choices)));

/** Builds one case from a draw. */
export function makeCase(draw: Draw): Case {
  const worth = structure(draw);
  const chosen = policies(draw);
  const extras = addExtras(draw, worth.indicators);
  const rubric: RubricDocument = {
    format: "jixiao/rubric@1",
    id: "generated/rubric",
    version: "1",
    title: "生成的体系",
    ...worth,
    ...chosen,
    ...extras,
    scale: "mof-four-grade",
  };
  const observations: ObservationsDocument = {
    format: "jixiao/observations@1",
    rubric: "generated/rubric@1",
    subject: { id: "s", name: "某单位" },
    assessedOn: "2022-06-30",
    observations: observe(draw, rubric),
  };
  const record = naiveScore(rubric, observations);
  giveScales(draw, rubric, record);
  addFacts(draw, rubric, observations);
  addRecorded(draw, rubric, observations.observations, record.indicators);
  return { rubric, observations };
}

function policies(draw: Draw): Partial<RubricDocument> {
  const places = draw.pick([2, 2, 2, 1, 0, 3, 4]);
  const result: Partial<RubricDocument> = {
    notApplicable: draw.pick(["error", "redistribute", "redistribute", "shrink", "full"]),
    missing: draw.pick(["error", "zero", "range"]),
  };
  if (!draw.chance(75)) return result;
  result.rounding = {
    places,
    ...(draw.chance(60) ? { mode: draw.pick(MODES) } : {}),
    ...(draw.chance(60) ? { stage: draw.pick(["display", "indicator", "group"]) } : {}),
    ...(draw.chance(25)
      ? { rate: { places: draw.whole(0, 2), ...(draw.chance(50) ? { mode: draw.pick(MODES) } : {}) } }
      : {}),
  };
  return result;
}

/** Puts bonus and penalty leaves somewhere into the tree, with their caps. */
function addExtras(draw: Draw, indicators: Structure["indicators"]): Partial<RubricDocument> {
  if (!draw.chance(30)) return {};
  const groups = (nodes: IndicatorDocument[]): IndicatorDocument[][] => [
    nodes,
    ...nodes.flatMap((node) => (node.indicators === undefined ? [] : groups(node.indicators))),
  ];
  for (let index = draw.whole(1, 2); index > 0; index -= 1) {
    draw.pick(groups(indicators)).push({
      id: `extra-${index}`,
      title: `附加${index}`,
      points: draw.pick([5, 3, "0.7"]),
      ...(draw.chance(50) ? { penalty: true } : { bonus: true }),
    });
  }
  return {
    ...(draw.chance(40) ? { bonusCap: draw.pick([2, "0.333"]) } : {}),
    ...(draw.chance(40) ? { penaltyCap: draw.pick([1, "2.5"]) } : {}),
    ...(draw.chance(40) ? { ceiling: draw.pick([1100, 90, "0.5"]) } : {}),
  };
}

function observe(draw: Draw, rubric: RubricDocument): Record<string, Observation> {
  const points = pointsByNode(rubric);
  const keep = keptLeaves(rubric);
  const observations: Record<string, Observation> = {};
  for (const leaf of leavesOf(rubric.indicators)) {
    const worth = points.get(leaf.id) ?? ZERO;
    const mayBeAway = rubric.notApplicable !== "error" && !keep.has(leaf.id);
    const { rule, observation } = draw.pick(RULES)(draw, { points: worth, mayBeAway });
    leaf.rule = rule;
    if (mayBeAway && draw.chance(15)) observations[leaf.id] = { notApplicable: "本年无此事项" };
    else if (rubric.missing === "error" || !draw.chance(15)) {
      const overridden = override(draw, worth);
      const alone = overridden.override !== undefined && draw.chance(30);
      observations[leaf.id] = alone ? overridden : { ...observation, ...overridden };
    } else if (draw.chance(20)) observations[leaf.id] = { note: "尚无数据" };
  }
  return observations;
}

/** The leaves that have to stay applicable: the first one, and with tiers the first of each tier. */
function keptLeaves(rubric: RubricDocument): Set<string> {
  const leaves = leavesOf(rubric.indicators).filter((leaf) => !isExtra(leaf));
  const tiers = new Set(leaves.map((leaf) => leaf.tier));
  return new Set([...tiers].map((tier) => leaves.find((leaf) => leaf.tier === tier)?.id ?? ""));
}

function override(draw: Draw, points: Fraction): Observation {
  if (!draw.chance(6)) return {};
  return { override: { score: amount(draw, upTo(draw, points)), reason: "复核", by: "评审组" } };
}

/** Gives the rubric, and a group now and then, a scale with cuts at and about what was reached. */
function giveScales(
  draw: Draw,
  rubric: RubricDocument,
  card: { score: string; indicators: NaiveIndicator[] },
) {
  rubric.scale = scale(draw, rubric, read(card.score));
  for (const node of rubric.indicators) {
    if (node.indicators !== undefined && draw.chance(20)) {
      const rate = card.indicators.find(({ id }) => id === node.id)?.rate ?? "0%";
      node.scale = scale(draw, rubric, read(rate.slice(0, -1)), "own-scale");
    }
  }
}

function addFacts(draw: Draw, rubric: RubricDocument, observations: ObservationsDocument): void {
  const grades =
    typeof rubric.scale === "string" ? ["fair", "poor"] : rubric.scale.grades.map(({ id }) => id);
  if (draw.chance(15)) {
    rubric.ceilings = [{ id: "late-report", title: "迟报", grade: draw.pick(grades) }];
    if (draw.chance(60)) observations.ceilings = { "late-report": { reason: "迟报一个月" } };
  }
  if (draw.chance(15)) {
    const lowest = grades.at(-1) ?? "poor";
    const effects: Effect[] = [{ grade: lowest }, { score: 0 }, { status: "results-not-demonstrated" }];
    const vetoes = ["misuse", "no-evidence"].slice(0, draw.whole(1, 2));
    rubric.vetoes = vetoes.map((id) => ({ id, title: id, effect: draw.pick(effects) }));
    observations.vetoes = Object.fromEntries(
      vetoes.filter(() => draw.chance(60)).map((id) => [id, { reason: "审计发现" }]),
    );
  }
}

/** Writes down scores that somebody gave: the printed one, the exact one where it ends, or another. */
function addRecorded(
  draw: Draw,
  rubric: RubricDocument,
  observations: Record<string, Observation>,
  nodes: readonly NaiveIndicator[],
): void {
  const last = digitAt(rubric.rounding?.places ?? 2);
  for (const node of nodes) {
    if (node.indicators !== undefined) addRecorded(draw, rubric, observations, node.indicators);
    const observation = observations[node.id];
    if (observation === undefined || observation.notApplicable !== undefined) continue;
    if (node.status === "not-applicable" || !draw.chance(10)) continue;
    const printed = read(node.score);
    const other = draw.pick([printed, plus(printed, last), minus(printed, last), ZERO]);
    const fair = compare(other, ZERO) < 0 || compare(other, read(node.points)) > 0 ? printed : other;
    observation.recorded = isZero(fair) ? 0 : written(fair);
  }
}
