import { describe, expect, it } from "vitest";
import { amountOf } from "../amount/index.js";
import { constant } from "../formula/build.js";
import { evaluate, type Formula } from "../formula/index.js";
import { exactText } from "../../test/support/measured.js";
import { remaining } from "./remaining.js";
import { stepsIn, stepsLoss } from "./step-count.js";

const value = (formula: Formula) => exactText(evaluate(formula, { points: amountOf(10), inputs: new Map() }));

describe("stepsIn", () => {
  it.each([
    ["0", ["0", "0", "0"]],
    ["0.4", ["0", "1", "0.4"]],
    ["1", ["1", "1", "1"]],
    ["2.4", ["2", "3", "2.4"]],
  ])("counts %s in steps of 1 as completed, started, proportional", (over, counted) => {
    const counts = (["completed", "started", "proportional"] as const).map((count) =>
      value(stepsIn(constant(over), "1", count)),
    );
    expect(counts).toEqual(counted);
  });

  it("counts an exact multiple of a fraction exactly", () => {
    expect(value(stepsIn(constant("0.3"), "0.1", "completed"))).toBe("3");
    expect(value(stepsIn(constant("0.3"), "0.1", "started"))).toBe("3");
  });

  it("takes off so many marks a step", () => {
    expect(value(stepsLoss(stepsIn(constant("2.4"), 1, "started"), "0.5"))).toBe("1.5");
  });
});

describe("remaining", () => {
  it.each([
    ["3", undefined, "7"],
    ["12", undefined, "0"],
    ["3", "2.5", "7.5"],
    ["12", "11", "0"],
    ["0", "2", "10"],
  ])("leaves of 10 points after a loss of %s, at most %s: %s", (lost, most, left) => {
    expect(value(remaining(constant(lost), most))).toBe(left);
  });
});
