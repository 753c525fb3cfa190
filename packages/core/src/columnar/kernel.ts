import type { IssueCode } from "../error/index.js";
import type { Plan } from "../rubric/plan.js";
import { blockOperation, type BlockOperation } from "./block-operation.js";
import type { ColumnLeaf } from "./column-input.js";
import type { Column, Columns } from "./column.js";
import { exactRow, factName, rowContext, type RowContext, type RowIssue } from "./exact-row.js";
import type { FigurePlan } from "./figure-plan.js";
import { gradeBlock, gradeExactly, noGrade } from "./grade-block.js";
import { doubt } from "./rounding.js";
import { blockProgram, type BlockProgram } from "./generated/block.js";
import type { Programs } from "./generated/source.js";
import type { GradingPlan } from "./grading-plan.js";
import type { LeafStep } from "./leaf-step.js";
import { nearestNumber } from "./nearest-number.js";
import { GrainCheck } from "./grain-check.js";
import { blockFigure, printBlock, type BlockFigure, type PrintedColumn } from "./print-block.js";
import type { Step } from "./step.js";
import type { SumPlan } from "./sums.js";

/** Everything of a kernel that does not depend on the rows. */
export interface KernelPlan {
  readonly plan: Plan;
  readonly leaves: readonly ColumnLeaf[];
  readonly steps: readonly LeafStep[];
  readonly sums: SumPlan;
  readonly figures: readonly FigurePlan[];
  readonly grading: GradingPlan;
  /** The figure that totals are graded by where it is not printed. */
  readonly gradedRate?: FigurePlan;
  /** The power of ten that makes amounts of few places whole. */
  readonly wholeAt: bigint;
}

/** Where a run writes. Every column has room for all rows. */
export interface KernelOutput {
  readonly figures: readonly PrintedColumn[];
  readonly grades: Uint8Array;
  readonly issues: Uint8Array;
  readonly issueLeaves: Int32Array;
}

/** How many rows went which way. */
export interface RunCounts {
  /** Rows scored by the exact evaluator. */
  exactRows: number;
  /** Rows where a figure lay on a rounding boundary or a cut, and was known to. */
  tiedRows: number;
  /** Rows without scores. */
  issueRows: number;
}

/** Codes of issues as a run writes them: the position in the table, plus one; 0 is no issue. */
export class IssueTable {
  readonly codes: IssueCode[] = [];

  numberOf(code: IssueCode): number {
    const known = this.codes.indexOf(code);
    return known >= 0 ? known + 1 : this.codes.push(code);
  }
}

const mostBlockRows = 512;
const leastBlockRows = 64;
const scratchNumbers = 16_384;

/** As many rows as keep a block's numbers near the processor, a multiple of four. */
function blockRowsFor(slots: number): number {
  const fitting = (scratchNumbers / slots) & ~3;
  return fitting > mostBlockRows ? mostBlockRows : fitting < leastBlockRows ? leastBlockRows : fitting;
}

/** Which rows are run over, and how. */
export interface RunRows {
  readonly from: number;
  readonly to: number;
  readonly issues: IssueTable;
  /** Where there are any, blocks are scored by generated programs. */
  readonly programs?: Programs | undefined;
}

/** Runs a kernel over rows from one up to another. */
export function runKernel(
  kernel: KernelPlan,
  columns: Columns,
  output: KernelOutput,
  { from, to, issues, programs }: RunRows,
): RunCounts {
  if (to - from < 4) return runFew(kernel, columns, output, { from, to, issues });
  const run = new KernelRun(kernel, columns, output, issues, programs);
  const { blockRows } = run;
  // Whole numbers of 32 bits all the way, so that positions are never worked out in floating point.
  let row = from | 0;
  while (to - row >= 4) {
    const left = (to - row) & ~3;
    const rows = left < blockRows ? left : blockRows;
    run.block(row, rows, row);
    row = (row + rows) | 0;
  }
  // Blocks have a multiple of four rows; the last one begins earlier and does some again.
  if (row < to) run.block((to - 4) | 0, 4, row);
  return run.counts;
}

