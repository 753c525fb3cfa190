import { describe, expect, it } from "vitest";
import { defineRubric, safeDefineRubric, safeScore, score } from "@jixiao/core";
import { lines } from "../../test/support/printed.js";
import { mofSelfEvaluation2020 } from "./self-evaluation.js";

const observations = {
  execution: { executed: "559.77", budget: 580 },
  quantity: { actual: 57, target: 60 },
  quality: { actual: "100%", target: "100%" },
  timeliness: { actual: "100%", target: "100%" },
  cost: { level: "met", share: 1 },
  "economic-effect": { level: "达成年度指标", share: 1 },
  "social-effect": { level: "达成年度指标", share: "0.9" },
  "ecological-effect": { level: "达成年度指标", share: 1 },
  "lasting-effect": { level: "部分达成", share: "0.7" },
  satisfaction: { actual: "93.6%", target: "90%" },
} as const;

describe("项目支出绩效自评", () => {
  it("scores a filled form", () => {
    const card = score(mofSelfEvaluation2020, observations);
    expect([card.score, card.grade.label]).toEqual(["95.65", "优"]);
    expect(lines(card.indicators)).toEqual([
      "预算执行率 10.00 9.65 0.35 96.51%",
      "产出指标 50.00 49.00 1.00 98.00%",
      "效益指标 30.00 27.00 3.00 90.00%",
      "满意度指标 10.00 10.00 0.00 100.00%",
    ]);
  });

  it("keeps a group's points when one of its indicators does not apply", () => {
    const card = score(mofSelfEvaluation2020, {
      ...observations,
      "ecological-effect": { notApplicable: "不涉及" },
    });
    expect(lines(card.indicators)[2]).toBe("效益指标 30.00 26.40 3.60 88.00%");
  });

  it.each([
    ["met", "1", "5.00"],
    ["met", "0.8", "4.00"],
    ["partly-met", "0.8", "4.00"],
    ["partly-met", "0.6", "3.00"],
    ["not-met", "0.6", "3.00"],
    ["not-met", "0", "0.00"],
  ] as const)("lets the assessor choose inside the interval of %s: %s", (level, share, marks) => {
    const card = score(mofSelfEvaluation2020, { ...observations, "lasting-effect": { level, share } });
    const effect = card.indicators[2]!;
    expect("indicators" in effect ? effect.indicators[3]?.score : undefined).toBe(marks);
  });

  it("refuses what lies outside the interval", () => {
    const result = safeScore(mofSelfEvaluation2020, {
      ...observations,
      "lasting-effect": { level: "partly-met", share: "0.59" },
    });
    expect(result.success ? [] : result.issues.map(({ code, path }) => [code, ...path].join(" "))).toEqual([
      "share-outside-interval lasting-effect share",
    ]);
  });

  const withCost = (shortfall?: string) => ({
    id: "our-district/roads",
    version: "2026.1",
    extends: "mof/self-evaluation@2020.1",
    override: {
      cost: {
        rule: {
          type: "attainment",
          direction: "at-most",
          target: "observed",
          ...(shortfall === undefined ? {} : { shortfall }),
        },
      },
    },
  });

  it("takes a reverse indicator only with its shortfall named", () => {
    const unnamed = safeDefineRubric(withCost(), { known: [mofSelfEvaluation2020] });
    expect(unnamed.success ? [] : unnamed.issues.map(({ path }) => path.join("."))).toEqual([
      "indicators.1.indicators.3.rule.shortfall",
    ]);
  });

  it.each([
    ["inverse", "93.65"],
    ["linear", "93.15"],
    ["pass-fail", "85.65"],
  ])("scores a cost of 125 against 100 as %s: %s", (shortfall, total) => {
    const defined = safeDefineRubric(withCost(shortfall), { known: [mofSelfEvaluation2020] });
    if (!defined.success) throw new Error("the rubric is right");
    expect(score(defined.data, { ...observations, cost: { actual: 125, target: 100 } }).score).toBe(total);
  });

  it("is what the example of its documentation shows", () => {
    const roads = defineRubric(
      {
        id: "our-district/roads",
        version: "2026.1",
        extends: "mof/self-evaluation@2020.1",
        override: {
          cost: {
            rule: { type: "attainment", direction: "at-most", target: "observed", shortfall: "inverse" },
          },
        },
      },
      { known: [mofSelfEvaluation2020] },
    );
    const card = score(roads, {
      ...observations,
      cost: { actual: 125, target: 100 },
      "ecological-effect": { notApplicable: "不涉及" },
    });
    expect(card.score).toBe("93.05");
  });
});
