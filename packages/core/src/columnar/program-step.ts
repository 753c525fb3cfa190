import { lowestTerms, multiply, zero, type Ratio } from "../amount/index.js";
import type { Formula } from "../formula/index.js";
import type { ColumnInput, ColumnLeaf } from "./column-input.js";
import { isMissing, type Column, type Columns } from "./column.js";
import { greatestDivisor, outcome } from "./fraction-arithmetic.js";
import { FractionProgram } from "./fraction-program.js";
import { allowanceOf } from "./input-allowance.js";
import { scoreOf } from "./leaf-function.js";
import { nearestNumber } from "./nearest-number.js";
import { outward } from "./outward.js";
import { decimalError, truth } from "./program-operations.js";
import { programOf, programRows, type ProgramInput } from "./program.js";
import { rowInputs } from "./row-inputs.js";
import type { Step, StepBound } from "./step.js";

/** A program's scores are within this share of the most there can be, or worked out exactly. */
const shareOfReach = 2 ** -46;

/** What is known of scores that a program makes. */
export function programBound(leaf: ColumnLeaf, unit: Ratio): StepBound {
  const reach = outward(nearestNumber(multiply(leaf.leaf.points, unit)));
  return { start: zero, reach, error: outward(programError(leaf, unit)), isWhole: false, grain: 1n };
}

function programError({ leaf }: ColumnLeaf, unit: Ratio): number {
  return nearestNumber(multiply(leaf.points, unit)) * shareOfReach;
}

/** What a program's step is made of. */
export interface ProgramStepParts {
  readonly leaf: ColumnLeaf;
  readonly inputs: readonly ColumnInput[];
  /** The formula of the score as it is added up. */
  readonly formula: Formula;
  /** Units of the last place in one point. */
  readonly unit: Ratio;
  /** The exact score as it is added up. */
  readonly counted: (score: Ratio) => Ratio;
  readonly columns: Columns;
  /** The power of ten that makes numbers of few places whole. */
  readonly wholeAt: bigint;
}

/**
 * The step of a leaf whose formula is worked out operation by operation with the errors of each. A row whose
 * error grows beyond the bound, or where a comparison cannot be told, is worked out exactly.
 */
export function programStep({
  leaf,
  inputs,
  formula,
  unit,
  counted,
  columns,
  wholeAt,
}: ProgramStepParts): Step {
  const { operations, score, stops, inputs: read } = programOf(leaf, inputs, formula);
  const bad = new Uint8Array(programRows);
  const error = programError(leaf, unit);
  const asksForNothing = inputs.every((input) => input.optional);
  const loads = read.map((one) => loadOf(one, columns[one.input.column]!, bad));
  const fractions = new FractionProgram(leaf, inputs, formula);
  const exactScore = (row: number): Ratio | undefined => {
    const given = rowInputs(leaf, columns, row);
    const own = given.status === "given" ? scoreOf(leaf, given.values) : undefined;
    return own === undefined ? undefined : counted(own);
  };
  /** The score of a row of the block, worked out exactly, as the number nearest to it. */
  const exactNumber = (at: number, row: number): number => {
    const how = runFractions(fractions, read, at);
    if (how === outcome.done) return fractions.numerator / fractions.denominator;
    const exact = how === outcome.none ? undefined : exactScore(row);
    return exact === undefined ? NaN : nearestNumber(exact);
  };
  const one = new Float64Array(1);
  const whole = Number(wholeAt);
  const addFew = (sums: Float64Array, at: number, from: number, rows: number): void => {
    bad.fill(0, 0, rows);
    for (const load of loads) load(from, rows);
    if (asksForNothing) markEmpty(read, bad, rows);
    for (const operation of operations) operation(rows);
    for (let row = 0; row < rows; row += 1) {
      let value = NaN;
      if (bad[row] === 0) {
        const isCertain = score.errors[row]! <= error && stops.every((stop) => stop[row] === truth.no);
        value = isCertain ? score.values[row]! : exactNumber(row, from + row);
      }
      sums[at + row] = sums[at + row]! + value;
    }
  };
  return {
    addTo(sums, at, from, rows) {
      for (let row = 0; row < rows; row += programRows) {
        addFew(sums, at + row, from + row, rows - row < programRows ? rows - row : programRows);
      }
    },
    scoreAt(row) {
      one[0] = 0;
      addFew(one, 0, row, 1);
      return one[0];
    },
    isOnGrain(row) {
      for (const load of loads) load(row, 1);
      if (runFractions(fractions, read, 0) === outcome.done) {
        const { numerator, denominator } = fractions;
        return whole % (denominator / greatestDivisor(numerator, denominator)) === 0;
      }
      const exact = exactScore(row);
      return exact !== undefined && wholeAt % lowestTerms(exact).denominator === 0n;
    },
  };
}

/** Evaluates a row of the block in short fractions. */
function runFractions(fractions: FractionProgram, inputs: readonly ProgramInput[], at: number): number {
  for (let position = 0; position < inputs.length; position += 1) {
    const read = inputs[position]!;
    if (read.given[at] !== truth.yes) fractions.leaveOut(position);
    else if (read.input.codes.length > 0) fractions.giveCode(position, read.codes[at]!);
    else if (!fractions.giveNumber(position, read.register.values[at]!)) return outcome.tooLong;
  }
  return fractions.run();
}

/** Marks the rows in which nothing at all was given: the leaf is missing there. */
function markEmpty(inputs: readonly ProgramInput[], bad: Uint8Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    if (inputs.every(({ given }) => given[row] === truth.no)) bad[row] = 1;
  }
}

type Load = (from: number, rows: number) => void;

/** Reads a column's rows into a program's input; what is not allowed marks its row. */
function loadOf({ input, register, codes, given }: ProgramInput, column: Column, bad: Uint8Array): Load {
  const isAllowed = allowanceOf(input);
  if (input.codes.length > 0) {
    return (from, rows) => {
      for (let row = 0; row < rows; row += 1) {
        const value = column[from + row]!;
        const isThere = isAllowed(value);
        given[row] = isThere ? truth.yes : truth.no;
        codes[row] = isThere ? value : input.codes.length;
        if (!isThere && !(input.optional && isMissing(input, value))) bad[row] = 1;
      }
    };
  }
  return (from, rows) => {
    for (let row = 0; row < rows; row += 1) {
      const value = column[from + row]!;
      const isThere = isAllowed(value);
      given[row] = isThere ? truth.yes : truth.no;
      register.values[row] = isThere ? value : NaN;
      register.errors[row] = isThere ? decimalError(value) : NaN;
      if (!isThere && !(input.optional && Number.isNaN(value))) bad[row] = 1;
    }
  };
}
