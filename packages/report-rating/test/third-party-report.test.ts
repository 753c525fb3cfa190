import { describe, expect, it } from "vitest";
import { rate, ratingSchemes, safeParseRatingScheme, thirdPartyReport } from "@jixiao/report-rating";
import { bruteForce, completions, threeWay } from "./brute-force.js";

const ids = thirdPartyReport.criteria.map((criterion) => criterion.id);
const basic = ["sound-format", "complete-content", "objective", "well-founded"] as const;
const six = ["clear-logic", "clear-focus", ...basic] as const;
const reference = bruteForce(thirdPartyReport);
const levelIds = ["A", "B", "C", "D"] as const;

/** Annex 2 as it is printed: each row of its own, in its own words. */
function printedLevels(meets: (id: string) => boolean): string[] {
  const rows: readonly [level: string, holds: boolean][] = [
    ["A", ids.every(meets)],
    ["B", six.every(meets)],
    ["C", basic.every(meets)],
    ["D", basic.some((id) => !meets(id))],
  ];
  return rows.flatMap(([level, holds]) => (holds ? [level] : []));
}

describe("annex 2", () => {
  it("has seven criteria and four levels that ask for 7, 6, 4 and none of them", () => {
    expect(thirdPartyReport.id).toBe("donghu/third-party-report");
    expect(ids).toEqual([
      "conclusion-usable",
      "clear-logic",
      "clear-focus",
      "sound-format",
      "complete-content",
      "objective",
      "well-founded",
    ]);
    expect(
      thirdPartyReport.criteria.map(({ title }) => (typeof title === "object" ? title["zh-CN"] : title)),
    ).toEqual(["结论可用", "逻辑清晰", "重点突出", "格式规范", "内容完整", "客观公正", "依据充分"]);
    expect(thirdPartyReport.levels.map((level) => [level.id, level.requires ?? "otherwise"])).toEqual([
      ["A", ids],
      ["B", six],
      ["C", basic],
      ["D", "otherwise"],
    ]);
  });

  it("gives each of the 2^7 patterns the best level printed for it", () => {
    const count: Record<string, number> = {};
    for (const pattern of reference.patterns) {
      const checks = Object.fromEntries(ids.map((id, place) => [id, (pattern & (2 ** place)) !== 0]));
      const rating = rate(thirdPartyReport, checks);
      expect(rating.rating).toBe(levelIds[reference.rated(pattern)]);
      expect(rating.rating).toBe(printedLevels((id) => checks[id] === true)[0]);
      expect(rating.possible).toEqual([rating.rating]);
      count[String(rating.rating)] = (count[String(rating.rating)] ?? 0) + 1;
    }
    // 15 of 16 patterns of the four basic ones fail; of the 8 left two meet the six, and one of these all seven.
    expect(count).toEqual({ A: 1, B: 1, C: 6, D: 120 });
  });

  it("gives each of the 3^7 patterns with unknowns the levels of its completions", () => {
    for (const checks of threeWay(ids)) {
      const open = new Set(
        completions(thirdPartyReport, checks).map((one) => levelIds[reference.rated(one)]),
      );
      const rating = rate(thirdPartyReport, checks);
      expect(rating.possible).toEqual(levelIds.filter((level) => open.has(level)));
      expect(rating.rating).toBe(open.size === 1 ? [...open][0] : null);
      expect(rating.met).toEqual(ids.filter((id) => checks[id] === true));
      expect(rating.unmet).toEqual(ids.filter((id) => checks[id] === false));
      expect(rating.unknown).toEqual(ids.filter((id) => checks[id] === null));
    }
  });

  it("is plain data that reads back as itself, and ships", () => {
    const copy: unknown = JSON.parse(JSON.stringify(thirdPartyReport));
    expect(copy).toEqual(thirdPartyReport);
    expect(safeParseRatingScheme(copy)).toEqual({ success: true, data: thirdPartyReport });
    expect(ratingSchemes.map((scheme) => scheme.id)).toEqual(["donghu/third-party-report"]);
  });
});
