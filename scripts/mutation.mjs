/**
 * How much of core its own tests notice: every statement is changed in turn, and a change that no test fails on
 * counts against the folder it is in. Prints a score for each folder and the whole, and keeps it in
 * packages/core/mutation.json; a score that falls below the one kept fails.
 *
 *     npm run mutation                    every folder; hours
 *     npm run mutation -- amount grade    these
 *     npm run mutation -- amount --accept keeps a lower score
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root, run } from "./workspace/run.mjs";

const source = join(root, "packages/core/src");
const keptFile = join(root, "packages/core/mutation.json");
const work = join(root, "node_modules/.cache/jixiao/mutation");
const goal = 90;

// Lists of what other folders hold, and schemas that shapes are turned into.
const without = ["adapter", "arithmetic", "schema"];

/** @typedef {{ score: string, noticed: number, mutants: number }} Kept */

const { values, positionals } = parseArgs({
  options: { accept: { type: "boolean" } },
  allowPositionals: true,
});
const folders = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !without.includes(entry.name))
  .map(({ name }) => name);
const unknown = positionals.filter((name) => !folders.includes(name));
if (unknown.length > 0) {
  console.error(`No such folder: ${unknown.join(", ")}. There are: ${folders.join(", ")}.`);
  process.exit(2);
}

/** @type {Record<string, Kept>} */
const kept = JSON.parse(readFileSync(keptFile, "utf8"));
mkdirSync(work, { recursive: true });
for (const folder of positionals.length > 0 ? positionals : folders) {
  const found = await mutate(folder);
  if (found === undefined) {
    process.exitCode = 1;
    continue;
  }
  const before = kept[folder];
  const fell = before !== undefined && Number(found.score) < Number(before.score);
  const note = fell ? `, fell from ${before.score} %` : "";
  console.log(`${folder}: ${found.score} % (${found.noticed} of ${found.mutants})${note}`);
  if (fell && values.accept !== true) process.exitCode = 1;
  else kept[folder] = found;
  const sorted = Object.fromEntries(Object.entries(kept).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(keptFile, `${JSON.stringify(sorted, undefined, 2)}\n`);
}
const all = Object.values(kept);
const whole = scoreOf(
  all.reduce((sum, { noticed }) => sum + noticed, 0),
  all.reduce((sum, { mutants }) => sum + mutants, 0),
);
console.log(`core, ${all.length} of ${folders.length} folders: ${whole.score} % (goal: ${goal} %)`);

/** Runs the tests of one folder over every mutant of it. @param {string} folder */
async function mutate(folder) {
  const report = join(work, `${folder}.json`);
  const config = join(work, `${folder}.config.json`);
  const base = JSON.parse(readFileSync(join(root, "scripts/stryker.config.json"), "utf8"));
  const own = {
    mutate: [`packages/core/src/${folder}/**/*.ts`, "!packages/core/src/**/index.ts", "!**/*.test.ts"],
    jsonReporter: { fileName: report },
  };
  writeFileSync(config, JSON.stringify({ ...base, ...own }));
  const { ok, output } = await run("stryker", ["run", config], { env: { JIXIAO_MUTATED: folder } });
  if (!ok) {
    console.error(`${folder}: the run failed\n${output.slice(-4000)}`);
    return undefined;
  }
  /** @type {{ files: Record<string, { mutants: { status: string }[] }> }} */
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (/** @type {string[]} */ ...wanted) =>
    statuses.filter((status) => wanted.includes(status)).length;
  const noticed = count("Killed", "Timeout");
  return scoreOf(noticed, noticed + count("Survived", "NoCoverage"));
}

/** @param {number} noticed @param {number} mutants @returns {Kept} */
function scoreOf(noticed, mutants) {
  return { score: (mutants === 0 ? 100 : (100 * noticed) / mutants).toFixed(2), noticed, mutants };
}
