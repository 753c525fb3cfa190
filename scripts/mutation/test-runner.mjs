/**
 * Stryker's way to the tests: they are collected once, by vitest, in a worker thread that then waits to be told which
 * of them to run under which mutant. Starting vitest for each mutant takes some fifty times as long as the tests do.
 *
 * A test that fails under a mutant is run again without it. When it fails then too, what the mutant left behind is to
 * blame: the tests are collected anew and the mutant is tried once more.
 */
import { BroadcastChannel } from "node:worker_threads";
import { createVitest } from "vitest/node";

/**
 * What comes back from the worker: that it is ready, what all tests covered, or what became of a mutant.
 *
 * @typedef {{ failed?: boolean, tests?: unknown, mutantCoverage?: unknown, result?: unknown, spoilt?: boolean }} Answer
 */

class CollectedOnce {
  /** @type {Awaited<ReturnType<typeof createVitest>> | undefined} */
  #vitest;
  /** @type {Promise<unknown> | undefined} */
  #run;
  /** @type {BroadcastChannel | undefined} */
  #channel;
  /** @type {(answer: Answer) => void} */
  #answered = () => undefined;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env["NODE_ENV"] = "test";
    process.env["VITEST"] = "1";
    this.#vitest = await createVitest("test", { config: "scripts/mutation/vitest.config.ts", watch: false });
    await this.#collect();
  }

  /** @param {{}} _options */
  async dryRun(_options) {
    const { tests, mutantCoverage } = await this.#ask({ ask: "all" });
    return { status: "complete", tests, mutantCoverage };
  }

  /** @param {{ activeMutant: { id: string }, testFilter?: string[], hitLimit?: number }} options */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const question = { ask: "mutant", mutant: activeMutant.id, tests: testFilter, hitLimit };
    const first = await this.#ask(question);
    if (first.spoilt !== true) return first.result;
    await this.#collect();
    const second = await this.#ask(question);
    if (second.spoilt === true) await this.#collect();
    return second.result;
  }

  async dispose() {
    await this.#end();
    await this.#vitest?.close();
  }

  async #collect() {
    await this.#end();
    const name = `mutation-${process.pid}-${Math.random()}`;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = (message) => {
      this.#answered(/** @type {{ data: Answer }} */ (message).data);
    };
    const specifications = (await this.#vitest?.globTestSpecifications()) ?? [];
    this.#vitest?.provide(
      /** @type {never} */ ("mutation"),
      /** @type {never} */ ({ name, files: specifications.length }),
    );
    /** @type {Promise<Answer>} */
    const ready = new Promise((resolve) => (this.#answered = resolve));
    this.#run = this.#vitest?.runTestSpecifications(specifications, true);
    // A file that cannot be read ends the run before anybody is ready.
    const ended = this.#run?.then(() => ({ failed: true }));
    const answer = await Promise.race([ready, ended]);
    if (answer?.failed === true) throw new Error("The tests could not be collected.");
  }

  async #end() {
    if (this.#run === undefined) return;
    this.#channel?.postMessage({ ask: "end" });
    await this.#run;
    this.#channel?.close();
    this.#run = undefined;
  }

  /** @param {object} question @returns {Promise<Answer>} */
  #ask(question) {
    const answer = new Promise((resolve) => (this.#answered = resolve));
    this.#channel?.postMessage(question);
    return answer;
  }
}

export const strykerPlugins = [
  { kind: "TestRunner", name: "collected-once", injectableClass: CollectedOnce },
];
