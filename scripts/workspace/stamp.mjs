import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * One hash over the names and the contents of files; it does not depend on the order they come in.
 *
 * @param {string} root names count relative to it
 * @param {string[]} files absolute paths; a missing file counts as missing
 */
export function digest(root, files) {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) {
    const content = existsSync(file) ? readFileSync(file) : Buffer.from("missing");
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Every file under a folder, leaving out files and folders of these names. @returns {string[]} @param {string} folder @param {Set<string>} without */
export function filesUnder(folder, without) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !without.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path, without) : [path];
    });
}

/** Remembers, inside node_modules, for which inputs a step was last done. */
export class Stamp {
  /** @param {string} root @param {string} step */
  constructor(root, step) {
    this.file = join(root, "node_modules/.cache/jixiao", `${step.replace(/[^a-z0-9-]+/gi, "-")}.stamp`);
  }

  /** @param {string} value */
  is(value) {
    return existsSync(this.file) && readFileSync(this.file, "utf8") === value;
  }

  /** @param {string} value */
  set(value) {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, value);
  }

  clear() {
    rmSync(this.file, { force: true });
  }
}
