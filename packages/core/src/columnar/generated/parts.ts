import { nearestNumber } from "../nearest-number.js";
import type { SumPlan } from "../sums.js";
import { literal, Source, type Programs } from "./source.js";
import type { RowNames, Statement } from "./statement.js";

/** What statements are put into: a loop over rows, or a single row. */
export interface Frame {
  readonly parameters: readonly string[];
  /** When a function reads what it is given. */
  readonly reads: "readingOnce" | "readingEachTime";
  /** The rows that are worked on side by side. */
  readonly rows: readonly RowNames[];
  /** Where a slot of a row is kept between two parts. */
  kept(slot: number, names: RowNames): string;
  around(body: string): string;
}

/** Engines do not make longer functions fast. */
const mostStatements = 80;

/**
 * Puts statements into as few functions as engines make fast, to be called one after the other. Slots are variables
 * within a function, and are kept where the frame says from one function to the next.
 */
export function partsOf<Run>(
  statements: readonly Statement[],
  { slots, slotOfLeaf }: SumPlan,
  frame: Frame,
  programs: Programs,
): Run[] {
  const chunks: (readonly Statement[])[] = [];
  for (let from = 0; from < statements.length; from += mostStatements) {
    chunks.push(statements.slice(from, from + mostStatements));
  }
  const used = chunks.map((chunk) => new Set(chunk.flatMap((statement) => statement.slots)));
  const isUsed = (among: readonly ReadonlySet<number>[], slot: number): boolean =>
    among.some((one) => one.has(slot));
  const ofLeaves = new Set(slotOfLeaf);
  const startOf = (slot: number): string =>
    ofLeaves.has(slot) ? literal(nearestNumber(slots[slot]!.start)) : "0";
  const eachRow = (text: (names: RowNames) => string): string => frame.rows.map(text).join("\n");
  return chunks.map((chunk, index) => {
    const source = new Source();
    const own = [...used[index]!];
    const before = own.filter((slot) => isUsed(used.slice(0, index), slot));
    const after = own.filter((slot) => isUsed(used.slice(index + 1), slot));
    const body = [
      ...own.map((slot) =>
        eachRow((names) => {
          const first = before.includes(slot) ? frame.kept(slot, names) : startOf(slot);
          return `let ${names.slot(slot)} = ${first};`;
        }),
      ),
      ...chunk.map((statement) => eachRow((names) => statement.write(names, source))),
      ...after.map((slot) => eachRow((names) => `${frame.kept(slot, names)} = ${names.slot(slot)};`)),
    ].join("\n");
    return programs[frame.reads](frame.parameters, frame.around(body), source) as Run;
  });
}
