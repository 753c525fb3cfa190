import {
  absolute,
  add,
  amountOf,
  compare,
  divide,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  round,
  sign,
  zero,
  type Ratio,
} from "../amount/index.js";
import type { Condition, Formula, Input } from "./node.js";

/** Two ends, both included; an end that is undefined is infinitely far away. */
interface Interval {
  readonly low: Ratio | undefined;
  readonly high: Ratio | undefined;
}

interface Measured {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly score: Formula;
  /** Combinations of inputs that are refused, and so have no score. */
  readonly refusals?: readonly { readonly when: Condition }[];
}

/** What is known of some parts of the formula: of every input by its name, and of what a condition compared. */
type Known = ReadonlyMap<string, Interval>;

const everything: Interval = { low: undefined, high: undefined };

/**
 * The least and the greatest score a leaf can have, whatever is observed, by interval arithmetic over its
 * formula: one choice at a time, without what is refused. Never narrower than the truth, and never outside 0
 * and the points.
 */
export function bounds(measured: Measured, points: Ratio): { readonly low: Ratio; readonly high: Ratio } {
  const { low, high } = choicesOf(measured.inputs)
    .map((chosen) => boundsFor(measured, chosen, points))
    .reduce(hull);
  return { low: maximum(zero, low ?? zero), high: minimum(points, high ?? points) };
}

/** The choice taken of an input, where there is one to take, and the inputs that are surely given. */
interface Chosen {
  readonly input?: string;
  readonly choice?: string;
  readonly given: readonly string[];
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
  const certain = { ...chosen, given };
  const allowed = refusals.reduce(
    (known, { when }) => narrowed({ kind: "not", of: settled(when, certain) }, points, known),
    domains,
  );
  return interval(settledFormula(score, certain), points, allowed);
}

function absentInput(condition: Condition): string[] {
  return condition.kind === "not" && condition.of.kind === "given" ? [condition.of.input] : [];
}

const never: Condition = { kind: "not", of: { kind: "always" } };
const isNever = (condition: Condition): boolean => condition.kind === "not" && condition.of.kind === "always";

/** A condition in which the choice is taken: what it decides is gone. */
function settled(condition: Condition, chosen: Chosen): Condition {
  switch (condition.kind) {
    case "given":
      return chosen.given.includes(condition.input) ? { kind: "always" } : condition;
    case "is":
      if (condition.input !== chosen.input) return condition;
      return condition.choice === chosen.choice ? { kind: "always" } : never;
    case "not": {
      const of = settled(condition.of, chosen);
      return isNever(of) ? { kind: "always" } : { kind: "not", of };
    }
    case "and": {
      const of = condition.of.map((one) => settled(one, chosen)).filter((one) => one.kind !== "always");
      return of.some(isNever) ? never : joined("and", of, { kind: "always" });
    }
    case "or": {
      const of = condition.of.map((one) => settled(one, chosen)).filter((one) => !isNever(one));
      return of.some((one) => one.kind === "always") ? { kind: "always" } : joined("or", of, never);
    }
    default:
      return condition;
  }
}

function joined(kind: "and" | "or", of: readonly Condition[], none: Condition): Condition {
  const [first, ...others] = of;
  if (first === undefined) return none;
  return others.length === 0 ? first : { kind, of };
}

