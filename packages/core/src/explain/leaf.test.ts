import { describe, expect, it } from "vitest";
import { cardOf, explainedLeaf, leavesOf } from "../../test/support/explained.js";

const execution = { type: "execution" };
const assessed = { type: "assessed" };

describe("the sentence of a leaf", () => {
  it("as reports print it", () => {
    expect(explainedLeaf({ rule: assessed, points: 24 }, { score: "16.9916" }).sentence).toBe(
      "指标（24 分）得 16.99 分，扣 7.01 分，得分率 70.80%。",
    );
    expect(explainedLeaf({ rule: assessed, points: 24 }, { score: "16.9916" }, "en").sentence).toBe(
      "Indicator (24 points): 16.99 scored, 7.01 deducted, rate 70.80%.",
    );
  });

  it("keeps the same pattern where nothing is lost", () => {
    expect(explainedLeaf({ rule: assessed, points: "12.50" }, { score: "12.5" }).sentence).toBe(
      "指标（12.5 分）得 12.50 分，扣 0.00 分，得分率 100.00%。",
    );
  });

  it("has one point and several points", () => {
    expect(explainedLeaf({ rule: assessed, points: 1 }, { score: 0 }, "en").sentence).toBe(
      "Indicator (1 point): 0.00 scored, 1.00 deducted, rate 0.00%.",
    );
  });

  it("goes by the rubric's places", () => {
    const more = { rounding: { places: 0, mode: "down" } };
    expect(
      explainedLeaf({ rule: execution }, { executed: 559.77, budget: 580 }, "zh-CN", more).sentence,
    ).toBe("指标（10 分）得 9 分，扣 0 分，得分率 96%。");
  });

  it("a hostile title is text on one line", () => {
    const title = '<b onclick="x">指标</b>\n（100 分）得 100 分。';
    expect(explainedLeaf({ rule: assessed, title }, { score: 9 }).sentence).toBe(
      '<b onclick="x">指标</b> （100 分）得 100 分。（10 分）得 9.00 分，扣 1.00 分，得分率 90.00%。',
    );
  });
});

describe("not applicable", () => {
  const observation = { notApplicable: "本年无仲裁案件。" };
  it("is said with its reason, and that it does not count", () => {
    const more = { notApplicable: "redistribute" };
    const { sentence, numbers, formula, notes } = explainedLeaf(
      { rule: execution },
      observation,
      "zh-CN",
      more,
    );
    expect(sentence).toBe("指标（10 分）不适用：本年无仲裁案件，不计分。");
    expect(formula).toBe("得分 = 若 预算数合计 = 0：0；否则 分值 × 执行率");
    expect(numbers).toBe(undefined);
    expect(notes).toStrictEqual([]);
    expect(explainedLeaf({ rule: execution }, observation, "en", more).sentence).toBe(
      "Indicator (10 points): not applicable (本年无仲裁案件); not counted.",
    );
  });

  it("counts in full where the rubric says so", () => {
    const more = { notApplicable: "full" };
    expect(explainedLeaf({ rule: execution }, observation, "zh-CN", more).sentence).toBe(
      "指标（10 分）不适用：本年无仲裁案件，按满分 10.00 分计。",
    );
    expect(explainedLeaf({ rule: execution }, observation, "en", more).sentence).toBe(
      "Indicator (10 points): not applicable (本年无仲裁案件); counted in full, 10.00.",
    );
  });

  it("by what was observed, with the condition that made it so", () => {
    const rule = { type: "execution", onZeroBudget: "not-applicable" };
    const more = { notApplicable: "redistribute" };
    const { sentence, notes } = explainedLeaf({ rule }, { executed: 0, budget: 0 }, "zh-CN", more);
    expect(sentence).toBe("指标（10 分）不适用，不计分。");
    expect(notes).toStrictEqual(["因为 预算数合计 = 0（0 = 0）"]);
  });
});