/** Runs a kernel over fewer rows than a block has, among rows without anything in them. */
function runFew(
  kernel: KernelPlan,
  columns: Columns,
  output: KernelOutput,
  { from, to, issues }: RunRows,
): RunCounts {
  const few = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      const part = new Float64Array(4).fill(NaN);
      for (let row = from; row < to; row += 1) part[row - from] = column![row]!;
      return [name, part] as const;
    }),
  );
  const room: KernelOutput = {
    figures: output.figures.map((column) =>
      column instanceof Int32Array ? new Int32Array(4) : new Float64Array(4),
    ),
    grades: new Uint8Array(4),
    issues: new Uint8Array(4),
    issueLeaves: new Int32Array(4),
  };
  const run = new KernelRun(kernel, few, room, issues);
  run.block(0, 4, 0, to - from);
  for (const [index, column] of output.figures.entries())
    column.set(room.figures[index]!.subarray(0, to - from), from);
  output.grades.set(room.grades.subarray(0, to - from), from);
  output.issues.set(room.issues.subarray(0, to - from), from);
  output.issueLeaves.set(room.issueLeaves.subarray(0, to - from), from);
  return run.counts;
}

class KernelRun {
  readonly blockRows: number;
  readonly counts: RunCounts = { exactRows: 0, tiedRows: 0, issueRows: 0 };
  readonly #kernel: KernelPlan;
  readonly #output: KernelOutput;
  readonly #issues: IssueTable;
  readonly #context: RowContext;
  readonly #steps: readonly Step[];
  readonly #slotOfLeaf: readonly number[];
  readonly #leafSlots: readonly { readonly slot: number; readonly start: number }[];
  readonly #grain: GrainCheck;
  readonly #facts: readonly Column[];
  readonly #rate: BlockFigure | undefined;
  readonly #operations: readonly BlockOperation[];
  readonly #figures: readonly BlockFigure[];
  readonly #sums: Float64Array;
  readonly #doubts: Uint8Array;
  readonly #program: BlockProgram | undefined;

