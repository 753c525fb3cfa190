import type { Condition, Formula, Input } from "../formula/index.js";
import type { Language } from "../label/label.js";
import { oneLine, writtenFigure } from "./figure.js";
import {
  binding,
  write,
  writeCondition,
  type Atom,
  type Notation,
  type Statement,
  type Written,
} from "./layout.js";
import { partKey, partsOf } from "./parts.js";
import { settle, settleCondition } from "./settle.js";
import { vocabulary } from "./vocabulary.js";

/** The inputs of a formula, by name. */
export type Inputs = Readonly<Record<string, Input>>;

/** A named step of a formula: what it is called and how it is computed. */
export interface FormulaStep {
  readonly label: string;
  readonly formula: string;
}

/**
 * A formula in words, with the labels of its inputs and named steps. Choices that its constants have already
 * made are left out.
 *
 * @example
 * const rate = { kind: "divide", left: { kind: "input", name: "done" }, right: { kind: "constant", value: "7000" } } as const;
 * explainFormula(rate, { done: { type: "number", label: "完成值", path: ["done"] } }, "zh-CN"); // "完成值 ÷ 7000"
 */
export function explainFormula(formula: Formula, inputs: Inputs, language: Language): string {
  return write(settle(formula), wordNotation(inputs, language)).text;
}

/** The named steps of a formula in words, each after those it is computed from: 完成率, `max(0, min(1, 完成值 ÷ 7000))`. */
export function explainSteps(formula: Formula, inputs: Inputs, language: Language): readonly FormulaStep[] {
  const notation = wordNotation(inputs, language);
  return namedSteps(settle(formula)).map(({ label, of }) => ({
    label: oneLine(label, language),
    formula: write(of, notation).text,
  }));
}

/** A condition in words. */
export function explainCondition(condition: Condition, inputs: Inputs, language: Language): string {
  return writeCondition(settleCondition(condition), wordNotation(inputs, language));
}

/** A named step as it stands in a formula. */
export type Named = Extract<Formula, { readonly kind: "named" }>;

/** Every named step of a formula once, each after those it is computed from. */
export function namedSteps(formula: Formula): readonly Named[] {
  const found = new Map<string, Named>();
  const visit = (part: Formula): void => {
    partsOf(part).forEach(visit);
    if (part.kind === "named") found.set(partKey(part), part);
  };
  visit(formula);
  return [...found.values()];
}

/** Formulas in words. */
export function wordNotation(inputs: Inputs, language: Language): Notation {
  const words = vocabulary[language];
  return {
    signs: {
      "<": " < ",
      "<=": " ≤ ",
      "=": " = ",
      "<>": " ≠ ",
      ">=": " ≥ ",
      ">": " > ",
      plus: " + ",
      minus: " − ",
      times: " × ",
      over: " ÷ ",
      and: words.and,
      or: words.or,
    },
    atom: (atom) => whole(atomWords(atom, inputs, language)),
    statement: (statement, isTrue) => statementWords(statement, isTrue, inputs, language),
    choice: (branches, otherwise) => words.choice(branches, otherwise),
    call(name, inside) {
      switch (name) {
        case "minimum":
          return `min(${inside.join(", ")})`;
        case "maximum":
          return `max(${inside.join(", ")})`;
        case "absolute":
          return `|${inside[0]}|`;
        case "floor":
        case "ceiling":
          return `${words[name]}(${inside[0]})`;
      }
    },
    rounded: (inside, places, mode) => `${words.rounding[mode]}(${inside}, ${words.places(places)})`,
    parentheses: (inside) => `(${inside})`,
  };
}

/** The label of an input. */
export function inputLabel(name: string, inputs: Inputs, language: Language): string {
  const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  return input === undefined ? name : oneLine(input.label, language);
}

function atomWords(atom: Atom, inputs: Inputs, language: Language): string {
  const words = vocabulary[language];
  switch (atom.kind) {
    case "constant":
      return writtenFigure(atom.value);
    case "points":
      return words.points;
    case "input":
      return inputLabel(atom.name, inputs, language);
    case "aggregate":
      return words.list(inputLabel(atom.of, inputs, language), atom.by);
    case "named":
      return oneLine(atom.label, language);
  }
}

function statementWords(statement: Statement, isTrue: boolean, inputs: Inputs, language: Language): string {
  const words = vocabulary[language];
  switch (statement.kind) {
    case "always":
      return words.always(isTrue);
    case "met":
      return words.met(inputLabel(statement.input, inputs, language), isTrue);
    case "given":
      return words.given(inputLabel(statement.input, inputs, language), isTrue);
    case "is": {
      const label = inputLabel(statement.input, inputs, language);
      return words.is(label, choiceLabel(statement.input, statement.choice, inputs, language), isTrue);
    }
  }
}

function choiceLabel(name: string, choice: string, inputs: Inputs, language: Language): string {
  const choices = Object.hasOwn(inputs, name) ? inputs[name]?.choices : undefined;
  const label = choices !== undefined && Object.hasOwn(choices, choice) ? choices[choice] : undefined;
  return label === undefined ? choice : oneLine(label, language);
}

const whole = (text: string): Written => ({ text, binding: binding.whole });
