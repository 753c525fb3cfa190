import type { RoundingMode } from "../amount/index.js";
import type { Label } from "../label/label.js";
import type { Aggregation, Comparison, Condition, Formula } from "./node.js";

/** A number that stands in the rubric. */
export const constant = (value: string | number): Formula => ({ kind: "constant", value: String(value) });
/** The points of the leaf. */
export const points: Formula = { kind: "points" };
/** A number that was observed, by its name. */
export const input = (name: string): Formula => ({ kind: "input", name });
export const aggregate = (of: string, by: Aggregation): Formula => ({ kind: "aggregate", of, by });
export const total = (of: string): Formula => aggregate(of, { function: "sum" });
/** The sum of formulas. */
export const plus = (...of: readonly Formula[]): Formula => only(of) ?? { kind: "add", of };
/** The product of formulas. */
export const times = (...of: readonly Formula[]): Formula => only(of) ?? { kind: "multiply", of };
export const least = (...of: readonly Formula[]): Formula => only(of) ?? { kind: "minimum", of };
export const most = (...of: readonly Formula[]): Formula => only(of) ?? { kind: "maximum", of };
export const minus = (left: Formula, right: Formula): Formula => ({ kind: "subtract", left, right });
/** A quotient; a divisor of 0 is an error when it is evaluated. */
export const over = (left: Formula, right: Formula): Formula => ({ kind: "divide", left, right });
export const absolute = (of: Formula): Formula => ({ kind: "absolute", of });
export const floor = (of: Formula): Formula => ({ kind: "floor", of });
export const ceiling = (of: Formula): Formula => ({ kind: "ceiling", of });
export const rounded = (of: Formula, places: number, mode: RoundingMode): Formula => ({
  kind: "round",
  of,
  places,
  mode,
});
/** One formula where a condition holds, else another; only the one chosen is evaluated. */
export const choose = (when: Condition, then: Formula, otherwise: Formula): Formula => ({
  kind: "if",
  when,
  then,
  otherwise,
});

/** A part of a formula with a name of its own, which an explanation shows as a step. */
export const step = (name: string, label: Label, of: Formula): Formula => ({
  kind: "named",
  name,
  label,
  of,
});

/** Between two bounds: the lower wins where they cross. */
export const between = (value: Formula, low: Formula, high: Formula): Formula =>
  most(low, least(high, value));

/** Between 0 and 1. */
export const clamp = (value: Formula): Formula => between(value, constant(0), constant(1));

export const always: Condition = { kind: "always" };
export const met = (name: string): Condition => ({ kind: "met", input: name });
export const is = (name: string, choice: string): Condition => ({ kind: "is", input: name, choice });
export const given = (name: string): Condition => ({ kind: "given", input: name });
/** The condition that one formula compares with another as an operator says. */
export const compares = (left: Formula, operator: Comparison, right: Formula): Condition => ({
  kind: "compare",
  operator,
  left,
  right,
});
export const all = (...of: readonly Condition[]): Condition => ({ kind: "and", of });
export const any = (...of: readonly Condition[]): Condition => ({ kind: "or", of });
export const not = (of: Condition): Condition => ({ kind: "not", of });

function only(of: readonly Formula[]): Formula | undefined {
  return of.length === 1 ? of[0] : undefined;
}
