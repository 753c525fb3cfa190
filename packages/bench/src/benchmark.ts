import type { Contestant } from "./contestant.js";
import { exactAnswers } from "./exact.js";
import { measure, type Measured } from "./measure.js";
import { firstRows, w20Data } from "./workload.js";

/** How much is measured. */
export interface Size {
  readonly rowsOf: (contestant: Contestant) => number;
  readonly rounds: number;
  readonly turn: number;
  readonly warmUp: number;
  /** Numbers of rows, ascending, to see how the columns scale. */
  readonly scaling: readonly number[];
}

/** About two minutes. */
export const full: Size = {
  rowsOf: ({ rows }) => rows.full,
  rounds: 7,
  turn: 200,
  warmUp: 2_000,
  scaling: [10_000, 100_000, 1_000_000, 10_000_000],
};

/** Half a minute on a machine of one's own; what runs is warm all the same. */
export const quick: Size = {
  rowsOf: ({ rows }) => rows.quick,
  rounds: 5,
  turn: 60,
  warmUp: 1_200,
  scaling: [10_000, 100_000, 1_000_000],
};

/** Measures everybody on the same rows. */
export async function compare(contestants: readonly Contestant[], size: Size): Promise<Measured[]> {
  const data = w20Data(Math.max(...contestants.map(size.rowsOf)));
  return measure(contestants, data, exactAnswers(data), size);
}

/** Measures one contestant on ever more rows. */
export async function scale(contestant: Contestant, size: Size): Promise<Measured[]> {
  const data = w20Data(Math.max(...size.scaling));
  const exact = exactAnswers(data);
  const measured: Measured[] = [];
  for (const rows of size.scaling) {
    measured.push(
      ...(await measure([contestant], firstRows(data, rows), exact, { ...size, rowsOf: () => rows })),
    );
  }
  return measured;
}
