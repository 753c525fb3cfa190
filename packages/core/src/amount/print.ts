import { lowestTerms, type Ratio } from "./ratio.js";
import { formatAmount } from "./round.js";

/**
 * An exact value for a reader: the plain decimal where it ends within twelve places (`5.7907`), otherwise
 * the first places and an ellipsis (`5.790724…`), so that nobody takes a cut figure for an exact one.
 */
export function printExact(value: Ratio, places = 6): string {
  const { denominator } = lowestTerms(value);
  const needed = decimalPlaces(denominator);
  if (needed !== undefined && needed <= 12) return formatAmount(value, needed, "down");
  return `${formatAmount(value, places, "down")}…`;
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
