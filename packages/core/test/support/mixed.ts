import type { Columns } from "../../src/columnar/index.js";
import { w20Columns } from "./w20.js";

/** Rows of w20 with masks, an optional column, several kinds of columns, and issues that each part meets in another order. */
export function mixedColumns(most: number): Columns {
  const plain = w20Columns(most);
  const columns: Record<string, Float64Array | Float32Array | Uint8Array | Int32Array> = { ...plain };
  columns["answer-0.met"] = Int32Array.from(plain["answer-0.met"]!);
  columns["level-0.level"] = Float32Array.from(plain["level-0.level"]!);
  columns["faults-0.findings"] = Float32Array.from(plain["faults-0.findings"]!);
  columns["rate-0.notApplicable"] = new Uint8Array(most).map((_, row) => (row % 701 === 3 ? 1 : 0));
  const rate = (columns["rate-1.actual"] = Float64Array.from(plain["rate-1.actual"]!));
  const level = (columns["level-1.level"] = Uint8Array.from(plain["level-1.level"]!));
  const answer = columns["answer-0.met"];
  const issues = [
    (row: number) => (rate[row] = NaN),
    (row: number) => (rate[row] = 1e40),
    (row: number) => (level[row] = 9),
    (row: number) => (answer[row] = 7),
    (row: number) => (rate[row] = 1e-31),
  ];
  for (let row = 2; row < most; row += 101) issues[(row + Math.floor(row / 3000)) % issues.length]!(row);
  return columns;
}
