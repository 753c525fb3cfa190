import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcome, scoreWith, shownWith } from "../../../test/support/measured.js";
import { attainment } from "./attainment.js";

const rule = (direction: string, more: object = {}) => ({
  type: "attainment",
  direction,
  target: 100,
  ...more,
});
const scoreOf = (parameters: object, actual: unknown, points = "10") =>
  scoreWith(attainment, parameters, points, { actual });

describe("at-least and more-than", () => {
  it.each([
    ["at-least", 99.99, "9.999"],
    ["at-least", 100, "10"],
    ["at-least", 100.01, "10"],
    ["at-least", 0, "0"],
    ["at-least", -5, "0"],
    ["more-than", 99.99, "9.999"],
    ["more-than", 100, "10"],
    ["more-than", 100.01, "10"],
    ["more-than", -0.01, "0"],
  ])("%s 100, actual %s: %s of 10", (direction, actual, score) => {
    expect(scoreOf(rule(direction), actual)).toBe(score);
    expect(scoreOf(rule(direction, { shortfall: "proportional" }), actual)).toBe(score);
  });

  it.each([
    ["at-least", 99.99, "0"],
    ["at-least", 100, "10"],
    ["more-than", 100, "0"],
    ["more-than", 100.01, "10"],
  ])("%s 100, pass-fail, actual %s: %s of 10", (direction, actual, score) => {
    expect(scoreOf(rule(direction, { shortfall: "pass-fail" }), actual)).toBe(score);
  });

  it("gives the figures of published reports", () => {
    expect(scoreOf(rule("at-least", { target: 19 }), 18, "2")).toBe("36/19");
    expect(scoreOf(rule("at-least", { target: 6000 }), 5517, "2")).toBe("1.839");
    expect(shownWith(attainment, rule("at-least", { target: 7000 }), "30", { actual: 6900 })).toBe("29.57");
  });

  it("reads percentages and decimal strings", () => {
    expect(scoreOf(rule("at-least", { target: "90%" }), "0.45")).toBe("5");
    expect(scoreOf(rule("at-least", { target: "100.000" }), "5e1")).toBe("5");
  });
});

describe("a target of 0, more is better", () => {
  it.each([
    ["at-least", -1],
    ["more-than", -1],
    ["more-than", 0],
  ])("%s 0, actual %s was not met: the policy decides", (direction, actual) => {
    for (const shortfall of ["proportional", "pass-fail"]) {
      const zero = rule(direction, { target: 0, shortfall });
      expect(scoreOf(zero, actual)).toStrictEqual(["zero-target"]);
      expect(scoreOf({ ...zero, onZeroTarget: "error" }, actual)).toStrictEqual(["zero-target"]);
      expect(scoreOf({ ...zero, onZeroTarget: "full" }, actual)).toBe("10");
      expect(scoreOf({ ...zero, onZeroTarget: "zero" }, actual)).toBe("0");
      expect(scoreOf({ ...zero, onZeroTarget: "not-applicable" }, actual)).toBe("not-applicable");
    }
  });

  it.each(["error", "full", "zero", "not-applicable"])(
    "met gives the points whatever the policy: %s",
    (onZeroTarget) => {
      expect(scoreOf(rule("at-least", { target: 0, onZeroTarget }), 0)).toBe("10");
      expect(scoreOf(rule("more-than", { target: 0, onZeroTarget }), 0.01)).toBe("10");
    },
  );
});

describe("a negative target, more is better", () => {
  it.each([
    ["at-least", -100, "10"],
    ["at-least", -99.99, "10"],
    ["at-least", 5, "10"],
    ["at-least", -100.01, "9.999"],
    ["more-than", -100, "10"],
    ["more-than", -150, "5"],
    ["at-least", -200, "0"],
    ["at-least", -250, "0"],
  ])("%s −100, actual %s: %s of 10, by 2 − A ÷ T", (direction, actual, score) => {
    expect(scoreOf(rule(direction, { target: -100, allowNegative: true }), actual)).toBe(score);
  });

  it("changes nothing for a positive target, and 0 keeps its policy", () => {
    expect(scoreOf(rule("at-least", { allowNegative: true }), 75)).toBe("7.5");
    expect(scoreOf(rule("at-least", { allowNegative: true }), -75)).toBe("0");
    expect(scoreOf(rule("at-least", { target: 0, allowNegative: true }), -1)).toStrictEqual(["zero-target"]);
  });
});

