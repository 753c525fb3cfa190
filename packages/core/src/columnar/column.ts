import type { ColumnInput } from "./column-input.js";

/** One column of numbers, a value for each row. */
export type Column =
  | Float64Array
  | Float32Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array;

/** How a column of one kind is made over memory. */
interface ColumnKind {
  new (memory: ArrayBufferLike): Column;
  readonly BYTES_PER_ELEMENT: number;
}

/** Every kind of column. */
export const columnKinds: readonly ColumnKind[] = [
  Float64Array,
  Float32Array,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
];

/** Columns by name. */
export type Columns = Readonly<Record<string, Column | undefined>>;

/** The largest magnitude an amount may not reach, and the smallest it may have besides 0. */
export const amountLimit = 1e31;
export const smallestAmount = 1e-30;

/** The days of the years 0000 and 9999, the first and last that a date can be written for. */
const firstDay = -719_528;
const lastDay = 2_932_896;

/** The code that stands for no answer in a column of codes, besides −1 and what is not a number. */
export const missingCode = 255;

/** The most codes a column can tell apart. */
export const mostCodes = 254;

/** Whether a value of a column stands for nothing having been observed. */
export function isMissing({ content }: ColumnInput, value: number): boolean {
  if (content === "amount" || content === "day") return Number.isNaN(value);
  return Number.isNaN(value) || value === -1 || value === missingCode;
}

/** Whether a number is a calendar day that can be written. */
export function isDay(value: number): boolean {
  return Number.isInteger(value) && value >= firstDay && value <= lastDay;
}

/** Numbers read block by block: straight from a column, or from a copy where they must be looked at first. */
export interface NumberBlocks {
  readonly values: Float64Array;
  /** Whether `values` is the column itself. */
  readonly isDirect: boolean;
  /** Makes rows readable and says where in `values` the first of them is. */
  load(from: number, rows: number): number;
}

/** Codes read block by block. */
export interface CodeBlocks {
  readonly values: Uint8Array;
  /** Whether `values` is the column itself. */
  readonly isDirect: boolean;
  load(from: number, rows: number): number;
}

/** A column that can be read as it stands. */
export function directNumbers(column: Float64Array): NumberBlocks {
  return { values: column, isDirect: true, load: (from) => from };
}

/** A column of another kind, or of values that must be looked at: what does not pass is not a number. */
export function checkedNumbers(
  column: Column,
  blockRows: number,
  passes: ((value: number) => boolean) | undefined,
): NumberBlocks {
  const values = new Float64Array(blockRows);
  return {
    values,
    isDirect: false,
    load(from, rows) {
      for (let row = 0; row < rows; row += 1) {
        const value = column[from + row]!;
        values[row] = passes === undefined || passes(value) ? value : NaN;
      }
      return 0;
    },
  };
}

/** The days from one column's dates to another's; not a number where either is no day. */
export function dayDifferences(of: Column, less: Column, blockRows: number): NumberBlocks {
  const values = new Float64Array(blockRows);
  return {
    values,
    isDirect: false,
    load(from, rows) {
      for (let row = 0; row < rows; row += 1) {
        const [later, earlier] = [of[from + row]!, less[from + row]!];
        values[row] = isDay(later) && isDay(earlier) ? later - earlier : NaN;
      }
      return 0;
    },
  };
}

/** Codes of any column; what is no code from 0 to 254 becomes 255. */
export function codeBlocks(column: Column, blockRows: number): CodeBlocks {
  if (column instanceof Uint8Array) return { values: column, isDirect: true, load: (from) => from };
  const values = new Uint8Array(blockRows);
  return {
    values,
    isDirect: false,
    load(from, rows) {
      for (let row = 0; row < rows; row += 1) {
        const value = column[from + row]!;
        values[row] = Number.isInteger(value) && value >= 0 && value < missingCode ? value : missingCode;
      }
      return 0;
    },
  };
}
