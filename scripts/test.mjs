/**
 * Everything that must hold before a change goes in: builds, types, lint, format, tests with their type tests.
 * With CI set, the same test run collects coverage and holds it to its thresholds.
 * The last line is `N passed, N failed` and counts tests; the exit status counts everything.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildWorkspace } from "./workspace/build.mjs";
import { withLock } from "./workspace/lock.mjs";
import { root, run } from "./workspace/run.mjs";

const tallyFile = join(root, "node_modules/.cache/jixiao/tally.txt");

const built = await withLock(root, () => buildWorkspace(root));
const checks = await Promise.all([
  check("types", "tsc", "-p", "tsconfig.json"),
  check("lint", "eslint", ".", "--max-warnings=0").then(async (linted) => {
    const formatted = await check("format", "prettier", "--check", "--log-level=warn", ".");
    return linted && formatted;
  }),
]);

mkdirSync(dirname(tallyFile), { recursive: true });
rmSync(tallyFile, { force: true });
const coverage = process.env["CI"] ? ["--coverage"] : [];
const tested = await run("vitest", ["run", "--typecheck", ...coverage, ...process.argv.slice(2)], {
  aloud: true,
  env: { JIXIAO_TALLY_FILE: tallyFile },
});

const ended = existsSync(tallyFile);
if (!ended) console.error("The test run did not come to its end.");
if (!built || checks.includes(false) || !tested.ok || !ended) process.exitCode = 1;
console.log(ended ? readFileSync(tallyFile, "utf8") : "0 passed, 1 failed");

/** Runs one check quietly; shows what it said when it fails. @param {string} name @param {[string, ...string[]]} command */
async function check(name, ...[command, ...args]) {
  const { ok, output } = await run(command, args);
  console.log(ok ? `${name}: fine` : `${name}: FAILED\n${output.trimEnd()}\n`);
  return ok;
}
