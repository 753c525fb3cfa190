import { describe, expect, it } from "vitest";
import { score } from "@jixiao/core";
import { ledger, lines } from "../../../test/support/printed.js";
import { teacherTrainingCase } from "./published.js";
import { teacherTraining2021 } from "./teacher-training.js";

describe("教育培训经费", () => {
  const { observations } = teacherTrainingCase;
  const card = score(teacherTraining2021, observations);

  it("comes to 92.79, 优秀", () => {
    expect([card.score, card.grade.label, card.grade.id]).toEqual(["92.79", "优秀", "excellent"]);
    expect(card.flags).toEqual([]);
  });

  it("has the printed groups", () => {
    expect(lines(card.indicators)).toEqual([
      "决策指标 20.00 17.00 3.00 85.00%",
      "过程指标 20.00 19.29 0.71 96.45%",
      "产出指标 30.00 28.50 1.50 95.00%",
      "效果指标 30.00 28.00 2.00 93.33%",
    ]);
  });

  it("loses what the report itemises", () => {
    expect(ledger(card)).toEqual([
      "decision-items 2.00 绩效目标合理性：目标值较为保守，对重大规划和举措的潜在效益体现不足",
      "decision-items 1.00 绩效指标明确性：个别指标指向不够明确，难以考核",
      "budget-execution 0.21",
      "process-items 0.50 制度执行有效性：培训验收等关键流程的形式要件有瑕疵",
      "output-items 1.50 报告只印出产出扣 1.5 分，未列原因",
      "qualitative-effects 2.00",
    ]);
  });

  it("spends 96.51% of the budget, which takes 0.21 of 6 points", () => {
    const process = card.indicators[1]!;
    expect(lines("indicators" in process ? process.indicators : [])).toEqual([
      "预算执行率 6.00 5.79 0.21 96.51%",
      "过程其余指标 14.00 13.50 0.50 96.43%",
    ]);
  });

  it("lets the assessor choose below the one level that is printed", () => {
    const with_ = (level: "met" | "未达成", share?: string) =>
      score(teacherTraining2021, {
        ...observations.observations,
        "qualitative-effects": { level, ...(share === undefined ? {} : { share }) },
      }).score;
    expect([with_("met"), with_("未达成", "0.6"), with_("未达成", "0")]).toEqual(["94.79", "86.79", "74.79"]);
  });
});
