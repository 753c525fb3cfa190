import { certain } from "../certain/certain.js";

/**
 * Exact rational arithmetic on whole numbers of any size: what every result is in the end. The filter in
 * ratio.ts spares it where a double with an error bound already decides.
 */

/** An exact rational number; the denominator is positive. Not kept in lowest terms: comparing and adding need no division. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function addFractions(left: Fraction, right: Fraction): Fraction {
  if (left.denominator === right.denominator) {
    return { numerator: left.numerator + right.numerator, denominator: left.denominator };
  }
  if (left.denominator % right.denominator === 0n) {
    const times = left.denominator / right.denominator;
    return { numerator: left.numerator + right.numerator * times, denominator: left.denominator };
  }
  if (right.denominator % left.denominator === 0n) return addFractions(right, left);
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

/**
 * The sum of many fractions. Equal denominators are gathered first and the rest combined in pairs, so that
 * thousands of different denominators stay a matter of milliseconds.
 */
export function sumFractions(terms: Iterable<Fraction>): Fraction {
  const byDenominator = new Map([[1n, 0n]]);
  for (const { numerator, denominator } of terms) {
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator);
  }
  let level = [...byDenominator].map(([denominator, numerator]): Fraction => ({ numerator, denominator }));
  while (level.length > 1) {
    const next: Fraction[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const left = certain(level[index]);
      const right = level[index + 1];
      next.push(right === undefined ? left : addFractions(left, right));
    }
    level = next;
  }
  return certain(level[0]);
}

export function multiplyFractions(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

export function divideFractions(left: Fraction, right: Fraction): Fraction {
  return positive(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** The fraction of two whole numbers of any sign; the divisor is not zero. */
export function positive(numerator: bigint, denominator: bigint): Fraction {
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/** Negative, zero or positive as `left` is below, at or above `right`; compared without dividing. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function negateFraction({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

export function subtractFractions(left: Fraction, right: Fraction): Fraction {
  return addFractions(left, negateFraction(right));
}

export function equalFractions(left: Fraction, right: Fraction): boolean {
  return compareFractions(left, right) === 0;
}

export function isZeroFraction({ numerator }: Fraction): boolean {
  return numerator === 0n;
}

/** −1, 0 or 1. */
export function signOfFraction({ numerator }: Fraction): number {
  return numerator < 0n ? -1 : numerator > 0n ? 1 : 0;
}

/** The largest whole number that is not above. */
export function floorFraction({ numerator, denominator }: Fraction): Fraction {
  const cut = numerator / denominator;
  return { numerator: cut * denominator > numerator ? cut - 1n : cut, denominator: 1n };
}

/** The same fraction with terms free of common factors. */
export function reduceFraction({ numerator, denominator }: Fraction): Fraction {
  if (denominator === 1n) return { numerator, denominator };
  let divisor = numerator < 0n ? -numerator : numerator;
  let rest = denominator;
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}
