import { describe, expect, it } from "vitest";
import { score } from "@jixiao/core";
import { ledger, lines } from "../../../test/support/printed.js";
import { constructionWasteCase } from "./published.js";

describe("建筑垃圾协助管理服务", () => {
  const card = score(constructionWasteCase.rubric, constructionWasteCase.observations);

  it("comes to 82.36, 良", () => {
    expect([card.score, card.grade.label, card.grade.id]).toEqual(["82.36", "良", "good"]);
    expect(card.flags).toEqual([]);
  });

  it("has the printed groups", () => {
    expect(lines(card.indicators)).toEqual([
      "项目决策 15.00 12.50 2.50 83.33%",
      "项目过程 25.00 21.34 3.66 85.36%",
      "项目产出 28.00 24.76 3.24 88.43%",
      "项目效果 32.00 23.76 8.24 74.25%",
    ]);
  });

  it("loses one sum in each group", () => {
    expect(ledger(card)).toEqual([
      "decision-items 2.50 预算文本未细化；绩效指标设置不合理、不系统",
      "process-items 3.66 管理制度不完善；履职不充分，协管人员守控不到位，痕迹管理不够",
      "output-items 3.24 晚间守控时长不足；处罚案件增长 39.09%；协管服务单项考核得分率 88.81%",
      "effect-items 8.24 路面污染问题仍多，投诉件增加 12.04%；业务管理制度不健全；居民对车身与路面整洁的满意度较低",
    ]);
  });
});
