import { divide, ratio, type Ratio } from "./ratio.js";
import { ShortFraction } from "./short.js";
import { powerOfTen, printPercent, printUnits, unitsOf } from "./units.js";

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
  return printUnits(unitsOf(value, places, mode), places);
}

/**
 * A share as a percentage with so many places: `"70.80%"`. It is rounded from its exact value.
 */
export function formatPercent(share: Ratio, places: number, mode: RoundingMode): string {
  return printPercent(unitsOf(share, places + 2, mode), places);
}

const scales: readonly Ratio[] = Array.from({ length: 16 }, (_, power) => new ShortFraction(10 ** power, 1));

/** Ten to the power of the places, to divide units by. */
export function scaleOf(places: number): Ratio {
  return scales[places] ?? ratio(powerOfTen(places));
}
