import { describe, expect, it } from "vitest";
import { everyRule } from "../../test/support/every-rule.js";
import { explainedLeaf } from "../../test/support/explained.js";
import { amountOf, type Ratio } from "../amount/index.js";
import * as build from "../formula/build.js";
import type { Aggregation, Scope } from "../formula/index.js";
import { rules } from "../rules/index.js";
import { traceCondition, traceFormula, type Inputs } from "./index.js";

/** An explanation without what every leaf has: a line for each step, then the formula, the numbers, the notes. */
function lines(
  rule: object,
  observation: unknown,
  language: "zh-CN" | "en" = "zh-CN",
  more: object = {},
): string[] {
  const { steps, formula, numbers, notes } = explainedLeaf({ rule }, observation, language, more);
  return [
    ...steps.flatMap((step) => [
      `${step.label}: ${step.formula}`,
      ...(step.numbers === undefined ? [] : [step.numbers]),
      ...step.notes,
    ]),
    formula,
    ...(numbers === undefined ? [] : [numbers]),
    ...notes,
  ];
}

describe("every rule", () => {
  const chinese: Record<string, string[]> = {
    attainment: [
      "完成率: max(0, min(1, 完成值 ÷ 100))",
      "90 ÷ 100 = 0.9",
      "得分 = 若 完成值 ≥ 100：分值；否则 分值 × 完成率",
      "10 × 0.9 = 9",
      "因为 完成值 < 100（90 < 100）",
    ],
    execution: [
      "执行率: max(0, min(1, 执行数合计 ÷ 预算数合计))",
      "559.77 ÷ 580 = 0.965120…",
      "得分 = 若 预算数合计 = 0：0；否则 分值 × 执行率",
      "10 × 0.965120… = 9.651206… ≈ 9.65",
    ],
    levels: [
      "比例: 若 等次为“达成”：1；否则若 等次为“部分达成”：选定的比例；否则 0",
      "0.7",
      "因为 等次为“部分达成”",
      "得分 = 分值 × 比例",
      "10 × 0.7 = 7",
    ],
    bands: [
      "得分 = 若 完成值 ≥ 90：分值 × 1；否则若 完成值 ≥ 60：5；否则 0",
      "5",
      "因为 60 ≤ 完成值 < 90（60 ≤ 75 < 90）",
    ],
    steps: [
      "超出: max(0, 完成值 − 100)",
      "102.4 − 100 = 2.4",
      "档数: 向下取整(超出 ÷ 1)",
      "向下取整(2.4 ÷ 1) = 2",
      "应扣分: 档数 × 0.5",
      "2 × 0.5 = 1",
      "得分 = 分值 − min(分值, 应扣分)",
      "10 − 1 = 9",
    ],
    interpolation: [
      "比例: 若 完成值 < 0：0；否则若 完成值 ≤ 100：0 + (完成值 − 0) × (1 − 0) ÷ (100 − 0)；否则 1",
      "0 + (40 − 0) × (1 − 0) ÷ (100 − 0) = 0.4",
      "因为 0 ≤ 完成值 ≤ 100（0 ≤ 40 ≤ 100）",
      "得分 = 分值 × 比例",
      "10 × 0.4 = 4",
    ],
    checklist: [
      "满足的项数: (若 “计划”为是：1；否则 0) + (若 “归档”为是：1；否则 0)",
      "1 + 0 = 1",
      "因为 “计划”为是 且 “归档”为否",
      "满足的份额: 满足的项数 ÷ 2",
      "1 ÷ 2 = 0.5",
      "得分 = 分值 × 满足的份额",
      "10 × 0.5 = 5",
    ],
    "yes-no": ["得分 = 若 “达到要求”为是：分值；否则 0", "10", "因为 “达到要求”为是"],
    deductions: [
      "应扣分: 扣分点合计 + min(2, 迟报合计)",
      "0.5 + min(2, 3) = 2.5",
      "得分 = 分值 − min(分值, 应扣分)",
      "10 − 2.5 = 7.5",
    ],
    timeliness: [
      "逾期天数: 实际完成日期 − 应完成日期",
      "2022-01-02 − 2021-12-31 = 2",
      "档数: 向上取整(逾期天数 ÷ 1)",
      "向上取整(2 ÷ 1) = 2",
      "应扣分: 档数 × 1",
      "2 × 1 = 2",
      "得分 = 若 实际完成日期 ≤ 应完成日期：分值；否则 分值 − min(分值, 应扣分)",
      "10 − 2 = 8",
      "因为 实际完成日期 > 应完成日期（2022-01-02 > 2021-12-31）",
    ],
    assessed: ["得分 = 打分平均值", "9"],
    formula: [
      "公式结果: 分值 × min(1, 完成 ÷ 计划)",
      "10 × 3 ÷ 4 = 7.5",
      "得分 = max(0, min(分值, 公式结果))",
      "7.5",
    ],
  };

  it("is among those tested", () => {
    expect(Object.keys(chinese)).toStrictEqual(Object.keys(rules));
  });

  it.each(Object.entries(chinese))("%s", (type, expected) => {
    const { rule = {}, observation } = everyRule[type] ?? {};
    expect(lines(rule, observation)).toStrictEqual(expected);
  });

  it("in English", () => {
    const { rule = {}, observation } = everyRule["timeliness"] ?? {};
    expect(lines(rule, observation, "en")).toStrictEqual([
      "days late: done − due",
      "2022-01-02 − 2021-12-31 = 2",
      "steps: ceiling(days late ÷ 1)",
      "ceiling(2 ÷ 1) = 2",
      "marks to deduct: steps × 1",
      "2 × 1 = 2",
      "score = if done ≤ due: points; otherwise points − min(points, marks to deduct)",
      "10 − 2 = 8",
      "because done > due (2022-01-02 > 2021-12-31)",
    ]);
  });
});

