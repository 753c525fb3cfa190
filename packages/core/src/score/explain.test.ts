import { describe, expect, it } from "vitest";
import { scored, throughJson } from "../../test/support/cards.js";
import { group, leaf, rubric } from "../../test/support/rubrics.js";
import { JixiaoError } from "../error/index.js";
import { explain, explanationLines } from "./index.js";

const document = rubric(
  [
    group(
      "management",
      [
        leaf("execution", 6, {
          title: { "zh-CN": "预算执行率", en: "Budget execution" },
          tier: "main",
          rule: { type: "execution" },
          source: { title: "附件3", clause: "一" },
        }),
        leaf("audit", 34, { title: "审计", tier: "main", rule: { type: "assessed" } }),
      ],
      { title: { "zh-CN": "管理", en: "Management" } },
    ),
    leaf("visitors", 60, { title: "到馆", tier: "new" }),
  ],
  {
    tiers: [
      { id: "main", title: "主", points: 40 },
      { id: "new", title: "新", points: 60 },
    ],
  },
);
const card = scored(document, {
  execution: { executed: 559.77, budget: 580 },
  audit: { score: 34, override: { score: 30, reason: "核减", by: "组" } },
  visitors: { met: true },
});

describe("explain", () => {
  it("gives one indicator, line by line", () => {
    expect(explain(card, "execution")).toEqual([
      "预算执行率（6 分）得 5.79 分，扣 0.21 分，得分率 96.51%。",
      "  评分规则：预算执行率",
      "  公式：得分 = 若 预算数合计 = 0：0；否则 分值 × 执行率",
      "  执行率：max(0, min(1, 执行数合计 ÷ 预算数合计)) = 559.77 ÷ 580 = 0.965120…",
      "  计算：6 × 0.965120… = 5.790724… ≈ 5.79",
      "  舍入：全程精确计算，只在显示时四舍五入到 2 位小数",
      "  依据：附件3，一",
    ]);
    expect(explain(card, "audit")).toContain("  改定：由组改定，理由：核减 → 30");
  });

  it("gives a tier, a group, and a leaf deep down by its id", () => {
    expect(explain(card, "main")[0]).toBe("主（40 分）得 35.79 分，扣 4.21 分，得分率 89.48%。");
    expect(explain(card, "management")[0]).toBe("管理（40 分）得 35.79 分，扣 4.21 分，得分率 89.48%。");
    expect(explain(card, "visitors")[0]).toBe("到馆（60 分）得 60.00 分，扣 0.00 分，得分率 100.00%。");
  });

  it("gives the total first, then every node in the order of the tree, then the tiers, with a blank line between", () => {
    const lines = explain(card);
    const parts = ["management", "execution", "audit", "visitors", "main", "new"];
    expect(lines).toEqual([
      ...explanationLines(card.explanation["zh-CN"], "zh-CN"),
      ...parts.flatMap((id) => ["", ...explain(card, id)]),
    ]);
    expect(lines.filter((line) => line === "")).toHaveLength(6);
  });

  it("speaks English when asked", () => {
    expect(explain(card, "execution", { language: "en" })).toEqual([
      "Budget execution (6 points): 5.79 scored, 0.21 deducted, rate 96.51%.",
      "  Rule: Budget execution",
      "  Formula: score = if sum of budget = 0: 0; otherwise points × execution rate",
      "  execution rate: max(0, min(1, sum of executed ÷ sum of budget)) = 559.77 ÷ 580 = 0.965120…",
      "  Numbers: 6 × 0.965120… = 5.790724… ≈ 5.79",
      "  Rounding: computed exactly throughout; only what is shown is rounded half up to 2 places",
      "  Source: 附件3, 一",
    ]);
    expect(explain(card, undefined, { language: "en" })[0]).toBe(card.explanation.en.sentence);
  });

  it("reads a card that went through JSON", () => {
    const copy = throughJson(card);
    expect(explain(copy)).toEqual(explain(card));
    expect(explain(copy, "audit", { language: "en" })).toEqual(explain(card, "audit", { language: "en" }));
  });

  it("names the nearest where there is no such indicator", () => {
    try {
      explain(card, "excution");
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(JixiaoError);
      expect((error as JixiaoError).message).toBe(
        ".: 没有名为“excution”的指标 [unknown-indicator] 是否要写“execution”？",
      );
      expect((error as JixiaoError).issues[0]?.expected).toBe(
        "以下之一：management, execution, audit, visitors, main, new",
      );
    }
  });

  it("explains a rubric without tiers and without groups", () => {
    const flat = scored(rubric([leaf("a", 100)]), { a: { met: false } });
    expect(explain(flat).filter((line) => line === "")).toHaveLength(1);
    expect(explain(flat, "a")[0]).toBe("a（100 分）得 0.00 分，扣 100.00 分，得分率 0.00%。");
  });
});

describe("explanationLines", () => {
  const text = {
    sentence: "S",
    rule: "R",
    formula: "F",
    steps: [
      { label: "率", formula: "a ÷ b", numbers: "1 ÷ 2", value: "0.5", notes: [] },
      { label: "值", formula: "c", value: "7", notes: [] },
    ],
    numbers: "N",
    notes: ["n1", "n2"],
    adjustments: [
      { label: "改定", formula: "f", numbers: "1 → 2", value: "2" },
      { label: "上限", formula: "g", numbers: "5", value: "5" },
      { label: "等级", formula: "", numbers: "", value: "优" },
    ],
    rounding: "Q",
    source: "D",
  };

  it("are in the order of the computation, each with what it is", () => {
    expect(explanationLines(text, "zh-CN")).toEqual([
      "S",
      "  评分规则：R",
      "  公式：F",
      "  率：a ÷ b = 1 ÷ 2",
      "  值：c = 7",
      "  计算：N",
      "  改定：f → 1 → 2 → 2",
      "  上限：g → 5",
      "  等级：优",
      "  说明：n1",
      "  说明：n2",
      "  舍入：Q",
      "  依据：D",
    ]);
    expect(explanationLines(text, "en").slice(1, 6)).toEqual([
      "  Rule: R",
      "  Formula: F",
      "  率: a ÷ b = 1 ÷ 2",
      "  值: c = 7",
      "  Numbers: N",
    ]);
  });

  it("leave out what is not there", () => {
    expect(
      explanationLines(
        { sentence: "S", formula: "", steps: [], notes: [], adjustments: [], rounding: "Q" },
        "en",
      ),
    ).toEqual(["S", "  Rounding: Q"]);
  });
});
