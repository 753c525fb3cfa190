/**
 * An exact rational number. The denominator is positive; the two are not kept in lowest terms,
 * because comparing and adding need no division (`lowestTerms` gives them when a reader wants to see them).
 */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Ratio = { numerator: 0n, denominator: 1n };
export const one: Ratio = { numerator: 1n, denominator: 1n };

/** The ratio of two whole numbers; the divisor must not be zero. */
export function ratio(numerator: bigint, denominator = 1n): Ratio {
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

export function add(left: Ratio, right: Ratio): Ratio {
  if (left.denominator === right.denominator) {
    return { numerator: left.numerator + right.numerator, denominator: left.denominator };
  }
  if (left.denominator % right.denominator === 0n) {
    const times = left.denominator / right.denominator;
    return { numerator: left.numerator + right.numerator * times, denominator: left.denominator };
  }
  if (right.denominator % left.denominator === 0n) return add(right, left);
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

/**
 * The sum of many ratios. Equal denominators are gathered first and the rest combined in pairs, so that
 * thousands of different denominators stay a matter of milliseconds.
 */
export function sum(terms: Iterable<Ratio>): Ratio {
  const byDenominator = new Map<bigint, bigint>();
  for (const { numerator, denominator } of terms) {
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator);
  }
  let level = [...byDenominator].map(([denominator, numerator]): Ratio => ({ numerator, denominator }));
  while (level.length > 1) {
    const next: Ratio[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const left = level[index] ?? zero;
      const right = level[index + 1];
      next.push(right === undefined ? left : add(left, right));
    }
    level = next;
  }
  return level[0] ?? zero;
}

export function negate(value: Ratio): Ratio {
  return { numerator: -value.numerator, denominator: value.denominator };
}

export function subtract(left: Ratio, right: Ratio): Ratio {
  return add(left, negate(right));
}

export function multiply(left: Ratio, right: Ratio): Ratio {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

/** The quotient; the caller has made sure that the divisor is not zero. */
export function divide(left: Ratio, right: Ratio): Ratio {
  return ratio(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** Negative, zero or positive as `left` is below, at or above `right`; compared without dividing. */
export function compare(left: Ratio, right: Ratio): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equal(left: Ratio, right: Ratio): boolean {
  return compare(left, right) === 0;
}

export function sign(value: Ratio): number {
  return value.numerator < 0n ? -1 : value.numerator > 0n ? 1 : 0;
}

export function isZero(value: Ratio): boolean {
  return value.numerator === 0n;
}

export function minimum(left: Ratio, right: Ratio): Ratio {
  return compare(left, right) <= 0 ? left : right;
}

export function maximum(left: Ratio, right: Ratio): Ratio {
  return compare(left, right) >= 0 ? left : right;
}

export function absolute(value: Ratio): Ratio {
  return value.numerator < 0n ? negate(value) : value;
}

/** The same number with numerator and denominator free of common factors. */
export function lowestTerms(value: Ratio): Ratio {
  let divisor = value.numerator < 0n ? -value.numerator : value.numerator;
  let rest = value.denominator;
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return { numerator: value.numerator / divisor, denominator: value.denominator / divisor };
}
