import { wrongRows, type Answers } from "./answers.js";
import type { Contestant, Ready, SlowRows } from "./contestant.js";
import { firstRows, type W20Data } from "./workload.js";

/** What was measured of one contestant. */
export interface Measured {
  readonly name: string;
  readonly rows: number;
  /** Rows a second in the median of the rounds. */
  readonly recordsPerSecond: number;
  /** Rows whose score or grade was not the exact one. */
  readonly wrongRows: number;
  readonly slowRows?: SlowRows;
}

/** How long to measure. */
export interface Effort {
  /** Rows for a contestant; no more than there are. */
  readonly rowsOf: (contestant: Contestant) => number;
  /** Turns that count, the median of which is told. */
  readonly rounds: number;
  /** Milliseconds that a turn takes at least: who is done earlier runs again, and the turn tells the mean. */
  readonly turn: number;
  /** Milliseconds of processor time that a contestant runs before it counts, ten times at least. */
  readonly warmUp: number;
}

/**
 * Measures contestants in turns, one of each a round, so that whatever else the machine does falls on all
 * of them alike. Garbage is collected before a turn, where the process may (`node --expose-gc`), and answers
 * are compared after it; neither is in the time.
 */
export async function measure(
  contestants: readonly Contestant[],
  data: W20Data,
  exact: Answers,
  { rowsOf, rounds, turn: atLeast, warmUp }: Effort,
): Promise<Measured[]> {
  const turns: Turn[] = [];
  for (const contestant of contestants) {
    const rows = Math.min(rowsOf(contestant), data.rows);
    const ready = await contestant.prepare(firstRows(data, rows));
    const turn = { contestant, ready, rows, times: [] };
    turns.push(turn);
    await warm(turn, warmUp);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const turn of turns) turn.times.push(await timed(turn, atLeast));
  }
  const measured: Measured[] = [];
  for (const { contestant, ready, rows, times } of turns) {
    const answers = await ready.run(rows);
    const slowRows = ready.slowRows?.();
    ready.close?.();
    measured.push({
      name: contestant.name,
      rows,
      recordsPerSecond: (rows / median(times)) * 1000,
      wrongRows: wrongRows(answers, exact, rows),
      ...(slowRows === undefined ? {} : { slowRows }),
    });
  }
  return measured;
}

interface Turn {
  readonly contestant: Contestant;
  readonly ready: Ready;
  readonly rows: number;
  /** Milliseconds. */
  readonly times: number[];
}

/** So many runs at least: what an engine compiles while it runs is compiled by then. */
const leastRuns = 10;

async function warm({ ready, rows }: Turn, warmUp: number): Promise<void> {
  const before = process.cpuUsage();
  for (let spent = 0, runs = 0; spent < warmUp || runs < leastRuns; runs += 1) {
    await ready.run(rows);
    const { user, system } = process.cpuUsage(before);
    spent = (user + system) / 1000;
  }
}

/** Milliseconds a run, from however many runs fill the turn. */
async function timed({ ready, rows }: Turn, atLeast: number): Promise<number> {
  globalThis.gc?.();
  const started = performance.now();
  for (let runs = 1; ; runs += 1) {
    await ready.run(rows);
    const spent = performance.now() - started;
    if (spent >= atLeast) return spent / runs;
  }
}

/** The one in the middle, or halfway between the two there. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}
