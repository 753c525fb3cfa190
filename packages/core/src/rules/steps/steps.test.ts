import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesWith, parameterIssues, scoreWith } from "../../../test/support/measured.js";
import { steps } from "./steps.js";

const rule = (more: object = {}) => ({
  type: "steps",
  from: 100,
  direction: "excess",
  step: 1,
  count: "completed",
  deduct: 0.5,
  ...more,
});
const score = (parameters: object, actual: unknown, points = "5") =>
  scoreWith(steps, parameters, points, { actual });

describe("a control rate of 102.4 %, 5 points, half a point for each percentage point", () => {
  it.each([
    ["completed", "4"],
    ["started", "3.5"],
    ["proportional", "3.8"],
  ])("%s: %s", (count, expected) => {
    expect(score(rule({ count }), 102.4)).toBe(expected);
    expect(score(rule({ count, from: 1, step: "1%" }), "102.4%")).toBe(expected);
    expect(score(rule({ count, from: 1, relative: true }), "102.4%")).toBe(expected);
    expect(score(rule({ count, from: 500, relative: true }), 512)).toBe(expected);
  });
});

describe("counting", () => {
  it.each([
    [100, "5", "5", "5"],
    [100.01, "5", "4.5", "4.995"],
    [100.99, "5", "4.5", "4.505"],
    [101, "4.5", "4.5", "4.5"],
    [101.01, "4.5", "4", "4.495"],
    [110, "0", "0", "0"],
    [109.99, "0.5", "0", "0.005"],
    [500, "0", "0", "0"],
    [99, "5", "5", "5"],
  ])("%s: completed %s, started %s, proportional %s", (actual, completed, started, proportional) => {
    expect(score(rule(), actual)).toBe(completed);
    expect(score(rule({ count: "started" }), actual)).toBe(started);
    expect(score(rule({ count: "proportional" }), actual)).toBe(proportional);
  });

  it("is exact where floating point is not", () => {
    expect(score(rule({ from: 0, step: 0.1, deduct: 1 }), 0.3)).toBe("2");
    expect(score(rule({ from: 0.1, step: 0.1, deduct: 1, count: "started" }), 0.3)).toBe("3");
    expect(score(rule({ from: 3, relative: true, count: "proportional", deduct: 0.03 }), 4)).toBe("4");
  });
});

describe("the side that counts", () => {
  it.each([
    ["shortfall", 97, "3.5"],
    ["shortfall", 103, "5"],
    ["excess", 97, "5"],
    ["excess", 103, "3.5"],
    ["either", 97, "3.5"],
    ["either", 103, "3.5"],
    ["either", 100, "5"],
  ])("%s, actual %s: %s", (direction, actual, expected) => {
    expect(score(rule({ direction }), actual)).toBe(expected);
  });

  it("is measured in percent of the size of a negative starting point", () => {
    expect(score(rule({ from: -200, direction: "shortfall", relative: true }), -206)).toBe("3.5");
    expect(score(rule({ from: -200, direction: "either", relative: true }), -194)).toBe("3.5");
  });

  it("may start at 0 in plain numbers", () => {
    expect(score(rule({ from: 0 }), 2)).toBe("4");
    expect(score(rule({ from: 0, direction: "shortfall" }), -2)).toBe("4");
  });
});

describe("maxDeduct", () => {
  it.each([
    [103, "3.5"],
    [104, "3"],
    [104.99, "3"],
    [105, "3"],
    [500, "3"],
  ])("of 2, actual %s: %s", (actual, expected) => {
    expect(score(rule({ maxDeduct: 2 }), actual)).toBe(expected);
  });

  it("above the points takes no more than the points", () => {
    expect(score(rule({ maxDeduct: 50 }), 500)).toBe("0");
    expect(score(rule({ maxDeduct: 50 }), 101)).toBe("4.5");
  });
});

