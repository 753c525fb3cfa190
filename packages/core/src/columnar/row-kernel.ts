import { lowestTerms } from "../amount/index.js";
import { assess, type Assessment } from "../score/assess.js";
import { Figures } from "../score/figures.js";
import { Findings } from "../shape/index.js";
import { blockOperation, type BlockOperation, type BlockSums } from "./block-operation.js";
import { exactRow, type ExactRow, type RowContext } from "./exact-row.js";
import { gradeExactly, gradeOfWhole } from "./grade-block.js";
import { GrainCheck } from "./grain-check.js";
import { rowProgram, type RowProgram } from "./generated/row.js";
import type { Programs } from "./generated/source.js";
import type { KernelPlan } from "./kernel.js";
import { nearestNumber } from "./nearest-number.js";
import { blockFigure, figureNumber, type BlockFigure } from "./print-block.js";
import { addScore, blockRows, isWithin, rowColumns, rowLeaf, type RowLeaf } from "./row-leaf.js";
import { doubt, doubtOf, roundedNumber, tiedNumber } from "./rounding.js";
import type { Operation } from "./sums.js";

/**
 * Scores observations one after the other: each is read into columns of one row, which the steps, bounds and
 * roundings of the kernel for columns work on. What is observed in no everyday way is assessed by its rule.
 */
export class RowKernel {
  /** The figures of the last row in units of the last place, in the order of the plan's figures. */
  readonly units: Float64Array;
  /** The rank of the last row's grade. */
  grade = 0;
  readonly #kernel: KernelPlan;
  readonly #leaves: readonly RowLeaf[];
  /** The leaves in the order the last observations came in, which is mostly that of the next. */
  readonly #order: RowLeaf[];
  readonly #byId: ReadonlyMap<string, RowLeaf>;
  readonly #operations: readonly BlockOperation[];
  readonly #figures: readonly BlockFigure[];
  readonly #rate: BlockFigure | undefined;
  readonly #grain: GrainCheck;
  readonly #context: RowContext;
  /** What the sums of a row begin with. */
  readonly #starts: Float64Array;
  readonly #block: BlockSums;
  readonly #grades = new Uint8Array(1);
  readonly #program: RowProgram | undefined;
  /** What was assessed of the row at hand by its rule, by leaf. */
  readonly #assessed = new Map<string, Assessment>();
  #isBusy = false;
  /** Whether the scores that were assessed are on the grain. */
  #isOnGrain = true;

