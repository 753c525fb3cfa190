import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "../label/label.js";
import {
  describeIssues,
  describeValue,
  issue,
  JixiaoError,
  resultOf,
  unwrap,
  worded,
  wordIssues,
} from "./index.js";

class Reading {
  readonly actual = 5;
}

describe("describeValue", () => {
  it.each<[unknown, string]>([
    [undefined, "—"],
    [null, "null"],
    [true, "true"],
    [12.5, "12.5"],
    [-0, "0"],
    [NaN, "NaN"],
    [12n, "12"],
    ["优", '"优"'],
    ["", '""'],
    ['a "b"\nc', '"a \\"b\\"\\nc"'],
    ["x".repeat(60), `"${"x".repeat(60)}"`],
    ["x".repeat(61), `"${"x".repeat(59)}…"`],
    [10n ** 59n, `1${"0".repeat(59)}`],
    [10n ** 60n, `1${"0".repeat(58)}…`],
    [[], "[…] (0)"],
    [[1, 2, 3], "[…] (3)"],
    [{}, "{}"],
    [{ a: 1 }, "{ a }"],
    [{ a: 1, b: 2, c: 3, d: 4, e: 5 }, "{ a, b, c, d, e }"],
    [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, "{ a, b, c, d, e, … }"],
    [{ ["k".repeat(80)]: 1 }, `{ ${"k".repeat(57)}…`],
    [{ "a\nb\u2028": 1 }, "{ a b }"],
    [Object.create(null), "{}"],
    [new Map([["a", 1]]), "Map {}"],
    [new Date(0), "Date {}"],
    [Promise.resolve(1), "Promise {}"],
    [new Reading(), "Reading { actual }"],
    [Object.create({ constructor: "no function" }), "{}"],
    [Object.create({ inherited: 1 }), "{}"],
    [new (class extends Reading {})(), "{ actual }"],
    [() => 1, "function"],
    [Symbol("a"), "symbol"],
  ])("%o is shown as %s", (value, shown) => {
    expect(describeValue(value)).toBe(shown);
  });

  it("is short and on one line, whatever comes", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          const shown = describeValue(value);
          expect(shown).not.toMatch(/[\n\r]/);
          // A text of 60 characters that all need escaping, with its quotes.
          expect(shown.length).toBeLessThanOrEqual(362);
        },
      ),
    );
  });
});

describe("issue", () => {
  it("is data, worded in Chinese first", () => {
    expect(issue("wrong-type", ["a", 0], [1], { expected: { "zh-CN": "日期", en: "a date" } })).toStrictEqual(
      {
        code: "wrong-type",
        path: ["a", 0],
        message: "类型不对：应为日期，收到 […] (1)",
        received: "[…] (1)",
        expected: "日期",
        hint: "改为日期",
        values: { expected: { "zh-CN": "日期", en: "a date" } },
      },
    );
  });

  it("keeps a path of its own", () => {
    const path = ["a"];
    const one = issue("bad-amount", path, "x");
    path.push("b");
    expect(one.path).toEqual(["a"]);
  });

  it("is worded again in another language, and back", () => {
    const one = issue("points-mismatch", ["points"], "10", { points: "10", sum: "9" });
    const english = wordIssues([one], "en");
    expect(english).toStrictEqual([
      {
        code: "points-mismatch",
        path: ["points"],
        message: "the children's points add up to 9, not 10",
        received: '"10"',
        expected: "a sum of 10",
        hint: "correct the points, or leave the parent's points out",
        values: { points: "10", sum: "9" },
      },
    ]);
    expect(wordIssues(english, "zh-CN")).toStrictEqual([one]);
  });

  it("survives JSON and is worded from there", () => {
    const one = issue("wrong-count", ["list"], [1], { count: 1, range: "2–20" });
    const copy = JSON.parse(JSON.stringify([one])) as (typeof one)[];
    expect(wordIssues(copy, "en")[0]?.message).toBe("expected 2–20 items, received 1");
  });

  it("takes a value's words for words, not for places to fill", () => {
    const one = issue("unknown-key", ["{known}"], "{known}", {
      key: "{known}",
      known: "a, b",
      suggestion: "$& {key}",
    });
    expect([one.message, one.expected, one.hint]).toEqual([
      "不认识的键“{known}”",
      "以下之一：a, b",
      "$& {key}",
    ]);
  });

  it("leaves a place open that nothing fills, and takes no name from the prototype", () => {
    expect(issue("unknown-tier", [], "x").message).toBe("没有名为“{tier}”的分级");
    expect(issue("out-of-range", [], 1, { range: "≥ 0" }).message).toBe("1 超出允许范围（≥ 0）");
  });
});

