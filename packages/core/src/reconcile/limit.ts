import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  negate,
  ratio,
  sign,
  zero,
  type Ratio,
} from "../amount/index.js";

/**
 * An end of an interval: an exact value, or a place just beside it. `nudge` counts in an infinitesimal, so
 * “below 16.995” is at 16.995 with a nudge of −1: it lies above every smaller value and still below 16.995.
 * Ends that belong and ends that do not are thus compared and added like any other numbers, exactly.
 */
export interface Limit {
  readonly at: Ratio;
  readonly nudge: Ratio;
}

/** Everything between two limits; a limit with a nudge is an end that does not belong. */
export interface Interval {
  readonly low: Limit;
  readonly high: Limit;
}

/** A limit at a value, or beside it. */
export function limit(at: Ratio, nudge: -1n | 0n | 1n = 0n): Limit {
  return { at, nudge: { numerator: nudge, denominator: 1n } };
}

/** The interval that holds one value. */
export function exactly(value: Ratio): Interval {
  return { low: limit(value), high: limit(value) };
}

export function addLimits(left: Limit, right: Limit): Limit {
  return {
    at: add(left.at, right.at),
    nudge: isZero(left.nudge) ? right.nudge : isZero(right.nudge) ? left.nudge : add(left.nudge, right.nudge),
  };
}

export function negateLimit(value: Limit): Limit {
  return { at: negate(value.at), nudge: isZero(value.nudge) ? zero : negate(value.nudge) };
}

function subtractLimits(left: Limit, right: Limit): Limit {
  return addLimits(left, negateLimit(right));
}

/** So many times a limit. */
export function multiplyLimit(value: Limit, times: bigint): Limit {
  if (times === 1n) return value;
  if (times === -1n) return negateLimit(value);
  const factor = ratio(times);
  return {
    at: multiply(value.at, factor),
    nudge: isZero(value.nudge) ? zero : multiply(value.nudge, factor),
  };
}

/** A limit divided by a whole number other than 0. */
export function divideLimit(value: Limit, by: bigint): Limit {
  const divisor = ratio(by);
  return { at: divide(value.at, divisor), nudge: isZero(value.nudge) ? zero : divide(value.nudge, divisor) };
}

/** Negative, zero or positive as a limit lies below, at or above another. */
export function compareLimits(left: Limit, right: Limit): number {
  return compare(left.at, right.at) || compare(left.nudge, right.nudge);
}

/** Negative, zero or positive as a limit lies below, at or above zero. */
export function signOfLimit(value: Limit): number {
  return sign(value.at) || sign(value.nudge);
}

/** The values that are in both intervals; undefined when there are none. */
export function meet(left: Interval, right: Interval): Interval | undefined {
  const low = compareLimits(left.low, right.low) >= 0 ? left.low : right.low;
  const high = compareLimits(left.high, right.high) <= 0 ? left.high : right.high;
  return compareLimits(low, high) > 0 ? undefined : { low, high };
}

/** Every sum of one value from each interval. */
export function sumOfIntervals(intervals: Iterable<Interval>): Interval {
  let sum = exactly(zero);
  for (const { low, high } of intervals)
    sum = { low: addLimits(sum.low, low), high: addLimits(sum.high, high) };
  return sum;
}

/** Every difference of a value from the left and one from the right. */
export function differenceOfIntervals(left: Interval, right: Interval): Interval {
  return { low: subtractLimits(left.low, right.high), high: subtractLimits(left.high, right.low) };
}

/** Whether a value lies in an interval. */
export function contains({ low, high }: Interval, value: Ratio): boolean {
  const place = limit(value);
  return compareLimits(low, place) <= 0 && compareLimits(place, high) <= 0;
}
