import type { Ratio } from "./ratio.js";
import { formatAmount } from "./round.js";
import { powerOfTen, roundedUnits } from "./units.js";

/** The most places a cut figure is given in search of its first digit that is not 0. */
const furthestPlace = 60;

/**
 * An exact value for a reader: the plain decimal where it ends within twelve places (`5.7907`), otherwise
 * the first places and an ellipsis (`5.790724…`), so that nobody takes a cut figure for an exact one. A value
 * too small for these places gets more of them. It takes one division, however large the fraction's terms are.
 *
 * @param places the places of a cut figure, six by default
 * @param exactWithin how many places a decimal may have to be printed whole, twelve by default
 * @example
 * printExact({ numerator: 20n, denominator: 3n }); // "6.666666…"
 */
export function printExact(value: Ratio, places = 6, exactWithin = 12): string {
  const endsThere = (value.numerator * powerOfTen(exactWithin)) % value.denominator === 0n;
  if (endsThere) return withoutTrailingZeros(formatAmount(value, exactWithin, "down"));
  let shown = places;
  while (shown < furthestPlace && roundedUnits(value, shown, "down") === 0n) shown += 6;
  return `${formatAmount(value, shown, "down")}…`;
}

/** A decimal without the zeros that say nothing: `24` for `24.00`, `12.5` for `12.50`. */
export function withoutTrailingZeros(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

/** How many places a fraction in lowest terms needs; undefined when it never ends. */
export function decimalPlaces(denominator: bigint): number | undefined {
  let twos = 0;
  let fives = 0;
  let rest = denominator;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}
