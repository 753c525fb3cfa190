import { describe, expect, it } from "vitest";
import { outcome } from "../../../test/support/measured.js";
import { attainment } from "./attainment.js";

const rule = (direction: string, more: object = {}) => ({
  type: "attainment",
  direction,
  target: 100,
  ...more,
});

describe("over-attainment", () => {
  const flags = (parameters: object, actual: number) =>
    outcome(attainment, parameters, "10", { actual }).flags;

  it.each([
    ["at-least", 119.99, []],
    ["at-least", 120, ["over-attainment deviation 20.00%"]],
    ["at-least", 333, ["over-attainment deviation 233.00%"]],
    ["at-most", 120, ["over-attainment deviation 20.00%"]],
    ["equal", 119, []],
  ])("%s 100, flagged from 1.2, actual %s", (direction, actual, expected) => {
    const more = direction === "at-least" ? {} : { shortfall: "inverse" };
    expect(flags(rule(direction, { flagFrom: 1.2, ...more }), actual)).toStrictEqual(expected);
  });

  it("is measured against the upper end of a range, and takes no points", () => {
    const parameters = rule("within", { target: [80, 100], shortfall: "linear", flagFrom: 0.9 });
    const { score, flags: found } = outcome(attainment, parameters, "10", { actual: 90 });
    expect(score).toBe("10");
    expect(found).toStrictEqual(["over-attainment deviation -10.00%"]);
  });

  it("turns with the sign of a negative target", () => {
    const parameters = rule("at-least", { target: -100, allowNegative: true, flagFrom: 1.2 });
    expect(flags(parameters, -119.99)).toStrictEqual([]);
    expect(flags(parameters, -120)).toStrictEqual(["over-attainment deviation 20.00%"]);
    expect(flags(parameters, 500)).toStrictEqual([]);
    expect(flags({ ...parameters, target: 100 }, 120)).toStrictEqual(["over-attainment deviation 20.00%"]);
  });

  it("is not raised without flagFrom, nor where the target is 0", () => {
    expect(flags(rule("at-least"), 500)).toStrictEqual([]);
    expect(flags(rule("at-least", { target: 0, flagFrom: 1.2 }), 500)).toStrictEqual([]);
    expect(flags(rule("at-least", { target: 0, flagFrom: 1.2, allowNegative: true }), 500)).toStrictEqual([]);
  });
});
