import * as fc from "fast-check";
import { expect, test } from "vitest";
import { add, amountOf, equal, zero } from "../amount/index.js";
import { defineRubric, type RubricInput } from "../rubric/define.js";
import { safeScore } from "../score/score.js";
import type { Scorecard } from "../score/scorecard.js";
import { diffScorecards, safeDiffScorecards } from "./diff-scorecards.js";

const assessed = (id: string, points: number | string, rest: object = {}) => ({
  id,
  title: id.toUpperCase(),
  points,
  rule: { type: "assessed" },
  ...rest,
});

function rubric(indicators: readonly object[], rest: object = {}) {
  const document = {
    id: "town/library",
    version: "1",
    title: "图书馆",
    points: 100,
    scale: "mof-four-grade",
    indicators,
  };
  return defineRubric({ ...document, ...rest } as RubricInput);
}

function card(
  of: ReturnType<typeof rubric>,
  observations: Readonly<Record<string, unknown>>,
  rest: object = {},
): Scorecard {
  const result = safeScore(of, observations, rest);
  if (!result.success) throw new Error(JSON.stringify(result.issues));
  return result.data;
}

const plain = rubric([
  assessed("a", 60),
  { id: "group", title: "G", indicators: [assessed("b", 30), assessed("c", 10)] },
]);

test("the leaves that moved the total, in the order of the tree", () => {
  const old = card(plain, { a: { score: 50 }, b: { score: "20.5" }, c: { score: 10 } });
  const now = card(plain, { a: { score: "52.25" }, b: { score: 20 }, c: { score: 10 } });
  expect(diffScorecards(old, now)).toEqual({
    format: "jixiao/scorecard-difference@1",
    old: {
      rubric: { id: "town/library", version: "1" },
      status: "final",
      points: "100.00",
      score: "80.50",
      grade: { id: "good", label: "良" },
    },
    new: {
      rubric: { id: "town/library", version: "1" },
      status: "final",
      points: "100.00",
      score: "82.25",
      grade: { id: "good", label: "良" },
    },
    difference: "1.75",
    rows: [
      { kind: "leaf", indicator: "a", title: "A", old: "50.00", new: "52.25", difference: "2.25" },
      { kind: "leaf", indicator: "b", title: "B", old: "20.50", new: "20.00", difference: "-0.50" },
    ],
  });
  expect(diffScorecards(now, now)).toMatchObject({ difference: "0.00", rows: [] });
});

test("what rounding leaves over is a row of its own", () => {
  const thirds = rubric([
    { ...assessed("a", 50), rule: { type: "attainment", direction: "at-least", target: 3 } },
    { ...assessed("b", 50), rule: { type: "attainment", direction: "at-least", target: 3 } },
  ]);
  const old = card(thirds, { a: { actual: 3 }, b: { actual: 3 } });
  const now = card(thirds, { a: { actual: 1 }, b: { actual: 1 } });
  const { difference, rows } = diffScorecards(old, now);
  expect(now.score).toBe("33.33");
  expect(difference).toBe("-66.67");
  expect(rows.map((row) => [row.kind, row.indicator, row.difference])).toEqual([
    ["leaf", "a", "-33.33"],
    ["leaf", "b", "-33.33"],
    ["rounding", null, "-0.01"],
  ]);
  expect(rows.at(-1)).toEqual({
    kind: "rounding",
    indicator: null,
    old: "0.00",
    new: "-0.01",
    difference: "-0.01",
  });
});

test("leaves that only one has, points that changed, a leaf that was missing", () => {
  const before = rubric([assessed("a", 60), assessed("b", 40)], { missing: "zero" });
  const after = rubric([assessed("a", 50), assessed("c", 50)]);
  const old = card(before, { a: { score: 50 } });
  const now = card(after, { a: { score: 40 }, c: { score: 45 } });
  expect(diffScorecards(old, now).rows).toEqual([
    {
      kind: "leaf",
      indicator: "a",
      title: "A",
      points: { old: "60.00", new: "50.00" },
      old: "50.00",
      new: "40.00",
      difference: "-10.00",
    },
    {
      kind: "leaf",
      indicator: "c",
      title: "C",
      points: { old: null, new: "50.00" },
      status: { old: null, new: "scored" },
      old: null,
      new: "45.00",
      difference: "45.00",
    },
  ]);
  const filled = card(before, { a: { score: 50 }, b: { score: 8 } });
  expect(diffScorecards(old, filled).rows).toEqual([
    {
      kind: "leaf",
      indicator: "b",
      title: "B",
      status: { old: "missing", new: "scored" },
      old: "0.00",
      new: "8.00",
      difference: "8.00",
    },
  ]);
});

test("bonuses and penalties count after their caps; ceiling and veto are rows of the total", () => {
  const outside = rubric(
    [
      assessed("a", 100),
      assessed("extra", 10, { bonus: true }),
      { ...assessed("fault", 10), penalty: true, rule: { type: "deductions" } },
    ],
    { bonusCap: 5, vetoes: [{ id: "fraud", title: "弄虚作假", effect: { score: 0 } }] },
  );
  const old = card(outside, { a: { score: 80 }, extra: { score: 0 }, fault: { findings: [] } });
  const capped = card(outside, {
    a: { score: 98 },
    extra: { score: 9 },
    fault: { findings: [{ points: 2, reason: "迟报" }] },
  });
  expect(capped.score).toBe("100.00");
  expect(
    diffScorecards(old, capped).rows.map(({ kind, indicator, difference }) => [kind, indicator, difference]),
  ).toEqual([
    ["leaf", "a", "18.00"],
    ["bonus", "extra", "5.00"],
    ["penalty", "fault", "-2.00"],
    ["ceiling", null, "-1.00"],
  ]);
  const vetoed = card(
    outside,
    { a: { score: 80 }, extra: { score: 0 }, fault: { findings: [] } },
    { vetoes: { fraud: { reason: "造假" } } },
  );
  expect(diffScorecards(old, vetoed).rows).toEqual([
    { kind: "veto", indicator: null, old: "0.00", new: "-80.00", difference: "-80.00" },
  ]);
});

