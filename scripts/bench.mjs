import { join, sep } from "node:path";
import { buildWorkspace } from "./workspace/build.mjs";
import { withLock } from "./workspace/lock.mjs";
import { root, run } from "./workspace/run.mjs";

// What `npm run bench` runs, with a collector that can be called and does not forget compiled code between turns:
// packages/bench with core as it is built. The bundle is made anew every time, since
// the workload it takes from core's tests is part of no build.
if (await build()) {
  const main = new URL("../packages/bench/dist/main.js", import.meta.url);
  await import(main.href);
} else {
  process.exitCode = 1;
}

async function build() {
  const built = await withLock(root, () => buildWorkspace(root, join("packages", "core") + sep));
  if (!built) return false;
  const { ok, output } = await run("tsup", [], { cwd: join(root, "packages/bench") });
  if (!ok) console.error(output);
  return ok;
}
