import { describe, expect, it } from "vitest";
import { DivisionByZero } from "../../formula/index.js";
import { wordIssues } from "../../error/index.js";
import { issuesWith, outcome, parameterIssues, scoreWith } from "../../../test/support/measured.js";
import { formula } from "./formula.js";

/** A rule whose inputs are named. */
const rule = (score: string, ...names: readonly string[]) => ({
  type: "formula",
  score,
  inputs: Object.fromEntries(names.map((name) => [name, { label: name }])),
});

describe("formula", () => {
  it.each([
    [rule("points - 2 * late", "late"), { late: "1.5" }, "7"],
    [rule("points × 到位 ÷ 计划", "到位", "计划"), { 到位: 2, 计划: 3 }, "20/3"],
    [rule("if(rate >= 90%, points, points * rate)", "rate"), { rate: "96.51%" }, "10"],
    [rule("if(rate >= 90%, points, points * rate)", "rate"), { rate: "0.5" }, "5"],
    [
      rule("points * clamp((planned - actual) / planned)", "planned", "actual"),
      { planned: 80, actual: 60 },
      "2.5",
    ],
    [rule("round(points * x, 1)", "x"), { x: "0.125" }, "1.3"],
    [rule("points"), {}, "10"],
    [rule("x", "x"), { x: 11 }, "10"],
    [rule("x", "x"), { x: -1 }, "0"],
  ])("evaluates %j of %j", (parameters, observation, score) => {
    expect(scoreWith(formula, parameters, "10", observation)).toBe(score);
  });

  it("throws where a divisor is zero, but not on a path that is not taken", () => {
    const guarded = rule("if(budget = 0, 0, points * spent / budget)", "budget", "spent");
    expect(scoreWith(formula, guarded, "10", { budget: 0, spent: 0 })).toBe("0");
    const open = rule("points * spent / budget", "budget", "spent");
    expect(() => scoreWith(formula, open, "10", { budget: 0, spent: 0 })).toThrow(DivisionByZero);
  });

  it("labels its inputs, by default with their names", () => {
    const inputs = { late: { label: { "zh-CN": "逾期", en: "late" }, unit: "天" }, x: {} };
    const { inputs: read } = formula.measure({ type: "formula", score: "late + x", inputs }, {});
    expect(read).toEqual({
      late: { type: "number", label: { "zh-CN": "逾期", en: "late" }, unit: "天", path: ["late"] },
      x: { type: "number", label: "x", path: ["x"] },
    });
    const shape = formula.observation({ type: "formula", score: "late + x", inputs });
    expect(shape).toMatchObject({
      fields: {
        late: {
          required: true,
          shape: { kind: "amount", about: { "zh-CN": "逾期（天）", en: "late (天)" } },
        },
        x: { required: true, shape: { kind: "amount", about: { "zh-CN": "x", en: "x" } } },
      },
    });
  });

  it.each([
    [{}, ["missing-field at observation.late", "missing-field at observation.early"]],
    [{ late: 1, early: "many" }, ["bad-amount at observation.early"]],
    [{ late: true, early: 1 }, ["wrong-type at observation.late"]],
    [{ late: 1, early: 1, erly: 1 }, ["unknown-key at observation.erly"]],
  ])("refuses the observation %j", (observation, issues) => {
    expect(issuesWith(formula, rule("late - early", "late", "early"), "10", observation)).toEqual(issues);
  });

  it.each([
    [rule("late + x", "late"), ["bad-formula at rule.score"]],
    [rule("a + b"), ["bad-formula at rule.score", "bad-formula at rule.score"]],
    [rule("late +", "late", "early"), ["bad-formula at rule.score"]],
    [rule("late > 1", "late"), ["bad-formula at rule.score"]],
    [rule("   "), ["bad-text at rule.score"]],
    [rule("x".repeat(4001)), ["bad-text at rule.score"]],
    [
      rule("min(points, 3)", "points", "min"),
      ["bad-parameters at rule.inputs.points", "bad-parameters at rule.inputs.min"],
    ],
    [
      rule("note + recorded", "note", "recorded"),
      ["bad-parameters at rule.inputs.note", "bad-parameters at rule.inputs.recorded"],
    ],
    [
      rule("evidence + override + notApplicable", "evidence", "override", "notApplicable"),
      [
        "bad-parameters at rule.inputs.evidence",
        "bad-parameters at rule.inputs.override",
        "bad-parameters at rule.inputs.notApplicable",
      ],
    ],
    [rule("a", "a", "b-c"), ["bad-id at rule.inputs.b-c"]],
    [rule("a", "a", "constructor"), ["bad-id at rule.inputs.constructor"]],
    [{ type: "formula", score: 3, inputs: {} }, ["wrong-type at rule.score"]],
    [{ type: "formula", score: "points" }, []],
    [rule("late", "late", "early"), []],
    [{ type: "formula", score: "late" }, ["bad-formula at rule.score"]],
    [{ type: "formula", score: "x", inputs: { x: { labl: "x" } } }, ["unknown-key at rule.inputs.x.labl"]],
    [{ type: "formula", score: "x", inputs: ["x"] }, ["wrong-type at rule.inputs"]],
  ])("refuses the parameters %j", (parameters, issues) => {
    expect(parameterIssues(formula, parameters)).toEqual(issues);
  });

  it("says what is wrong, and where", () => {
    const words = (parameters: unknown) => {
      const { issues } = outcome(formula, parameters, "10", {});
      return wordIssues(issues, "en").map(({ message, hint }) => `${message} | ${hint}`);
    };
    expect(words(rule("points - late * (x +", "late", "x"))).toEqual([
      "the formula is wrong at character 21: the formula ends too early | correct the formula: points - late * (x +▸",
    ]);
    expect(words(rule("late + lat", "late"))).toEqual([
      "the formula is wrong at character 8: “lat” is not among the inputs (late) | correct the formula: late + ▸lat",
    ]);
    expect(words(rule("lat"))).toEqual([
      "the formula is wrong at character 1: “lat” is not among the inputs (there are none) | correct the formula: ▸lat",
    ]);
  });

  it("makes an issue of hostile text", () => {
    for (const text of [
      "(".repeat(4000),
      "-".repeat(4000),
      "not ".repeat(900),
      "min(".repeat(900),
      "1-".repeat(1999) + "1",
    ]) {
      expect(parameterIssues(formula, rule(text))).toEqual(["bad-formula at rule.score"]);
    }
  });

  it("does not measure what never passed its check", () => {
    expect(() => formula.measure({ type: "formula", score: "1 +", inputs: {} }, {})).toThrow(RangeError);
  });
});
