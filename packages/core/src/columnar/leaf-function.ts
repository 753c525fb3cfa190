import { negateFraction as negate, reduceFraction } from "../amount/exact.js";
import { maximumExponent, ratio, type Ratio } from "../amount/index.js";
import {
  DivisionByZero,
  evaluate,
  holds,
  type Condition,
  type Formula,
  type Value,
} from "../formula/index.js";
import { chosen, withoutStairs } from "./piecewise-arithmetic.js";
import { piecewiseOf, truthOf, type Reading } from "./piecewise-of.js";
import { constantPart, everywhere, identity, nothing, NotPiecewise, type Piecewise } from "./piecewise.js";
import type { ColumnInput, ColumnLeaf } from "./column-input.js";

/** What a leaf's score is of its columns; a score that is undefined is a row to look at on its own. */
export type LeafFunction =
  /** A score for every combination of codes; the first input's code counts fastest. */
  | {
      readonly kind: "table";
      readonly inputs: readonly ColumnInput[];
      readonly scores: readonly (Ratio | undefined)[];
    }
  /** Pieces of straight lines over one number, or over the days from one date to another. */
  | {
      readonly kind: "curve";
      readonly of: ColumnInput;
      readonly less?: ColumnInput;
      readonly curve: Piecewise;
    }
  /** Anything else. */
  | { readonly kind: "program"; readonly inputs: readonly ColumnInput[] }
  /** Nothing of what it reads is there, so that it is missing in every row. */
  | { readonly kind: "missing" };

const mostCombinations = 512;
const mostSteps = 1024;

/** Finds the simplest form of a leaf's score as a function of the columns that are there. */
export function leafFunctionOf(leaf: ColumnLeaf, isThere: (column: string) => boolean): LeafFunction {
  const inputs = leaf.inputs.filter((input) => !input.optional || isThere(input.column));
  // A formula that reads nothing has no column to be missing: it is a table with one score for every row.
  if (inputs.length === 0 && leaf.inputs.length > 0) return { kind: "missing" };
  if (inputs.some((input) => input.optional)) return { kind: "program", inputs };
  const combinations = inputs.reduce((product, { codes }) => product * codes.length, 1);
  if (combinations > 0 && combinations <= mostCombinations) {
    return { kind: "table", inputs, scores: tableOf(leaf, inputs, combinations) };
  }
  return curveOf(leaf, inputs) ?? { kind: "program", inputs };
}

function tableOf(
  leaf: ColumnLeaf,
  inputs: readonly ColumnInput[],
  combinations: number,
): (Ratio | undefined)[] {
  return Array.from({ length: combinations }, (_, combination) => {
    let rest = combination;
    const values = inputs.map(({ name, content, codes }): [string, Value] => {
      const code = rest % codes.length;
      rest = Math.floor(rest / codes.length);
      return [name, content === "answer" ? code === 1 : codes[code]!];
    });
    return scoreOf(leaf, new Map(values));
  });
}

/** The exact score of inputs that hold to their bounds; undefined where the rule gives none. */
export function scoreOf(
  { leaf, measure }: ColumnLeaf,
  inputs: ReadonlyMap<string, Value>,
): Ratio | undefined {
  const scope = { points: leaf.points, inputs };
  try {
    if (measure.refusals.some(({ when }) => holds(when, scope))) return undefined;
    if (measure.notApplicable !== undefined && holds(measure.notApplicable, scope)) return undefined;
    return evaluate(measure.score, scope);
  } catch (error) {
    if (error instanceof DivisionByZero) return undefined;
    throw error;
  }
}

function curveOf(leaf: ColumnLeaf, inputs: readonly ColumnInput[]): LeafFunction | undefined {
  const [first, second] = inputs;
  if (first === undefined || inputs.length > 2) return undefined;
  const names = new Map<string, Piecewise>();
  if (second === undefined) {
    if (first.content !== "amount" && first.content !== "day") return undefined;
    names.set(first.name, identity);
  } else {
    if (first.content !== "day" || second.content !== "day") return undefined;
    if (!conditionsAndScore(leaf).every((part) => readsOnlyDifferences(part, [first.name, second.name])))
      return undefined;
    // What depends on two days only through their difference is the same with one of them held at day 0.
    names.set(first.name, identity);
    names.set(second.name, everywhere(constantPart(ratio(0n))));
  }
  try {
    const everywhereDefined = refusedCurve(leaf, { points: reduceFraction(leaf.leaf.points), inputs: names });
    const curve = withoutStairs(chosen(domainOf(first), everywhereDefined, everywhere(nothing)), mostSteps);
    return { kind: "curve", of: first, ...(second === undefined ? {} : { less: second }), curve };
  } catch (error) {
    if (error instanceof NotPiecewise) return undefined;
    throw error;
  }
}

/** 1 where an input's bounds and the bounds of any amount hold, 0 elsewhere. */
function domainOf({ least, most }: ColumnInput): Piecewise {
  const [no, yes] = [constantPart(ratio(0n)), constantPart(ratio(1n))];
  const limit = ratio(10n ** BigInt(maximumExponent + 1));
  return {
    breaks: [least ?? negate(limit), most ?? limit],
    parts: [no, yes, no],
    points: [least === undefined ? no : yes, most === undefined ? no : yes],
  };
}

/** Whether some inputs are read nowhere but in differences and comparisons of two of them. */
function readsOnlyDifferences(part: Formula | Condition, names: readonly string[]): boolean {
  const isOne = (formula: Formula): boolean => formula.kind === "input" && names.includes(formula.name);
  const inside = (one: Formula | Condition): boolean => readsOnlyDifferences(one, names);
  switch (part.kind) {
    case "input":
      return !isOne(part);
    case "subtract":
    case "compare":
      return (isOne(part.left) && isOne(part.right)) || (inside(part.left) && inside(part.right));
    case "divide":
      return inside(part.left) && inside(part.right);
    case "add":
    case "multiply":
    case "minimum":
    case "maximum":
    case "and":
    case "or":
      return (part.of as readonly (Formula | Condition)[]).every(inside);
    case "absolute":
    case "floor":
    case "ceiling":
    case "round":
    case "named":
    case "not":
      return inside(part.of);
    case "if":
      return inside(part.when) && inside(part.then) && inside(part.otherwise);
    case "given":
    case "met":
    case "is":
      return !names.includes(part.input);
    case "constant":
    case "points":
    case "always":
    case "aggregate":
      return true;
  }
}

function conditionsAndScore({ measure }: ColumnLeaf): (Formula | Condition)[] {
  const { score, refusals, notApplicable } = measure;
  return [
    score,
    ...refusals.map(({ when }) => when),
    ...(notApplicable === undefined ? [] : [notApplicable]),
  ];
}

/** The score, and nothing where the rule refuses or does not apply. */
function refusedCurve({ measure }: ColumnLeaf, reading: Reading): Piecewise {
  const { score, refusals, notApplicable } = measure;
  const stops = [
    ...refusals.map(({ when }) => when),
    ...(notApplicable === undefined ? [] : [notApplicable]),
  ];
  return stops.reduce(
    (curve, when) => {
      const stopped = truthOf(when, reading);
      return chosen(stopped, everywhere(nothing), curve);
    },
    piecewiseOf(score, reading),
  );
}
