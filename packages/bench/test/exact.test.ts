import { expect, test } from "vitest";
import { exactAnswers } from "../src/exact.js";
import {
  w20Data,
  w20Deductions,
  w20Judgements,
  w20Questions,
  w20Ratios,
  type W20Data,
} from "../src/workload.js";

/** A fraction as [numerator, denominator]. */
type Fraction = readonly [bigint, bigint];

const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const whole = (amount: number): bigint => BigInt(Math.round(amount * 100));

/** The total of a row in hundredths of a point, by fractions of big integers. */
function totalOf({ columns }: W20Data, row: number): Fraction {
  const value = (column: string) => columns[column]?.[row] ?? NaN;
  const scores: Fraction[] = [
    ...w20Ratios.map(({ column, points, target }): Fraction => {
      const [actual, full] = [whole(value(column)), whole(Number(target))];
      return actual >= full ? [whole(points), 1n] : [whole(points) * actual, full];
    }),
    ...w20Judgements.map(({ column, points, levels }): Fraction => {
      const share = levels[value(column)]?.share;
      return [whole(points) * whole(Number(share)), 100n];
    }),
    ...w20Questions.map(({ column, points }): Fraction => [value(column) === 1 ? whole(points) : 0n, 1n]),
    ...w20Deductions.map(({ column, points }): Fraction => {
      const left = whole(points) - whole(value(column));
      return [left > 0n ? left : 0n, 1n];
    }),
  ];
  return scores.reduce(plus, [0n, 1n]);
}

test("exactAnswers agree with fractions of big integers", () => {
  const data = w20Data(2_000);
  const { scores, grades } = exactAnswers(data);
  for (let row = 0; row < data.rows; row += 1) {
    const [numerator, denominator] = totalOf(data, row);
    const score = Number((2n * numerator + denominator) / (2n * denominator));
    expect(scores[row]).toBe(score);
    expect(grades[row]).toBe(score >= 9000 ? 0 : score >= 8000 ? 1 : score >= 6000 ? 2 : 3);
  }
});
