import { smallestAmount } from "./column.js";
import type { ClampTable, CurveTable } from "./curve-table.js";
import { nearestNumber } from "./nearest-number.js";

/** A curve's pieces padded to a power of two, for a search without branches. */
export interface SearchTable {
  readonly thresholds: Float64Array;
  readonly slopes: Float64Array;
  readonly heights: Float64Array;
  /** Half the number of pieces, where the search begins. */
  readonly half: number;
}

/** Pads the pieces of a curve. */
export function searchTable({ thresholds, slopes, heights }: CurveTable): SearchTable {
  let width = 2;
  while (width < slopes.length) width *= 2;
  const padded = (values: Float64Array, filler: number): Float64Array => {
    const result = new Float64Array(width).fill(filler);
    result.set(values);
    return result;
  };
  return {
    thresholds: padded(thresholds, Infinity),
    slopes: padded(slopes, NaN),
    heights: padded(heights, NaN),
    half: width >> 1,
  };
}

/** The piece a number is on. */
export function pieceOf({ thresholds, half }: SearchTable, value: number): number {
  let piece = 0;
  for (let step = half; step > 0; step >>= 1) {
    if (value >= thresholds[piece + step - 1]!) piece += step;
  }
  return piece;
}

/** The height at a number; not a number where the curve gives nothing or the number is no amount. */
export function heightOf(table: SearchTable, value: number): number {
  if (value !== 0 && Math.abs(value) < smallestAmount) return NaN;
  const piece = pieceOf(table, value);
  return table.slopes[piece]! * value + table.heights[piece]!;
}

/** A curve as a single number is looked up in it: its pieces, and the clamp that spares the search where it holds. */
export interface CurveLookup {
  readonly search: SearchTable;
  /** From where to where the clamp holds, its slope and levels, and the start: close together, as they are read. */
  readonly clamp: Float64Array;
}

/** Makes a curve ready to be looked up; without a clamp its range is empty. */
export function curveLookup(search: SearchTable, clamp: ClampTable | undefined): CurveLookup {
  if (clamp === undefined) return { search, clamp: Float64Array.of(Infinity, -Infinity, 0, 0, 0, 0) };
  const { slope, low, high, least, most, start } = clamp;
  return { search, clamp: Float64Array.of(least, most, slope, low, high, nearestNumber(start)) };
}

/** The height at a number less the start, as a block adds it up. */
export function heightAbove({ search, clamp }: CurveLookup, value: number): number {
  const isInside = value >= clamp[0]! && value <= clamp[1]!;
  if (isInside && (value === 0 || Math.abs(value) >= smallestAmount)) {
    const product = clamp[2]! * value;
    return Math.abs(product + clamp[3]!) - Math.abs(product + clamp[4]!);
  }
  return heightOf(search, value) - clamp[5]!;
}
