import { issue, JixiaoError } from "../../error/index.js";
import { givenColumns } from "../check-columns.js";
import { outputFor, scoresOf, type ColumnScores } from "../column-scores.js";
import type { Columns } from "../column.js";
import type { ColumnOptions, PlannedColumns } from "../planned-columns.js";
import { Crew, failure } from "./crew.js";
import { mergeParts } from "./merge-parts.js";
import { rowRanges } from "./row-ranges.js";
import { sharedColumns, sharedMemory } from "./shared-columns.js";
import { startThread, type StartThread } from "./thread.js";

/** The most threads a kernel may have. */
export const mostWorkers = 256;

/** How a kernel with threads runs and ends. */
export interface ParallelRuns {
  run(columns: Columns, rows: number): Promise<ColumnScores>;
  close(): Promise<void>;
}

/** Runs over rows that so many threads share; they are started when they first have something to do. */
export function parallelRuns(
  { plan, described, planKernel }: PlannedColumns,
  { workers, options }: { readonly workers: number; readonly options: ColumnOptions },
  start: StartThread = startThread,
): ParallelRuns {
  let crew: Crew | undefined;
  let isClosed = false;
  let tasks = 0;
  const crewNow = (): Crew => {
    if (crew === undefined || crew.isOver)
      crew = new Crew({ kind: "open", rubric: plan.rubric, options }, start);
    return crew;
  };
  return {
    async run(given, rows) {
      if (isClosed) throw closed();
      const own = givenColumns(described, given, rows);
      if (typeof SharedArrayBuffer === "undefined") throw failure("no-workers", "no SharedArrayBuffer");
      const kernel = planKernel(own);
      const output = outputFor(kernel, rows, sharedMemory);
      const columns = sharedColumns(own, rows);
      const parts = await Promise.all(
        rowRanges(rows, workers).map(async (range, place) => {
          const task = { kind: "task", id: (tasks += 1), columns, output, ...range } as const;
          return { ...range, ...(await crewNow().do(place, task)) };
        }),
      );
      const { counts, issues } = mergeParts(parts, output);
      return scoresOf(kernel, rows, output, counts, issues);
    },
    async close() {
      isClosed = true;
      await crew?.stop(closed());
    },
  };
}

function closed(): JixiaoError {
  return new JixiaoError([issue("kernel-closed", [], undefined)]);
}
