import { defineConfig } from "tsup";

/**
 * What every package is built with: ESM and CJS side by side, a declaration file for each.
 *
 * @typedef {Record<string, string>} Entries entry name (as in the package's `exports`) → source file
 * @param {Entries} entry
 * @param {{ dts: boolean, format: ("esm" | "cjs")[], platform: "neutral" | "node", threads?: Entries }} shape
 */
const built = (entry, { dts, format, platform, threads = {} }) =>
  defineConfig({
    entry: { ...entry, ...threads },
    format,
    platform,
    target: "node20",
    dts: dts && {
      entry,
      compilerOptions: {
        // tsup sets `baseUrl` for declarations, which TypeScript 6 calls deprecated.
        ignoreDeprecations: "6.0",
        // Against the other packages' built types, as a user will.
        paths: {},
        // What browsers, workers and Node share (TextEncoder, URL): neither `process` nor `document`.
        ...(platform === "neutral" ? { lib: ["ES2023", "WebWorker"], types: [] } : {}),
      },
    },
    // Entries of one package share their modules, in CJS too: one error class, one Decimal clone.
    splitting: true,
    sourcemap: true,
    treeshake: false,
    clean: true,
    silent: true,
    // No CommonJS module may name it; one that has to know where it stands asks for its folder.
    esbuildOptions(options, { format }) {
      if (format === "cjs") options.define = { ...options.define, "import.meta.url": "undefined" };
    },
    outExtension: ({ format }) => ({ js: format === "cjs" ? ".cjs" : ".js" }),
  });

/**
 * A library that runs anywhere: no Node types, no DOM types.
 *
 * @param {Entries} entry
 * @param {Entries} [threads] modules that worker threads run: started, imported by nobody, so without declarations
 */
export const library = (entry, threads = {}) =>
  built(entry, { dts: true, format: ["esm", "cjs"], platform: "neutral", threads });

/** A program for Node: ESM alone, no declarations. @param {Entries} entry */
export const program = (entry) => built(entry, { dts: false, format: ["esm"], platform: "node" });
