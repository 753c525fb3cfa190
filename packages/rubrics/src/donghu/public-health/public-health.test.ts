import { describe, expect, it } from "vitest";
import { score } from "@jixiao/core";
import { ledger, lines } from "../../../test/support/printed.js";
import { publicHealthCase } from "./published.js";

describe("基本公共卫生专项", () => {
  const card = score(publicHealthCase.rubric, publicHealthCase.observations);

  it("comes to 88.78, 良", () => {
    expect([card.score, card.grade.label, card.grade.id]).toEqual(["88.78", "良", "good"]);
    expect(card.flags).toEqual([]);
  });

  it("has the printed rates", () => {
    expect(lines(card.indicators)).toEqual([
      "投入 20.00 19.00 1.00 95.00%",
      "过程 20.00 20.00 0.00 100.00%",
      "产出 35.00 32.78 2.22 93.66%",
      "效果 25.00 17.00 8.00 68.00%",
    ]);
  });

  it("loses one sum in each group", () => {
    expect(ledger(card)).toEqual([
      "input-items 1.00 绩效目标设置不够合理，预期产出与效益的指标值低于行业水平",
      "output-items 2.22 部分实际完成率较低：孕产妇系统管理率、高血压与Ⅱ型糖尿病患者管理人数、中医药管理率",
      "effect-items 8.00 社会效益未实现，服务满意度偏低；宣传不够，部分居民不了解项目",
    ]);
  });

  it("has the only split in multiples of 5 that fits the printed rates and the printed total", () => {
    // In units of 0.0001 points; a printed rate stands for what rounds to it, a hundredth of a percent wide.
    const rates = [9500, 10000, 9366, 6800];
    const fits = (points: readonly number[]): boolean => {
      const low = points.reduce((sum, p, i) => sum + p * (rates[i]! - 0.5), 0);
      const high = points.reduce((sum, p, i) => sum + p * Math.min(10000, rates[i]! + 0.5), 0);
      return high >= 887_750 && low < 887_850;
    };
    const splits: number[][] = [];
    for (let input = 5; input < 100; input += 5) {
      for (let process = 5; input + process < 100; process += 5) {
        for (let output = 5; input + process + output < 100; output += 5) {
          const split = [input, process, output, 100 - input - process - output];
          if (fits(split)) splits.push(split);
        }
      }
    }
    expect(splits).toEqual([[20, 20, 35, 25]]);
  });
});
