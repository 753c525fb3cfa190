import type { RubricDocument } from "./documents.js";
import { isZero, minus, over, type Fraction } from "./fraction.js";
import { rounded, shown, shownPercent } from "./print.js";

export interface NaiveFigures {
  points: string;
  score: string;
  deducted: string;
  rate: string | null;
}
/** Prints the figures of one rubric, each rounded on its own from its exact value. */
export function printer(rubric: RubricDocument) {
  const { places, mode = "half-up" } = rubric.rounding ?? { places: 2 };
  const amount = (value: Fraction): string => shown(value, places, mode);
  const percent = (share: Fraction): string => shownPercent(share, places, mode);
  const figures = (points: Fraction, score: Fraction): NaiveFigures => ({
    points: amount(points),
    score: amount(score),
    deducted: amount(minus(points, score)),
    rate: isZero(points) ? null : percent(over(score, points)),
  });
  return { amount, percent, figures, asPrinted: (value: Fraction) => rounded(value, places, mode) };
}
