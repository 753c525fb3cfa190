import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, ratio } from "../amount/index.js";
import * as build from "../formula/build.js";
import { DivisionByZero, evaluate, type Condition, type Formula, type Scope } from "../formula/index.js";
import { parseFormula } from "../formula/parse.js";
import { explainCondition, explainFormula, explainSteps, traceFormula, type Inputs } from "./index.js";

const { constant, input, points } = build;
const [a, b, c] = [input("a"), input("b"), input("c")];
const inputs: Inputs = {
  a: { type: "number", label: { "zh-CN": "甲", en: "a" }, path: ["a"] },
  b: { type: "number", label: { "zh-CN": "乙", en: "b" }, path: ["b"] },
  c: { type: "number", label: { "zh-CN": "丙", en: "c" }, path: ["c"] },
  list: { type: "list", label: { "zh-CN": "打分", en: "scores" }, path: ["list"] },
  met: { type: "boolean", label: { "zh-CN": "制度健全", en: "rules in place" }, path: ["met"] },
  level: {
    type: "choice",
    label: { "zh-CN": "等次", en: "level" },
    choices: { good: { "zh-CN": "达成", en: "Met" } },
    path: ["level"],
  },
};
const chinese = (formula: Formula): string => explainFormula(formula, inputs, "zh-CN");
const english = (formula: Formula): string => explainFormula(formula, inputs, "en");

describe("parentheses", () => {
  it.each<[Formula, string]>([
    [build.plus(a, build.plus(b, c)), "甲 + 乙 + 丙"],
    [build.minus(a, build.plus(b, c)), "甲 − (乙 + 丙)"],
    [build.minus(build.minus(a, b), c), "甲 − 乙 − 丙"],
    [build.times(a, build.plus(b, c)), "甲 × (乙 + 丙)"],
    [build.plus(build.times(a, b), c), "甲 × 乙 + 丙"],
    [build.over(a, build.times(b, c)), "甲 ÷ (乙 × 丙)"],
    [build.over(build.times(a, b), c), "甲 × 乙 ÷ 丙"],
    [build.over(a, build.over(b, c)), "甲 ÷ (乙 ÷ 丙)"],
    [build.minus(constant(0), a), "−甲"],
    [build.minus(b, build.minus(constant(0), a)), "乙 − (−甲)"],
    [build.minus(constant(0), build.plus(a, b)), "−(甲 + 乙)"],
    [build.times(a, constant("-2")), "甲 × (−2)"],
    [build.times(constant("-2"), a), "−2 × 甲"],
    [build.absolute(build.minus(a, b)), "|甲 − 乙|"],
    [build.clamp(build.over(a, b)), "max(0, min(1, 甲 ÷ 乙))"],
    [build.floor(build.over(a, b)), "向下取整(甲 ÷ 乙)"],
    [build.ceiling(a), "向上取整(甲)"],
    [build.rounded(a, 4, "half-up"), "四舍五入(甲, 4 位小数)"],
    [build.rounded(a, 0, "down"), "截尾(甲, 整数)"],
    [build.times(points, build.choose(build.met("met"), a, b)), "分值 × (若 “制度健全”为是：甲；否则 乙)"],
    [build.least(build.choose(build.met("met"), a, b), c), "min((若 “制度健全”为是：甲；否则 乙), 丙)"],
    [build.least(c, build.choose(build.met("met"), a, b)), "min(丙, 若 “制度健全”为是：甲；否则 乙)"],
  ])("%#", (formula, words) => {
    expect(chinese(formula)).toBe(words);
  });
});

describe("constants", () => {
  it.each([
    ["0.90", "0.90"],
    ["60%", "60%"],
    ["-5", "−5"],
    ["1e3", "1000"],
    ["1E-20", "0.00000000000000000001"],
  ])("%s reads %s", (written, words) => {
    expect(chinese(constant(written))).toBe(words);
  });
});

describe("lists", () => {
  it.each([
    [build.total("list"), "打分合计", "sum of scores"],
    [build.aggregate("list", { function: "count" }), "打分个数", "number of scores"],
    [build.aggregate("list", { function: "mean" }), "打分平均值", "mean of scores"],
    [build.aggregate("list", { function: "median" }), "打分中位数", "median of scores"],
    [build.aggregate("list", { function: "minimum" }), "打分最小值", "least of scores"],
    [build.aggregate("list", { function: "maximum" }), "打分最大值", "greatest of scores"],
    [
      build.aggregate("list", { function: "trimmed", drop: 1, whenMoreThan: 5 }),
      "打分平均值（多于 5 个时，去掉最高最低各 1 个）",
      "mean of scores (without the highest and the lowest where there are more than 5)",
    ],
    [
      build.aggregate("list", { function: "trimmed", drop: 2, whenMoreThan: 9 }),
      "打分平均值（多于 9 个时，去掉最高最低各 2 个）",
      "mean of scores (without the 2 highest and lowest where there are more than 9)",
    ],
  ])("%#", (formula, inChinese, inEnglish) => {
    expect(chinese(formula)).toBe(inChinese);
    expect(english(formula)).toBe(inEnglish);
  });
});

