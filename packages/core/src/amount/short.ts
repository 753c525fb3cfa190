import type { Fraction } from "./exact.js";
import { unit, type Estimated } from "./filtered.js";
import type { RoundingMode } from "./round.js";

/** The first whole number that doubles no longer tell from its neighbour. */
const limit = 2 ** 53;

/**
 * An exact fraction whose terms are whole numbers that doubles hold exactly: what nearly every amount, rate and
 * score of a rubric is. Operations on it give undefined where their result would need longer terms; a result
 * below the limit was computed without rounding, since doubles hold every whole number there.
 */
export class ShortFraction implements Estimated {
  readonly top: number;
  /** Above 0. */
  readonly bottom: number;

  constructor(top: number, bottom: number) {
    this.top = top;
    this.bottom = bottom;
  }

  get numerator(): bigint {
    return BigInt(this.top);
  }

  get denominator(): bigint {
    return BigInt(this.bottom);
  }

  get approximate(): number {
    return this.top / this.bottom;
  }

  get error(): number {
    return this.bottom === 1 ? 0 : Math.abs(this.top / this.bottom) * unit;
  }

  exact(): Fraction {
    return { numerator: BigInt(this.top), denominator: BigInt(this.bottom) };
  }
}

/** The fraction where both terms are short. */
export function short(top: number, bottom: number): ShortFraction | undefined {
  return Math.abs(top) < limit && bottom < limit ? new ShortFraction(top, bottom) : undefined;
}

/** A fraction of whole numbers of any size as a short one. */
export function shortened({ numerator, denominator }: Fraction): ShortFraction | undefined {
  return short(Number(numerator), Number(denominator));
}

export function addShort(left: ShortFraction, right: ShortFraction): ShortFraction | undefined {
  return added(left, right.top, right.bottom);
}

export function subtractShort(left: ShortFraction, right: ShortFraction): ShortFraction | undefined {
  return added(left, -right.top, right.bottom);
}

function added(left: ShortFraction, top: number, bottom: number): ShortFraction | undefined {
  const common = commonBottom(left.bottom, bottom);
  const one = left.top * (common / left.bottom);
  const other = top * (common / bottom);
  // Terms that were rounded might cancel to a short sum.
  return Math.abs(one) < limit && Math.abs(other) < limit ? short(one + other, common) : undefined;
}

/** The sum of short fractions, without one for each step on the way. */
export function sumShort(terms: readonly Fraction[]): ShortFraction | undefined {
  let top = 0;
  let bottom = 1;
  for (const term of terms) {
    if (!(term instanceof ShortFraction)) return undefined;
    const common = commonBottom(bottom, term.bottom);
    const one = top * (common / bottom);
    const other = term.top * (common / term.bottom);
    top = one + other;
    bottom = common;
    if (!(Math.abs(one) < limit && Math.abs(other) < limit && Math.abs(top) < limit && bottom < limit))
      return undefined;
  }
  return new ShortFraction(top, bottom);
}

/** A denominator for both: one of them where it is a multiple of the other, else their product. */
function commonBottom(one: number, other: number): number {
  if (one === other) return one;
  if (isMultiple(one, other)) return one;
  return isMultiple(other, one) ? other : one * other;
}

function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return Number.isInteger(times) && times * of === value;
}

export function multiplyShort(left: ShortFraction, right: ShortFraction): ShortFraction | undefined {
  return short(left.top * right.top, left.bottom * right.bottom);
}

/** The quotient; the divisor is not zero. */
export function divideShort(left: ShortFraction, right: ShortFraction): ShortFraction | undefined {
  const top = left.top * right.bottom;
  const bottom = left.bottom * right.top;
  return bottom < 0 ? short(-top, -bottom) : short(top, bottom);
}

/** −1, 0 or 1 as left is below, at or above right; undefined where the crossed terms are too long to tell. */
export function compareShort(left: ShortFraction, right: ShortFraction): number | undefined {
  const isCommon = left.bottom === right.bottom;
  const one = isCommon ? left.top : left.top * right.bottom;
  const other = isCommon ? right.top : right.top * left.bottom;
  if (!(Math.abs(one) < limit && Math.abs(other) < limit)) return undefined;
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The value in units of the last place, rounded to a whole number of them; undefined where the terms are too long. */
export function shortUnits(
  { top, bottom }: ShortFraction,
  scale: number,
  mode: RoundingMode,
): number | undefined {
  return unitsOfQuotient(top, bottom, scale, mode);
}

/** The same of a quotient of whole numbers, the divisor above 0, whose terms may have been rounded beyond the limit. */
export function unitsOfQuotient(
  top: number,
  bottom: number,
  scale: number,
  mode: RoundingMode,
): number | undefined {
  const scaled = top * scale;
  if (!(Math.abs(scaled) < limit / 2 && bottom < limit / 2)) return undefined;
  // The quotient is rounded before it is cut off, but never to the whole number above it: that is 1 ÷ bottom
  // away or more, while half a unit of its last place is less, as their product is below the limit.
  const below = Math.floor(scaled / bottom);
  const rest = scaled - below * bottom;
  return rest !== 0 && goesUp(mode, scaled < 0, 2 * rest - bottom, below) ? below + 1 : below;
}

/** Whether a value between two whole numbers is rounded to the upper one; `side` tells on which side of the middle it lies. */
function goesUp(mode: RoundingMode, isNegative: boolean, side: number, below: number): boolean {
  switch (mode) {
    case "half-up":
      return isNegative ? side > 0 : side >= 0;
    case "half-even":
      return side === 0 ? below % 2 !== 0 : side > 0;
    case "down":
      return isNegative;
    case "up":
      return !isNegative;
    case "floor":
      return false;
    case "ceiling":
      return true;
  }
}
