import {
  absolute,
  add,
  amountOf,
  compare,
  divide,
  isZero,
  maximum,
  minimum,
  multiply,
  round,
  subtract,
  sum,
  zero,
  type Ratio,
} from "../amount/index.js";
import { aggregated } from "./aggregate.js";
import type { Comparison, Condition, Formula } from "./node.js";
import { DivisionByZero, listInput, numberInput, type Scope } from "./scope.js";

/**
 * A formula or a condition made ready to be asked again and again: the tree is walked once, and what its
 * constants have already decided is decided for good.
 */
export interface Ready<T> {
  readonly of: (scope: Scope) => T;
  /** The answer where no input and no points can change it. */
  readonly fixed?: T;
  /** Whether a divisor may turn out to be zero on the way. */
  readonly mayFail: boolean;
}

/** Makes a formula ready to be evaluated. */
export function compileFormula(formula: Formula): Ready<Ratio> {
  switch (formula.kind) {
    case "constant":
      return fixed(amountOf(formula.value));
    case "points":
      return { of: (scope) => scope.points, mayFail: false };
    case "input":
      return { of: (scope) => numberInput(formula.name, scope), mayFail: false };
    case "aggregate":
      return { of: (scope) => aggregated(listInput(formula.of, scope), formula.by), mayFail: false };
    case "add":
      return formula.of.length > 2 ? ofMany(formula.of.map(compileFormula), sum) : folded(formula.of, add);
    case "multiply":
      return folded(formula.of, multiply);
    case "minimum":
      return folded(formula.of, minimum);
    case "maximum":
      return folded(formula.of, maximum);
    case "subtract":
      return ofTwo(compileFormula(formula.left), compileFormula(formula.right), subtract);
    case "divide":
      return quotient(compileFormula(formula.left), compileFormula(formula.right), formula.right);
    case "absolute":
      return ofOne(compileFormula(formula.of), absolute);
    case "floor":
      return ofOne(compileFormula(formula.of), (value) => round(value, 0, "floor"));
    case "ceiling":
      return ofOne(compileFormula(formula.of), (value) => round(value, 0, "ceiling"));
    case "round":
      return ofOne(compileFormula(formula.of), (value) => round(value, formula.places, formula.mode));
    case "if":
      return chosen(
        compileCondition(formula.when),
        compileFormula(formula.then),
        compileFormula(formula.otherwise),
      );
    case "named":
      return compileFormula(formula.of);
  }
}

/** Makes a condition ready to be asked. Of `and` and `or` only so much is looked at as decides it. */
export function compileCondition(condition: Condition): Ready<boolean> {
  switch (condition.kind) {
    case "always":
      return fixed(true);
    case "met":
      return { of: ({ inputs }) => inputs.get(condition.input) === true, mayFail: false };
    case "is":
      return { of: ({ inputs }) => inputs.get(condition.input) === condition.choice, mayFail: false };
    case "given":
      return { of: ({ inputs }) => inputs.has(condition.input), mayFail: false };
    case "compare": {
      const isAsked = orderTests[condition.operator];
      return ofTwo(compileFormula(condition.left), compileFormula(condition.right), (left, right) =>
        isAsked(compare(left, right)),
      );
    }
    case "and":
    case "or":
      return joint(condition.of.map(compileCondition), condition.kind === "or");
    case "not":
      return ofOne(compileCondition(condition.of), (holds) => !holds);
  }
}

/** Whether an order (negative, zero, positive) is the one a comparison asks for. */
export const orderTests: Readonly<Record<Comparison, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  ">=": (order) => order >= 0,
  ">": (order) => order > 0,
};

const nowhere: Scope = { points: zero, inputs: new Map() };

function fixed<T>(value: T): Ready<T> {
  return { of: () => value, fixed: value, mayFail: false };
}

/** What parts without inputs give is the same everywhere, and worked out here. */
function settled<T>(parts: readonly Ready<unknown>[], of: (scope: Scope) => T): Ready<T> {
  if (parts.every((part) => part.fixed !== undefined)) return fixed(of(nowhere));
  return { of, mayFail: parts.some((part) => part.mayFail) };
}

function ofOne<A, T>(part: Ready<A>, make: (value: A) => T): Ready<T> {
  return settled([part], (scope) => make(part.of(scope)));
}

function ofTwo<T>(left: Ready<Ratio>, right: Ready<Ratio>, make: (left: Ratio, right: Ratio) => T): Ready<T> {
  const [first, second] = [left.fixed, right.fixed];
  if (second !== undefined) return settled([left, right], (scope) => make(left.of(scope), second));
  if (first !== undefined) return settled([left, right], (scope) => make(first, right.of(scope)));
  return settled([left, right], (scope) => make(left.of(scope), right.of(scope)));
}

function ofMany(parts: readonly Ready<Ratio>[], make: (values: readonly Ratio[]) => Ratio): Ready<Ratio> {
  return settled(parts, (scope) => make(parts.map((part) => part.of(scope))));
}

function folded(parts: readonly Formula[], make: (left: Ratio, right: Ratio) => Ratio): Ready<Ratio> {
  return parts.map(compileFormula).reduce((left, right) => ofTwo(left, right, make));
}

function quotient(left: Ready<Ratio>, right: Ready<Ratio>, divisor: Formula): Ready<Ratio> {
  if (right.fixed !== undefined && !isZero(right.fixed)) return ofTwo(left, right, divide);
  return {
    of: (scope) => {
      const by = right.of(scope);
      if (isZero(by)) throw new DivisionByZero(divisor);
      return divide(left.of(scope), by);
    },
    mayFail: true,
  };
}

function chosen(when: Ready<boolean>, then: Ready<Ratio>, otherwise: Ready<Ratio>): Ready<Ratio> {
  if (when.fixed !== undefined) return when.fixed ? then : otherwise;
  return {
    of: (scope) => (when.of(scope) ? then.of(scope) : otherwise.of(scope)),
    mayFail: when.mayFail || then.mayFail || otherwise.mayFail,
  };
}

/** `or`, which the first part that holds decides, or `and`, which the first that does not. */
function joint(parts: readonly Ready<boolean>[], decisive: boolean): Ready<boolean> {
  const end = parts.findIndex((part) => part.fixed === decisive);
  const before = (end < 0 ? parts : parts.slice(0, end)).filter((part) => part.fixed === undefined);
  // A part that may fail is asked even where the answer is known.
  if (!before.some((part) => part.mayFail) && (end >= 0 || before.length === 0))
    return fixed(end >= 0 === decisive);
  const last = end < 0 ? !decisive : decisive;
  return {
    of: (scope) => {
      for (const part of before) if (part.of(scope) === decisive) return decisive;
      return last;
    },
    mayFail: before.some((part) => part.mayFail),
  };
}
