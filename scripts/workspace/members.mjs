import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Manifest what we read of a package.json
 * @property {string} name
 * @property {boolean} [private]
 * @property {string} [packageManager]
 * @property {Record<string, string>} [scripts]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, unknown>} [exports]
 *
 * @typedef {object} Member one package of the workspace
 * @property {string} folder absolute path
 * @property {string} name
 * @property {Manifest} manifest
 * @property {string[]} needs names of the members it depends on
 */

/** @param {string} folder */
export function readManifest(folder) {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return manifest;
}

/** The packages and the examples, as pnpm-workspace.yaml names them. @param {string} root @returns {Member[]} */
export function members(root) {
  const folders = ["examples", "packages"]
    .map((parent) => join(root, parent))
    .filter((parent) => existsSync(parent))
    .flatMap((parent) => readdirSync(parent).map((name) => join(parent, name)))
    .filter((folder) => existsSync(join(folder, "package.json")));
  const found = folders.map((folder) => ({ folder, manifest: readManifest(folder) }));
  const names = new Set(found.map(({ manifest }) => manifest.name));
  return found.map(({ folder, manifest }) => ({
    folder,
    name: manifest.name,
    manifest,
    needs: Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((n) => names.has(n)),
  }));
}

/** Members in rounds: each needs only members of earlier rounds. @param {Member[]} all @returns {Member[][]} */
export function inRounds(all) {
  /** @type {Member[][]} */
  const rounds = [];
  const placed = new Set();
  let rest = all;
  while (rest.length > 0) {
    const ready = rest.filter(({ needs }) => needs.every((name) => placed.has(name)));
    if (ready.length === 0)
      throw new Error(`Packages need each other: ${rest.map(({ name }) => name).join(", ")}`);
    for (const { name } of ready) placed.add(name);
    rest = rest.filter((member) => !ready.includes(member));
    rounds.push(ready);
  }
  return rounds;
}

/** The members that go to the registry. @param {string} root */
export const publishable = (root) => members(root).filter(({ manifest }) => manifest.private !== true);
