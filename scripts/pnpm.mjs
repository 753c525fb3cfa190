/**
 * One door for every script of package.json; needs only Node and npm.
 *
 *     node scripts/pnpm.mjs                    install, when the lockfile or a package.json changed
 *     node scripts/pnpm.mjs --build            install, then build what changed
 *     node scripts/pnpm.mjs --build=packages   the same, leaving the examples out
 *     node scripts/pnpm.mjs add -D something   the pinned pnpm itself, with any arguments
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWorkspace } from "./workspace/build.mjs";
import { withLock } from "./workspace/lock.mjs";
import { members, readManifest } from "./workspace/members.mjs";
import { digest, Stamp } from "./workspace/stamp.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string[]} args */
function pnpm(args) {
  const pin = readManifest(root).packageManager;
  if (!/^pnpm@\d+\.\d+\.\d+$/.test(pin ?? "")) throw new Error(`package.json: packageManager is "${pin}"`);
  const { status } = spawnSync("npx", ["--yes", String(pin), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    // Scripts are quiet here (.npmrc); what installs is to say what goes wrong.
    env: { ...process.env, npm_config_loglevel: "warn" },
    shell: process.platform === "win32",
  });
  return status ?? 1;
}

function install() {
  const manifests = [root, ...members(root).map(({ folder }) => folder)].map((at) =>
    join(at, "package.json"),
  );
  const inputs = [...manifests, join(root, "pnpm-lock.yaml"), join(root, "pnpm-workspace.yaml")];
  const stamp = new Stamp(root, "install");
  const now = digest(root, inputs);
  if (stamp.is(now)) return 0;
  const status = pnpm([
    "install",
    "--frozen-lockfile",
    "--prefer-offline",
    "--reporter=append-only",
    "--loglevel=warn",
  ]);
  if (status === 0) stamp.set(now);
  else
    console.error('The installation failed. When a package.json changed on purpose: "npm run pnpm install".');
  return status;
}

/** @param {string[]} args */
async function main([first, ...rest]) {
  if (first !== undefined && !first.startsWith("--build")) return pnpm([first, ...rest]);
  return withLock(root, async () => {
    const status = install();
    if (status !== 0 || first === undefined) return status;
    return (await buildWorkspace(root, first.split("=")[1] ?? "")) ? 0 : 1;
  });
}

process.exitCode = await main(process.argv.slice(2));
