import type { Answer, Request } from "./messages.js";

/** As much of Node's `node:worker_threads` as is used here. */
export interface NodeThreads {
  readonly Worker: new (
    address: string | URL,
    options: { readonly execArgv: readonly string[] },
  ) => NodeWorker;
  /** Of a thread; nobody else has one. */
  readonly parentPort: NodePort | null;
}

interface NodeWorker {
  on(event: "message", listener: (answer: Answer) => void): unknown;
  on(event: "error", listener: (error: unknown) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  postMessage(request: Request): void;
  ref(): void;
  unref(): void;
  terminate(): Promise<number>;
}

/** Inside a thread: where it hears and speaks. */
export interface NodePort {
  on(event: "message", listener: (request: Request) => void): unknown;
  on(event: "messageerror", listener: () => void): unknown;
  postMessage(answer: Answer): void;
}

declare const process: { readonly getBuiltinModule?: (name: string) => unknown } | undefined;

const name = "node:worker_threads";

/**
 * Node's own threads. The module is asked for in a way that no bundler follows, since pages have none.
 * @throws where there is no such module.
 */
export async function nodeThreads(): Promise<NodeThreads> {
  if (typeof process === "undefined") throw new TypeError("no Worker");
  // Node 20 before 20.16 can only import it.
  const found: unknown =
    process.getBuiltinModule?.(name) ?? (await import(/* webpackIgnore: true */ /* @vite-ignore */ name));
  if (isNodeThreads(found)) return found;
  throw new TypeError("no Worker");
}

function isNodeThreads(module: unknown): module is NodeThreads {
  return typeof module === "object" && module !== null && "Worker" in module && "parentPort" in module;
}
