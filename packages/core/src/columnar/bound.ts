import { reduceFraction } from "../amount/exact.js";
import type { Ratio } from "../amount/index.js";
import { isExact, leastCommonMultiple } from "./exact-number.js";
import { nearestNumber, unitRoundoff } from "./nearest-number.js";
import { outward } from "./outward.js";

/** What is known, before any row is seen, of numbers that stand for exact values. */
export interface Bound {
  /** No number is further from 0. */
  readonly reach: number;
  /** No number is further from its exact value. */
  readonly error: number;
  /** Whether every exact value is whole, and held exactly. */
  readonly isWhole: boolean;
  /** Every exact value is a whole multiple of 1 ÷ grain, for rows that are on it. */
  readonly grain: bigint;
}

const mostWhole = 2 ** 53;

/** What is known of sums that begin with a value and add one number after the other. */
export function sumBound(start: Ratio, terms: readonly Bound[]): Bound {
  const begun = Math.abs(nearestNumber(start));
  const reach = outward(terms.reduce((sum, one) => sum + one.reach, begun));
  const isWhole = isExact(start) && terms.every((one) => one.isWhole) && reach < mostWhole;
  const carried = terms.reduce((sum, one) => sum + one.error, isExact(start) ? 0 : begun * unitRoundoff);
  return {
    reach,
    error: isWhole ? 0 : outward(carried + terms.length * reach * unitRoundoff),
    isWhole,
    grain: terms.reduce((grain, one) => leastCommonMultiple(grain, one.grain), denominatorOf(start)),
  };
}

/** What is known of numbers times a constant plus another; as they are where that changes nothing. */
export function scaledBound(bound: Bound, factor: Ratio, offset: Ratio): Bound {
  const times = Math.abs(nearestNumber(factor));
  const plus = Math.abs(nearestNumber(offset));
  const isPlain = isUnit(factor);
  const reach = outward(times * bound.reach + plus);
  const isWhole = bound.isWhole && isPlain && isExact(offset) && reach < mostWhole;
  const rounding =
    unitRoundoff * ((isPlain ? 0 : 2 * times * bound.reach) + (isExact(offset) ? 0 : plus) + reach);
  return {
    reach,
    error: isWhole ? 0 : outward(times * bound.error + rounding),
    isWhole,
    grain: leastCommonMultiple(bound.grain * denominatorOf(factor), denominatorOf(offset)),
  };
}

function isUnit({ numerator, denominator }: Ratio): boolean {
  return numerator === denominator || numerator === -denominator;
}

function denominatorOf(value: Ratio): bigint {
  return reduceFraction(value).denominator;
}

/** What is known of whole numbers that a rounding left. */
export function roundedBound({ reach }: Bound): Bound {
  return { reach: reach + 1, error: 0, isWhole: true, grain: 1n };
}

/** What is known of numbers held between or below constants. */
export function heldBound(bound: Bound, ...levels: readonly Ratio[]): Bound {
  const isWhole = bound.isWhole && levels.every(isExact);
  const sizes = levels.map((level) => Math.abs(nearestNumber(level)));
  const worst = Math.max(
    0,
    ...levels.map((level, index) => (isExact(level) ? 0 : sizes[index]! * unitRoundoff)),
  );
  return {
    reach: Math.max(bound.reach, ...sizes),
    error: outward(Math.max(bound.error, worst)),
    isWhole,
    grain: levels.reduce((grain, level) => leastCommonMultiple(grain, denominatorOf(level)), bound.grain),
  };
}
