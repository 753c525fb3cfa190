import type { Language } from "../label/label.js";
import type { Rounding } from "../rubric/plan.js";
import { phrases } from "./phrases.js";
import { vocabulary } from "./vocabulary.js";

/** How a rubric rounds, in a sentence. */
export function roundingWords(rounding: Rounding, language: Language): string {
  const words = phrases[language];
  const stages = [words[rounding.stage](roundedTo(rounding, language))];
  if (rounding.rate !== undefined) stages.push(words.rate(roundedTo(rounding.rate, language)));
  return stages.join(language === "en" ? "; " : "；");
}

/** One rounding: “四舍五入到 2 位小数”, “rounded half up to 2 places”. */
export function roundedTo({ places, mode }: Pick<Rounding, "places" | "mode">, language: Language): string {
  return phrases[language].toPlaces(vocabulary[language].rounded[mode], places);
}
