/** A number as whole numbers over and under a line, always in lowest terms, the lower one positive. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Puts two whole numbers over each other. */
export function fraction(top: bigint, bottom = 1n): Fraction {
  if (bottom === 1n) return { top, bottom };
  if (bottom === 0n) throw new Error("division by zero");
  const divisor = commonDivisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / divisor, bottom: (sign * bottom) / divisor };
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [large, small] = [one, other];
  while (small > SAFE || large > SAFE) {
    if (small === 0n) return large;
    [large, small] = [small, large % small];
  }
  // Plain numbers hold these exactly, and are much quicker.
  let [left, right] = [Number(large), Number(small)];
  while (right !== 0) [left, right] = [right, left % right];
  return left === 0 ? 1n : BigInt(left);
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

export const ZERO = fraction(0n);
export const ONE = fraction(1n);
export const HUNDRED = fraction(100n);

export const whole = (value: number): Fraction => fraction(BigInt(value));
export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);
export const absolute = (a: Fraction): Fraction => (a.top < 0n ? fraction(-a.top, a.bottom) : a);

/** Negative, zero or positive as `a` is below, equal to or above `b`: compared without dividing. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.top * b.bottom;
  const right = b.top * a.bottom;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isZero = (a: Fraction): boolean => a.top === 0n;
export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);
export const within = (low: Fraction, a: Fraction, high: Fraction): Fraction => least(high, greatest(low, a));

export function sum(values: readonly Fraction[]): Fraction {
  let total = ZERO;
  for (const value of values) total = plus(total, value);
  return total;
}

/** The greatest whole number not above the value. */
export function floorOf(a: Fraction): bigint {
  const quotient = a.top / a.bottom;
  return a.top < 0n && a.top % a.bottom !== 0n ? quotient - 1n : quotient;
}

/** The least whole number not below the value. */
export const ceilOf = (a: Fraction): bigint => -floorOf(fraction(-a.top, a.bottom));

/** Reads an amount of a document: a JSON number or a decimal string, `"96.51%"` being 0.9651. */
export function read(amount: number | string): Fraction {
  if (typeof amount === "number" && Number.isSafeInteger(amount)) return fraction(BigInt(amount));
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?(%?)$/.exec(String(amount));
  if (parts === null) throw new Error(`not an amount: ${amount}`);
  const [, sign = "", before = "", after = "", exponent = "0", percent = ""] = parts;
  const digits = BigInt(`${sign}${before}${after}`);
  const shift = Number(exponent) - after.length - (percent === "" ? 0 : 2);
  return shift < 0 ? fraction(digits, 10n ** BigInt(-shift)) : fraction(digits * 10n ** BigInt(shift));
}
