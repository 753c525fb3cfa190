import type { Fraction } from "./exact.js";

/** Half the distance from 1 to the next double: a rounded operation is off by at most this share of its result. */
export const unit = 2 ** -53;
/** What an operation that underflows can lose: the least double. */
const least = 2 ** -1074;
// The bounds are themselves sums of rounded doubles; this stretches them over their own rounding.
const slack = 1 + 2 ** -40;

/**
 * An exact number that knows a double near it. `approximate` is within `error` of the exact value (an error that
 * is not finite says nothing); the fraction itself is worked out only when somebody asks for it.
 */
export class Filtered implements Fraction {
  readonly approximate: number;
  readonly error: number;
  #exact: Fraction | undefined;
  #compute: (() => Fraction) | undefined;

  constructor(approximate: number, error: number, exact: Fraction | (() => Fraction)) {
    this.approximate = approximate;
    this.error = error;
    if (typeof exact === "function") this.#compute = exact;
    else this.#exact = exact;
  }

  get numerator(): bigint {
    return this.exact().numerator;
  }

  get denominator(): bigint {
    return this.exact().denominator;
  }

  /** The fraction itself. */
  exact(): Fraction {
    if (this.#exact === undefined && this.#compute !== undefined) {
      this.#exact = this.#compute();
      this.#compute = undefined;
    }
    return this.#exact ?? { numerator: 0n, denominator: 1n };
  }
}

/** A fraction with the double nearest to it, as far as doubles reach. */
export function filter(value: Fraction): Filtered {
  if (value instanceof Filtered) return value;
  const numerator = Number(value.numerator);
  const denominator = Number(value.denominator);
  const approximate = numerator / denominator;
  if (isCoarse(approximate) && value.numerator * 8n === BigInt(approximate * 8) * value.denominator) {
    return new Filtered(approximate, 0, value);
  }
  // Two conversions and a division, each off by at most a unit of its result.
  return new Filtered(approximate, Math.abs(approximate) * 4 * unit + least, value);
}

/** A whole number that a double holds exactly. */
export function wholeNumber(value: number): Filtered {
  return new Filtered(value, 0, { numerator: BigInt(value), denominator: 1n });
}

// The error bounds of Higham, Accuracy and Stability of Numerical Algorithms, 2.2 and 3.1: fl(x ∘ y) is the
// exact result of the doubles x and y up to one unit of the computed result, or the least double on underflow.

export function errorOfSum(left: Filtered, right: Filtered, result: number): number {
  if (left.error === 0 && right.error === 0 && isSumExact(left.approximate, right.approximate, result))
    return 0;
  return (left.error + right.error + Math.abs(result) * unit) * slack;
}

export function errorOfProduct(left: Filtered, right: Filtered, result: number): number {
  if (
    left.error === 0 &&
    right.error === 0 &&
    isCoarse(left.approximate) &&
    isCoarse(right.approximate) &&
    isCoarse(result)
  )
    return 0;
  const fromOperands =
    Math.abs(left.approximate) * right.error +
    Math.abs(right.approximate) * left.error +
    left.error * right.error;
  return (fromOperands + Math.abs(result) * unit + 4 * least) * slack;
}

export function errorOfQuotient(left: Filtered, right: Filtered, result: number): number {
  const nearest = Math.abs(right.approximate) * (1 - 2 * unit) - right.error;
  if (!(nearest > 0)) return Number.POSITIVE_INFINITY;
  const fromOperands = (left.error + (Math.abs(result) * (1 + 2 * unit) + least) * right.error) / nearest;
  return (fromOperands + Math.abs(result) * unit + 4 * least) * slack;
}

/** What rounding a sum of two doubles lost, by Knuth's two-sum (The Art of Computer Programming 2, 4.2.2), is nothing. */
function isSumExact(left: number, right: number, result: number): boolean {
  const rightPart = result - left;
  return left - (result - rightPart) + (right - rightPart) === 0;
}

/**
 * Whether a double is a multiple of an eighth below 2⁴⁰. Such numbers are what they print: their decimals end
 * within three places, and no shorter decimal is as near. Eighths of such factors multiply without rounding.
 */
export function isCoarse(value: number): boolean {
  return Number.isInteger(value * 8) && Math.abs(value) < 2 ** 40;
}

/** The sign of left − right where the doubles decide it; undefined where only the fractions can. */
export function decidedOrder(left: Filtered, right: Filtered): number | undefined {
  const difference = left.approximate - right.approximate;
  const doubt = (left.error + right.error + Math.abs(difference) * unit) * slack;
  if (difference > doubt) return 1;
  if (difference < -doubt) return -1;
  return doubt === 0 && difference === 0 ? 0 : undefined;
}
