import { answersFor } from "../answers.js";
import type { Contestant } from "../contestant.js";
import { w20Groups, w20Tiers } from "../workload.js";

/**
 * The least that anything has to do: reads every byte of every column and writes every byte of the printed total,
 * groups, tiers and the grade, computing nothing in between. One thread of JavaScript cannot be much faster; its
 * answers are wrong, of course.
 */
export const byteFloor: Contestant = {
  name: "byte floor",
  rows: { full: 1_000_000, quick: 500_000 },
  prepare(data) {
    const columns = Object.values(data.columns);
    const answers = answersFor(data.rows);
    const parts = [...w20Groups, ...w20Tiers].map(() => new Int32Array(data.rows));
    return {
      run(rows) {
        let seen = 0;
        for (const column of columns) {
          seen +=
            column instanceof Float64Array ? sumOfNumbers(column, rows) : sumOfWords(wordsOf(column, rows));
        }
        for (const column of [answers.scores, ...parts]) column.fill(seen, 0, rows);
        answers.grades.fill(seen, 0, rows);
        return answers;
      },
    };
  },
};

// One function for each kind of array, and several sums at once, so that none waits for the other.

function sumOfNumbers(column: Float64Array, length: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let at = 0; at < length; at += 4) {
    first += column[at] ?? 0;
    second += column[at + 1] ?? 0;
    third += column[at + 2] ?? 0;
    fourth += column[at + 3] ?? 0;
  }
  return first + second + third + fourth;
}

function sumOfWords(words: Int32Array): number {
  let first = 0;
  let second = 0;
  for (let at = 0; at < words.length; at += 2) {
    first ^= words[at] ?? 0;
    second ^= words[at + 1] ?? 0;
  }
  return first ^ second;
}

/** The bytes of a column four at a time, which is how a reader in no need of single ones takes them. */
function wordsOf(column: Uint8Array, rows: number): Int32Array {
  return new Int32Array(column.buffer, column.byteOffset, rows >> 2);
}
