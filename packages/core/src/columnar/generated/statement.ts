/**
 * The statements of a generated program: each does one thing to the slots of a row, which are variables of their own.
 * They note in `d` what is in doubt about the row, and in `odd` that a number lies where the program has nothing for
 * it. Every number is worked out by the operations, and in the order, that the steps over blocks work it out by, so
 * that both give the same number.
 */
import type { RoundingMode } from "../../amount/index.js";
import { smallestAmount } from "../column.js";
import { doubtShift, exactGrade, noGrade } from "../grade-block.js";
import type { GradingPlan } from "../grading-plan.js";
import { nearestNumber } from "../nearest-number.js";
import type { FigurePlan } from "../figure-plan.js";
import type { KernelPlan } from "../kernel.js";
import { blockFigure } from "../print-block.js";
import { doubt, numberRounding, roundedNumber, wholeMaker, type NumberRounding } from "../rounding.js";
import type { CurveLookup } from "../search-table.js";
import type { Operation } from "../sums.js";
import { literal, type Source } from "./source.js";

/** How the variables of one row are called: several rows may be worked on side by side. */
export interface RowNames {
  readonly slot: (slot: number) => string;
  /** What is in doubt about the row. */
  readonly doubt: string;
  /** The row's position, where it stands among others. */
  readonly row: string;
}

/** One statement. */
export interface Statement {
  /** The slots it reads or writes. */
  readonly slots: readonly number[];
  write(names: RowNames, source: Source): string;
}

/** A text that looks up `v`, and what it comes to: the score less the start. */
export interface LookupText {
  readonly before: string;
  readonly score: string;
}

/** Curves of so few pieces are searched in the text itself. */
const fewPieces = 8;

/** Looks `v` up in a curve; undefined where the curve is too long for a text. What is no number stays none. */
export function curveText({ clamp, search }: CurveLookup): LookupText | undefined {
  const [least, most, slope, low, high] = Array.from(clamp, literal);
  const isTiny = `Math.abs(v) < ${literal(smallestAmount)} && v !== 0`;
  if (clamp[0]! <= clamp[1]!) {
    return {
      before: `if (v < ${least} || v > ${most} || (${isTiny})) odd = true;\nconst p = ${slope} * v;`,
      score: `Math.abs(p + ${low}) - Math.abs(p + ${high})`,
    };
  }
  const pieces = [...search.thresholds].filter(Number.isFinite).length + 1;
  if (pieces > fewPieces) return undefined;
  const lines = Array.from({ length: pieces }, (_, piece) =>
    lineText(search.slopes[piece]!, search.heights[piece]!),
  );
  const score = lines.reduceRight((above, line, piece) => {
    return `v < ${literal(search.thresholds[piece]!)} ? ${line} : ${above}`;
  });
  return { before: "", score: `(${isTiny} ? NaN : ${score})` };
}

function lineText(slope: number, height: number): string {
  return Number.isNaN(slope) ? "NaN" : `${literal(slope)} * v + ${literal(height)}`;
}

/** What is done to the slots once the leaves are in. */
export function operationStatement(operation: Operation, mode: RoundingMode, wholeAt: bigint): Statement {
  switch (operation.kind) {
    case "sum": {
      const { to, of } = operation;
      return {
        slots: [to, ...of],
        write: ({ slot }) => `${slot(to)} = ${of.map(slot).join(" + ") || "0"};`,
      };
    }
    case "rest": {
      const { to, less, amount } = operation;
      const text = literal(nearestNumber(amount));
      return { slots: [to, less], write: ({ slot }) => `${slot(to)} = ${text} - ${slot(less)};` };
    }
    case "subtract": {
      const { to, less } = operation;
      return { slots: [to, less], write: ({ slot }) => `${slot(to)} = ${slot(to)} - ${slot(less)};` };
    }
    case "round": {
      const { slot, bound } = operation;
      const grain = Number(bound.grain * wholeAt);
      const rounding = numberRounding(mode, { ...bound, mayBeNegative: false, grain });
      return {
        slots: [slot],
        write: (names, source) => {
          const name = names.slot(slot);
          return `{\nconst x = ${name};\n${roundText(rounding, names, source)}\n${name} = w;\n}`;
        },
      };
    }
    case "hold": {
      const high = literal(nearestNumber(operation.most));
      const low = literal(operation.least === undefined ? -Infinity : nearestNumber(operation.least));
      return {
        slots: [operation.slot],
        write: ({ slot }) => {
          const name = slot(operation.slot);
          return `${name} = ${name} < ${low} ? ${low} : ${name} > ${high} ? ${high} : ${name};`;
        },
      };
    }
  }
}

