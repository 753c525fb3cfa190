import { describe, expect, it } from "vitest";
import { scored } from "../../test/support/cards.js";
import { leaf, passFail, rubric } from "../../test/support/rubrics.js";
import { languages } from "../label/label.js";
import { flagWords } from "./index.js";

const document = rubric(
  [
    leaf("target", 10, { rule: { type: "attainment", direction: "at-least", target: 10, flagFrom: "120%" } }),
    leaf("budget", 10, { rule: { type: "execution" } }),
    leaf("proof", 10, { evidenceRequired: true }),
    leaf("none", 10),
    leaf("silent", 10),
    leaf("changed", 10),
    leaf("claimed", 10, { rule: { type: "deductions" } }),
    leaf("rest", "29.99", { rule: { type: "assessed" } }),
    leaf("bit", "0.002"),
    leaf("bob", "0.003"),
    leaf("more", "0.005"),
  ],
  {
    notApplicable: "full",
    missing: "zero",
    scale: {
      ...passFail,
      grades: [
        { id: "pass", label: { "zh-CN": "合格", en: "Pass" }, from: 72 },
        { id: "fail", label: { "zh-CN": "不合格", en: "Fail" }, from: 0 },
      ],
    },
    ceilings: [{ id: "limit", title: { "zh-CN": "限制", en: "Limit" }, grade: "fail" }],
    vetoes: [{ id: "void", title: { "zh-CN": "作废", en: "Void" }, effect: { status: "void" } }],
  },
);
const observations = {
  target: { actual: 15 },
  budget: { executed: 12, budget: 10 },
  proof: { met: true },
  none: { notApplicable: "本年无案件" },
  changed: { met: true, override: { score: 2, reason: "核减", by: "评审组" } },
  claimed: { findings: [{ points: 12, reason: "缺件" }] },
  rest: { score: "29.99" },
  bit: { met: true },
  bob: { met: true },
  more: { met: false },
};
const beside = { ceilings: { limit: { reason: "审计" } }, vetoes: { void: { reason: "造假" } } };

describe("every flag a card can carry", () => {
  const inLanguage = (language: "zh-CN" | "en"): Record<string, string> =>
    Object.fromEntries(
      scored(document, observations, { ...beside, language }).flags.map(({ code, indicator, message }) => [
        `${code} ${indicator ?? "total"}`,
        message,
      ]),
    );

  it("in Chinese", () => {
    expect(inLanguage("zh-CN")).toEqual({
      "over-attainment target": "完成值偏离指标值 50.00%，需说明原因",
      "over-execution budget": "预算执行率 120.00%，超过预算",
      "evidence-missing proof": "没有附佐证材料",
      "not-applicable none": "不适用：本年无案件",
      "missing silent": "没有评分依据",
      "overridden changed": "由 评审组 改定为 2.00 分：核减",
      "claims-limited claimed": "扣分点合计 12.00 分，超过可扣的 10.00 分",
      "rounding-gap total": "一级指标得分之和与总得分相差 0.01：各自舍入所致，不要把已舍入的数相加",
      "grade-depends-on-rounding total": "舍入后的总分为“合格”，精确总分为“不合格”",
      "grade-ceiling total": "限制：等级以“不合格”为限。审计",
      "veto total": "一票否决（作废）：造假",
    });
  });

  it("in English", () => {
    expect(inLanguage("en")).toEqual({
      "over-attainment target": "the actual deviates from the target by 50.00%; an explanation is due",
      "over-execution budget": "execution rate 120.00%: more was spent than budgeted",
      "evidence-missing proof": "no evidence is attached",
      "not-applicable none": "not applicable: 本年无案件",
      "missing silent": "no observation",
      "overridden changed": "set to 2.00 by 评审组: 核减",
      "claims-limited claimed": "the findings claim 12.00 points; only 10.00 count",
      "rounding-gap total":
        "the sum of the top indicators’ scores as printed differs from the total by 0.01; do not add up rounded figures",
      "grade-depends-on-rounding total": "the rounded total is “Pass”, the exact one “Fail”",
      "grade-ceiling total": "Limit: the grade is limited to “Fail”. 审计",
      "veto total": "veto (Void): 造假",
    });
  });

  it("is among those, with the same places to fill in either language", () => {
    const raised = new Set(scored(document, observations, beside).flags.map(({ code }) => code));
    expect([...raised].toSorted()).toEqual(Object.keys(flagWords).toSorted());
    const placesIn = (text: string): string[] =>
      [...text.matchAll(/\{[a-z]+\}/g)].map(([place]) => place).toSorted();
    for (const words of Object.values(flagWords))
      expect(placesIn(words.en)).toEqual(placesIn(words["zh-CN"]));
    for (const language of languages) {
      for (const { message } of scored(document, observations, { ...beside, language }).flags)
        expect(message).not.toMatch(/\{[a-z]+\}/);
    }
  });

  it("carries its figures beside its words", () => {
    expect(
      scored(document, observations, beside).flags.find(({ code }) => code === "over-execution"),
    ).toEqual({
      code: "over-execution",
      indicator: "budget",
      rate: "120.00%",
      message: "预算执行率 120.00%，超过预算",
    });
  });
});

it("a reason with braces in it is quoted as it is", () => {
  const card = scored(
    rubric([leaf("a", 100)], {
      notApplicable: "full",
      vetoes: [{ id: "v", title: "{reason}", effect: { grade: "fail" } }],
    }),
    { a: { met: true } },
    { vetoes: { v: { reason: "{title}" } } },
  );
  expect(card.flags[0]?.message).toBe("一票否决（{reason}）：{title}");
});
