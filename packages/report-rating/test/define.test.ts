import { JixiaoError, wordIssues, type Result } from "@jixiao/core/adapter";
import { describe, expect, it } from "vitest";
import {
  defineRatingScheme,
  parseRatingScheme,
  safeDefineRatingScheme,
  safeParseRatingScheme,
} from "@jixiao/report-rating";
import { criterionIds, draft } from "./scheme-drafts.js";

/** Path, message and hint of every issue, as words. */
function issuesOf(result: Result<unknown>, language: "zh-CN" | "en" = "en"): string[] {
  if (result.success) return [];
  return wordIssues(result.issues, language).map(
    ({ code, path, message, hint }) => `${path.join(".")} [${code}] ${message} → ${hint}`,
  );
}

describe("a scheme that is no rating is refused with a witness", () => {
  it("a pattern that reaches no level", () => {
    const scheme = safeDefineRatingScheme(draft(2, [["a", "b"], ["b"]]));
    expect(issuesOf(scheme)).toEqual([
      'levels [not-a-partition] the checks {"a":false,"b":false} reach 0 levels → add otherwise, or change requires',
    ]);
    expect(issuesOf(scheme, "zh-CN")).toEqual([
      'levels [not-a-partition] 检查组合 {"a":false,"b":false} 得到 0 个级别 → 补上 otherwise，或改 requires',
    ]);
  });

  it("a level that repeats the one above", () => {
    const scheme = safeDefineRatingScheme(draft(2, [["a"], ["a"], "otherwise"]));
    expect(issuesOf(scheme)).toEqual([
      'levels.1 [level-unreachable] level “L2” can never be reached → change requires, or remove the level; {"a":true,"b":false} reaches “L1” already',
    ]);
    expect(issuesOf(scheme, "zh-CN")).toEqual([
      'levels.1 [level-unreachable] 级别“L2”永远达不到 → 改 requires，或删去这一级；{"a":true,"b":false} 已得到“L1”',
    ]);
  });

  it("a second otherwise, or one after a level that requires nothing", () => {
    const codes = (...levels: Parameters<typeof draft>[1]) =>
      issuesOf(safeDefineRatingScheme(draft(1, levels))).map((line) => line.split("] ")[0]);
    expect(codes(["a"], "otherwise", "otherwise")).toEqual(["levels.2 [level-unreachable"]);
    expect(codes(["a"], [], "otherwise")).toEqual(["levels.2 [level-unreachable"]);
    expect(codes(["a"], [])).toEqual([]);
  });

  it("a better level that requires less", () => {
    const scheme = safeDefineRatingScheme(draft(3, [["a", "c"], ["a", "b"], "otherwise"]));
    expect(issuesOf(scheme)).toEqual([
      'levels.0.requires [level-disorder] “L1” is better but does not require “b”, which “L2” requires (e.g. {"a":true,"b":false,"c":true}) → add “b” to “L1”',
    ]);
  });

  it("levels in the wrong order are both unreachable and out of order", () => {
    const scheme = safeDefineRatingScheme(draft(3, [["a"], ["a", "b", "c"], "otherwise"]));
    expect(issuesOf(scheme)).toEqual([
      'levels.1 [level-unreachable] level “L2” can never be reached → change requires, or remove the level; {"a":true,"b":true,"c":true} reaches “L1” already',
      'levels.0.requires [level-disorder] “L1” is better but does not require “b”, “c”, which “L2” requires (e.g. {"a":true,"b":false,"c":false}) → add “b”, “c” to “L1”',
    ]);
  });
});

describe("a scheme with wrong names is refused", () => {
  it("every one of them at once, with the nearest name", () => {
    const result = safeParseRatingScheme({
      format: "jixiao/rating-scheme@1",
      id: "test",
      criteria: [{ id: "objective" }, { id: "complete" }, { id: "objective" }],
      levels: [
        { id: "A", requires: ["objectiv", "complete", "complete"] },
        { id: "B" },
        { id: "B", requires: [], otherwise: true },
      ],
    });
    expect(issuesOf(result)).toEqual([
      "criteria.2.id [duplicate-id] the id “objective” is used more than once → rename one of them; the first is at criteria.0",
      "levels.2.id [duplicate-id] the id “B” is used more than once → rename one of them; the first is at levels.1",
      "levels.0.requires.0 [unknown-criterion] there is no criterion “objectiv” → did you mean “objective”?",
      "levels.0.requires.2 [repeated-criterion] “complete” is required more than once by the same level → remove it, or name the criterion that was meant",
      "levels.1 [one-form-only] give “requires” or “otherwise”, not both and not neither → keep one of the two",
      "levels.2 [one-form-only] give “requires” or “otherwise”, not both and not neither → keep one of the two",
    ]);
  });

  it("names of keys and formats too", () => {
    const result = safeParseRatingScheme({
      format: "jixiao/rating-scheme@2",
      id: "test",
      criterias: [],
      levels: [{ id: "A b", otherwise: false }],
    });
    expect(issuesOf(result).map((line) => line.split("] ")[0])).toEqual([
      "criterias [unknown-key",
      "format [unknown-choice",
      "criteria [missing-field",
      "levels.0.id [bad-id",
      "levels.0.otherwise [wrong-type",
    ]);
  });
});