describe("only the path taken has numbers", () => {
  it("a target that is met needs no rate, which stays explained in words", () => {
    const rule = { type: "attainment", direction: "at-least", target: 7000 };
    expect(lines(rule, { actual: 7100 })).toStrictEqual([
      "完成率: max(0, min(1, 完成值 ÷ 7000))",
      "得分 = 若 完成值 ≥ 7000：分值；否则 分值 × 完成率",
      "10",
      "因为 完成值 ≥ 7000（7100 ≥ 7000）",
    ]);
  });

  it("of a missed range the end that was missed is named", () => {
    const rule = {
      type: "attainment",
      direction: "within",
      target: "observed",
      shortfall: "linear",
      pass: 0.6,
    };
    expect(lines(rule, { actual: 9, target: [7, 8] })).toStrictEqual([
      "完成率: max(0, min(1, 若 完成值 < 指标值下限：(若 指标值下限 > 0：完成值 ÷ 指标值下限；否则 0)；否则若 指标值上限 > 0：2 − 完成值 ÷ 指标值上限；否则 0))",
      "2 − 9 ÷ 8 = 0.875",
      "因为 完成值 ≥ 指标值下限（9 ≥ 7）",
      "得分 = 若 指标值下限 ≤ 完成值 ≤ 指标值上限：分值；否则若 完成率 < 0.6：0；否则 分值 × 完成率",
      "10 × 0.875 = 8.75",
      "因为 完成值 > 指标值上限 且 完成率 ≥ 0.6（9 > 8 且 0.875 ≥ 0.6）",
    ]);
  });

  it("a negative target is read with its signs", () => {
    const rule = { type: "attainment", direction: "at-least", target: -7, allowNegative: true };
    expect(lines(rule, { actual: -9 })).toStrictEqual([
      "完成率: max(0, min(1, 2 − 完成值 ÷ (−7)))",
      "2 − (−9 ÷ (−7)) = 0.714285…",
      "得分 = 若 完成值 ≥ −7：分值；否则 分值 × 完成率",
      "10 × 0.714285… = 7.142857… ≈ 7.14",
      "因为 完成值 < −7（−9 < −7）",
    ]);
  });
});

it("a rate that is rounded first is told on its own", () => {
  const more = { rounding: { rate: { places: 0 } } };
  expect(lines({ type: "execution" }, { executed: "49.88", budget: 100 }, "zh-CN", more)).toStrictEqual([
    "执行率: max(0, min(1, 执行数合计 ÷ 预算数合计))",
    "49.88 ÷ 100 = 0.4988",
    "得分 = 若 预算数合计 = 0：0；否则 分值 × 四舍五入(执行率, 2 位小数)",
    "10 × 四舍五入(0.4988, 2 位小数) = 5",
    "四舍五入(执行率, 2 位小数) = 0.5",
  ]);
});