describe("conditions", () => {
  const { all, any, compares, given, is, met, not, always } = build;
  const [low, high] = [compares(a, ">=", constant(1)), compares(a, "<", constant(9))];
  it.each<[Condition, string, string]>([
    [compares(a, "<>", b), "甲 ≠ 乙", "a ≠ b"],
    [not(compares(a, "<>", b)), "甲 = 乙", "a = b"],
    [not(compares(a, "<=", b)), "甲 > 乙", "a > b"],
    [all(low, high), "1 ≤ 甲 < 9", "1 ≤ a < 9"],
    [all(high, compares(a, ">", constant(1))), "1 < 甲 < 9", "1 < a < 9"],
    [not(all(low, high)), "甲 < 1 或 甲 ≥ 9", "a < 1 or a ≥ 9"],
    [not(any(compares(a, "<", b), compares(a, ">", c))), "乙 ≤ 甲 ≤ 丙", "b ≤ a ≤ c"],
    [all(low, compares(b, "<", c)), "甲 ≥ 1 且 乙 < 丙", "a ≥ 1 and b < c"],
    [
      all(met("met"), any(low, not(high))),
      "“制度健全”为是 且 (甲 ≥ 1 或 甲 ≥ 9)",
      "“rules in place” is yes and (a ≥ 1 or a ≥ 9)",
    ],
    [
      any(all(met("met"), low), high),
      "“制度健全”为是 且 甲 ≥ 1 或 甲 < 9",
      "“rules in place” is yes and a ≥ 1 or a < 9",
    ],
    [is("level", "good"), "等次为“达成”", "level is “Met”"],
    [not(is("level", "good")), "等次不为“达成”", "level is not “Met”"],
    [is("level", "unheard-of"), "等次为“unheard-of”", "level is “unheard-of”"],
    [is("toString", "name"), "toString为“name”", "toString is “name”"],
    [given("a"), "已给出甲", "a is given"],
    [not(given("a")), "未给出甲", "a is not given"],
    [always, "任何情况", "always"],
    [not(always), "无此情况", "never"],
    [all(), "任何情况", "always"],
    [all(low, not(always)), "无此情况", "never"],
    [any(low, compares(constant(2), "=", constant("2.0"))), "任何情况", "always"],
    [all(always, compares(constant(1), "<", constant(2))), "任何情况", "always"],
    [any(not(always), compares(constant(2), "<", constant(1))), "无此情况", "never"],
    [compares(build.rounded(a, 0, "down"), ">", b), "截尾(甲, 整数) > 乙", "cut off(a, a whole number) > b"],
    [
      compares(build.rounded(a, 1, "half-up"), ">", b),
      "四舍五入(甲, 1 位小数) > 乙",
      "round half up(a, 1 place) > b",
    ],
    [
      compares(build.choose(met("met"), a, b), ">", c),
      "(若 “制度健全”为是：甲；否则 乙) > 丙",
      "(if “rules in place” is yes: a; otherwise b) > c",
    ],
  ])("%#", (condition, inChinese, inEnglish) => {
    expect(explainCondition(condition, inputs, "zh-CN")).toBe(inChinese);
    expect(explainCondition(condition, inputs, "en")).toBe(inEnglish);
  });
});

describe("choices", () => {
  const { choose, compares } = build;
  const reached = (line: number): Condition => compares(a, ">=", constant(line));
  it("reads a chain of choices without parentheses", () => {
    const formula = choose(reached(90), points, choose(reached(60), b, constant(0)));
    expect(chinese(formula)).toBe("若 甲 ≥ 90：分值；否则若 甲 ≥ 60：乙；否则 0");
    expect(english(formula)).toBe("if a ≥ 90: points; otherwise if a ≥ 60: b; otherwise 0");
  });

  it("puts a choice within a choice in parentheses", () => {
    expect(chinese(choose(reached(60), choose(reached(90), points, b), constant(0)))).toBe(
      "若 甲 ≥ 60：(若 甲 ≥ 90：分值；否则 乙)；否则 0",
    );
  });

  it("leaves out what constants have decided, and nothing else", () => {
    const decided = (left: string, formula: Formula): Formula =>
      choose(compares(constant(left), "=", constant(0)), constant(7), formula);
    expect(chinese(decided("7000", build.over(a, constant(7000))))).toBe("甲 ÷ 7000");
    expect(chinese(decided("0.0", build.over(a, constant(7000))))).toBe("7");
    expect(chinese(decided("-1", build.absolute(constant("-5%"))))).toBe("5%");
  });
});