describe("an issue in Chinese", () => {
  it("has a space where Latin letters or figures would touch Chinese ones, and none elsewhere", () => {
    const wrong = (expected: string): string[] => {
      const { message, hint } = issue("wrong-type", [], 1, { expected });
      return [message, hint];
    };
    expect(wrong("true 或 false")).toEqual(["类型不对：应为 true 或 false，收到 1", "改为 true 或 false"]);
    expect(wrong("日期 YYYY-MM-DD")).toEqual([
      "类型不对：应为日期 YYYY-MM-DD，收到 1",
      "改为日期 YYYY-MM-DD",
    ]);
    expect(wrong("数字或小数文字")).toEqual(["类型不对：应为数字或小数文字，收到 1", "改为数字或小数文字"]);
    expect(issue("one-form-only", [], 1, { one: "score", other: "scores" }).message).toBe(
      "“score”与“scores”只能写一种",
    );
  });
});

describe("describeIssues", () => {
  const issues = [
    issue("bad-amount", ["indicators", 0, "points"], "1,000"),
    issue("nothing-applicable", [], undefined),
    issue("unknown-key", ["tires"], "tires", { key: "tires", known: "tiers", suggestion: "" }),
  ];

  it("gives every issue a line: path, message, code, way out", () => {
    expect(describeIssues(issues, "en")).toBe(
      [
        'indicators.0.points: "1,000" is not a decimal amount [bad-amount] leave out separators, blanks and units: digits only',
        ".: nothing is applicable, so there is nothing to score [nothing-applicable] check notApplicable",
        "tires: unknown key “tires” [unknown-key]",
      ].join("\n"),
    );
  });

  it("speaks Chinese by default", () => {
    expect(describeIssues(issues.slice(0, 1))).toBe(
      'indicators.0.points: "1,000" 不是金额或分数可用的数 [bad-amount] 去掉千分位、空格与单位，只写数字',
    );
  });
});

describe("results", () => {
  const issues = [issue("nothing-applicable", [], undefined)];

  it("have data where nothing was found, and are not made otherwise", () => {
    const never = (): never => {
      throw new Error("asked for data");
    };
    expect(resultOf([], () => 5)).toStrictEqual({ success: true, data: 5 });
    expect(resultOf(issues, never)).toStrictEqual({ success: false, issues });
  });

  it("give their data or throw the one error", () => {
    expect(unwrap({ success: true, data: 5 })).toBe(5);
    try {
      unwrap({ success: false, issues });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(JixiaoError);
      expect(error).toBeInstanceOf(Error);
      expect(error).toMatchObject({
        name: "JixiaoError",
        message: ".: 所有指标都不适用，无从评分 [nothing-applicable] 检查 notApplicable",
        issues,
      });
    }
  });
});

describe("a result in a language", () => {
  const issues = [issue("unknown-choice", ["grade"], "好", { expected: { "zh-CN": "优、良", en: "A, B" } })];
  const failed = { success: false, issues } as const;

  it("has its issues worded in it", () => {
    expect(worded(failed, "en")).toEqual({ success: false, issues: wordIssues(issues, "en") });
    expect(worded(failed, "zh-CN")).toEqual({ success: false, issues: wordIssues(issues, "zh-CN") });
  });

  it("is the same where there is nothing to word, or no such language", () => {
    const scored = { success: true, data: 1 } as const;
    expect(worded(scored, "en")).toBe(scored);
    expect(worded(failed, undefined)).toBe(failed);
    expect(worded(failed, "fr" as Language)).toBe(failed);
  });

  it("is thrown as it is worded", () => {
    const thrown = new JixiaoError(wordIssues(issues, "en"));
    expect(thrown.message).toBe(describeIssues(issues, "en"));
    expect(new JixiaoError(issues).message).toBe(describeIssues(issues));
  });
});
