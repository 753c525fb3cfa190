import * as fc from "fast-check";
import { amountOf, type Ratio } from "../../src/amount/index.js";
import * as build from "../../src/formula/build.js";
import type { Aggregation, Comparison, Condition, Formula, Input } from "../../src/formula/index.js";
import type { Value } from "../../src/formula/scope.js";

const { aggregate, always, choose, compares, constant, is, met, not } = build;

/** An input whose label and path do not matter. */
export const labelled = (input: Omit<Input, "label" | "path">): Input => ({
  ...input,
  label: "甲",
  path: ["a"],
});
/** One input of each kind, by its name, with and without bounds. */
export const inputs = {
  free: labelled({ type: "number" }),
  other: labelled({ type: "number" }),
  from: labelled({ type: "number", least: "2" }),
  upTo: labelled({ type: "number", least: "0", most: "points" }),
  negative: labelled({ type: "number", least: "-5", most: "-1" }),
  below: labelled({ type: "number", most: "-2" }),
  extra: labelled({ type: "number", optional: true }),
  list: labelled({ type: "list" }),
  listFrom: labelled({ type: "list", least: "1", most: "3" }),
  listBelow: labelled({ type: "list", most: "-1" }),
  yes: labelled({ type: "boolean" }),
  level: labelled({ type: "choice", choices: { good: "好", bad: "差" } }),
};
/** A second choice beside those. */
export const second = { rank: labelled({ type: "choice", choices: { first: "甲", last: "丁" } }) };

const amounts = fc.integer({ min: -12, max: 12 }).map((halves) => String(halves / 2));
const within = (least: number, most: number): fc.Arbitrary<Ratio> =>
  fc.integer({ min: 2 * least, max: 2 * most }).map((halves) => amountOf(halves / 2));
const listOf = (item: fc.Arbitrary<Ratio>): fc.Arbitrary<Value> => fc.array(item, { maxLength: 4 });

/** Values that fit the inputs, one of which may be missing. */
export const observed = fc.record<Record<string, Value>>(
  {
    free: within(-20, 20),
    other: within(-20, 20),
    from: within(2, 20),
    upTo: within(0, 10),
    negative: within(-5, -1),
    below: within(-20, -2),
    extra: within(-3, 3),
    list: listOf(within(-20, 20)),
    listFrom: listOf(within(1, 3)),
    listBelow: listOf(within(-20, -1)),
    yes: fc.boolean(),
    level: fc.constantFrom("good", "bad"),
    rank: fc.constantFrom("first", "last"),
  },
  { requiredKeys: Object.keys({ ...inputs, ...second }).filter((name) => name !== "extra") },
);

const aggregations = fc.constantFrom<Aggregation>(
  { function: "sum" },
  { function: "count" },
  { function: "mean" },
  { function: "median" },
  { function: "minimum" },
  { function: "maximum" },
  { function: "trimmed", drop: 1, whenMoreThan: 2 },
);

/** Formulas and conditions over the inputs. */
export const { formula, condition } = fc.letrec<{ formula: Formula; condition: Condition }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, depthIdentifier: "formula" },
    fc.oneof(
      amounts.map(constant),
      fc.constant(build.points),
      fc.constantFrom("free", "other", "from", "upTo", "negative", "below").map(build.input),
      fc
        .tuple(fc.constantFrom("list", "listFrom", "listBelow"), aggregations)
        .map(([of, by]) => aggregate(of, by)),
    ),
    fc
      .tuple(
        fc.constantFrom("add", "multiply", "minimum", "maximum"),
        fc.array(tie("formula"), { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, of]): Formula => ({ kind, of })),
    fc
      .tuple(fc.constantFrom("subtract", "divide"), tie("formula"), tie("formula"))
      .map(([kind, left, right]): Formula => ({ kind, left, right })),
    fc
      .tuple(fc.constantFrom("absolute", "floor", "ceiling"), tie("formula"))
      .map(([kind, of]): Formula => ({ kind, of })),
    tie("formula").map((of) => build.rounded(of, 0, "half-up")),
    tie("formula").map((of) => build.step("step", "步骤", of)),
    fc
      .tuple(tie("condition"), tie("formula"), tie("formula"))
      .map(([when, then, otherwise]) => choose(when, then, otherwise)),
  ),
  condition: fc.oneof(
    { maxDepth: 3, depthIdentifier: "formula" },
    fc.oneof(
      fc.constantFrom(always, met("yes"), build.given("extra")),
      fc.constantFrom(is("level", "good"), is("level", "bad"), is("rank", "first")),
    ),
    fc
      .tuple(tie("formula"), fc.constantFrom<Comparison>("<", "<=", "=", "<>", ">=", ">"), tie("formula"))
      .map(([left, operator, right]) => compares(left, operator, right)),
    fc
      .tuple(fc.constantFrom("and", "or"), fc.array(tie("condition"), { minLength: 1, maxLength: 3 }))
      .map(([kind, of]): Condition => ({ kind, of })),
    tie("condition").map(not),
  ),
}));
