import type { Answers } from "./answers.js";
import type { W20Data } from "./workload.js";

/** One way to score the workload. */
export interface Contestant {
  readonly name: string;
  /** How many rows it gets, so that fast and slow ones are measured for about as long. */
  readonly rows: Budget;
  /** Everything done once: rules compiled, data brought into the form it reads. Not measured. */
  readonly prepare: (data: W20Data) => Ready | Promise<Ready>;
}

/** Rows for a full and for a quick measurement. */
interface Budget {
  readonly full: number;
  readonly quick: number;
}

/** A contestant with its data at hand. */
export interface Ready {
  /** Scores the first rows; this is what is measured. The answers may be the same arrays every time. */
  readonly run: (rows: number) => Answers | Promise<Answers>;
  /** The rows of the last run that were not decided on the fast path, of a contestant that has one. */
  readonly slowRows?: () => SlowRows;
  readonly close?: () => void;
}

/** Rows that took longer. */
export interface SlowRows {
  /** On a rounding boundary or a grade's limit, and proved to be. */
  readonly tied: number;
  /** Scored in exact arithmetic. */
  readonly exact: number;
}
