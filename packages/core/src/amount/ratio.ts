import {
  addFractions,
  compareFractions,
  divideFractions,
  multiplyFractions,
  positive,
  sumFractions,
  type Fraction,
} from "./exact.js";
import { decidedOrder, errorOfProduct, errorOfQuotient, errorOfSum, Filtered, unit } from "./filtered.js";
import { estimated } from "./estimated.js";
import {
  addShort,
  compareShort,
  divideShort,
  multiplyShort,
  ShortFraction,
  subtractShort,
  sumShort,
} from "./short.js";

/**
 * An exact rational number. The denominator is positive; the two are not kept in lowest terms
 * (`lowestTerms` gives them when a reader wants to see them).
 */
export type Ratio = Fraction;

/** Nothing. */
export const zero: Ratio = new ShortFraction(0, 1);
/** The whole. */
export const one: Ratio = new ShortFraction(1, 1);

/** The ratio of two whole numbers; the divisor must not be zero. */
export function ratio(numerator: bigint, denominator = 1n): Ratio {
  return estimated(positive(numerator, denominator));
}

/** The sum of two exact numbers. */
export function add(left: Ratio, right: Ratio): Ratio {
  const a = estimated(left);
  const b = estimated(right);
  const shortly = a instanceof ShortFraction && b instanceof ShortFraction ? addShort(a, b) : undefined;
  if (shortly !== undefined) return shortly;
  const result = a.approximate + b.approximate;
  return new Filtered(result, errorOfSum(a, b, result), () => addFractions(a.exact(), b.exact()));
}

/** The sum of many exact numbers; of none, zero. */
export function sum(terms: Iterable<Ratio>): Ratio {
  const all = Array.isArray(terms) ? (terms as readonly Ratio[]) : Array.from(terms);
  const [first] = all;
  return sumShort(all) ?? (all.length === 1 && first !== undefined ? first : longSum(all));
}

/** A sum that is no short fraction: one estimate, and one common fraction when it is asked for. */
function longSum(all: readonly Ratio[]): Ratio {
  const terms = all.map(estimated);
  let result = 0;
  let error = 0;
  for (const term of terms) {
    result += term.approximate;
    error += term.error + Math.abs(result) * unit;
  }
  // Adding up the bounds rounds as well: at most one unit a term.
  return new Filtered(result, error * (1 + (terms.length + 8) * 2 * unit), () =>
    sumFractions(terms.map((term) => term.exact())),
  );
}

/** The number with the other sign. */
export function negate(value: Ratio): Ratio {
  const a = estimated(value);
  if (a instanceof ShortFraction) return new ShortFraction(-a.top, a.bottom);
  return new Filtered(-a.approximate, a.error, () => {
    const { numerator, denominator } = a.exact();
    return { numerator: -numerator, denominator };
  });
}

/** The first less the second, exactly. */
export function subtract(left: Ratio, right: Ratio): Ratio {
  if (left === right) return zero;
  const isShort = left instanceof ShortFraction && right instanceof ShortFraction;
  return (isShort ? subtractShort(left, right) : undefined) ?? add(left, negate(right));
}

/** The product, exactly. */
export function multiply(left: Ratio, right: Ratio): Ratio {
  if (right === one) return left;
  if (left === one) return right;
  const a = estimated(left);
  const b = estimated(right);
  const shortly = a instanceof ShortFraction && b instanceof ShortFraction ? multiplyShort(a, b) : undefined;
  if (shortly !== undefined) return shortly;
  const result = a.approximate * b.approximate;
  return new Filtered(result, errorOfProduct(a, b, result), () => multiplyFractions(a.exact(), b.exact()));
}

/** The quotient; the caller has made sure that the divisor is not zero. */
export function divide(left: Ratio, right: Ratio): Ratio {
  const a = estimated(left);
  const b = estimated(right);
  const shortly = a instanceof ShortFraction && b instanceof ShortFraction ? divideShort(a, b) : undefined;
  if (shortly !== undefined) return shortly;
  const result = a.approximate / b.approximate;
  return new Filtered(result, errorOfQuotient(a, b, result), () => divideFractions(a.exact(), b.exact()));
}

/** Negative, zero or positive as `left` is below, at or above `right`; compared without dividing. */
export function compare(left: Ratio, right: Ratio): number {
  if (left === right) return 0;
  const a = estimated(left);
  const b = estimated(right);
  const shortly = a instanceof ShortFraction && b instanceof ShortFraction ? compareShort(a, b) : undefined;
  return shortly ?? decidedOrder(a, b) ?? compareFractions(a.exact(), b.exact());
}

/** Whether two numbers are the same value, however they are written. */
export function equal(left: Ratio, right: Ratio): boolean {
  return compare(left, right) === 0;
}

/** −1, 0 or 1. */
export function sign(value: Ratio): number {
  return compare(value, zero);
}

/** Whether a number is 0. */
export function isZero(value: Ratio): boolean {
  return value instanceof ShortFraction ? value.top === 0 : sign(value) === 0;
}

/** The lesser of two numbers. */
export function minimum(left: Ratio, right: Ratio): Ratio {
  return compare(left, right) <= 0 ? left : right;
}

/** The greater of two numbers. */
export function maximum(left: Ratio, right: Ratio): Ratio {
  return compare(left, right) >= 0 ? left : right;
}

/** The number without its sign. */
export function absolute(value: Ratio): Ratio {
  return sign(value) < 0 ? negate(value) : value;
}

/** The same number with numerator and denominator free of common factors. */
export function lowestTerms(value: Ratio): Ratio {
  const { numerator, denominator } = value;
  let divisor = numerator < 0n ? -numerator : numerator;
  let rest = denominator;
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}