describe("at-most and less-than", () => {
  it.each([
    ["at-most", 150, "20/3", "5", "0"],
    ["at-most", 250, "4", "0", "0"],
    ["at-most", 80, "10", "10", "10"],
    ["at-most", 99.99, "10", "10", "10"],
    ["at-most", 100, "10", "10", "10"],
    ["at-most", 100.01, "100000/10001", "9.999", "0"],
    ["at-most", 0, "10", "10", "10"],
    ["at-most", -3, "10", "10", "10"],
    ["less-than", 99.99, "10", "10", "10"],
    ["less-than", 100, "10", "10", "0"],
    ["less-than", 125, "8", "7.5", "0"],
  ])(
    "%s 100, actual %s: inverse %s, linear %s, pass-fail %s",
    (direction, actual, inverse, linear, passFail) => {
      expect(scoreOf(rule(direction, { shortfall: "inverse" }), actual)).toBe(inverse);
      expect(scoreOf(rule(direction, { shortfall: "linear" }), actual)).toBe(linear);
      expect(scoreOf(rule(direction, { shortfall: "pass-fail" }), actual)).toBe(passFail);
    },
  );

  it("is shown as 6.67, 5.00 and 0.00 for half as much again", () => {
    const shown = (shortfall: string) =>
      shownWith(attainment, rule("at-most", { shortfall }), "10", { actual: 150 });
    expect(["inverse", "linear", "pass-fail"].map(shown)).toStrictEqual(["6.67", "5.00", "0.00"]);
  });

  it.each(["inverse", "linear", "pass-fail"])("a target of 0 is met or gives 0: %s", (shortfall) => {
    const zero = { target: 0, shortfall };
    expect(scoreOf(rule("at-most", zero), 0)).toBe("10");
    expect(scoreOf(rule("at-most", zero), -0.01)).toBe("10");
    expect(scoreOf(rule("at-most", zero), 0.01)).toBe("0");
    expect(scoreOf(rule("less-than", zero), 0)).toBe("0");
    expect(scoreOf(rule("less-than", zero), -0.01)).toBe("10");
  });
});

describe("equal", () => {
  it.each([
    [100, "10", "10", "10"],
    [99.99, "9.999", "9.999", "0"],
    [100.01, "100000/10001", "9.999", "0"],
    [80, "8", "8", "0"],
    [125, "8", "7.5", "0"],
    [200, "5", "0", "0"],
    [250, "4", "0", "0"],
    [0, "0", "0", "0"],
    [-100, "0", "0", "0"],
  ])("100, actual %s: inverse %s, linear %s, pass-fail %s", (actual, inverse, linear, passFail) => {
    expect(scoreOf(rule("equal", { shortfall: "inverse" }), actual)).toBe(inverse);
    expect(scoreOf(rule("equal", { shortfall: "linear" }), actual)).toBe(linear);
    expect(scoreOf(rule("equal", { shortfall: "pass-fail" }), actual)).toBe(passFail);
  });

  it.each(["inverse", "linear", "pass-fail"])("a target of 0 is met or gives 0: %s", (shortfall) => {
    expect(scoreOf(rule("equal", { target: 0, shortfall }), 0)).toBe("10");
    expect(scoreOf(rule("equal", { target: 0, shortfall }), 0.01)).toBe("0");
    expect(scoreOf(rule("equal", { target: 0, shortfall }), -0.01)).toBe("0");
  });
});

describe("within", () => {
  it.each([
    [79.99, "9.99875", "9.99875", "0"],
    [80, "10", "10", "10"],
    [90, "10", "10", "10"],
    [100, "10", "10", "10"],
    [100.01, "100000/10001", "9.999", "0"],
    [125, "8", "7.5", "0"],
    [250, "4", "0", "0"],
    [40, "5", "5", "0"],
    [0, "0", "0", "0"],
    [-40, "0", "0", "0"],
  ])("80 to 100, actual %s: inverse %s, linear %s, pass-fail %s", (actual, inverse, linear, passFail) => {
    const target = [80, 100];
    expect(scoreOf(rule("within", { target, shortfall: "inverse" }), actual)).toBe(inverse);
    expect(scoreOf(rule("within", { target, shortfall: "linear" }), actual)).toBe(linear);
    expect(scoreOf(rule("within", { target, shortfall: "pass-fail" }), actual)).toBe(passFail);
  });

  it.each(["inverse", "linear", "pass-fail"])("a lower end of 0: %s", (shortfall) => {
    expect(scoreOf(rule("within", { target: [0, 100], shortfall }), -0.01)).toBe("0");
    expect(scoreOf(rule("within", { target: [0, 0], shortfall }), 0)).toBe("10");
    expect(scoreOf(rule("within", { target: [0, 0], shortfall }), 0.01)).toBe("0");
  });
});

