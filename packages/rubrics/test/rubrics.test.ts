import { describe, expect, it } from "vitest";
import {
  parseObservations,
  parseRubric,
  reconcile,
  referenceOf,
  rubricInForce,
  safeDefineRubrics,
  safeScore,
  score,
} from "@jixiao/core";
import { publishedCases, rubrics, selfReportQuality2022 } from "../src/index.js";

describe("the rubrics that ship", () => {
  it("are these", () => {
    expect(rubrics.map(referenceOf)).toEqual([
      "donghu/self-report-quality@2022.1",
      "donghu/department@2021.1",
      "donghu/social-affairs@2021.1",
      "donghu/human-resources@2021.1",
      "donghu/public-health@2021.1",
      "donghu/teacher-training@2021.1",
      "donghu/construction-waste@2021.1",
      "mof/self-evaluation@2020.1",
      "hubei/self-evaluation@2020.1",
    ]);
  });

  it("hold together, also as documents that went through JSON", () => {
    const copies: unknown = JSON.parse(JSON.stringify(rubrics));
    const result = safeDefineRubrics(copies as unknown[]);
    expect(result.success ? result.data : result.issues).toEqual(rubrics);
  });

  it.each(rubrics.map((rubric) => [rubric.id, rubric] as const))(
    "%s says where it comes from, in both languages",
    (_, rubric) => {
      expect(rubric.source?.title).toBeDefined();
      for (const label of [rubric.title, rubric.description, rubric.source?.title]) {
        expect(typeof label === "object" ? Object.keys(label) : label).toEqual(["zh-CN", "en"]);
      }
    },
  );

  it.each(rubrics.map((rubric) => [rubric.id, rubric] as const))(
    "%s is worth 100 points with a rule at every leaf",
    (_, rubric) => {
      expect(String(rubric.points)).toBe("100");
      expect(parseRubric(rubric)).toEqual(rubric);
    },
  );

  it("are found by id and day", () => {
    expect(rubricInForce(rubrics, "donghu/department", "2022-06-30").version).toBe("2021.1");
    expect(rubricInForce(rubrics, "donghu/self-report-quality")).toBe(selfReportQuality2022);
    const early = safeScore(selfReportQuality2022, {}, { assessedOn: "2021-12-31" });
    expect(early.success ? [] : early.issues.map(({ code }) => code)).toContain("not-yet-in-force");
  });
});

describe("the evaluations that were published", () => {
  const cases = publishedCases.map((one) => [one.printed.score, one] as const);

  it("come to the printed totals and grades", () => {
    const results = publishedCases.map(({ rubric, observations }) => score(rubric, observations));
    expect(results.map(({ score: total, grade }) => [total, grade.label].join(" "))).toEqual([
      "88.78 良",
      "92.79 优秀",
      "90.77 优秀",
      "88.74 良好",
      "82.36 良",
    ]);
  });

  it.each(cases)(
    "%s: the rubric named is the rubric given, and is in force",
    (_, { rubric, observations }) => {
      expect(observations.rubric).toBe(referenceOf(rubric));
      expect(rubricInForce(rubrics, rubric.id, "2022-06-30")).toBe(rubric);
      expect(parseObservations(JSON.parse(JSON.stringify(observations)))).toEqual(observations);
    },
  );

  it.each(cases)("%s: every printed figure comes back", (_, { rubric, observations, printed }) => {
    const card = score(rubric, observations);
    const same = (computed: Figures, figures: Figures) => {
      for (const key of ["points", "score", "deducted", "rate"] as const) {
        const figure = figures[key];
        if (typeof figure === "string") expect([key, computed[key]]).toEqual([key, twoPlaces(figure)]);
      }
    };
    expect([card.score, card.grade.label]).toEqual([printed.score, printed.grade]);
    for (const [key, computed] of [
      ["indicators", card.indicators],
      ["tiers", card.tiers],
    ] as const) {
      const parts = printed[key] ?? [];
      expect((computed ?? []).map(({ title }) => title)).toEqual(parts.map(({ title }) => title));
      for (const [index, part] of parts.entries()) same(computed![index]!, part);
    }
  });

  it.each(cases)(
    "%s: every itemised deduction stands in the ledger",
    (_, { rubric, observations, printed }) => {
      const { deductions, indicators } = score(rubric, observations);
      for (const [index, { deductions: items }] of (printed.indicators ?? []).entries()) {
        if (items === undefined) continue;
        const group = indicators[index]!;
        const leaves = "indicators" in group ? group.indicators.map(({ id }) => id) : [];
        const rows = deductions.filter(({ indicator }) => leaves.includes(String(indicator)));
        expect(rows.map(({ points }) => points)).toEqual(items.map(twoPlaces));
      }
    },
  );

  it("fit each other as printed, but for the one whose figures were rounded each on its own", () => {
    expect(publishedCases.map(({ printed }) => reconcile(printed).verdict)).toEqual([
      "consistent",
      "consistent",
      "consistent",
      "rounding",
      "consistent",
    ]);
  });
});

interface Figures {
  readonly points?: string;
  readonly score?: string;
  readonly deducted?: string;
  readonly rate?: string | null;
}

/** A figure with the zeros the report leaves out: 14 → 14.00, 90% → 90.00%. */
function twoPlaces(figure: string): string {
  const [whole = "", decimals = ""] = figure.replace("%", "").split(".");
  return `${whole}.${decimals.padEnd(2, "0")}${figure.endsWith("%") ? "%" : ""}`;
}
