import type { Answer, Request } from "./messages.js";
import { nodeThreads } from "./node-threads.js";
import { workerAddress } from "./worker-address.js";

/** A worker thread: a page's, or Node's. */
export interface Thread {
  /** @throws where the request cannot be handed to another thread. */
  send(request: Request): void;
  /** Whether the process is to go on while the thread does, where there is a choice. */
  keepProcess(goesOn: boolean): void;
  /** Stops it, whatever it is doing, and waits until it has. */
  stop(): Promise<void>;
}

/** Who hears what a thread says, and that it has come to an end by itself. */
export interface ThreadListener {
  readonly said: (answer: Answer) => void;
  readonly ended: (reason: string) => void;
}

/** Starts a thread, or fails where that cannot be done. */
export type StartThread = (listener: ThreadListener) => Promise<Thread>;

interface WebWorker {
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onmessageerror: (() => void) | null;
  onerror: ((event: { readonly message?: string; preventDefault(): void }) => void) | null;
  postMessage(request: Request): void;
  terminate(): void;
}

declare const Worker: (new (address: URL, options: { readonly type: "module" }) => WebWorker) | undefined;

/** Starts a thread with what the place offers: a page's workers, or else Node's. */
export async function startThread(listener: ThreadListener): Promise<Thread> {
  // A module that knows its folder is Node's, or that of something that has Node's threads too.
  const address = workerAddress();
  if (typeof Worker !== "function" || typeof address === "string") return startNodeThread(listener, address);
  // Written as bundlers know it: they build the module and put its address here.
  const worker = new Worker(new URL("./columnar-worker.js", import.meta.url), { type: "module" });
  return webThread(worker, listener);
}

function webThread(worker: WebWorker, { said, ended }: ThreadListener): Thread {
  worker.onmessage = ({ data }) => said(data);
  worker.onmessageerror = () => ended("messageerror");
  worker.onerror = (event) => {
    // It is told to whoever waits for rows, not to the page as well.
    event.preventDefault();
    ended(event.message ?? "error");
  };
  return {
    send: (request) => worker.postMessage(request),
    // A page lives as long as it is open.
    keepProcess: () => undefined,
    stop() {
      worker.terminate();
      return Promise.resolve();
    },
  };
}

/** Starts a thread of Node. */
export async function startNodeThread(
  { said, ended }: ThreadListener,
  address: string | URL,
): Promise<Thread> {
  const { Worker: NodeWorker } = await nodeThreads();
  // What the process was started with is not for a thread: `--input-type` would keep it from starting.
  const worker = new NodeWorker(address, { execArgv: [] });
  worker.on("message", said);
  worker.on("error", (error) => ended(String(error)));
  worker.on("exit", (code) => ended(`exit ${code}`));
  worker.unref();
  return {
    send: (request) => worker.postMessage(request),
    keepProcess(goesOn) {
      if (goesOn) worker.ref();
      else worker.unref();
    },
    async stop() {
      await worker.terminate();
    },
  };
}
