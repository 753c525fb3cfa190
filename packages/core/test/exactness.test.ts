import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { score, type IndicatorResult, type Scorecard, type TierResult } from "../src/index.js";
import { adversarialCases, rubricWithObservations, type Case } from "./generate/index.js";
import { naiveScore } from "./naive/index.js";

/** The core, held string for string against a second scorer that shares none of its code. */
describe("score is exact", () => {
  it("on 10,000 generated rubrics with their observations", { timeout: 180_000 }, () => {
    fc.assert(
      fc.property(rubricWithObservations(), (generated) => {
        expect(byCore(generated)).toStrictEqual(byNaive(generated));
      }),
      // Shrinking stops in time for the counterexample to be shown.
      { numRuns: 10_000, interruptAfterTimeLimit: 150_000, markInterruptAsFailure: true },
    );
  });

  it("has adversarial cases with names of their own", () => {
    const names = adversarialCases().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(adversarialCases().map((one) => [one.name, one] as const))("%s", (_name, adversarial) => {
    expect(byCore(adversarial)).toStrictEqual(byNaive(adversarial));
  });
});

function byNaive({ rubric, observations }: Case) {
  const { ledger: _exact, deductions, flags, ...card } = naiveScore(rubric, observations);
  return { ...card, deductions: sorted(deductions), flags: sorted(flags) };
}

function byCore({ rubric, observations }: Case) {
  const card: Scorecard = score(plain(rubric), plain(observations));
  return {
    ...figures(card),
    status: card.status,
    grade: card.grade.id,
    indicators: card.indicators.map(indicator),
    ...(card.tiers === undefined
      ? {}
      : { tiers: card.tiers.map((tier) => ({ id: tier.id, ...figures(tier) })) }),
    ...(card.range === undefined ? {} : { range: card.range }),
    differences: card.differences ?? [],
    ...(card.recordedScore === undefined ? {} : { recordedScore: card.recordedScore }),
    deductions: sorted(card.deductions.map(row)),
    flags: sorted(card.flags.filter(({ code }) => FROM_FIGURES.has(code)).map(flag)),
  };
}

/** Both scorers take plain JSON, and neither may keep or change what it was given. */
const plain = (document: object) => JSON.parse(JSON.stringify(document));

const figures = ({ points, score: scored, deducted, rate }: Scorecard | IndicatorResult | TierResult) => ({
  points,
  score: scored,
  deducted,
  rate,
});

function indicator(node: IndicatorResult): object {
  const grade = "grade" in node ? { grade: node.grade.id } : {};
  const below = "indicators" in node ? { indicators: node.indicators.map(indicator) } : {};
  return { id: node.id, ...figures(node), status: node.status, ...grade, ...below };
}

function row({ indicator: id, kind, points, claimed }: Scorecard["deductions"][number]) {
  return { indicator: id, kind, points, ...(claimed === undefined ? {} : { claimed }) };
}

const FROM_FIGURES = new Set([
  "over-execution",
  "over-attainment",
  "rounding-gap",
  "grade-depends-on-rounding",
]);

function flag(raised: Scorecard["flags"][number]) {
  const { code, indicator: id } = raised;
  const kept = ["of", "gap", "rate", "deviation"].flatMap((key) =>
    Object.entries(raised).filter(([name]) => name === key),
  );
  return { code, indicator: id, ...Object.fromEntries(kept) };
}

/** In one order, whatever order they were found in. */
const sorted = (rows: readonly object[]): object[] =>
  [...rows].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
const keyOf = (item: object): string => JSON.stringify(Object.entries(item).sort());
