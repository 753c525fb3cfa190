import { absolute, lowestTerms, maximum, zero, type Ratio } from "../amount/index.js";
import { missingCode, type CodeBlocks } from "./column.js";
import { isExact, leastCommonMultiple } from "./exact-number.js";
import { nearestNumber, unitRoundoff } from "./nearest-number.js";
import { outward } from "./outward.js";
import type { Step, StepBound } from "./step.js";

/** What is known of the scores of a table. */
export function tableBound(scores: readonly (Ratio | undefined)[]): StepBound {
  const there = scores.filter((one) => one !== undefined);
  const reach = nearestNumber(there.map(absolute).reduce(maximum, zero));
  const isWhole = there.every(isExact);
  return {
    start: zero,
    reach: outward(reach),
    error: isWhole ? 0 : outward(reach * unitRoundoff),
    isWhole,
    grain: there.reduce((grain, one) => leastCommonMultiple(grain, lowestTerms(one).denominator), 1n),
  };
}

/** The step of a leaf with a score for every combination of codes, the first column's counting fastest. */
export function tableStep(
  scores: readonly (Ratio | undefined)[],
  columns: readonly { readonly codes: CodeBlocks; readonly count: number }[],
  blockRows: number,
): Step {
  const numbers = scores.map((one) => (one === undefined ? NaN : nearestNumber(one)));
  const [only] = columns;
  const combinationAt = (row: number): number => {
    let combination = 0;
    let stride = 1;
    for (const { codes, count } of columns) {
      const code = codes.values[codes.load(row, 1)]!;
      combination += code < count ? code * stride : Infinity;
      stride *= count;
    }
    return combination;
  };
  if (only !== undefined && columns.length === 1) {
    const { codes } = only;
    const table = new Float64Array(missingCode + 1).fill(NaN);
    table.set(numbers);
    return {
      scoreAt: (row) => table[codes.values[codes.load(row, 1)]!]!,
      isOnGrain: undefined,
      lookup: { by: "table", table, ...(codes.isDirect ? { codes: codes.values } : {}) },
      addTo: (sums, at, from, rows) => addCodes(table, codes, { sums, at, from, rows }),
    };
  }
  const combinations = new Int32Array(blockRows);
  // Codes out of range lift a combination beyond every score there is.
  const table = new Float64Array(beyond).fill(NaN);
  table.set(numbers);
  const lifted = columns.map(({ codes, count }, index) => {
    const stride = columns.slice(0, index).reduce((product, one) => product * one.count, 1);
    const strides = Int32Array.from({ length: missingCode + 1 }, (_, code) =>
      code < count ? code * stride : beyond,
    );
    return { codes, strides };
  });
  return {
    scoreAt: (row) => numbers[combinationAt(row)] ?? NaN,
    isOnGrain: undefined,
    addTo(sums, at, from, rows) {
      combinations.fill(0, 0, rows);
      for (const { codes, strides } of lifted) addStrides(strides, codes, combinations, from, rows);
      for (let row = 0; row < rows; row += 1) {
        const combination = combinations[row]!;
        sums[at + row] = sums[at + row]! + (combination < beyond ? table[combination]! : NaN);
      }
    },
  };
}

/** More than any combination. */
const beyond = 1024;

interface Block {
  readonly sums: Float64Array;
  readonly at: number;
  readonly from: number;
  readonly rows: number;
}

// Four rows at a time: see the loops over curves.
function addCodes(table: Float64Array, codes: CodeBlocks, { sums, at, from, rows }: Block): void {
  const { values } = codes;
  const first = codes.load(from, rows);
  for (let row = 0; row < rows; row += 4) {
    const a = values[first + row]!;
    const b = values[first + row + 1]!;
    const c = values[first + row + 2]!;
    const d = values[first + row + 3]!;
    const to = at + row;
    sums[to] = sums[to]! + table[a]!;
    sums[to + 1] = sums[to + 1]! + table[b]!;
    sums[to + 2] = sums[to + 2]! + table[c]!;
    sums[to + 3] = sums[to + 3]! + table[d]!;
  }
}

function addStrides(
  strides: Int32Array,
  codes: CodeBlocks,
  to: Int32Array,
  from: number,
  rows: number,
): void {
  const { values } = codes;
  const first = codes.load(from, rows);
  for (let row = 0; row < rows; row += 1) {
    to[row] = to[row]! + strides[values[first + row]!]!;
  }
}
