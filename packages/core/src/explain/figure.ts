import {
  amountOf,
  formatAmount,
  formatPercent,
  multiply,
  printExact,
  ratio,
  round,
  withoutTrailingZeros,
  equal,
  type Ratio,
} from "../amount/index.js";
import { labelText, type Label, type Language } from "../label/label.js";
import type { Rounding } from "../rubric/plan.js";

/** Enough places to print whatever amount was given, digit by digit. */
const placesOfAmounts = 64;
/** A list longer than this is printed by its beginning and its end. */
const longestList = 20;
const shownOfLongList = 10;

/** A value as an explanation prints it: whole where it ends, otherwise cut with an ellipsis. */
export function figure(value: Ratio): string {
  return signed(printExact(value));
}

/** A value that somebody gave, with all its digits. */
export function givenFigure(value: Ratio): string {
  return signed(printExact(value, undefined, placesOfAmounts));
}

/** A share that somebody gave as a percentage, with all its digits. */
export function givenPercent(share: Ratio): string {
  return `${givenFigure(multiply(share, ratio(100n)))}%`;
}

/** A constant of a rule: as written, but for signs and powers of ten. */
export function writtenFigure(written: string): string {
  return /^-?\d+(\.\d+)?%?$/.test(written) ? signed(written) : givenFigure(amountOf(written));
}

/** A value at the places a rubric prints: `16.99`. */
export function printed(value: Ratio, { places, mode }: Rounding): string {
  return signed(formatAmount(value, places, mode));
}

/** A share at the places a rubric prints: `70.80%`. */
export function printedPercent(share: Ratio, { places, mode }: Rounding): string {
  return signed(formatPercent(share, places, mode));
}

/** Points as a sentence names them: at the rubric's places, but 24 rather than 24.00. */
export function plainPoints(points: Ratio, rounding: Rounding): string {
  return withoutTrailingZeros(printed(points, rounding));
}

/**
 * An equation from its first form to what is printed: `6 × 0.965120… = 5.790724… ≈ 5.79`. What would only
 * repeat the figure before is left out; without a rounding it ends at the exact value.
 */
export function equation(written: string, value: Ratio, rounding?: Rounding): string {
  const exact = figure(value);
  const start = written === exact ? exact : `${written} = ${exact}`;
  if (rounding === undefined || equal(round(value, rounding.places, rounding.mode), value)) return start;
  return `${start} ≈ ${printed(value, rounding)}`;
}

/** The items of a list, of a long one the first and the last. */
export function shortened(items: readonly string[], gap: string): readonly string[] {
  if (items.length <= longestList) return items;
  return [...items.slice(0, shownOfLongList), gap, ...items.slice(-1)];
}

/** A label's text on one line: whatever it holds, it is text and cannot break the line it stands in. */
export function oneLine(label: Label, language: Language): string {
  return labelText(label, language)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

function signed(text: string): string {
  return text.startsWith("-") ? `−${text.slice(1)}` : text;
}
