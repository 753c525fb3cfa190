import { IssueTable, type KernelOutput, type RunCounts } from "../kernel.js";
import type { Done } from "./messages.js";
import type { RowRange } from "./row-ranges.js";

/** What is known of all rows. */
export interface Merged {
  readonly counts: RunCounts;
  readonly issues: IssueTable;
}

/**
 * Puts together what is known of parts of the rows, in order. Each part numbered its issues on its own; they are
 * numbered anew, in the order in which all rows would have met them.
 */
export function mergeParts(
  parts: readonly (RowRange & Pick<Done, "counts" | "codes">)[],
  output: Pick<KernelOutput, "issues">,
): Merged {
  const issues = new IssueTable();
  const counts: RunCounts = { exactRows: 0, tiedRows: 0, issueRows: 0 };
  for (const { from, to, counts: own, codes } of parts) {
    counts.exactRows += own.exactRows;
    counts.tiedRows += own.tiedRows;
    counts.issueRows += own.issueRows;
    renumber(
      output.issues.subarray(from, to),
      codes.map((code) => issues.numberOf(code)),
    );
  }
  return { counts, issues };
}

function renumber(rows: Uint8Array, numbers: readonly number[]): void {
  if (numbers.every((number, index) => number === index + 1)) return;
  for (let row = 0; row < rows.length; row += 1) {
    const own = rows[row]!;
    if (own !== 0) rows[row] = numbers[own - 1]!;
  }
}
