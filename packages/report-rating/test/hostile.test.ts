import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseRatingScheme,
  safeParseChecks,
  safeParseRatingScheme,
  safeRate,
  thirdPartyReport,
  type ChecksDocument,
} from "@jixiao/report-rating";

/** As a program without types would call it. */
function codesOfRating(checks: unknown): string[] {
  const result = safeRate(thirdPartyReport, checks as ChecksDocument);
  return result.success ? [] : result.issues.map((one) => `${one.path.join(".")} ${one.code}`);
}

describe("checks from anywhere", () => {
  it("refuses what is no map", () => {
    for (const checks of [undefined, null, true, 7, "A", [], [true], new Map([["objective", true]])]) {
      expect(codesOfRating(checks)).toEqual([" wrong-type"]);
    }
    expect(codesOfRating(Promise.resolve({}))).toEqual([" wrong-type"]);
    expect(codesOfRating({ format: "jixiao/checks@1", checks: [] })).toEqual(["checks wrong-type"]);
    expect(codesOfRating({ format: "jixiao/checks@1" })).toEqual(["checks missing-field"]);
  });

  it("reports every wrong check at once, with the nearest criterion", () => {
    expect(
      codesOfRating({
        objectiv: true,
        "clear-logic": "true",
        "clear-focus": 1,
        "sound-format": { met: true },
      }),
    ).toEqual([
      "objectiv unknown-criterion",
      "clear-logic unknown-choice",
      "clear-focus wrong-type",
      "sound-format wrong-type",
    ]);
    expect(
      codesOfRating({
        format: "jixiao/checks@2",
        scheme: "x",
        sub: 1,
        checks: { objectiv: true, "clear logic": 1 },
      }),
    ).toEqual([
      "sub unknown-key",
      "format unknown-choice",
      "scheme wrong-scheme",
      "checks.objectiv unknown-criterion",
      "checks.clear logic unknown-criterion",
    ]);
  });

  it("takes the names every object has for what they are here: unknown", () => {
    const checks: unknown = JSON.parse('{"__proto__": true, "constructor": true, "toString": null}');
    expect(codesOfRating(checks)).toEqual([
      "__proto__ unknown-criterion",
      "constructor unknown-criterion",
      "toString unknown-criterion",
    ]);
    const own = { "clear-logic": true };
    expect(codesOfRating(Object.assign(Object.create({ objective: "inherited" }), own))).toEqual([
      " wrong-type",
    ]);
    expect(codesOfRating(Object.assign(Object.create(null), own))).toEqual([]);
    const document: unknown = JSON.parse(
      '{"format":"jixiao/checks@1","__proto__":{"checks":{}},"checks":{}}',
    );
    expect(codesOfRating(document)).toEqual(["__proto__ unknown-key"]);
    expect(safeParseChecks(document).success).toBe(false);
  });

  it("counts 100 000 checks and leaves them unread", () => {
    const many = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [`c${String(index)}`, true]),
    );
    expect(codesOfRating(many)).toEqual([" wrong-count"]);
    expect(codesOfRating({ format: "jixiao/checks@1", checks: many })).toEqual(["checks wrong-count"]);
  });

  it("never throws, whatever comes", () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({
        format: fc.constantFrom("jixiao/checks@1", "x"),
        checks: fc.anything(),
        subject: fc.anything(),
      }),
      fc.dictionary(fc.constantFrom("objective", "clear-logic", "__proto__", "x"), fc.anything()),
    );
    fc.assert(
      fc.property(anything, (checks) => {
        expect(Array.isArray(codesOfRating(checks))).toBe(true);
        expect(typeof safeParseChecks(checks).success).toBe("boolean");
      }),
    );
  });
});

describe("schemes from anywhere", () => {
  it("refuses 100 000 criteria, levels or requirements at once", () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ id: `c${String(index)}` }));
    const scheme = { format: "jixiao/rating-scheme@1", id: "many", criteria: many, levels: many };
    const result = safeParseRatingScheme(scheme);
    expect(result.success || result.issues.map((one) => `${one.path.join(".")} ${one.code}`)).toEqual([
      "criteria wrong-count",
      "levels wrong-count",
    ]);
    const ids = many.map(({ id }) => id);
    const long = safeParseRatingScheme({
      ...scheme,
      criteria: [{ id: "a" }],
      levels: [{ id: "A", requires: ids }],
    });
    expect(long.success || long.issues.map((one) => one.code)).toEqual(["wrong-count"]);
  });

  it("refuses names every object has as ids", () => {
    const document: unknown = JSON.parse(
      '{"format":"jixiao/rating-scheme@1","id":"constructor","criteria":[{"id":"__proto__","__proto__":{}}],"levels":[{"id":"toString","otherwise":true}]}',
    );
    const result = safeParseRatingScheme(document);
    expect(result.success || result.issues.map((one) => `${one.path.join(".")} ${one.code}`)).toEqual([
      "id reserved-id",
      "criteria.0.__proto__ unknown-key",
      "criteria.0.id reserved-id",
      "levels.0.id reserved-id",
    ]);
  });

  it("reads ids and names of any script", () => {
    const scheme = parseRatingScheme({
      format: "jixiao/rating-scheme@1",
      id: "测试/评级",
      criteria: [{ id: "客观公正" }],
      levels: [
        { id: "优", requires: ["客观公正"] },
        { id: "差", otherwise: true },
      ],
    });
    const result = safeRate(scheme, { 客观公正: true });
    expect(result.success && result.data.rating).toBe("优");
  });

  it("never throws, whatever comes", () => {
    const id = fc.constantFrom("a", "b", "c", "", "__proto__");
    const scheme = fc.record(
      {
        format: fc.constantFrom("jixiao/rating-scheme@1", "x"),
        id: fc.constantFrom("x", ""),
        criteria: fc.oneof(fc.array(fc.record({ id }), { maxLength: 4 }), fc.anything()),
        levels: fc.oneof(
          fc.array(
            fc.record(
              {
                id,
                requires: fc.oneof(fc.array(id, { maxLength: 4 }), fc.anything()),
                otherwise: fc.anything(),
              },
              { requiredKeys: [] },
            ),
          ),
          fc.anything(),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(scheme, fc.anything()), (document) => {
        expect(typeof safeParseRatingScheme(document).success).toBe("boolean");
      }),
    );
  });
});
