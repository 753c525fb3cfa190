/**
 * What users get: every publishable package is packed as `pnpm publish` would pack it, the tarballs are looked
 * at by publint and attw, installed into an empty project, and used there by an ESM, a CommonJS and a
 * TypeScript consumer (scripts/consumers).
 */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishable, readManifest } from "../workspace/members.mjs";
import { root, run } from "../workspace/run.mjs";

const place = mkdtempSync(join(tmpdir(), "jixiao-pack-"));
try {
  const tarballs = await packAll();
  await Promise.all(tarballs.map(inspect));
  await consume(tarballs);
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** @typedef {{ name: string, file: string, hasEntries: boolean }} Tarball */

/** @returns {Promise<Tarball[]>} */
async function packAll() {
  const pin = String(readManifest(root).packageManager);
  /** @type {Tarball[]} */
  const tarballs = [];
  for (const { folder, name, manifest } of publishable(root)) {
    const file = join(place, `${name.replace("@", "").replace("/", "-")}.tgz`);
    await must(`pack ${name}`, "npx", ["--yes", pin, "pack", "--out", file], folder);
    tarballs.push({ name, file, hasEntries: manifest.exports?.["."] !== undefined });
  }
  return tarballs;
}

/** @param {Tarball} tarball */
async function inspect({ name, file, hasEntries }) {
  await must(`publint ${name}`, "publint", ["run", file, "--strict"]);
  // Node 10 resolution knows no `exports`; every runtime we support does.
  const options = [
    "--profile",
    "node16",
    "--no-definitely-typed",
    "--no-emoji",
    "--no-color",
    "--format",
    "ascii",
  ];
  const json = ["--exclude-entrypoints", "./json-schema/*", "./vectors/*"];
  if (hasEntries) await must(`attw ${name}`, "attw", [file, ...options, ...json]);
}

/** @param {Tarball[]} tarballs */
async function consume(tarballs) {
  const home = join(place, "consumers");
  cpSync(join(root, "scripts/consumers"), home, { recursive: true });
  const dependencies = Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`]));
  writeFileSync(
    join(home, "package.json"),
    JSON.stringify({ name: "consumers", private: true, dependencies }),
  );
  const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  if (!(await must("install the tarballs", "npm", ["install", ...quiet], home))) return;
  await must("the command starts", join(home, "node_modules/.bin/jixiao"), ["--help"], home);
  for (const folder of ["esm", "cjs"]) {
    const [main = ""] = readdirSync(join(home, folder)).filter((file) => file.startsWith("main."));
    await must(`${folder} consumer`, "node", [main], join(home, folder), true);
  }
  for (const config of readdirSync(join(home, "types")).filter((file) => /^tsconfig\..+\.json$/.test(file))) {
    await must(`types, ${config}`, join(root, "node_modules/.bin/tsc"), ["-p", config], join(home, "types"));
  }
}

/**
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 * @param {string} [cwd]
 * @param {boolean} [aloud]
 */
async function must(what, command, args, cwd = root, aloud = false) {
  const { ok, output } = await run(command, args, { cwd });
  console.log(`${what}: ${ok ? "fine" : "FAILED"}`);
  if (!ok || aloud) console.log(output.trimEnd());
  if (!ok) process.exitCode = 1;
  return ok;
}