test("leaves whose ids are the names of kinds are not mistaken for them", () => {
  const odd = rubric([assessed("veto", 50), assessed("rounding", 50)]);
  const old = card(odd, { veto: { score: 1 }, rounding: { score: 2 } });
  const now = card(odd, { veto: { score: 3 }, rounding: { score: 5 } });
  expect(
    diffScorecards(old, now).rows.map(({ kind, indicator, difference }) => [kind, indicator, difference]),
  ).toEqual([
    ["leaf", "veto", "2.00"],
    ["leaf", "rounding", "3.00"],
  ]);
});

test("scorecards that went through JSON, and documents that are none", () => {
  const one = card(plain, { a: { score: 50 }, b: { score: 20 }, c: { score: 10 } });
  const copy: unknown = JSON.parse(JSON.stringify(one));
  expect(safeDiffScorecards(copy, one)).toMatchObject({ success: true, data: { difference: "0.00" } });
  const result = safeDiffScorecards({ ...one, score: "0x1f" }, { format: "jixiao/rubric@1" });
  expect(result.success ? [] : result.issues.slice(0, 2).map(({ code, path }) => [code, path])).toEqual([
    ["bad-amount", ["old", "score"]],
    ["unknown-choice", ["new", "format"]],
  ]);
});

test("the rows always add up to the difference of the totals", () => {
  const scores = fc.record({
    a: fc.integer({ min: 0, max: 3000 }),
    b: fc.integer({ min: 0, max: 3000 }),
    c: fc.integer({ min: 0, max: 1000 }),
    extra: fc.integer({ min: 0, max: 10 }),
  });
  const settings = fc.record({
    places: fc.integer({ min: 0, max: 3 }),
    mode: fc.constantFrom("half-up", "half-even", "down", "up"),
    stage: fc.constantFrom("display", "indicator", "group"),
  });
  fc.assert(
    fc.property(scores, scores, settings, settings, (first, second, one, other) => {
      const cards = [
        { scores: first, rounding: one },
        { scores: second, rounding: other },
      ].map(({ scores: { a, b, c, extra }, rounding }) => {
        const attained = (id: string, points: number) => ({
          ...assessed(id, points),
          rule: { type: "attainment", direction: "at-least", target: 2997 },
        });
        const indicators = [
          attained("a", 60),
          { id: "g", title: "G", indicators: [attained("b", 30), attained("c", 10)] },
        ];
        const of = rubric([...indicators, assessed("extra", 10, { bonus: true })], { rounding, bonusCap: 7 });
        return card(of, { a: { actual: a }, b: { actual: b }, c: { actual: c }, extra: { score: extra } });
      });
      const [old, now] = cards as [Scorecard, Scorecard];
      const { difference, rows } = diffScorecards(old, now);
      const added = rows.reduce((sum, row) => add(sum, amountOf(row.difference)), zero);
      expect(equal(added, amountOf(difference))).toBe(true);
      expect(equal(add(amountOf(old.score), amountOf(difference)), amountOf(now.score))).toBe(true);
    }),
  );
});

test("figures that are numbers or have exponents are read for what they are", () => {
  const one = card(plain, { a: { score: 50 }, b: { score: 20 }, c: { score: 10 } });
  const [first, ...rest] = one.indicators;
  const now = { ...one, score: 80.125, indicators: [{ ...first, score: "50125e-3" }, ...rest] };
  expect(safeDiffScorecards(one, now)).toMatchObject({
    success: true,
    data: {
      difference: "0.125",
      rows: [{ indicator: "a", old: "50.000", new: "50.125", difference: "0.125" }],
    },
  });
});

test("a leaf that only the old scorecard has, a bonus that became regular, subject and day", () => {
  const before = rubric([assessed("a", 100), assessed("extra", 10, { bonus: true })]);
  const after = rubric([assessed("b", 90), assessed("extra", 10)]);
  const old = card(
    before,
    { a: { score: 70 }, extra: { score: 5 } },
    { subject: { name: "馆" }, assessedOn: "2022-06-30" },
  );
  const now = card(after, { b: { score: 80 }, extra: { score: 6 } });
  const { old: summary, rows } = diffScorecards(old, now);
  expect(summary).toMatchObject({ subject: { name: "馆" }, assessedOn: "2022-06-30" });
  expect(
    rows.map(({ kind, indicator, old: was, new: is, difference }) => [kind, indicator, was, is, difference]),
  ).toEqual([
    ["leaf", "b", null, "80.00", "80.00"],
    ["leaf", "extra", "5.00", "6.00", "1.00"],
    ["leaf", "a", "70.00", null, "-70.00"],
  ]);
});

test("what a total below zero was lifted by", () => {
  const harsh = rubric([
    assessed("a", 100),
    { ...assessed("fault", 50), penalty: true, rule: { type: "deductions" } },
  ]);
  const old = card(harsh, { a: { score: 20 }, fault: { findings: [] } });
  const now = card(harsh, { a: { score: 20 }, fault: { findings: [{ points: 30, reason: "迟报" }] } });
  expect(diffScorecards(old, now).rows.map(({ kind, difference }) => [kind, difference])).toEqual([
    ["penalty", "-30.00"],
    ["floor", "10.00"],
  ]);
});
