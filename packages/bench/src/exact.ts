import { answersFor, type Answers } from "./answers.js";
import { w20Deductions, w20Judgements, w20Questions, w20Ratios, type W20Data } from "./workload.js";

/** Whole numbers from here on: targets in hundredths, points in hundredths. */
const targets = w20Ratios.map(({ target }) => hundredthsOf(Number(target)));

/** The smallest unit of which every quotient of the workload is a whole number, as parts of a hundredth. */
const unit = targets.reduce((product, target) => (product / divisor(product, target)) * target, 1);

/** Lower limits of the grades in hundredths, the best grade first; the last grade has none. */
const limits = [9000, 8000, 6000];

/**
 * The exact answer of every row, found independently of the core: totals as whole numbers of a unit that is a
 * common multiple of all targets, small enough for every step to stay below 2⁵³ and therefore without error.
 *
 * @throws RangeError when the targets of the workload have too large a common multiple.
 */
export function exactAnswers(data: W20Data): Answers {
  if ((2 * 10_000 + 1) * unit > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`The common multiple of the targets, ${unit}, is too large for whole numbers.`);
  }
  const scorers = scorersOf(data);
  const answers = answersFor(data.rows);
  for (let row = 0; row < data.rows; row += 1) {
    let units = 0;
    for (const scorer of scorers) units += scorer(row);
    const hundredths = roundedHalfUp(units);
    answers.scores[row] = hundredths;
    answers.grades[row] = gradeOf(hundredths);
  }
  return answers;
}

/** The position of the grade that a total in hundredths reaches. */
function gradeOf(hundredths: number): number {
  const reached = limits.findIndex((limit) => hundredths >= limit);
  return reached === -1 ? limits.length : reached;
}

/** The score of a leaf in a row, in units. */
type Scorer = (row: number) => number;

function scorersOf({ columns }: W20Data): Scorer[] {
  const valuesOf = (column: string): Float64Array | Uint8Array => columns[column] ?? new Uint8Array(0);
  return [
    ...w20Ratios.map(({ column, points, target }) => {
      const [values, full] = [valuesOf(column), hundredthsOf(Number(target))];
      const worth = hundredthsOf(points) * (unit / full);
      return (row: number) => worth * Math.min(hundredthsOf(values[row]), full);
    }),
    ...w20Judgements.map(({ column, points, levels }) => {
      const [values, worth] = [
        valuesOf(column),
        levels.map(({ share }) => unit * hundredthsOf(points * Number(share))),
      ];
      return (row: number) => worth[values[row] ?? 0] ?? 0;
    }),
    ...w20Questions.map(({ column, points }) => {
      const [values, worth] = [valuesOf(column), unit * hundredthsOf(points)];
      return (row: number) => (values[row] === 1 ? worth : 0);
    }),
    ...w20Deductions.map(({ column, points }) => {
      const values = valuesOf(column);
      return (row: number) => unit * Math.max(0, hundredthsOf(points) - hundredthsOf(values[row]));
    }),
  ];
}

/** A decimal of two places at most, as the whole number it is in hundredths. */
function hundredthsOf(amount = 0): number {
  return Math.round(amount * 100);
}

function roundedHalfUp(units: number): number {
  const doubled = 2 * units + unit;
  // A remainder is exact where a quotient need not be.
  return (doubled - (doubled % (2 * unit))) / (2 * unit);
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
