import { Decimal } from "decimal.js";
import { fraction, read, type Fraction } from "./fraction.js";

export type Mode = "half-up" | "half-even" | "down" | "up" | "floor" | "ceiling";

/** Wide enough that no finite figure of a test is ever cut. */
const Wide = Decimal.clone({ precision: 5000, toExpNeg: -9000, toExpPos: 9000 });

const DECIMAL_MODES = {
  "half-up": Decimal.ROUND_HALF_UP,
  "half-even": Decimal.ROUND_HALF_EVEN,
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
  floor: Decimal.ROUND_FLOOR,
  ceiling: Decimal.ROUND_CEIL,
} as const;

/** A figure as printed: by decimal.js where it ends, by long division where it never does. */
export function shown(value: Fraction, places: number, mode: Mode): string {
  return ends(value) ? shownByDecimal(value, places, mode) : shownByDivision(value, places, mode);
}

/** The printed figure read back. */
export const rounded = (value: Fraction, places: number, mode: Mode): Fraction =>
  read(shown(value, places, mode));

/** Whether the value has finitely many decimals: nothing but twos and fives under the line. */
export function ends(value: Fraction): boolean {
  if (value.bottom === 1n) return true;
  // As many factors of ten as there could be twos or fives, so one division tells.
  const most = BigInt(value.bottom.toString(16).length * 4);
  return 10n ** most % value.bottom === 0n;
}

export function shownByDecimal(value: Fraction, places: number, mode: Mode): string {
  const exact = new Wide(value.top.toString()).div(new Wide(value.bottom.toString()));
  return withoutMinusZero(exact.toFixed(places, DECIMAL_MODES[mode]));
}

export function shownByDivision(value: Fraction, places: number, mode: Mode): string {
  const negative = value.top < 0n;
  const scaled = (negative ? -value.top : value.top) * 10n ** BigInt(places);
  const rest = scaled % value.bottom;
  const units =
    scaled / value.bottom + (goesUp(mode, negative, scaled / value.bottom, rest, value) ? 1n : 0n);
  const digits = units.toString().padStart(places + 1, "0");
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return withoutMinusZero(negative ? `-${text}` : text);
}

function goesUp(mode: Mode, negative: boolean, units: bigint, rest: bigint, value: Fraction): boolean {
  if (rest === 0n) return false;
  const doubled = 2n * rest;
  switch (mode) {
    case "down":
      return false;
    case "up":
      return true;
    case "floor":
      return negative;
    case "ceiling":
      return !negative;
    case "half-up":
      return doubled >= value.bottom;
    case "half-even":
      return doubled === value.bottom ? units % 2n === 1n : doubled > value.bottom;
  }
}

const withoutMinusZero = (text: string): string => (/^-[0.]+$/.test(text) ? text.slice(1) : text);

/** A share as a percentage: `"70.80%"`. */
export const shownPercent = (share: Fraction, places: number, mode: Mode): string =>
  `${shown(fraction(share.top * 100n, share.bottom), places, mode)}%`;
