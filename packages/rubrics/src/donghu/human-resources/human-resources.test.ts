import { describe, expect, it } from "vitest";
import { defineRubric, reconcile, score } from "@jixiao/core";
import { ledger, lines } from "../../../test/support/printed.js";
import { humanResources2021 } from "./human-resources.js";
import { humanResourcesCase } from "./published.js";

describe("区人社分局部门整体支出", () => {
  const card = score(humanResources2021, humanResourcesCase.observations);

  it("comes to 88.74, 良好", () => {
    expect([card.score, card.grade.label, card.grade.id]).toEqual(["88.74", "良好", "good"]);
  });

  it("has the printed groups, whose rates only unrounded scores give", () => {
    expect(lines(card.indicators)).toEqual([
      "管理效率 24.00 16.99 7.01 70.80%",
      "履职效能 27.00 26.73 0.27 99.01%",
      "社会效应 33.00 29.61 3.39 89.74%",
      "可持续发展能力 6.00 5.40 0.60 90.00%",
      "服务对象满意度 10.00 10.00 0.00 100.00%",
    ]);
  });

  it("has the printed tiers", () => {
    expect(lines(card.tiers)).toEqual([
      "绩效维持型 80.00 69.04 10.96 86.30%",
      "绩效提升型 10.00 10.00 0.00 100.00%",
      "绩效创新型 10.00 9.70 0.30 97.00%",
    ]);
  });

  it("loses what the report itemises", () => {
    expect(ledger(card)).toEqual([
      "strategy 0.50 机构改革未实施，职能边界模糊，职责与人力不匹配",
      "goal-soundness 2.00 绩效目标定量不足，与资金规模匹配不足，指标值精度和前瞻性不足，个别指标难以考核",
      "budget-preparation 1.00 上年结转 225.5 万元未编入部门预算报表",
      "budget-management 0.01",
      "performance-management 1.00 运行监控的动态管理和纠偏作用不足",
      "finance 1.50 制度建设、支出审批、采购和合同履行等环节有瑕疵",
      "internal-control 1.00 制度建设、支出审批、采购和合同履行等环节的内控有瑕疵",
      "farm-support 0.11",
      "pension-insured 0.16",
      "return-home-jobs 1.67",
      "subsidy-coverage 1.22",
      "effects-by-level 0.50",
      "informatisation 0.30",
      "talent 0.30",
    ]);
  });

  it("says that the printed groups add up to 0.01 less than the total", () => {
    expect(card.flags.map(({ code, of, gap, indicator }) => ({ code, of, gap, indicator }))).toEqual([
      { code: "rounding-gap", of: "indicators", gap: "0.01", indicator: null },
      { code: "rounding-gap", of: "deductions", gap: "-0.01", indicator: null },
    ]);
  });

  it("shows with more places where the 0.01 went", () => {
    const closer = defineRubric(
      {
        id: "donghu/human-resources-closer",
        version: "2021.1",
        extends: "donghu/human-resources@2021.1",
        rounding: { places: 6 },
      },
      { known: [humanResources2021] },
    );
    const exact = score(closer, humanResourcesCase.observations.observations);
    expect([...exact.indicators.map((group) => group.score), exact.score]).toEqual([
      "16.991600",
      "26.733737",
      "29.614496",
      "5.400000",
      "10.000000",
      "88.739833",
    ]);
  });

  it("would be 88.73 if groups were rounded before they are added, and 良好 all the same", () => {
    const rounded = defineRubric(
      {
        id: "donghu/human-resources-rounded",
        version: "2021.1",
        extends: "donghu/human-resources@2021.1",
        rounding: { stage: "group" },
      },
      { known: [humanResources2021] },
    );
    const other = score(rounded, humanResourcesCase.observations.observations);
    expect([other.score, other.grade.label]).toEqual(["88.73", "良好"]);
  });

  it("explains why the printed groups add up to 88.73", () => {
    const { sentence, numbers, notes } = card.explanation["zh-CN"];
    expect(sentence).toBe(
      "区人社分局部门整体支出绩效评价（100 分）得 88.74 分，扣 11.26 分，得分率 88.74%，评价等级为“良好”。",
    );
    expect(numbers).toBe("16.9916 + 26.733736… + 29.614495… + 5.4 + 10 = 88.739832… ≈ 88.74");
    expect(notes).toEqual([
      "各项精确相加得 88.739832…，四舍五入为 88.74；若把已舍入的各项相加则为 88.73，相差 0.01",
    ]);
  });

  it("printed figures that fit each other only unrounded", () => {
    const { verdict, relations } = reconcile(humanResourcesCase.printed);
    expect(verdict).toBe("rounding");
    expect(
      relations
        .filter((relation) => relation.verdict !== "consistent")
        .map(({ kind, printed, computed }) => [kind, printed, computed].join(" ")),
    ).toEqual(["sum 88.74 88.73", "rate 70.80% 70.79%", "rate 99.01% 99.00%", "rate 89.74% 89.73%"]);
  });

  describe("is reconstructed in whole and half points", () => {
    const halves = (most: number): number[] =>
      Array.from({ length: 2 * most }, (_, index) => (index + 1) / 2);

    it("budget management is worth 2.5 or 3", () => {
      // In ten thousandths: 99.72% of p points loses 28 p; 16.99 and 70.80% of 24 leave room for little.
      const fits = halves(24).filter((points) => {
        const score = 170_000 - 28 * points;
        return score >= 169_850 && score < 169_950 && score >= 24 * 7079.5 && score < 24 * 7080.5;
      });
      expect(fits).toEqual([2.5, 3]);
    });

    it("the two indicators named under social effect are not enough", () => {
      // In 11 900ths: 233 of 700 loses 7939 a point, 1.01 of 1.7 loses 4830, a level at 90% loses 1190.
      const [least, most] = [33 * 11_900 - 29.615 * 11_900, 33 * 11_900 - 29.61255 * 11_900];
      const fits = (jobs: number, coverage: number, level: number): boolean => {
        const lost = 7939 * jobs + 4830 * coverage + 1190 * level;
        return lost > least && lost <= most;
      };
      const splits = halves(21).flatMap((jobs) =>
        halves(21).flatMap((coverage) =>
          [0, ...halves(21)]
            .filter((level) => jobs + coverage + level <= 21 && fits(jobs, coverage, level))
            .map((level) => [jobs, coverage, level]),
        ),
      );
      expect(splits).toEqual([
        [2, 0.5, 18.5],
        [2.5, 3, 5],
      ]);
    });
  });
});
