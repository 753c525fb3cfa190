import { ratio } from "../amount/index.js";
import type { IssueCode } from "../error/index.js";
import type { Leaf, Plan } from "../rubric/plan.js";
import { assessInputs, missing, type Assessment } from "../score/assess.js";
import { Findings } from "../shape/index.js";
import type { ColumnLeaf } from "./column-input.js";
import { isMissing, type Column, type Columns } from "./column.js";
import { outcome } from "./fraction-arithmetic.js";
import { FractionProgram } from "./fraction-program.js";
import { allowanceOf } from "./input-allowance.js";
import { maskName, rowInputs } from "./row-inputs.js";

/** A leaf that can be scored in any row on its own points, or says why not. */
export interface AssessedLeaf {
  assess(row: number): Assessment | { readonly code: IssueCode };
}

/** A leaf scored exactly, made ready when it is first asked for: few of many rows need it. */
export function exactLeaf(leaf: ColumnLeaf, columns: Columns, plan: Pick<Plan, "rubric">): AssessedLeaf {
  let made: ExactLeaf | undefined;
  return { assess: (row) => (made ??= new ExactLeaf(leaf, columns, plan)).assess(row) };
}

/** One leaf scored exactly, row by row: in short fractions where they suffice, else as any observation is. */
class ExactLeaf implements AssessedLeaf {
  readonly #leaf: ColumnLeaf;
  readonly #columns: Columns;
  readonly #policy: Plan["rubric"]["missing"];
  readonly #mask: Column | undefined;
  readonly #measured: Leaf;
  readonly #missing: Assessment;
  readonly #program: FractionProgram;
  readonly #reads: readonly ((row: number) => boolean)[];

  constructor(leaf: ColumnLeaf, columns: Columns, { rubric }: Pick<Plan, "rubric">) {
    this.#leaf = leaf;
    this.#columns = columns;
    this.#policy = rubric.missing;
    this.#mask = columns[maskName(leaf.leaf.id)];
    this.#measured = { ...leaf.leaf, measure: { ...leaf.leaf.measure, ...leaf.measure, flags: [] } };
    this.#missing = missing(leaf.leaf, {});
    this.#program = new FractionProgram(leaf, leaf.inputs, leaf.measure.score);
    this.#reads = leaf.inputs.map((input, position) => {
      const isAllowed = allowanceOf(input);
      const column = columns[input.column];
      return (row) => {
        const value = column?.[row] ?? NaN;
        if (input.optional && isMissing(input, value)) this.#program.leaveOut(position);
        else if (!isAllowed(value)) return false;
        else if (input.codes.length > 0) this.#program.giveCode(position, value);
        else return this.#program.giveNumber(position, value);
        return true;
      };
    });
  }

  assess(row: number): Assessment | { readonly code: IssueCode } {
    return this.#assessShortly(row) ?? this.#assessAsObserved(row);
  }

  /** The everyday case: everything is given and the formula stays within short fractions. */
  #assessShortly(row: number): Assessment | undefined {
    const isAway = this.#mask !== undefined && this.#mask[row] !== 0;
    const asksForSomething = this.#leaf.inputs.some((input) => !input.optional);
    if (isAway || !asksForSomething || !this.#reads.every((read) => read(row))) return undefined;
    if (this.#program.run() !== outcome.done) return undefined;
    const { numerator, denominator } = this.#program;
    const score = ratio(BigInt(numerator), BigInt(denominator));
    return { ...this.#missing, status: "scored", computed: score, low: score, high: score };
  }

  #assessAsObserved(row: number): Assessment | { readonly code: IssueCode } {
    const read = rowInputs(this.#leaf, this.#columns, row);
    switch (read.status) {
      case "refused":
        return { code: read.code };
      case "not-applicable":
        return { ...this.#missing, status: "not-applicable" };
      case "missing":
        return (this.#policy ?? "error") === "error" ? { code: "missing-observation" } : this.#missing;
      case "given": {
        const findings = new Findings();
        const inputs = { points: this.#measured.points, inputs: read.values };
        const assessed = assessInputs(this.#measured, inputs, [], findings);
        if (assessed === undefined) return { code: findings.issues[0]!.code };
        return { ...assessed, leaf: this.#leaf.leaf };
      }
    }
  }
}
