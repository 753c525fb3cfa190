import { describe, expect, it } from "vitest";
import {
  catalogue,
  JixiaoError,
  wordIssues,
  type Issue,
  type IssueCode,
  type Result,
} from "../src/error/index.js";
import {
  explain,
  safeDefineRubric,
  safeDefineRubrics,
  safeParsePublished,
  safeRubricInForce,
  safeScore,
} from "../src/index.js";
import { languages } from "../src/label/label.js";
import { defined, group, leaf, passFail, rubric, weighted } from "./support/rubrics.js";

type Raise = () => readonly Issue[];

const issuesIn = (result: Result<unknown>): readonly Issue[] => (result.success ? [] : result.issues);
/** The issues of a rubric document of one group or leaf and more. */
const rubrics =
  (indicators: readonly unknown[], more: Record<string, unknown> = {}): Raise =>
  () =>
    issuesIn(safeDefineRubric(rubric(indicators, more)));
/** The issues of a leaf with a rule. */
const rule = (parameters: Record<string, unknown>): Raise => rubrics([leaf("a", 100, { rule: parameters })]);
/** The issues of one observation by a rule. */
const observed =
  (parameters: Record<string, unknown>, observation: unknown, more: Record<string, unknown> = {}): Raise =>
  () =>
    issuesIn(safeScore(defined(rubric([leaf("a", 100, { rule: parameters })], more)), { a: observation }));
const yesNo = { type: "yes-no" };
const assessed = { type: "assessed" };
const levels = {
  type: "levels",
  levels: [
    { id: "met", label: "达成", share: 1 },
    { id: "partly", label: "部分达成", from: "0.6", to: "0.8" },
    { id: "unmet", label: "未达成", share: 0 },
  ],
};
const within = { type: "attainment", direction: "within", target: "observed", shortfall: "linear" };
const tiers = [{ id: "main", title: "主", points: 100 }];
const away = { notApplicable: "本年无" };
const versions = [
  defined(rubric([leaf("a", 100)], { version: "1", inForce: { from: "2021-01-01", to: "2021-12-31" } })),
];
const published =
  (more: Record<string, unknown>): Raise =>
  () =>
    issuesIn(
      safeParsePublished({
        format: "jixiao/published@1",
        title: "报告",
        points: "100",
        score: "90",
        indicators: [{ title: "甲", points: "100", score: "90" }],
        ...more,
      }),
    );

