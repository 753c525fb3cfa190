/**
 * Every change of a package since the base branch comes with a changeset, and every changeset can be read.
 * A clone without the base branch (shallow, detached) has nothing to compare with, and says so.
 */
import { root, run } from "../workspace/run.mjs";

const output = await status();
console.log(output ?? "No base branch in this clone: nothing to compare with.");

async function status() {
  if (await hasCommonPast("main")) return changesetStatus();
  if (await hasCommonPast("origin/main")) return changesetStatus("--since=origin/main");
  return undefined;
}

/** @param {string} base */
async function hasCommonPast(base) {
  const { ok } = await run("git", ["-C", root, "merge-base", base, "HEAD"]);
  return ok;
}

/** @param {string[]} options */
async function changesetStatus(...options) {
  const { ok, output } = await run("changeset", ["status", ...options]);
  if (!ok) process.exitCode = 1;
  return output.trimEnd();
}
