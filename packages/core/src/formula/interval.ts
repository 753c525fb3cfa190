import {
  absolute,
  add,
  compare,
  divide,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  sign,
  zero,
  type Ratio,
} from "../amount/index.js";

/** Two ends, both included; an end that is undefined is infinitely far away. */
export interface Interval {
  readonly low: Ratio | undefined;
  readonly high: Ratio | undefined;
}

export const everything: Interval = { low: undefined, high: undefined };

export const exactly = (value: Ratio): Interval => ({ low: value, high: value });

const both = (
  left: Ratio | undefined,
  right: Ratio | undefined,
  join: (a: Ratio, b: Ratio) => Ratio,
): Ratio | undefined => (left === undefined || right === undefined ? undefined : join(left, right));

export const plus = (left: Interval, right: Interval): Interval => ({
  low: both(left.low, right.low, add),
  high: both(left.high, right.high, add),
});

export const opposite = ({ low, high }: Interval): Interval => ({
  low: high === undefined ? undefined : negate(high),
  high: low === undefined ? undefined : negate(low),
});

/** The larger of two: at least the larger low end, at most the larger high end. */
export const larger = (left: Interval, right: Interval): Interval => ({
  low: left.low === undefined ? right.low : right.low === undefined ? left.low : maximum(left.low, right.low),
  high: both(left.high, right.high, maximum),
});

export const hull = (left: Interval, right: Interval): Interval => ({
  low: both(left.low, right.low, minimum),
  high: both(left.high, right.high, maximum),
});

export const each = ({ low, high }: Interval, change: (value: Ratio) => Ratio): Interval => ({
  low: low === undefined ? undefined : change(low),
  high: high === undefined ? undefined : change(high),
});

export function times(left: Interval, right: Interval): Interval {
  const isZeroOnly = ({ low, high }: Interval): boolean =>
    low !== undefined && high !== undefined && sign(low) === 0 && sign(high) === 0;
  if (isZeroOnly(left) || isZeroOnly(right)) return exactly(zero);
  const { low: a, high: b } = left;
  const { low: c, high: d } = right;
  if (a !== undefined && b !== undefined && c !== undefined && d !== undefined) {
    const products = [multiply(a, c), multiply(a, d), multiply(b, c), multiply(b, d)];
    return { low: products.reduce(minimum), high: products.reduce(maximum) };
  }
  // With an end at infinity only the sign of two positive factors is worth knowing.
  const positive = a !== undefined && c !== undefined && sign(a) >= 0 && sign(c) >= 0;
  return positive ? { low: multiply(a, c), high: undefined } : everything;
}

export function reciprocal({ low, high }: Interval): Interval {
  if (low !== undefined && sign(low) > 0) {
    return { low: high === undefined ? zero : divide(one, high), high: divide(one, low) };
  }
  if (high !== undefined && sign(high) < 0) {
    return { low: divide(one, high), high: low === undefined ? zero : divide(one, low) };
  }
  return low !== undefined && sign(low) >= 0 ? { low: zero, high: undefined } : everything;
}

export function absoluteInterval(value: Interval): Interval {
  const { low, high } = value;
  if (low !== undefined && sign(low) >= 0) return value;
  if (high !== undefined && sign(high) <= 0) return opposite(value);
  return { low: zero, high: both(low, high, (a, b) => maximum(absolute(a), absolute(b))) };
}

export function overlap(left: Interval, right: Interval): Interval | undefined {
  const { low } = larger(left, right);
  const { low: most } = larger(opposite(left), opposite(right));
  const high = most === undefined ? undefined : negate(most);
  return low !== undefined && high !== undefined && compare(low, high) > 0 ? undefined : { low, high };
}
