import { nearestNumber } from "./nearest-number.js";
import type { FigurePlan } from "./figure-plan.js";
import { doubtOf, roundedNumber, tiedNumber, wholeMaker, type NumberRounding } from "./rounding.js";

/** Whole units of the last place: 32-bit integers where they fit, else 64-bit floats that hold whole numbers. */
export type PrintedColumn = Int32Array | Float64Array;

/** A figure ready to be printed. */
export interface BlockFigure {
  readonly slot: number;
  readonly factor: number;
  readonly offset: number;
  /** Whether the slot is printed as it is. */
  readonly isPlain: boolean;
  readonly rounding: NumberRounding;
  readonly column: PrintedColumn;
}

/** A figure ready to be printed into a column. */
export function blockFigure(
  { slot, factor, offset, rounding }: FigurePlan,
  column: PrintedColumn,
): BlockFigure {
  const [times, plus] = [nearestNumber(factor), nearestNumber(offset)];
  return { slot, factor: times, offset: plus, isPlain: times === 1 && plus === 0, rounding, column };
}

/** The number of a figure before it is rounded. */
export function figureNumber({ isPlain, factor, offset }: BlockFigure, value: number): number {
  return isPlain ? value : value * factor + offset;
}

/** The rows of a block and where they go. */
export interface PrintedBlock {
  readonly sums: Float64Array;
  /** Where the figure's slot starts. */
  readonly at: number;
  /** Where in the column the first row goes. */
  readonly to: number;
  readonly rows: number;
  /** Takes up what is in doubt about each row. */
  readonly doubts: Uint8Array;
}

/**
 * Prints a figure over a block. Where a number cannot be told from a boundary, what it would be on the boundary
 * is printed, and the doubt is noted. Says whether there was any.
 */
export function printBlock(figure: BlockFigure, block: PrintedBlock): boolean {
  if (figure.isPlain && !figure.rounding.mirrored && figure.column instanceof Int32Array) {
    return printPlain(figure, figure.column, block);
  }
  const { sums, at, rows } = block;
  let anyDoubt = false;
  for (let row = 0; row < rows; row += 1) {
    const value = figureNumber(figure, sums[at + row]!);
    const whole = roundedNumber(figure.rounding, value);
    if (Number.isNaN(whole)) {
      printTie(figure, value, block, row);
      anyDoubt = true;
    } else {
      figure.column[block.to + row] = whole;
    }
  }
  return anyDoubt;
}

// Four rows at a time: see the loops over curves.
function printPlain(figure: BlockFigure, column: Int32Array, block: PrintedBlock): boolean {
  const { sums, at, to, rows } = block;
  const { shift, within } = figure.rounding;
  const maker = wholeMaker;
  let anyDoubt = false;
  for (let row = 0; row < rows; row += 4) {
    const source = at + row;
    const target = to + row;
    const a = sums[source]! + shift;
    const b = sums[source + 1]! + shift;
    const c = sums[source + 2]! + shift;
    const d = sums[source + 3]! + shift;
    const wa = a + maker - maker;
    const wb = b + maker - maker;
    const wc = c + maker - maker;
    const wd = d + maker - maker;
    column[target] = wa;
    column[target + 1] = wb;
    column[target + 2] = wc;
    column[target + 3] = wd;
    if (!(
      Math.abs(a - wa) < within &&
      Math.abs(b - wb) < within &&
      Math.abs(c - wc) < within &&
      Math.abs(d - wd) < within
    )) {
      anyDoubt = true;
      for (let one = row; one < row + 4; one += 1) {
        const value = sums[at + one]!;
        if (Number.isNaN(roundedNumber(figure.rounding, value))) printTie(figure, value, block, one);
      }
    }
  }
  return anyDoubt;
}

function printTie(
  { rounding, column }: BlockFigure,
  value: number,
  { to, doubts }: PrintedBlock,
  row: number,
): void {
  doubts[row] = doubts[row]! | doubtOf(rounding, value);
  column[to + row] = tiedNumber(rounding.mode, value);
}
