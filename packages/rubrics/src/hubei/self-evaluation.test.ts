import { describe, expect, it } from "vitest";
import { score } from "@jixiao/core";
import { lines } from "../../test/support/printed.js";
import { hubeiSelfEvaluation2020 } from "./self-evaluation.js";

const observations = {
  execution: { executed: 90, budget: 100 },
  "goal-1-forward": { actual: 57, target: 60 },
  "goal-1-reverse": { actual: 150, target: 100 },
  "goal-1-quality": { level: "partly-met", share: "0.5" },
  "goal-2-forward": { actual: 90, target: 60 },
  "goal-2-reverse": { actual: 80, target: 100 },
  "goal-2-quality": { level: "达成年度指标", share: "0.8" },
} as const;

describe("湖北省项目绩效自评", () => {
  it("scores a filled form: forward by attainment, reverse inverted, never above the points", () => {
    const card = score(hubeiSelfEvaluation2020, observations);
    expect([card.score, card.grade.label]).toEqual(["86.67", "良"]);
    expect(lines(card.indicators)).toEqual([
      "预算执行率 20.00 18.00 2.00 90.00%",
      "年度绩效目标 1 40.00 30.67 9.33 76.67%",
      "年度绩效目标 2 40.00 38.00 2.00 95.00%",
    ]);
  });

  it("has a middle level that reaches down to 50%", () => {
    const goal = score(hubeiSelfEvaluation2020, observations).indicators[1]!;
    expect("indicators" in goal ? lines(goal.indicators) : []).toEqual([
      "目标 1 正向指标 20.00 19.00 1.00 95.00%",
      "目标 1 反向指标 10.00 6.67 3.33 66.67%",
      "目标 1 定性指标 10.00 5.00 5.00 50.00%",
    ]);
  });

  it("shares a goal's points when one kind of indicator is not on the form", () => {
    const card = score(hubeiSelfEvaluation2020, {
      ...observations,
      "goal-1-reverse": { notApplicable: "无反向指标" },
    });
    expect(lines(card.indicators)[1]).toBe("年度绩效目标 1 40.00 32.00 8.00 80.00%");
  });
});
