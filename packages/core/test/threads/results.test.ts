import { afterEach, describe, expect, test } from "vitest";
import { compileColumns } from "../../src/columnar/index.js";
import type { StartThread } from "../../src/columnar/workers/thread.js";
import { defineRubric, type Rubric } from "../../src/index.js";
import { mixedColumns } from "../support/mixed.js";
import { builtThread, bytesOf, inSharedMemory, runsWith } from "../support/threads.js";
import { w20Columns, w20Document } from "../support/w20.js";

const rubric: Rubric = defineRubric(w20Document);
const kernel = compileColumns(rubric);
const most = 100_003;
const mixed = mixedColumns(most);
const plain = w20Columns(most);
const closing: { close(): Promise<void> }[] = [];
const runs = (workers: number, start: StartThread = builtThread) => {
  const made = runsWith(rubric, workers, start);
  closing.push(made);
  return made;
};

afterEach(async () => {
  await Promise.all(closing.splice(0).map((one) => one.close()));
});

describe("the result with any number of threads is the result without", () => {
  test.for([1, 2, 3, 4])("%i", async (workers) => {
    const threads = runs(workers);
    for (const columns of [plain, mixed, inSharedMemory(mixed)]) {
      for (const rows of [0, 1, 3, 4, 5, 63, 65, 1000, most]) {
        const alone = kernel.run(columns, rows);
        const given = await threads.run(columns, rows);
        expect(bytesOf(given)).toEqual(bytesOf(alone));
        expect(given.scores.total.buffer).toBeInstanceOf(SharedArrayBuffer);
      }
    }
  });

  test("for several runs at once", async () => {
    const threads = runs(2);
    const sizes = [1000, 3, most, 70_001];
    const given = await Promise.all(sizes.map((rows) => threads.run(mixed, rows)));
    expect(given.map(bytesOf)).toEqual(sizes.map((rows) => bytesOf(kernel.run(mixed, rows))));
  });

  test("for columns that change once the run has begun, unless they are shared", async () => {
    const own = Object.fromEntries(Object.entries(mixed).map(([name, column]) => [name, column!.slice()]));
    const running = runs(2).run(own, 1000);
    for (const column of Object.values(own)) column.fill(0);
    expect(bytesOf(await running)).toEqual(bytesOf(kernel.run(mixed, 1000)));
  });

  test("by generated programs", async () => {
    const made = runsWith(rubric, 2, builtThread, { codegen: true });
    closing.push(made);
    expect(bytesOf(await made.run(mixed, most))).toEqual(bytesOf(kernel.run(mixed, most)));
  });
});
