import { describe, expect, it } from "vitest";
import {
  safeDefineRubric,
  safeDefineRubrics,
  safeParseObservations,
  safeScore,
  type Issue,
  type Rubric,
} from "../src/index.js";
import { rules } from "../src/rules/index.js";
import { everyRule, rubricOf } from "./support/every-rule.js";

const wrongValues: readonly unknown[] = [
  null,
  true,
  7,
  "x",
  "",
  [],
  {},
  [[]],
  Number.NaN,
  () => 1,
  Symbol.iterator,
  new Date(0),
  "9".repeat(1_000_000),
  -1e300,
];

function rubric(rule: unknown, more: Record<string, unknown> = {}): Rubric {
  const result = safeDefineRubric(rubricOf(rule, more));
  if (!result.success) throw new Error(JSON.stringify(result.issues));
  return result.data;
}

function expectIssues(issues: readonly Issue[], prefix: readonly (string | number)[]): void {
  expect(issues.length).toBeGreaterThan(0);
  for (const issue of issues) {
    expect(issue.path.slice(0, prefix.length)).toEqual(prefix);
    expect([issue.code, issue.message, issue.expected, issue.hint].every((words) => words !== "")).toBe(true);
    expect(JSON.stringify(issue)).not.toMatch(/\{[a-zA-Z]+\}/);
  }
}

function codes(document: unknown): string[] {
  const result = safeDefineRubric(document);
  return result.success ? [] : result.issues.map((issue) => `${issue.path.join(".")} ${issue.code}`);
}

const withIndicators = (
  indicators: unknown,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  ...rubricOf({ type: "yes-no" }),
  indicators,
  ...more,
});
const leaf = (id: string, points: unknown, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id,
  title: id,
  points,
  rule: { type: "yes-no" },
  ...more,
});

describe("every rule is among the cases", () => {
  it("has parameters and an observation that hold", () => {
    expect(Object.keys(everyRule).toSorted()).toEqual(Object.keys(rules).toSorted());
    for (const { rule, observation } of Object.values(everyRule)) {
      expect(safeScore(rubric(rule), { leaf: observation }).success).toBe(true);
    }
  });
});

describe.each(Object.entries(everyRule))("bad input for %s", (_type, { rule, observation }) => {
  const path = ["indicators", 0, "rule"];

  it.each(Object.keys(rule))("parameter %s of a wrong type gives issues below it, or is allowed", (key) => {
    for (const value of wrongValues) {
      const before = structuredCloneable(value) ? structuredClone({ ...rule, [key]: value }) : undefined;
      const document = rubricOf({ ...rule, [key]: value });
      const result = safeDefineRubric(document);
      if (!result.success) expectIssues(result.issues, path);
      if (before !== undefined)
        expect((document["indicators"] as { rule: unknown }[])[0]?.rule).toEqual(before);
    }
  });

  it("names an unknown parameter with the nearest known one", () => {
    const result = safeDefineRubric(rubricOf({ ...rule, typo: 1 }));
    expect(result.success ? [] : result.issues.map((issue) => issue.code)).toContain("unknown-key");
  });

  it.each(Object.keys(observation))(
    "observation field %s of a wrong type gives issues below it, or is allowed",
    (key) => {
      const defined = rubric(rule);
      for (const value of wrongValues) {
        const result = safeScore(defined, { leaf: { ...observation, [key]: value } });
        if (!result.success) expectIssues(result.issues, ["leaf"]);
      }
    },
  );

  it.each(Object.keys(observation))(
    "observation field %s left out gives an issue or has a meaning",
    (key) => {
      const { [key]: _left, ...rest } = observation;
      const result = safeScore(rubric(rule), { leaf: rest });
      if (!result.success) expectIssues(result.issues, ["leaf"]);
    },
  );

  it("names an unknown field of an observation", () => {
    const result = safeScore(rubric(rule), { leaf: { ...observation, actaul: 1 } });
    expect(result.success ? [] : result.issues.map((issue) => issue.path.join("."))).toContain("leaf.actaul");
  });

  it("never takes an observation for one when it is none", () => {
    for (const value of [7, "x", true, [], [observation], () => observation]) {
      const result = safeScore(rubric(rule), { leaf: value });
      expect(result.success).toBe(false);
    }
  });

  it("reads the common keys or says what is wrong with them", () => {
    for (const key of ["note", "evidence", "override", "recorded", "notApplicable"]) {
      for (const value of wrongValues) {
        const result = safeScore(rubric(rule), { leaf: { ...observation, [key]: value } });
        if (!result.success) expectIssues(result.issues, ["leaf"]);
      }
    }
  });
});

