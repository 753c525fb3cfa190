import { describe, expect, it } from "vitest";
import {
  jixiaoImplementation,
  parseVectors,
  reportText,
  runAll,
  runVectors,
  safeParseVectors,
  type Implementation,
} from "../src/index.js";
import { compare } from "../src/run/compare.js";

const rubric = {
  format: "jixiao/rubric@1",
  id: "test/one",
  version: "1",
  title: "一",
  points: 10,
  scale: "mof-four-grade",
  indicators: [{ id: "leaf", title: "指标", points: 10, rule: { type: "yes-no" } }],
};

const file = (...cases: object[]) => ({
  format: "jixiao/vectors@1",
  kind: "score",
  topic: "test/one",
  title: "试",
  rubrics: { one: rubric },
  cases,
});

const yes = (expect_: object, id = "yes") => ({
  id,
  title: "是",
  ref: "one",
  observations: { leaf: { met: true } },
  expect: expect_,
});

const differencesOf = (expected: object, implementation: Implementation = jixiaoImplementation) =>
  runVectors(parseVectors(file(yes(expected))), implementation)[0]?.differences;

/** An implementation that always gives the same. */
const giving = (outcome: object): Implementation => ({ name: "fixed", score: () => outcome });

describe("figures are compared", () => {
  it("only where they are listed", () => {
    expect(differencesOf({})).toEqual([]);
    expect(differencesOf({ score: "10.00" })).toEqual([]);
    expect(differencesOf({ indicators: { leaf: { rate: "100.00%" } } })).toEqual([]);
  });

  it("as texts, exactly", () => {
    expect(differencesOf({ score: "10.0" })).toEqual([
      { path: ["score"], expected: "10.0", received: "10.00" },
    ]);
    expect(differencesOf({ score: "10.00" }, giving({ score: 10 }))).toEqual([
      { path: ["score"], expected: "10.00", received: 10 },
    ]);
  });

  it("by the id of an indicator at any depth, of a tier, of a grade", () => {
    const nested = giving({
      indicators: [{ id: "g", score: "1", indicators: [{ id: "leaf", score: "2", grade: { id: "good" } }] }],
      tiers: [{ id: "leaf", score: "3" }],
    });
    expect(
      differencesOf(
        { indicators: { leaf: { score: "2", grade: "good" } }, tiers: { leaf: { score: "3" } } },
        nested,
      ),
    ).toEqual([]);
    expect(differencesOf({ indicators: { other: { score: "2" } } }, nested)).toEqual([
      { path: ["indicators", "other"], expected: { score: "2" }, received: undefined },
    ]);
    expect(differencesOf({ grade: { id: "excellent", label: "优" } })).toEqual([
      { path: ["grade", "id"], expected: "excellent", received: "poor" },
      { path: ["grade", "label"], expected: "优", received: "差" },
    ]);
  });

  it("flags in any order, all of them; the rows of the ledger in order", () => {
    const flags = [
      { code: "veto", indicator: null, message: "…" },
      { code: "missing", indicator: "leaf", message: "…" },
    ];
    const rows = [{ indicator: "a" }, { indicator: "b" }];
    const given = giving({ flags, deductions: rows });
    expect(
      differencesOf({ flags: [{ code: "missing", indicator: "leaf" }, { code: "veto" }] }, given),
    ).toEqual([]);
    expect(differencesOf({ flags: [{ code: "veto" }] }, given)).toEqual([
      { path: ["flags"], expected: undefined, received: flags[1] },
    ]);
    expect(differencesOf({ deductions: rows }, given)).toEqual([]);
    expect(differencesOf({ deductions: [...rows].reverse() }, given)).toHaveLength(2);
    expect(differencesOf({ deductions: [{ indicator: "a" }] }, given)).toHaveLength(1);
  });

  it("issues in any order, all of them, by code and by path where one is listed", () => {
    const issues = [
      { code: "bad-date", path: ["leaf", "due"], message: "…" },
      { code: "too-deep", path: ["x"], message: "…" },
    ];
    const refusing = giving({ issues });
    expect(
      differencesOf(
        { issues: [{ code: "too-deep" }, { code: "bad-date", path: ["leaf", "due"] }] },
        refusing,
      ),
    ).toEqual([]);
    expect(differencesOf({ issues: [{ code: "too-deep" }, { code: "too-deep" }] }, refusing)).toHaveLength(2);
    expect(differencesOf({ score: "10.00" }, refusing)).toEqual([
      { path: ["issues"], expected: undefined, received: issues.map(({ code, path }) => ({ code, path })) },
    ]);
    expect(differencesOf({ issues: [{ code: "too-deep" }] })).toEqual([
      { path: ["issues"], expected: [{ code: "too-deep" }], received: undefined },
    ]);
  });

  it("by what a result has of its own, never by what every object has", () => {
    expect(
      differencesOf({ indicators: { leaf: { status: "x" } } }, giving({ indicators: "toString" })),
    ).toHaveLength(1);
    expect(compare({ constructor: "x" }, {})).toEqual([
      { path: ["constructor"], expected: "x", received: undefined },
    ]);
  });
});

