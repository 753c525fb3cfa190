import { describe, expect, test } from "vitest";
import type { GradeScale } from "../../src/grade/index.js";
import { reconcile, safeReconcile, type Published, type Relation } from "../../src/reconcile/index.js";

const graded = (over: Partial<Published>): Published => ({
  format: "jixiao/published@1",
  points: "100",
  scale: "mof-four-grade",
  ...over,
});
const relation = (published: Published, options = {}): Relation | undefined =>
  reconcile(published, options).relations.find(({ kind }) => kind === "grade");

describe("a printed grade", () => {
  test.each([
    ["90.00", "优", "consistent", "优"],
    ["90.00", "优秀", "consistent", "优"],
    ["90.00", "Excellent", "consistent", "优"],
    ["90.00", "良", "rounding", "优"],
    ["90.01", "良好", "inconsistent", "优"],
    ["89.99", "优", "inconsistent", "良"],
    ["90", "良", "rounding", "优"],
    ["60.0", "差", "rounding", "中"],
    ["0", "差", "consistent", "差"],
  ])("%s printed as %s is %s", (score, grade, verdict, computed) => {
    expect(relation(graded({ score, grade }))).toMatchObject({ verdict, computed, printed: grade });
  });

  test("the words", () => {
    expect(relation(graded({ score: "90.00", grade: "良" }))?.note).toBe(
      "得分 90.00 属于“优”，不是“良”；未取位的得分为 89.995（含）至 90（不含），则属于它：等级是按未取位的得分定的。",
    );
    expect(relation(graded({ score: "90.01", grade: "良" }))?.note).toBe(
      "得分 90.01 属于“优”；凡能印成它的得分都不属于“良”。",
    );
    expect(relation(graded({ score: "90.00", grade: "良" }), { language: "en" })?.note).toBe(
      "A score of 90.00 is “Excellent”, not “良”; an unrounded score of 89.995 (included) to 90 (not included) is: the grade was read before rounding.",
    );
  });

  test("the grade counts with everything else", () => {
    // The groups cannot be below 90 together with the grade, though each relation alone could.
    const { verdict, joint } = reconcile(
      graded({
        score: "90.0",
        grade: "良",
        indicators: [
          { points: "50", score: "45", deducted: "4.98" },
          { points: "50", score: "45", deducted: "4.98" },
        ],
      }),
    );
    expect(verdict).toBe("inconsistent");
    expect(joint.conflict.map(({ kind }) => kind)).toEqual(["sum", "grade", "deducted", "deducted"]);
  });

  test("a scale by rate, on a group, with exclusive starts", () => {
    const byRate: GradeScale = {
      id: "by-rate",
      basis: "rate",
      grades: [
        { id: "high", label: "高", from: 80, exclusive: true },
        { id: "low", label: "低", from: 0 },
      ],
    };
    const group = (score: string, grade: string, points = "24"): Relation | undefined =>
      relation({
        format: "jixiao/published@1",
        indicators: [{ title: "甲", ...(points === "" ? {} : { points }), score, grade, scale: byRate }],
      });
    expect(group("19.2", "低")).toMatchObject({ verdict: "consistent", computed: "低" });
    expect(group("19.2", "高")).toMatchObject({ verdict: "rounding", computed: "低" });
    expect(group("19.3", "高")?.note).toBe("19.3 ÷ 24 属于“高”，与印出的等级一致。");
    expect(group("19.1", "高")).toMatchObject({ verdict: "inconsistent" });
    expect(group("19.1", "高", "")).toMatchObject({ verdict: "consistent", computed: null });
    const named = safeReconcile(
      { format: "jixiao/published@1", points: "24", score: "20", grade: "高", scale: "by-rate" },
      { scales: [byRate] },
    );
    expect(named.success && named.data.verdict).toBe("consistent");
  });

  test("scales and grades that are not known are issues; a grade without a scale is not held against anything", () => {
    const issues = (published: unknown): unknown => {
      const result = safeReconcile(published);
      return result.success
        ? "none"
        : result.issues.map(({ code, path, hint }) => [code, path.join("."), hint]);
    };
    expect(issues(graded({ score: "90", grade: "甲" }))).toEqual([
      ["unknown-grade", "grade", "核对拼写，或删去"],
    ]);
    expect(issues(graded({ score: "90", grade: "优", scale: "mof-five-grade" }))).toEqual([
      ["unknown-scale", "scale", "是否要写“mof-four-grade”？"],
    ]);
    expect(relation({ format: "jixiao/published@1", score: "10", grade: "优" })).toBeUndefined();
    expect(relation(graded({ score: "10" }))).toBeUndefined();
  });
});
