import type { Amount } from "../naive/documents.js";
import {
  compare,
  fraction,
  greatest,
  over,
  plus,
  read,
  times,
  ZERO,
  type Fraction,
} from "../naive/fraction.js";
import { ends, shownByDivision } from "../naive/print.js";
import type { Draw } from "./draw.js";

/** What a document may hold: at most this many significant digits. */
const MOST_DIGITS = 30;

/** The last digit at that many places. */
export const digitAt = (places: number): Fraction => fraction(1n, 10n ** BigInt(places));

/** A finite figure written out in full. */
export function written(value: Fraction): string {
  let places = 0;
  for (let rest = value.bottom; rest !== 1n; places += 1) {
    rest /= rest % 10n === 0n ? 10n : rest % 5n === 0n ? 5n : 2n;
  }
  return shownByDivision(value, places, "down");
}

/** Whether a document can hold the figure as it is. */
export const fits = (value: Fraction): boolean => ends(value) && isShort(written(value));

const isShort = (text: string): boolean =>
  text.length <= MOST_DIGITS || text.replace(/[-.]/g, "").replace(/^0+/, "").length <= MOST_DIGITS;

/** The figure, with no more decimals than a document can hold. */
export function fitting(value: Fraction): Fraction {
  let places = MOST_DIGITS;
  let shorter = cut(value, places);
  while (!fits(shorter)) shorter = cut(value, (places -= 1));
  return shorter;
}

/** The figure as a number, a string, a percentage or with an exponent, whichever is drawn. */
export function amount(draw: Draw, value: Fraction): Amount {
  const text = written(value);
  if (!isShort(text)) throw new Error("too many digits for a document");
  const form = draw.whole(0, 9);
  if (form === 8) return `${written(times(value, fraction(100n)))}%`;
  if (form === 9) return `${written(over(value, fraction(1000n)))}e3`;
  const number = Number(text);
  return form < 6 && compare(read(number), value) === 0 ? number : text;
}

/** A finite figure from 0 to the given one, both ends possible, with few decimals unless it is the end. */
export function upTo(draw: Draw, most: Fraction, places = draw.pick([0, 1, 2, 4])): Fraction {
  if (draw.chance(15)) return ends(most) && fits(most) ? most : cut(most, 20);
  return fitting(cut(times(most, fraction(BigInt(draw.whole(0, 60)), 60n)), places));
}

/** The first decimals of a figure, the rest cut off. */
export function cut(value: Fraction, places: number): Fraction {
  const unit = 10n ** BigInt(places);
  return fraction((value.top * unit) / value.bottom, unit);
}

const TARGETS = ["1", "3", "7", "12", "100", "700", "6000", "0.3", "1.7%", "12.5", "99.99", "0.000001"];
const LONG = [
  "3.33333333333333333333333333333",
  "12345678901234567890123456789",
  "0.142857142857142857142857142857",
];

/** A positive figure to compare others with, now and then one of thirty digits. */
export const target = (draw: Draw): Fraction => read(draw.pick(draw.chance(10) ? LONG : TARGETS));

const MULTIPLES = [
  [1n, 1n],
  [9n, 10n],
  [1n, 3n],
  [1n, 2n],
  [2n, 3n],
  [99n, 100n],
  [11n, 10n],
  [6n, 5n],
  [3n, 2n],
  [2n, 1n],
  [5n, 2n],
  [0n, 1n],
] as const;

/** A figure at, just beside or some way from another one. */
export function near(draw: Draw, figure: Fraction): Fraction {
  const [top, bottom] = draw.pick(MULTIPLES);
  const value = top === bottom ? figure : cut(times(figure, fraction(top, bottom)), draw.pick([6, 2, 9]));
  if (!draw.chance(20)) return fitting(value);
  return fitting(plus(value, times(fraction(draw.pick([1n, -1n])), digitAt(draw.pick([2, 6, 12])))));
}

export const notNegative = (value: Fraction): Fraction => greatest(value, ZERO);
