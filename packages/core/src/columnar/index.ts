/**
 * The same formulas over columns: a rubric compiled into a kernel that scores millions of rows, digit for digit
 * what `score` gives.
 *
 * @module
 */
export {
  compileColumns,
  safeCompileColumns,
  type ColumnKernel,
  type ParallelColumnKernel,
  type ParallelColumnOptions,
} from "./compile-columns.js";
export { compile, safeCompile, type RowOptions, type RowScores } from "./compile-rows.js";
export type { Circumstances } from "../score/read.js";
export type { ColumnDescription } from "./column-description.js";
export type { ColumnContent } from "./column-input.js";
export type { ColumnScores, FigureColumns } from "./column-scores.js";
export type { Column, Columns } from "./column.js";
export type { ColumnOptions } from "./planned-columns.js";
export type { PrintedColumn } from "./print-block.js";