describe("from the target", () => {
  const fromTarget = (target: unknown, more: object = {}) => rule({ from: "target", target, ...more });
  const observed = (observation: object, more: object = {}) =>
    scoreWith(steps, fromTarget("observed", more), "5", observation);

  it("in the rubric or observed", () => {
    expect(score(fromTarget(100), 103)).toBe("3.5");
    expect(observed({ actual: 103, target: 100 })).toBe("3.5");
    expect(observed({ actual: 206, target: 200 }, { relative: true })).toBe("3.5");
    expect(observed({ actual: 3, target: 0 })).toBe("3.5");
    expect(observed({ actual: -97, target: -100 })).toBe("3.5");
  });

  it("is observed where the rubric has none", () => {
    const unnamed = rule({ from: "target" });
    expect(scoreWith(steps, unnamed, "5", { actual: 103, target: 100 })).toBe("3.5");
    expect(issuesWith(steps, unnamed, "5", { actual: 103 })).toStrictEqual([
      "missing-field at observation.target",
    ]);
    expect(
      scoreWith(steps, rule({ from: "target", relative: true }), "5", { actual: 3, target: 0 }),
    ).toStrictEqual(["zero-target"]);
  });

  it("of 0 has no percentage", () => {
    expect(observed({ actual: 3, target: 0 }, { relative: true })).toStrictEqual(["zero-target"]);
    expect(observed({ actual: 0, target: 0 }, { relative: true })).toStrictEqual(["zero-target"]);
  });

  it.each([
    [{ actual: 1 }, ["missing-field at observation.target"]],
    [{ actual: 1, target: "?" }, ["bad-amount at observation.target"]],
    [{ actual: 1, target: {} }, ["bad-amount at observation.target"]],
    [{ actual: 1, target: [] }, ["wrong-type at observation.target"]],
  ])("%j", (observation, expected) => {
    expect(issuesWith(steps, fromTarget("observed"), "5", observation)).toStrictEqual(expected);
  });
});

describe("parameters that do not hold together", () => {
  it.each([
    [{ target: 100 }, ["bad-parameters at rule.target"]],
    [{ target: "observed" }, ["bad-parameters at rule.target"]],
    [{ from: 0, relative: true }, ["bad-parameters at rule.from"]],
    [{ from: "target", target: 0, relative: true }, ["bad-parameters at rule.target"]],
    [{ from: "targt" }, ["bad-amount at rule.from"]],
    [{ step: 0 }, ["out-of-range at rule.step"]],
    [{ step: -1 }, ["out-of-range at rule.step"]],
    [{ maxDeduct: 0 }, ["out-of-range at rule.maxDeduct"]],
    [{ deduct: -1 }, ["out-of-range at rule.deduct"]],
    [{ count: undefined }, ["missing-field at rule.count"]],
    [{ count: "complete" }, ["unknown-choice at rule.count"]],
    [{ direction: undefined }, ["missing-field at rule.direction"]],
    [{ direction: "both" }, ["unknown-choice at rule.direction"]],
    [{ relative: "yes" }, ["wrong-type at rule.relative"]],
    [{ counted: "started" }, ["unknown-key at rule.counted"]],
    [{ from: 0, relative: false }, []],
    [{ from: "target", target: 0 }, []],
    [{ from: "target" }, []],
    [{ from: "target", target: "observed", relative: true }, []],
  ])("%j", (more, expected) => {
    expect(parameterIssues(steps, rule(more))).toStrictEqual(expected);
  });
});

describe("an observation of the wrong shape", () => {
  it.each([
    [{}, ["missing-field at observation.actual"]],
    [{ actual: "102,4" }, ["bad-amount at observation.actual"]],
    [{ actual: 1, target: 100 }, ["unknown-key at observation.target"]],
  ])("%j", (observation, expected) => {
    expect(issuesWith(steps, rule(), "5", observation)).toStrictEqual(expected);
  });
});

describe("laws", () => {
  const hundredths = fc.integer({ min: 9000, max: 11_500 }).map((value) => (value / 100).toFixed(2));
  const value = (text: string | unknown[]) => Number(text);

  it("completed takes the least, started the most, proportional lies between", () => {
    fc.assert(
      fc.property(hundredths, fc.constantFrom("shortfall", "excess", "either"), (actual, direction) => {
        const of = (count: string) => value(score(rule({ direction, count }), actual));
        expect(of("completed")).toBeGreaterThanOrEqual(of("proportional"));
        expect(of("proportional")).toBeGreaterThanOrEqual(of("started"));
      }),
    );
  });
});