it("catalogue entries that nothing was found of are left out", () => {
  const catalogue = [
    { id: "late", title: "迟报", points: 1 },
    { id: "gap", title: "缺页", points: 1, cap: 2 },
  ];
  const rule = { type: "deductions", catalogue };
  expect(lines(rule, { findings: [{ id: "late" }, { id: "late", times: 2 }] }).slice(0, 2)).toStrictEqual([
    "应扣分: 扣分点合计 + 迟报合计 + min(2, 缺页合计)",
    "1 + 2 = 3",
  ]);
  expect(lines(rule, { findings: [] }).slice(0, 2)).toStrictEqual([
    "应扣分: 扣分点合计 + 迟报合计 + min(2, 缺页合计)",
    "0 + 0 + 0 = 0",
  ]);
});

it("sources of money add up", () => {
  const sources = [
    { name: "市", executed: 30, budget: 40 },
    { name: "区", executed: "9.5", budget: 10 },
  ];
  expect(lines({ type: "execution" }, { sources })[1]).toBe("(30 + 9.5) ÷ (40 + 10) = 0.79");
});

describe("lists", () => {
  const inputs: Inputs = { list: { type: "list", label: { "zh-CN": "打分", en: "scores" }, path: ["list"] } };
  const scope = (...values: readonly (string | number)[]): Scope => ({
    points: amountOf(10),
    inputs: new Map<string, readonly Ratio[]>([["list", values.map(amountOf)]]),
  });
  const trace = (
    by: Aggregation,
    language: "zh-CN" | "en",
    ...values: readonly (string | number)[]
  ): string[] => {
    const { numbers, notes } = traceFormula(build.aggregate("list", by), scope(...values), inputs, language);
    return [numbers, ...notes];
  };
  const trimmed: Aggregation = { function: "trimmed", drop: 1, whenMoreThan: 5 };

  it("drops one highest and one lowest and says which", () => {
    expect(trace(trimmed, "zh-CN", 88, 90, 85, 70, 99, 90)).toStrictEqual([
      "(88 + 90 + 85 + 90) ÷ 4 = 88.25",
      "打分去掉最高的 99 和最低的 70",
    ]);
    expect(trace({ ...trimmed, drop: 2 }, "en", 1, 2, 3, 4, 5, 6)).toStrictEqual([
      "(3 + 4) ÷ 2 = 3.5",
      "left out of scores: highest 6, 5, lowest 1, 2",
    ]);
  });

  it("drops none of a short list and says so", () => {
    expect(trace(trimmed, "zh-CN", 88, 90, 85)).toStrictEqual([
      "(88 + 90 + 85) ÷ 3 = 87.666666…",
      "打分共 3 个，不多于 5 个，全部计入平均",
    ]);
    expect(trace(trimmed, "en", 88)).toStrictEqual(["88", "scores: 1, no more than 5, so all of them count"]);
  });

  it.each<[Aggregation["function"], string]>([
    ["sum", "3 + 1 + (−2) = 2"],
    ["mean", "(3 + 1 + (−2)) ÷ 3 = 0.666666…"],
    ["count", "3"],
    ["median", "中位数(3, 1, −2) = 1"],
    ["minimum", "min(3, 1, −2) = −2"],
    ["maximum", "max(3, 1, −2) = 3"],
  ])("%s", (name, numbers) => {
    if (name === "trimmed") throw new Error("tested above");
    expect(trace({ function: name }, "zh-CN", 3, 1, -2)).toStrictEqual([numbers]);
  });

  it("an empty list is 0", () => {
    expect(trace({ function: "mean" }, "zh-CN")).toStrictEqual(["0"]);
  });

  it("a long list is printed by its beginning and its end", () => {
    const values = Array.from({ length: 40 }, (_, index) => index + 1);
    expect(trace({ function: "sum" }, "zh-CN", ...values)).toStrictEqual([
      "1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + … + 40（共 40 项） = 820",
    ]);
  });
});

