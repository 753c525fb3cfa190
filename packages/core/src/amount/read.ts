import { certain } from "../certain/certain.js";
import { Decimal } from "decimal.js";
import { Filtered, unit } from "./filtered.js";
import { ratio, zero, type Ratio } from "./ratio.js";
import { ShortFraction } from "./short.js";

/**
 * An amount as callers may give it: a number, a decimal string (`"12.50"`, `"96.51%"`), or any object
 * whose `toString()` is one (decimal.js, big.js, bignumber.js).
 */
export type Amount = number | string | bigint | DecimalLike;

/** A decimal number of some library: an object, not a list or a function, that prints itself. */
export type DecimalLike = object & {
  /** The decimal, as text. */
  toString(): string;
  readonly length?: never;
};

/** Why a value is not an amount. */
export type AmountFault = "not-an-amount" | "not-finite" | "too-many-digits" | "exponent-out-of-range";

/** The most significant digits an amount may have. */
export const maximumDigits = 30;
/** The largest power of ten, up or down, of an amount's first digit. */
export const maximumExponent = 30;

// A private copy, so that nobody's `Decimal.set` changes how amounts are read.
const PrivateDecimal = Decimal.clone({ defaults: true, toExpNeg: -9e15, toExpPos: 9e15 });
/** How an amount is written: a plain or scientific decimal, or a percentage. */
export const decimalPattern = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?%?$/;
/** An amount written without a power of ten. */
const plainPattern = /^-?[\d.]+%?$/;
const maximumLength = 120;

/**
 * Reads an amount exactly. `"96.51%"` is 0.9651. Hex, `1_000`, thousands separators, blanks, `NaN` and
 * `Infinity` are refused, and so is everything beyond 30 significant digits or powers of ten beyond ±30.
 */
export function readAmount(input: unknown): Ratio | AmountFault {
  return typeof input === "number" ? (readNumber(input) ?? readText(input)) : readText(input);
}

/**
 * A double stands for the shortest decimal that prints it, which has at most 17 digits and lies within half a
 * unit of its last bit: it need not be written out to be calculated with.
 */
function readNumber(input: number): Ratio | undefined {
  if (input === 0) return zero;
  const size = Math.abs(input);
  if (!(size > 1e-29 && size < 1e30)) return undefined;
  return (
    shortDecimal(input) ??
    new Filtered(input, size * 2 * unit, () => plainDecimal(new PrivateDecimal(input).toFixed()))
  );
}

/** Doubles tell all decimals of so many digits apart. */
const tellableDigits = 15;
const powersOfTen: readonly number[] = Array.from({ length: 20 }, (_, power) => Number(`1e${String(power)}`));
const powerOfTen = (power: number): number => certain(powersOfTen[power]);

/**
 * The decimal of at most 15 digits that a double stands for: there is only one that is nearest to it, since two
 * decimals of so many digits never share a double.
 */
function shortDecimal(input: number): Ratio | undefined {
  for (let places = 0; places < tellableDigits; places += 1) {
    const scale = powerOfTen(places);
    const digits = Math.round(input * scale);
    if (!(Math.abs(digits) < 1e15)) return undefined;
    // Both are exact, so that the quotient is the double nearest to the decimal.
    if (digits / scale === input) return new ShortFraction(digits, scale);
  }
  return undefined;
}

function readText(input: unknown): Ratio | AmountFault {
  const text = amountText(input);
  if (text === undefined) return "not-an-amount";
  if (typeof input === "number" && !Number.isFinite(input)) return "not-finite";
  if (text.length > maximumLength) {
    return /^[+-]?[\d.]+%?$/.test(text) ? "too-many-digits" : "not-an-amount";
  }
  if (!decimalPattern.test(text)) return "not-an-amount";
  const percent = text.endsWith("%");
  if (text.length <= tellableDigits && plainPattern.test(text)) return shortText(text, percent);
  const decimal = new PrivateDecimal(percent ? text.slice(0, -1) : text);
  if (decimal.isZero()) return zero;
  if (decimal.precision() > maximumDigits) return "too-many-digits";
  if (Math.abs(decimal.e) > maximumExponent) return "exponent-out-of-range";
  const value = plainDecimal(decimal.toFixed());
  return percent ? ratio(value.numerator, value.denominator * 100n) : value;
}

/** A decimal of so few digits that doubles hold them all. */
function shortText(text: string, percent: boolean): Ratio {
  const written = percent ? text.slice(0, -1) : text;
  const point = written.indexOf(".");
  const places = point < 0 ? 0 : written.length - point - 1;
  const digits = Number(point < 0 ? written : written.slice(0, point) + written.slice(point + 1));
  return digits === 0 ? zero : new ShortFraction(digits, powerOfTen(places + (percent ? 2 : 0)));
}

function plainDecimal(text: string): Ratio {
  const point = text.indexOf(".");
  if (point < 0) return ratio(BigInt(text));
  const places = text.length - point - 1;
  return ratio(BigInt(text.slice(0, point) + text.slice(point + 1)), 10n ** BigInt(places));
}

/** The text of an amount-like value; undefined for what can be none. */
export function amountText(input: unknown): string | undefined {
  if (typeof input === "string") return input;
  if (typeof input === "number" || typeof input === "bigint") return String(input);
  if (typeof input !== "object" || input === null || Array.isArray(input)) return undefined;
  try {
    const text: unknown = (input as { toString?: () => unknown }).toString?.();
    return typeof text === "string" ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value was read: a ratio rather than the reason why not. */
export function isRatio(value: Ratio | AmountFault): value is Ratio {
  return typeof value !== "string";
}

/**
 * A constant of a rule or a rubric that was checked before.
 * @throws RangeError when it is no amount: a fault of the program, never of a document.
 */
export function amountOf(input: unknown): Ratio {
  const value = readAmount(input);
  if (!isRatio(value)) throw new RangeError(`not an amount: ${String(input).slice(0, 40)} (${value})`);
  return value;
}
