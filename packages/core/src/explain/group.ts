import { sum, type Ratio } from "../amount/index.js";
import type { Label, Language } from "../label/label.js";
import type { Rounding } from "../rubric/plan.js";
import { inEveryLanguage, type Explanation, type ExplanationText } from "./explanation.js";
import { equation } from "./figure.js";
import { roundingSteps } from "./leaf.js";
import { phrases } from "./phrases.js";
import { roundingWords } from "./rounding-words.js";
import { scoredSentence } from "./sentence.js";
import { gapNotes, sumText, type SumPart } from "./sum.js";

/** What is known about a group or a tier once it was scored; points and scores are final and exact. */
export interface GroupFacts {
  readonly title: Label;
  readonly points: Ratio;
  readonly score: Ratio;
  readonly rounding: Rounding;
  readonly parts: readonly SumPart[];
}

/** Explains the score of a group or a tier: the sum of its parts, and how the printed parts compare with it. */
export function explainGroup(facts: GroupFacts): Explanation {
  return inEveryLanguage((language) => groupText(facts, language));
}

function groupText(facts: GroupFacts, language: Language): ExplanationText {
  const { score, rounding, parts } = facts;
  const exact = sum(parts.map((part) => part.score));
  const { words, figures } = sumText(parts, [], language);
  const adjustments = roundingSteps(exact, score, rounding, language);
  return {
    sentence: scoredSentence(facts, language),
    formula: `${phrases[language].score} = ${words}`,
    steps: [],
    numbers: equation(figures, exact, adjustments.length > 0 ? undefined : rounding),
    notes: gapNotes(parts, [], score, rounding, language),
    adjustments,
    rounding: roundingWords(rounding, language),
  };
}
