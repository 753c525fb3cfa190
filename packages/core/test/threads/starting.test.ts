import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as threads from "node:worker_threads";
import { afterEach, describe, expect, test, vi } from "vitest";
import { compileColumns, type Columns } from "../../src/columnar/index.js";
import type { Answer, Request } from "../../src/columnar/workers/messages.js";
import type { NodePort } from "../../src/columnar/workers/node-threads.js";
import { defineRubric, type Rubric } from "../../src/index.js";
import { builtWorker, bytesOf, rejection } from "../support/threads.js";
import { w20Columns, w20Document } from "../support/w20.js";

// A thread cannot load the sources: it is given the module that is built from them.
vi.mock("../../src/columnar/workers/worker-address.js", () => ({
  workerAddress: () => builtWorker,
}));

const rubric: Rubric = defineRubric(w20Document);
const columns: Columns = w20Columns(1000);
const expected = bytesOf(compileColumns(rubric).run(columns, 1000));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
  vi.doUnmock("../../src/columnar/workers/node-threads.js");
});

describe("threads of Node", () => {
  test("are found and run the built module", async () => {
    const kernel = compileColumns(rubric, { workers: 2 });
    expect(kernel.columns).toEqual(compileColumns(rubric).columns);
    expect(bytesOf(await kernel.run(columns, 1000))).toEqual(expected);
    await kernel.close();
  });

  test.runIf("getBuiltinModule" in process)("are found by an import where Node is older", async () => {
    const { getBuiltinModule, ...older } = process as unknown as Record<string, unknown>;
    expect(typeof getBuiltinModule).toBe("function");
    vi.stubGlobal("process", older);
    const kernel = compileColumns(rubric, { workers: 2 });
    const result = await kernel.run(columns, 1000);
    await kernel.close();
    vi.unstubAllGlobals();
    expect(bytesOf(result)).toEqual(expected);
  });

  test("are not to be had without Node, or where its module has none", async () => {
    for (const place of [undefined, { getBuiltinModule: () => ({}) }]) {
      vi.stubGlobal("process", place);
      const code = await rejection(compileColumns(rubric, { workers: 2 }).run(columns, 1000));
      vi.unstubAllGlobals();
      expect(code).toEqual(["no-workers workers"]);
    }
  });
});

/** A page's worker, run by a thread of Node. */
class PageWorker {
  static made: PageWorker[] = [];
  static address: URL = builtWorker;
  readonly #worker = new threads.Worker(PageWorker.address);
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message?: string; preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  prevented = 0;
  terminated = false;

  constructor(
    readonly address: URL,
    readonly options: unknown,
  ) {
    PageWorker.made.push(this);
    this.#worker.on("message", (data) => this.onmessage?.({ data }));
    this.#worker.on("error", ({ message }) =>
      this.onerror?.({ ...(message === "" ? {} : { message }), preventDefault: () => (this.prevented += 1) }),
    );
  }

  postMessage(request: unknown): void {
    this.#worker.postMessage(request);
  }

  terminate(): void {
    this.terminated = true;
    void this.#worker.terminate();
  }
}

describe("workers of a page", () => {
  const use = (address: URL): void => {
    PageWorker.made = [];
    PageWorker.address = address;
    vi.stubGlobal("Worker", PageWorker);
  };
  const module = (source: string): URL => new URL(`data:text/javascript,${encodeURIComponent(source)}`);

  test("are started as modules, and ended", async () => {
    use(builtWorker);
    const kernel = compileColumns(rubric, { workers: 2 });
    expect(bytesOf(await kernel.run(columns, 1000))).toEqual(expected);
    expect(PageWorker.made.map(({ options }) => options)).toEqual([{ type: "module" }, { type: "module" }]);
    expect(PageWorker.made.every(({ address }) => address.href.endsWith("/columnar-worker.js"))).toBe(true);
    await kernel.close();
    expect(PageWorker.made.every(({ terminated }) => terminated)).toBe(true);
  });

  test("that cannot be loaded, with a reason or without, are told of once", async () => {
    for (const source of ["throw new Error('policy')", "throw new Error('')"]) {
      use(module(source));
      const kernel = compileColumns(rubric, { workers: 1 });
      await expect(kernel.run(columns, 1000)).rejects.toThrow(source.includes("policy") ? /policy/ : /error/);
      expect(PageWorker.made.map(({ prevented, terminated }) => [prevented, terminated])).toEqual([
        [1, true],
      ]);
    }
  });

  test("whose messages cannot be read", async () => {
    use(module("setInterval(() => undefined, 1000)"));
    const kernel = compileColumns(rubric, { workers: 1 });
    const running = rejection(kernel.run(columns, 1000));
    await vi.waitFor(() => expect(PageWorker.made[0]?.onmessageerror).toBeTypeOf("function"));
    PageWorker.made[0]!.onmessageerror!();
    expect(await running).toEqual(["no-workers workers"]);
    expect(PageWorker.made[0]!.terminated).toBe(true);
  });

  test("that may not be made", async () => {
    vi.stubGlobal("Worker", function refused() {
      throw new DOMException("refused", "SecurityError");
    });
    await expect(compileColumns(rubric, { workers: 2 }).run(columns, 1000)).rejects.toThrow(
      /refused.*worker-src/,
    );
  });
});

