import { amountOf, compare, ratio, zero, type Ratio } from "../amount/index.js";
import type { Aggregation, Condition, Formula, Input } from "../formula/index.js";
import type { Label } from "../label/label.js";
import type { Leaf } from "../rubric/plan.js";
import type { Measure } from "../rules/index.js";

/**
 * What a column holds, one value a row. `amount`: the number as its shortest decimal; `day`: days since
 * 1970-01-01; `answer`: 1 for yes, 0 for no; `choice`: the position of the choice in `choices`.
 */
export type ColumnContent = "amount" | "day" | "answer" | "choice";

/** One input of a leaf's formula, as a column holds it. */
export interface ColumnInput {
  /** Its name in the formula as columns read it. */
  readonly name: string;
  /** The input of the rule it is made from. */
  readonly input: Input;
  /** The column's name: `<indicator>.<name>`. */
  readonly column: string;
  readonly content: ColumnContent;
  readonly label: Label;
  readonly unit?: Label;
  /** How a list of the observation becomes the one number of the column. */
  readonly aggregation?: Aggregation;
  /** Of a list: what holds for each of its numbers. */
  readonly item?: ColumnInput;
  /** The ids a choice's codes stand for, in order; `false` and `true` of an answer. */
  readonly codes: readonly string[];
  /** Whether a row may leave it out, which is not a number in the column. */
  readonly optional: boolean;
  readonly least?: Ratio;
  readonly most?: Ratio;
  /** Whether `most` is the leaf's points. */
  readonly upToPoints: boolean;
  readonly multipleOf?: Ratio;
}

/** A leaf whose formula reads single numbers, answers and choices: each list has become a number for each way it is read. */
export interface ColumnLeaf {
  readonly leaf: Leaf;
  readonly inputs: readonly ColumnInput[];
  readonly measure: Pick<Measure, "score" | "refusals" | "notApplicable">;
}

/** Reads a leaf's inputs as columns. */
export function columnLeafOf(leaf: Leaf): ColumnLeaf {
  const { measure } = leaf;
  const readings = aggregationsIn(measure);
  const nameOf = (list: string, by: Aggregation): string =>
    readings.get(list)!.length > 1 ? `${list}-${by.function}` : list;
  const inputs = Object.entries(measure.inputs).flatMap(([name, input]) =>
    input.type === "list"
      ? (readings.get(name) ?? []).map((by) => listInput(leaf, nameOf(name, by), input, by))
      : [singleInput(leaf, name, input)],
  );
  const change: Change = {
    aggregate: (list, by) => ({ kind: "input", name: nameOf(list, by) }),
    given: (name) => {
      const [first] = readings.get(name) ?? [];
      return first === undefined ? name : nameOf(name, first);
    },
  };
  const formula = (one: Formula): Formula => changedFormula(one, change);
  const condition = (one: Condition): Condition => changedCondition(one, change);
  return {
    leaf,
    inputs,
    measure: {
      score: formula(measure.score),
      refusals: measure.refusals.map((one) => ({
        ...one,
        when: condition(one.when),
        ...(one.values === undefined
          ? {}
          : {
              values: Object.fromEntries(
                Object.entries(one.values).map(([key, value]) => [
                  key,
                  "kind" in value ? formula(value) : value,
                ]),
              ),
            }),
      })),
      ...(measure.notApplicable === undefined ? {} : { notApplicable: condition(measure.notApplicable) }),
    },
  };
}

function singleInput(leaf: Leaf, name: string, input: Input): ColumnInput {
  const { label, unit, choices = {}, optional = false } = input;
  const contents = {
    number: "amount",
    list: "amount",
    boolean: "answer",
    choice: "choice",
    date: "day",
  } as const;
  const content = contents[input.type];
  return {
    name,
    input,
    column: `${leaf.id}.${name}`,
    content,
    label,
    ...(unit === undefined ? {} : { unit }),
    codes: content === "choice" ? Object.keys(choices) : content === "answer" ? ["false", "true"] : [],
    optional,
    ...boundsOf(input, leaf.points),
  };
}

type InputBounds = Pick<ColumnInput, "least" | "most" | "multipleOf" | "upToPoints">;

