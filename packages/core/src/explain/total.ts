import {
  add,
  amountOf,
  compare,
  divide,
  equal,
  isZero,
  multiply,
  ratio,
  round,
  sign,
  subtract,
  type Ratio,
} from "../amount/index.js";
import type { Label, Language } from "../label/label.js";
import {
  inEveryLanguage,
  type Explanation,
  type ExplanationStep,
  type ExplanationText,
} from "./explanation.js";
import { equation, figure, oneLine, printed, writtenFigure } from "./figure.js";
import type { GroupFacts } from "./group.js";
import { phrases } from "./phrases.js";
import { roundingWords } from "./rounding-words.js";
import { totalSentence } from "./sentence.js";
import { gapNotes, sumText, type SumTerm } from "./sum.js";

/** What is known about the total; every figure final and exact. */
export interface TotalFacts extends GroupFacts {
  /** What the top of the tree adds up to, before bonus and penalty. */
  readonly sum: Ratio;
  readonly bonus: Ratio;
  readonly penalty: Ratio;
  /** The total held between 0 and the ceiling, after vetoes. */
  readonly score: Ratio;
  readonly grade: GradeFacts;
  /** Whether the printed total is graded or the exact one. */
  readonly scaleOn: "rounded" | "exact";
}

/** The grade reached and the lines it lies between, as the scale writes them. */
interface GradeFacts {
  readonly label: Label;
  readonly from: string;
  /** Whether its own line is left out. */
  readonly exclusive?: boolean;
  /** The line of the next better grade; absent for the best. */
  readonly above?: string;
  /** Whether the next better grade leaves its own line out. */
  readonly aboveExclusive?: boolean;
  /** What is graded: points (the default), or the rate from 0 to 100. */
  readonly basis?: "points" | "rate";
}

/** Explains the total: how it adds up, what limited it, how it compares with its printed parts, and its grade. */
export function explainTotal(facts: TotalFacts): Explanation {
  return inEveryLanguage((language) => totalText(facts, language));
}

function totalText(facts: TotalFacts, language: Language): ExplanationText {
  const { bonus, penalty, score, rounding, parts } = facts;
  const words = phrases[language];
  const terms: readonly SumTerm[] = [
    { words: words.bonus, value: bonus, sign: "+" },
    { words: words.penalty, value: penalty, sign: "−" },
  ];
  const told = terms.filter(({ value }) => !isZero(value));
  const raw = subtract(add(facts.sum, bonus), penalty);
  const text = sumText(parts, told, language);
  const isWhole = equal(raw, score);
  return {
    sentence: totalSentence(facts, facts.grade.label, language),
    formula: `${words.total} = ${text.words}`,
    steps: [],
    numbers: equation(text.figures, raw, isWhole ? rounding : undefined),
    notes: isWhole ? gapNotes(parts, terms, score, rounding, language) : [],
    adjustments: [...(isWhole ? [] : [limitStep(raw, facts, language)]), gradeStep(facts, language)],
    rounding: roundingWords(rounding, language),
  };
}

/** What made the total other than its sum: the floor at 0, the ceiling, or a veto that leaves nothing. */
function limitStep(raw: Ratio, { score, rounding }: TotalFacts, language: Language): ExplanationStep {
  const words = phrases[language];
  const value = figure(score);
  if (sign(raw) < 0) {
    return {
      label: words.limited,
      formula: words.atLeastNothing,
      numbers: `max(0, ${figure(raw)}) = ${value}`,
      value,
    };
  }
  if (isZero(score)) return { label: words.vetoed, formula: words.vetoed, numbers: value, value };
  const numbers = equation(`min(${value}, ${figure(raw)})`, score, rounding);
  return { label: words.limited, formula: words.atMost, numbers, value };
}

function gradeStep(
  { score, points, rounding, grade, scaleOn }: TotalFacts,
  language: Language,
): ExplanationStep {
  const words = phrases[language];
  const value = oneLine(grade.label, language);
  const basis = grade.basis === "rate" ? divide(multiply(score, ratio(100n)), points) : score;
  const graded = scaleOn === "rounded" ? round(basis, rounding.places, rounding.mode) : basis;
  const total = scaleOn === "rounded" ? words.roundedTotal : words.exactTotal;
  const lies = (what: string): string => {
    const least = `${writtenFigure(grade.from)} ${grade.exclusive === true ? "<" : "≤"} ${what}`;
    return grade.above === undefined
      ? `${what} ${grade.exclusive === true ? ">" : "≥"} ${writtenFigure(grade.from)}`
      : `${least} ${grade.aboveExclusive === true ? "≤" : "<"} ${writtenFigure(grade.above)}`;
  };
  // A ceiling or a veto sets a grade that the total alone does not have.
  if (!liesWithin(graded, grade))
    return { label: words.grade, formula: words.decided, numbers: value, value };
  const what = grade.basis === "rate" ? words.totalRate : total;
  return {
    label: words.grade,
    formula: lies(what),
    numbers: lies(scaleOn === "rounded" ? printed(graded, rounding) : figure(graded)),
    value,
  };
}

function liesWithin(value: Ratio, { from, exclusive, above, aboveExclusive }: GradeFacts): boolean {
  const order = compare(value, amountOf(from));
  if (exclusive === true ? order <= 0 : order < 0) return false;
  if (above === undefined) return true;
  const beyond = compare(value, amountOf(above));
  return aboveExclusive === true ? beyond <= 0 : beyond < 0;
}