describe("pass", () => {
  it.each([
    ["at-least", undefined, 60, "6"],
    ["at-least", undefined, 59.99, "0"],
    ["at-least", undefined, 60.01, "6.001"],
    ["at-most", "linear", 140, "6"],
    ["at-most", "linear", 140.01, "0"],
    ["at-most", "inverse", 160, "6.25"],
    ["at-most", "inverse", 170, "0"],
    ["equal", "inverse", 59, "0"],
  ])("%s (%s) with a pass mark of 0.6, actual %s: %s", (direction, shortfall, actual, score) => {
    const more = shortfall === undefined ? { pass: 0.6 } : { pass: 0.6, shortfall };
    expect(scoreOf(rule(direction, more), actual)).toBe(score);
  });

  it("never takes from a target that was met", () => {
    expect(scoreOf(rule("at-least", { pass: 1 }), 100)).toBe("10");
    expect(scoreOf(rule("at-least", { pass: 1 }), 99.99)).toBe("0");
    expect(scoreOf(rule("more-than", { pass: 1 }), 100)).toBe("10");
    expect(scoreOf(rule("at-least", { pass: 0 }), 0)).toBe("0");
  });

  it("looks at the rate before it is rounded", () => {
    const wholePercent = { rateRounding: { places: 0, mode: "half-up" } } as const;
    const parameters = rule("at-least", { pass: 0.6 });
    expect(scoreWith(attainment, parameters, "10", { actual: 59.99 }, wholePercent)).toBe("0");
    expect(scoreWith(attainment, parameters, "10", { actual: 60.49 }, wholePercent)).toBe("6");
  });
});

describe("a rounded rate", () => {
  const rounded = (
    direction: string,
    actual: number,
    places: number,
    mode: "half-up" | "half-even" | "down" | "up",
  ) => {
    const more = direction === "at-least" ? {} : { shortfall: "inverse" };
    return scoreWith(attainment, rule(direction, more), "10", { actual }, { rateRounding: { places, mode } });
  };

  it.each([
    ["at-least", 49.88, 0, "half-up", "5"],
    ["at-least", 49.88, 1, "half-up", "4.99"],
    ["at-least", 49.88, 2, "half-up", "4.988"],
    ["at-least", 50.5, 0, "half-up", "5.1"],
    ["at-least", 50.5, 0, "half-even", "5"],
    ["at-least", 99.99, 0, "down", "9.9"],
    ["at-least", 99.01, 0, "up", "10"],
    ["at-least", 99.5, 0, "half-up", "10"],
    ["at-least", 130, 0, "half-up", "10"],
    ["at-least", -5, 0, "up", "0"],
    ["at-most", 150, 2, "half-up", "6.667"],
    ["at-most", 150, 0, "down", "6.6"],
  ] as const)("%s 100, actual %s, %s places, %s: %s", (direction, actual, places, mode, score) => {
    expect(rounded(direction, actual, places, mode)).toBe(score);
  });
});

describe("laws", () => {
  const amounts = fc
    .integer({ min: -30_000, max: 30_000 })
    .map((hundredths) => (hundredths / 100).toFixed(2));
  const rules = fc.oneof(
    fc.record({
      direction: fc.constantFrom("at-least", "more-than"),
      shortfall: fc.constantFrom("proportional", "pass-fail"),
      onZeroTarget: fc.constantFrom("full", "zero", "not-applicable"),
      allowNegative: fc.constant(true),
    }),
    fc.record({
      direction: fc.constantFrom("at-most", "less-than", "equal"),
      shortfall: fc.constantFrom("inverse", "linear", "pass-fail"),
    }),
  );

  it("a score lies between 0 and the points, and a target met gives them all", () => {
    fc.assert(
      fc.property(rules, amounts, amounts, (more, target, actual) => {
        const parameters = { type: "attainment", target: "observed", ...more };
        const { score, notApplicable, issues } = outcome(attainment, parameters, "7", { actual, target });
        const codes = issues.map(({ code }) => code);
        if (codes.length > 0) expect(codes).toStrictEqual(["negative-target"]);
        else if (!notApplicable && actual === target && more.direction === "at-least")
          expect(score).toBe("7");
      }),
    );
  });
});
