import { equal, isZero } from "../amount/index.js";
import { constant } from "../formula/build.js";
import { evaluate, holds, type Condition, type Formula, type Scope } from "../formula/index.js";
import { listInput } from "../formula/scope.js";
import type { Language } from "../label/label.js";
import type { Rounding } from "../rubric/plan.js";
import { equation, figure, oneLine } from "./figure.js";
import { write, writeCondition, type Notation } from "./layout.js";
import { isTrimmedList, numberNotation, trimmingNote } from "./numbers.js";
import { partKey, partsOf, withFormulas, withParts } from "./parts.js";
import { reasonsFor } from "./reasons.js";
import { settleCondition } from "./settle.js";
import { tell, type Told } from "./told.js";
import { vocabulary } from "./vocabulary.js";
import type { FormulaStep, Inputs, Named } from "./words.js";

/** A named step of a formula with its figures, which it has where the path taken leads over it. */
export interface TracedStep extends FormulaStep {
  /** The step with numbers filled in, up to its exact value: `559.77 ÷ 580 = 0.965120…`. */
  readonly numbers?: string;
  /** Its exact value. */
  readonly value?: string;
  /** Why its path was taken, and what of a list was left out. */
  readonly notes: readonly string[];
}

/** A formula with the numbers of one observation filled in, along the path really taken. */
export interface FormulaTrace {
  /** The whole formula in words. */
  readonly formula: string;
  /** The path taken with numbers filled in: `6 × 0.965120… = 5.790724… ≈ 5.79`. */
  readonly numbers: string;
  /** The exact value. */
  readonly value: string;
  readonly notes: readonly string[];
  /** Every named step, each after those it is computed from. */
  readonly steps: readonly TracedStep[];
}

/**
 * Traces a formula through the values of one observation: the whole in words, the path taken in numbers, each
 * named step, and why the path was taken. With a rounding the numbers end in the figure that is printed.
 *
 * @throws DivisionByZero as `evaluate` does.
 */
export function traceFormula(
  formula: Formula,
  scope: Scope,
  inputs: Inputs,
  language: Language,
  rounding?: Rounding,
): FormulaTrace {
  const told = tell(formula, inputs, language);
  const { settled } = told;
  const tracing = new Tracing(told, scope, inputs, language);
  const { written, notes } = tracing.follow(settled);
  const value = evaluate(settled, scope);
  return {
    formula: told.formula,
    numbers: equation(written, value, rounding),
    value: figure(value),
    notes,
    steps: told.steps.map((step) => tracing.traced(step)),
  };
}

/** Why a condition is true, or false, in a sentence; undefined where it asks nothing. */
export function traceCondition(
  condition: Condition,
  scope: Scope,
  inputs: Inputs,
  language: Language,
): string | undefined {
  const settled = settleCondition(condition);
  return new Tracing(tell(nothing, inputs, language), scope, inputs, language).because([settled]);
}

const nothing = constant(0);

/** Follows one formula through one scope, keeping the steps that it passes. */
class Tracing {
  readonly #told: Told;
  readonly #numbers: Notation;
  readonly #scope: Scope;
  readonly #inputs: Inputs;
  readonly #language: Language;
  readonly #passed = new Map<string, TracedStep>();

  constructor(told: Told, scope: Scope, inputs: Inputs, language: Language) {
    this.#told = told;
    this.#numbers = numberNotation(scope, inputs, language, told.percentages);
    this.#scope = scope;
    this.#inputs = inputs;
    this.#language = language;
  }