function boundsOf({ least, most, multipleOf }: Input, points: Ratio): InputBounds {
  return {
    ...(least === undefined ? {} : { least: amountOf(least) }),
    ...(most === undefined ? {} : { most: most === "points" ? points : amountOf(most) }),
    ...(multipleOf === undefined ? {} : { multipleOf: amountOf(multipleOf) }),
    upToPoints: most === "points",
  };
}

/** A number made from a list, with the bounds that hold for it because they hold for each item. */
function listInput(leaf: Leaf, name: string, input: Input, by: Aggregation): ColumnInput {
  const { least, most, multipleOf, upToPoints } = boundsOf(input, leaf.points);
  const single = singleInput(leaf, name, { ...input, type: "number" });
  const base = {
    name,
    input,
    column: single.column,
    content: single.content,
    label: single.label,
    ...(single.unit === undefined ? {} : { unit: single.unit }),
    codes: single.codes,
    optional: single.optional,
    aggregation: by,
    item: single,
  };
  const step = multipleOf === undefined ? {} : { multipleOf };
  switch (by.function) {
    case "count":
      return { ...base, least: zero, multipleOf: ratio(1n), upToPoints: false };
    case "sum":
      return {
        ...base,
        ...(least !== undefined && compare(least, zero) >= 0 ? { least: zero } : {}),
        ...(most !== undefined && compare(most, zero) <= 0 ? { most: zero } : {}),
        ...step,
        upToPoints: false,
      };
    case "minimum":
    case "maximum":
    case "mean":
    case "median":
    case "trimmed":
      return {
        ...base,
        ...(least === undefined ? {} : { least }),
        ...(most === undefined ? {} : { most }),
        // The middle of two multiples need not be one.
        ...(by.function === "minimum" || by.function === "maximum" ? step : {}),
        upToPoints,
      };
  }
}

/** How every list is read by a leaf's formulas, each way once. */
function aggregationsIn(measure: Leaf["measure"]): Map<string, Aggregation[]> {
  const found = new Map<string, Aggregation[]>();
  const change: Change = {
    aggregate(list, by) {
      const known = found.get(list) ?? [];
      if (!known.some((one) => sameAggregation(one, by))) known.push(by);
      found.set(list, known);
      return { kind: "points" };
    },
    given: (name) => name,
  };
  changedFormula(measure.score, change);
  for (const { when, values } of measure.refusals) {
    changedCondition(when, change);
    for (const value of Object.values(values ?? {})) if ("kind" in value) changedFormula(value, change);
  }
  if (measure.notApplicable !== undefined) changedCondition(measure.notApplicable, change);
  return found;
}

function sameAggregation(left: Aggregation, right: Aggregation): boolean {
  if (left.function !== "trimmed" || right.function !== "trimmed") return left.function === right.function;
  return left.drop === right.drop && left.whenMoreThan === right.whenMoreThan;
}

interface Change {
  readonly aggregate: (list: string, by: Aggregation) => Formula;
  readonly given: (name: string) => string;
}

function changedFormula(formula: Formula, change: Change): Formula {
  const of = (inner: Formula): Formula => changedFormula(inner, change);
  switch (formula.kind) {
    case "constant":
    case "points":
    case "input":
      return formula;
    case "aggregate":
      return change.aggregate(formula.of, formula.by);
    case "add":
    case "multiply":
    case "minimum":
    case "maximum":
      return { ...formula, of: formula.of.map(of) };
    case "subtract":
    case "divide":
      return { ...formula, left: of(formula.left), right: of(formula.right) };
    case "absolute":
    case "floor":
    case "ceiling":
    case "round":
    case "named":
      return { ...formula, of: of(formula.of) };
    case "if":
      return {
        ...formula,
        when: changedCondition(formula.when, change),
        then: of(formula.then),
        otherwise: of(formula.otherwise),
      };
  }
}

function changedCondition(condition: Condition, change: Change): Condition {
  switch (condition.kind) {
    case "always":
    case "met":
    case "is":
      return condition;
    case "given":
      return { kind: "given", input: change.given(condition.input) };
    case "compare":
      return {
        ...condition,
        left: changedFormula(condition.left, change),
        right: changedFormula(condition.right, change),
      };
    case "and":
    case "or":
      return { ...condition, of: condition.of.map((one) => changedCondition(one, change)) };
    case "not":
      return { ...condition, of: changedCondition(condition.of, change) };
  }
}
