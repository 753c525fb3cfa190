import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { condition, formula, observed } from "../../test/support/formula-cases.js";
import {
  absolute,
  add,
  amountOf,
  compare,
  divide,
  isZero,
  maximum,
  minimum,
  multiply,
  printExact,
  ratio,
  round,
  subtract,
  type Ratio,
} from "../amount/index.js";
import { aggregated } from "./aggregate.js";
import * as build from "./build.js";
import { evaluate, holds, ordered } from "./evaluate.js";
import type { Aggregation, Condition, Formula } from "./node.js";
import { DivisionByZero, numberInput, type Scope, type Value } from "./scope.js";
import { settled, settledFormula } from "./settle.js";

const points = amountOf(10);
const scopeOf = (values: Readonly<Record<string, Value>>): Scope => ({
  points,
  inputs: new Map(Object.entries(values)),
});

/** What a formula is, node by node: nothing is decided beforehand, nothing kept. */
function plainly(of: Formula, scope: Scope): Ratio {
  const inner = (part: Formula): Ratio => plainly(part, scope);
  switch (of.kind) {
    case "constant":
      return amountOf(of.value);
    case "points":
      return scope.points;
    case "input":
      return numberInput(of.name, scope);
    case "aggregate":
      return aggregated(scope.inputs.get(of.of) as readonly Ratio[], of.by);
    case "add":
      return of.of.map(inner).reduce(add);
    case "multiply":
      return of.of.map(inner).reduce(multiply);
    case "minimum":
      return of.of.map(inner).reduce(minimum);
    case "maximum":
      return of.of.map(inner).reduce(maximum);
    case "subtract":
      return subtract(inner(of.left), inner(of.right));
    case "divide": {
      const divisor = inner(of.right);
      if (isZero(divisor)) throw new DivisionByZero(of.right);
      return divide(inner(of.left), divisor);
    }
    case "absolute":
      return absolute(inner(of.of));
    case "floor":
      return round(inner(of.of), 0, "floor");
    case "ceiling":
      return round(inner(of.of), 0, "ceiling");
    case "round":
      return round(inner(of.of), of.places, of.mode);
    case "named":
      return inner(of.of);
    case "if":
      return holdsPlainly(of.when, scope) ? inner(of.then) : inner(of.otherwise);
  }
}

function holdsPlainly(of: Condition, scope: Scope): boolean {
  switch (of.kind) {
    case "always":
      return true;
    case "met":
      return scope.inputs.get(of.input) === true;
    case "is":
      return scope.inputs.get(of.input) === of.choice;
    case "given":
      return scope.inputs.has(of.input);
    case "compare":
      return ordered(compare(plainly(of.left, scope), plainly(of.right, scope)), of.operator);
    case "and":
      return of.of.every((part) => holdsPlainly(part, scope));
    case "or":
      return of.of.some((part) => holdsPlainly(part, scope));
    case "not":
      return !holdsPlainly(of.of, scope);
  }
}

/** What a question comes to: an answer as text, or that a divisor was zero. */
function outcome(ask: () => Ratio | boolean): string {
  try {
    const answer = ask();
    return typeof answer === "boolean" ? String(answer) : printExact(answer, 20, 20);
  } catch (error) {
    if (error instanceof DivisionByZero) return "division by zero";
    throw error;
  }
}

