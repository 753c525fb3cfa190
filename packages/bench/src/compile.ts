import { defineRubric } from "@jixiao/core";
import { compileColumns } from "@jixiao/core/columnar";
import { median } from "./measure.js";
import { splitRubric } from "./split.js";
import { table } from "./table.js";

/** How long a rubric takes to be made ready, in milliseconds. */
export interface CompileTimes {
  readonly leaves: number;
  /** Checking and completing the document: `defineRubric`. */
  readonly define: Times;
  /** Making the kernel of the rubric: `compileColumns`. */
  readonly columns: Times;
}

/** The first time, with code that has never run, and the median of the times after it. */
interface Times {
  readonly first: number;
  readonly later: number;
}

/** Into how many each leaf of the workload's rubric is split, and how often that is made ready. */
interface Splitting {
  readonly parts: number;
  readonly rounds: number;
}

const smallAndLarge: readonly Splitting[] = [
  { parts: 1, rounds: 50 },
  { parts: 100, rounds: 9 },
];

/** Measures the workload's rubric with every leaf split: by default twenty leaves, then two thousand. */
export function compileTimes(splittings = smallAndLarge): CompileTimes[] {
  return splittings.map(({ parts, rounds }) => {
    const document = splitRubric(parts);
    const times = Array.from({ length: rounds }, () => {
      globalThis.gc?.();
      const started = performance.now();
      const rubric = defineRubric(document);
      const defined = performance.now();
      compileColumns(rubric);
      return { define: defined - started, columns: performance.now() - defined };
    });
    return {
      leaves: 20 * parts,
      define: firstAndLater(times.map(({ define }) => define)),
      columns: firstAndLater(times.map(({ columns }) => columns)),
    };
  });
}

/** The table of the times, for people. */
export function compileTable(times: readonly CompileTimes[]): string {
  return table(
    ["leaves", "defineRubric first", "later", "compileColumns first", "later"],
    times.map(({ leaves, define, columns }) => [
      leaves.toLocaleString("en-US"),
      ...[define.first, define.later, columns.first, columns.later].map(milliseconds),
    ]),
  );
}

function firstAndLater([first = NaN, ...later]: readonly number[]): Times {
  return { first, later: median(later) };
}

function milliseconds(time: number): string {
  return `${time.toLocaleString("en-US", { maximumSignificantDigits: 3 })} ms`;
}
