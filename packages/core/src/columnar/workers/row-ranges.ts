/** Rows from one up to another. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Parts begin at a multiple of so many rows, so that no two threads write to one line of the processor's cache. */
const step = 64;

/** Divides rows into at most so many parts of nearly the same length, in order; none of them is empty. */
export function rowRanges(rows: number, parts: number): RowRange[] {
  const length = Math.ceil(rows / parts / step) * step;
  const ranges: RowRange[] = [];
  for (let from = 0; from < rows; from += length) ranges.push({ from, to: Math.min(rows, from + length) });
  return ranges;
}