  constructor(
    kernel: KernelPlan,
    columns: Columns,
    output: KernelOutput,
    issues: IssueTable,
    programs?: Programs,
  ) {
    const { plan, leaves, sums, wholeAt, figures } = kernel;
    const slots = sums.slots.length;
    this.blockRows = blockRowsFor(slots);
    this.#kernel = kernel;
    this.#output = output;
    this.#issues = issues;
    this.#context = rowContext(plan, leaves, columns);
    this.#steps = kernel.steps.map((step) => step.bind(columns, { blockRows: this.blockRows, wholeAt }));
    this.#slotOfLeaf = sums.slotOfLeaf;
    this.#leafSlots = [...new Set(sums.slotOfLeaf)].map((slot) => ({
      slot,
      start: nearestNumber(sums.slots[slot]!.start),
    }));
    this.#grain = new GrainCheck(this.#steps, Number(wholeAt));
    this.#facts = factColumns(plan, columns);
    const { gradedRate } = kernel;
    this.#rate =
      gradedRate === undefined ? undefined : blockFigure(gradedRate, new Float64Array(this.blockRows));
    const context = { blockRows: this.blockRows, mode: plan.rounding.mode, wholeAt };
    this.#operations = sums.operations.map((one) => blockOperation(one, context));
    this.#figures = figures.map((figure, index) => blockFigure(figure, output.figures[index]!));
    this.#sums = new Float64Array(slots * this.blockRows);
    this.#doubts = new Uint8Array(this.blockRows);
    this.#program =
      programs && blockProgram(kernel, this.#steps, output, { blockRows: this.blockRows, programs });
  }

  /**
   * Scores so many rows. Those before `fresh` were scored before and are not counted again; those from `end` on
   * are there to fill the block.
   */
  block(from: number, rows: number, fresh: number, end = from + rows): void {
    if (this.#program === undefined) this.#score(from, rows);
    else if (this.#program(from, rows, this.#doubts, this.#sums)) {
      this.#doubts.fill(doubt.none, 0, rows);
      this.#score(from, rows);
    }
    if (this.#facts.length > 0) this.#doubtFacts(from, rows);
    this.#settleDoubts(from, end - from, fresh);
  }

  /** Scores a block step by step. */
  #score(from: number, rows: number): void {
    const [sums, doubts, blockRows] = [this.#sums, this.#doubts, this.blockRows];
    for (const { slot, start } of this.#leafSlots) {
      sums.fill(start, slot * blockRows, slot * blockRows + rows);
    }
    for (let leaf = 0; leaf < this.#steps.length; leaf += 1) {
      this.#steps[leaf]!.addTo(sums, this.#slotOfLeaf[leaf]! * blockRows, from, rows);
    }
    for (const operation of this.#operations) operation({ sums, rows, doubts });
    this.#print(from, rows);
  }

  #print(from: number, rows: number): void {
    for (const figure of this.#figures) this.#printFigure(figure, from, rows);
    const { grading, sums } = this.#kernel;
    const grades = this.#output.grades.subarray(from, from + rows);
    if (grading.by === "exact") {
      const at = sums.total * this.blockRows;
      gradeExactly(grading, { sums: this.#sums, at, grades, doubts: this.#doubts });
      return;
    }
    const rate = this.#rate;
    if (rate !== undefined) this.#printFigure(rate, 0, rows);
    const graded = rate?.column ?? this.#figures[0]?.column.subarray(from);
    if (graded !== undefined) gradeBlock(grading.cuts, graded, grades);
  }

  #printFigure(figure: BlockFigure, to: number, rows: number): void {
    printBlock(figure, {
      sums: this.#sums,
      at: figure.slot * this.blockRows,
      to,
      rows,
      doubts: this.#doubts,
    });
  }

  /** Rows where a veto or a grade ceiling has happened go the exact way. */
  #doubtFacts(from: number, rows: number): void {
    for (let row = 0; row < rows; row += 1) {
      if (this.#hasFact(from + row)) this.#doubts[row] = doubt.row;
    }
  }

  #hasFact(row: number): boolean {
    return this.#facts.some((column) => column[row]! !== 0);
  }

  #settleDoubts(from: number, rows: number, fresh: number): void {
    const doubts = this.#doubts;
    for (let row = 0; row < rows; row += 1) {
      const which = doubts[row];
      if (which === doubt.none) continue;
      doubts[row] = doubt.none;
      const isTied = which === doubt.grain && this.#grain.isOn(from + row);
      const way = isTied ? "tiedRows" : this.#scoreExactly(from + row);
      if (from + row >= fresh) this.counts[way] += 1;
    }
  }

  #scoreExactly(row: number): "exactRows" | "issueRows" {
    const scored = this.#firstIssue(row) ?? exactRow(this.#context, row);
    if ("code" in scored) return this.#writeIssue(row, scored);
    for (const [index, figure] of this.#kernel.figures.entries()) {
      this.#output.figures[index]![row] = scored.figure(figure, figure.kind);
    }
    this.#output.grades[row] = scored.grade;
    return "exactRows";
  }

  /** What keeps a leaf without a score from having one; undefined where no leaf is to blame. */
  #firstIssue(row: number): RowIssue | undefined {
    for (const [index, step] of this.#steps.entries()) {
      const leaf = this.#context.leaves[index];
      if (leaf === undefined || !Number.isNaN(step.scoreAt(row))) continue;
      const assessed = leaf.assess(row);
      if ("code" in assessed) return { code: assessed.code, leaf: index };
    }
    return undefined;
  }

  #writeIssue(row: number, { code, leaf }: RowIssue): "issueRows" {
    const { figures, grades, issues, issueLeaves } = this.#output;
    for (const column of figures) column[row] = 0;
    grades[row] = noGrade;
    issues[row] = this.#issues.numberOf(code);
    issueLeaves[row] = leaf;
    return "issueRows";
  }
}

/** The columns of vetoes and ceilings that are there. */
function factColumns({ rubric }: Plan, columns: Columns): Column[] {
  return (["vetoes", "ceilings"] as const)
    .flatMap((kind) => (rubric[kind] ?? []).map(({ id }) => columns[factName(kind, id)]))
    .filter((column) => column !== undefined);
}
