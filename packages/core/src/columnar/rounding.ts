import type { RoundingMode } from "../amount/index.js";
import { unitRoundoff } from "./nearest-number.js";
import { outward } from "./outward.js";

/**
 * How a number within a bound of an exact value is rounded to a whole one. The number is shifted so that the
 * exact value's boundaries lie halfway between whole numbers; whatever is further from them than the bound is
 * rounded as the exact value is.
 */
export interface NumberRounding {
  readonly mode: RoundingMode;
  /** Added before the nearest whole number is taken. */
  readonly shift: number;
  /** How far from the nearest whole number the shifted number may be. */
  readonly within: number;
  /** Whether toward and away from zero must be told apart by the sign. */
  readonly mirrored: boolean;
  /** Whether a boundary within the bound is one the exact value lies on, for rows that are on the grain. */
  readonly settlesTies: boolean;
}

/** Adding and taking away this many leaves the nearest whole number of all that are small beside it. */
export const wholeMaker = 1.5 * 2 ** 52;

const mostMade = 2 ** 51 - 1;

/** What decides how a number is rounded. */
export interface RoundedBound {
  readonly error: number;
  readonly reach: number;
  readonly isWhole: boolean;
  readonly mayBeNegative: boolean;
  /** What the exact value is a whole multiple of one part of, for rows on the grain; undefined where unknown. */
  readonly grain: number | undefined;
}

/** The rounding of numbers of which so much is known. */
export function numberRounding(
  mode: RoundingMode,
  { error, reach, isWhole, mayBeNegative, grain }: RoundedBound,
): NumberRounding {
  if (isWhole && error === 0) {
    return { mode, shift: 0, within: 0.5, mirrored: false, settlesTies: true };
  }
  const shift = shifts[mode];
  // One unit more, for what one half less the bound is rounded by, and for whatever has underflowed.
  const bound = outward(error + unitRoundoff + (shift === 0 ? 0 : unitRoundoff * (reach + 1)));
  // Two values of the grain, or a value and a boundary, are at least half a part apart unless they are one.
  const settlesTies = grain !== undefined && 4 * bound * grain < 1 && reach < wholeMaker / 8;
  return {
    mode,
    shift,
    // Beyond this the nearest whole number is not to be had by adding and taking away.
    within: reach < mostMade ? 0.5 - bound : -1,
    mirrored: mayBeNegative && (mode === "down" || mode === "up"),
    settlesTies,
  };
}

const shifts: Readonly<Record<RoundingMode, number>> = {
  "half-up": 0,
  "half-even": 0,
  down: -0.5,
  floor: -0.5,
  up: 0.5,
  ceiling: 0.5,
};

/** The whole number an exact value rounds to; not a number where the bound does not tell. */
export function roundedNumber({ shift, within, mirrored }: NumberRounding, value: number): number {
  const shifted = (mirrored ? Math.abs(value) : value) + shift;
  const whole = shifted + wholeMaker - wholeMaker;
  if (!(Math.abs(shifted - whole) < within)) return NaN;
  return mirrored && value < 0 ? 0 - whole : whole;
}

/** What is in doubt about a row: nothing; whether its amounts are short decimals; everything. */
export const doubt = { none: 0, grain: 1, row: 2 } as const;

/** What is in doubt where a number cannot be told from a boundary: on the grain it is on it. */
export function doubtOf({ settlesTies }: NumberRounding, value: number): number {
  return settlesTies && !Number.isNaN(value) ? doubt.grain : doubt.row;
}

/** The whole number an exact value rounds to that lies on the boundary next to a number. */
export function tiedNumber(mode: RoundingMode, value: number): number {
  switch (mode) {
    case "half-up":
      return value < 0 ? Math.floor(value) : Math.floor(value) + 1;
    case "half-even": {
      const below = Math.floor(value);
      return below % 2 === 0 ? below : below + 1;
    }
    case "down":
    case "up":
    case "floor":
    case "ceiling":
      return Math.round(value) + 0;
  }
}
