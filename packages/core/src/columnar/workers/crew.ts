import { issue, JixiaoError, type IssueCode } from "../../error/index.js";
import type { Answer, Done, Opening, Task } from "./messages.js";
import type { StartThread, Thread } from "./thread.js";

interface Waiting {
  readonly done: (done: Done) => void;
  readonly failed: (error: JixiaoError) => void;
}

/**
 * Threads that work on the same rubric, each started when there is first something to do for it. When one of them
 * fails all of them are stopped, and everybody who waits is told so.
 */
export class Crew {
  readonly #opening: Opening;
  readonly #start: StartThread;
  readonly #threads = new Map<number, Promise<Thread>>();
  readonly #waiting = new Map<number, Waiting>();
  #end: Promise<void> | undefined;

  constructor(opening: Opening, start: StartThread) {
    this.#opening = opening;
    this.#start = start;
  }

  /** Whether its threads are stopped, or being stopped: there will be no others. */
  get isOver(): boolean {
    return this.#end !== undefined;
  }

  /**
   * Has one of the threads do a task.
   * @throws JixiaoError `no-workers` where it cannot be started, `worker-failed` where it does not come to its
   * end, or what the crew was stopped with.
   */
  do(place: number, task: Task): Promise<Done> {
    const known = this.#threads.get(place);
    const thread = known ?? this.#join();
    if (known === undefined) this.#threads.set(place, thread);
    const done = new Promise<Done>((resolve, reject) => {
      this.#waiting.set(task.id, { done: resolve, failed: reject });
    });
    thread
      .then((one) => {
        one.keepProcess(this.#waiting.size > 0);
        one.send(task);
      })
      .catch((error: unknown) => this.stop(failure("no-workers", String(error))));
    return done;
  }

  /** Stops every thread, then tells everybody who waits why. Settles when nothing runs any more. */
  stop(error: JixiaoError): Promise<void> {
    this.#end ??= this.#stopAll(error);
    return this.#end;
  }

  async #join(): Promise<Thread> {
    let isReady = false;
    const thread = await this.#start({
      said: (answer) => {
        isReady = true;
        this.#hear(answer);
      },
      ended: (reason) => void this.stop(failure(isReady ? "worker-failed" : "no-workers", reason)),
    });
    try {
      thread.send(this.#opening);
    } catch (error) {
      void this.stop(failure("no-workers", String(error)));
    }
    return thread;
  }

  #hear(answer: Answer): void {
    if (answer.kind === "broken") void this.stop(failure("worker-failed", answer.reason));
    if (answer.kind !== "done") return;
    this.#waiting.get(answer.id)?.done(answer);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#rest();
  }

  /** A process need not go on for threads that have nothing to do. */
  #rest(): void {
    for (const thread of this.#threads.values()) {
      void thread.then((one) => one.keepProcess(this.#waiting.size > 0));
    }
  }

  async #stopAll(error: JixiaoError): Promise<void> {
    // One that did not start need not be stopped.
    await Promise.allSettled([...this.#threads.values()].map(async (thread) => (await thread).stop()));
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
}

/** An error of the threads themselves. */
export function failure(code: IssueCode, reason: string): JixiaoError {
  return new JixiaoError([issue(code, ["workers"], reason, { reason })]);
}