/** One way to each issue that core reports. */
const raisedByCore: Readonly<Partial<Record<IssueCode, Raise>>> = {
  "wrong-type": observed(yesNo, { met: "yes" }),
  "missing-field": observed(yesNo, { mt: true }),
  "unknown-key": observed(yesNo, { met: true, mt: true }),
  "unknown-choice": rule({ type: "attainments" }),
  "bad-amount": observed(assessed, { score: "9分" }),
  "amount-too-long": observed(assessed, { score: "1e99" }),
  "out-of-range": observed({ type: "execution" }, { executed: -1, budget: 5 }),
  "bad-date": rubrics([leaf("a", 100)], { inForce: { from: "2021-02-30" } }),
  "bad-id": rubrics([leaf("a b", 100)]),
  "reserved-id": rubrics([leaf("constructor", 100)]),
  "bad-text": rubrics([leaf("a", 100, { title: " " })]),
  "wrong-count": rubrics([leaf("a", 100)], { scale: { id: "s", grades: [] } }),
  "too-deep": () => {
    let node: Record<string, unknown> = leaf("a", 100);
    for (let level = 0; level < 200; level += 1) node = group(`g${String(level)}`, [node]);
    return rubrics([node])();
  },
  "too-many-issues": rubrics(Array.from({ length: 501 }, () => 5)),
  "duplicate-id": rubrics([leaf("a", 50), leaf("a", 50)]),
  "unknown-rubric": () => issuesIn(safeDefineRubric({ id: "b", version: "1", extends: "a@1" })),
  "wrong-rubric": () =>
    issuesIn(
      safeScore(defined(rubric([leaf("a", 100)])), {
        format: "jixiao/observations@1",
        rubric: "other",
        observations: { a: { met: true } },
      }),
    ),
  "points-mismatch": rubrics([leaf("a", 99)]),
  "bad-points": published({ indicators: [{ title: "甲", points: "0", score: "0" }] }),
  "points-and-weight": rubrics([leaf("a", 100, { weight: 1 })]),
  "no-points": rubrics([leaf("a", undefined)]),
  "mixed-siblings": rubrics([leaf("a", 50), weighted("b", 1)]),
  "rule-or-children": rubrics([{ id: "a", title: "a", points: 100 }]),
  "empty-group": rubrics([leaf("a", 100), group("g", [])]),
  "group-only-key": rubrics([group("g", [leaf("a", 100)], { bonus: true })]),
  "tier-missing": rubrics([leaf("a", 100)], { tiers }),
  "unknown-tier": rubrics([leaf("a", 100, { tier: "mian" })], { tiers }),
  "tier-mismatch": rubrics([leaf("a", 100, { tier: "main" })], {
    tiers: [{ id: "main", title: "main", points: 99 }],
  }),
  "constraint-broken": rubrics([leaf("a", 100)], { constraints: [{ groups: ["a"], atMost: 60 }] }),
  "unknown-indicator": rubrics([leaf("a", 100)], { constraints: [{ groups: ["b"], atMost: 60 }] }),
  "unknown-scale": rubrics([leaf("a", 100)], { scale: "mof" }),
  "unknown-grade": rubrics([leaf("a", 100)], { ceilings: [{ id: "c", title: "c", grade: "good" }] }),
  "scale-order": rubrics([leaf("a", 100)], { scale: { id: "s", grades: passFail.grades.toReversed() } }),
  "scale-gap": rubrics([leaf("a", 100)], { scale: { id: "s", grades: passFail.grades.toReversed() } }),
  "duplicate-label": rubrics([leaf("a", 100)], {
    scale: { id: "s", grades: passFail.grades.map((grade) => ({ ...grade, label: "同" })) },
  }),
  "bad-parameters": rule({
    type: "interpolation",
    anchors: [
      { at: 1, share: 0 },
      { at: 0, share: 1 },
    ],
  }),
  "bad-formula": rule({ type: "formula", score: "points *", inputs: {} }),
  "cyclic-extends": () =>
    issuesIn(safeDefineRubrics([{ format: "jixiao/rubric@1", id: "a", version: "1", extends: "a@1" }])),
  "overlapping-versions": () =>
    issuesIn(safeDefineRubrics([rubric([leaf("a", 100)]), rubric([leaf("a", 100)], { version: "2" })])),
  "duplicate-version": () =>
    issuesIn(safeDefineRubrics([rubric([leaf("a", 100)]), rubric([leaf("a", 100)])])),
  "period-reversed": rubrics([leaf("a", 100)], { inForce: { from: "2022-01-01", to: "2021-01-01" } }),
  "missing-observation": observed(yesNo, undefined),
  "not-applicable-refused": observed(yesNo, away),
  "nothing-applicable": observed(yesNo, away, { notApplicable: "full" }),
  "tier-not-applicable": () => {
    const made = defined(
      rubric([leaf("a", 50, { tier: "x" }), leaf("b", 50, { tier: "y" })], {
        notApplicable: "redistribute",
        tiers: [
          { id: "x", title: "x", points: 50 },
          { id: "y", title: "y", points: 50 },
        ],
      }),
    );
    return issuesIn(safeScore(made, { a: away, b: { met: true } }));
  },
  "unknown-level": observed(levels, { level: "party" }),
  "share-required": observed(levels, { level: "partly" }),
  "share-outside-interval": observed(levels, { level: "partly", share: "0.9" }),
  "share-not-allowed": observed(levels, { level: "met", share: "0.9" }),
  "zero-target": observed(
    { type: "attainment", direction: "at-least", target: "observed" },
    { actual: -1, target: 0 },
  ),
  "negative-target": observed(
    { type: "attainment", direction: "at-least", target: "observed" },
    { actual: -3, target: -1 },
  ),
  "target-reversed": observed(within, { actual: 5, target: [7, 3] }),
  "zero-budget": observed({ type: "execution" }, { executed: 0, budget: 0 }),
  "one-form-only": observed(
    { type: "execution" },
    { executed: 1, budget: 2, sources: [{ name: "甲", executed: 1, budget: 2 }] },
  ),
  "score-above-points": observed(assessed, { score: 101 }),
  "off-increment": observed({ ...assessed, increment: "0.5" }, { score: "9.3" }),
  "findings-mismatch": observed(assessed, { score: 90, findings: [{ points: 9, reason: "缺件" }] }),
  "unknown-finding": observed(
    { type: "deductions", catalogue: [{ id: "late", title: "迟报", points: 1 }] },
    { findings: [{ id: "lat" }] },
  ),
  "unknown-item": observed({ type: "checklist", items: [{ id: "plan", title: "计划" }] }, { met: ["plans"] }),
  "division-by-zero": observed(
    { type: "formula", score: "points / x", inputs: { x: { label: "x" } } },
    { x: 0 },
  ),
  "not-yet-in-force": () => issuesIn(safeRubricInForce(versions, "test/rubric", "2020-12-31")),
  "no-longer-in-force": () => issuesIn(safeRubricInForce(versions, "test/rubric", "2022-01-01")),
  "unknown-veto": () =>
    issuesIn(
      safeScore(defined(rubric([leaf("a", 100)])), { a: { met: true } }, { vetoes: { v: { reason: "x" } } }),
    ),
};

