import type { Formula } from "../formula/index.js";
import type { Language } from "../label/label.js";
import { oneLine } from "./figure.js";
import { write, type Notation } from "./layout.js";
import { partKey, partsOf } from "./parts.js";
import { percentagesIn } from "./percentages.js";
import { settle } from "./settle.js";
import { namedSteps, wordNotation, type FormulaStep, type Inputs, type Named } from "./words.js";

/** What is to be told of a formula whatever was observed, in one language. */
export interface Told {
  /** The formula without choices that its parameters have already made. */
  readonly settled: Formula;
  /** How it is written in words. */
  readonly words: Notation;
  /** The whole of it in words. */
  readonly formula: string;
  /** Its named steps, each after those it is computed from. */
  readonly steps: readonly Named[];
  /** Each of them in words, by its key. */
  readonly stepWords: ReadonlyMap<string, FormulaStep>;
  /** The keys of everything it divides by. */
  readonly divisors: ReadonlySet<string>;
  /** The inputs that are percentages. */
  readonly percentages: ReadonlySet<string>;
  /** Whether it rounds anywhere, or leaves out what is highest and lowest in a list. */
  readonly rounds: boolean;
  readonly trims: boolean;
}

const told = new WeakMap<Inputs, WeakMap<Formula, Map<Language, Told>>>();

/** What is to be told of a formula: worked out once for a language, read for every observation. */
export function tell(formula: Formula, inputs: Inputs, language: Language): Told {
  const byFormula = told.get(inputs) ?? new WeakMap<Formula, Map<Language, Told>>();
  told.set(inputs, byFormula);
  const byLanguage = byFormula.get(formula) ?? new Map<Language, Told>();
  byFormula.set(formula, byLanguage);
  const known = byLanguage.get(language) ?? work(formula, inputs, language);
  byLanguage.set(language, known);
  return known;
}

function work(formula: Formula, inputs: Inputs, language: Language): Told {
  const settled = settle(formula);
  const words = wordNotation(inputs, language);
  const steps = namedSteps(settled);
  const all = everyPart(settled);
  return {
    settled,
    words,
    formula: write(settled, words).text,
    steps,
    stepWords: new Map(
      steps.map((step) => [
        partKey(step),
        { label: oneLine(step.label, language), formula: write(step.of, words).text },
      ]),
    ),
    divisors: new Set(all.flatMap((part) => (part.kind === "divide" ? [partKey(part.right)] : []))),
    percentages: percentagesIn(settled),
    rounds: all.some(({ kind }) => kind === "round"),
    trims: all.some((part) => part.kind === "aggregate" && part.by.function === "trimmed"),
  };
}

function everyPart(formula: Formula): readonly Formula[] {
  return [formula, ...partsOf(formula).flatMap(everyPart)];
}
