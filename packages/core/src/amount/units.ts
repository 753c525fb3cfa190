import { estimated } from "./estimated.js";
import { unit, type Estimated } from "./filtered.js";
import { divide, type Ratio } from "./ratio.js";
import type { RoundingMode } from "./round.js";
import { ShortFraction, shortUnits, unitsOfQuotient } from "./short.js";

/** A whole number of units of the last printed place: a number wherever numbers hold it exactly. */
export type Units = number | bigint;

/** The value in units of the last place, rounded: by doubles where they are proved to decide it. */
export function unitsOf(value: Ratio, places: number, mode: RoundingMode): Units {
  return decidedUnits(value, places, mode) ?? roundedUnits(value, places, mode);
}

/** As `unitsOf` of a quotient, which is worked out only where its terms are long; the divisor is not zero. */
export function quotientUnits(dividend: Ratio, divisor: Ratio, places: number, mode: RoundingMode): Units {
  const scale = exactPowers[places];
  const isShort = dividend instanceof ShortFraction && divisor instanceof ShortFraction && divisor.top > 0;
  if (scale !== undefined && isShort) {
    const [top, bottom] = [dividend.top * divisor.bottom, dividend.bottom * divisor.top];
    const units = unitsOfQuotient(top, bottom, scale, mode);
    if (units !== undefined) return units;
  }
  return unitsOf(divide(dividend, divisor), places, mode);
}

/** The sum, exactly. */
export function addUnits(left: Units, right: Units): Units {
  if (typeof left === "number" && typeof right === "number") {
    const sum = left + right;
    // Where it was rounded it is beyond what numbers tell apart, and no safe integer.
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(left) + BigInt(right);
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

/** The powers of ten that a double holds exactly and amounts are printed with. */
const exactPowers: readonly number[] = Array.from({ length: 16 }, (_, power) => Number(10n ** BigInt(power)));

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

const powersOfTen: readonly bigint[] = Array.from({ length: 64 }, (_, power) => 10n ** BigInt(power));

/** Ten to the power of a whole number of places. */
export function powerOfTen(places: number): bigint {
  return powersOfTen[places] ?? 10n ** BigInt(places);
}

/** The figures of everyday scorecards, up to 100 points at two places, are written out once. */
const everyday = 10_000;

/** Writes units with so many places, and what follows them. */
function printer(after: string): (units: Units, places: number) => string {
  const tables: (string | undefined)[][] = [];
  return (units, places) => {
    if (typeof units === "bigint" || !(units >= 0 && units <= everyday))
      return `${formatUnits(units, places)}${after}`;
    const table = (tables[places] ??= Array.from({ length: everyday + 1 }));
    return (table[units] ??= `${formatUnits(units, places)}${after}`);
  };
}

/** Units with so many places: 8874 at two is `88.74`. */
export const printUnits = printer("");
/** Units of a percentage with so many places. */
export const printPercent = printer("%");

function formatUnits(units: Units, places: number): string {
  // String(-0) is "0": a negative zero never shows.
  if (places === 0) return String(units);
  const digits = String(units < 0 ? -units : units).padStart(places + 1, "0");
  const whole = digits.slice(0, -places);
  return `${units < 0 ? "-" : ""}${whole}.${digits.slice(-places)}`;
}
