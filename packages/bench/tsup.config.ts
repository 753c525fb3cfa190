import { defineConfig } from "tsup";

// A program that stays in the workspace: whatever is a package is found there, core as it was built.
export default defineConfig({
  entry: { main: "src/main.ts" },
  format: ["esm"],
  platform: "node",
  target: "node20",
  external: [/^[^./]/],
  sourcemap: true,
  clean: true,
  silent: true,
});
