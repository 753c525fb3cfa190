import { beforeAll, describe, expect, it, vi } from "vitest";

describe("npm start", () => {
  let screens: string[] = [];

  beforeAll(async () => {
    const print = vi.spyOn(console, "log").mockReturnValue();
    await import("../main.js");
    screens = print.mock.calls.map(([text]) => String(text));
    print.mockRestore();
  });

  it.each([
    [1, "【1】基本公共卫生专项绩效评价    区卫健局", "88.78 分，良", "报告印出的 5 个数和等级，全部重现"],
    [2, "【2】教育培训经费绩效评价    区教育局", "92.79 分，优秀", "报告印出的 12 个数和等级，全部重现"],
    [
      3,
      "【3】社会事务局部门整体支出绩效评价    区社会事务局",
      "90.77 分，优秀",
      "报告印出的 26 个数和等级，全部重现",
    ],
    [
      4,
      "【4】区人社分局部门整体支出绩效评价    区人社分局",
      "88.74 分，良好",
      "报告印出的 26 个数和等级，全部重现",
    ],
    [
      5,
      "【5】建筑垃圾协助管理服务项目绩效评价    建设局",
      "82.36 分，良",
      "报告印出的 13 个数和等级，全部重现",
    ],
  ])("scores report %i as it was published", (index, heading, verdict, agreement) => {
    const [first, second, third] = lines(screens[index]);
    expect([first, second?.split("（")[0], third]).toEqual([heading, `  ${verdict}`, `  ${agreement}`]);
  });

  it("says why 88.73 is 88.74", () => {
    const at = lines(screens[4]).indexOf("  为什么各组相加是 88.73，总分却是 88.74");
    expect(lines(screens[4]).slice(at + 1, at + 7)).toEqual([
      "  16.9916 + 26.733736… + 29.614495… + 5.4 + 10 = 88.739832… ≈ 88.74",
      "  各项精确相加得 88.739832…，四舍五入为 88.74；若把已舍入的各项相加则为 88.73，相差 0.01。",
      "  得分率也一样，用印出的得分去除会差 0.01 个百分点：",
      "    管理效率  16.99 ÷ 24 = 70.79%  印出 70.80%",
      "    履职效能  26.73 ÷ 27 = 99.00%  印出 99.01%",
      "    社会效应  29.61 ÷ 33 = 89.73%  印出 89.74%",
    ]);
  });

  it("rates a third party's report", () => {
    expect(lines(screens[6])[0]).toBe("【附件 2】第三方机构报告评级    某第三方机构的评价报告（虚构）");
    expect(lines(screens[6])).toContain("  “依据充分”核实之后：评级 B");
  });

  it("reviews a self-evaluation report", () => {
    expect(lines(screens[7]).slice(0, 2)).toEqual([
      "【附件 3】自评报告质量评审    某部门（虚构）",
      "  88.70 分，良（满分 100.00，扣 11.30，得分率 88.70%）",
    ]);
  });

  it("keeps to its columns", () => {
    // A Chinese character takes two columns; punctuation may hang.
    const columns = (line: string): number =>
      Array.from(line).reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 2 : 1), 0);
    expect(screens.flatMap(lines).filter((line) => columns(line) > 102)).toEqual([]);
  });
});

function lines(screen: string | undefined): string[] {
  return (screen ?? "").split("\n");
}
