import type { ColumnInput } from "./column-input.js";
import { amountLimit, isDay, smallestAmount } from "./column.js";
import { firstAbove, firstAtLeast } from "./nearest-number.js";
import { isMultipleOf } from "./row-inputs.js";

/** Whether a number of a column holds to everything its input allows: for an amount its bounds, else its codes. */
export function allowanceOf({
  content,
  codes,
  least,
  most,
  multipleOf,
}: ColumnInput): (value: number) => boolean {
  if (content === "day") return isDay;
  if (content !== "amount") return (value) => Number.isInteger(value) && value >= 0 && value < codes.length;
  const low = least === undefined ? -Infinity : firstAtLeast(least);
  const high = most === undefined ? Infinity : firstAbove(most);
  const isWithin = (value: number): boolean =>
    value >= low &&
    value < high &&
    (value === 0 || (Math.abs(value) >= smallestAmount && Math.abs(value) < amountLimit));
  return multipleOf === undefined ? isWithin : (value) => isWithin(value) && isMultipleOf(value, multipleOf);
}
