import { unwrap, type Result } from "../error/index.js";
import type { Rubric } from "../rubric/observed.js";
import { givenColumns } from "./check-columns.js";
import type { ColumnDescription } from "./column-description.js";
import { outputFor, scoresOf, type ColumnScores } from "./column-scores.js";
import type { Columns } from "./column.js";
import { IssueTable, runKernel } from "./kernel.js";
import { planColumns, type ColumnOptions } from "./planned-columns.js";

/** A rubric compiled for columns. */
export interface ColumnKernel {
  /** The columns it reads. */
  readonly columns: readonly ColumnDescription[];
  /** The ids of the leaves, in order. */
  readonly indicators: readonly string[];
  /** The ids of the grades, best first: what the ranks stand for. */
  readonly grades: readonly string[];
  /** The places of every printed figure. */
  readonly places: number;
  /**
   * Scores so many rows.
   * @throws JixiaoError `missing-column`, `bad-column` for columns that cannot be read at all; what is wrong
   * with a row is in the result and touches no other row.
   */
  run(columns: Columns, rows: number): ColumnScores;
}

/**
 * Compiles a rubric for columns: a kernel that scores millions of rows, digit for digit what `score` gives.
 *
 * @throws JixiaoError `no-columns` for what columns cannot follow; `no-code-generation` where `codegen` is asked for
 * and forbidden.
 * @example
 * const kernel = compileColumns(rubric);
 * const { scores } = kernel.run({ "budget.executed": executed, "budget.budget": budgets, "visits.actual": visits }, 3);
 * scores.total; // Int32Array [ 9775, …
 */
export function compileColumns(rubric: Rubric, options: ColumnOptions = {}): ColumnKernel {
  return unwrap(safeCompileColumns(rubric, options));
}

/** As `compileColumns`, giving every issue instead of throwing. */
export function safeCompileColumns(rubric: Rubric, options: ColumnOptions = {}): Result<ColumnKernel> {
  const planned = planColumns(rubric, options);
  if (!planned.success) return planned;
  const { plan, described, planKernel, programs } = planned.data;
  return {
    success: true,
    data: {
      columns: described,
      indicators: plan.leaves.map(({ id }) => id),
      grades: plan.scale.grades.map(({ id }) => id),
      places: plan.rounding.places,
      run(columns, rows) {
        const given = givenColumns(described, columns, rows);
        const kernel = planKernel(given);
        const output = outputFor(kernel, rows);
        const issues = new IssueTable();
        const counts = runKernel(kernel, given, output, { from: 0, to: rows, issues, programs });
        return scoresOf(kernel, rows, output, counts, issues);
      },
    },
  };
}
