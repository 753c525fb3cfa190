import { estimated } from "./estimated.js";
import { unit, type Estimated } from "./filtered.js";
import { divide, ratio, type Ratio } from "./ratio.js";
import { ShortFraction, shortUnits } from "./short.js";

/**
 * How a figure is rounded. `half-up`: ties away from zero; `half-even`: ties to the even neighbour;
 * `down`: cut off, toward zero; `up`: away from zero; `floor`: toward −∞; `ceiling`: toward +∞.
 */
export type RoundingMode = "half-up" | "half-even" | "down" | "up" | "floor" | "ceiling";

/** Every rounding mode, the default first. */
export const roundingModes: readonly RoundingMode[] = [
  "half-up",
  "half-even",
  "down",
  "up",
  "floor",
  "ceiling",
];

/** Rounds an exact value to so many decimal places, once. */
export function round(value: Ratio, places: number, mode: RoundingMode): Ratio {
  return divide(roundedWhole(value, places, mode), scaleOf(places));
}

/** The value in units of the last place, rounded, as an exact whole number to calculate with. */
export function roundedWhole(value: Ratio, places: number, mode: RoundingMode): Ratio {
  const units = unitsOf(value, places, mode);
  return typeof units === "number" ? new ShortFraction(units, 1) : ratio(units);
}

/**
 * An exact value as a decimal string with exactly so many places: `"88.70"`, never `"88.7"`, never `"-0.00"`.
 */
export function formatAmount(value: Ratio, places: number, mode: RoundingMode): string {
  return printAmount(unitsOf(value, places, mode), places);
}

/**
 * A share as a percentage with so many places: `"70.80%"`. It is rounded from its exact value.
 */
export function formatPercent(share: Ratio, places: number, mode: RoundingMode): string {
  return printPercent(unitsOf(share, places + 2, mode), places);
}

/** The value in units of the last place, rounded: by doubles where they are proved to decide it. */
function unitsOf(value: Ratio, places: number, mode: RoundingMode): number | bigint {
  return decidedUnits(value, places, mode) ?? roundedUnits(value, places, mode);
}

function decidedUnits(value: Ratio, places: number, mode: RoundingMode): number | undefined {
  const scale = exactPowers[places];
  if (scale === undefined) return undefined;
  const near = estimated(value);
  if (near instanceof ShortFraction) {
    const units = shortUnits(near, scale, mode);
    if (units !== undefined) return units;
  }
  return mode === "half-up" || mode === "half-even" ? nearestUnits(near, scale) : undefined;
}

/**
 * The value in units of the last place, rounded to the nearest, where a double with its error bound decides it:
 * it is further from every tie than the bound. Undefined where only the exact value can tell.
 */
function nearestUnits({ approximate, error }: Estimated, scale: number): number | undefined {
  const scaled = approximate * scale;
  if (!(Math.abs(scaled) < 2 ** 50)) return undefined;
  const doubt = (error * scale + Math.abs(scaled) * unit) * (1 + 2 ** -40);
  const below = Math.floor(scaled);
  // Both the difference and its distance from a half are exact: they need no more digits than `scaled` has.
  const distance = scaled - below - 0.5;
  if (Math.abs(distance) <= doubt) return undefined;
  return distance > 0 ? below + 1 : below;
}

/** The value in units of the last place, rounded: 88.7366 at two places is 8874. */
export function roundedUnits(value: Ratio, places: number, mode: RoundingMode): bigint {
  const scaled = value.numerator * powerOfTen(places);
  const cut = scaled / value.denominator;
  const rest = scaled - cut * value.denominator;
  if (rest === 0n) return cut;
  return awayFromZero(cut, rest, value.denominator, mode) ? cut + (rest < 0n ? -1n : 1n) : cut;
}

function awayFromZero(cut: bigint, rest: bigint, denominator: bigint, mode: RoundingMode): boolean {
  const twice = rest < 0n ? -2n * rest : 2n * rest;
  switch (mode) {
    case "half-up":
      return twice >= denominator;
    case "half-even":
      return twice === denominator ? cut % 2n !== 0n : twice > denominator;
    case "down":
      return false;
    case "up":
      return true;
    case "floor":
      return rest < 0n;
    case "ceiling":
      return rest > 0n;
  }
}

function formatUnits(units: bigint | number, places: number): string {
  // String(-0) is "0": a negative zero never shows.
  if (places === 0) return String(units);
  const digits = String(units < 0 ? -units : units).padStart(places + 1, "0");
  const whole = digits.slice(0, -places);
  return `${units < 0 ? "-" : ""}${whole}.${digits.slice(-places)}`;
}

/** The figures of everyday scorecards, up to 100 points at two places, are written out once. */
const everyday = 10_000;

/** Writes units with so many places, and what follows them. */
function printer(after: string): (units: bigint | number, places: number) => string {
  const tables: (string | undefined)[][] = [];
  return (units, places) => {
    if (typeof units === "bigint" || !(units >= 0 && units <= everyday))
      return `${formatUnits(units, places)}${after}`;
    const table = (tables[places] ??= Array.from({ length: everyday + 1 }));
    return (table[units] ??= `${formatUnits(units, places)}${after}`);
  };
}

const printAmount = printer("");
const printPercent = printer("%");

const scales: readonly Ratio[] = Array.from({ length: 16 }, (_, power) => new ShortFraction(10 ** power, 1));

/** Ten to the power of the places, to divide units by. */
export function scaleOf(places: number): Ratio {
  return scales[places] ?? ratio(powerOfTen(places));
}

/** The powers of ten that a double holds exactly and amounts are printed with. */
const exactPowers: readonly number[] = Array.from({ length: 16 }, (_, power) => Number(10n ** BigInt(power)));

const powersOfTen: readonly bigint[] = Array.from({ length: 64 }, (_, power) => 10n ** BigInt(power));

/** Ten to the power of a whole number of places. */
export function powerOfTen(places: number): bigint {
  return powersOfTen[places] ?? 10n ** BigInt(places);
}
