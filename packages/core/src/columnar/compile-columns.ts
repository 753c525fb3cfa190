import { issue, unwrap, type Result } from "../error/index.js";
import type { Rubric } from "../rubric/observed.js";
import { givenColumns } from "./check-columns.js";
import type { ColumnDescription } from "./column-description.js";
import { outputFor, scoresOf, type ColumnScores } from "./column-scores.js";
import type { Columns } from "./column.js";
import { IssueTable, runKernel } from "./kernel.js";
import { planColumns, type ColumnOptions, type PlannedColumns } from "./planned-columns.js";
import { mostWorkers, parallelRuns } from "./workers/parallel-kernel.js";

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

/** What a kernel with worker threads prints, and how many threads it has. */
export interface ParallelColumnOptions extends ColumnOptions {
  /** The number of threads, from 1 to 256. The processor's cores are as many as can be of use. */
  readonly workers: number;
}

/** A rubric compiled for columns whose rows are divided among worker threads. */
export interface ParallelColumnKernel extends Omit<ColumnKernel, "run"> {
  /**
   * Scores so many rows, with the result that one thread alone gives, whatever the number of threads. The threads
   * start with the first run, and later runs find them ready; any number of runs may be under way at once.
   *
   * The result is in shared memory. Columns in shared memory (`new Float64Array(new SharedArrayBuffer(…))`) are
   * read as they stand, and must not change while the run is under way; others are copied first.
   *
   * @throws JixiaoError `missing-column`, `bad-column` as without threads; `no-workers` where threads cannot be
   * started or memory not shared; `worker-failed` when a thread did not come to its end, after which the next run
   * starts new ones; `kernel-closed` when the kernel was closed before the run was over.
   */
  run(columns: Columns, rows: number): Promise<ColumnScores>;
  /**
   * Stops the threads, for good; runs under way are given up. A process of Node ends without it, as threads that
   * have nothing to do hold nobody up; a page keeps them as long as it is open.
   */
  close(): Promise<void>;
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
export function compileColumns(
  rubric: Rubric,
  options?: ColumnOptions & { readonly workers?: undefined },
): ColumnKernel;
/**
 * Compiles a rubric for columns whose rows worker threads share, with the same result.
 *
 * @throws JixiaoError `no-columns`, `no-code-generation` as without threads; `out-of-range` for `workers` that are
 * not a whole number from 1 to 256.
 * @example
 * const kernel = compileColumns(rubric, { workers: 4 });
 * const { scores } = await kernel.run(columns, 10_000_000);
 * await kernel.close();
 */
export function compileColumns(rubric: Rubric, options: ParallelColumnOptions): ParallelColumnKernel;
export function compileColumns(
  rubric: Rubric,
  options: ColumnOptions | ParallelColumnOptions = {},
): ColumnKernel | ParallelColumnKernel {
  return unwrap(compiled(rubric, options));
}

/** As `compileColumns`, giving every issue instead of throwing. */
export function safeCompileColumns(
  rubric: Rubric,
  options?: ColumnOptions & { readonly workers?: undefined },
): Result<ColumnKernel>;
/** As `compileColumns` with worker threads, giving every issue instead of throwing. */
export function safeCompileColumns(
  rubric: Rubric,
  options: ParallelColumnOptions,
): Result<ParallelColumnKernel>;
export function safeCompileColumns(
  rubric: Rubric,
  options: ColumnOptions | ParallelColumnOptions = {},
): Result<ColumnKernel | ParallelColumnKernel> {
  return compiled(rubric, options);
}

function compiled(
  rubric: Rubric,
  { workers, ...options }: ColumnOptions & { readonly workers?: unknown },
): Result<ColumnKernel | ParallelColumnKernel> {
  const planned = planColumns(rubric, options);
  if (workers !== undefined && !isNumberOfWorkers(workers)) {
    const wrong = issue("out-of-range", ["workers"], workers, { range: `1–${mostWorkers}` });
    return { success: false, issues: [...(planned.success ? [] : planned.issues), wrong] };
  }
  if (!planned.success) return planned;
  const { plan, described } = planned.data;
  const facts = {
    columns: described,
    indicators: plan.leaves.map(({ id }) => id),
    grades: plan.scale.grades.map(({ id }) => id),
    places: plan.rounding.places,
  };
  return {
    success: true,
    data:
      workers === undefined
        ? { ...facts, run: singleRun(planned.data) }
        : { ...facts, ...parallelRuns(planned.data, { workers, options }) },
  };
}

function isNumberOfWorkers(workers: unknown): workers is number {
  return typeof workers === "number" && Number.isInteger(workers) && workers >= 1 && workers <= mostWorkers;
}

/** Runs over rows in the thread of the caller. */
function singleRun({ described, planKernel, programs }: PlannedColumns): ColumnKernel["run"] {
  return (columns, rows) => {
    const given = givenColumns(described, columns, rows);
    const kernel = planKernel(given);
    const output = outputFor(kernel, rows);
    const issues = new IssueTable();
    const counts = runKernel(kernel, given, output, { from: 0, to: rows, issues, programs });
    return scoresOf(kernel, rows, output, counts, issues);
  };
}
