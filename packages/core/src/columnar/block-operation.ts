import type { RoundingMode } from "../amount/index.js";
import { nearestNumber } from "./nearest-number.js";
import { doubtOf, numberRounding, roundedNumber, tiedNumber, type NumberRounding } from "./rounding.js";
import type { Operation } from "./sums.js";

/** The slots of a block, one after the other, each with room for as many rows as a block may have. */
export interface BlockSums {
  readonly sums: Float64Array;
  readonly rows: number;
  /** What is in doubt about each row. */
  readonly doubts: Uint8Array;
}

/** An operation on slots, ready to be done over a block. */
export type BlockOperation = (block: BlockSums) => void;

/** What an operation depends on besides the slots. */
export interface OperationContext {
  readonly blockRows: number;
  readonly mode: RoundingMode;
  readonly wholeAt: bigint;
}

/** Makes an operation ready. */
export function blockOperation(
  operation: Operation,
  { blockRows, mode, wholeAt }: OperationContext,
): BlockOperation {
  const placeOf = (slot: number): number => slot * blockRows;
  switch (operation.kind) {
    case "sum":
      return sumOperation(placeOf(operation.to), operation.of.map(placeOf));
    case "rest": {
      const [to, less, amount] = [
        placeOf(operation.to),
        placeOf(operation.less),
        nearestNumber(operation.amount),
      ];
      return ({ sums, rows }) => {
        for (let row = 0; row < rows; row += 1) sums[to + row] = amount - sums[less + row]!;
      };
    }
    case "subtract": {
      const [to, less] = [placeOf(operation.to), placeOf(operation.less)];
      return ({ sums, rows }) => {
        for (let row = 0; row < rows; row += 1) sums[to + row] = sums[to + row]! - sums[less + row]!;
      };
    }
    case "round": {
      const { slot, bound } = operation;
      const grain = Number(bound.grain * wholeAt);
      const rounding = numberRounding(mode, { ...bound, mayBeNegative: false, grain });
      return (block) => roundSlot(rounding, placeOf(slot), block);
    }
    case "hold": {
      const low = operation.least === undefined ? -Infinity : nearestNumber(operation.least);
      const high = nearestNumber(operation.most);
      const at = placeOf(operation.slot);
      return ({ sums, rows }) => {
        for (let index = at; index < at + rows; index += 1) {
          const value = sums[index]!;
          sums[index] = value < low ? low : value > high ? high : value;
        }
      };
    }
  }
}

function sumOperation(to: number, of: readonly number[]): BlockOperation {
  const [first, second, third, ...rest] = of;
  if (first === undefined) return ({ sums, rows }) => void sums.fill(0, to, to + rows);
  if (second === undefined) return ({ sums, rows }) => void sums.copyWithin(to, first, first + rows);
  const pairs: Summands[] = [{ one: first, other: second, third }];
  for (let index = 0; index < rest.length; index += 2) {
    pairs.push({ one: to, other: rest[index]!, third: rest[index + 1] });
  }
  return ({ sums, rows }) => {
    for (const { one, other, third: last } of pairs) {
      if (last === undefined) sumTwo(sums, to, one, other, rows);
      else sumThree(sums, to, [one, other, last], rows);
    }
  };
}

/** Slots that are added up in one go. */
interface Summands {
  readonly one: number;
  readonly other: number;
  readonly third: number | undefined;
}

// Four rows at a time: see the loops over curves.
function sumTwo(sums: Float64Array, to: number, one: number, other: number, rows: number): void {
  for (let row = 0; row < rows; row += 4) {
    const a = sums[one + row]! + sums[other + row]!;
    const b = sums[one + row + 1]! + sums[other + row + 1]!;
    const c = sums[one + row + 2]! + sums[other + row + 2]!;
    const d = sums[one + row + 3]! + sums[other + row + 3]!;
    sums[to + row] = a;
    sums[to + row + 1] = b;
    sums[to + row + 2] = c;
    sums[to + row + 3] = d;
  }
}

function sumThree(sums: Float64Array, to: number, of: readonly [number, number, number], rows: number): void {
  const [x, y, z] = of;
  for (let row = 0; row < rows; row += 4) {
    const a = sums[x + row]! + sums[y + row]! + sums[z + row]!;
    const b = sums[x + row + 1]! + sums[y + row + 1]! + sums[z + row + 1]!;
    const c = sums[x + row + 2]! + sums[y + row + 2]! + sums[z + row + 2]!;
    const d = sums[x + row + 3]! + sums[y + row + 3]! + sums[z + row + 3]!;
    sums[to + row] = a;
    sums[to + row + 1] = b;
    sums[to + row + 2] = c;
    sums[to + row + 3] = d;
  }
}

function roundSlot(rounding: NumberRounding, at: number, { sums, rows, doubts }: BlockSums): void {
  for (let row = 0; row < rows; row += 1) {
    const value = sums[at + row]!;
    const whole = roundedNumber(rounding, value);
    if (Number.isNaN(whole)) {
      doubts[row] = doubts[row]! | doubtOf(rounding, value);
      sums[at + row] = tiedNumber(rounding.mode, value);
    } else {
      sums[at + row] = whole;
    }
  }
}
