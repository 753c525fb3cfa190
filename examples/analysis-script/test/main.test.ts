import { describe, expect, it, vi } from "vitest";
import { mean, median, tally } from "../statistics.js";

it("says what many self-evaluations say", async () => {
  const print = vi.spyOn(console, "log").mockReturnValue();
  await import("../main.js");
  const text = print.mock.calls.map((values) => values.join(" ")).join("\n");
  print.mockRestore();
  const [count, number, share, ...findings] = text.split("\n");
  expect(count).toBe("20 个项目，评分 18 个，不能评分 2 个");
  expect(number).toContain("第 7 行 家庭医生签约：execution.executed:");
  expect(share).toContain("第 14 行 应急物资储备：social-effect.share:");
  expect(findings).toEqual([
    "",
    "得分",
    "  平均 91.45  中位 91.37",
    "  最低 86.97  最高 95.86",
    "",
    "等级",
    "  优  13 个",
    "  良   5 个",
    "",
    "扣分最多的指标",
    "   35.25 分  社会效益指标",
    "   27.50 分  成本指标",
    "   22.79 分  数量指标",
    "   16.61 分  预算执行率",
    "   16.16 分  时效指标",
    "",
    "指标得分明显好于资金执行的项目",
    "  校园安全巡防：执行率 74.75%，其余指标得分率 91.02%",
    "  创业担保贷款贴息：执行率 76.61%，其余指标得分率 95.99%",
    "  农村道路养护：执行率 72.48%，其余指标得分率 90.07%",
    "  养老服务网点：执行率 82.08%，其余指标得分率 95.04%",
  ]);
});

describe("statistics", () => {
  it.each([
    [[9000], 9000, 9000],
    [[8000, 9000], 8500, 8500],
    [[7000, 8000, 9999], 8333, 8000],
    [[1, 2, 3, 4], 2.5, 2.5],
  ])("of %j", (values, average, middle) => {
    expect([mean(values), median(values)]).toEqual([average, middle]);
  });

  it("count the most first", () => {
    expect(tally(["a", "b", "b"])).toEqual([
      ["b", 2],
      ["a", 1],
    ]);
    expect(tally(["a", "b", "b"], [50, 1, 2])).toEqual([
      ["a", 50],
      ["b", 3],
    ]);
  });
});