describe("a formula made ready says what its nodes say", () => {
  it("of numbers", () => {
    fc.assert(
      fc.property(formula, observed, (one, values) => {
        const scope = scopeOf(values);
        expect(outcome(() => evaluate(one, scope))).toBe(outcome(() => plainly(one, scope)));
      }),
      { numRuns: 500 },
    );
  });

  it("of conditions", () => {
    fc.assert(
      fc.property(condition, observed, (one, values) => {
        const scope = scopeOf(values);
        expect(outcome(() => holds(one, scope))).toBe(outcome(() => holdsPlainly(one, scope)));
      }),
      { numRuns: 1000 },
    );
  });

  const { all, always, any, choose, compares, constant, input, not, over } = build;
  const reciprocal = over(constant(1), input("x"));
  const fails = compares(reciprocal, ">", constant(0));
  const never = not(always);
  const isNegative = compares(input("x"), "<", constant(0));

  it.each<[string, Condition, string]>([
    ["a part before the one that decides is asked", any(fails, always), "division by zero"],
    ["also of a joint condition that does not hold", all(fails, never), "division by zero"],
    ["a part after the one that decides is not", any(always, fails), "true"],
    ["nor where one decides that it does not hold", all(never, fails), "false"],
    ["a part that cannot fail is not asked where the answer is known", any(isNegative, always), "true"],
    ["nor where the answer is no", all(isNegative, never), "false"],
    ["no part at all: all of them hold", all(), "true"],
    ["no part at all: none of them holds", any(), "false"],
    ["parts that say nothing leave it to the others", all(always, isNegative), "false"],
    ["and to those of an alternative", any(never, not(isNegative)), "true"],
    ["what is settled beforehand decides alone", all(always, always), "true"],
    ["and so does what never holds", any(never, never), "false"],
    ["a failure inside a denial", not(fails), "division by zero"],
    ["a failure beside what is met", any(all(fails, never), always), "division by zero"],
  ])("%s", (_name, one, expected) => {
    expect(outcome(() => holds(one, scopeOf({ x: amountOf(0) })))).toBe(expected);
  });

  it.each<[string, Formula, string]>([
    ["in what is chosen", choose(isNegative, constant(1), reciprocal), "division by zero"],
    ["not in what is left", choose(isNegative, reciprocal, constant(1)), "1"],
    ["in what chooses", choose(all(fails, never), constant(1), constant(2)), "division by zero"],
    ["in a divisor that is written", over(constant(1), constant(0)), "division by zero"],
    ["not in a divisor that is not zero", over(constant(1), constant(4)), "0.25"],
  ])("divides by zero %s", (_name, one, expected) => {
    expect(outcome(() => evaluate(one, scopeOf({ x: amountOf(0) })))).toBe(expected);
  });

  it("keeps a quotient that may fail one that may, wherever it stands", () => {
    const guarded = (inner: Formula): Condition => any(compares(inner, ">", constant(100)), always);
    const scope = scopeOf({ x: amountOf(0) });
    for (const inner of [
      reciprocal,
      build.plus(input("x"), reciprocal),
      build.plus(reciprocal, input("x"), input("x")),
      build.minus(reciprocal, input("x")),
      build.absolute(reciprocal),
      choose(isNegative, constant(1), reciprocal),
      choose(not(isNegative), reciprocal, constant(1)),
      choose(fails, constant(1), constant(1)),
    ]) {
      expect(outcome(() => holds(guarded(inner), scope))).toBe("division by zero");
    }
  });
});

describe("one number from a list", () => {
  const values = (list: readonly (number | string)[]): Ratio[] => list.map(amountOf);
  const trimmed = (drop: number, whenMoreThan: number): Aggregation => ({
    function: "trimmed",
    drop,
    whenMoreThan,
  });

  it.each<[Aggregation, readonly (number | string)[], string]>([
    [{ function: "count" }, [], "0"],
    [{ function: "count" }, [7, 7], "2"],
    [{ function: "sum" }, [], "0"],
    [{ function: "sum" }, [1, 2.5], "3.5"],
    [{ function: "mean" }, [], "0"],
    [{ function: "mean" }, [1, 2, 6], "3"],
    [{ function: "minimum" }, [3, -1, 2], "-1"],
    [{ function: "maximum" }, [3, -1, 7, 2], "7"],
    [{ function: "median" }, [9, 1, 4], "4"],
    [{ function: "median" }, [10, 9, 1, 4], "6.5"],
    [{ function: "median" }, [5], "5"],
    [{ function: "median" }, ["1.1", "0.9"], "1"],
    [trimmed(1, 4), [10, 0, 100, 20, 30], "20"],
    [trimmed(1, 4), [10, 0, 90, 20], "30"],
    [trimmed(1, 5), [10, 0, 90, 20, 30], "30"],
    [trimmed(2, 4), [0, 1, 5, 9, 100], "5"],
    // What would leave nothing is not trimmed.
    [trimmed(2, 2), [0, 1, 5, 10], "4"],
    [trimmed(3, 2), [0, 1, 5, 10, 9], "5"],
  ])("%o of %j is %s", (by, list, expected) => {
    expect(printExact(aggregated(values(list), by))).toBe(expected);
  });
});