describe("the module of a thread", () => {
  const open: Request = { kind: "open", rubric, options: {} };
  const broken = { kind: "broken", reason: "messageerror" };

  test("hears and speaks as a page's worker", async () => {
    const said: Answer[] = [];
    const listeners = new Map<string, (event: { data: unknown }) => void>();
    vi.stubGlobal("self", {
      addEventListener: (event: string, listener: () => void) => listeners.set(event, listener),
      postMessage: (answer: Answer) => said.push(answer),
    });
    await import("../../src/columnar/workers/columnar-worker.js");
    expect(said).toEqual([{ kind: "ready" }]);
    listeners.get("message")!({ data: open });
    listeners.get("messageerror")!({ data: null });
    expect(said.slice(1)).toEqual([broken]);
    listeners.get("message")!({ data: { ...open, rubric: {} } });
    expect(said.slice(2)).toEqual([
      { kind: "broken", reason: expect.stringMatching(/^JixiaoError: /) as string },
    ]);
  });

  test("hears and speaks as a thread of Node, and is silent where there is none", async () => {
    const said: Answer[] = [];
    const listeners = new Map<string, (request: Request) => void>();
    const port = {
      on: (event: string, listener: (request: Request) => void) => listeners.set(event, listener),
      postMessage: (answer: Answer) => said.push(answer),
    } satisfies NodePort;
    const load = async (parentPort: NodePort | null): Promise<void> => {
      vi.resetModules();
      vi.doMock("../../src/columnar/workers/node-threads.js", () => ({
        nodeThreads: () => Promise.resolve({ parentPort }),
      }));
      await import("../../src/columnar/workers/columnar-worker.js");
      await new Promise((resolve) => setImmediate(resolve));
    };
    await load(null);
    expect([said, listeners.size]).toEqual([[], 0]);
    await load(port);
    expect(said).toEqual([{ kind: "ready" }]);
    listeners.get("message")!(open);
    listeners.get("messageerror")!(open);
    listeners.get("message")!({ ...open, rubric: {} as never });
    expect(said.slice(1).map(({ kind }) => kind)).toEqual(["broken", "broken"]);
  });
});

describe("a process of Node", () => {
  const built = fileURLToPath(new URL("../../dist/", import.meta.url));
  const document = JSON.stringify(w20Document);
  const set = `
    const kernel = compileColumns(defineRubric(${document}), { workers: 2 });
    const columns = Object.fromEntries(kernel.columns.filter(({ optional }) => !optional).map(({ name }) => [name, new Float64Array(1000)]));`;
  const ways = {
    esm: `import { defineRubric } from ${JSON.stringify(new URL("../../dist/index.js", import.meta.url).href)};
      import { compileColumns } from ${JSON.stringify(new URL("../../dist/columnar.js", import.meta.url).href)}; ${set}`,
    cjs: `const { defineRubric } = require(${JSON.stringify(`${built}index.cjs`)});
      const { compileColumns } = require(${JSON.stringify(`${built}columnar.cjs`)}); ${set}`,
  };
  const run = async (way: keyof typeof ways, program: string, flags: string[] = []): Promise<string> => {
    const type = way === "esm" ? "module" : "commonjs";
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...flags, `--input-type=${type}`, "--eval", ways[way] + program],
      // One that does not end by itself is ended, which is an error.
      { timeout: 30_000 },
    );
    return stdout.trim();
  };

  test.for(["esm", "cjs"] as const)(
    "goes on for a run under way, and ends by itself after it: %s",
    async (way) => {
      const program = `kernel.run(columns, 1000).then(({ scores }) => console.log(scores.total.length));`;
      expect(await run(way, program)).toBe("1000");
    },
  );

  test.for(["esm", "cjs"] as const)("ends by itself after a failed run: %s", async (way) => {
    const program = `
      kernel.run(columns, 1000).catch(({ issues }) => console.log(issues[0].code));
      kernel.close();`;
    expect(await run(way, program)).toBe("kernel-closed");
  });

  test("that may not have threads says so", async () => {
    const [major = 0] = process.versions.node.split(".").map(Number);
    const flag = major < 23 ? "--experimental-permission" : "--permission";
    const program = `kernel.run(columns, 1000).catch(({ issues }) => console.log(issues[0].code));`;
    expect(await run("cjs", program, [flag, "--allow-fs-read=*"])).toBe("no-workers");
  });

  test("that forbids the making of code runs its threads all the same", async () => {
    const program = `kernel.run(columns, 1000).then(({ scores }) => console.log(scores.total.length));`;
    expect(await run("esm", program, ["--disallow-code-generation-from-strings"])).toBe("1000");
  });
});
