import { ratio, type Ratio } from "./ratio.js";

/**
 * How a figure is rounded. `half-up`: ties away from zero; `half-even`: ties to the even neighbour;
 * `down`: cut off, toward zero; `up`: away from zero; `floor`: toward −∞; `ceiling`: toward +∞.
 */
export type RoundingMode = "half-up" | "half-even" | "down" | "up" | "floor" | "ceiling";

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
  return ratio(roundedUnits(value, places, mode), powerOfTen(places));
}

/**
 * An exact value as a decimal string with exactly so many places: `"88.70"`, never `"88.7"`, never `"-0.00"`.
 */
export function formatAmount(value: Ratio, places: number, mode: RoundingMode): string {
  return formatUnits(roundedUnits(value, places, mode), places);
}

/**
 * A share as a percentage with so many places: `"70.80%"`. It is rounded from its exact value.
 */
export function formatPercent(share: Ratio, places: number, mode: RoundingMode): string {
  return `${formatAmount(ratio(share.numerator * 100n, share.denominator), places, mode)}%`;
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

function formatUnits(units: bigint, places: number): string {
  if (places === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, -places);
  return `${units < 0n ? "-" : ""}${whole}.${digits.slice(-places)}`;
}

const powersOfTen: readonly bigint[] = Array.from({ length: 64 }, (_, power) => 10n ** BigInt(power));

/** Ten to the power of a whole number of places. */
export function powerOfTen(places: number): bigint {
  return powersOfTen[places] ?? 10n ** BigInt(places);
}
