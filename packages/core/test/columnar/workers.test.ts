import { afterEach, describe, expect, test, vi } from "vitest";
import { compileColumns, safeCompileColumns, type Columns } from "../../src/columnar/index.js";
import { rowRanges } from "../../src/columnar/workers/row-ranges.js";
import type { StartThread } from "../../src/columnar/workers/thread.js";
import { defineRubric, JixiaoError, type Rubric } from "../../src/index.js";
import { mixedColumns } from "../support/mixed.js";
import { bytesOf, counted, inSharedMemory, rejection, runsWith, threadHere } from "../support/threads.js";
import { w20Columns, w20Document } from "../support/w20.js";

// Here everything is done that threads do, in the thread of the test; test/threads has real ones.

const rubric: Rubric = defineRubric(w20Document);
const kernel = compileColumns(rubric);
const most = 100_003;
const plain = w20Columns(most);
const mixed = mixedColumns(most);
const runs = (workers: number, start: StartThread = threadHere) => runsWith(rubric, workers, start);

afterEach(() => {
  vi.unstubAllGlobals();
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

  test("issues are numbered as they are met, though parts meet them in other orders", () => {
    const { issueCodes } = kernel.run(mixed, most);
    const { issueCodes: ofPart } = kernel.run(
      Object.fromEntries(Object.entries(mixed).map(([name, column]) => [name, column!.subarray(50_048)])),
      most - 50_048,
    );
    expect(issueCodes.length).toBeGreaterThanOrEqual(4);
    expect(ofPart).not.toEqual(issueCodes);
    expect([...ofPart].sort()).toEqual([...issueCodes].sort());
  });

  test("for several runs at once", async () => {
    const threads = runs(2);
    const sizes = [1000, 3, most, 70_001];
    const given = await Promise.all(sizes.map((rows) => threads.run(mixed, rows)));
    expect(given.map(bytesOf)).toEqual(sizes.map((rows) => bytesOf(kernel.run(mixed, rows))));
  });

  test.for([false, true])("with what else is printed, by a generated program: %s", async (codegen) => {
    const options = { indicators: true, deducted: true, rates: true, codegen };
    const alone = compileColumns(rubric, options).run(mixed, 1000);
    expect(bytesOf(await runsWith(rubric, 2, threadHere, options).run(mixed, 1000))).toEqual(bytesOf(alone));
  });

  test("for a rubric that went through JSON", async () => {
    const copy = JSON.parse(JSON.stringify(rubric)) as Rubric;
    const given = await runsWith(copy, 2, threadHere).run(mixed, 1000);
    expect(bytesOf(given)).toEqual(bytesOf(kernel.run(mixed, 1000)));
  });

  test("for columns that change once the run has begun, unless they are shared", async () => {
    const own = Object.fromEntries(Object.entries(mixed).map(([name, column]) => [name, column!.slice()]));
    const running = runs(2).run(own, 1000);
    for (const column of Object.values(own)) column.fill(0);
    expect(bytesOf(await running)).toEqual(bytesOf(kernel.run(mixed, 1000)));
  });
});

describe("rows are divided", () => {
  test("into parts in order, none of them empty, that begin at a line of the cache", () => {
    expect(rowRanges(0, 4)).toEqual([]);
    expect(rowRanges(5, 4)).toEqual([{ from: 0, to: 5 }]);
    expect(rowRanges(1000, 3).map(({ from, to }) => [from, to])).toEqual([
      [0, 384],
      [384, 768],
      [768, 1000],
    ]);
    for (const rows of [1, 64, 65, 999, 100_003]) {
      for (const parts of [1, 2, 7, 256]) {
        const ranges = rowRanges(rows, parts);
        expect(ranges.length).toBeLessThanOrEqual(parts);
        expect(ranges.map(({ from }) => from)).toEqual([0, ...ranges.slice(0, -1).map(({ to }) => to)]);
        expect(ranges.at(-1)!.to).toBe(rows);
        expect(ranges.every(({ from, to }) => from < to && from % 64 === 0)).toBe(true);
      }
    }
  });

  test("among threads that are started once, when there is something to do for them", async () => {
    const threads = counted(threadHere);
    const own = runs(3, threads.start);
    expect(threads.started).toBe(0);
    await own.run(mixed, 0);
    expect(threads.started).toBe(0);
    await own.run(mixed, 60);
    expect(threads.started).toBe(1);
    await Promise.all([own.run(mixed, 1000), own.run(mixed, 1000)]);
    expect(threads.started).toBe(3);
  });
});

