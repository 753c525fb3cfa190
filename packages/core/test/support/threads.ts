import { createHash } from "node:crypto";
import type { ColumnScores, Columns } from "../../src/columnar/index.js";
import { planColumns, type ColumnOptions } from "../../src/columnar/planned-columns.js";
import { parallelRuns, type ParallelRuns } from "../../src/columnar/workers/parallel-kernel.js";
import { rowWorker } from "../../src/columnar/workers/row-worker.js";
import { startNodeThread, type StartThread } from "../../src/columnar/workers/thread.js";
import { JixiaoError, type Rubric } from "../../src/index.js";
import { unwrap } from "../../src/error/index.js";

/** The module of a thread as it is built: a thread cannot load the sources. */
export const builtWorker = new URL("../../dist/columnar-worker.js", import.meta.url);

/** Starts a thread of Node with the built module. */
export const builtThread: StartThread = (listener) => startNodeThread(listener, builtWorker);

/** Starts a thread of Node with a module written here. */
export const threadOf =
  (source: string): StartThread =>
  (listener) =>
    startNodeThread(listener, new URL(`data:text/javascript,${encodeURIComponent(source)}`));

/** No thread, but all it does: what is sent is copied as to a thread, and answered later. */
export const threadHere: StartThread = (listener) => {
  const hear = rowWorker((answer) => {
    const copy = structuredClone(answer);
    setImmediate(() => listener.said(copy));
  });
  listener.said({ kind: "ready" });
  return Promise.resolve({
    send(request) {
      const copy = structuredClone(request);
      setImmediate(() => hear(copy));
    },
    keepProcess: () => undefined,
    stop: () => Promise.resolve(),
  });
};

/** A kernel's runs, with threads that are started in a way of the test's own. */
export function runsWith(
  rubric: Rubric,
  workers: number,
  start: StartThread = builtThread,
  options: ColumnOptions = {},
): ParallelRuns {
  return parallelRuns(unwrap(planColumns(rubric, options)), { workers, options }, start);
}

/** Threads that are counted: how many were started, and how many of them nobody has stopped. */
export function counted(start: StartThread): { start: StartThread; started: number; running: number } {
  const count = {
    started: 0,
    running: 0,
    start: (async (listener) => {
      const thread = await start(listener);
      count.started += 1;
      count.running += 1;
      return {
        ...thread,
        async stop() {
          await thread.stop();
          count.running -= 1;
        },
      };
    }) satisfies StartThread,
  };
  return count;
}

/** A result byte for byte: columns by their kind and the digest of their bytes. */
export function bytesOf(result: ColumnScores): unknown {
  return JSON.parse(
    JSON.stringify(result, (_key, value: unknown) =>
      ArrayBuffer.isView(value)
        ? `${value.constructor.name} ${createHash("sha256")
            .update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
            .digest("hex")}`
        : value,
    ),
  );
}

/** The codes of what a promise is rejected with, each with the place it is at. */
export async function rejection(promise: Promise<unknown>): Promise<string[]> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof JixiaoError)
      return error.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
    throw error;
  }
  return [];
}

/** The same numbers in shared memory. */
export function inSharedMemory(columns: Columns): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      if (column === undefined) return [name, column];
      const Kind = column.constructor as Float64ArrayConstructor;
      // Not from the start of the memory: a column may be a part of it.
      const copy = new Kind(new SharedArrayBuffer(column.byteLength + 64), 64, column.length);
      copy.set(column);
      return [name, copy];
    }),
  );
}
