import { resultOf, unwrap, type Result } from "../error/index.js";
import { safePlanOf } from "../rubric/define.js";
import type { Rubric } from "../rubric/observed.js";
import { Findings } from "../shape/index.js";
import { checkColumns } from "./check-columns.js";
import { checkFeatures } from "./check-features.js";
import { describeColumns, type ColumnDescription } from "./column-description.js";
import { columnLeafOf } from "./column-input.js";
import { outputFor, scoresOf, type ColumnScores } from "./column-scores.js";
import type { Columns } from "./column.js";
import type { FigureKind } from "./figure-plan.js";
import { IssueTable, runKernel } from "./kernel.js";
import { kernelPlanner } from "./plan-kernel.js";

/** What a kernel prints besides the scores of the total, groups and tiers, and the grade. */
export interface ColumnOptions {
  /** The scores of the leaves too. */
  readonly indicators?: boolean;
  /** What was deducted: points less score. */
  readonly deducted?: boolean;
  /** Score rates in percent; −1 where there are no points. */
  readonly rates?: boolean;
}

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
 * @throws JixiaoError `no-columns` for what columns cannot follow.
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
  const planned = safePlanOf(rubric);
  if (!planned.success) return planned;
  const plan = planned.data;
  const leaves = plan.leaves.map(columnLeafOf);
  const findings = new Findings();
  const described = describeColumns(plan, leaves);
  const { indicators = false, deducted = false, rates = false } = options;
  const kinds: FigureKind[] = [
    "scores",
    ...(deducted ? (["deducted"] as const) : []),
    ...(rates ? (["rates"] as const) : []),
  ];
  const planKernel = kernelPlanner(plan, leaves, { kinds, indicators });
  // Without any optional column: those that come with a run are planned for when they do.
  checkFeatures(described, planKernel({}), findings);
  return resultOf(findings.issues, () => ({
    columns: described,
    indicators: plan.leaves.map(({ id }) => id),
    grades: plan.scale.grades.map(({ id }) => id),
    places: plan.rounding.places,
    run(columns, rows) {
      checkColumns(described, columns, rows);
      const kernel = planKernel(columns);
      const output = outputFor(kernel, rows);
      const issues = new IssueTable();
      const counts = runKernel(kernel, columns, output, { from: 0, to: rows, issues });
      return scoresOf(kernel, rows, output, counts, issues);
    },
  }));
}
