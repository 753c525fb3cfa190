import { compareFractions as compare } from "../amount/exact.js";
import { ratio, type Ratio } from "../amount/index.js";

/** Half the distance from 1 to the next number: the largest relative error of one rounded operation, 2⁻⁵³. */
export const unitRoundoff = 2 ** -53;

const wordOfBits = new DataView(new ArrayBuffer(8));
const bitsWanted = 62;

/** The JavaScript number nearest to an exact value; of two equally near the even one. */
export function nearestNumber(value: Ratio): number {
  const { numerator, denominator } = value;
  if (numerator < 0n) return -nearestNumber(ratio(-numerator, denominator));
  if (numerator === 0n) return 0;
  if (denominator === 1n) return Number(numerator);
  // A quotient with some bits beyond the 53 kept, and the rest folded into its last bit, rounds as the
  // exact one does.
  const shift = bitsWanted - bitLength(numerator) + bitLength(denominator);
  const scaled = shift >= 0 ? numerator << BigInt(shift) : numerator;
  const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift);
  const quotient = scaled / divisor;
  const rest = scaled - quotient * divisor;
  return Number(rest === 0n ? quotient : quotient | 1n) * 2 ** -shift;
}

function bitLength(value: bigint): number {
  return value.toString(16).length * 4;
}

/** The next larger number; of the largest finite one, infinity. */
export function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  wordOfBits.setFloat64(0, value);
  wordOfBits.setBigInt64(0, wordOfBits.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return wordOfBits.getFloat64(0);
}

const writtenNumber = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * The exact value a finite number stands for: the shortest decimal that reads back as it, which is how
 * JavaScript prints it and how `readAmount` reads it. Unlike there, no magnitude is refused.
 */
export function shortestDecimal(value: number): Ratio {
  const match = writtenNumber.exec(String(value));
  if (match === null) throw new RangeError("not a finite number");
  const [, sign = "", whole = "", fraction = "", power = "0"] = match;
  const digits = BigInt(sign + whole + fraction);
  const exponent = Number(power) - fraction.length;
  return exponent >= 0 ? ratio(digits * 10n ** BigInt(exponent)) : ratio(digits, 10n ** BigInt(-exponent));
}

/**
 * The smallest number whose decimal is at least an exact value: for every number x, the decimal of x is at
 * least `value` exactly where x is at least this. Rounding to the nearest number never reverses an order and
 * takes the decimal of x back to x, so that any x below the nearest number has its decimal below the value.
 */
export function firstAtLeast(value: Ratio): number {
  const nearest = nearestNumber(value);
  if (!Number.isFinite(nearest)) return nearest;
  return compare(shortestDecimal(nearest), value) >= 0 ? nearest : nextUp(nearest);
}

/** The smallest number whose decimal is above an exact value. */
export function firstAbove(value: Ratio): number {
  const nearest = nearestNumber(value);
  if (!Number.isFinite(nearest)) return nearest;
  return compare(shortestDecimal(nearest), value) > 0 ? nearest : nextUp(nearest);
}
