import type { Band, Observation, RoundingDocument, RuleDocument } from "./documents.js";
import { greatest, least, minus, read, times, ZERO, type Fraction } from "./fraction.js";
import { assessed, checklist, deductions, formula, levels, yesNo } from "./judgements.js";
import {
  attainment,
  bands,
  bandWorth,
  execution,
  given,
  interpolation,
  mostDeducted,
  steps,
  timeliness,
  type Verdict,
} from "./quantities.js";

/** Scores one leaf on its own points, rule by rule. */
export function judge(
  rule: RuleDocument,
  seen: Observation,
  points: Fraction,
  rounding: RoundingDocument,
): Verdict {
  switch (rule.type) {
    case "attainment":
      return attainment(rule, seen, points, rounding);
    case "execution":
      return execution(rule, seen, points, rounding);
    case "levels":
      return levels(rule, seen, points);
    case "bands":
      return bands(rule, seen, points);
    case "steps":
      return steps(rule, seen, points);
    case "interpolation":
      return interpolation(rule, seen, points);
    case "checklist":
      return checklist(rule, seen, points);
    case "yes-no":
      return yesNo(seen, points);
    case "deductions":
      return deductions(rule, seen, points);
    case "timeliness":
      return timeliness(rule, seen, points);
    case "assessed":
      return assessed(rule, seen);
    case "formula":
      return formula(rule, seen, points);
  }
}

/** The rules that count faults: as a penalty, what they deduct is what the total loses. */
export const countsFaults = (rule: RuleDocument): boolean =>
  rule.type === "deductions" || rule.type === "steps" || rule.type === "timeliness";

/** The least and the greatest score a rule can give at all, for a leaf nobody has observed. */
export function extremes(rule: RuleDocument, points: Fraction): [low: Fraction, high: Fraction] {
  switch (rule.type) {
    case "levels":
      return ends(
        rule.levels.flatMap((one) => [one.share ?? one.from, one.share ?? one.to]).map(given),
        points,
      );
    case "bands":
      return endsOf(worths(rule.bands, points));
    case "interpolation": {
      const shares = rule.anchors.map(({ share }) => read(share));
      return ends(rule.outside === "zero" ? [...shares, ZERO] : shares, points);
    }
    case "timeliness":
      if (rule.bands !== undefined) return endsOf([points, ...worths(rule.bands, points)]);
      return [afterMost(rule, points), points];
    case "steps":
    case "deductions":
      return [afterMost(rule, points), points];
    default:
      return [ZERO, points];
  }
}

const afterMost = (rule: Parameters<typeof mostDeducted>[0], points: Fraction): Fraction =>
  minus(points, least(mostDeducted(rule, points), points));

const worths = (list: readonly Band[], points: Fraction): Fraction[] =>
  list.map((band) => bandWorth(band, points));

const ends = (shares: readonly Fraction[], points: Fraction): [Fraction, Fraction] =>
  endsOf(shares.map((share) => times(points, share)));

const endsOf = (scores: readonly Fraction[]): [Fraction, Fraction] => [
  scores.reduce(least),
  scores.reduce(greatest),
];
