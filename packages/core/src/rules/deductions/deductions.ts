import { amountOf, minimum, multiply, one, subtract, type Ratio } from "../../amount/index.js";
import { constant, least, plus, step, total } from "../../formula/build.js";
import type { Formula, Input } from "../../formula/index.js";
import { attempt, each } from "../../shape/index.js";
import { claimOf, type Finding } from "../finding.js";
import type { Reading } from "../reading.js";
import { remaining } from "../remaining.js";
import type { CheckContext, Claim, Measure, Rule } from "../rule.js";
import {
  deductionsObservation,
  deductionsParameters,
  type CatalogueFinding,
  type DeductionsObservation,
  type DeductionsParameters,
} from "./shapes.js";
import { deductionsWords as words } from "./words.js";

type Entry = NonNullable<DeductionsParameters["catalogue"]>[number];

/** 扣分: full marks less what each finding takes off. */
export const deductions: Rule<DeductionsParameters, DeductionsObservation> = {
  type: "deductions",
  title: words.title,
  about: words.about,
  counts: "fault",
  parameters: deductionsParameters,
  observation: deductionsObservation,
  checks: [checkIds],
  measure,
  observe(observation, { catalogue = [] }, reading) {
    reading.list(
      "findings",
      () => observation.findings,
      (finding, index) =>
        isFromCatalogue(finding) ? undefined : [finding.points, "findings", index, "points"],
    );
    if (catalogue.length === 0) return;
    attempt(() => reportUnknownFindings(observation.findings, catalogue, reading));
    for (const entry of catalogue) {
      // Points times occurrences may have more digits than a written amount can: they go in as they are.
      reading.exact(inputOf(entry.id), () =>
        observation.findings.flatMap((finding) =>
          isFromCatalogue(finding) && finding.id === entry.id ? [claimedBy(finding, entry)] : [],
        ),
      );
    }
  },
  claims({ findings }, { catalogue = [] }) {
    if (catalogue.length === 0) return findings.filter(bringsItsPoints).map(claimOf);
    const entries = new Map(catalogue.map((entry) => [entry.id, entry]));
    const left = new Map(catalogue.map(({ id, cap }) => [id, cap === undefined ? undefined : amountOf(cap)]));
    return findings.flatMap((finding): Claim[] => {
      if (!isFromCatalogue(finding)) return [claimOf(finding)];
      const entry = entries.get(finding.id);
      if (entry === undefined) return [];
      const points = claimedBy(finding, entry);
      const room = left.get(entry.id);
      // Earlier findings of an entry use its cap up first.
      const granted = room === undefined ? points : minimum(points, room);
      if (room !== undefined) left.set(entry.id, subtract(room, granted));
      const { reason = entry.title, evidence } = finding;
      return [{ points, granted, reason, ...(evidence === undefined ? {} : { evidence }), id: entry.id }];
    });
  },
};

function reportUnknownFindings(
  observed: DeductionsObservation["findings"],
  catalogue: readonly Entry[],
  { path, findings }: Reading,
): void {
  const known = catalogue.map((entry) => entry.id);
  each(observed, (finding, index) => {
    if (!isFromCatalogue(finding) || known.includes(finding.id)) return;
    const { id } = finding;
    findings.reportUnknown("unknown-finding", [...path, "findings", index, "id"], id, known, { id });
  });
}

function checkIds({ catalogue = [] }: DeductionsParameters, { path, findings }: CheckContext): void {
  const first = new Map<string, string>();
  each(catalogue, ({ id }, index) => {
    const where = [...path, "catalogue", index, "id"];
    const before = first.get(id);
    if (before === undefined) first.set(id, where.join("."));
    else findings.report("duplicate-id", where, id, { id, first: before });
  });
}

function measure({ catalogue = [], maxDeduct }: DeductionsParameters): Measure {
  const inputs: Record<string, Input> = { findings: words.findings };
  for (const { id, title } of catalogue) inputs[inputOf(id)] = words.entry(title);
  const lost = step("lost", words.lost, plus(total("findings"), ...catalogue.map(entryLoss)));
  return { inputs, score: remaining(lost, maxDeduct), refusals: [], flags: [] };
}

function entryLoss({ id, cap }: Entry): Formula {
  const claimed = total(inputOf(id));
  return cap === undefined ? claimed : least(constant(String(cap)), claimed);
}

function claimedBy({ times }: CatalogueFinding, { points }: Entry): Ratio {
  return multiply(amountOf(points), times === undefined ? one : amountOf(times));
}

function inputOf(id: string): string {
  return `finding-${id}`;
}

function bringsItsPoints(finding: Finding | CatalogueFinding): finding is Finding {
  return !isFromCatalogue(finding);
}

function isFromCatalogue(finding: Finding | CatalogueFinding): finding is CatalogueFinding {
  return "id" in finding;
}
