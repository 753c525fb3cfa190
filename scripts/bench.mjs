import { join } from "node:path";
import { root, run } from "./workspace/run.mjs";

// What `npm run bench` runs: packages/bench, bundled now, since the workload it takes from core's tests is in
// no build; core itself is the built one.
const folder = join(root, "packages/bench");
const { ok, output } = await run("tsup", [], { cwd: folder });
if (ok) {
  const main = new URL("../packages/bench/dist/main.js", import.meta.url);
  await import(main.href);
} else {
  console.error(output);
  process.exitCode = 1;
}
