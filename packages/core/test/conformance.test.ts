import { expect, it } from "vitest";
import { jixiaoImplementation, runAll } from "../../conformance/src/index.js";

it("core gives what the language-neutral vectors say", () => {
  expect(runAll(jixiaoImplementation).results.filter(({ passed }) => !passed)).toEqual([]);
});
