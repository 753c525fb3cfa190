import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeDefineRatingScheme, type RatingScheme } from "@jixiao/report-rating";
import { bruteForce } from "./brute-force.js";
import { anySchemes, criterionIds, draft, soundSchemes } from "./scheme-drafts.js";

/** The faults of a scheme by trying every pattern: which kind, at which levels. */
function faultsByEnumeration(scheme: RatingScheme): string[] {
  const { patterns, reached, rated } = bruteForce(scheme);
  const faults: string[] = [];
  if (patterns.some((pattern) => rated(pattern) === -1)) faults.push("not-a-partition");
  for (const level of scheme.levels.keys()) {
    if (!patterns.some((pattern) => rated(pattern) === level))
      faults.push(`level-unreachable ${String(level)}`);
  }
  for (const better of scheme.levels.keys()) {
    for (const lower of scheme.levels.keys()) {
      const less = (pattern: number) =>
        reached(pattern).includes(better) && !reached(pattern).includes(lower);
      if (better < lower && patterns.some(less))
        faults.push(`level-disorder ${String(better)} ${String(lower)}`);
    }
  }
  return faults;
}

/** The faults reported, in the same terms; every witness is tried for what it is said to show. */
function faultsReported(scheme: RatingScheme): string[] {
  const result = safeDefineRatingScheme(scheme);
  if (result.success) return [];
  const { reached, rated } = bruteForce(scheme);
  return result.issues.map(({ code, path, values }) => {
    const text = values["witness"];
    const checks = JSON.parse(typeof text === "string" ? text : "") as Record<string, boolean>;
    expect(Object.keys(checks).sort()).toEqual(scheme.criteria.map(({ id }) => id).sort());
    const witness = scheme.criteria.reduce((sum, { id }, place) => sum + (checks[id] ? 2 ** place : 0), 0);
    const at = Number(path[1]);
    const other = scheme.levels.findIndex(({ id }) => id === values["other"]);
    switch (code) {
      case "not-a-partition":
        expect([path, values["count"], rated(witness)]).toEqual([["levels"], 0, -1]);
        return code;
      case "level-unreachable":
        expect(reached(witness)).toContain(at);
        expect(rated(witness)).toBe(other);
        return `${code} ${String(at)}`;
      case "level-disorder":
        expect(reached(witness)).toContain(at);
        expect(reached(witness)).not.toContain(other);
        return `${code} ${String(at)} ${String(other)}`;
      default:
        return code;
    }
  });
}

describe("what makes levels a rating", () => {
  it("is decided by sets as trying every pattern decides it: all schemes of three criteria, three levels", () => {
    const subsets = Array.from({ length: 8 }, (_, bits) =>
      criterionIds(3).filter((_id, place) => (bits & (2 ** place)) !== 0),
    );
    const choices = [...subsets, "otherwise" as const];
    let sound = 0;
    for (const first of choices) {
      for (const second of [undefined, ...choices]) {
        for (const third of second === undefined ? [undefined] : [undefined, ...choices]) {
          const scheme = draft(
            3,
            [first, second, third].filter((one) => one !== undefined),
          );
          const faults = faultsByEnumeration(scheme);
          expect(faultsReported(scheme)).toEqual(faults);
          if (faults.length === 0) sound += 1;
        }
      }
    }
    // Falling chains of subsets of three that end in none, twice each for the two ways to write none: 1, 7, 12.
    expect(sound).toBe(2 * (1 + 7 + 12));
  });

  it("is decided by sets as trying every pattern decides it: any scheme", () => {
    fc.assert(
      fc.property(fc.oneof(anySchemes(7, 5), soundSchemes(7)), (scheme) => {
        expect(faultsReported(scheme)).toEqual(faultsByEnumeration(scheme));
      }),
      { numRuns: 300 },
    );
  });

  it("is decided at once for 64 criteria and 20 levels", () => {
    const ids = criterionIds(64);
    const falling = Array.from({ length: 19 }, (_, index) => ids.slice(0, 64 - 3 * index));
    expect(safeDefineRatingScheme(draft(64, [...falling, "otherwise"])).success).toBe(true);
    expect(safeDefineRatingScheme(draft(64, falling)).success).toBe(false);
  });
});
