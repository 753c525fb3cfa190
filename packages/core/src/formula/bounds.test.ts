import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { condition, formula, inputs, labelled, observed, second } from "../../test/support/formula-cases.js";
import { amountOf, compare, maximum, minimum, printExact, zero } from "../amount/index.js";
import { bounds } from "./bounds.js";
import * as build from "./build.js";
import { evaluate, holds } from "./evaluate.js";
import type { Condition, Formula, Input } from "./node.js";
import { DivisionByZero, listInput, type Value } from "./scope.js";

const { absolute, aggregate, all, always, any, choose, compares, constant, is, met, minus, not, over, plus } =
  build;
const [free, from, upTo, below] = ["free", "from", "upTo", "below"].map(build.input) as [
  Formula,
  Formula,
  Formula,
  Formula,
];

const points = amountOf(10);

function range(
  score: Formula,
  more: { inputs?: Record<string, Input>; refusals?: Condition[] } = {},
): string {
  const { low, high } = bounds(
    {
      inputs: more.inputs ?? inputs,
      score,
      refusals: (more.refusals ?? []).map((when) => ({ when })),
    },
    points,
  );
  return `${printExact(low)} to ${printExact(high)}`;
}

describe("the least and the greatest score of 10 points", () => {
  const negative = build.input("negative");
  it.each<[string, Formula, string]>([
    ["of a number without bounds", free, "0 to 10"],
    ["of one with a least value", from, "2 to 10"],
    ["of one up to the points", minus(constant(12), upTo), "2 to 10"],
    ["of one that is always negative", negative, "0 to 0"],
    ["of one that is always beyond the points", plus(from, constant(9)), "10 to 10"],
    ["of the size of a negative one", absolute(negative), "1 to 5"],
    ["of the size of one without an end", absolute(below), "2 to 10"],
    ["of a quotient by a negative one", over(constant(-12), negative), "2.4 to 10"],
    ["of a quotient by one without an end", over(constant(-6), below), "0 to 3"],
    ["of a count", plus(constant(1), aggregate("list", { function: "count" })), "1 to 10"],
    ["of a sum of positive numbers", plus(constant(1), build.total("listFrom")), "1 to 10"],
    ["of a sum of negative numbers", minus(constant(3), build.total("listBelow")), "3 to 10"],
    ["of a sum of any numbers", build.total("list"), "0 to 10"],
    ["of a mean, of which none is 0", aggregate("listFrom", { function: "mean" }), "0 to 3"],
    ["of a choice", choose(is("level", "good"), constant(8), constant(3)), "3 to 8"],
    ["of what is not chosen", choose(not(is("level", "good")), constant(2), constant(6)), "2 to 6"],
    [
      "of a choice that leaves no other",
      choose(any(is("level", "good"), is("level", "bad")), constant(4), constant(9)),
      "4 to 4",
    ],
    ["of a choice that cannot be", choose(is("level", "none"), constant(4), constant(9)), "9 to 9"],
    [
      "of a choice and a fact",
      choose(any(is("level", "good"), met("yes")), constant(4), constant(9)),
      "4 to 9",
    ],
    ["of what always holds", choose(all(always, always), constant(4), constant(9)), "4 to 4"],
  ])("%s", (_name, score, expected) => {
    expect(range(score)).toBe(expected);
  });

  it("holds for every value of a choice where there are two, or where its values are not known", () => {
    const score = choose(is("level", "good"), constant(8), constant(3));
    expect(range(score, { inputs: { ...inputs, ...second } })).toBe("3 to 8");
    expect(range(score, { inputs: { level: labelled({ type: "choice" }) } })).toBe("3 to 8");
  });

  it("leaves out what is refused", () => {
    expect(range(from, { refusals: [compares(from, ">", constant(7))] })).toBe("2 to 7");
    const given = choose(build.given("extra"), constant(5), constant(1));
    expect(range(given, { refusals: [not(build.given("extra"))] })).toBe("5 to 5");
  });

  it("stays sound in a branch that nothing leads to", () => {
    const whole = plus(free, build.input("other"));
    const atMost = (name: string, then: Formula): Formula =>
      choose(compares(build.input(name), "<=", constant(2)), then, constant(4));
    const score = choose(
      compares(whole, ">=", constant(9)),
      atMost("free", atMost("other", whole)),
      constant(3),
    );
    expect(range(score)).toBe("3 to 10");
  });
});

it("no observation that is not refused scores below the least or above the greatest", () => {
  const measured = fc.record({
    score: formula,
    refusals: fc.array(
      condition.map((when) => ({ when })),
      { maxLength: 2 },
    ),
    inputs: fc.constantFrom<Record<string, Input>>(inputs, { ...inputs, ...second }),
  });
  fc.assert(
    fc.property(measured, fc.array(observed, { minLength: 1, maxLength: 4 }), (one, observations) => {
      const { low, high } = bounds(one, points);
      for (const values of observations) {
        const scope = { points, inputs: new Map(Object.entries(values)) };
        try {
          if (one.refusals.some(({ when }) => holds(when, scope))) continue;
          const score = minimum(points, maximum(zero, evaluate(one.score, scope)));
          expect(compare(low, score)).toBeLessThanOrEqual(0);
          expect(compare(score, high)).toBeLessThanOrEqual(0);
        } catch (error) {
          if (!(error instanceof DivisionByZero)) throw error;
        }
      }
    }),
    { numRuns: 500 },
  );
});

it("a list that was not given is empty, and what is no list is a fault of the program", () => {
  const scope = { points, inputs: new Map<string, Value>([["free", zero]]) };
  expect(listInput("list", scope)).toStrictEqual([]);
  expect(() => listInput("free", scope)).toThrow(new TypeError("formula input free is not a list"));
});
