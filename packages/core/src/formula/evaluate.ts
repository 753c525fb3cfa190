import {
  absolute,
  amountOf,
  compare,
  divide,
  isZero,
  maximum,
  minimum,
  multiply,
  ratio,
  round,
  subtract,
  sum,
  zero,
  type Ratio,
} from "../amount/index.js";
import type { Aggregation, Comparison, Condition, Formula } from "./node.js";

/** What an input holds: a number or a day, a list of numbers, a yes or no, or the id of a choice. */
export type Value = Ratio | readonly Ratio[] | boolean | string;

/** The values a formula is evaluated with. An input that was not given is not in the map. */
export interface Scope {
  readonly points: Ratio;
  readonly inputs: ReadonlyMap<string, Value>;
}

/** A quotient whose divisor was zero; `divisor` is the part of the formula that was. */
export class DivisionByZero extends Error {
  readonly divisor: Formula;

  constructor(divisor: Formula) {
    super("division by zero");
    this.divisor = divisor;
  }
}

/**
 * The exact value of a formula. Nothing is rounded but where the formula says so.
 * @throws DivisionByZero when a divisor on the path taken is zero.
 */
export function evaluate(formula: Formula, scope: Scope): Ratio {
  switch (formula.kind) {
    case "constant":
      return constantValue(formula);
    case "points":
      return scope.points;
    case "input":
      return numberInput(formula.name, scope);
    case "aggregate":
      return aggregated(listInput(formula.of, scope), formula.by);
    case "add":
      return sum(formula.of.map((term) => evaluate(term, scope)));
    case "multiply":
      return formula.of.map((factor) => evaluate(factor, scope)).reduce(multiply);
    case "minimum":
      return formula.of.map((one) => evaluate(one, scope)).reduce(minimum);
    case "maximum":
      return formula.of.map((one) => evaluate(one, scope)).reduce(maximum);
    case "subtract":
      return subtract(evaluate(formula.left, scope), evaluate(formula.right, scope));
    case "divide": {
      const divisor = evaluate(formula.right, scope);
      if (isZero(divisor)) throw new DivisionByZero(formula.right);
      return divide(evaluate(formula.left, scope), divisor);
    }
    case "absolute":
      return absolute(evaluate(formula.of, scope));
    case "floor":
      return round(evaluate(formula.of, scope), 0, "floor");
    case "ceiling":
      return round(evaluate(formula.of, scope), 0, "ceiling");
    case "round":
      return round(evaluate(formula.of, scope), formula.places, formula.mode);
    case "if":
      return evaluate(holds(formula.when, scope) ? formula.then : formula.otherwise, scope);
    case "named":
      return evaluate(formula.of, scope);
  }
}

/** Whether a condition holds. Of `and` and `or` only so much is looked at as decides it. */
export function holds(condition: Condition, scope: Scope): boolean {
  switch (condition.kind) {
    case "always":
      return true;
    case "met":
      return scope.inputs.get(condition.input) === true;
    case "is":
      return scope.inputs.get(condition.input) === condition.choice;
    case "given":
      return scope.inputs.has(condition.input);
    case "compare":
      return ordered(
        compare(evaluate(condition.left, scope), evaluate(condition.right, scope)),
        condition.operator,
      );
    case "and":
      return condition.of.every((one) => holds(one, scope));
    case "or":
      return condition.of.some((one) => holds(one, scope));
    case "not":
      return !holds(condition.of, scope);
  }
}

/** Whether an order (negative, zero, positive) is the one a comparison asks for. */
export function ordered(order: number, operator: Comparison): boolean {
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
  }
}

/** One number from a list; an empty list gives 0. */
export function aggregated(values: readonly Ratio[], by: Aggregation): Ratio {
  if (by.function === "count") return ratio(BigInt(values.length));
  if (values.length === 0) return zero;
  switch (by.function) {
    case "sum":
      return sum(values);
    case "mean":
      return mean(values);
    case "minimum":
      return values.reduce(minimum);
    case "maximum":
      return values.reduce(maximum);
    case "median": {
      const sorted = values.toSorted(compare);
      const middle = sorted.length >> 1;
      return mean(sorted.slice(sorted.length % 2 === 1 ? middle : middle - 1, middle + 1));
    }
    case "trimmed": {
      const keep = values.length > by.whenMoreThan && values.length > 2 * by.drop;
      if (!keep) return mean(values);
      return mean(values.toSorted(compare).slice(by.drop, values.length - by.drop));
    }
  }
}

function mean(values: readonly Ratio[]): Ratio {
  return divide(sum(values), ratio(BigInt(values.length)));
}

function numberInput(name: string, scope: Scope): Ratio {
  const value = scope.inputs.get(name);
  if (typeof value === "object" && "numerator" in value) return value;
  throw new TypeError(`formula input ${name} is not a number`);
}

function listInput(name: string, scope: Scope): readonly Ratio[] {
  const value = scope.inputs.get(name);
  if (value === undefined) return [];
  if (Array.isArray(value)) return value as readonly Ratio[];
  throw new TypeError(`formula input ${name} is not a list`);
}

const constants = new WeakMap<Formula, Ratio>();

// Formulas are made once and read often: the exact value of a constant is kept beside its node.
function constantValue(node: Extract<Formula, { kind: "constant" }>): Ratio {
  let value = constants.get(node);
  if (value === undefined) {
    value = amountOf(node.value);
    constants.set(node, value);
  }
  return value;
}
