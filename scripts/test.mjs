/**
 * Everything that must hold before a change goes in: types, lint, format, tests with their type tests.
 * With CI set, the same test run collects coverage and holds it to its thresholds.
 * The last line is `N passed, N failed` and counts tests; the exit status counts everything.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tallyFile = join(root, "node_modules/.cache/jixiao/tally.txt");

const checks = await Promise.all([
  check("types", ["tsc", "-p", "tsconfig.json"]),
  check("lint", ["eslint", ".", "--max-warnings=0"]).then(async (linted) => {
    const formatted = await check("format", ["prettier", "--check", "--log-level=warn", "."]);
    return linted && formatted;
  }),
]);

mkdirSync(dirname(tallyFile), { recursive: true });
rmSync(tallyFile, { force: true });
const tested = await run(
  ["vitest", "run", "--typecheck", ...(process.env["CI"] ? ["--coverage"] : []), ...process.argv.slice(2)],
  { ...process.env, JIXIAO_TALLY_FILE: tallyFile, JIXIAO_REPORTER: "dot" },
);

if (checks.includes(false) || !tested.ok) process.exitCode = 1;
const ran = existsSync(tallyFile);
if (!ran) {
  console.error("The test run did not come to its end.");
  process.exitCode = 1;
}
console.log(ran ? readFileSync(tallyFile, "utf8") : "0 passed, 1 failed");

/** Runs one check quietly; shows what it said when it fails. @param {string} name @param {string[]} command */
async function check(name, command) {
  const { ok, output } = await run(command);
  console.log(ok ? `${name}: fine` : `${name}: FAILED\n${output.trimEnd()}\n`);
  return ok;
}

/**
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [env] when given, the command speaks for itself
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run([program = "", ...args], env) {
  const child = spawn(join(root, "node_modules/.bin", program), args, {
    cwd: root,
    env: env ?? process.env,
    stdio: ["ignore", env ? "inherit" : "pipe", env ? "inherit" : "pipe"],
    shell: process.platform === "win32",
  });
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  return new Promise((resolve) => child.on("close", (code) => resolve({ ok: code === 0, output })));
}
