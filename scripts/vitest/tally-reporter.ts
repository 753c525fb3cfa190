import { writeFileSync } from "node:fs";
import type { Reporter, TestModule, TestRunEndReason, Vitest } from "vitest/node";

/**
 * Prints the seed first and `N passed, N failed` last.
 *
 * Whatever keeps tests from running counts as a failure: a module that could not be read, an error outside
 * any test. With `JIXIAO_TALLY_FILE` set the last line goes into that file, for a caller that has more to print.
 */
export default class TallyReporter implements Reporter {
  private seed = "";

  onInit(vitest: Vitest): void {
    this.seed = String(vitest.config.env["JIXIAO_SEED"]);
    process.stdout.write(`JIXIAO_SEED=${this.seed}\n`);
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly unknown[],
    _reason: TestRunEndReason,
  ): void {
    const line = tally(modules, unhandledErrors);
    const file = process.env["JIXIAO_TALLY_FILE"];
    if (file !== undefined) writeFileSync(file, line);
    // After the coverage report, which the runner prints when every reporter has spoken.
    else process.once("exit", () => process.stdout.write(`${line}\n`));
  }
}

export function tally(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): string {
  let passed = 0;
  let failed = unhandledErrors.length;
  for (const module of modules) {
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") passed += 1;
      if (state === "failed") failed += 1;
    }
  }
  return `${passed} passed, ${failed} failed`;
}