  /** The path taken in numbers, and what is to be said about it. */
  follow(formula: Formula): { readonly written: string; readonly notes: readonly string[] } {
    const asked: Condition[] = [];
    const taken = this.#taken(formula, asked);
    const because = this.because(asked);
    return {
      written: write(taken, this.#numbers).text,
      notes: [
        ...(because === undefined ? [] : [because]),
        ...(this.#told.rounds ? this.#roundings(taken, taken) : []),
        ...(this.#told.trims ? this.#trimmings(taken) : []),
      ],
    };
  }

  /** Why conditions came out as they did, in words and in figures. */
  because(asked: readonly Condition[]): string | undefined {
    const reason = reasonsFor(asked, this.#scope, this.#told.divisors);
    if (reason === undefined) return undefined;
    const inFigures = withFormulas(reason, (side) => this.#taken(side, []));
    return vocabulary[this.#language].because(
      writeCondition(reason, this.#told.words),
      writeCondition(inFigures, this.#numbers),
    );
  }

  /** A step with its figures where it was passed. */
  traced(step: Named): TracedStep {
    return this.#passed.get(partKey(step)) ?? { ...this.#inWords(step), notes: [] };
  }

  /** The formula without the branches that were not taken. */
  #taken(formula: Formula, asked: Condition[]): Formula {
    if (formula.kind === "if") {
      asked.push(formula.when);
      return this.#taken(holds(formula.when, this.#scope) ? formula.then : formula.otherwise, asked);
    }
    if (formula.kind === "named") {
      this.#pass(formula);
      return formula;
    }
    const taken = withParts(
      formula,
      (part) => this.#taken(part, asked),
      (condition) => condition,
    );
    if (taken.kind === "minimum" || taken.kind === "maximum") return this.#unbound(taken);
    if (taken.kind !== "add") return taken;
    const told = taken.of.filter((term) => !this.#isEmpty(term));
    return told.length === 0 ? taken : { ...taken, of: told };
  }

  /** What a limit was set to, where the limit changes nothing. */
  #unbound(limited: Extract<Formula, { readonly of: readonly Formula[] }>): Formula {
    const [value, another] = limited.of.filter(({ kind }) => kind !== "constant" && kind !== "points");
    if (value === undefined || another !== undefined) return limited;
    return equal(evaluate(limited, this.#scope), evaluate(value, this.#scope)) ? value : limited;
  }

  #pass(step: Named): void {
    const key = partKey(step);
    if (this.#passed.has(key)) return;
    const { written, notes } = this.follow(step.of);
    const value = evaluate(step.of, this.#scope);
    this.#passed.set(key, {
      ...this.#inWords(step),
      numbers: equation(written, value),
      value: figure(value),
      notes,
    });
  }

  #inWords(step: Named): FormulaStep {
    const { label, of } = step;
    return (
      this.#told.stepWords.get(partKey(step)) ?? {
        label: oneLine(label, this.#language),
        formula: write(of, this.#told.words).text,
      }
    );
  }

  /** Whether a term adds nothing because every list it reads is empty. */
  #isEmpty(term: Formula): boolean {
    const ends = endsOf(term).filter(({ kind }) => kind !== "constant");
    if (ends.length === 0 || !isZero(evaluate(term, this.#scope))) return false;
    return ends.every((end) => end.kind === "aggregate" && listInput(end.of, this.#scope).length === 0);
  }

  /** The figures that a formula rounds on its way, the whole aside. */
  #roundings(formula: Formula, whole: Formula): string[] {
    if (formula.kind === "named") return [];
    const inside = partsOf(formula).flatMap((part) => this.#roundings(part, whole));
    if (formula.kind !== "round" || formula === whole) return inside;
    return [
      ...inside,
      `${write(formula, this.#told.words).text} = ${figure(evaluate(formula, this.#scope))}`,
    ];
  }

  #trimmings(formula: Formula): string[] {
    const lists = endsOf(formula).filter(isTrimmedList);
    return lists.map((list) => trimmingNote(list, this.#scope, this.#inputs, this.#language));
  }
}

/** What a formula finally reads; named steps are told on their own. */
function endsOf(formula: Formula): readonly Formula[] {
  const parts = formula.kind === "named" ? [] : partsOf(formula);
  return parts.length === 0 ? [formula] : parts.flatMap(endsOf);
}
