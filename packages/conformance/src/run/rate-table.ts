import { compare, isObject, ownValue, type VectorDifference } from "./compare.js";
import type { Outcome } from "./implementation.js";

/** Holds every row of a table against what an implementation gives for it. */
export function judgeTable(
  table: readonly string[],
  scheme: unknown,
  rate: (checks: unknown) => Outcome,
): VectorDifference[] {
  return table.flatMap((row) => {
    const { checks, expected } = readTableRow(row, scheme);
    const outcome = rate(checks);
    return compare(expected, isObject(outcome) ? outcome : {}, ["table", row]);
  });
}

/** One pattern of checks from a row of a table, with the levels it leaves open. */
interface TableRow {
  readonly checks: Readonly<Record<string, boolean | null>>;
  readonly expected: { readonly rating: string | null; readonly possible: readonly string[] };
}

const meanings: Readonly<Record<string, boolean | null>> = { "1": true, "0": false, "?": null };

/**
 * Reads a row such as `"01111?1 B D"`: for each criterion of the scheme in order 1 met, 0 not met, ? not known
 * yet; then the levels left open, best first. The rating is the level where it is the only one, else null.
 */
function readTableRow(row: string, scheme: unknown): TableRow {
  const [pattern = "", ...possible] = row.split(" ");
  const criteria = ownValue(scheme, "criteria");
  const ids = (Array.isArray(criteria) ? (criteria as readonly unknown[]) : []).map((one) =>
    String(ownValue(one, "id")),
  );
  const checks = Object.fromEntries(ids.map((id, index) => [id, meanings[pattern.charAt(index)] ?? null]));
  const [only] = possible;
  return {
    checks,
    expected: { rating: possible.length === 1 && only !== undefined ? only : null, possible },
  };
}
