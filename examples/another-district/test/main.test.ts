import { expect, it, vi } from "vitest";

it("scores by the frame and by the district's own rubric, and says what does not add up", async () => {
  const print = vi.spyOn(console, "log").mockReturnValue();
  await import("../main.js");
  const text = print.mock.calls.map((values) => values.join(" ")).join("\n");
  print.mockRestore();
  const lines = text.split("\n");
  expect(lines.filter((line) => line.includes("绩效评价") || line.includes("沿用自"))).toEqual([
    "部门整体支出绩效评价    90.92 分，优秀",
    "本区部门整体支出绩效评价    89.08 分，优秀",
    "沿用自 donghu/department@2021.1",
  ]);
  expect(lines.filter((line) => line.includes("绩效创新型"))).toEqual([
    "  绩效创新型（10 分）得 9.50 分，扣 0.50 分，得分率 95.00%。",
    "  绩效创新型（10 分）得 8.75 分，扣 1.25 分，得分率 87.50%。",
  ]);
  const [groups, tiers, ...more] = lines.slice(lines.indexOf("只加一项的分值、不减别的，会逐处指出：") + 1);
  expect(groups).toContain("[points-mismatch]");
  expect(tiers).toContain("[tier-mismatch]");
  expect(more).toEqual([]);
});
