import { BroadcastChannel } from "node:worker_threads";
import type { RunnerTestCase as Test, RunnerTestFile as File, RunnerTestSuite as Suite } from "vitest";
import { inject, TestRunner } from "vitest";
import { forget, keepFrom } from "./forgetful-map.js";

interface Tried {
  readonly id: string;
  readonly name: string;
  readonly status: number;
  readonly timeSpentMs: number;
  readonly fileName: string;
  readonly failureMessage?: string;
}
type Coverage = Record<string, number>;

/** What the instrumented sources read and write; the names are Stryker's. */
interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Coverage; perTest: Record<string, Coverage> };
}

type Question =
  | { readonly ask: "all" }
  | {
      readonly ask: "mutant";
      readonly mutant: string;
      readonly tests?: readonly string[];
      readonly hitLimit?: number;
    }
  | { readonly ask: "end" };

declare module "vitest" {
  interface ProvidedContext {
    mutation: { readonly name: string; readonly files: number };
  }
}

const success = 0;
const failed = 1;
const held = globalThis as { __stryker__?: Instrumented };
const instrumented = (held.__stryker__ ??= {});
const tests: Test[] = [];
const taken = new Map<string, number>();
let filesCollected = 0;

/** Collects the tests of all files without running any, then runs what it is asked to run until it is told to end. */
// eslint-disable-next-line no-restricted-syntax -- vitest takes a runner by this name
export default class WaitingRunner extends TestRunner {
  onCollected(files: File[]): void {
    for (const file of files) {
      for (const test of testsOf(file)) if (test.mode === "run") tests.push(test);
      file.mode = "skip";
    }
  }

  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- vitest waits for it
  override async onAfterRunFiles(): Promise<void> {
    super.onAfterRunFiles();
    filesCollected += 1;
    const { name, files } = inject("mutation");
    if (filesCollected === files) await serve(name);
  }
}

function testsOf(suite: Suite): Test[] {
  return suite.tasks.flatMap((task) => (task.type === "suite" ? testsOf(task) : [task]));
}

async function serve(name: string): Promise<void> {
  keepFrom();
  const channel = new BroadcastChannel(name);
  await new Promise<void>((resolve) => {
    channel.onmessage = (message: unknown) => {
      const { data } = message as { data: Question };
      if (data.ask === "end") resolve();
      else
        void (data.ask === "all" ? all() : underMutant(data)).then((answer) => {
          channel.postMessage(answer);
        });
    };
    channel.postMessage({ ready: true });
  });
  channel.close();
}

async function all(): Promise<object> {
  const tried: Tried[] = [];
  for (const test of tests) {
    instrumented.currentTestId = idOf(test);
    const one = await run(test);
    taken.set(one.id, one.timeSpentMs);
    tried.push(one);
  }
  instrumented.currentTestId = undefined;
  return { tests: tried, mutantCoverage: instrumented.mutantCoverage };
}

async function underMutant({ mutant, tests: ids, hitLimit }: Question & { ask: "mutant" }): Promise<object> {
  const wanted = ids === undefined ? undefined : new Set(ids);
  const chosen = tests.filter((test) => wanted?.has(idOf(test)) ?? true);
  chosen.sort((one, other) => (taken.get(idOf(one)) ?? 0) - (taken.get(idOf(other)) ?? 0));
  let nrOfTests = 0;
  for (const test of chosen) {
    nrOfTests += 1;
    Object.assign(instrumented, { hitCount: 0, hitLimit, activeMutant: mutant });
    const tried = await run(test);
    const hits = instrumented.hitCount ?? 0;
    Object.assign(instrumented, { hitCount: undefined, hitLimit: undefined, activeMutant: undefined });
    if (hitLimit !== undefined && hits > hitLimit)
      return { result: { status: "timeout", reason: "too many hits" } };
    if (tried.status === failed) {
      const without = await run(test);
      const { id, failureMessage } = tried;
      return {
        result: { status: "killed", killedBy: [id], failureMessage, nrOfTests },
        spoilt: without.status === failed,
      };
    }
  }
  return { result: { status: "survived", nrOfTests } };
}

async function run(test: Test): Promise<Tried> {
  forget();
  const id = idOf(test);
  const about = { id, name: id.slice(id.indexOf("#") + 1), fileName: test.file.filepath };
  const suites = around(test);
  const start = performance.now();
  let failure: unknown;
  let status = success;
  try {
    for (const suite of suites) await prepare(suite);
    for (const suite of suites) {
      for (const before of TestRunner.getSuiteHooks(suite).beforeEach) await before(test.context, suite);
    }
    await TestRunner.getTestFn(test)();
  } catch (error) {
    status = failed;
    failure = error;
  }
  for (const suite of suites) {
    for (const after of TestRunner.getSuiteHooks(suite).afterEach) await after(test.context, suite);
  }
  const timeSpentMs = performance.now() - start;
  return status === failed
    ? { ...about, status, timeSpentMs, failureMessage: String(failure) }
    : { ...about, status, timeSpentMs };
}

/** The suites a test is in, the file first. */
function around(test: Test): Suite[] {
  const suites: Suite[] = [];
  for (let suite: Suite | undefined = test.suite ?? test.file; suite !== undefined; suite = suite.suite)
    suites.unshift(suite);
  if (suites[0] !== test.file) suites.unshift(test.file);
  return suites;
}

const prepared = new Set<Suite>();

async function prepare(suite: Suite): Promise<void> {
  if (prepared.has(suite)) return;
  prepared.add(suite);
  for (const before of TestRunner.getSuiteHooks(suite).beforeAll) await before(suite);
}

function idOf(test: Test): string {
  return `${test.file.filepath}#${[...around(test).slice(1), test].map(({ name }) => name).join(" ")}`;
}
