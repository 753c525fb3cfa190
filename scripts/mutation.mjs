/**
 * How much of core its own tests notice: every statement is changed in turn, and a change that no test fails on
 * counts against the folder it is in. Prints a score for each folder and the whole, and keeps it in
 * packages/core/mutation.json; a score that falls below the one kept fails.
 *
 *     npm run mutation                            every folder; an hour or more
 *     npm run mutation -- amount grade            these
 *     npm run mutation -- rules/levels rules/steps these parts of a folder, beside what was measured of it here before
 *     npm run mutation -- amount --changed        what changed in the code or its tests since the last run here
 *     npm run mutation -- amount --accept         keeps a lower score
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { root, run } from "./workspace/run.mjs";

const source = join(root, "packages/core/src");
const keptFile = join(root, "packages/core/mutation.json");
const work = join(root, "node_modules/.cache/jixiao/mutation");
const goal = 90;

// Lists of what other folders hold, and schemas that shapes are turned into.
const without = ["adapter", "arithmetic", "schema"];

/** @typedef {{ score: string, noticed: number, mutants: number }} Score */
/** @typedef {Score & { unmeasuredFiles?: number }} Kept */
/** @typedef {{ status: string, mutatorName: string, replacement?: string, location: { start: { line: number, column: number } } }} Mutant */

const { values, positionals } = parseArgs({
  options: { accept: { type: "boolean" }, changed: { type: "boolean" } },
  allowPositionals: true,
});
const folders = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !without.includes(entry.name))
  .map(({ name }) => name);
const unknown = positionals.filter(
  (name) => !folders.includes(folderOf(name)) || !existsSync(join(source, name)),
);
if (unknown.length > 0) {
  console.error(`No such folder: ${unknown.join(", ")}. There are: ${folders.join(", ")}.`);
  process.exit(2);
}

/** @type {Record<string, Kept>} */
const kept = JSON.parse(readFileSync(keptFile, "utf8"));
mkdirSync(work, { recursive: true });
/** @type {Map<string, string[]>} */
const wanted = new Map();
for (const name of positionals.length > 0 ? positionals : folders) {
  wanted.set(folderOf(name), [...(wanted.get(folderOf(name)) ?? []), name]);
}
for (const [folder, parts] of wanted) {
  const found = await mutate(folder, parts);
  if (found === undefined) {
    process.exitCode = 1;
    continue;
  }
  const before = kept[folder];
  const fell = before !== undefined && Number(found.score) < Number(before.score);
  const notes = [
    fell ? `, fell from ${before.score} %` : "",
    found.unmeasuredFiles === undefined ? "" : `, ${found.unmeasuredFiles} files not measured`,
  ];
  console.log(`${folder}: ${found.score} % (${found.noticed} of ${found.mutants})${notes.join("")}`);
  const knewMore =
    found.unmeasuredFiles !== undefined && before !== undefined && before.unmeasuredFiles === undefined;
  if (fell && values.accept !== true) process.exitCode = 1;
  else if (!knewMore) kept[folder] = found;
  const sorted = Object.fromEntries(Object.entries(kept).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(keptFile, `${JSON.stringify(sorted, undefined, 2)}\n`);
}
const all = Object.values(kept);
const whole = sumOf(all);
console.log(`core, ${all.length} of ${folders.length} folders: ${whole.score} % (goal: ${goal} %)`);

/**
 * Runs the tests of one folder over every mutant of parts of it, and prints the mutants that no test noticed.
 *
 * @param {string} folder
 * @param {string[]} parts folders and files
 * @returns {Promise<Kept | undefined>} the score of all that was measured of the folder here
 */
async function mutate(folder, parts) {
  const name = parts.join("+").replaceAll("/", ".");
  const report = join(work, `${name}.report.json`);
  const config = join(work, `${name}.config.json`);
  const base = JSON.parse(readFileSync(join(root, "scripts/mutation/stryker.config.json"), "utf8"));
  const within = parts.map((part) => `packages/core/src/${part}${part.endsWith(".ts") ? "" : "/**/*.ts"}`);
  const own = {
    mutate: [...within, "!packages/core/src/**/index.ts", "!**/*.{test,test-d}.ts"],
    jsonReporter: { fileName: report },
    incremental: true,
    incrementalFile: join(work, `${name}.before.json`),
    force: values.changed !== true,
  };
  writeFileSync(config, JSON.stringify({ ...base, ...own }));
  // The same cases in every run, and a zone that is not that of the calendar.
  const env = { JIXIAO_MUTATED: folder, JIXIAO_SEED: "1", TZ: "Asia/Shanghai" };
  const { ok } = await run("stryker", ["run", config], { env, aloud: true });
  if (!ok) {
    console.error(`${folder}: the run failed`);
    return undefined;
  }
  /** @type {{ files: Record<string, { mutants: Mutant[] }> }} */
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  const scoresFile = join(work, `${folder}.scores.json`);
  /** @type {Record<string, Score>} */
  const scores = existsSync(scoresFile) ? JSON.parse(readFileSync(scoresFile, "utf8")) : {};
  for (const [file, { mutants }] of Object.entries(files)) {
    for (const mutant of mutants) if (survived(mutant)) console.log(`  ${file}:${told(mutant)}`);
    const noticed = mutants.filter(({ status }) => status === "Killed" || status === "Timeout").length;
    scores[file] = scoreOf(noticed, noticed + mutants.filter(survived).length);
  }
  const present = filesOf(join(source, folder));
  // Files without anything to change are in no report.
  const measured = parts.includes(folder) ? present : present.filter((file) => file in scores);
  writeFileSync(
    scoresFile,
    JSON.stringify(Object.fromEntries(measured.map((file) => [file, scores[file] ?? scoreOf(0, 0)]))),
  );
  const whole = sumOf(measured.flatMap((file) => scores[file] ?? []));
  return measured.length === present.length
    ? whole
    : { ...whole, unmeasuredFiles: present.length - measured.length };
}

/** @param {Mutant} mutant */
function survived({ status }) {
  return status === "Survived" || status === "NoCoverage";
}

/** @param {Mutant} mutant */
function told({ location: { start }, mutatorName, replacement = "" }) {
  return `${start.line}:${start.column} ${mutatorName} to ${replacement.replaceAll(/\s+/g, " ").slice(0, 100)}`;
}

/** The sources of a folder, as reports name them. @param {string} folder */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/(?:\.test|\.test-d|index)\.ts$/.test(file))
    .map((file) => relative(root, join(folder, file)).replaceAll("\\", "/"));
}

/** @param {string} name */
function folderOf(name) {
  return name.split("/")[0] ?? name;
}

/** @param {Score[]} scores */
function sumOf(scores) {
  return scoreOf(
    scores.reduce((sum, { noticed }) => sum + noticed, 0),
    scores.reduce((sum, { mutants }) => sum + mutants, 0),
  );
}

/** @param {number} noticed @param {number} mutants @returns {Score} */
function scoreOf(noticed, mutants) {
  return { score: (mutants === 0 ? 100 : (100 * noticed) / mutants).toFixed(2), noticed, mutants };
}
