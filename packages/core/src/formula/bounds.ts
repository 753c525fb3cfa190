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
}

type Known = ReadonlyMap<string, Interval>;

const everything: Interval = { low: undefined, high: undefined };

/**
 * The least and the greatest score a leaf can have, whatever is observed, by interval arithmetic over its
 * formula. Never narrower than the truth, and never outside 0 and the points.
 */
export function bounds(
  { inputs, score }: Measured,
  points: Ratio,
): { readonly low: Ratio; readonly high: Ratio } {
  const known = new Map(Object.entries(inputs).map(([name, input]) => [name, domain(input, points)]));
  const { low, high } = interval(score, points, known);
  return { low: maximum(zero, low ?? zero), high: minimum(points, high ?? points) };
}

function domain({ type, least, most }: Input, points: Ratio): Interval {
  if (type === "boolean" || type === "choice") return { low: zero, high: one };
  return {
    low: least === undefined ? undefined : amountOf(least),
    high: most === undefined ? undefined : most === "points" ? points : amountOf(most),
  };
}

function interval(formula: Formula, points: Ratio, known: Known): Interval {
  const of = (inner: Formula): Interval => interval(inner, points, known);
  switch (formula.kind) {
    case "constant":
      return exactly(amountOf(formula.value));
    case "points":
      return exactly(points);
    case "input":
      return known.get(formula.name) ?? everything;
    case "aggregate":
      return aggregateInterval(known.get(formula.of) ?? everything, formula.by.function);
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
      if (left.kind === "input") return narrow(left.name, operator, interval(right, points, known), known);
      if (right.kind === "input")
        return narrow(right.name, mirrored[operator], interval(left, points, known), known);
      return known;
    }
    default:
      return known;
  }
}

const contrary = { "<": ">=", "<=": ">", "=": "<>", "<>": "=", ">=": "<", ">": "<=" } as const;
const mirrored = { "<": ">", "<=": ">=", "=": "=", "<>": "<>", ">=": "<=", ">": "<" } as const;

function narrow(name: string, operator: keyof typeof mirrored, to: Interval, known: Known): Known {
  const before = known.get(name) ?? everything;
  const least = operator === ">" || operator === ">=" || operator === "=" ? to.low : undefined;
  const most = operator === "<" || operator === "<=" || operator === "=" ? to.high : undefined;
  const low =
    before.low === undefined ? least : least === undefined ? before.low : maximum(before.low, least);
  const high =
    before.high === undefined ? most : most === undefined ? before.high : minimum(before.high, most);
  const crossed = low !== undefined && high !== undefined && compare(low, high) > 0;
  return new Map(known).set(name, crossed ? before : { low, high });
}
