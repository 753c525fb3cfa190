import { defineConfig } from "vitest/config";
import all from "../../vitest.config.js";

// The tests that can kill a mutant of core: no processes, no lint, no examples.
export default defineConfig({
  ...all,
  test: {
    ...all.test,
    include: ["packages/{core,rubrics,report-rating,conformance}/{src,test}/**/*.test.ts"],
    reporters: ["dot"],
  },
});
