import { certain } from "../certain/certain.js";
import { equal, isZero, multiply, one, round, zero, type Ratio } from "../amount/index.js";
import type { Scope } from "../formula/index.js";
import type { Language } from "../label/label.js";
import { effect } from "../rubric/effect.js";
import type { Leaf, Rounding } from "../rubric/plan.js";
import {
  inEveryLanguage,
  type Explanation,
  type ExplanationStep,
  type ExplanationText,
} from "./explanation.js";
import { equation, figure, oneLine } from "./figure.js";
import { phrases } from "./phrases.js";
import { roundedTo, roundingWords } from "./rounding-words.js";
import {
  missingSentence,
  notApplicableSentence,
  outsideSentence,
  overriddenSentence,
  scoredSentence,
} from "./sentence.js";
import { traceCondition, traceFormula } from "./trace.js";
import { explainFormula, explainSteps } from "./words.js";

/** What is known about a leaf once it was scored. */
export interface LeafFacts {
  readonly leaf: Leaf;
  readonly rounding: Rounding;
  readonly status: "scored" | "not-applicable" | "missing" | "overridden";
  /** What was observed; absent where nothing was. */
  readonly scope?: Scope;
  /** The score on the leaf's own points, before an override and before the factor. */
  readonly computed?: Ratio;
  /** What points and score are multiplied by because of what is not applicable, usually 1. */
  readonly factor: Ratio;
  /** Final and exact. */
  readonly points: Ratio;
  /** Final and exact. */
  readonly score: Ratio;
  /** Why it is not applicable, or why the score was overridden. */
  readonly reason?: string;
  /** Who overrode it. */
  readonly by?: string;
}

/** Explains the score of a leaf: the sentence, the formula in words, the same with the observation's numbers. */
export function explainLeaf(facts: LeafFacts): Explanation {
  return inEveryLanguage((language) => leafText(facts, language));
}

function leafText(facts: LeafFacts, language: Language): ExplanationText {
  const { leaf, rounding } = facts;
  const source = sourceWords(leaf, language);
  return {
    sentence: sentence(facts, language),
    rule: leaf.rule.title[language],
    ...computation(facts, language),
    adjustments: adjustments(facts, language),
    rounding: roundingWords(rounding, language),
    ...(source === undefined ? {} : { source }),
  };
}

function sentence(facts: LeafFacts, language: Language): string {
  const { leaf, rounding, points, score, reason, by, computed, factor } = facts;
  const figures = { title: leaf.title, points, score, rounding };
  if (facts.status === "not-applicable") {
    const counted = leaf.role === "regular" ? score : zero;
    return notApplicableSentence({ ...figures, points: leaf.points, score: counted }, language, reason);
  }
  if (leaf.role !== "regular")
    return outsideSentence(figures, leaf.role, effect(leaf, points, score), language);
  switch (facts.status) {
    case "missing":
      return missingSentence(figures, language);
    case "overridden": {
      const decision = {
        ...(computed === undefined ? {} : { computed: multiply(computed, factor) }),
        by: certain(by),
        reason: certain(reason),
      };
      return overriddenSentence(figures, decision, language);
    }
    case "scored":
      return scoredSentence(figures, language);
  }
}

type Computation = Pick<ExplanationText, "formula" | "steps" | "numbers" | "notes">;

function computation(facts: LeafFacts, language: Language): Computation {
  const { leaf, scope, computed, score, rounding } = facts;
  const { measure } = leaf;
  const asEquation = (words: string): string => `${phrases[language].score} = ${words}`;
  if (scope !== undefined && computed !== undefined) {
    // The printed figure ends the equation only where nothing is done to the computed one afterwards.
    const last = equal(score, computed) ? rounding : undefined;
    const { formula, ...traced } = traceFormula(measure.score, scope, measure.inputs, language, last);
    return {
      formula: asEquation(formula),
      steps: traced.steps,
      numbers: traced.numbers,
      notes: traced.notes,
    };
  }
  const because =
    scope === undefined || measure.notApplicable === undefined
      ? undefined
      : traceCondition(measure.notApplicable, scope, measure.inputs, language);
  return {
    formula: asEquation(explainFormula(measure.score, measure.inputs, language)),
    steps: explainSteps(measure.score, measure.inputs, language).map((step) => ({ ...step, notes: [] })),
    notes: because === undefined ? [] : [because],
  };
}

/** What was done to the computed score, in this order: override, factor, rounding, what a penalty takes off. */
function adjustments(facts: LeafFacts, language: Language): ExplanationStep[] {
  const { leaf, status, factor, points, score, computed, rounding, by, reason } = facts;
  const words = phrases[language];
  const steps: ExplanationStep[] = [];
  const add = (label: string, formula: string, written: string, value: Ratio, last?: Rounding): void => {
    steps.push({ label, formula, numbers: equation(written, value, last), value: figure(value) });
  };
  if (status === "overridden") {
    const decision = words.by(oneLine(certain(by), language), oneLine(certain(reason), language));
    add(words.overridden, decision, figure(score), score, rounding);
  }
  if (!equal(factor, one) && !isZero(factor)) {
    add(words.points.label, words.points.formula, `${figure(leaf.points)} × ${figure(factor)}`, points);
  }
  if (status === "scored" && computed !== undefined && !equal(score, computed)) {
    const scaled = multiply(computed, factor);
    if (!equal(factor, one)) {
      const last = equal(score, scaled) ? rounding : undefined;
      add(words.scaled.label, words.scaled.formula, `${figure(computed)} × ${figure(factor)}`, scaled, last);
    }
    steps.push(...roundingSteps(scaled, score, rounding, language));
  }
  if (leaf.role === "penalty" && leaf.rule.counts === "fault" && status !== "not-applicable") {
    add(
      words.taken,
      words.pointsLessScore,
      `${figure(points)} − ${figure(score)}`,
      effect(leaf, points, score),
      rounding,
    );
  }
  return steps;
}

/** The step that rounds a score at the rubric's stage; none where rounding left it as it was. */
export function roundingSteps(
  before: Ratio,
  after: Ratio,
  rounding: Rounding,
  language: Language,
): readonly ExplanationStep[] {
  if (equal(before, after) || !equal(round(before, rounding.places, rounding.mode), after)) return [];
  const numbers = equation(figure(before), before, rounding);
  return [
    {
      label: phrases[language].rounded,
      formula: roundedTo(rounding, language),
      numbers,
      value: figure(after),
    },
  ];
}

function sourceWords({ document: { source } }: Leaf, language: Language): string | undefined {
  if (source === undefined) return undefined;
  const parts = source.clause === undefined ? [source.title] : [source.title, source.clause];
  return parts.map((part) => oneLine(part, language)).join(phrases[language].comma);
}
