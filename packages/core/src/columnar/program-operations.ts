import type { RoundingMode } from "../amount/index.js";
import type { Comparison } from "../formula/index.js";
import { unitRoundoff } from "./nearest-number.js";
import { tiedNumber, wholeMaker } from "./rounding.js";

/**
 * A number for each row of a block, and how far it may be from the exact value. An error that is not finite, or
 * not a number, says that nothing is known: the value was divided by something that may be 0, or chosen by a
 * comparison that cannot be told.
 */
export interface Register {
  readonly values: Float64Array;
  readonly errors: Float64Array;
}

/** What is known of a condition for each row of a block. */
export type Truths = Uint8Array;

/** The three things known of a condition. */
export const truth = { no: 0, yes: 1, unknown: 2 } as const;

/** One operation over the first rows of a block. */
export type ProgramOperation = (rows: number) => void;

const unit = unitRoundoff;
// The bounds are themselves sums of rounded numbers; this stretches them over their own rounding.
const slack = 1 + 2 ** -40;
/** What an operation that underflows can lose, with room to spare. */
const vanishing = 2 ** -1070;
const mostCoarse = 2 ** 40;

/*
 * The bounds follow Higham, Accuracy and Stability of Numerical Algorithms, sections 2.2 and 3.1: a rounded
 * operation is off by at most one unit of its result, to which come the errors of its operands.
 */

/** Whether a number is a multiple of an eighth and not large: such numbers add and multiply without error. */
function isCoarse(value: number): boolean {
  return Number.isInteger(value * 8) && Math.abs(value) < mostCoarse;
}

/** The error of a number that stands for its decimal: none for eighths, whose decimals end within three places. */
export function decimalError(value: number): number {
  return isCoarse(value) ? 0 : Math.abs(value) * unit;
}

export function addition(to: Register, left: Register, right: Register, sign: 1 | -1): ProgramOperation {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const a = left.values[row]!;
      const b = sign * right.values[row]!;
      const carried = left.errors[row]! + right.errors[row]!;
      const value = a + b;
      to.values[row] = value;
      // What rounding lost is itself a number (Knuth's two-sum); where it is 0, sums of exact numbers stay exact.
      const part = value - a;
      const lost = Math.abs(a - (value - part) + (b - part));
      to.errors[row] = carried === 0 ? lost : (carried + Math.abs(value) * unit) * slack;
    }
  };
}

export function multiplication(to: Register, left: Register, right: Register): ProgramOperation {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const a = left.values[row]!;
      const b = right.values[row]!;
      const ea = left.errors[row]!;
      const eb = right.errors[row]!;
      const value = a * b;
      to.values[row] = value;
      const isExact = ea === 0 && eb === 0 && isCoarse(a) && isCoarse(b) && Math.abs(value) < mostCoarse;
      const carried = Math.abs(a) * eb + Math.abs(b) * ea + ea * eb;
      to.errors[row] = isExact ? 0 : (carried + Math.abs(value) * unit + vanishing) * slack;
    }
  };
}

export function division(to: Register, left: Register, right: Register): ProgramOperation {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const a = left.values[row]!;
      const b = right.values[row]!;
      const ea = left.errors[row]!;
      const eb = right.errors[row]!;
      const value = a / b;
      to.values[row] = value;
      const nearest = Math.abs(b) * (1 - 2 * unit) - eb;
      const isExact =
        ea === 0 && eb === 0 && isCoarse(value) && isCoarse(b) && Math.abs(a) < mostCoarse && value * b === a;
      if (!(nearest > 0)) to.errors[row] = Infinity;
      else if (isExact) to.errors[row] = 0;
      else {
        const carried = (ea + (Math.abs(value) * (1 + 2 * unit) + vanishing) * eb) / nearest;
        to.errors[row] = (carried + Math.abs(value) * unit + vanishing) * slack;
      }
    }
  };
}

/** The smaller of two, or with `sign` −1 the larger: neither is a jump, so that no choice has to be certain. */
export function smaller(to: Register, left: Register, right: Register, sign: 1 | -1): ProgramOperation {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const a = left.values[row]!;
      const b = right.values[row]!;
      const ea = left.errors[row]!;
      const eb = right.errors[row]!;
      const isLeft = sign * a <= sign * b;
      to.values[row] = isLeft ? a : b;
      const isCertain = Math.abs(a - b) * (1 - 4 * unit) > (ea + eb) * slack;
      // An error that is not a number stays one.
      const worse = ea > eb ? ea : eb >= ea ? eb : NaN;
      to.errors[row] = isCertain ? (isLeft ? ea : eb) : worse;
    }
  };
}

export function absolution(to: Register, of: Register): ProgramOperation {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      to.values[row] = Math.abs(of.values[row]!);
      to.errors[row] = of.errors[row]!;
    }
  };
}