/** A formula in which the choice is taken, with only the branches that remain. */
function settledFormula(formula: Formula, chosen: Chosen): Formula {
  const settle = (inner: Formula): Formula => settledFormula(inner, chosen);
  switch (formula.kind) {
    case "if": {
      const when = settled(formula.when, chosen);
      if (when.kind === "always") return settle(formula.then);
      if (isNever(when)) return settle(formula.otherwise);
      return { kind: "if", when, then: settle(formula.then), otherwise: settle(formula.otherwise) };
    }
    case "add":
    case "multiply":
    case "minimum":
    case "maximum":
      return { ...formula, of: formula.of.map(settle) };
    case "subtract":
    case "divide":
      return { ...formula, left: settle(formula.left), right: settle(formula.right) };
    case "absolute":
    case "floor":
    case "ceiling":
    case "round":
    case "named":
      return { ...formula, of: settle(formula.of) };
    default:
      return formula;
  }
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

function overlap(left: Interval, right: Interval): Interval | undefined {
  const { low } = larger(left, right);
  const { low: most } = larger(opposite(left), opposite(right));
  const high = most === undefined ? undefined : negate(most);
  return low !== undefined && high !== undefined && compare(low, high) > 0 ? undefined : { low, high };
}

function computedInterval(formula: Formula, points: Ratio, known: Known): Interval {
  const of = (inner: Formula): Interval => interval(inner, points, known);
  switch (formula.kind) {
    case "constant":
      return exactly(amountOf(formula.value));
    case "points":
      return exactly(points);
    case "input":
      return known.get(inputKey(formula.name)) ?? everything;
    case "aggregate":
      return aggregateInterval(known.get(inputKey(formula.of)) ?? everything, formula.by.function);
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

const exactly = (value: Ratio): Interval => ({ low: value, high: value });

const both = (
  left: Ratio | undefined,
  right: Ratio | undefined,
  join: (a: Ratio, b: Ratio) => Ratio,
): Ratio | undefined => (left === undefined || right === undefined ? undefined : join(left, right));

const plus = (left: Interval, right: Interval): Interval => ({
  low: both(left.low, right.low, add),
  high: both(left.high, right.high, add),
});

const opposite = ({ low, high }: Interval): Interval => ({
  low: high === undefined ? undefined : negate(high),
  high: low === undefined ? undefined : negate(low),
});

/** The larger of two: at least the larger low end, at most the larger high end. */
const larger = (left: Interval, right: Interval): Interval => ({
  low: left.low === undefined ? right.low : right.low === undefined ? left.low : maximum(left.low, right.low),
  high: both(left.high, right.high, maximum),
});

const hull = (left: Interval, right: Interval): Interval => ({
  low: both(left.low, right.low, minimum),
  high: both(left.high, right.high, maximum),
});

const each = ({ low, high }: Interval, change: (value: Ratio) => Ratio): Interval => ({
  low: low === undefined ? undefined : change(low),
  high: high === undefined ? undefined : change(high),
});

function times(left: Interval, right: Interval): Interval {
  const isZeroOnly = ({ low, high }: Interval): boolean =>
    low !== undefined && high !== undefined && sign(low) === 0 && sign(high) === 0;
  if (isZeroOnly(left) || isZeroOnly(right)) return exactly(zero);
  const { low: a, high: b } = left;
  const { low: c, high: d } = right;
  if (a !== undefined && b !== undefined && c !== undefined && d !== undefined) {
    const products = [multiply(a, c), multiply(a, d), multiply(b, c), multiply(b, d)];
    return { low: products.reduce(minimum), high: products.reduce(maximum) };
  }
  // With an end at infinity only the sign of two positive factors is worth knowing.
  const positive = a !== undefined && c !== undefined && sign(a) >= 0 && sign(c) >= 0;
  return positive ? { low: multiply(a, c), high: undefined } : everything;
}

function reciprocal({ low, high }: Interval): Interval {
  if (low !== undefined && sign(low) > 0) {
    return { low: high === undefined ? zero : divide(one, high), high: divide(one, low) };
  }
  if (high !== undefined && sign(high) < 0) {
    return { low: divide(one, high), high: low === undefined ? zero : divide(one, low) };
  }
  return low !== undefined && sign(low) >= 0 ? { low: zero, high: undefined } : everything;
}

function absoluteInterval(value: Interval): Interval {
  const { low, high } = value;
  if (low !== undefined && sign(low) >= 0) return value;
  if (high !== undefined && sign(high) <= 0) return opposite(value);
  return { low: zero, high: both(low, high, (a, b) => maximum(absolute(a), absolute(b))) };
}

function aggregateInterval(item: Interval, by: string): Interval {
  if (by === "count") return { low: zero, high: undefined };
  if (by !== "sum") return hull(item, exactly(item.low ?? zero));
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
