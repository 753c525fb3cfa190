import type { Answer, Request } from "./messages.js";
import { nodeThreads } from "./node-threads.js";
import { rowWorker } from "./row-worker.js";

// The module that a thread runs: started by the kernel, imported by nobody.

interface WorkerScope {
  addEventListener(event: "message", listener: (event: { readonly data: Request }) => void): void;
  addEventListener(event: "messageerror", listener: () => void): void;
  postMessage(answer: Answer): void;
}

declare const self: WorkerScope | undefined;

const unreadable: Answer = { kind: "broken", reason: "messageerror" };

function serveScope(scope: WorkerScope): void {
  const hear = rowWorker((answer) => scope.postMessage(answer));
  scope.addEventListener("message", ({ data }) => hear(data));
  scope.addEventListener("messageerror", () => scope.postMessage(unreadable));
  scope.postMessage({ kind: "ready" });
}

async function serveNode(): Promise<void> {
  const { parentPort: port } = await nodeThreads();
  if (port === null) return;
  port.on(
    "message",
    rowWorker((answer) => port.postMessage(answer)),
  );
  port.on("messageerror", () => port.postMessage(unreadable));
  port.postMessage({ kind: "ready" });
}

if (typeof self === "undefined") void serveNode();
else serveScope(self);
