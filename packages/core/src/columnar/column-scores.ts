import type { IssueCode } from "../error/index.js";
import type { FigureKind, FigurePlan } from "./figure-plan.js";
import type { IssueTable, KernelOutput, KernelPlan, RunCounts } from "./kernel.js";
import type { PrintedColumn } from "./print-block.js";

/** One kind of figure as columns of whole units of the last place: 8874 at two places is 88.74. */
export interface FigureColumns {
  readonly total: PrintedColumn;
  readonly groups: Readonly<Record<string, PrintedColumn>>;
  readonly tiers: Readonly<Record<string, PrintedColumn>>;
  readonly indicators: Readonly<Record<string, PrintedColumn>>;
}

/** What a run gives. */
export interface ColumnScores extends Readonly<RunCounts> {
  readonly rows: number;
  readonly scores: FigureColumns;
  readonly deducted?: FigureColumns;
  readonly rates?: FigureColumns;
  /** The rank of each row's grade on the scale, 0 the best; 255 where the row has none. */
  readonly grades: Uint8Array;
  /**
   * 0, or the position in `issueCodes`, counted from 1, of what keeps the row from being scored; its figures
   * are 0.
   */
  readonly issues: Uint8Array;
  readonly issueCodes: readonly IssueCode[];
  /** The position in the kernel's `indicators` of the leaf an issue concerns; −1 where it concerns the whole. */
  readonly issueIndicators: Int32Array;
}

/** Columns for what a kernel prints of so many rows, in memory of its own or in some that is given. */
export function outputFor(
  { figures }: KernelPlan,
  rows: number,
  memory: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): KernelOutput {
  return {
    figures: figures.map(({ isSmall }) =>
      isSmall ? new Int32Array(memory(4 * rows)) : new Float64Array(memory(8 * rows)),
    ),
    grades: new Uint8Array(memory(rows)),
    issues: new Uint8Array(memory(rows)),
    issueLeaves: new Int32Array(memory(4 * rows)),
  };
}

/** A run's output under the names of what it is of. */
export function scoresOf(
  { figures }: KernelPlan,
  rows: number,
  output: KernelOutput,
  counts: RunCounts,
  issues: IssueTable,
): ColumnScores {
  const deducted = figuresOf("deducted", figures, output);
  const rates = figuresOf("rates", figures, output);
  return {
    rows,
    // Scores are printed whatever else is.
    scores: figuresOf("scores", figures, output)!,
    ...(deducted === undefined ? {} : { deducted }),
    ...(rates === undefined ? {} : { rates }),
    grades: output.grades,
    issues: output.issues,
    issueCodes: issues.codes,
    issueIndicators: output.issueLeaves,
    ...counts,
  };
}

function figuresOf(
  kind: FigureKind,
  figures: readonly FigurePlan[],
  { figures: columns }: KernelOutput,
): FigureColumns | undefined {
  const own = figures.flatMap((figure, index) => {
    const column = columns[index];
    return figure.kind === kind && column !== undefined ? [{ ...figure, column }] : [];
  });
  const [total] = own;
  if (total === undefined) return undefined;
  const of = (part: FigurePlan["part"]): Record<string, PrintedColumn> =>
    Object.fromEntries(own.filter((one) => one.part === part).map(({ id, column }) => [id, column]));
  return { total: total.column, groups: of("group"), tiers: of("tier"), indicators: of("indicator") };
}
