import { describe, expect, it } from "vitest";
import { score } from "@jixiao/core";
import { ledger, lines } from "../../../test/support/printed.js";
import { department2021 } from "../department/department.js";
import { socialAffairsCase } from "./published.js";
import { socialAffairs2021 } from "./social-affairs.js";

describe("社会事务局部门整体支出", () => {
  const card = score(socialAffairs2021, socialAffairsCase.observations);

  it("comes to 90.77, 优秀", () => {
    expect([card.score, card.grade.label, card.grade.id]).toEqual(["90.77", "优秀", "excellent"]);
    expect(card.flags).toEqual([]);
  });

  it("has the printed groups", () => {
    expect(lines(card.indicators)).toEqual([
      "管理效率 20.00 14.00 6.00 70.00%",
      "履职效能 33.00 31.75 1.25 96.21%",
      "社会效应 27.00 25.32 1.68 93.78%",
      "可持续发展能力 11.00 10.70 0.30 97.27%",
      "服务对象满意度 9.00 9.00 0.00 100.00%",
    ]);
  });

  it("has the printed tiers", () => {
    expect(lines(card.tiers)).toEqual([
      "绩效维持型 80.00 72.07 7.93 90.09%",
      "绩效提升型 10.00 9.50 0.50 95.00%",
      "绩效创新型 10.00 9.20 0.80 92.00%",
    ]);
  });

  it("loses what the report itemises", () => {
    expect(ledger(card)).toEqual([
      "goal-soundness 2.00 绩效目标定量不足，个别指标与职能匹配不够，目标值精度和前瞻性不足",
      "budget-management 1.00 个别工程结算价超预算，预算执行结余 203.92 万元",
      "performance-management 1.00 运行监控的纠偏作用不足，部分年初目标值与工作任务有偏差",
      "finance 1.00 个别开支报销流程有瑕疵",
      "internal-control 1.00 个别开支报销流程有瑕疵",
      "duties-maintained 1.25 区域界线勘测完成率仅 62.20%；两项退役军人抚恤补贴未覆盖目标人数",
      "effects-maintained 0.68 志愿者注册率 13.22%，在全市 15 个区中排第 13",
      "relapse-prevention 0.50",
      "rural-economy 0.50",
      "informatisation 0.30",
    ]);
  });

  it("starts from the department frame", () => {
    expect([socialAffairs2021.base?.id, socialAffairs2021.base?.version]).toEqual([
      "donghu/department",
      "2021.1",
    ]);
    expect(socialAffairs2021.tiers).toEqual(department2021.tiers);
  });
});
