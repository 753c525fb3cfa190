import { describe, expect, test } from "vitest";
import { parsePublished, reconcile, recover, type Reconciliation } from "../../src/reconcile/index.js";
import { reports } from "./published-fixtures.js";

const named = (result: Reconciliation, verdict: string): string[] =>
  result.relations
    .filter((one) => one.verdict === verdict)
    .map(({ kind, path }) => `${kind} ${path.join(".")}`);

describe("the five published reports", () => {
  test.each(["publicHealth", "teacherTraining", "socialAffairs", "constructionWaste"] as const)(
    "%s is consistent",
    (name) => {
      for (const places of [0, 2]) {
        const result = reconcile(reports[name], { places });
        expect(result.verdict).toBe("consistent");
        expect(result.joint).toEqual({
          verdict: "consistent",
          note: "印出的数照原样就同时满足所有关系。",
          complete: true,
          conflict: [],
          example: [],
        });
        expect(new Set(result.relations.map(({ verdict }) => verdict))).toEqual(new Set(["consistent"]));
        expect(result.changes).toEqual([]);
        expect(result.otherModes).toEqual([]);
      }
    },
  );

  test("88.74: four relations hold only before rounding, and all at once", () => {
    for (const places of [0, 2]) {
      const result = reconcile(reports.humanResources, { places });
      expect(result.verdict).toBe("rounding");
      expect(result.joint.verdict).toBe("rounding");
      expect(named(result, "rounding")).toEqual([
        "sum score",
        "rate indicators.0.rate",
        "rate indicators.1.rate",
        "rate indicators.2.rate",
      ]);
      expect(named(result, "inconsistent")).toEqual([]);
      expect(result.joint.example).toEqual([
        { path: ["indicators", 0, "score"], printed: "16.99", exact: "16.992" },
        { path: ["indicators", 1, "score"], printed: "26.73", exact: "26.734" },
        { path: ["indicators", 2, "score"], printed: "29.61", exact: "29.614" },
      ]);
    }
  });

  test("what was printed, what it comes to, and the words", () => {
    const { relations, joint } = reconcile(reports.humanResources, { places: 2 });
    const table = relations.map(({ kind, path, printed, computed, verdict }) =>
      [kind, path.join("."), printed, computed, verdict].join(" | "),
    );
    expect(table).toEqual([
      "sum | score | 88.74 | 88.73 | rounding",
      "points-sum | points | 100 | 100 | consistent",
      "tiers | tiers | 88.74 | 88.74 | consistent",
      "points-sum | tiers | 100 | 100 | consistent",
      "grade | grade | 良好 | 良 | consistent",
      "bounds | score | 88.74 | 100 | consistent",
      "rate | indicators.0.rate | 70.80% | 70.79% | rounding",
      "deducted | indicators.0.deducted | 7.01 | 7.01 | consistent",
      "deductions-sum | indicators.0.deductions | 7.01 | 7.01 | consistent",
      "bounds | indicators.0.score | 16.99 | 24 | consistent",
      "rate | indicators.1.rate | 99.01% | 99.00% | rounding",
      "deducted | indicators.1.deducted | 0.27 | 0.27 | consistent",
      "bounds | indicators.1.score | 26.73 | 27 | consistent",
      "rate | indicators.2.rate | 89.74% | 89.73% | rounding",
      "deducted | indicators.2.deducted | 3.39 | 3.39 | consistent",
      "bounds | indicators.2.score | 29.61 | 33 | consistent",
      "rate | indicators.3.rate | 90% | 90.00% | consistent",
      "deducted | indicators.3.deducted | 0.6 | 0.60 | consistent",
      "bounds | indicators.3.score | 5.4 | 6 | consistent",
      "bounds | indicators.4.score | 10 | 10 | consistent",
      "deducted | tiers.0.deducted | 10.96 | 10.96 | consistent",
      "bounds | tiers.0.score | 69.04 | 80 | consistent",
      "bounds | tiers.1.score | 10 | 10 | consistent",
      "bounds | tiers.2.score | 9.7 | 10 | consistent",
    ]);
    expect(relations[0]?.note).toBe(
      "印出的下级得分合计 88.73，不是 88.74；未取位的数相加为 88.705（含）至 88.755（不含），可以印成 88.74：各数是分别取位（四舍五入）的。",
    );
    expect(relations[6]?.note).toBe(
      "16.99 ÷ 24 取位后为 70.79%，不是 70.80%；未取位的得分为 16.9908（含）至 16.9932（不含），得分与得分率各自取位（四舍五入）即如所印。",
    );
    expect(joint.note).toBe(
      "未取位的数可以同时满足所有关系，如 管理效率 16.992、履职效能 26.734、社会效应 29.614。",
    );
  });

  test("in English", () => {
    const { relations, joint } = reconcile(reports.humanResources, { places: 2, language: "en" });
    expect(relations[0]?.note).toBe(
      "The scores below as printed add up to 88.73, not 88.74; carried unrounded they add up to 88.705 (included) to 88.755 (not included), which can print as 88.74: each figure was rounded (half up) on its own.",
    );
    expect(relations[1]?.note).toBe("The points below add up to 100, as printed.");
    expect(relations[4]?.note).toBe("A score of 88.74 is “Good”, the grade printed.");
    expect(relations[6]?.note).toBe(
      "16.99 ÷ 24 rounds to 70.79%, not 70.80%; with an unrounded score of 16.9908 (included) to 16.9932 (not included) the score and the rate, each rounded (half up) on its own, are as printed.",
    );
    expect(joint.note).toBe(
      "Unrounded figures can satisfy all relations at once, for example 管理效率 16.992, 履职效能 26.734, 社会效应 29.614.",
    );
  });

  test("the result is plain JSON", () => {
    const result = reconcile(reports.humanResources);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(Object.keys(result)).toEqual([
      "format",
      "title",
      "verdict",
      "rounding",
      "relations",
      "joint",
      "changes",
      "otherModes",
    ]);
    expect(result.format).toBe("jixiao/reconciliation@1");
    expect(result.rounding).toEqual({ mode: "half-up", places: 0 });
  });

  test("the examples of the documentation", () => {
    const format = "jixiao/published@1";
    const indicators = [{ points: "24", score: "16.99", rate: "70.80%" }, { score: "71.74" }];
    expect(reconcile({ format, score: "88.74", indicators }).verdict).toBe("rounding");
    const rates = [{ rate: "95%" }, { rate: "100%" }, { rate: "93.66%" }, { rate: "68%" }];
    const health = { format, points: "100", score: "88.78", indicators: rates } as const;
    const only = [["20", "20", "35", "25"]];
    expect(recover(health).roundest).toEqual({ step: "5", splits: only, complete: true });
    expect(parsePublished({ format, points: "100", score: "88.74" }).score).toBe("88.74");
  });

  test("the health report prints no points: its relations are open, not broken", () => {
    const { relations } = reconcile(reports.publicHealth);
    expect(relations.slice(0, 2)).toEqual([
      {
        path: ["score"],
        kind: "sum",
        printed: "88.78",
        computed: null,
        verdict: "consistent",
        note: "有的数没有印出；有与印出的数相符的取值。",
      },
      {
        path: ["points"],
        kind: "points-sum",
        printed: "100",
        computed: null,
        verdict: "consistent",
        note: "有的数没有印出；有与印出的数相符的取值。",
      },
    ]);
  });

  test("a total that no split of points can reach", () => {
    const { verdict, joint, changes } = reconcile({ ...reports.publicHealth, score: "67.49", grade: "中" });
    expect(verdict).toBe("inconsistent");
    expect(joint.conflict.map(({ kind, path }) => [kind, ...path].join(" "))).toEqual([
      "sum score",
      "points-sum points",
      "rate indicators 0 rate",
      "rate indicators 1 rate",
      "rate indicators 2 rate",
      "rate indicators 3 rate",
    ]);
    // Every rate is at least 67.5%, and no group is worth nothing.
    expect(changes[0]).toEqual({ path: ["score"], printed: "67.49", to: "67.50", toFit: "67.51" });
  });
});