describe("limits", () => {
  it("64 criteria and 20 levels, no more", () => {
    const codes = (criteria: number, levels: Parameters<typeof draft>[1]) =>
      issuesOf(safeDefineRatingScheme(draft(criteria, levels))).map((line) => line.split(" → ")[0]);
    const falling = (count: number) =>
      Array.from({ length: count }, (_, index) => criterionIds(count - index));
    expect(codes(64, [criterionIds(64), "otherwise"])).toEqual([]);
    expect(codes(65, [criterionIds(2), "otherwise"])).toEqual([
      "criteria [wrong-count] expected 1–64 items, received 65",
    ]);
    expect(codes(64, [...falling(19), "otherwise"])).toEqual([]);
    expect(codes(64, [...falling(20), "otherwise"])).toEqual([
      "levels [wrong-count] expected 1–20 items, received 21",
    ]);
    expect(codes(1, [])).toEqual(["levels [wrong-count] expected 1–20 items, received 0"]);
  });
});

describe("a defined scheme", () => {
  it("is a frozen copy, and is given back as it is when defined again", () => {
    const document = draft(2, [["a", "b"], "otherwise"]);
    const scheme = defineRatingScheme(document);
    expect(scheme).toEqual(document);
    expect(scheme).not.toBe(document);
    expect(scheme.levels[0]).not.toBe(document.levels[0]);
    expect(
      [scheme, scheme.criteria, scheme.criteria[0], scheme.levels[0]?.requires].every(Object.isFrozen),
    ).toBe(true);
    expect(defineRatingScheme(scheme)).toBe(scheme);
  });

  it("throws one error that lists every issue", () => {
    expect(() => parseRatingScheme({})).toThrow(JixiaoError);
    expect(() => defineRatingScheme(draft(1, [["a"]]))).toThrow('{"a":false}');
  });

  it("may have a criterion that no level requires", () => {
    expect(safeDefineRatingScheme(draft(2, [["a"], "otherwise"])).success).toBe(true);
  });
});

describe("every error of a scheme is reported at once", () => {
  const codesOf = (document: unknown): string[] => {
    const result = safeParseRatingScheme(document);
    return result.success ? [] : result.issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
  };
  const criteria = [{ id: "a" }, { id: "b" }];

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      "a misspelt key beside levels that reach too little",
      { titel: "x", criteria, levels: [{ id: "L1", requires: ["a"] }] },
      ["unknown-key at titel", "not-a-partition at levels"],
    ],
    [
      "a level that is none leaves the others, but nothing is said of all of them together",
      {
        criteria,
        levels: [7, { id: "L2", requires: ["a", "c", "a"] }, { id: "L2", otherwise: true }, { id: "L4" }],
      },
      [
        "wrong-type at levels.0",
        "duplicate-id at levels.2.id",
        "unknown-criterion at levels.1.requires.1",
        "repeated-criterion at levels.1.requires.2",
        "one-form-only at levels.3",
      ],
    ],
    [
      "a criterion that cannot be read leaves none unknown",
      { criteria: [{ id: "a" }, { id: "b b" }, { id: "a" }], levels: [{ id: "L1", requires: ["b"] }] },
      ["bad-id at criteria.1.id", "duplicate-id at criteria.2.id"],
    ],
    [
      "what a level requires under a misspelt key is not missing as well",
      {
        criteria,
        levels: [
          { id: "L1", require: ["a"] },
          { id: "L2", otherwise: true },
        ],
      },
      ["unknown-key at levels.0.require"],
    ],
  ])("%s", (_name, more, issues) => {
    expect(codesOf({ format: "jixiao/rating-scheme@1", id: "test/scheme", ...more })).toEqual(issues);
  });
});
