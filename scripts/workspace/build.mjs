import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, relative, sep } from "node:path";
import { inRounds, members } from "./members.mjs";
import { digest, filesUnder, Stamp } from "./stamp.mjs";

/** @typedef {import("./members.mjs").Member} Member */

const notBuiltFrom = new Set(["node_modules", "dist", "test", "api", "coverage", "reports", "README.md", "CHANGELOG.md"]);

/**
 * Runs the `build` script of every member whose own files, or those of a member it needs, changed since.
 *
 * @param {string} root
 * @param {string} under "packages" leaves the examples out
 * @returns {Promise<boolean>} whether every build went well
 */
export async function buildWorkspace(root, under = "") {
  /** @type {Map<string, string>} */
  const digests = new Map();
  const shared = ["tsconfig.base.json", "scripts/package-build.mjs", "pnpm-lock.yaml"].map((f) => join(root, f));
  const chosen = members(root).filter(({ folder }) => `${relative(root, folder)}${sep}`.startsWith(under));
  for (const round of inRounds(chosen)) {
    const results = await Promise.all(
      round.map((member) => {
        const own = digest(root, [...filesUnder(member.folder, notBuiltFrom), ...shared]);
        const now = [own, ...member.needs.map((name) => digests.get(name))].join("\n");
        digests.set(member.name, now);
        return isBuildable(member) ? buildUnless(root, member, now) : true;
      }),
    );
    if (results.includes(false)) return false;
  }
  return true;
}

/** @param {Member} member */
const isBuildable = ({ folder, manifest }) => manifest.scripts?.["build"] !== undefined && existsSync(join(folder, "src"));

/** @param {string} root @param {Member} member @param {string} now */
async function buildUnless(root, member, now) {
  const stamp = new Stamp(root, `build-${member.name}`);
  if (stamp.is(now) && existsSync(join(member.folder, "dist"))) return true;
  stamp.clear();
  const started = Date.now();
  const { ok, output } = await run(root, member);
  if (ok) stamp.set(now);
  console.error(`${ok ? "built" : "FAILED to build"} ${member.name} (${Date.now() - started} ms)`);
  if (!ok) console.error(output);
  return ok;
}

/** @param {string} root @param {Member} member @returns {Promise<{ ok: boolean, output: string }>} */
function run(root, { folder, manifest }) {
  const path = [join(folder, "node_modules/.bin"), join(root, "node_modules/.bin"), process.env["PATH"]];
  const child = spawn(String(manifest.scripts?.["build"]), {
    cwd: folder,
    shell: true,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  return new Promise((resolve) => child.on("close", (code) => resolve({ ok: code === 0, output })));
}
