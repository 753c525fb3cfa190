import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(`packages/${path}`, import.meta.url));

// One seed for the whole run; the same seed gives the same generated cases.
const seed = process.env["JIXIAO_SEED"] ?? String(Math.floor(Math.random() * 2 ** 31));

export default defineConfig({
  resolve: {
    // Tests read the sources; a worker thread alone runs what is built. Longer names first.
    alias: [
      { find: "@jixiao/core/schema", replacement: source("core/src/schema/index.ts") },
      { find: "@jixiao/core/columnar", replacement: source("core/src/columnar/index.ts") },
      { find: "@jixiao/core/arithmetic", replacement: source("core/src/arithmetic/index.ts") },
      { find: "@jixiao/core/adapter", replacement: source("core/src/adapter/index.ts") },
      { find: /^@jixiao\/(core|rubrics|report-rating|conformance)$/, replacement: source("$1/src/index.ts") },
    ],
  },
  test: {
    include: [
      "packages/*/test/**/*.test.ts",
      "packages/*/src/**/*.test.ts",
      "examples/*/test/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
    typecheck: {
      include: ["packages/*/{src,test}/**/*.test-d.ts", "examples/*/test/**/*.test-d.ts"],
      tsconfig: "./tsconfig.json",
      // The types of the sources have a check of their own.
      ignoreSourceErrors: true,
    },
    env: { JIXIAO_SEED: seed },
    // Room for a machine with other work; what must end soon says so itself.
    testTimeout: 60_000,
    // All cores: there is nothing else to do meanwhile.
    maxWorkers: "100%",
    setupFiles: ["scripts/vitest/seed.ts"],
    reporters: ["default", "./scripts/vitest/tally-reporter.ts"],
    coverage: {
      provider: "v8",
      include: ["packages/core/src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.test-d.ts"],
      reporter: ["text-summary", "html", "json-summary"],
      thresholds: { lines: 98, branches: 98 },
    },
  },
});
