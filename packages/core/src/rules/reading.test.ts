import { describe, expect, it } from "vitest";
import { amountOf } from "../amount/index.js";
import type { Input } from "../formula/index.js";
import { exactText } from "../../test/support/measured.js";
import { Findings } from "../shape/index.js";
import { Reading } from "./reading.js";

const input = (bounds: Partial<Input>): Input => ({ type: "number", label: "x", path: ["x"], ...bounds });

/** The value read, or the issue as its code and message. */
function read(bounds: Partial<Input>, given: string): string {
  const findings = new Findings();
  const reading = new Reading({ x: input(bounds) }, amountOf("5"), ["leaf"], findings);
  reading.number("x", () => given, "x");
  const [issue] = findings.issues;
  if (issue !== undefined) return `${issue.code} at ${issue.path.join(".")}: ${issue.message}`;
  const value = reading.values.get("x");
  return typeof value === "object" && "numerator" in value ? exactText(value) : "nothing";
}

describe("Reading", () => {
  it.each([
    [{}, "-3.5", "-3.5"],
    [{ least: "0" }, "0", "0"],
    [{ least: "0" }, "-0.01", 'out-of-range at leaf.x: "-0.01" 超出允许范围（≥ 0）'],
    [{ most: "2" }, "2", "2"],
    [{ most: "2" }, "2.01", 'out-of-range at leaf.x: "2.01" 超出允许范围（≤ 2）'],
    [{ least: "0", most: "points" }, "5", "5"],
    [{ least: "0", most: "points" }, "5.01", 'score-above-points at leaf.x: 得分 "5.01" 超过分值 5'],
    [{ least: "0", most: "points" }, "-1", 'out-of-range at leaf.x: "-1" 超出允许范围（≥ 0, ≤ 5）'],
    [{ multipleOf: "0.5" }, "-1.5", "-1.5"],
    [{ multipleOf: "0.5" }, "0", "0"],
    [{ multipleOf: "0.1" }, "0.3", "0.3"],
    [{ multipleOf: "0.5" }, "1.25", 'off-increment at leaf.x: 得分 "1.25" 不是 0.5 的整数倍'],
  ])("holds an input %j to its bounds: %s", (bounds, given, expected) => {
    expect(read(bounds, given)).toBe(expected);
  });

  it("leaves out what was not given", () => {
    const reading = new Reading({ x: input({}) }, amountOf("5"), [], new Findings());
    reading.number("x", () => undefined, "x");
    expect(reading.values.size).toBe(0);
  });

  it("keeps days, answers and choices, and no list of which an item does not hold", () => {
    const findings = new Findings();
    const reading = new Reading(
      { x: input({ type: "list", least: "0" }) },
      amountOf("5"),
      ["leaf"],
      findings,
    );
    reading.list(
      "x",
      () => [1, -1, 2, -3],
      (amount, index) => [amount, "x", index],
    );
    reading.flag("met", () => true);
    reading.choice("level", () => "good");
    reading.date("due", () => "1970-01-31");
    expect(findings.issues.map(({ path }) => path.join("."))).toEqual(["leaf.x.1", "leaf.x.3"]);
    expect(Object.fromEntries(reading.values)).toEqual({
      met: true,
      level: "good",
      due: { numerator: 30n, denominator: 1n },
    });
  });
});