it("missing", () => {
  const more = { missing: "zero" };
  const { sentence, numbers, steps } = explainedLeaf({ rule: execution }, undefined, "zh-CN", more);
  expect(sentence).toBe("指标（10 分）缺少评分依据，按 0.00 分计，扣 10.00 分，得分率 0.00%。");
  expect(numbers).toBe(undefined);
  expect(steps).toStrictEqual([
    { label: "执行率", formula: "max(0, min(1, 执行数合计 ÷ 预算数合计))", notes: [] },
  ]);
  expect(explainedLeaf({ rule: execution }, undefined, "en", more).sentence).toBe(
    "Indicator (10 points): no observation; counted as 0.00, 10.00 deducted, rate 0.00%.",
  );
});

describe("overridden", () => {
  const observation = {
    executed: 559.77,
    budget: 580,
    override: { score: 8, reason: "年中追加预算，执行期短。", by: "张三" },
  };
  it("stands beside what the rule gives", () => {
    const { sentence, numbers, adjustments } = explainedLeaf({ rule: execution }, observation);
    expect(sentence).toBe(
      "指标（10 分）得 8.00 分，扣 2.00 分，得分率 80.00%；由张三改定（按规则计算为 9.65 分），理由：年中追加预算，执行期短。",
    );
    expect(numbers).toBe("10 × 0.965120… = 9.651206…");
    expect(adjustments).toStrictEqual([
      { label: "改定", formula: "由张三改定，理由：年中追加预算，执行期短。", numbers: "8", value: "8" },
    ]);
  });

  it("in English, and where nothing was computed", () => {
    expect(explainedLeaf({ rule: execution }, observation, "en").sentence).toBe(
      "Indicator (10 points): 8.00 scored, 2.00 deducted, rate 80.00%; set by 张三 (9.65 by the rule), reason: 年中追加预算，执行期短.",
    );
    const alone = { override: observation.override };
    expect(explainedLeaf({ rule: execution }, alone, "en").sentence).toBe(
      "Indicator (10 points): 8.00 scored, 2.00 deducted, rate 80.00%; set by 张三, reason: 年中追加预算，执行期短.",
    );
    expect(explainedLeaf({ rule: execution }, alone).sentence).toBe(
      "指标（10 分）得 8.00 分，扣 2.00 分，得分率 80.00%；由张三改定，理由：年中追加预算，执行期短。",
    );
  });
});

describe("bonus and penalty", () => {
  it("a bonus adds its score", () => {
    const leaf = { rule: assessed, points: 5, bonus: true };
    expect(explainedLeaf(leaf, { score: 3 }).sentence).toBe("指标（加分项，至多 5 分）加 3.00 分。");
    expect(explainedLeaf(leaf, { score: 3 }, "en").sentence).toBe(
      "Indicator (bonus, at most 5): 3.00 added.",
    );
  });

  it("a penalty takes off what a merit rule gives", () => {
    const leaf = { rule: assessed, points: 5, penalty: true };
    const { sentence, adjustments } = explainedLeaf(leaf, { score: 3 });
    expect(sentence).toBe("指标（减分项，至多 5 分）减 3.00 分。");
    expect(adjustments).toStrictEqual([]);
  });

  it("a penalty takes off what a fault rule deducts, and says how", () => {
    const leaf = { rule: { type: "deductions" }, points: 5, penalty: true };
    const { sentence, adjustments } = explainedLeaf(
      leaf,
      { findings: [{ points: 2, reason: "违规" }] },
      "en",
    );
    expect(sentence).toBe("Indicator (penalty, at most 5): 2.00 taken off.");
    expect(adjustments).toStrictEqual([
      { label: "taken off", formula: "points − score", numbers: "5 − 3 = 2", value: "2" },
    ]);
  });
});

