import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compile,
  compileColumns,
  safeCompile,
  safeCompileColumns,
  type RowScores,
} from "../../src/columnar/index.js";
import {
  defineRubric,
  JixiaoError,
  safeScore,
  type IndicatorResult,
  type Observations,
  type Rubric,
  type Scorecard,
} from "../../src/index.js";
import { adversarialCases, rubricWithObservations, type Case } from "../generate/index.js";
import { w20Columns, w20Document, w20Observations } from "../support/w20.js";

/** What a scorecard says of what a compiled rubric gives. */
function figuresOf({ score, grade, indicators, tiers = [] }: Scorecard): RowScores {
  const groups = (nodes: readonly IndicatorResult[]): [string, string][] =>
    nodes.flatMap((node) =>
      "indicators" in node ? [[node.id, node.score], ...groups(node.indicators)] : [],
    );
  return {
    score,
    grade: grade.id,
    groups: Object.fromEntries(groups(indicators)),
    tiers: Object.fromEntries(tiers.map((tier) => [tier.id, tier.score])),
  };
}

let scored = 0;
let refused = 0;

/** Scores one observation after the other both ways, so that nothing of one row is left over for the next. */
function compareRows(
  rubric: Rubric,
  rows: readonly unknown[],
  facts: Case["observations"] | undefined,
): void {
  const compiled = safeCompile(rubric);
  const generated = safeCompile(rubric, { codegen: true });
  const columns = safeCompileColumns(rubric);
  if (!compiled.success || !generated.success) {
    expect([compiled, generated]).toEqual([columns, columns]);
    return;
  }
  expect(columns.success).toBe(true);
  for (const row of rows) {
    const { vetoes = {}, ceilings = {} } = facts ?? {};
    const circumstances = facts === undefined ? undefined : { vetoes, ceilings };
    const expected = safeScore(rubric, row, circumstances);
    if (expected.success) scored += 1;
    else refused += 1;
    const wanted = expected.success ? { success: true, data: figuresOf(expected.data) } : expected;
    for (const scoreRow of [compiled.data, generated.data])
      expect(scoreRow(row, circumstances)).toEqual(wanted);
  }
}

/** The same observations in the ways somebody else may write them. */
function variants(observations: Observations): unknown[] {
  const entries = Object.entries(observations);
  const changed = (change: (value: unknown, key: string) => unknown): Record<string, unknown> =>
    Object.fromEntries(
      entries.map(([id, one]) => [
        id,
        Object.fromEntries(Object.entries(one ?? {}).map(([key, value]) => [key, change(value, key)])),
      ]),
    );
  const plain = Object.fromEntries(
    entries.map(([id, one]) => {
      const { override: _override, recorded: _recorded, notApplicable: _away, ...rest } = one ?? {};
      return [id, rest];
    }),
  );
  return [
    observations,
    plain,
    Object.fromEntries(entries.toReversed()),
    changed((value) => (typeof value === "number" ? String(value) : value)),
    changed((value) =>
      typeof value === "string" && value !== "" && !Number.isNaN(Number(value)) ? Number(value) : value,
    ),
    changed((value) => (typeof value === "number" ? value + 1e-9 : value)),
    Object.fromEntries(entries.slice(1)),
    { ...plain, unknown: {} },
    Object.fromEntries(Object.entries(plain).map(([id, one]) => [id, { ...one, extra: 1 }])),
    Object.fromEntries(Object.entries(plain).map(([id, one]) => [id, { ...one, note: "记" }])),
    Object.fromEntries(
      Object.entries(plain).map(([id, one]) => [id, Object.assign(Object.create({ inherited: 1 }), one)]),
    ),
    plain,
  ];
}

function compareCase({ rubric: document, observations }: Case): void {
  const rubric = defineRubric(document as never) as Rubric;
  compareRows(rubric, variants(observations.observations), undefined);
  compareRows(rubric, [observations.observations], observations);
  compareRows(rubric, [observations, null, 5, "text", [], {}], undefined);
}

describe("a compiled rubric gives what score gives, issue for issue", () => {
  test("on generated rubrics", () => {
    fc.assert(fc.property(rubricWithObservations(), compareCase), {
      numRuns: Number(process.env["RUNS"] ?? 60),
    });
    expect(scored).toBeGreaterThan(refused / 10);
  }, 120_000);

  test.each(adversarialCases())("$name", (one) => {
    compareCase(one);
  });

  test("of nothing that is no rubric", () => {
    const nothing = {} as Rubric;
    const expected = safeScore(nothing, {});
    expect(safeCompile(nothing)).toEqual(expected);
    expect(safeCompileColumns(nothing)).toEqual(expected);
    expect(() => compile(nothing)).toThrow(JixiaoError);
  });

  test.each([{ codegen: false }, { codegen: true }])("while another row is being read: %o", ({ codegen }) => {
    const rubric = defineRubric(w20Document) as Rubric<Record<string, unknown>>;
    const scoreRow = compile(rubric, { codegen });
    const columns = w20Columns(2);
    const [outer, inner] = [w20Observations(columns, 0), w20Observations(columns, 1)];
    const actual = { toString: () => (scoreRow(inner), "7") };
    const nested = { ...outer, "rate-6": { actual } };
    const plain = { ...outer, "rate-6": { actual: 7 } };
    expect(scoreRow(nested)).toEqual(scoreRow(plain));
  });

  test("on the rows of w20, as columns do", () => {
    const rows = 20_000;
    const rubric = defineRubric(w20Document) as Rubric;
    const columns = w20Columns(rows);
    const { scores, grades } = compileColumns(rubric).run(columns, rows);
    const scoreRow = compile(rubric);
    const generated = compile(rubric, { codegen: true });
    const ids = ["excellent", "good", "fair", "poor"];
    for (let row = 0; row < rows; row += 1) {
      const observations = w20Observations(columns, row);
      const scored = scoreRow(observations);
      expect(generated(observations)).toEqual(scored);
      const { score, grade, groups, tiers } = scored;
      const units = (texts: Readonly<Record<string, string>>) =>
        Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, Number(text.replace(".", ""))]));
      const at = (figures: Readonly<Record<string, ArrayLike<number>>>) =>
        Object.fromEntries(Object.entries(figures).map(([id, column]) => [id, column[row]]));
      expect([Number(score.replace(".", "")), grade]).toEqual([scores.total[row], ids[grades[row] ?? 9]]);
      expect([units(groups), units(tiers)]).toEqual([at(scores.groups), at(scores.tiers)]);
    }
  });
});