describe("reasons", () => {
  const { all, any, compares, constant, given, input, is, met, not, points } = build;
  const inputs: Inputs = {
    a: { type: "number", label: "甲", path: ["a"] },
    late: { type: "boolean", label: "逾期", path: ["late"] },
    level: { type: "choice", label: "等次", choices: { good: "好", bad: "差" }, path: ["level"] },
  };
  const scope: Scope = {
    points: amountOf(10),
    inputs: new Map<string, Ratio | boolean | string>([
      ["a", amountOf(5)],
      ["late", false],
      ["level", "bad"],
    ]),
  };
  const a = input("a");
  const above = (line: string | number) => compares(a, ">", constant(line));

  it.each([
    [above(1), "因为 甲 > 1（5 > 1）"],
    [above(9), "因为 甲 ≤ 9（5 ≤ 9）"],
    [all(above(1), above(9), above(20)), "因为 甲 ≤ 9（5 ≤ 9）"],
    [any(above(9), above(1), above(0)), "因为 甲 > 1（5 > 1）"],
    [all(above(1), above(2)), "因为 甲 > 2（5 > 2）"],
    [any(above(9), above(20)), "因为 甲 ≤ 9（5 ≤ 9）"],
    [all(above(1), not(met("late"))), "因为 甲 > 1 且 “逾期”为否（5 > 1 且 “逾期”为否）"],
    [all(not(is("level", "good")), is("level", "bad")), "因为 等次为“差”"],
    [not(is("level", "good")), "因为 等次不为“好”"],
    [not(given("b")), "因为 未给出b"],
    [compares(a, "<>", points), "因为 甲 ≠ 分值（5 ≠ 10）"],
    [not(compares(a, "<>", constant(5))), "因为 甲 = 5（5 = 5）"],
    [compares(a, ">=", constant(5)), "因为 甲 ≥ 5（5 ≥ 5）"],
    [all(compares(a, ">=", constant(4)), above(4)), "因为 甲 > 4（5 > 4）"],
    [all(compares(a, "<>", constant(4)), above(4)), "因为 甲 ≠ 4 且 甲 > 4（5 ≠ 4 且 5 > 4）"],
    [all(), undefined],
    [compares(constant(1), "<", constant(2)), undefined],
  ])("%#", (condition, reason) => {
    expect(traceCondition(condition, scope, inputs, "zh-CN")).toBe(reason);
  });

  it("names a step that only the condition has", () => {
    const half = build.step("half", { "zh-CN": "半数", en: "half" }, build.over(a, constant(2)));
    const condition = compares(half, ">", constant(1));
    expect(traceCondition(condition, scope, inputs, "zh-CN")).toBe("因为 半数 > 1（2.5 > 1）");
    expect(traceCondition(condition, scope, inputs, "en")).toBe("because half > 1 (2.5 > 1)");
  });

  it("a divisor that is not zero goes without saying", () => {
    const rate = build.choose(compares(a, ">", constant(0)), build.over(points, a), constant(0));
    expect(traceFormula(rate, scope, inputs, "zh-CN").notes).toStrictEqual([]);
    const other = build.choose(compares(a, ">", constant(0)), build.over(a, points), constant(0));
    expect(traceFormula(other, scope, inputs, "en").notes).toStrictEqual(["because 甲 > 0 (5 > 0)"]);
  });
});

describe("percentages", () => {
  const spent = (target: string, actual: string): string[] =>
    lines({ type: "attainment", direction: "at-least", target }, { actual });

  it("are read beside percentages, however they were given", () => {
    for (const actual of ["1.01%", "0.0101"]) {
      expect(spent("1.7%", actual)).toContain("1.01% ÷ 1.7% = 0.594117…");
      expect(spent("1.7%", actual)).toContain("因为 完成值 < 1.7%（1.01% < 1.7%）");
    }
    expect(spent("0.017", "1.01%")).toContain("0.0101 ÷ 0.017 = 0.594117…");
  });

  it("are read in tables as well, but not where they are a share of something else", () => {
    const bands = [
      { from: "90%", share: "80%" },
      { otherwise: true, share: 0 },
    ];
    expect(lines({ type: "bands", bands }, { actual: 0.95 })).toContain("因为 完成值 ≥ 90%（95% ≥ 90%）");
    const turned = { type: "formula", score: "if(not (done >= 50%), 0, points)", inputs: { done: {} } };
    expect(lines(turned, { done: "0.4" })).toContain("因为 done < 50%（40% < 50%）");
    const formula = { type: "formula", score: "done * 50%", inputs: { done: {} } };
    expect(lines(formula, { done: 3 })).toContain("3 × 50% = 1.5");
  });
});

it("a limit is told where it binds, and only there", () => {
  const formula = { type: "formula", score: "points - 2 * min(late, 3)", inputs: { late: {} } };
  expect(lines(formula, { late: 2 })).toContain("10 − 2 × 2 = 6");
  expect(lines(formula, { late: 3 })).toContain("10 − 2 × 3 = 4");
  expect(lines(formula, { late: 4 })).toContain("10 − 2 × min(4, 3) = 4");
  expect(lines({ type: "deductions", maxDeduct: 4 }, { findings: [{ points: 5, reason: "x" }] })).toContain(
    "10 − min(4, 5) = 6",
  );
});
