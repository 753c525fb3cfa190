import { expect, test } from "vitest";
import type { TestModule } from "vitest/node";
import { tally } from "./tally-reporter.js";

type State = "passed" | "failed" | "skipped" | "pending";

// The part of a module that the tally reads.
const module = (states: State[], errors = 0, suiteErrors = 0) =>
  ({
    errors: () => Array.from({ length: errors }, () => ({ message: "" })),
    children: {
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
      allSuites: () => [{ errors: () => Array.from({ length: suiteErrors }, () => ({ message: "" })) }],
    },
  }) as unknown as TestModule;

test("counts passed and failed tests of every module, not skipped ones", () => {
  expect(tally([module(["passed", "failed", "skipped"]), module(["passed"])], [])).toBe("2 passed, 1 failed");
});

test("a module that could not be read and a broken hook are failures", () => {
  expect(tally([module([], 1), module(["passed"], 0, 1)], [])).toBe("1 passed, 2 failed");
});

test("an error outside every test is a failure", () => {
  expect(tally([module(["passed"])], [new Error("late")])).toBe("1 passed, 1 failed");
});
