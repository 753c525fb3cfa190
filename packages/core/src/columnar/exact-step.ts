import { lowestTerms, multiply, zero, type Ratio } from "../amount/index.js";
import type { ColumnLeaf } from "./column-input.js";
import type { Columns } from "./column.js";
import { scoreOf } from "./leaf-function.js";
import { nearestNumber, unitRoundoff } from "./nearest-number.js";
import { outward } from "./outward.js";
import { rowInputs } from "./row-inputs.js";
import type { Step, StepBound } from "./step.js";

/** What is known of scores that are worked out exactly, row by row. */
export function exactBound({ leaf }: ColumnLeaf, { unit }: { readonly unit: Ratio }): StepBound {
  const reach = nearestNumber(multiply(leaf.points, unit));
  return {
    start: zero,
    reach: outward(reach),
    error: outward(reach * unitRoundoff),
    isWhole: false,
    grain: 1n,
  };
}

/** The exact score of one row as it is counted; undefined where there is none. */
export function exactScore(
  leaf: ColumnLeaf,
  counted: (score: Ratio) => Ratio,
  columns: Columns,
  row: number,
): Ratio | undefined {
  const read = rowInputs(leaf, columns, row);
  const score = read.status === "given" ? scoreOf(leaf, read.values) : undefined;
  return score === undefined ? undefined : counted(score);
}

/** The step of a leaf that is worked out exactly in every row. */
export function exactStep(leaf: ColumnLeaf, counted: (score: Ratio) => Ratio, columns: Columns): Step {
  const scoreAt = (row: number): number => {
    const score = exactScore(leaf, counted, columns, row);
    return score === undefined ? NaN : nearestNumber(score);
  };
  return {
    addTo(sums, at, from, rows) {
      for (let row = 0; row < rows; row += 1) sums[at + row] = (sums[at + row] ?? NaN) + scoreAt(from + row);
    },
    scoreAt,
    isOnGrain(row) {
      const score = exactScore(leaf, counted, columns, row);
      return score !== undefined && lowestTerms(score).denominator === 1n;
    },
  };
}
