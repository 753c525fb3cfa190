import { certain } from "../certain/certain.js";
import { amountOf, maximum, minimum, one, round, sign, zero, type Ratio } from "../amount/index.js";
import {
  absoluteInterval,
  each,
  everything,
  exactly,
  hull,
  larger,
  opposite,
  overlap,
  plus,
  reciprocal,
  times,
  type Interval,
} from "./interval.js";
import type { Condition, Formula, Input } from "./node.js";
import { settled, settledFormula, type Chosen } from "./settle.js";

/** A formula with what it reads: as much of a rule's measure as its bounds follow from. */
export interface Measured {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly score: Formula;
  /** Combinations of inputs that are refused, and so have no score. */
  readonly refusals?: readonly { readonly when: Condition }[];
}

/** What is known of some parts of the formula: of every input by its name, and of what a condition compared. */
type Known = ReadonlyMap<string, Interval>;

/**
 * The least and the greatest score a leaf can have, whatever is observed, by interval arithmetic over its
 * formula: one choice at a time, without what is refused. Never narrower than the truth, and never outside 0
 * and the points.
 */
export function bounds(measured: Measured, points: Ratio): { readonly low: Ratio; readonly high: Ratio } {
  const { low, high } = choicesOf(measured.inputs)
    .map((chosen) => boundsFor(measured, chosen, points))
    .reduce(hull);
  const held = (value: Ratio): Ratio => minimum(points, maximum(zero, value));
  return { low: held(low ?? zero), high: held(high ?? points) };
}

function choicesOf(inputs: Measured["inputs"]): Chosen[] {
  const choosing = Object.entries(inputs).filter(([, { type }]) => type === "choice");
  const [only] = choosing;
  if (only === undefined || choosing.length > 1) return [{ given: [] }];
  const [input, { choices = {} }] = only;
  const all = Object.keys(choices).map((choice) => ({ input, choice, given: [] }));
  return all.length === 0 ? [{ given: [] }] : all;
}

function boundsFor({ inputs, score, refusals = [] }: Measured, chosen: Chosen, points: Ratio): Interval {
  const domains: Known = new Map(
    Object.entries(inputs).map(([name, input]) => [inputKey(name), domain(input, points)]),
  );
  // An input without which the observation is refused is given.
  const given = refusals.map(({ when }) => settled(when, chosen)).flatMap(absentInput);
  const assured = { ...chosen, given };
  const allowed = refusals.reduce(
    (known, { when }) => narrowed({ kind: "not", of: settled(when, assured) }, points, known),
    domains,
  );
  return interval(settledFormula(score, assured), points, allowed);
}

function absentInput(condition: Condition): string[] {
  return condition.kind === "not" && condition.of.kind === "given" ? [condition.of.input] : [];
}

function domain({ type, least, most }: Input, points: Ratio): Interval {
  if (type === "boolean" || type === "choice") return { low: zero, high: one };
  return {
    low: least === undefined ? undefined : amountOf(least),
    high: most === undefined ? undefined : most === "points" ? points : amountOf(most),
  };
}

function interval(formula: Formula, points: Ratio, known: Known): Interval {
  const whole = formula.kind === "constant" ? undefined : known.get(keyOf(formula));
  const computed = computedInterval(formula, points, known);
  return whole === undefined ? computed : (overlap(whole, computed) ?? whole);
}

const inputKey = (name: string): string => keyOf({ kind: "input", name });

/** The same part of a formula has the same key, whatever it is called where it stands. */
function keyOf(formula: Formula): string {
  return JSON.stringify(formula.kind === "named" ? formula.of : formula);
}

function computedInterval(formula: Formula, points: Ratio, known: Known): Interval {
  const of = (inner: Formula): Interval => interval(inner, points, known);
  switch (formula.kind) {
    case "constant":
      return exactly(amountOf(formula.value));
    case "points":
      return exactly(points);
    case "input":
      return everything;
    case "aggregate":
      return aggregateInterval(certain(known.get(inputKey(formula.of))), formula.by.function);
    case "add":
      return formula.of.map(of).reduce(plus);
    case "subtract":
      return plus(of(formula.left), opposite(of(formula.right)));
    case "multiply":
      return formula.of.map(of).reduce(times);
    case "divide":
      return times(of(formula.left), reciprocal(of(formula.right)));
    case "minimum":
      return formula.of.map(of).reduce((left, right) => opposite(larger(opposite(left), opposite(right))));
    case "maximum":
      return formula.of.map(of).reduce(larger);
    case "absolute":
      return absoluteInterval(of(formula.of));
    case "floor":
      return each(of(formula.of), (value) => round(value, 0, "floor"));
    case "ceiling":
      return each(of(formula.of), (value) => round(value, 0, "ceiling"));
    case "round":
      return each(of(formula.of), (value) => round(value, formula.places, formula.mode));
    case "named":
      return of(formula.of);
    case "if": {
      const then = interval(formula.then, points, narrowed(formula.when, points, known));
      const otherwise = interval(
        formula.otherwise,
        points,
        narrowed({ kind: "not", of: formula.when }, points, known),
      );
      return hull(then, otherwise);
    }
  }
}

function aggregateInterval(item: Interval, by: string): Interval {
  if (by === "count") return { low: zero, high: undefined };
  // An empty list gives 0.
  if (by !== "sum") return hull(item, exactly(zero));
  return {
    low: item.low !== undefined && sign(item.low) >= 0 ? zero : undefined,
    high: item.high !== undefined && sign(item.high) <= 0 ? zero : undefined,
  };
}

/** What is known of the inputs where a condition holds: comparisons of an input with a constant narrow it. */
function narrowed(condition: Condition, points: Ratio, known: Known): Known {
  switch (condition.kind) {
    case "and":
      return condition.of.reduce((before, part) => narrowed(part, points, before), known);
    case "not": {
      const { of } = condition;
      if (of.kind === "not") return narrowed(of.of, points, known);
      if (of.kind === "or") {
        return of.of.reduce((before, part) => narrowed({ kind: "not", of: part }, points, before), known);
      }
      if (of.kind !== "compare") return known;
      return narrowed({ ...of, operator: contrary[of.operator] }, points, known);
    }
    case "compare": {
      const { left, right, operator } = condition;
      const afterLeft = narrow(left, operator, interval(right, points, known), points, known);
      return narrow(right, mirrored[operator], interval(left, points, known), points, afterLeft);
    }
    default:
      return known;
  }
}

const contrary = { "<": ">=", "<=": ">", "=": "<>", "<>": "=", ">=": "<", ">": "<=" } as const;
const mirrored = { "<": ">", "<=": ">=", "=": "=", "<>": "<>", ">=": "<=", ">": "<" } as const;

function narrow(
  part: Formula,
  operator: keyof typeof mirrored,
  to: Interval,
  points: Ratio,
  known: Known,
): Known {
  if (part.kind === "constant" || operator === "<>") return known;
  const before = interval(part, points, known);
  const least = operator === ">" || operator === ">=" || operator === "=" ? to.low : undefined;
  const most = operator === "<" || operator === "<=" || operator === "=" ? to.high : undefined;
  const narrower = overlap(before, { low: least, high: most });
  return narrower === undefined ? known : new Map(known).set(keyOf(part), narrower);
}
