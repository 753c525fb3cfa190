import type { Ratio } from "../amount/index.js";
import type { Plan } from "../rubric/plan.js";
import type { ColumnLeaf } from "./column-input.js";
import { exactLeaf, type AssessedLeaf } from "./exact-leaf.js";
import type { LeafStep } from "./leaf-step.js";
import { nearestNumber, unitRoundoff } from "./nearest-number.js";
import { ObservedLeaf } from "./observed-leaf.js";
import { heightAbove, type CurveLookup } from "./search-table.js";
import type { Step } from "./step.js";

/** The rows of a block that holds but one: the loops over blocks take four at a time. */
export const blockRows = 4;

/** One leaf of a row: how it is read, and its step over columns of a single row. */
export interface RowLeaf {
  readonly id: string;
  readonly observed: ObservedLeaf;
  readonly leaf: ColumnLeaf;
  readonly plan: LeafStep;
  readonly step: Step;
  /** What the step finds its score in, where that is so simple. */
  readonly curve: CurveLookup | undefined;
  readonly table: Float64Array | undefined;
  /** The column it is looked up by. */
  readonly only: Float64Array;
  readonly columns: readonly Float64Array[];
  /** Where its score is added up. */
  readonly at: number;
  /** What its slot starts with for it. */
  readonly start: number;
  readonly exact: AssessedLeaf;
}

/** Adds the score of a leaf whose columns were read to its slot; says no, having added nothing, where it has none. */
export function addScore(leaf: RowLeaf, sums: Float64Array): boolean {
  const score = scoreAbove(leaf);
  if (Number.isNaN(score)) return false;
  sums[leaf.at] = sums[leaf.at]! + score;
  return true;
}

/** The score of a leaf whose columns were read, less its start; not a number where it has none. */
export function scoreAbove({ curve, table, only, step, start }: RowLeaf): number {
  const number = only[0]!;
  if (curve !== undefined) return heightAbove(curve, number);
  return table !== undefined ? (table[number] ?? NaN) : step.scoreAt(0) - start;
}

/** A column of one row for every input that is always given. */
export function rowColumns(leaves: readonly ColumnLeaf[]): Record<string, Float64Array> {
  return Object.fromEntries(
    leaves
      .flatMap(({ inputs }) => inputs)
      .filter(({ optional }) => !optional)
      .map(({ column }) => [column, new Float64Array(blockRows)]),
  );
}

/** Where a leaf stands in its rubric's kernel. */
export interface RowPlace {
  readonly plan: Plan;
  readonly wholeAt: bigint;
  readonly slot: number;
}

/** Makes a leaf ready for rows. */
export function rowLeaf(
  leaf: ColumnLeaf,
  step: LeafStep,
  columns: Readonly<Record<string, Float64Array>>,
  { plan, wholeAt, slot }: RowPlace,
): RowLeaf {
  const bound = step.bind(columns, { blockRows, wholeAt });
  const { lookup } = bound;
  const own = leaf.inputs.map(({ column }) => columns[column]).filter((column) => column !== undefined);
  return {
    id: leaf.leaf.id,
    only: own[0] ?? new Float64Array(1).fill(NaN),
    observed: new ObservedLeaf(leaf, columns),
    leaf,
    plan: step,
    step: bound,
    curve: lookup?.by === "curve" ? lookup.curve : undefined,
    table: lookup?.by === "table" ? lookup.table : undefined,
    columns: own,
    at: slot * blockRows,
    start: nearestNumber(step.bound.start),
    exact: exactLeaf(leaf, columns, plan),
  };
}

/** Whether the number nearest to an exact score of a leaf is what its step promises. */
export function isWithin(
  exact: Ratio,
  number: number,
  start: number,
  { bound: { reach, error, isWhole } }: LeafStep,
): boolean {
  if (isWhole && exact.denominator !== 1n) return false;
  const size = Math.abs(number);
  if (start === 0 && exact.denominator === 1n) return size <= reach;
  // The number for the score, the start taken off, and the difference.
  return size <= reach && (size + 2 * start + size) * unitRoundoff <= error;
}
