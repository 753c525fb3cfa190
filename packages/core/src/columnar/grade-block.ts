import type { GradingPlan } from "./grading-plan.js";
import type { PrintedColumn } from "./print-block.js";
import { doubt } from "./rounding.js";

/** The rank in the column of grades of a row that has none. */
export const noGrade = 255;

/** The rank of a rounded total or rate. */
export function gradeOfWhole(cuts: readonly number[], whole: number): number {
  let rank = 0;
  for (const cut of cuts) if (whole < cut) rank += 1;
  return rank;
}

/** Grades a block by its printed totals or rates, none of which is negative. */
export function gradeBlock(cuts: readonly number[], figures: PrintedColumn, grades: Uint8Array): void {
  if (figures instanceof Int32Array) return gradeSmall(cuts, figures, grades);
  for (let row = 0; row < grades.length; row += 1) grades[row] = gradeOfWhole(cuts, figures[row]!);
}

function gradeSmall(cuts: readonly number[], figures: Int32Array, grades: Uint8Array): void {
  grades.fill(0);
  for (let index = 0; index < cuts.length; index += 3) {
    const [one = 0, two = 0, three = 0] = cuts.slice(index, index + 3).map(within32Bits);
    for (let row = 0; row < grades.length; row += 1) {
      const whole = figures[row]!;
      // The difference of two 32-bit integers that are not negative has its sign in the topmost bit.
      grades[row] = grades[row]! + ((whole - one) >>> 31) + ((whole - two) >>> 31) + ((whole - three) >>> 31);
    }
  }
}

/** A cut as a 32-bit integer: one that every figure reaches is 0, one that none does the largest. */
function within32Bits(cut: number): number {
  return Math.min(Math.max(cut, 0), 2 ** 31 - 1);
}

type ExactGrading = Extract<GradingPlan, { by: "exact" }>;

/** The totals of a block, and where their grades and doubts go. */
export interface GradedBlock {
  readonly sums: Float64Array;
  readonly at: number;
  readonly grades: Uint8Array;
  readonly doubts: Uint8Array;
}

/**
 * Grades a block by exact totals or rates, told from numbers. Where one cannot be told from a cut, the grade of
 * the cut itself is given, and the doubt is noted. Says whether there was any.
 */
export function gradeExactly(grading: ExactGrading, { sums, at, grades, doubts }: GradedBlock): boolean {
  let anyDoubt = false;
  for (let row = 0; row < grades.length; row += 1) {
    const graded = exactGrade(grading, sums[at + row]!);
    const which = graded >> doubtShift;
    if (which !== doubt.none) {
      doubts[row] = doubts[row]! | which;
      anyDoubt = true;
    }
    grades[row] = graded & noGrade;
  }
  return anyDoubt;
}

/** How far what is in doubt stands above the rank in the answer of `exactGrade`. */
export const doubtShift = 8;

/** The rank of an exact total told from a number, and above it what is in doubt about it. */
export function exactGrade({ factor, cuts }: ExactGrading, sum: number): number {
  const value = factor === 1 ? sum : sum * factor;
  let rank = 0;
  let which: number = doubt.none;
  for (const { at: cut, error, isExclusive, settlesTies } of cuts) {
    const over = value - cut;
    if (Math.abs(over) > error) rank += over < 0 ? 1 : 0;
    else {
      rank += isExclusive ? 1 : 0;
      which |= settlesTies && !Number.isNaN(value) ? doubt.grain : doubt.row;
    }
  }
  return rank | (which << doubtShift);
}
