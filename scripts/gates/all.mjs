/** Every gate a release must pass, one after the other; all of them speak, even when one has failed. */
import { run } from "../workspace/run.mjs";

const gates = ["pack", "size", "api", "docs", "changesets"];

for (const gate of gates) {
  const started = Date.now();
  const { ok, output } = await run("node", [`scripts/gates/${gate}.mjs`]);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`gate ${gate}: ${ok ? "passed" : "FAILED"} (${seconds} s)`);
  if (!ok || gate === "size") console.log(output.trimEnd());
  if (!ok) process.exitCode = 1;
}
