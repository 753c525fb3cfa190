import type { Ratio } from "../amount/index.js";
import type { Bound } from "./bound.js";
import type { CurveLookup } from "./search-table.js";

/**
 * One leaf's score made from its columns, in units of the last printed place. What a row gives is within the
 * step's bound of the exact score, or not a number where the row must be looked at on its own.
 */
export interface Step {
  /** Adds the scores of so many rows, less the step's start, to the numbers from `at` on. */
  addTo(sums: Float64Array, at: number, from: number, rows: number): void;
  /** The whole score of one row. */
  scoreAt(row: number): number;
  /**
   * Whether the exact score of a row is surely a whole multiple of 1 ÷ the step's grain; undefined where it
   * always is.
   */
  readonly isOnGrain: ((row: number) => boolean) | undefined;
  /** How a row's score is found by the one number of its column, where it is so simple. */
  readonly lookup?: Lookup;
}

/** How a score is found by one number. */
type Lookup =
  /** By numbers as they stand in their column. Where one is a short decimal, `isOnGrain` need not be asked. */
  | { readonly by: "curve"; readonly curve: CurveLookup; readonly numbers: Float64Array }
  /** By a code; the codes as they stand in their column, where they can be read there. */
  | { readonly by: "table"; readonly table: Float64Array; readonly codes?: Uint8Array };

/** What is known of every score of a step, without its start, before any row is seen. */
export interface StepBound extends Bound {
  /** What every row has in common, and `addTo` leaves out. */
  readonly start: Ratio;
}
