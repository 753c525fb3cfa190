import { compare, isRatio, ratio, readAmount, type Ratio } from "../amount/index.js";
import type { IssueCode } from "../error/index.js";
import type { Value } from "../formula/index.js";
import type { ColumnInput, ColumnLeaf } from "./column-input.js";
import { shortestDecimal } from "./nearest-number.js";
import { isDay, isMissing, type Column, type Columns } from "./column.js";

/** What one row says of one leaf. */
export type RowInputs =
  | { readonly status: "given"; readonly values: ReadonlyMap<string, Value> }
  | { readonly status: "missing" }
  | { readonly status: "not-applicable" }
  | { readonly status: "refused"; readonly code: IssueCode };

/** The column that says in which rows a leaf is not applicable: anything but 0 there. */
export function maskName(leafId: string): string {
  return `${leafId}.notApplicable`;
}

/** Reads one leaf's inputs of one row exactly, holding each to its bounds as an observation's are. */
export function rowInputs({ leaf, inputs }: ColumnLeaf, columns: Columns, row: number): RowInputs {
  if ((columns[maskName(leaf.id)]?.[row] ?? 0) !== 0) return { status: "not-applicable" };
  const given = inputs.filter((input) => !isMissing(input, valueAt(columns[input.column], row)));
  // A leaf that reads nothing is scored wherever it applies, as an observation without a key is.
  if (given.length === 0 && inputs.length > 0) return { status: "missing" };
  const values = new Map<string, Value>();
  for (const input of inputs) {
    if (!given.includes(input)) {
      if (input.optional) continue;
      return { status: "refused", code: "missing-field" };
    }
    const value = readValue(input, valueAt(columns[input.column], row));
    if (typeof value === "object" && "code" in value) return { status: "refused", code: value.code };
    values.set(input.name, value);
  }
  return { status: "given", values };
}

function valueAt(column: Column | undefined, row: number): number {
  return column?.[row] ?? NaN;
}

interface Refused {
  readonly code: IssueCode;
}

type Single = Ratio | boolean | string;

function readValue(input: ColumnInput, value: number): Single | Refused {
  switch (input.content) {
    case "day":
      return isDay(value) ? ratio(BigInt(value)) : { code: "bad-date" };
    case "answer":
      return value === 0 || value === 1 ? value === 1 : { code: "wrong-type" };
    case "choice":
      return input.codes[value] ?? { code: "unknown-choice" };
    case "amount":
      return readNumber(input, value);
  }
}

function readNumber({ least, most, upToPoints, multipleOf }: ColumnInput, value: number): Ratio | Refused {
  const amount = readAmount(value);
  if (!isRatio(amount)) return { code: amount === "not-finite" ? "bad-amount" : "amount-too-long" };
  if (most !== undefined && compare(amount, most) > 0) {
    return { code: upToPoints ? "score-above-points" : "out-of-range" };
  }
  if (least !== undefined && compare(amount, least) < 0) return { code: "out-of-range" };
  return multipleOf === undefined || isMultiple(amount, multipleOf) ? amount : { code: "off-increment" };
}

/** Whether the decimal of a number is a whole multiple of an amount. */
export function isMultipleOf(value: number, amount: Ratio): boolean {
  return Number.isFinite(value) && isMultiple(shortestDecimal(value), amount);
}

/** Whether an amount is a whole multiple of another. */
function isMultiple(value: Ratio, of: Ratio): boolean {
  return (value.numerator * of.denominator) % (value.denominator * of.numerator) === 0n;
}