/** Rounded to so many places; where the bound reaches a boundary, nothing is known. */
export function roundingTo(to: Register, of: Register, places: number, mode: RoundingMode): ProgramOperation {
  const power = 10 ** places;
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const value = of.values[row]!;
      const error = of.errors[row]!;
      const scaled = value * power;
      const isExact = error === 0 && (places === 0 || (isCoarse(value) && isCoarse(scaled)));
      const bound = isExact ? 0 : (error * power + Math.abs(scaled) * unit + vanishing) * slack;
      const whole = wholeWithin(scaled, bound, mode);
      const result = whole / power;
      to.values[row] = result;
      const isHeld = places === 0 || (isCoarse(result) && result * power === whole);
      to.errors[row] = isHeld ? result - result : Math.abs(result) * unit;
    }
  };
}

/** The whole number that every value within a bound of a number rounds to; not a number where they differ. */
function wholeWithin(value: number, bound: number, mode: RoundingMode): number {
  if (!(Math.abs(value) < wholeMaker / 8)) return NaN;
  const low = wholeOf(value - bound * slack - (bound === 0 ? 0 : Math.abs(value) * unit), mode);
  const high = wholeOf(value + bound * slack + (bound === 0 ? 0 : Math.abs(value) * unit), mode);
  return low === high ? low : NaN;
}

/** A number rounded to a whole one as an exact value is. */
function wholeOf(value: number, mode: RoundingMode): number {
  const below = Math.floor(value);
  if (below === value) return value;
  switch (mode) {
    case "floor":
      return below;
    case "ceiling":
      return below + 1;
    case "down":
      return value < 0 ? below + 1 : below;
    case "up":
      return value < 0 ? below : below + 1;
    case "half-up":
    case "half-even": {
      const over = value - below;
      if (over === 0.5) return tiedNumber(mode, value);
      return over > 0.5 ? below + 1 : below;
    }
  }
}

/** How two numbers are ordered, as far as their errors let it be told. */
export function comparison(
  to: Truths,
  left: Register,
  right: Register,
  operator: Comparison,
): ProgramOperation {
  const [below, at, above] = truthsOf(operator);
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const carried = left.errors[row]! + right.errors[row]!;
      const difference = left.values[row]! - right.values[row]!;
      const doubt = carried === 0 ? 0 : (carried + Math.abs(difference) * unit) * slack;
      to[row] =
        difference > doubt
          ? above
          : difference < -doubt
            ? below
            : carried === 0 && difference === 0
              ? at
              : truth.unknown;
    }
  };
}

/** How the decimals of two columns' numbers are ordered: as the numbers are. */
export function columnComparison(
  to: Truths,
  left: Float64Array,
  right: Float64Array,
  operator: Comparison,
): ProgramOperation {
  const [below, at, above] = truthsOf(operator);
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const a = left[row]!;
      const b = right[row]!;
      to[row] = a < b ? below : a > b ? above : a === b ? at : truth.unknown;
    }
  };
}

/** How the decimals of a column's numbers are ordered beside a constant, from the first number that reaches it and the first above. */
export function constantComparison(
  to: Truths,
  of: Float64Array,
  { reaches, exceeds }: { readonly reaches: number; readonly exceeds: number },
  operator: Comparison,
): ProgramOperation {
  const [below, at, above] = truthsOf(operator);
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const value = of[row]!;
      to[row] = value < reaches ? below : value >= exceeds ? above : value >= reaches ? at : truth.unknown;
    }
  };
}

function truthsOf(operator: Comparison): readonly [below: number, at: number, above: number] {
  switch (operator) {
    case "<":
      return [1, 0, 0];
    case "<=":
      return [1, 1, 0];
    case "=":
      return [0, 1, 0];
    case "<>":
      return [1, 0, 1];
    case ">=":
      return [0, 1, 1];
    case ">":
      return [0, 0, 1];
  }
}

/** The one or the other by a condition. */
export function selection(to: Register, when: Truths, then: Register, otherwise: Register): ProgramOperation {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const known = when[row];
      const from = known === truth.yes ? then : otherwise;
      to.values[row] = from.values[row]!;
      to.errors[row] = known === truth.unknown ? NaN : from.errors[row]!;
    }
  };
}

/** Looks at the next condition where the one before is `goOn`; otherwise that one decides. */
export function nextTruth(to: Truths, before: Truths, next: Truths, goOn: 0 | 1): ProgramOperation {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const known = before[row]!;
      to[row] = known === goOn ? next[row]! : known;
    }
  };
}

/** The contrary; what is unknown stays so. */
export function contrary(to: Truths, of: Truths): ProgramOperation {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const known = of[row]!;
      to[row] = known === truth.unknown ? known : 1 - known;
    }
  };
}

/** A condition turned round where a divisor is below 0, and unknown where it may be 0. */
export function turnedByDivisor(
  to: Truths,
  straight: Truths,
  reversed: Truths,
  divisor: Register,
): ProgramOperation {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const value = divisor.values[row]!;
      const error = divisor.errors[row]!;
      to[row] = value > error ? straight[row]! : value < -error ? reversed[row]! : truth.unknown;
    }
  };
}

/** Whether a code is one of a column's. */
export function codeIs(to: Truths, codes: Uint8Array, code: number): ProgramOperation {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) to[row] = codes[row] === code ? truth.yes : truth.no;
  };
}
