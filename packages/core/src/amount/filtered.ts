import type { Fraction } from "./exact.js";

/** Half the distance from 1 to the next double: a rounded operation is off by at most this share of its result. */
export const unit = 2 ** -53;
/** What an operation that underflows can lose: the least double. */
const least = 2 ** -1074;
// The bounds are themselves sums of rounded doubles; this stretches them over their own rounding.
const slack = 1 + 2 ** -40;

/** An exact number that knows a double near it: `approximate` is within `error` of it; an error that is not finite says nothing. */
export interface Estimated extends Fraction {
  readonly approximate: number;
  readonly error: number;
  /** The fraction itself. */
  exact(): Fraction;
}

/** A number whose fraction is worked out only when somebody asks for it. */
export class Filtered implements Estimated {
  readonly approximate: number;
  readonly error: number;
  #exact: Fraction | (() => Fraction);

  constructor(approximate: number, error: number, exact: Fraction | (() => Fraction)) {
    this.approximate = approximate;
    this.error = error;
    this.#exact = exact;
  }

  get numerator(): bigint {
    return this.exact().numerator;
  }

  get denominator(): bigint {
    return this.exact().denominator;
  }

  exact(): Fraction {
    if (typeof this.#exact === "function") this.#exact = this.#exact();
    return this.#exact;
  }
}

/** A fraction with the double nearest to it, as far as doubles reach. */
export function filtered(value: Fraction): Filtered {
  const approximate = Number(value.numerator) / Number(value.denominator);
  // Two conversions and a division, each off by at most a unit of its result.
  return new Filtered(approximate, Math.abs(approximate) * 4 * unit + least, value);
}

// The error bounds of Higham, Accuracy and Stability of Numerical Algorithms, 2.2 and 3.1: fl(x ∘ y) is the
// exact result of the doubles x and y up to one unit of the computed result, or the least double on underflow.

export function errorOfSum(left: Estimated, right: Estimated, result: number): number {
  return (left.error + right.error + Math.abs(result) * unit) * slack;
}

export function errorOfProduct(left: Estimated, right: Estimated, result: number): number {
  const fromOperands =
    Math.abs(left.approximate) * right.error +
    Math.abs(right.approximate) * left.error +
    left.error * right.error;
  return (fromOperands + Math.abs(result) * unit + 4 * least) * slack;
}

export function errorOfQuotient(left: Estimated, right: Estimated, result: number): number {
  const nearest = Math.abs(right.approximate) * (1 - 2 * unit) - right.error;
  if (!(nearest > 0)) return Number.POSITIVE_INFINITY;
  const fromOperands = (left.error + (Math.abs(result) * (1 + 2 * unit) + least) * right.error) / nearest;
  return (fromOperands + Math.abs(result) * unit + 4 * least) * slack;
}

/** The sign of left − right where the doubles decide it; undefined where only the fractions can. */
export function decidedOrder(left: Estimated, right: Estimated): number | undefined {
  const difference = left.approximate - right.approximate;
  const doubt = (left.error + right.error + Math.abs(difference) * unit) * slack;
  if (difference > doubt) return 1;
  return difference < -doubt ? -1 : undefined;
}
