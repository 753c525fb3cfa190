import { describe, expect, it } from "vitest";
import { safeScore, score, type Amount } from "@jixiao/core";
import { lines } from "../../../test/support/printed.js";
import { selfReportQuality2022 } from "./self-report-quality.js";

const observations = {
  format: { score: 5 },
  completeness: { score: 4.5 },
  "self-score": { score: 9 },
  "indicator-set": { score: 4.5 },
  "indicator-design": { score: 5 },
  "indicator-weights": { score: 5.2 },
  dimensions: { score: 7 },
  "item-analysis": { score: 13 },
  "facts-and-method": { score: 4.2 },
  wording: { score: 4.5 },
  "last-year-results": { met: true },
  "problems-and-causes": { score: 8.8 },
  improvements: { score: 7 },
  "next-year-results": { score: 6 },
} as const;

describe("部门自评报告质量评审", () => {
  it("gives 88.70, 良", () => {
    const card = score(selfReportQuality2022, observations);
    expect([card.score, card.grade.label]).toEqual(["88.70", "良"]);
    expect(lines(card.indicators)).toEqual([
      "文本规范性 10.00 9.50 0.50 95.00%",
      "自评结论 10.00 9.00 1.00 90.00%",
      "绩效目标完成情况 50.00 43.40 6.60 86.80%",
      "存在问题及原因分析 15.00 13.80 1.20 92.00%",
      "措施建议 15.00 13.00 2.00 86.67%",
    ]);
  });

  it("has the fourteen points of annex 3", () => {
    const points = (nodes: typeof selfReportQuality2022.indicators): string[] =>
      nodes.flatMap((node) =>
        node.indicators === undefined ? [String(node.points)] : points(node.indicators),
      );
    expect(points(selfReportQuality2022.indicators).join(" ")).toBe("5 5 10 5 6 6 8 15 5 5 5 10 8 7");
  });

  it("counts last year's results all or nothing", () => {
    const card = score(selfReportQuality2022, { ...observations, "last-year-results": { met: false } });
    expect([card.score, card.grade.label]).toEqual(["83.70", "良"]);
    const half = safeScore(selfReportQuality2022, { ...observations, "last-year-results": { score: 2.5 } });
    expect(half.success ? [] : half.issues.map(({ code, path }) => [code, path.join(".")].join(" "))).toEqual(
      ["unknown-key last-year-results.score", "missing-field last-year-results.met"],
    );
  });

  it.each<[Amount, Amount, string, string]>([
    ["15", "10", "90.00", "优"],
    ["15", "9.995", "90.00", "优"],
    ["15", "9.994", "89.99", "良"],
    ["15", "0", "80.00", "良"],
    ["14.99", "0", "79.99", "中"],
  ])("grades at the printed lines: %s and %s → %s %s", (analysis, problems, total, grade) => {
    const card = score(selfReportQuality2022, {
      format: { score: 5 },
      completeness: { score: 5 },
      "self-score": { score: 0 },
      "indicator-set": { score: 5 },
      "indicator-design": { score: 6 },
      "indicator-weights": { score: 6 },
      dimensions: { score: 8 },
      "item-analysis": { score: analysis },
      "facts-and-method": { score: 5 },
      wording: { score: 5 },
      "last-year-results": { met: true },
      "problems-and-causes": { score: problems },
      improvements: { score: 8 },
      "next-year-results": { score: 7 },
    });
    expect([card.score, card.grade.label]).toEqual([total, grade]);
  });

  it("asks for what stands on the form", () => {
    expect(selfReportQuality2022.subjectFields?.map(({ id }) => id).join(" ")).toBe(
      "unit financeSection reviewedOn project executed selfScore thirdParty problemsFound improvementsAdvised reviewers",
    );
  });
});
