import type { Ratio } from "../amount/index.js";
import { compileCondition, compileFormula, orderTests, type Ready } from "./compile.js";
import type { Comparison, Condition, Formula } from "./node.js";
import type { Scope } from "./scope.js";

/**
 * The exact value of a formula. Nothing is rounded but where the formula says so.
 * @throws DivisionByZero when a divisor on the path taken is zero.
 */
export function evaluate(formula: Formula, scope: Scope): Ratio {
  return readyFormula(formula).of(scope);
}

/** Whether a condition holds. Of `and` and `or` only so much is looked at as decides it. */
export function holds(condition: Condition, scope: Scope): boolean {
  return readyCondition(condition).of(scope);
}

/** Whether an order (negative, zero, positive) is the one a comparison asks for. */
export function ordered(order: number, operator: Comparison): boolean {
  return orderTests[operator](order);
}

// Formulas are made once and read often: each is kept ready beside its node.
const formulas = new WeakMap<Formula, Ready<Ratio>>();
const conditions = new WeakMap<Condition, Ready<boolean>>();

/** A formula ready to be evaluated. */
export function readyFormula(formula: Formula): Ready<Ratio> {
  return kept(formulas, formula, compileFormula);
}

/** A condition ready to be asked. */
export function readyCondition(condition: Condition): Ready<boolean> {
  return kept(conditions, condition, compileCondition);
}

function kept<Node extends object, T>(
  made: WeakMap<Node, Ready<T>>,
  node: Node,
  make: (node: Node) => Ready<T>,
): Ready<T> {
  let ready = made.get(node);
  if (ready === undefined) {
    ready = make(node);
    made.set(node, ready);
  }
  return ready;
}
