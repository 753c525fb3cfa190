import { describe, expect, it } from "vitest";
import { issuesWith, parameterIssues, scoreWith } from "../../../test/support/measured.js";
import { attainment } from "./attainment.js";

const rule = (direction: string, more: object = {}) => ({
  type: "attainment",
  direction,
  target: 100,
  ...more,
});

describe("an observed target", () => {
  const observed = (direction: string, more: object = {}) => rule(direction, { target: "observed", ...more });
  const both = (parameters: object, actual: unknown, target: unknown) =>
    issuesWith(attainment, parameters, "10", { actual, target });
  const score = (parameters: object, actual: unknown, target: unknown) =>
    scoreWith(attainment, parameters, "10", { actual, target });

  it("is read beside the actual value", () => {
    expect(score(observed("at-least"), 233, 700)).toBe("233/70");
    expect(score(observed("at-least", { allowNegative: true }), -150, -100)).toBe("5");
    expect(score(observed("within", { shortfall: "linear" }), 125, [80, 100])).toBe("7.5");
    expect(score(observed("within", { shortfall: "inverse" }), 40, ["80", "100"])).toBe("5");
    expect(score(observed("within", { shortfall: "inverse" }), 100, [100, 100])).toBe("10");
  });

  it("of 0 goes by its policy where more is better", () => {
    expect(score(observed("at-least"), -1, 0)).toStrictEqual(["zero-target"]);
    expect(score(observed("at-least", { onZeroTarget: "not-applicable" }), -1, 0)).toBe("not-applicable");
    expect(score(observed("at-most", { shortfall: "linear" }), 1, 0)).toBe("0");
  });

  it("is refused where it cannot be one", () => {
    const missing = ["missing-field at observation.target"];
    expect(issuesWith(attainment, observed("at-least"), "10", { actual: 1 })).toStrictEqual(missing);
    expect(
      issuesWith(attainment, observed("within", { shortfall: "linear" }), "10", { actual: 1 }),
    ).toStrictEqual(missing);
    expect(both(observed("at-least"), 1, [1, 2])).toStrictEqual(["wrong-type at observation.target"]);
    expect(both(observed("within", { shortfall: "linear" }), 1, 2)).toStrictEqual([
      "wrong-type at observation.target",
    ]);
    expect(both(observed("within", { shortfall: "linear" }), 1, [2])).toStrictEqual([
      "wrong-count at observation.target",
    ]);
    expect(both(observed("at-least"), 1, "x")).toStrictEqual(["bad-amount at observation.target"]);
  });

  it.each(["at-least", "at-most", "equal"])("below 0 is refused: %s", (direction) => {
    const more = direction === "at-least" ? {} : { shortfall: "inverse" };
    expect(both(observed(direction, more), 1, -1)).toStrictEqual(["negative-target at observation.target"]);
  });

  it("of two ends is refused below 0 or the wrong way round", () => {
    const within = observed("within", { shortfall: "linear" });
    expect(both(within, 1, [-1, 2])).toStrictEqual(["negative-target at observation.target"]);
    expect(both(within, 1, [2, 1])).toStrictEqual(["target-reversed at observation.target"]);
  });

  it("has no place where the rubric gives the target", () => {
    expect(both(rule("at-least"), 1, 100)).toStrictEqual(["unknown-key at observation.target"]);
  });
});

describe("parameters that do not hold together", () => {
  it.each([
    [{ direction: "at-most" }, ["bad-parameters at rule.shortfall"]],
    [{ direction: "equal" }, ["bad-parameters at rule.shortfall"]],
    [{ direction: "within", target: [1, 2] }, ["bad-parameters at rule.shortfall"]],
    [{ direction: "less-than", shortfall: "proportional" }, ["bad-parameters at rule.shortfall"]],
    [{ direction: "at-least", shortfall: "inverse" }, ["bad-parameters at rule.shortfall"]],
    [{ direction: "more-than", shortfall: "linear" }, ["bad-parameters at rule.shortfall"]],
    [
      { direction: "at-most", shortfall: "linear", allowNegative: true },
      ["bad-parameters at rule.allowNegative"],
    ],
    [
      { direction: "at-most", shortfall: "linear", onZeroTarget: "full" },
      ["bad-parameters at rule.onZeroTarget"],
    ],
    [{ direction: "within", shortfall: "linear" }, ["bad-parameters at rule.target"]],
    [{ direction: "at-least", target: [1, 2] }, ["bad-parameters at rule.target"]],
    [{ direction: "at-least", target: -1 }, ["bad-parameters at rule.target"]],
    [{ direction: "at-least", target: -1, allowNegative: false }, ["bad-parameters at rule.target"]],
    [{ direction: "at-most", shortfall: "linear", target: -1 }, ["bad-parameters at rule.target"]],
    [{ direction: "within", shortfall: "linear", target: [-1, 2] }, ["bad-parameters at rule.target"]],
    [{ direction: "within", shortfall: "linear", target: [2, 1] }, ["bad-parameters at rule.target"]],
    [{ direction: "within", shortfall: "linear", target: [1] }, ["wrong-count at rule.target"]],
    [{ direction: "atleast" }, ["unknown-choice at rule.direction"]],
    [{ direction: "at-least", pass: 1.01 }, ["out-of-range at rule.pass"]],
    [{ direction: "at-least", flagFrom: 0 }, ["out-of-range at rule.flagFrom"]],
    [{ direction: "at-least", target: "observd" }, ["bad-amount at rule.target"]],
    [{ direction: "at-least", allowNegative: "yes" }, ["wrong-type at rule.allowNegative"]],
    [{ direction: "at-least", shortfal: "pass-fail" }, ["unknown-key at rule.shortfal"]],
    [{ target: 1, direction: undefined }, ["missing-field at rule.direction"]],
  ])("%j", (parameters, issues) => {
    expect(parameterIssues(attainment, { type: "attainment", target: 1, ...parameters })).toStrictEqual(
      issues,
    );
  });

  it("takes targets that are equal, 0 or observed", () => {
    expect(
      parameterIssues(attainment, rule("within", { target: [5, 5], shortfall: "linear" })),
    ).toStrictEqual([]);
    expect(parameterIssues(attainment, rule("at-least", { target: 0 }))).toStrictEqual([]);
    expect(
      parameterIssues(attainment, rule("within", { target: "observed", shortfall: "linear" })),
    ).toStrictEqual([]);
  });
});

describe("an observation of the wrong shape", () => {
  it.each([
    [{}, ["missing-field at observation.actual"]],
    [{ actual: null }, ["wrong-type at observation.actual"]],
    [{ actual: true }, ["wrong-type at observation.actual"]],
    [{ actual: [1] }, ["wrong-type at observation.actual"]],
    [{ actual: "1,000" }, ["bad-amount at observation.actual"]],
    [{ actual: Number.NaN }, ["bad-amount at observation.actual"]],
    [{ actual: "1".repeat(31) }, ["amount-too-long at observation.actual"]],
    [{ actua: 1 }, ["unknown-key at observation.actua", "missing-field at observation.actual"]],
    ["95", ["wrong-type at observation"]],
  ])("%j", (observation, issues) => {
    expect(issuesWith(attainment, rule("at-least"), "10", observation)).toStrictEqual(issues);
  });
});
