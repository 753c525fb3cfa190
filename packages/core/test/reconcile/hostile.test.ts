import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JixiaoError } from "../../src/error/index.js";
import {
  parsePublished,
  reconcile,
  recover,
  safeParsePublished,
  safeReconcile,
  safeRecover,
  type Published,
} from "../../src/reconcile/index.js";
import { reports } from "./published-fixtures.js";

const format = "jixiao/published@1";

function issuesOf(document: unknown): string[] {
  const result = safeParsePublished(document);
  return result.success ? [] : result.issues.map(({ code, path }) => `${code} ${path.join(".")}`.trim());
}

describe("reading a published document", { timeout: 60_000 }, () => {
  test("a clean copy that shares nothing with the input", () => {
    const copy = parsePublished(reports.humanResources);
    expect(copy).toEqual(reports.humanResources);
    expect(copy).not.toBe(reports.humanResources);
    expect(copy.indicators?.[0]).not.toBe(reports.humanResources.indicators?.[0]);
  });

  test.each<[string, unknown, string[]]>([
    ["nothing", undefined, ["wrong-type"]],
    ["a list", [], ["wrong-type"]],
    ["another format", { format: "jixiao/rubric@1" }, ["unknown-choice format"]],
    ["an unknown key", { format, scores: "1" }, ["unknown-key scores"]],
    ["a number: its places are lost", { format, score: 88.7 }, ["wrong-type score"]],
    ["words", { format, score: "abc" }, ["bad-amount score"]],
    ["blanks", { format, score: "  " }, ["bad-text score"]],
    ["separators", { format, score: "1,000" }, ["bad-amount score"]],
    ["exponents", { format, score: "8e1" }, ["bad-amount score"]],
    ["a sign", { format, score: "+8" }, ["bad-amount score"]],
    ["half a number", { format, score: "8." }, ["bad-amount score"]],
    ["a percentage for a score", { format, score: "88%" }, ["wrong-type score"]],
    ["a rate without its percent sign", { format, rate: "70.80" }, ["out-of-range rate"]],
    ["no rate at all", { format, rate: "high%" }, ["bad-amount rate"]],
    ["points of zero", { format, points: "0.0" }, ["bad-points points"]],
    ["negative points", { format, points: "-1" }, ["bad-points points"]],
    ["a negative deduction", { format, deductions: ["1", "-0.5"] }, ["out-of-range deductions.1"]],
    ["a huge figure", { format, score: "1234567890123" }, ["out-of-range score"]],
    ["too many places", { format, deducted: "0.1234567890123" }, ["out-of-range deducted"]],
    ["a very long text", { format, score: "9".repeat(100) }, ["bad-text score"]],
    [
      "places that are none",
      { format, rounding: { places: 1.5, mode: "nearest" } },
      ["wrong-type rounding.places", "unknown-choice rounding.mode"],
    ],
    [
      "a group without anything in it",
      { format, indicators: [{ indicators: [] }] },
      ["wrong-count indicators.0.indicators"],
    ],
    ["tiers in a tier", { format, tiers: [{ tiers: [] }] }, ["unknown-key tiers.0.tiers"]],
    [
      "a scale in disorder",
      {
        format,
        scale: {
          id: "s",
          grades: [
            { id: "a", label: "A", from: 1 },
            { id: "b", label: "B", from: 2 },
          ],
        },
      },
      ["scale-order scale.grades.1.from", "scale-gap scale.grades.1.from"],
    ],
  ])("%s", (_, document, expected) => {
    expect(issuesOf(document)).toEqual(expected);
    expect(safeReconcile(document).success).toBe(false);
  });

  test("every issue at once, and thrown as one error", () => {
    const document = {
      format,
      points: "0",
      indicators: [{ score: "x" }, { rate: "80" }],
      tiers: [{ deducted: "1%" }],
    };
    expect(issuesOf(document)).toEqual([
      "bad-points points",
      "bad-amount indicators.0.score",
      "out-of-range indicators.1.rate",
      "wrong-type tiers.0.deducted",
    ]);
    expect(() => parsePublished(document)).toThrow(JixiaoError);
    expect(() => reconcile(document as Published)).toThrow(JixiaoError);
    expect(() => recover(document as Published)).toThrow(JixiaoError);
  });

  test("what would be right is said in both languages", () => {
    const result = safeParsePublished({ format, score: 88.7, rate: "70.8" });
    expect(result.success ? [] : result.issues.map(({ message }) => message)).toEqual([
      '类型不对：应为照印出的样子写成文字的数，如 "88.70"，收到 88.7',
      '"70.8" 超出允许范围（带百分号，或不超过 1）',
    ]);
    const rate = safeParsePublished({ format, rate: "70.8" });
    expect(rate.success ? [] : rate.issues.map(({ message }) => message)).toEqual([
      '"70.8" 超出允许范围（带百分号，或不超过 1）',
    ]);
  });

  test("options that are none", () => {
    const options = { mode: "nearest", places: 11, language: "fr" } as unknown as Parameters<
      typeof safeReconcile
    >[1];
    const result = safeReconcile({ format }, options);
    expect(result.success ? [] : result.issues.map(({ path }) => path.join("."))).toEqual([
      "options.mode",
      "options.places",
      "options.language",
    ]);
  });

  test("a document that contains itself, or more than 200 indicators, is refused at once", () => {
    const circle: { indicators: unknown[] } = { indicators: [] };
    circle.indicators.push(circle, circle);
    expect(issuesOf({ format, indicators: [circle] })).toEqual(["wrong-count indicators"]);
    const many = (count: number): unknown => ({
      format,
      indicators: Array.from({ length: count }, () => ({ score: "1" })),
    });
    expect(issuesOf(many(201))).toEqual(["wrong-count indicators"]);
    expect(issuesOf(many(200))).toEqual([]);
    let deep: unknown = { score: "1" };
    for (let level = 0; level < 150; level += 1) deep = { indicators: [deep] };
    expect(issuesOf({ format, indicators: [deep] })).toEqual([expect.stringMatching(/^too-deep /)]);
  });

  test("names every object has are not figures", () => {
    const document = JSON.parse(
      `{ "format": "${format}", "__proto__": { "score": "1" }, "constructor": "1" }`,
    ) as unknown;
    expect(issuesOf(document)).toEqual(["unknown-key __proto__", "unknown-key constructor"]);
  });

  test("anything gives a result, never an exception", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(typeof safeReconcile(input).success).toBe("boolean");
        expect(typeof safeRecover(input).success).toBe("boolean");
      }),
      { numRuns: 150 },
    );
    const figure = fc.oneof(
      fc.constantFrom("0", "0.00", "-1", "100%", "0%", "999999999999", "0.000000000001", "-5.5%"),
      fc.float(),
    );
    const node = fc.record(
      {
        points: figure,
        score: figure,
        deducted: figure,
        rate: figure,
        deductions: fc.array(figure, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    const document = fc.record(
      {
        indicators: fc.array(node, { maxLength: 3 }),
        tiers: fc.array(node, { maxLength: 2 }),
        points: figure,
        score: figure,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(document, (input) => {
        const result = safeReconcile({ format, ...input });
        if (result.success) expect(JSON.parse(JSON.stringify(result.data))).toEqual(result.data);
        safeRecover({ format, ...input }, { most: 3 });
      }),
      { numRuns: 150 },
    );
  });

  test("an empty document is consistent with itself", () => {
    expect(reconcile({ format }).verdict).toBe("consistent");
    expect(reconcile({ format, indicators: [], tiers: [] }).relations).toEqual([]);
  });
});
