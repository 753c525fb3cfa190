import type { Language } from "../label/label.js";
import type { TracedStep } from "./trace.js";

/** How a number came about, in every language of the library: plain data. */
export type Explanation = Readonly<Record<Language, ExplanationText>>;

/** How a number came about, in one language. Read from top to bottom it is the computation. */
export interface ExplanationText {
  /** The sentence a report prints: 管理效率（24 分）得 16.99 分，扣 7.01 分，得分率 70.80%。 */
  readonly sentence: string;
  /** The name of the scoring rule, of a leaf. */
  readonly rule?: string;
  /** The whole formula in words: 得分 = 若 完成值 ≥ 7000：分值；否则 分值 × 完成率. */
  readonly formula: string;
  /** The named steps of the formula, each after those it is computed from. */
  readonly steps: readonly TracedStep[];
  /** The path taken with numbers filled in; absent where nothing was computed. */
  readonly numbers?: string;
  /** Why that path, what of a list was left out, and how printed parts and the printed whole differ. */
  readonly notes: readonly string[];
  /** What happened to the computed score afterwards: an override, a factor, a stage of rounding, a limit, the grade. */
  readonly adjustments: readonly ExplanationStep[];
  /** How the rubric rounds. */
  readonly rounding: string;
  /** Document and clause it comes from. */
  readonly source?: string;
}

/** One thing that was done to a score: what it is called, how it is done, and with which figures. */
export interface ExplanationStep {
  readonly label: string;
  readonly formula: string;
  readonly numbers: string;
  readonly value: string;
}

/** The explanation in every language. */
export function inEveryLanguage(explain: (language: Language) => ExplanationText): Explanation {
  return { "zh-CN": explain("zh-CN"), en: explain("en") };
}
