import type { KernelOutput, KernelPlan } from "../kernel.js";
import { nearestNumber } from "../nearest-number.js";
import type { Step } from "../step.js";
import { partsOf, type Frame } from "./parts.js";
import type { Programs, Source } from "./source.js";
import {
  curveText,
  operationStatement,
  printStatements,
  type RowNames,
  type Statement,
} from "./statement.js";

/**
 * Scores a block, so many rows from one of the columns on, and notes what is in doubt about each. Says whether a
 * number was odd, so that the block must be scored step by step.
 */
export type BlockProgram = (from: number, rows: number, doubts: Uint8Array, sums: Float64Array) => boolean;

/** Rows that are worked on side by side: a column is looked at once for all of them. Blocks have a multiple of it. */
const rowsAtOnce: readonly RowNames[] = [0, 1, 2, 3].map((row) => ({
  slot: (slot) => `s${slot}_${row}`,
  doubt: `d${row}`,
  row: `row + ${row}`,
}));

/** Generates the program that does to a block what the steps, operations and figures of a kernel do one by one. */
export function blockProgram(
  kernel: KernelPlan,
  steps: readonly Step[],
  output: KernelOutput,
  { blockRows, programs }: { readonly blockRows: number; readonly programs: Programs },
): BlockProgram {
  const frame: Frame = {
    parameters: ["from", "rows", "doubts", "sums"],
    reads: "readingEachTime",
    rows: rowsAtOnce,
    kept: (slot, { row }) => `sums[${slot * blockRows} - from + ${row}]`,
    around: (body) => `let odd = false;
for (let row = from; row < from + rows; row += ${rowsAtOnce.length}) {
let ${rowsAtOnce.map(({ doubt }) => `${doubt} = 0`).join()};
${body}
if (${rowsAtOnce.map(({ doubt }) => doubt).join(" | ")}) {
${rowsAtOnce.map(({ doubt, row }) => `doubts[${row} - from] |= ${doubt};`).join("\n")}
}
}
return odd;`,
  };
  const { sums, plan, wholeAt } = kernel;
  const statements = [
    ...steps.map((step, leaf) =>
      leafStatement(step, sums.slotOfLeaf[leaf]!, nearestNumber(kernel.steps[leaf]!.bound.start)),
    ),
    ...sums.operations.map((one) => operationStatement(one, plan.rounding.mode, wholeAt)),
    ...printStatements(
      kernel,
      (figure, { row }, source) => `${source.given(output.figures[figure]!)}[${row}]`,
      ({ row }, source) => `${source.given(output.grades)}[${row}]`,
    ),
  ];
  const parts = partsOf<BlockProgram>(statements, sums, frame, programs);
  return (from, rows, doubts, scratch) => {
    let odd = false;
    for (const part of parts) if (part(from, rows, doubts, scratch)) odd = true;
    return odd;
  };
}

/** Adds a leaf's score: straight from its column where one number tells it. */
function leafStatement(step: Step, slot: number, start: number): Statement {
  const { lookup } = step;
  const text = lookup?.by === "curve" ? curveText(lookup.curve) : undefined;
  const write = (names: RowNames, source: Source): string => {
    const to = names.slot(slot);
    if (lookup?.by === "curve" && text !== undefined) {
      const number = `${source.given(lookup.numbers)}[${names.row}]`;
      return `{\nconst v = ${number};\n${text.before}\n${to} += ${text.score};\n}`;
    }
    if (lookup?.by === "table" && lookup.codes !== undefined) {
      return `${to} += ${source.given(lookup.table)}[${source.given(lookup.codes)}[${names.row}]];`;
    }
    return `${to} += ${source.given((row: number) => step.scoreAt(row) - start)}(${names.row});`;
  };
  return { slots: [slot], write };
}