function structuredCloneable(value: unknown): boolean {
  return typeof value !== "function" && typeof value !== "symbol";
}

describe("trees that do not hold together", () => {
  it.each<[string, unknown, string[]]>([
    ["points that do not add up", withIndicators([leaf("a", 4), leaf("b", 5)]), ["points points-mismatch"]],
    [
      "a group whose points differ",
      withIndicators([{ id: "g", title: "g", points: 10, indicators: [leaf("a", 9)] }]),
      ["indicators.0.points points-mismatch"],
    ],
    [
      "an empty group",
      withIndicators([{ id: "g", title: "g", points: 10, indicators: [] }]),
      ["indicators.0.indicators empty-group"],
    ],
    ["no indicators", withIndicators([]), ["indicators empty-group"]],
    ["a duplicate id", withIndicators([leaf("a", 5), leaf("a", 5)]), ["indicators.1.id duplicate-id"]],
    ["points and weight", withIndicators([leaf("a", 10, { weight: 1 })]), ["indicators.0 points-and-weight"]],
    [
      "mixed siblings",
      withIndicators([leaf("a", 5), leaf("b", undefined, { weight: 1 })]),
      ["indicators mixed-siblings"],
    ],
    ["neither points nor weight", withIndicators([leaf("a", undefined)]), ["indicators.0 no-points"]],
    [
      "neither rule nor children",
      withIndicators([leaf("a", 10, { rule: undefined })]),
      ["indicators.0 rule-or-children"],
    ],
    [
      "both rule and children",
      withIndicators([leaf("a", 10, { indicators: [leaf("b", 10)] })]),
      ["indicators.0 rule-or-children"],
    ],
    ["zero points", withIndicators([leaf("a", 0)]), ["indicators.0.points out-of-range"]],
    [
      "an unknown rule",
      withIndicators([leaf("a", 10, { rule: { type: "attainments" } })]),
      ["indicators.0.rule.type unknown-choice"],
    ],
    [
      "a leaf without a tier",
      withIndicators([leaf("a", 10)], { tiers: [{ id: "t", title: "t", points: 10 }] }),
      ["indicators.0 tier-missing"],
    ],
    [
      "a tier that does not add up",
      withIndicators([leaf("a", 10, { tier: "t" })], { tiers: [{ id: "t", title: "t", points: 9 }] }),
      ["tiers.0.points tier-mismatch"],
    ],
    [
      "an unknown tier",
      withIndicators([leaf("a", 10, { tier: "u" })], { tiers: [{ id: "t", title: "t", points: 10 }] }),
      ["indicators.0.tier unknown-tier"],
    ],
    [
      "a broken constraint",
      withIndicators([leaf("a", 10)], { constraints: [{ groups: ["a"], atLeast: 60 }] }),
      ["constraints.0 constraint-broken"],
    ],
    [
      "a reversed period",
      withIndicators([leaf("a", 10)], { inForce: { from: "2022-01-01", to: "2021-01-01" } }),
      ["inForce.to period-reversed"],
    ],
    [
      "an unknown scale",
      withIndicators([leaf("a", 10)], { scale: "mof-four-grades" }),
      ["scale unknown-scale"],
    ],
    [
      "a veto to an unknown grade",
      withIndicators([leaf("a", 10)], { vetoes: [{ id: "v", title: "v", effect: { grade: "por" } }] }),
      ["vetoes.0.effect.grade unknown-grade"],
    ],
    ["an id that is reserved", withIndicators([leaf("constructor", 10)]), ["indicators.0.id reserved-id"]],
    ["an id that is no id", withIndicators([leaf("a b", 10)]), ["indicators.0.id bad-id"]],
    [
      "a day that does not exist",
      withIndicators([leaf("a", 10)], { inForce: { from: "2021-02-30" } }),
      ["inForce.from bad-date"],
    ],
    [
      "a million digits",
      withIndicators([leaf("a", "9".repeat(1_000_000))]),
      ["indicators.0.points amount-too-long"],
    ],
    ["a huge exponent", withIndicators([leaf("a", "1e999")]), ["indicators.0.points amount-too-long"]],
    ["hexadecimal", withIndicators([leaf("a", "0x1f")]), ["indicators.0.points bad-amount"]],
    ["separators", withIndicators([leaf("a", "1_000")]), ["indicators.0.points bad-amount"]],
    ["an unknown key", withIndicators([leaf("a", 10)], { tires: [] }), ["tires unknown-key"]],
    ["changes without a base", withIndicators([leaf("a", 10)], { override: {} }), ["override unknown-key"]],
  ])("%s", (_name, document, expected) => {
    expect(codes(document)).toEqual(expected);
  });

  it("reports a scale with gaps, disorder and names used twice", () => {
    const scale = {
      id: "s",
      grades: [
        { id: "a", label: "优", from: 80 },
        { id: "b", label: "良", aliases: ["优 "], from: 80 },
        { id: "a", label: "中", from: 10 },
      ],
    };
    expect(codes(withIndicators([leaf("a", 10)], { scale }))).toEqual([
      "scale.grades.2.id duplicate-id",
      "scale.grades.1 duplicate-label",
      "scale.grades.1.from scale-order",
      "scale.grades.2.from scale-gap",
    ]);
  });

  it("takes `__proto__` for the key it is, and leaves every object alone", () => {
    const text = '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}';
    const parsed = JSON.parse(text) as Record<string, unknown>;
    expect(codes({ ...rubricOf({ type: "yes-no" }), ...parsed })).not.toEqual([]);
    expect(codes(JSON.parse(text))).not.toEqual([]);
    const result = safeScore(
      rubric({ type: "yes-no" }),
      JSON.parse('{"__proto__": {"met": true}, "leaf": {"met": true}}'),
    );
    expect(result.success ? [] : result.issues.map((issue) => issue.code)).toEqual(["reserved-id"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("refuses ten thousand levels without overflowing", () => {
    let node: Record<string, unknown> = leaf("leaf", 10);
    for (let level = 0; level < 10_000; level += 1)
      node = { id: `g${String(level)}`, title: "g", indicators: [node] };
    expect(codes(withIndicators([node])).map((code) => code.split(" ")[1])).toEqual(["too-deep"]);
  });

  it("refuses a document that contains itself", () => {
    const node: Record<string, unknown> = { id: "g", title: "g" };
    node["indicators"] = [node];
    expect(codes(withIndicators([node])).map((code) => code.split(" ")[1])).toContain("too-deep");
  });

  it("refuses what is no document at all", () => {
    for (const value of wrongValues) {
      expect(safeDefineRubric(value).success).toBe(false);
      expect(safeParseObservations(value).success).toBe(false);
    }
  });

  it("caps the number of issues", () => {
    const keys = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key${String(index)}`, 1]));
    const result = safeDefineRubric({ ...rubricOf({ type: "yes-no" }), ...keys });
    const issues = result.success ? [] : result.issues;
    expect(issues.length).toBe(501);
    expect(issues.at(-1)?.code).toBe("too-many-issues");
  });
});

describe("rubrics that extend each other in a circle", () => {
  const extending = (id: string, base: string): Record<string, unknown> => ({
    format: "jixiao/rubric@1",
    id,
    version: "1",
    extends: `${base}@1`,
  });

  it.each([
    ["one that extends itself", [extending("a", "a")], 1],
    ["two", [extending("a", "b"), extending("b", "a")], 2],
    ["three", [extending("a", "b"), extending("b", "c"), extending("c", "a")], 3],
  ])("%s", (_name, documents, count) => {
    const result = safeDefineRubrics(documents);
    const issues = result.success ? [] : result.issues;
    expect(issues.map((issue) => issue.code)).toEqual(Array.from({ length: count }, () => "cyclic-extends"));
  });

  it("are defined in whatever order a chain is given", () => {
    const base = { ...rubricOf({ type: "yes-no" }), id: "c" };
    const result = safeDefineRubrics([extending("a", "b"), extending("b", "c"), base]);
    expect(result.success ? result.data.map((one) => one.base?.id) : result.issues).toEqual([
      "b",
      "c",
      undefined,
    ]);
  });

  it("names the rubrics there are when the base is unknown", () => {
    const result = safeDefineRubric(extending("a", "b"));
    expect(result.success ? [] : result.issues.map((issue) => issue.code)).toEqual(["unknown-rubric"]);
  });
});
