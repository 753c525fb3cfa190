import type { IssueCode } from "../../error/index.js";
import type { Rubric } from "../../rubric/observed.js";
import type { Columns } from "../column.js";
import type { KernelOutput, RunCounts } from "../kernel.js";
import type { ColumnOptions } from "../planned-columns.js";

/** The first message to a thread: what it compiles, as plain data. */
export interface Opening {
  readonly kind: "open";
  readonly rubric: Rubric;
  readonly options: ColumnOptions;
}

/** Rows to score, from one up to another, of columns in shared memory into columns in shared memory. */
export interface Task {
  readonly kind: "task";
  /** Tells it from every other task of the kernel. */
  readonly id: number;
  readonly columns: Columns;
  readonly output: KernelOutput;
  readonly from: number;
  readonly to: number;
}

/** Rows have been scored. */
export interface Done {
  readonly kind: "done";
  readonly id: number;
  readonly counts: RunCounts;
  /** The codes that the task's issues are positions of, counted from 1. */
  readonly codes: readonly IssueCode[];
}

/** What a thread is told. */
export type Request = Opening | Task;

/** What a thread says: that its module runs, that rows are scored, or that something of its own went wrong. */
export type Answer = { readonly kind: "ready" } | Done | { readonly kind: "broken"; readonly reason: string };
