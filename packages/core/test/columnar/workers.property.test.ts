import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  safeCompileColumns,
  type Column,
  type ColumnKernel,
  type Columns,
} from "../../src/columnar/index.js";
import { defineRubric, type Rubric } from "../../src/index.js";
import { planOf } from "../../src/rubric/define.js";
import { adversarialCases, rubricWithObservations, type Case } from "../generate/index.js";
import { rowOf } from "../support/columns.js";
import { bytesOf, inSharedMemory, runsWith, threadHere } from "../support/threads.js";
import { generator } from "../support/w20.js";

const options = { indicators: true, deducted: true, rates: true };
const kinds = [Float64Array, Float64Array, Float32Array, Int32Array, Uint8Array] as const;
const strange = [0, 1, 2, 3, 0.5, 3.335, 60, 100, -1, -5, 255, NaN, 1e40, 1e-31, Infinity, 20_000];

/** Rows that are mostly what was observed, with strange numbers here and there, more of them towards the end. */
function strangeColumns(
  kernel: ColumnKernel,
  observed: ReadonlyMap<string, number>,
  rows: number,
  seed: number,
): Columns {
  const next = generator(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)]!;
  const columns: Record<string, Column> = {};
  for (const { name, optional, content } of kernel.columns) {
    if (optional && next() < 0.4) continue;
    const column = new (pick(kinds))(rows);
    const usual = observed.get(name) ?? (content === "mask" ? 0 : NaN);
    for (let row = 0; row < rows; row += 1) {
      const often = content === "mask" ? 0.05 : 0.2;
      column[row] = next() * rows < often * row ? pick(strange) : usual;
    }
    columns[name] = column;
  }
  return columns;
}

let compared = 0;
const ways = { exactRows: 0, tiedRows: 0, issueRows: 0, issueCodes: 0 };

async function compareCase({ rubric: document, observations }: Case, seed: number): Promise<void> {
  const rubric = defineRubric(document as never) as Rubric;
  const compiled = safeCompileColumns(rubric, options);
  if (!compiled.success) return;
  const kernel = compiled.data;
  const row = rowOf(planOf(rubric), observations.observations) ?? new Map<string, number>();
  for (const rows of [3, 65, 200]) {
    const columns = strangeColumns(kernel, row, rows, seed + rows);
    const alone = kernel.run(columns, rows);
    const expected = bytesOf(alone);
    for (const key of ["exactRows", "tiedRows", "issueRows"] as const) ways[key] += alone[key];
    ways.issueCodes = Math.max(ways.issueCodes, alone.issueCodes.length);
    for (const workers of [1, 2, 3, 4]) {
      const runs = runsWith(rubric, workers, threadHere, options);
      const given = workers % 2 === 0 ? inSharedMemory(columns) : columns;
      expect(bytesOf(await runs.run(given, rows))).toEqual(expected);
    }
    compared += 1;
  }
}

describe("rows divided among any number of threads give what one gives alone", () => {
  test("for generated rubrics", async () => {
    await fc.assert(fc.asyncProperty(rubricWithObservations(), fc.nat(), compareCase), { numRuns: 25 });
  });

  test("for cases at the edges", async () => {
    const some = adversarialCases().filter((_, index) => index % 25 === 0);
    for (const [seed, one] of some.entries()) await compareCase(one, seed);
  });

  test("with every kind of row among them", () => {
    expect(compared).toBeGreaterThan(50);
    for (const [way, count] of Object.entries(ways)) expect([way, count > 2]).toEqual([way, true]);
  });
});
