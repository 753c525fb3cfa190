import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  issuesWith,
  outcome,
  parameterIssues,
  scoreWith,
  shownWith,
} from "../../../test/support/measured.js";
import { execution } from "./execution.js";

const rule = (onZeroBudget?: string) =>
  onZeroBudget === undefined ? { type: "execution" } : { type: "execution", onZeroBudget };
const score = (observation: object, parameters: object = rule(), points = "10") =>
  scoreWith(execution, parameters, points, observation);
const source = (executed: unknown, budget: unknown, name: unknown = "财政拨款") => ({
  name,
  executed,
  budget,
});

describe("the execution rate", () => {
  it("gives the figures of published reports", () => {
    expect(score({ executed: 559.77, budget: 580 }, rule(), "6")).toBe("167931/29000");
    expect(shownWith(execution, rule(), "6", { executed: 559.77, budget: 580 })).toBe("5.79");
    expect(shownWith(execution, rule(), "3", { executed: "99.72", budget: "100" })).toBe("2.99");
    expect(score({ executed: "99.72", budget: "100" }, rule(), "3")).toBe("2.9916");
  });

  it.each([
    [0, "0"],
    [0.01, "0.001"],
    [99.99, "9.999"],
    [100, "10"],
    [100.01, "10"],
    [250, "10"],
  ])("%s spent of 100: %s of 10", (executed, expected) => {
    expect(score({ executed, budget: 100 })).toBe(expected);
  });

  it("of several sources is that of the sums", () => {
    const sources = [source(50, 100), source(30, 20, { "zh-CN": "自筹", en: "Own funds" }), source(0, 40)];
    expect(score({ sources })).toBe("5");
    expect(score({ sources: [source(7, 8)] })).toBe(score({ executed: 7, budget: 8 }));
  });

  it("adds decimals exactly", () => {
    expect(score({ sources: [source(0.1, 0.2), source(0.2, 0.1)] })).toBe("10");
  });
});

describe("a rounded rate", () => {
  const rounded = (executed: number, places: number, mode: "half-up" | "down") =>
    scoreWith(execution, rule(), "10", { executed, budget: 100 }, { rateRounding: { places, mode } });

  it.each([
    [49.88, 0, "half-up", "5"],
    [49.88, 1, "half-up", "4.99"],
    [49.88, 0, "down", "4.9"],
    [99.999, 2, "half-up", "10"],
    [120, 0, "down", "10"],
  ] as const)("%s of 100, %s places, %s: %s", (executed, places, mode, expected) => {
    expect(rounded(executed, places, mode)).toBe(expected);
  });
});

describe("a budget of 0", () => {
  it.each([
    [undefined, ["zero-budget"]],
    ["error", ["zero-budget"]],
    ["full", "10"],
    ["zero", "0"],
    ["not-applicable", "not-applicable"],
  ])("goes by its policy: %s", (policy, expected) => {
    expect(score({ executed: 0, budget: 0 }, rule(policy))).toStrictEqual(expected);
    expect(score({ executed: 5, budget: 0 }, rule(policy))).toStrictEqual(expected);
    expect(score({ sources: [source(0, 0), source(0, "0.00")] }, rule(policy))).toStrictEqual(expected);
  });

  it("in one source of several is no matter", () => {
    expect(score({ sources: [source(0, 0), source(3, 4)] })).toBe("7.5");
  });

  it("changes nothing elsewhere", () => {
    for (const policy of ["error", "full", "zero", "not-applicable"]) {
      expect(score({ executed: 1, budget: 4 }, rule(policy))).toBe("2.5");
    }
  });

  it("is named where it stands", () => {
    const observation = { executed: 0, budget: 0 };
    expect(issuesWith(execution, rule(), "10", observation)).toStrictEqual([
      "zero-budget at observation.budget",
    ]);
  });
});

describe("over-execution", () => {
  it.each([
    [99.99, []],
    [100, []],
    [100.01, ["over-execution rate 100.01%"]],
    [250, ["over-execution rate 250.00%"]],
  ])("%s spent of 100", (executed, flags) => {
    expect(outcome(execution, rule(), "10", { executed, budget: 100 }).flags).toStrictEqual(flags);
  });

  it("looks at the sums, not at one source", () => {
    const sources = [source(30, 20), source(0, 40)];
    expect(outcome(execution, rule(), "10", { sources }).flags).toStrictEqual([]);
  });

  it("has no rate to flag where there is no budget", () => {
    expect(outcome(execution, rule("full"), "10", { executed: 5, budget: 0 }).flags).toStrictEqual([]);
  });
});

describe("what is refused", () => {
  it.each([
    [{}, ["one-form-only at observation"]],
    [{ executed: 1, budget: 2, sources: [source(1, 2)] }, ["one-form-only at observation"]],
    [{ executed: 1, sources: [source(1, 2)] }, ["one-form-only at observation"]],
    [{ executed: 1 }, ["missing-field at observation.budget"]],
    [{ budget: 1 }, ["missing-field at observation.executed"]],
    [{ executed: -0.01, budget: 1 }, ["out-of-range at observation.executed"]],
    [{ executed: 1, budget: -1 }, ["out-of-range at observation.budget"]],
    [
      { sources: [source(1, 1), source(-1, -2)] },
      ["out-of-range at observation.sources.1.executed", "out-of-range at observation.sources.1.budget"],
    ],
    [{ sources: [] }, ["wrong-count at observation.sources"]],
    [{ sources: {} }, ["wrong-type at observation.sources"]],
    [{ sources: [{ executed: 1, budget: 1 }] }, ["missing-field at observation.sources.0.name"]],
    [{ sources: [{ name: "a", executed: 1 }] }, ["missing-field at observation.sources.0.budget"]],
    [{ sources: [source("1万", 1)] }, ["bad-amount at observation.sources.0.executed"]],
    [
      { executed: "NaN", budget: true },
      ["bad-amount at observation.executed", "wrong-type at observation.budget"],
    ],
    [{ executed: 1, budgett: 1 }, ["unknown-key at observation.budgett"]],
  ])("%j", (observation, issues) => {
    expect(issuesWith(execution, rule(), "10", observation)).toStrictEqual(issues);
  });

  it("in the rubric", () => {
    expect(parameterIssues(execution, rule("ful"))).toStrictEqual(["unknown-choice at rule.onZeroBudget"]);
    expect(parameterIssues(execution, { type: "execution", target: 1 })).toStrictEqual([
      "unknown-key at rule.target",
    ]);
    expect(parameterIssues(execution, rule("not-applicable"))).toStrictEqual([]);
  });
});

describe("laws", () => {
  const money = fc.integer({ min: 0, max: 10_000 }).map((cents) => (cents / 100).toFixed(2));
  const sourcesOf = fc.array(fc.record({ name: fc.constant("a"), executed: money, budget: money }), {
    minLength: 1,
  });

  it("the order of the sources and how they are split change nothing", () => {
    fc.assert(
      fc.property(sourcesOf, (sources) => {
        const forward = score({ sources }, rule("zero"));
        expect(score({ sources: [...sources].reverse() }, rule("zero"))).toBe(forward);
        expect(score({ sources: [...sources, ...sources] }, rule("zero"))).toBe(forward);
      }),
    );
  });
});