/** Rounds `x` to the whole number `w`; on a boundary, to what the boundary is rounded to. */
function roundText(rounding: NumberRounding, names: RowNames, source: Source): string {
  const { mode, shift, within, mirrored, settlesTies } = rounding;
  const onBoundary = `{
${names.doubt} |= ${settlesTies ? `x === x ? ${doubt.grain} : ${doubt.row}` : doubt.row};
w = ${tieText(mode)};
}`;
  if (mirrored) {
    const rounded = source.given((value: number) => roundedNumber(rounding, value));
    return `let w = ${rounded}(x);\nif (w !== w) ${onBoundary}`;
  }
  return `const y = x${shift === 0 ? "" : ` + ${literal(shift)}`};
let w = y + ${literal(wholeMaker)} - ${literal(wholeMaker)};
if (!(Math.abs(y - w) < ${literal(within)})) ${onBoundary}`;
}

/** What the boundary next to `x` is rounded to: see `tiedNumber`. */
function tieText(mode: RoundingMode): string {
  switch (mode) {
    case "half-up":
      return "x < 0 ? Math.floor(x) : Math.floor(x) + 1";
    case "half-even":
      return "2 * Math.floor((Math.floor(x) + 1) / 2)";
    case "down":
    case "up":
    case "floor":
    case "ceiling":
      return "Math.round(x) + 0";
  }
}

/** The text of a place that a row's figure or grade goes to. */
type PlaceText = (names: RowNames, source: Source) => string;

/** Prints the figures of a row, and its grade. */
export function printStatements(
  { figures, grading, gradedRate, sums }: KernelPlan,
  figurePlace: (figure: number, ...row: Parameters<PlaceText>) => string,
  gradePlace: PlaceText,
): Statement[] {
  const rankedBy = grading.by === "rounded" ? (gradedRate ?? figures[0]) : undefined;
  const rank: PlaceText = (...row) =>
    grading.by === "rounded" ? `${gradePlace(...row)} = ${rankText(grading.cuts)};` : "";
  const printed = figures.map((figure, index) =>
    figureStatement(figure, (...row) => [
      `${figurePlace(index, ...row)} = w;`,
      ...(figure === rankedBy ? [rank(...row)] : []),
    ]),
  );
  if (grading.by === "exact") return [...printed, exactGradeStatement(grading, sums.total, gradePlace)];
  return gradedRate === undefined
    ? printed
    : [...printed, figureStatement(gradedRate, (...row) => [rank(...row)])];
}

/** Rounds a figure to the whole number `w`, and does with it what `then` writes. */
function figureStatement(
  plan: FigurePlan,
  then: (...row: Parameters<PlaceText>) => readonly string[],
): Statement {
  const { slot, factor, offset, isPlain, rounding } = blockFigure(plan, new Float64Array(0));
  return {
    slots: [slot],
    write: (names, source) => {
      const name = names.slot(slot);
      const value = isPlain ? name : `${name} * ${literal(factor)} + ${literal(offset)}`;
      return `{\nconst x = ${value};\n${roundText(rounding, names, source)}\n${then(names, source).join("\n")}\n}`;
    },
  };
}

/** The rank of the rounded total or rate `w`. */
function rankText(cuts: readonly number[]): string {
  return cuts.map((cut) => `(w < ${literal(cut)} ? 1 : 0)`).join(" + ") || "0";
}

function exactGradeStatement(
  grading: Extract<GradingPlan, { by: "exact" }>,
  total: number,
  gradePlace: PlaceText,
): Statement {
  return {
    slots: [total],
    write: (names, source) => `{
const graded = ${source.given((value: number) => exactGrade(grading, value))}(${names.slot(total)});
${gradePlace(names, source)} = graded & ${noGrade};
${names.doubt} |= graded >> ${doubtShift};
}`,
  };
}