describe("a table of ratings", () => {
  const table = (...rows: string[]) => ({
    format: "jixiao/vectors@1",
    kind: "rate",
    topic: "test/rate",
    title: "试",
    cases: [{ id: "table", title: "表", scheme: { criteria: [{ id: "a" }, { id: "b" }] }, table: rows }],
  });
  const seen: unknown[] = [];
  const implementation: Implementation = {
    name: "rates",
    score: () => ({}),
    rate: (_scheme, checks) => {
      seen.push(checks);
      return { rating: "A", possible: ["A"] };
    },
  };

  it("gives every pattern to the implementation and compares each row", () => {
    const [result] = runVectors(parseVectors(table("11 A", "0? A B")), implementation);
    expect(seen).toEqual([
      { a: true, b: true },
      { a: false, b: null },
    ]);
    expect(result?.differences).toEqual([
      { path: ["table", "0? A B", "rating"], expected: null, received: "A" },
      { path: ["table", "0? A B", "possible"], expected: ["A", "B"], received: ["A"] },
    ]);
  });
});

describe("a file of vectors", () => {
  const codes = (document: unknown) => {
    const result = safeParseVectors(document);
    return result.success ? [] : result.issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
  };

  it("is checked", () => {
    expect(codes(file(yes({ score: "10.00" })))).toEqual([]);
    expect(codes({})).toEqual(["missing-field at kind"]);
    expect(codes(file())).toEqual(["wrong-count at cases"]);
    expect(codes(file(yes({ scor: "10.00" })))).toEqual(["unknown-key at cases.0.expect.scor"]);
    expect(codes(file(yes({ issues: [] })))).toEqual(["wrong-count at cases.0.expect.issues"]);
  });

  it("names what it holds, once, and one subject a case", () => {
    expect(codes(file(yes({}), yes({})))).toEqual(["duplicate-id at cases.1.id"]);
    expect(codes(file({ ...yes({}), ref: "two", known: ["one", "three"] }))).toEqual([
      "unknown-choice at cases.0.ref",
      "unknown-choice at cases.0.known.1",
    ]);
    expect(codes(file({ ...yes({}), rubric }))).toEqual(["one-form-only at cases.0"]);
    expect(codes(file({ ...yes({}), observationsText: "{}" }))).toEqual(["one-form-only at cases.0"]);
    const rating = {
      ...file(),
      kind: "rate",
      rubrics: undefined,
      cases: [{ id: "a", title: "甲", ref: "none" }],
    };
    expect(codes(rating)).toEqual(["unknown-choice at cases.0.ref", "one-form-only at cases.0"]);
    expect(codes(file({ ...yes({}), ref: undefined, among: ["one", "two"] }))).toEqual([
      "unknown-choice at cases.0.among.1",
    ]);
  });

  it("gives its documents on as they are, or read from text", () => {
    const given: unknown[] = [];
    const keeping: Implementation = {
      name: "keeps",
      score: (...all) => {
        given.push(all);
        return {};
      },
    };
    const text = { ...yes({}, "text"), ref: undefined, rubricText: '{"a":1}', known: ["one"], scales: [1] };
    runVectors(parseVectors(file(yes({}), text)), keeping);
    expect(given).toEqual([
      [rubric, { leaf: { met: true } }, { known: [], scales: [] }],
      [{ a: 1 }, { leaf: { met: true } }, { known: [rubric], scales: [1] }],
    ]);
  });
});

describe("a report for people", () => {
  const report = runAll(jixiaoImplementation, [
    parseVectors(file(yes({ score: "10.00" }), yes({ score: "9.00", status: "draft" }, "wrong"))),
    parseVectors({
      ...file(),
      kind: "rate",
      rubrics: undefined,
      cases: [{ id: "a", title: "甲", scheme: {}, table: ["1 A"] }],
    }),
  ]);

  it("in English", () => {
    expect(reportText(report, "en")).toBe(
      [
        "@jixiao/core: 1 of 2 cases passed",
        "test/one · wrong",
        '  score: expected "9.00", got "10.00"',
        '  status: expected "draft", got "final"',
        "not run: test/one (1 cases)",
        "",
      ].join("\n"),
    );
  });

  it("in Chinese", () => {
    expect(reportText(report)).toBe(
      [
        "@jixiao/core：共 2 例，通过 1 例",
        "test/one · wrong",
        '  score：应为 "9.00"，得到 "10.00"',
        '  status：应为 "draft"，得到 "final"',
        "未运行：test/one（1 例）",
        "",
      ].join("\n"),
    );
  });

  it("says when there is more", () => {
    const indicators = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`n${String(index)}`, { score: "1" }]),
    );
    const text = reportText(runAll(jixiaoImplementation, [parseVectors(file(yes({ indicators })))]), "en");
    expect(text).toContain("and 2 more");
    const long = reportText(
      runAll(giving({ score: "x".repeat(300) }), [parseVectors(file(yes({ score: "1" })))]),
      "en",
    );
    expect(long.split("\n")[2]?.endsWith("x…")).toBe(true);
  });
});
