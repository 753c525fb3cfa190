import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compileColumns,
  safeCompileColumns,
  type ColumnScores,
  type FigureColumns,
} from "../../src/columnar/index.js";
import {
  defineRubric,
  safeScore,
  type IndicatorResult,
  type Observations,
  type Rubric,
  type Scorecard,
} from "../../src/index.js";
import { planOf } from "../../src/rubric/define.js";
import { adversarialCases, rubricWithObservations, type Case } from "../generate/index.js";
import { columnsOf, printed, rowOf } from "../support/columns.js";

/** The figures of a scorecard under the names of a run. */
function expectedFigures(card: Scorecard): Record<string, string | null> {
  const figures: Record<string, string | null> = {
    grade: card.grade.id,
    "scores total": card.score,
    "deducted total": card.deducted,
    "rates total": card.rate,
  };
  const add = (
    part: string,
    { id, score, deducted, rate }: { id: string; score: string; deducted: string; rate: string | null },
  ) => {
    figures[`scores ${part} ${id}`] = score;
    figures[`deducted ${part} ${id}`] = deducted;
    figures[`rates ${part} ${id}`] = rate;
  };
  const walk = (nodes: readonly IndicatorResult[]): void => {
    for (const node of nodes) {
      add("indicators" in node ? "groups" : "indicators", node);
      if ("indicators" in node) walk(node.indicators);
    }
  };
  walk(card.indicators);
  for (const tier of card.tiers ?? []) add("tiers", tier);
  return figures;
}

function figuresAt(
  result: ColumnScores,
  row: number,
  places: number,
  grades: readonly string[],
): Record<string, string | null> {
  const figures: Record<string, string | null> = { grade: grades[result.grades[row] ?? 255] ?? null };
  for (const kind of ["scores", "deducted", "rates"] as const) {
    const columns: FigureColumns | undefined = result[kind];
    if (columns === undefined) continue;
    const text = (units: number): string | null =>
      kind === "rates" ? (units === -1 ? null : `${printed(units, places)}%`) : printed(units, places);
    figures[`${kind} total`] = text(columns.total[row] ?? NaN);
    for (const part of ["groups", "tiers", "indicators"] as const) {
      for (const [id, column] of Object.entries(columns[part]))
        figures[`${kind} ${part} ${id}`] = text(column[row] ?? NaN);
    }
  }
  return figures;
}

let compared = 0;
let left = 0;

/** Scores one case both ways; leaves it out where columns cannot hold what was observed. */
function compareCase({ rubric: document, observations }: Case): void {
  const rubric = defineRubric(document as never) as Rubric;
  const plan = planOf(rubric);
  const bare = Object.fromEntries(
    Object.entries(observations.observations).map(([id, one]) => {
      const { override: _override, recorded: _recorded, ...rest } = one as Record<string, unknown>;
      return [id, rest];
    }),
  ) as Observations;
  const row = rowOf(plan, bare);
  const options = { indicators: true, deducted: true, rates: true };
  const kernel = safeCompileColumns(rubric, options);
  if (row === undefined || !kernel.success) {
    left += 1;
    return;
  }
  compared += 1;
  const { vetoes = {}, ceilings = {} } = observations;
  for (const id of Object.keys(vetoes)) row.set(`vetoes.${id}`, 1);
  for (const id of Object.keys(ceilings)) row.set(`ceilings.${id}`, 1);
  const names = kernel.data.columns.map(({ name }) => name);
  const scored = safeScore(rubric, bare, { vetoes, ceilings });
  for (const rows of [1, 9]) {
    const columns = columnsOf(
      Array.from({ length: rows }, () => row),
      names,
    );
    const result = kernel.data.run(columns, rows);
    expect(compileColumns(rubric, { ...options, codegen: true }).run(columns, rows)).toEqual(result);
    for (let at = 0; at < rows; at += 1) {
      const code = result.issueCodes[(result.issues[at] ?? 0) - 1];
      if (!scored.success) {
        const [first] = scored.issues;
        expect([code, kernel.data.indicators[result.issueIndicators[at] ?? -1] ?? null]).toEqual([
          first?.code,
          first?.path[0] ?? null,
        ]);
      } else {
        expect(code).toBeUndefined();
        expect(figuresAt(result, at, kernel.data.places, kernel.data.grades)).toEqual(
          expectedFigures(scored.data),
        );
      }
    }
  }
}

describe("columns give what score gives", () => {
  test("on generated rubrics", () => {
    fc.assert(fc.property(rubricWithObservations(), compareCase), {
      numRuns: Number(process.env["RUNS"] ?? 150),
    });
    console.log(`${compared} cases compared, ${left} left out`);
  }, 120_000);

  test.each(adversarialCases())("$name", (one) => {
    compareCase(one);
  });
});