  /** Where `programs` are given, everyday observations are scored by a generated one. */
  constructor(kernel: KernelPlan, programs?: Programs) {
    const { plan, leaves, steps, sums, wholeAt, figures, gradedRate } = kernel;
    this.#kernel = kernel;
    const columns = rowColumns(leaves);
    this.#leaves = leaves.map((leaf, index) =>
      rowLeaf(leaf, steps[index]!, columns, { plan, wholeAt, slot: sums.slotOfLeaf[index]! }),
    );
    this.#order = [...this.#leaves];
    this.#byId = new Map(this.#leaves.map((leaf) => [leaf.id, leaf]));
    const context = { blockRows, mode: plan.rounding.mode, wholeAt };
    this.#operations = sums.operations.map((one) =>
      one.kind === "sum" ? sumOperation(one) : blockOperation(one, context),
    );
    const none = new Float64Array(0);
    this.#figures = figures.map((figure) => blockFigure(figure, none));
    this.#rate = gradedRate === undefined ? undefined : blockFigure(gradedRate, none);
    this.#grain = new GrainCheck(
      this.#leaves.map(({ step }) => step),
      Number(wholeAt),
    );
    this.#context = {
      plan,
      leaves: this.#leaves.map(({ id, exact }) => ({
        assess: (row) => this.#assessed.get(id) ?? exact.assess(row),
      })),
      figures: new Figures(plan.rounding, "zh-CN"),
      happened: () => ({}),
    };
    this.#starts = startsOf(kernel);
    this.#block = {
      sums: new Float64Array(sums.slots.length * blockRows),
      rows: 1,
      doubts: new Uint8Array(blockRows),
    };
    this.units = new Float64Array(figures.length);
    this.#program = programs && rowProgram(kernel, this.#leaves, programs);
  }

  /** Scores one row; says no, having scored nothing, where anything in it is out of the ordinary. */
  run(observations: object): boolean {
    // An observation may be an object that runs something when it is read: scoring another row, say.
    if (this.#isBusy) return false;
    this.#isBusy = true;
    try {
      return this.#score(observations);
    } finally {
      this.#isBusy = false;
    }
  }

  #score(observations: object): boolean {
    if (Object.getPrototypeOf(observations) !== Object.prototype || isPolluted()) return false;
    if (this.#program !== undefined && this.#isGenerated(observations, this.#program)) return true;
    if (!this.#addLeaves(observations)) return false;
    const block = this.#block;
    for (const operation of this.#operations) operation(block);
    const which = this.#print() | block.doubts[0]!;
    block.doubts[0] = doubt.none;
    if (which === doubt.none) return true;
    if (which === doubt.grain && this.#isOnGrain && this.#grain.isOn(0)) return true;
    return this.#scoreExactly();
  }

  /** Scores everyday observations by the generated program; says no where they are not, or something is in doubt. */
  #isGenerated(observations: object, program: RowProgram): boolean {
    const which = program(observations, this.units, this.#grades, this.#block.sums);
    this.grade = this.#grades[0]!;
    return which === doubt.none || (which === doubt.grain && this.#grain.isOn(0));
  }

  /** Reads every leaf and adds its score to its slot; says no where one has no score of its own. */
  #addLeaves(observations: object): boolean {
    if (this.#assessed.size > 0) this.#assessed.clear();
    this.#isOnGrain = true;
    const order = this.#order;
    const { sums } = this.#block;
    sums.set(this.#starts);
    let next = 0;
    for (const id in observations) {
      let leaf = order[next];
      if (leaf === undefined) return false;
      if (leaf.id !== id) {
        leaf = this.#byId.get(id);
        if (leaf === undefined) return false;
        order[next] = leaf;
      }
      next += 1;
      const observation = (observations as Readonly<Record<string, unknown>>)[id];
      if (typeof observation !== "object" || observation === null) return false;
      if (leaf.observed.read(observation) && addScore(leaf, sums)) continue;
      const score = this.#assess(leaf, observation);
      if (Number.isNaN(score)) return false;
      sums[leaf.at] = sums[leaf.at]! + score;
    }
    // A key stands in an object once, so that as many as there are leaves are all of them.
    return next === order.length;
  }

  /** What a leaf adds by its rule, as the nearest number; not a number where that is not for this kernel. */
  #assess({ leaf, plan, columns, start }: RowLeaf, observation: object): number {
    const findings = new Findings();
    const assessment = assess(leaf.leaf, observation, [], findings);
    const { computed } = assessment ?? {};
    if (assessment?.status !== "scored" || computed === undefined || findings.issues.length > 0) return NaN;
    const counted = lowestTerms(plan.counted(computed));
    const number = nearestNumber(counted);
    if (!isWithin(counted, number, start, plan)) return NaN;
    this.#assessed.set(leaf.leaf.id, assessment);
    this.#isOnGrain &&= this.#kernel.wholeAt % counted.denominator === 0n;
    for (const column of columns) column[0] = 0;
    return number - start;
  }

  /** Prints and grades the sums; says what is in doubt. */
  #print(): number {
    const { grading, sums: plan } = this.#kernel;
    const { sums, doubts } = this.#block;
    let which: number = doubt.none;
    for (let index = 0; index < this.#figures.length; index += 1) {
      const figure = this.#figures[index]!;
      const value = figureNumber(figure, sums[figure.slot * blockRows]!);
      let whole = roundedNumber(figure.rounding, value);
      if (Number.isNaN(whole)) {
        which |= doubtOf(figure.rounding, value);
        whole = tiedNumber(figure.rounding.mode, value);
      }
      this.units[index] = whole;
    }
    if (grading.by === "exact") {
      gradeExactly(grading, { sums, at: plan.total * blockRows, grades: this.#grades, doubts });
      this.grade = this.#grades[0]!;
      return which;
    }
    let graded = this.units[0]!;
    const rate = this.#rate;
    if (rate !== undefined) {
      const value = figureNumber(rate, sums[rate.slot * blockRows]!);
      graded = roundedNumber(rate.rounding, value);
      if (Number.isNaN(graded)) {
        which |= doubtOf(rate.rounding, value);
        graded = tiedNumber(rate.rounding.mode, value);
      }
    }
    this.grade = gradeOfWhole(grading.cuts, graded);
    return which;
  }

  #scoreExactly(): boolean {
    const scored = exactRow(this.#context, 0);
    if ("code" in scored) return false;
    this.take(scored);
    return true;
  }

  /** Takes over a row that was scored exactly. */
  take(scored: ExactRow): void {
    for (const [index, figure] of this.#kernel.figures.entries()) {
      this.units[index] = scored.figure(figure, figure.kind);
    }
    this.grade = scored.grade;
  }
}

/** A sum over the one row there is. */
function sumOperation({ to, of }: Extract<Operation, { kind: "sum" }>): BlockOperation {
  const place = to * blockRows;
  const places = Int32Array.from(of, (slot) => slot * blockRows);
  return ({ sums }) => {
    let sum = 0;
    for (const from of places) sum += sums[from]!;
    sums[place] = sum;
  };
}

/** What every slot of a row begins with: for leaves, what their steps leave out. */
function startsOf({ sums: { slots, slotOfLeaf } }: KernelPlan): Float64Array {
  const starts = new Float64Array(slots.length * blockRows);
  for (const slot of new Set(slotOfLeaf)) starts[slot * blockRows] = nearestNumber(slots[slot]!.start);
  return starts;
}

const bare = {};

/** Whether somebody gave every object a key: then keys that are met may be nobody's own. */
function isPolluted(): boolean {
  for (const _ in bare) return true;
  return false;
}
