import { absolute, isZero, negate, round, subtract, sum, type Ratio } from "../amount/index.js";
import type { Label, Language } from "../label/label.js";
import type { Rounding } from "../rubric/plan.js";
import { figure, oneLine, printed, shortened } from "./figure.js";
import { phrases } from "./phrases.js";
import { vocabulary } from "./vocabulary.js";

/** A part of a sum with its title; no part is negative. */
export interface SumPart {
  readonly title: Label;
  readonly score: Ratio;
}

/** Something that stands in a sum after its parts: a bonus, a penalty. */
export interface SumTerm {
  readonly words: string;
  readonly value: Ratio;
  readonly sign: "+" | "−";
}

/** A sum in words and in figures; a long one by its beginning and its end. */
export function sumText(
  parts: readonly SumPart[],
  terms: readonly SumTerm[],
  language: Language,
): Readonly<Record<"words" | "figures", string>> {
  const joined = (texts: readonly string[], last: (term: SumTerm) => string): string => {
    const shown = shortened(texts, "…");
    const written = [shown.join(" + "), ...terms.map((term) => `${term.sign} ${last(term)}`)].join(" ");
    return shown === texts ? written : vocabulary[language].counted(written, texts.length);
  };
  return {
    words: joined(
      parts.map(({ title }) => oneLine(title, language)),
      ({ words }) => words,
    ),
    figures: joined(
      parts.map(({ score }) => figure(score)),
      ({ value }) => figure(value),
    ),
  };
}

/** How the printed whole differs from the sum of what is printed of its parts; nothing where it does not. */
export function gapNotes(
  parts: readonly SumPart[],
  terms: readonly SumTerm[],
  whole: Ratio,
  rounding: Rounding,
  language: Language,
): readonly string[] {
  const rounded = (value: Ratio): Ratio => round(value, rounding.places, rounding.mode);
  const added = (each: (value: Ratio) => Ratio): Ratio =>
    sum([
      ...parts.map(({ score }) => each(score)),
      ...terms.map(({ value, sign }) => (sign === "+" ? each(value) : negate(each(value)))),
    ]);
  const ofParts = added(rounded);
  const gap = absolute(subtract(rounded(whole), ofParts));
  if (isZero(gap)) return [];
  return [
    phrases[language].gap(
      figure(added((value) => value)),
      vocabulary[language].rounded[rounding.mode],
      printed(whole, rounding),
      printed(ofParts, rounding),
      printed(gap, rounding),
    ),
  ];
}