/** What other entries and packages report in the same words; they test their own. */
const elsewhere: readonly IssueCode[] = [
  "no-columns",
  "no-code-generation",
  "missing-column",
  "bad-column",
  "no-workers",
  "worker-failed",
  "kernel-closed",
  "not-a-partition",
  "level-unreachable",
  "level-disorder",
  "repeated-criterion",
  "wrong-scheme",
  "unknown-criterion",
];

describe("the catalogue", () => {
  it("holds what is reported and nothing else", () => {
    expect([...Object.keys(raisedByCore), ...elsewhere].toSorted()).toEqual(
      Object.keys(catalogue).toSorted(),
    );
  });

  it.each(Object.entries(catalogue))(
    "says %s in both languages, with the same places to fill",
    (_code, entry) => {
      const placesIn = (text: string): string[] => [...new Set(text.match(/\{[a-z]+\}/gi))].toSorted();
      for (const part of [entry.message, entry.expected, entry.hint]) {
        expect(Object.keys(part)).toEqual([...languages]);
        expect(part["zh-CN"].trim()).not.toBe("");
        expect(part.en.trim()).not.toBe("");
      }
      expect(placesIn(entry.message.en)).toEqual(placesIn(entry.message["zh-CN"]));
    },
  );
});

describe.each(Object.entries(raisedByCore))("%s", (code, raise) => {
  const issues = raise();

  it("is reported", () => {
    expect(issues.map((one) => one.code)).toContain(code);
  });

  it.each(languages)("leaves no place open in %s", (language) => {
    for (const { message, expected, hint } of wordIssues(issues, language)) {
      for (const words of [message, expected, hint]) {
        expect(words).not.toMatch(/\{[a-z]+\}|undefined|\[object/i);
        expect(words.trim()).not.toBe("");
      }
    }
  });

  it("is plain data", () => {
    expect(JSON.parse(JSON.stringify(issues))).toStrictEqual(issues);
  });
});

it("an unknown indicator to explain is the one error, too", () => {
  const result = safeScore(defined(rubric([leaf("a", 100)])), { a: { met: true } });
  if (!result.success) throw new JixiaoError(result.issues);
  const card = result.data;
  expect(() => explain(card, "b")).toThrow(JixiaoError);
});
