import type {
  Amount,
  AttainmentRule,
  Band,
  BandsRule,
  Counted,
  ExecutionRule,
  InterpolationRule,
  Observation,
  RoundingDocument,
  StepsRule,
  TimelinessRule,
  WhenZero,
} from "./documents.js";
import {
  absolute,
  ceilOf,
  compare,
  floorOf,
  fraction,
  greatest,
  HUNDRED,
  isZero,
  least,
  minus,
  ONE,
  over,
  plus,
  read,
  sum,
  times,
  whole,
  within,
  ZERO,
  type Fraction,
} from "./fraction.js";
import { rounded } from "./print.js";

/** What a rule makes of an observation: the score on the leaf's own points, and its flags. */
export interface Verdict {
  score: Fraction | "not-applicable";
  flags: RuleFlag[];
  /** The findings behind the loss, where the rule has any: what each claims and what of it counts. */
  claims?: Claim[];
}

export type RuleFlag =
  { code: "over-execution"; rate: Fraction } | { code: "over-attainment"; deviation: Fraction };

export interface Claim {
  claimed: Fraction;
  counted: Fraction;
}

export const verdict = (score: Fraction | "not-applicable", ...flags: RuleFlag[]): Verdict => ({
  score,
  flags,
});

/** The amount of an observation's field, which valid input has. */
export function given(value: unknown): Fraction {
  if (typeof value !== "number" && typeof value !== "string") throw new Error("an amount is missing");
  return read(value);
}

const clamp = (value: Fraction): Fraction => within(ZERO, value, ONE);

/** A rate below 1 is first rounded to the places of its percentage, where the rubric says so. */
function printedRate(rate: Fraction, rounding: RoundingDocument): Fraction {
  if (rounding.rate === undefined || compare(rate, ONE) >= 0) return rate;
  const mode = rounding.rate.mode ?? rounding.mode ?? "half-up";
  return over(rounded(times(rate, HUNDRED), rounding.rate.places, mode), HUNDRED);
}

function whenZero(policy: WhenZero | undefined, points: Fraction): Fraction | "not-applicable" {
  if (policy === "full") return points;
  if (policy === "zero") return ZERO;
  if (policy === "not-applicable") return policy;
  throw new Error("a zero to divide by");
}

export function attainment(
  rule: AttainmentRule,
  seen: Observation,
  points: Fraction,
  rounding: RoundingDocument,
): Verdict {
  const actual = given(seen.actual);
  const target = rule.target === "observed" ? seen.target : rule.target;
  const [low, high] = Array.isArray(target)
    ? [given(target[0]), given(target[1])]
    : [given(target), given(target)];
  const flags: RuleFlag[] = [];
  if (rule.flagFrom !== undefined && !isZero(high) && compare(over(actual, high), read(rule.flagFrom)) >= 0) {
    flags.push({ code: "over-attainment", deviation: over(minus(actual, high), high) });
  }
  if (targetMet(rule.direction, actual, low, high)) return verdict(points, ...flags);
  const forward = rule.direction === "at-least" || rule.direction === "more-than";
  if (forward && isZero(low)) return verdict(whenZero(rule.onZeroTarget, points), ...flags);
  if (rule.shortfall === "pass-fail") return verdict(ZERO, ...flags);
  const rate = clamp(shortfallRate(rule, actual, low, high));
  if (rule.pass !== undefined && compare(rate, read(rule.pass)) < 0) return verdict(ZERO, ...flags);
  return verdict(times(points, printedRate(rate, rounding)), ...flags);
}

function targetMet(
  direction: AttainmentRule["direction"],
  actual: Fraction,
  low: Fraction,
  high: Fraction,
): boolean {
  switch (direction) {
    case "at-least":
      return compare(actual, low) >= 0;
    case "more-than":
      return compare(actual, low) > 0;
    case "at-most":
      return compare(actual, high) <= 0;
    case "less-than":
      return compare(actual, high) < 0;
    case "equal":
      return compare(actual, low) === 0;
    case "within":
      return compare(low, actual) <= 0 && compare(actual, high) <= 0;
  }
}

/** The rate where the target is not met and zero targets with a policy are out of the way. */
function shortfallRate(rule: AttainmentRule, actual: Fraction, low: Fraction, high: Fraction): Fraction {
  const two = whole(2);
  if (rule.direction === "at-least" || rule.direction === "more-than") {
    return low.top < 0n ? minus(two, over(actual, low)) : over(greatest(actual, ZERO), low);
  }
  if (rule.direction === "within" && compare(actual, low) < 0) return isZero(low) ? ZERO : over(actual, low);
  if (isZero(high)) return ZERO;
  if (rule.direction === "equal") {
    if (rule.shortfall === "linear") return minus(ONE, over(absolute(minus(actual, high)), high));
    return isZero(actual) ? ZERO : least(over(actual, high), over(high, actual));
  }
  return rule.shortfall === "linear" ? minus(two, over(actual, high)) : over(high, actual);
}

