/** What a contestant has to find out about every row. */
export interface Answers {
  /** The total at two places, in hundredths of a point: 8870 is 88.70. */
  readonly scores: Int32Array | Float64Array;
  /** The position of the grade on the scale, the best one first: 0 is 优. */
  readonly grades: Uint8Array;
}

/** Room for the answers of so many rows, made before the clock runs. */
export function answersFor(rows: number): Answers {
  return { scores: new Int32Array(rows), grades: new Uint8Array(rows) };
}

/** How many of the first rows have a score or a grade other than the exact one. */
export function wrongRows(given: Answers, exact: Answers, rows: number): number {
  let wrong = 0;
  for (let row = 0; row < rows; row += 1) {
    if (given.scores[row] !== exact.scores[row] || given.grades[row] !== exact.grades[row]) wrong += 1;
  }
  return wrong;
}
