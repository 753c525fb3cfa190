import { defineConfig } from "vitest/config";
import all from "../../vitest.config.js";

const folder = process.env["JIXIAO_MUTATED"] ?? "";

/** Folders whose tests are what another folder is for: the formulas are those that rules and totals are made of. */
const askedBy: Readonly<Record<string, readonly string[]>> = { formula: ["rules", "score"] };

// The tests that are to notice a change of one folder of core: its own, those of the folders that are what it is for,
// and those of the whole that take little time.
export default defineConfig({
  ...all,
  plugins: [
    {
      name: "forgetful-maps",
      enforce: "pre",
      transform: (code, file) =>
        /\/packages\/core\/src\/.*\.ts$/.test(file)
          ? code.replaceAll("new WeakMap", "new ForgetfulMap")
          : undefined,
    },
  ],
  test: {
    ...all.test,
    include: [
      ...[folder, ...(askedBy[folder] ?? [])].map((name) => `packages/core/src/${name}/**/*.test.ts`),
      `packages/core/test/${folder}/**/*.test.ts`,
      "packages/core/test/{example,every-issue,all-at-once}.test.ts",
    ],
    // Tests of how long something takes, and searches that take seconds: a mutant that survives is asked by all tests.
    exclude: [
      "packages/core/test/reconcile/{large,feasibility}.test.ts",
      "packages/core/test/columnar/million-rows.test.ts",
    ],
    setupFiles: ["scripts/vitest/seed.ts", "scripts/mutation/first-failure.ts"],
    // One worker that has every file, and waits.
    pool: "threads",
    isolate: false,
    maxWorkers: 1,
    runner: "scripts/mutation/waiting-runner.ts",
    reporters: [{}],
  },
});
