import { multiplyFractions, negateFraction } from "../amount/exact.js";
import { multiply, subtract, type Ratio } from "../amount/index.js";
import type { Formula } from "../formula/index.js";
import type { ColumnInput, ColumnLeaf } from "./column-input.js";
import {
  checkedNumbers,
  codeBlocks,
  dayDifferences,
  directNumbers,
  isDay,
  type Columns,
  type NumberBlocks,
} from "./column.js";
import { curveBound, curveStep } from "./curve-step.js";
import { curveTable } from "./curve-table.js";
import { leafFunctionOf } from "./leaf-function.js";
import { constantPart, everywhere, type Piecewise } from "./piecewise.js";
import { programBound, programStep } from "./program-step.js";
import { productOf, sumOf } from "./piecewise-arithmetic.js";
import { maskedStep } from "./masked-step.js";
import { isMultipleOf, maskName } from "./row-inputs.js";
import type { Step, StepBound } from "./step.js";
import { tableBound, tableStep } from "./table-step.js";

/** A leaf's step before it meets its columns. */
export interface LeafStep {
  readonly bound: StepBound;
  /** A score as it is added up. */
  counted(score: Ratio): Ratio;
  bind(columns: Columns, how: Binding): Step;
}

/** How steps read columns. */
interface Binding {
  /** The most rows a block has. */
  readonly blockRows: number;
  /** The power of ten that makes numbers of few places whole; rows of such numbers are on the grain. */
  readonly wholeAt: bigint;
}

/** What a leaf's score becomes before it is added up: in units, and where `loss` says so what was lost of the points. */
export interface Counting {
  readonly unit: Ratio;
  readonly loss: boolean;
}

/** Makes the step of a leaf from the columns that are there. */
export function leafStepOf(
  leaf: ColumnLeaf,
  counting: Counting,
  isThere: (column: string) => boolean,
): LeafStep {
  const step = unmaskedStep(leaf, counting, isThere);
  return {
    ...step,
    bind(columns, how) {
      const mask = columns[maskName(leaf.leaf.id)];
      const bound = step.bind(columns, how);
      return mask === undefined ? bound : maskedStep(bound, mask);
    },
  };
}

function unmaskedStep(leaf: ColumnLeaf, counting: Counting, isThere: (column: string) => boolean): LeafStep {
  const form = leafFunctionOf(leaf, isThere);
  const counted = (score: Ratio): Ratio => countedScore(leaf, counting, score);
  switch (form.kind) {
    case "table": {
      const scores = form.scores.map((score) => (score === undefined ? undefined : counted(score)));
      return {
        bound: tableBound(scores),
        counted,
        bind: (columns, { blockRows }) =>
          tableStep(
            scores,
            form.inputs.map(({ column, codes }) => ({
              codes: codeBlocks(columns[column]!, blockRows),
              count: codes.length,
            })),
            blockRows,
          ),
      };
    }
    case "curve": {
      const table = curveTable(countedCurve(form.curve, leaf, counting));
      return {
        bound: curveBound(table),
        counted,
        bind: (columns, { blockRows, wholeAt }) =>
          curveStep(table, numbersOf(form.of, form.less, columns, blockRows), Number(wholeAt)),
      };
    }
    case "program": {
      const formula = countedFormula(leaf, counting);
      const { unit } = counting;
      const { inputs } = form;
      return {
        bound: programBound(leaf, unit),
        counted,
        bind: (columns, { wholeAt }) =>
          programStep({ leaf, inputs, formula, unit, counted, columns, wholeAt }),
      };
    }
    case "missing":
      return { bound: tableBound([]), counted, bind: () => missingStep };
  }
}

/** A leaf's score as it is added up. */
export function countedScore({ leaf }: ColumnLeaf, { unit, loss }: Counting, score: Ratio): Ratio {
  return multiply(loss ? subtract(leaf.points, score) : score, unit);
}

function countedCurve(curve: Piecewise, { leaf }: ColumnLeaf, { unit, loss }: Counting): Piecewise {
  const constantly = (value: Ratio): Piecewise => everywhere(constantPart(value));
  if (!loss) return productOf(curve, constantly(unit));
  return sumOf(
    productOf(curve, constantly(negateFraction(unit))),
    constantly(multiplyFractions(leaf.points, unit)),
  );
}

function countedFormula({ measure: { score } }: ColumnLeaf, { unit, loss }: Counting): Formula {
  const own: Formula = loss ? { kind: "subtract", left: { kind: "points" }, right: score } : score;
  return { kind: "multiply", of: [own, { kind: "constant", value: String(unit.numerator) }] };
}

function numbersOf(
  of: ColumnInput,
  less: ColumnInput | undefined,
  columns: Columns,
  blockRows: number,
): NumberBlocks {
  const column = columns[of.column]!;
  if (less !== undefined) return dayDifferences(column, columns[less.column]!, blockRows);
  if (of.content === "day") return checkedNumbers(column, blockRows, isDay);
  const { multipleOf } = of;
  if (multipleOf !== undefined)
    return checkedNumbers(column, blockRows, (value) => isMultipleOf(value, multipleOf));
  return column instanceof Float64Array
    ? directNumbers(column)
    : checkedNumbers(column, blockRows, undefined);
}

const missingStep: Step = {
  addTo: (sums, at, _from, rows) => void sums.fill(NaN, at, at + rows),
  scoreAt: () => NaN,
  isOnGrain: () => false,
};