describe("what is asked for wrongly", () => {
  test("a number of threads that is none", () => {
    for (const workers of [0, 257, 1.5, -1, NaN, "2", null]) {
      const compiled = safeCompileColumns(rubric, { workers } as never);
      const issues = compiled.success ? [] : compiled.issues.map(({ code, path }) => [code, ...path]);
      expect(issues).toEqual([["out-of-range", "workers"]]);
    }
    expect(() => compileColumns(rubric, { workers: 0 })).toThrow(JixiaoError);
    expect(safeCompileColumns(rubric, { workers: 256 }).success).toBe(true);
    expect(compileColumns(rubric, { workers: undefined }).run(mixed, 1).rows).toBe(1);
  });

  test("together with what is wrong with the rubric", () => {
    const compiled = safeCompileColumns({ ...rubric, points: 99 }, { workers: 0 });
    const codes = compiled.success ? [] : compiled.issues.map(({ code }) => code);
    expect(codes).toContain("points-mismatch");
    expect(codes.at(-1)).toBe("out-of-range");
  });

  test("columns that cannot be read, in the same words as without threads", async () => {
    const wrong: Columns = { ...mixed, "rate-0.actual": undefined, "rate-1.actual": new Float64Array(2) };
    const thrown = (() => {
      try {
        kernel.run(wrong, 5.5);
      } catch (error) {
        return error;
      }
      return undefined;
    })();
    expect(thrown).toBeInstanceOf(JixiaoError);
    await expect(runs(2).run(wrong, 5.5)).rejects.toEqual(thrown);
  });
});

describe("closing", () => {
  test("gives up what is under way, for good", async () => {
    const threads = counted(threadHere);
    const own = runs(2, threads.start);
    const first = own.run(mixed, 1000);
    await own.close();
    expect(await rejection(first)).toEqual(["kernel-closed "]);
    expect([threads.started, threads.running]).toEqual([2, 0]);
    expect(await rejection(own.run(mixed, 1))).toEqual(["kernel-closed "]);
    await own.close();
  });

  test("before the first run", async () => {
    const own = runs(2);
    await own.close();
    expect(await rejection(own.run(mixed, 1))).toEqual(["kernel-closed "]);
  });
});

describe("a thread that fails rejects what is under way, and the next run has new ones", () => {
  test("one that may not be started", async () => {
    const own = runs(2, () => Promise.reject(new Error("forbidden")));
    expect(await rejection(own.run(mixed, 1000))).toEqual(["no-workers workers"]);
  });

  test("one that what it is to do cannot be sent to", async () => {
    const options = { indicators: () => true } as never;
    const own = runsWith(rubric, 2, threadHere, options);
    expect(await rejection(own.run(mixed, 1000))).toEqual(["no-workers workers"]);
  });

  test("one that cannot follow the rubric it is opened with", async () => {
    const own = runs(2, async (listener) => {
      const thread = await threadHere(listener);
      return {
        ...thread,
        send: (one) => thread.send(one.kind === "open" ? { ...one, rubric: {} as never } : one),
      };
    });
    expect(await rejection(own.run(mixed, 1000))).toEqual(["worker-failed workers"]);
  });

  test("where memory cannot be shared", async () => {
    vi.stubGlobal("SharedArrayBuffer", undefined);
    const own = runs(2, threadHere);
    await expect(own.run(mixed, 5)).rejects.toThrow(/no SharedArrayBuffer.*Cross-Origin-Opener-Policy/);
    expect(kernel.run(mixed, 5).rows).toBe(5);
  });

  test("one that ends by itself, before it is ready and after", async () => {
    for (const [isReady, code] of [
      [false, "no-workers"],
      [true, "worker-failed"],
    ] as const) {
      let made = 0;
      const threads = counted((listener) => {
        made += 1;
        if (made !== 2) return threadHere(listener);
        if (isReady) listener.said({ kind: "ready" });
        setImmediate(() => listener.ended("exit 1"));
        return Promise.resolve({
          send: () => undefined,
          keepProcess: () => undefined,
          stop: () => Promise.resolve(),
        });
      });
      const own = runs(2, threads.start);
      const both = [own.run(mixed, 1000), own.run(mixed, 1000)];
      expect(await Promise.all(both.map(rejection))).toEqual([[`${code} workers`], [`${code} workers`]]);
      expect([threads.started, threads.running]).toEqual([2, 0]);
      expect(bytesOf(await own.run(mixed, 1000))).toEqual(bytesOf(kernel.run(mixed, 1000)));
      expect([threads.started, threads.running]).toEqual([4, 2]);
    }
  });

  test("a process goes on while there is something to do, and need not afterwards", async () => {
    const kept: boolean[] = [];
    const own = runs(1, async (listener) => ({
      ...(await threadHere(listener)),
      keepProcess: (goesOn) => kept.push(goesOn),
    }));
    await Promise.all([own.run(mixed, 5), own.run(mixed, 5)]);
    await own.run(mixed, 5);
    expect(kept).toEqual([true, true, false, true, false]);
  });
});