export function execution(
  rule: ExecutionRule,
  seen: Observation,
  points: Fraction,
  rounding: RoundingDocument,
): Verdict {
  const rows = seen.sources ?? [{ executed: seen.executed, budget: seen.budget }];
  const executed = sum(rows.map((row) => given(row.executed)));
  const budget = sum(rows.map((row) => given(row.budget)));
  if (isZero(budget)) return verdict(whenZero(rule.onZeroBudget, points));
  const rate = over(executed, budget);
  const flags = compare(rate, ONE) > 0 ? [{ code: "over-execution", rate } as const] : [];
  return verdict(times(points, printedRate(clamp(rate), rounding)), ...flags);
}

/** The figure that bands and anchors look at. */
function measured(rule: BandsRule | InterpolationRule, seen: Observation): Fraction {
  const actual = given(seen.actual);
  if (rule.on !== "attainment") return actual;
  return over(actual, given(targetOf(rule, seen)));
}

const targetOf = (rule: { target?: Amount }, seen: Observation): unknown =>
  rule.target === undefined || rule.target === "observed" ? seen.target : rule.target;

export const bands = (rule: BandsRule, seen: Observation, points: Fraction): Verdict =>
  verdict(bandScore(rule.bands, measured(rule, seen), points));

function bandScore(list: readonly Band[], x: Fraction, points: Fraction): Fraction {
  for (const band of list) if (isIn(band, x)) return bandWorth(band, points);
  throw new Error("no band holds");
}

function isIn(band: Band, x: Fraction): boolean {
  if (band.from !== undefined) return compare(x, read(band.from)) >= 0;
  if (band.above !== undefined) return compare(x, read(band.above)) > 0;
  if (band.to !== undefined) return compare(x, read(band.to)) <= 0;
  if (band.below !== undefined) return compare(x, read(band.below)) < 0;
  return band.otherwise === true;
}

export const bandWorth = (band: Band, points: Fraction): Fraction =>
  band.points === undefined ? times(points, given(band.share)) : read(band.points);

export function steps(rule: StepsRule, seen: Observation, points: Fraction): Verdict {
  const from = given(rule.from === "target" ? targetOf(rule, seen) : rule.from);
  const difference = minus(given(seen.actual), from);
  let x = absolute(difference);
  if (rule.direction === "shortfall" && difference.top > 0n) x = ZERO;
  if (rule.direction === "excess" && difference.top < 0n) x = ZERO;
  if (rule.relative === true) x = over(times(HUNDRED, x), absolute(from));
  return verdict(afterSteps(rule, x, points));
}

function afterSteps(rule: Counted, x: Fraction, points: Fraction): Fraction {
  let count = over(x, given(rule.step));
  if (rule.count === "completed") count = fraction(floorOf(count));
  if (rule.count === "started") count = fraction(ceilOf(count));
  return greatest(ZERO, minus(points, least(mostDeducted(rule, points), times(count, given(rule.deduct)))));
}

export const mostDeducted = (rule: { maxDeduct?: Amount }, points: Fraction): Fraction =>
  rule.maxDeduct === undefined ? points : read(rule.maxDeduct);

export function interpolation(rule: InterpolationRule, seen: Observation, points: Fraction): Verdict {
  const x = measured(rule, seen);
  const anchors = rule.anchors.map(({ at, share }) => ({ at: read(at), share: read(share) }));
  for (const [index, right] of anchors.entries()) {
    if (compare(x, right.at) === 0) return verdict(times(points, right.share));
    if (compare(x, right.at) > 0) continue;
    const left = anchors[index - 1];
    if (left === undefined) return verdict(rule.outside === "zero" ? ZERO : times(points, right.share));
    const way = over(minus(x, left.at), minus(right.at, left.at));
    return verdict(times(points, plus(left.share, times(way, minus(right.share, left.share)))));
  }
  const last = anchors.at(-1);
  return verdict(rule.outside === "zero" || last === undefined ? ZERO : times(points, last.share));
}

export function timeliness(rule: TimelinessRule, seen: Observation, points: Fraction): Verdict {
  const days = dayNumber(seen.done) - dayNumber(seen.due);
  if (days <= 0) return verdict(points);
  const late = fraction(BigInt(days), rule.unit === "week" ? 7n : 1n);
  return verdict(
    rule.bands === undefined ? afterSteps(rule, late, points) : bandScore(rule.bands, late, points),
  );
}

const dayNumber = (date: unknown): number => Date.parse(`${String(date)}T00:00:00Z`) / 86_400_000;