describe("a formula in which a choice is taken", () => {
  const { all, always, any, choose, compares, constant, given, input, is, met, not } = build;
  const chosen = { input: "level", choice: "good", given: ["extra"] };
  const good = is("level", "good");
  const bad = is("level", "bad");
  const late = compares(input("x"), ">", constant(0));

  it.each<[string, Condition, Condition]>([
    ["the choice that is taken", good, always],
    ["another", bad, not(always)],
    ["a choice of something else", is("rank", "good"), is("rank", "good")],
    ["what is surely given", given("extra"), always],
    ["what may be given", given("other"), given("other")],
    ["not another", not(bad), always],
    ["not the one", not(good), not(always)],
    ["not something else", not(late), not(late)],
    ["the choice and something else", all(good, late), late],
    ["the choice and two others", all(good, late, met("yes")), all(late, met("yes"))],
    ["another and something else", all(bad, late), not(always)],
    ["nothing but the choice", all(good, given("extra")), always],
    ["the choice or something else", any(good, late), always],
    ["another or something else", any(bad, late), late],
    ["another or two others", any(bad, late, met("yes")), any(late, met("yes"))],
    ["others alone", any(bad, is("level", "none")), not(always)],
    ["what was observed", late, late],
  ])("%s", (_name, before, after) => {
    expect(settled(before, chosen)).toStrictEqual(after);
  });

  it("has only the branches that remain, wherever they stand", () => {
    const branch = choose(good, constant(1), constant(2));
    const other = choose(bad, constant(1), choose(late, branch, constant(3)));
    const [one, rest] = [constant(1), choose(late, constant(1), constant(3))];
    const pairs: [Formula, Formula][] = [
      [branch, one],
      [other, rest],
      [build.plus(branch, other), build.plus(one, rest)],
      [build.times(branch, other), build.times(one, rest)],
      [build.least(branch, other), build.least(one, rest)],
      [build.most(branch, other), build.most(one, rest)],
      [build.minus(branch, other), build.minus(one, rest)],
      [build.over(branch, other), build.over(one, rest)],
      [build.absolute(branch), build.absolute(one)],
      [build.floor(branch), build.floor(one)],
      [build.ceiling(branch), build.ceiling(one)],
      [build.rounded(branch, 1, "down"), build.rounded(one, 1, "down")],
      [build.step("step", "步骤", branch), build.step("step", "步骤", one)],
      [build.points, build.points],
    ];
    for (const [before, after] of pairs) expect(settledFormula(before, chosen)).toStrictEqual(after);
  });

  it("scores what it scored before where that is what was chosen", () => {
    fc.assert(
      fc.property(formula, observed, (one, values) => {
        const scope = scopeOf({ ...values, level: "good", extra: amountOf(1) });
        const before = outcome(() => evaluate(one, scope));
        // A divisor that was zero may have stood in a part that is gone.
        if (before === "division by zero") return;
        expect(outcome(() => evaluate(settledFormula(one, chosen), scope))).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});

it("what an input holds is a number or it is not one", () => {
  const scope = scopeOf({ list: [ratio(1n)], yes: true, number: ratio(1n) });
  expect(printExact(numberInput("number", scope))).toBe("1");
  for (const name of ["list", "yes", "missing"]) {
    expect(() => numberInput(name, scope)).toThrow(new TypeError(`formula input ${name} is not a number`));
  }
});
