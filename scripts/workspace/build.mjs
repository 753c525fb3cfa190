import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { inRounds, members } from "./members.mjs";
import { run } from "./run.mjs";
import { digest, filesUnder, Stamp } from "./stamp.mjs";

/** @typedef {import("./members.mjs").Member} Member */

const notBuiltFrom = new Set([
  "node_modules",
  "dist",
  "test",
  "api",
  "coverage",
  "reports",
  "README.md",
  "CHANGELOG.md",
]);

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
  const shared = ["tsconfig.base.json", "scripts/package-build.mjs", "pnpm-lock.yaml"].map((f) =>
    join(root, f),
  );
  const chosen = members(root).filter(({ folder }) => `${relative(root, folder)}${sep}`.startsWith(under));
  for (const round of inRounds(chosen)) {
    const results = await Promise.all(
      round.map((member) => {
        const own = digest(root, [...filesUnder(member.folder, notBuiltFrom), ...shared]);
        const now = [own, ...member.needs.map((name) => digests.get(name))].join("\n");
        digests.set(member.name, now);
        return isBuildable(member) ? buildUnless(root, member, now) : Promise.resolve(true);
      }),
    );
    if (results.includes(false)) return false;
  }
  return true;
}

/** @param {Member} member */
const isBuildable = ({ folder, manifest }) =>
  manifest.scripts?.["build"] !== undefined && existsSync(join(folder, "src"));

/** @param {string} root @param {Member} member @param {string} now */
async function buildUnless(root, member, now) {
  const stamp = new Stamp(root, `build-${member.name}`);
  if (stamp.is(now) && existsSync(join(member.folder, "dist"))) return true;
  stamp.clear();
  const started = Date.now();
  const { ok, output } = await run(String(member.manifest.scripts?.["build"]), [], {
    cwd: member.folder,
    shell: true,
  });
  if (ok) stamp.set(now);
  console.error(`${ok ? "built" : "FAILED to build"} ${member.name} (${Date.now() - started} ms)`);
  if (!ok) console.error(output);
  return ok;
}
