import { lowestTerms, zero } from "../amount/index.js";
import { amountLimit, smallestAmount, type NumberBlocks } from "./column.js";
import { curveLookup, heightOf, pieceOf, searchTable, type SearchTable } from "./search-table.js";
import type { ClampTable, CurveTable } from "./curve-table.js";
import { nearestNumber, unitRoundoff } from "./nearest-number.js";
import { leastCommonMultiple } from "./exact-number.js";
import { outward } from "./outward.js";
import type { Step, StepBound } from "./step.js";

/** What is known of a curve's scores. */
export function curveBound({ clamp, error, reach, grain, isWhole }: CurveTable): StepBound {
  if (clamp === undefined) return { start: zero, reach, error, isWhole, grain };
  const start = Math.abs(nearestNumber(clamp.start));
  // Beyond the clamp's range the start is taken off again, which rounds it and the difference.
  const oneByOne = error + unitRoundoff * (start * 2 + reach);
  return {
    start: clamp.start,
    reach: outward(reach + start),
    error: outward(Math.max(clamp.error, oneByOne)),
    isWhole: false,
    grain: leastCommonMultiple(grain, lowestTerms(clamp.start).denominator),
  };
}

/** The step of a leaf whose score is a curve over one column; `places` as a power of ten is what the grain takes for whole. */
export function curveStep(table: CurveTable, numbers: NumberBlocks, wholeAt: number): Step {
  const search = searchTable(table);
  const { clamp } = table;
  const start = clamp === undefined ? 0 : nearestNumber(clamp.start);
  const numberAt = (row: number): number => numbers.values[numbers.load(row, 1)]!;
  return {
    ...(numbers.isDirect
      ? { lookup: { by: "curve", curve: curveLookup(search, clamp), numbers: numbers.values } }
      : {}),
    addTo(sums, at, from, rows) {
      const first = numbers.load(from, rows);
      if (clamp === undefined) addPieces(search, { numbers: numbers.values, first, sums, at, rows });
      else addClamped(clamp, search, start, { numbers: numbers.values, first, sums, at, rows });
    },
    scoreAt: numbers.isDirect
      ? (row) => heightOf(search, numbers.values[row]!)
      : (row) => heightOf(search, numberAt(row)),
    isOnGrain(row) {
      const value = numberAt(row);
      return isWholeAt(value, wholeAt) || search.slopes[pieceOf(search, value)] === 0;
    },
  };
}

/** Whether the decimal of a number times a power of ten is whole, and short enough to be told so. */
function isWholeAt(value: number, powerOfTen: number): boolean {
  const whole = Math.round(value * powerOfTen);
  return Math.abs(whole) <= 1e15 && whole / powerOfTen === value;
}

/** The rows of one block: so many numbers from `first` on, added to the sums from `at` on. */
interface Block {
  readonly numbers: Float64Array;
  readonly first: number;
  readonly sums: Float64Array;
  readonly at: number;
  readonly rows: number;
}

/*
 * The loops below take four rows at a time, because a typed array's type and length are looked at once for each
 * time around. A number is let through when it is 0 or no smaller than the smallest amount, which one product
 * tells: y·(y − smallest), stretched so that it cannot vanish, is negative exactly between the two.
 */
const stretching = 1e200;

function addClamped(clamp: ClampTable, search: SearchTable, start: number, block: Block): void {
  const { slope, low, high, least, most } = clamp;
  const { numbers, sums, first, at, rows } = block;
  const smallest = smallestAmount;
  const stretch = stretching;
  for (let row = 0; row < rows; row += 4) {
    const from = first + row;
    const to = at + row;
    const a = numbers[from]!;
    const b = numbers[from + 1]!;
    const c = numbers[from + 2]!;
    const d = numbers[from + 3]!;
    const ya = Math.abs(a);
    const yb = Math.abs(b);
    const yc = Math.abs(c);
    const yd = Math.abs(d);
    if (
      ya * stretch * (ya - smallest) >= 0 &&
      yb * stretch * (yb - smallest) >= 0 &&
      yc * stretch * (yc - smallest) >= 0 &&
      yd * stretch * (yd - smallest) >= 0 &&
      a >= least &&
      b >= least &&
      c >= least &&
      d >= least &&
      a <= most &&
      b <= most &&
      c <= most &&
      d <= most
    ) {
      const pa = slope * a;
      const pb = slope * b;
      const pc = slope * c;
      const pd = slope * d;
      sums[to] = sums[to]! + (Math.abs(pa + low) - Math.abs(pa + high));
      sums[to + 1] = sums[to + 1]! + (Math.abs(pb + low) - Math.abs(pb + high));
      sums[to + 2] = sums[to + 2]! + (Math.abs(pc + low) - Math.abs(pc + high));
      sums[to + 3] = sums[to + 3]! + (Math.abs(pd + low) - Math.abs(pd + high));
    } else {
      addOneByOne(search, start, block, row);
    }
  }
}

function addPieces(search: SearchTable, block: Block): void {
  const { thresholds, slopes, heights, half } = search;
  const limit = amountLimit;
  const { numbers, sums, first, at, rows } = block;
  const smallest = smallestAmount;
  const stretch = stretching;
  for (let row = 0; row < rows; row += 4) {
    const from = first + row;
    const to = at + row;
    const a = numbers[from]!;
    const b = numbers[from + 1]!;
    const c = numbers[from + 2]!;
    const d = numbers[from + 3]!;
    const ya = Math.abs(a);
    const yb = Math.abs(b);
    const yc = Math.abs(c);
    const yd = Math.abs(d);
    if (
      ya * stretch * (ya - smallest) >= 0 &&
      yb * stretch * (yb - smallest) >= 0 &&
      yc * stretch * (yc - smallest) >= 0 &&
      yd * stretch * (yd - smallest) >= 0 &&
      ya + yb + yc + yd < limit
    ) {
      let pa = 0;
      let pb = 0;
      let pc = 0;
      let pd = 0;
      for (let step = half; step > 0; step >>= 1) {
        pa += step * Number(a >= thresholds[pa + step - 1]!);
        pb += step * Number(b >= thresholds[pb + step - 1]!);
        pc += step * Number(c >= thresholds[pc + step - 1]!);
        pd += step * Number(d >= thresholds[pd + step - 1]!);
      }
      sums[to] = sums[to]! + (slopes[pa]! * a + heights[pa]!);
      sums[to + 1] = sums[to + 1]! + (slopes[pb]! * b + heights[pb]!);
      sums[to + 2] = sums[to + 2]! + (slopes[pc]! * c + heights[pc]!);
      sums[to + 3] = sums[to + 3]! + (slopes[pd]! * d + heights[pd]!);
    } else {
      addOneByOne(search, 0, block, row);
    }
  }
}

/** The four rows from one on, each looked at by itself. */
function addOneByOne(search: SearchTable, start: number, block: Block, row: number): void {
  const { numbers, sums, first, at } = block;
  for (let one = row; one < row + 4; one += 1) {
    const height = heightOf(search, numbers[first + one]!);
    sums[at + one] = sums[at + one]! + (height - start);
  }
}
