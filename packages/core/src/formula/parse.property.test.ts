import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, lowestTerms, type Ratio } from "../amount/index.js";
import { DivisionByZero, evaluate, type Comparison, type Condition, type Formula } from "./index.js";
import { parseFormula } from "./parse.js";

const names = ["a", "到位", "x_1"] as const;
const comparisons: readonly Comparison[] = ["<", "<=", "=", "<>", ">=", ">"];

const { formula: formulas } = fc.letrec<{ formula: Formula; condition: Condition }>((tie) => {
  const number = fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.constantFrom("", "%", ".5", ".25%"))
    .map(([whole, end]): Formula => ({ kind: "constant", value: `${whole}${end}` }));
  const leaf: fc.Arbitrary<Formula> = fc.oneof(
    number,
    fc.constant<Formula>({ kind: "points" }),
    fc.constantFrom(...names).map((name): Formula => ({ kind: "input", name })),
  );
  const several = fc.array(tie("formula"), { minLength: 2, maxLength: 4 });
  const formula: fc.Arbitrary<Formula> = fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constantFrom("add", "multiply", "minimum", "maximum"), of: several }),
    fc.record({
      kind: fc.constantFrom("subtract", "divide"),
      left: tie("formula"),
      right: tie("formula"),
    }),
    fc.record({ kind: fc.constantFrom("absolute", "floor", "ceiling"), of: tie("formula") }),
    fc.record({
      kind: fc.constant("round"),
      of: tie("formula"),
      places: fc.integer({ min: 0, max: 4 }),
      mode: fc.constant("half-up"),
    }),
    fc.record({
      kind: fc.constant("if"),
      when: tie("condition"),
      then: tie("formula"),
      otherwise: tie("formula"),
    }),
  );
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({
      kind: fc.constant("compare"),
      operator: fc.constantFrom(...comparisons),
      left: tie("formula"),
      right: tie("formula"),
    }),
    fc.record({
      kind: fc.constantFrom("and", "or"),
      of: fc.array(tie("condition"), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("not"), of: tie("condition") }),
  );
  return { formula, condition };
});

/** How tightly a printed part binds: what binds less than its place wants stands in parentheses. */
const bindings = { or: 1, and: 2, not: 3, compare: 4, sum: 5, product: 6, sign: 7, single: 8 } as const;
type Printed = readonly [text: string, binding: number];

const within = ([text, binding]: Printed, wanted: number): string => (binding < wanted ? `(${text})` : text);
const call = (name: string, ...given: string[]): Printed => [`${name}(${given.join(", ")})`, bindings.single];

/** A formula as text, with as few parentheses as the binding allows. */
function print(formula: Formula): Printed {
  const part = (of: Formula, wanted: number) => within(print(of), wanted);
  switch (formula.kind) {
    case "constant":
      return [formula.value, formula.value.startsWith("-") ? bindings.sign : bindings.single];
    case "points":
      return ["points", bindings.single];
    case "input":
      return [formula.name, bindings.single];
    case "add":
      return [formula.of.map((one, index) => part(one, index === 0 ? 5 : 6)).join(" + "), bindings.sum];
    case "multiply":
      return [formula.of.map((one, index) => part(one, index === 0 ? 6 : 7)).join(" * "), bindings.product];
    case "subtract":
      return [`${part(formula.left, 5)} - ${part(formula.right, 6)}`, bindings.sum];
    case "divide":
      return [`${part(formula.left, 6)} / ${part(formula.right, 7)}`, bindings.product];
    case "minimum":
      return call("min", ...formula.of.map((one) => part(one, 0)));
    case "maximum":
      return call("max", ...formula.of.map((one) => part(one, 0)));
    case "absolute":
      return call("abs", part(formula.of, 0));
    case "floor":
      return call("floor", part(formula.of, 0));
    case "ceiling":
      return call("ceil", part(formula.of, 0));
    case "round":
      return call("round", part(formula.of, 0), String(formula.places));
    case "if":
      return call(
        "if",
        within(printCondition(formula.when), 0),
        part(formula.then, 0),
        part(formula.otherwise, 0),
      );
    default:
      throw new Error(`no text for ${formula.kind}`);
  }
}

function printCondition(condition: Condition): Printed {
  switch (condition.kind) {
    case "compare":
      return [
        `${within(print(condition.left), 5)} ${condition.operator} ${within(print(condition.right), 5)}`,
        bindings.compare,
      ];
    case "and":
      return [condition.of.map((one) => within(printCondition(one), 3)).join(" and "), bindings.and];
    case "or":
      return [condition.of.map((one) => within(printCondition(one), 2)).join(" or "), bindings.or];
    case "not":
      return [`not ${within(printCondition(condition.of), 3)}`, bindings.not];
    default:
      throw new Error(`no text for ${condition.kind}`);
  }
}

function valueOf(formula: Formula, inputs: ReadonlyMap<string, Ratio>): string {
  try {
    const { numerator, denominator } = lowestTerms(evaluate(formula, { points: amountOf(10), inputs }));
    return `${numerator}/${denominator}`;
  } catch (fault) {
    if (fault instanceof DivisionByZero) return "division by zero";
    throw fault;
  }
}

describe("parseFormula, of any formula", () => {
  it("gives back the value of what was printed", () => {
    const amounts = fc.tuple(
      ...names.map((name) => fc.tuple(fc.constant(name), fc.integer({ min: -9, max: 9 }))),
    );
    fc.assert(
      fc.property(formulas, amounts, (formula, given) => {
        const [text] = print(formula);
        const parsed = parseFormula(text);
        fc.pre(text.length <= 4000);
        if (!parsed.success) throw new Error(`${text} at ${parsed.position}: ${parsed.problem.en}`);
        const inputs = new Map(given.map(([name, value]) => [name, amountOf(value)]));
        expect(valueOf(parsed.formula, inputs)).toBe(valueOf(formula, inputs));
      }),
      { numRuns: 300 },
    );
  });

  it("ends in a formula or one problem within the text, whatever it is given", () => {
    const piece = fc.constantFrom(
      ...Array.from("()+-*/<>=!,.%0 19ax"),
      "if(",
      " and ",
      " or ",
      "not ",
      "min(",
      "points",
      "≤",
      "（",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece, { maxLength: 60 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        const parsed = parseFormula(given);
        if (parsed.success) return;
        expect(parsed.position).toBeGreaterThan(0);
        expect(parsed.position).toBeLessThanOrEqual(Array.from(given).length + 1);
        expect(parsed.problem["zh-CN"]).not.toBe("");
      }),
      { numRuns: 400 },
    );
  });
});
