import { defineConfig } from "vitest/config";
import all from "../../vitest.config.js";

const folder = process.env["JIXIAO_MUTATED"] ?? "";

// The tests that are to notice a change of one folder of core: its own, and those of the whole that take little time.
export default defineConfig({
  ...all,
  test: {
    ...all.test,
    include: [
      `packages/core/src/${folder}/**/*.test.ts`,
      `packages/core/test/${folder}/**/*.test.ts`,
      "packages/core/test/{conformance,example}.test.ts",
    ],
    reporters: ["dot"],
  },
});