it("an input without a description is called by its name", () => {
  expect(chinese(build.plus(input("constructor"), build.total("toString")))).toBe(
    "constructor + toString合计",
  );
});

describe("steps", () => {
  it("come once each, after those they are computed from", () => {
    const inner = build.step("rate", { "zh-CN": "完成率", en: "rate" }, build.over(a, b));
    const outer = build.step("lost", { "zh-CN": "应扣分", en: "lost" }, build.times(inner, points));
    const formula = build.minus(points, build.plus(outer, inner));
    expect(chinese(formula)).toBe("分值 − (应扣分 + 完成率)");
    expect(explainSteps(formula, inputs, "zh-CN")).toStrictEqual([
      { label: "完成率", formula: "甲 ÷ 乙" },
      { label: "应扣分", formula: "完成率 × 分值" },
    ]);
  });
});

it("hostile labels are text on one line", () => {
  const label = '<img src=x onerror="alert(1)">\n得分 =\u2028 100\u0000\t';
  const hostile: Inputs = { a: { type: "number", label, path: ["a"] } };
  expect(explainFormula(build.plus(a, constant(1)), hostile, "en")).toBe(
    '<img src=x onerror="alert(1)"> 得分 = 100 + 1',
  );
});

describe("what is written reads back as the same", () => {
  const whole = fc.integer({ min: -9, max: 9 });
  const decimal = fc
    .tuple(whole, fc.constantFrom("", ".5", ".25", "%"))
    .map(([head, tail]) => `${String(head)}${tail}`);
  const formulas = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 5, depthSize: "medium" },
      fc.oneof(decimal.map(constant), fc.constantFrom(a, b, c, points)),
      fc.tuple(tie("formula"), tie("formula")).map(([left, right]) => build.plus(left, right)),
      fc.tuple(tie("formula"), tie("formula")).map(([left, right]) => build.times(left, right)),
      fc.tuple(tie("formula"), tie("formula")).map(([left, right]) => build.minus(left, right)),
      fc.tuple(tie("formula"), tie("formula")).map(([left, right]) => build.over(left, right)),
      fc.tuple(tie("formula"), tie("formula")).map(([left, right]) => build.least(left, right)),
      fc.tuple(tie("formula"), tie("formula")).map(([left, right]) => build.most(left, right)),
      tie("formula").map((of) => build.floor(of)),
    ),
  })).formula;
  const given = ["a", "b", "c"].map((name): [string, fc.Arbitrary<string>] => [name, decimal]);
  const scopes = fc.record(Object.fromEntries(given)).map((values): Scope => ({
    points: ratio(10n),
    inputs: new Map(
      Object.entries(values).map(([name, text]) => [
        name,
        evaluate(constant(text), { points: ratio(0n), inputs: new Map() }),
      ]),
    ),
  }));

  const valueOf = (formula: Formula, scope: Scope): ReturnType<typeof evaluate> | "division by zero" => {
    try {
      return evaluate(formula, scope);
    } catch (error) {
      if (error instanceof DivisionByZero) return "division by zero";
      throw error;
    }
  };

  it("in words", () => {
    fc.assert(
      fc.property(formulas, scopes, (formula, scope) => {
        const value = valueOf(formula, scope);
        const parsed = parseFormula(english(formula));
        if (!parsed.success) throw new Error(`${english(formula)}: ${parsed.problem.en}`);
        const again = valueOf(parsed.formula, scope);
        if (typeof value === "string" || typeof again === "string") expect(again).toBe(value);
        else expect(compare(value, again)).toBe(0);
      }),
    );
  });

  it("in numbers", () => {
    fc.assert(
      fc.property(formulas, scopes, (formula, scope) => {
        const value = valueOf(formula, scope);
        if (typeof value === "string") return;
        const { numbers } = traceFormula(formula, scope, inputs, "en");
        const parsed = parseFormula(numbers.split(" = ")[0] ?? "");
        if (!parsed.success) {
          // A number that only repeats itself is printed once, cut where it does not end.
          expect(numbers).toMatch(/^−?[\d.]+…$/);
          return;
        }
        const again = valueOf(parsed.formula, scope);
        expect(typeof again === "string" ? again : compare(value, again)).toBe(0);
      }),
    );
  });
});
