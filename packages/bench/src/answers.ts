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
export function wrongRows({ scores, grades }: Answers, exact: Answers, rows: number): number {
  let wrong = 0;
  for (let row = 0; row < rows; row += 1) {
    if (scores[row] !== exact.scores[row] || grades[row] !== exact.grades[row]) wrong += 1;
  }
  return wrong;
}

/** Answers as texts, which is how scores and grades are read: told in numbers when somebody asks. */
export class TextAnswers implements Answers {
  readonly #scores: string[];
  readonly #gradeIds: string[];
  readonly #ranks: ReadonlyMap<string, number>;

  /** `grades` are the ids of the grades, the best one first. */
  constructor(rows: number, grades: readonly string[]) {
    this.#scores = new Array<string>(rows).fill("");
    this.#gradeIds = new Array<string>(rows).fill("");
    this.#ranks = new Map(grades.map((id, rank) => [id, rank]));
  }

  put(row: number, score: string, grade: string): void {
    this.#scores[row] = score;
    this.#gradeIds[row] = grade;
  }

  get scores(): Int32Array {
    return Int32Array.from(this.#scores, (score) => Number(score.replace(".", "")));
  }

  get grades(): Uint8Array {
    return Uint8Array.from(this.#gradeIds, (id) => this.#ranks.get(id) ?? this.#ranks.size);
  }
}
