import type { Ratio, RoundingMode } from "../amount/index.js";
import { lowestTerms } from "../amount/index.js";
import { tiedNumber } from "./rounding.js";

/** Fractions of whole numbers that a double holds exactly, by place: what an exact evaluation works on. */
export interface FractionStack {
  readonly numerators: Float64Array;
  /** Always above 0. */
  readonly denominators: Float64Array;
}

/** How an exact evaluation in such fractions came out. */
export const outcome = {
  done: 0,
  /** A whole number would not be held exactly any more. */
  tooLong: 1,
  /** There is no value: something is divided by zero. */
  none: 2,
} as const;

const mostWhole = 2 ** 53;

/** Leaves a fraction at a place, in lower terms where it would be too long. */
function put(
  { numerators, denominators }: FractionStack,
  at: number,
  numerator: number,
  denominator: number,
): number {
  if (!(Math.abs(numerator) <= mostWhole && denominator <= mostWhole)) return outcome.tooLong;
  numerators[at] = numerator;
  denominators[at] = denominator;
  return outcome.done;
}

/** Leaves an exact value at a place. */
export function putRatio(stack: FractionStack, at: number, value: Ratio): number {
  const { numerator, denominator } = lowestTerms(value);
  return put(stack, at, Number(numerator), Number(denominator));
}

/** The greatest whole number that divides both. */
export function greatestDivisor(left: number, right: number): number {
  let divisor = Math.abs(left);
  let rest = right;
  while (rest !== 0) {
    const next = divisor % rest;
    divisor = rest;
    rest = next;
  }
  return divisor;
}

function reduce({ numerators, denominators }: FractionStack, at: number): void {
  const numerator = numerators[at]!;
  const denominator = denominators[at]!;
  const divisor = greatestDivisor(numerator, denominator);
  numerators[at] = numerator / divisor;
  denominators[at] = denominator / divisor;
}

type Binary = (stack: FractionStack, at: number) => number;

/** Tries an operation on a place and the next; where it comes out too long, once more in lowest terms. */
function reducing(operation: Binary): Binary {
  return (stack, at) => {
    if (operation(stack, at) === outcome.done) return outcome.done;
    reduce(stack, at);
    reduce(stack, at + 1);
    return operation(stack, at);
  };
}

/** Adds the fraction at the next place, or with −1 takes it away. */
export const sumAt = (sign: 1 | -1): Binary =>
  reducing((stack, at) => {
    const n = stack.numerators[at]!;
    const d = stack.denominators[at]!;
    const m = sign * stack.numerators[at + 1]!;
    const e = stack.denominators[at + 1]!;
    if (d === e) return put(stack, at, n + m, d);
    const left = n * e;
    const right = m * d;
    if (!(Math.abs(left) <= mostWhole && Math.abs(right) <= mostWhole)) return outcome.tooLong;
    return put(stack, at, left + right, d * e);
  });

export const productAt: Binary = reducing((stack, at) =>
  put(
    stack,
    at,
    stack.numerators[at]! * stack.numerators[at + 1]!,
    stack.denominators[at]! * stack.denominators[at + 1]!,
  ),
);

const quotientOf: Binary = reducing((stack, at) => {
  const m = stack.numerators[at + 1]!;
  const sign = m < 0 ? -1 : 1;
  return put(
    stack,
    at,
    stack.numerators[at]! * stack.denominators[at + 1]! * sign,
    stack.denominators[at]! * m * sign,
  );
});

export const quotientAt: Binary = (stack, at) =>
  stack.numerators[at + 1] === 0 ? outcome.none : quotientOf(stack, at);

/** The order of the fractions at a place and the next as −1, 0 or 1; not a number where they are too long. */
export function orderAt(stack: FractionStack, at: number): number {
  const order = orderOf(stack, at);
  if (!Number.isNaN(order)) return order;
  reduce(stack, at);
  reduce(stack, at + 1);
  return orderOf(stack, at);
}

function orderOf({ numerators, denominators }: FractionStack, at: number): number {
  const left = numerators[at]! * denominators[at + 1]!;
  const right = numerators[at + 1]! * denominators[at]!;
  if (!(Math.abs(left) <= mostWhole && Math.abs(right) <= mostWhole)) return NaN;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Keeps the smaller of a place and the next, or with −1 the larger. */
export function smallerAt(stack: FractionStack, at: number, sign: 1 | -1): number {
  const order = orderAt(stack, at);
  if (Number.isNaN(order)) return outcome.tooLong;
  if (order * sign > 0) {
    stack.numerators[at] = stack.numerators[at + 1]!;
    stack.denominators[at] = stack.denominators[at + 1]!;
  }
  return outcome.done;
}

/** Rounds the fraction at a place to so many decimals. */
export function roundAt(stack: FractionStack, at: number, places: number, mode: RoundingMode): number {
  const power = 10 ** places;
  const denominator = stack.denominators[at]!;
  const scaled = stack.numerators[at]! * power;
  // Twice the rest is compared with the denominator, so that both must be held.
  if (!(Math.abs(scaled) <= mostWhole / 4 && denominator <= mostWhole / 4)) return outcome.tooLong;
  // A quotient of such numbers that is not whole is further from the next whole number than it is rounded by.
  const below = Math.floor(scaled / denominator);
  const rest = scaled - below * denominator;
  return put(stack, at, wholeFrom(below, rest, denominator, mode), power);
}

function wholeFrom(below: number, rest: number, denominator: number, mode: RoundingMode): number {
  if (rest === 0) return below;
  switch (mode) {
    case "floor":
      return below;
    case "ceiling":
      return below + 1;
    case "down":
      return below < 0 ? below + 1 : below;
    case "up":
      return below < 0 ? below : below + 1;
    case "half-up":
    case "half-even":
      if (2 * rest === denominator) return tiedNumber(mode, below + 0.5);
      return 2 * rest > denominator ? below + 1 : below;
  }
}