describe("what happens to a score after it was computed", () => {
  const points = (value: number) => ({ points: value, rule: execution });
  const three = {
    format: "jixiao/rubric@1",
    id: "test/three",
    version: "1",
    title: "三项",
    points: 30,
    scale: "mof-four-grade",
    notApplicable: "redistribute",
    indicators: [
      { id: "a", title: "甲", ...points(9) },
      { id: "b", title: "乙", ...points(14) },
      { id: "c", title: "丙", ...points(7) },
    ],
  };
  const spent = { executed: 2, budget: 3 };

  it("the points of what is not applicable are shared out", () => {
    const card = cardOf(three, { a: spent, b: spent, c: { notApplicable: "无" } });
    const [a] = leavesOf(card);
    expect(a?.explanation["zh-CN"]).toMatchObject({
      sentence: "甲（11.74 分）得 7.83 分，扣 3.91 分，得分率 66.67%。",
      numbers: "9 × 0.666666… = 6",
      adjustments: [
        {
          label: "折算分值",
          formula: "分值 × 折算系数",
          numbers: "9 × 1.304347… = 11.739130…",
          value: "11.739130…",
        },
        {
          label: "折算得分",
          formula: "得分 × 折算系数",
          numbers: "6 × 1.304347… = 7.826086… ≈ 7.83",
          value: "7.826086…",
        },
      ],
    });
  });

  it("each leaf is rounded where the rubric says so", () => {
    const more = { rounding: { stage: "indicator" } };
    const { numbers, adjustments, rounding } = explainedLeaf(
      { rule: execution },
      { executed: 559.77, budget: 580 },
      "zh-CN",
      more,
    );
    expect(numbers).toBe("10 × 0.965120… = 9.651206…");
    expect(adjustments).toStrictEqual([
      { label: "舍入", formula: "四舍五入到 2 位小数", numbers: "9.651206… ≈ 9.65", value: "9.65" },
    ]);
    expect(rounding).toBe("每个指标的得分先四舍五入到 2 位小数，再向上相加");
  });

  it("both, one after the other", () => {
    const rounding = { stage: "indicator", places: 1, mode: "floor" };
    const [a] = leavesOf(cardOf({ ...three, rounding }, { a: spent, b: spent, c: { notApplicable: "无" } }));
    expect(a?.explanation.en.adjustments).toStrictEqual([
      {
        label: "points after redistribution",
        formula: "points × factor",
        numbers: "9 × 1.304347… = 11.739130…",
        value: "11.739130…",
      },
      {
        label: "score after redistribution",
        formula: "score × factor",
        numbers: "6 × 1.304347… = 7.826086…",
        value: "7.826086…",
      },
      { label: "rounding", formula: "rounded down to 1 place", numbers: "7.826086… ≈ 7.8", value: "7.8" },
    ]);
  });
});

it.each([
  [
    {},
    "全程精确计算，只在显示时四舍五入到 2 位小数",
    "computed exactly throughout; only what is shown is rounded half up to 2 places",
  ],
  [
    { stage: "group", places: 0, mode: "half-even" },
    "每一级的小计先四舍六入五成双到整数，再计入上一级",
    "the sum at each level is rounded half to even to a whole number before it is added to the next",
  ],
  [
    { rate: { places: 0 } },
    "全程精确计算，只在显示时四舍五入到 2 位小数；完成率、执行率先按百分数四舍五入到整数，再乘分值",
    "computed exactly throughout; only what is shown is rounded half up to 2 places; attainment and execution rates are first rounded half up to a whole number of the percentage, then multiplied by the points",
  ],
])("rounding %o", (rounding, chinese, english) => {
  expect(explainedLeaf({ rule: assessed }, { score: 9 }, "zh-CN", { rounding }).rounding).toBe(chinese);
  expect(explainedLeaf({ rule: assessed }, { score: 9 }, "en", { rounding }).rounding).toBe(english);
});

it("names the rule, and the document and clause it comes from", () => {
  const source = { title: { "zh-CN": "《湖北省地方标准》", en: "Hubei standard" }, clause: "附件3" };
  expect(explainedLeaf({ rule: assessed, source }, { score: 9 })).toMatchObject({
    rule: "评审打分",
    source: "《湖北省地方标准》，附件3",
  });
  expect(
    explainedLeaf({ rule: assessed, source: { title: source.title } }, { score: 9 }, "en"),
  ).toMatchObject({
    rule: "Assessed",
    source: "Hubei standard",
  });
  expect(explainedLeaf({ rule: assessed }, { score: 9 })).not.toHaveProperty("source");
});
