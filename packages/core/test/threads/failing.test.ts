import { afterEach, describe, expect, test } from "vitest";
import { compileColumns } from "../../src/columnar/index.js";
import type { StartThread } from "../../src/columnar/workers/thread.js";
import { defineRubric, type Rubric } from "../../src/index.js";
import { mixedColumns } from "../support/mixed.js";
import { builtThread, bytesOf, counted, rejection, runsWith, threadOf } from "../support/threads.js";
import { w20Document } from "../support/w20.js";

const rubric: Rubric = defineRubric(w20Document);
const kernel = compileColumns(rubric);
const most = 100_003;
const mixed = mixedColumns(most);
const closing: { close(): Promise<void> }[] = [];
const runs = (workers: number, start: StartThread = builtThread) => {
  const made = runsWith(rubric, workers, start);
  closing.push(made);
  return made;
};

afterEach(async () => {
  await Promise.all(closing.splice(0).map((one) => one.close()));
});

describe("closing", () => {
  test("gives up what is under way and stops every thread", async () => {
    const threads = counted(builtThread);
    const own = runs(2, threads.start);
    const first = own.run(mixed, most);
    const second = own.run(mixed, most);
    const closed = own.close();
    expect(await rejection(first)).toEqual(["kernel-closed "]);
    expect(await rejection(second)).toEqual(["kernel-closed "]);
    await closed;
    expect([threads.started, threads.running]).toEqual([2, 0]);
    expect(await rejection(own.run(mixed, 1))).toEqual(["kernel-closed "]);
    await own.close();
  });

  test("between runs, and before the first one", async () => {
    const threads = counted(builtThread);
    const own = runs(2, threads.start);
    await own.run(mixed, 1000);
    await own.close();
    expect([threads.started, threads.running]).toEqual([2, 0]);
    const unused = runs(2);
    await unused.close();
    expect(await rejection(unused.run(mixed, 1))).toEqual(["kernel-closed "]);
  });
});

describe("a thread that fails rejects what is under way and leaves nothing running", () => {
  const hear = 'import { parentPort } from "node:worker_threads";';
  const ready = `${hear} parentPort.postMessage({ kind: "ready" });`;
  const onTask = (act: string): string =>
    `${ready} parentPort.on("message", ({ kind }) => { if (kind === "task") ${act} });`;
  const cases: readonly (readonly [string, string, string])[] = [
    ["cannot be read", "this is no module", "no-workers"],
    ["throws when it loads", "throw new Error('broken');", "no-workers"],
    ["ends when it loads", "process.exit(0);", "no-workers"],
    ["has nothing to do", "", "no-workers"],
    ["throws at its task", onTask("throw new Error('broken')"), "worker-failed"],
    ["throws something strange", onTask("throw undefined"), "worker-failed"],
    ["ends at its task", onTask("process.exit(3)"), "worker-failed"],
    ["runs out of stack", onTask("(function over() { over(); })()"), "worker-failed"],
    [
      "says that it is broken",
      onTask('parentPort.postMessage({ kind: "broken", reason: "so" })'),
      "worker-failed",
    ],
  ];

  test.for(cases)("one that %s", async ([, source, code]) => {
    const bad = threadOf(source);
    let made = 0;
    // The second thread of the first crew is the bad one.
    const threads = counted((listener) => ((made += 1) === 2 ? bad : builtThread)(listener));
    const own = runs(3, threads.start);
    const both = [own.run(mixed, most), own.run(mixed, most)];
    expect(await Promise.all(both.map(rejection))).toEqual([[`${code} workers`], [`${code} workers`]]);
    expect([threads.started, threads.running]).toEqual([3, 0]);
    // Another run has new threads.
    expect(bytesOf(await own.run(mixed, 1000))).toEqual(bytesOf(kernel.run(mixed, 1000)));
    await own.close();
    expect([threads.started, threads.running]).toEqual([6, 0]);
  });

  test("one whose module is not there", async () => {
    // As of the sources: the module of a thread is found beside the built ones alone.
    const own = compileColumns(rubric, { workers: 2 });
    expect(await rejection(own.run(mixed, 1000))).toEqual(["no-workers workers"]);
    await own.close();
  });
});
