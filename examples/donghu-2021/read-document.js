import { readFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * Reads a YAML document beside this file as plain data, which the library checks.
 *
 * @param {string} path
 * @returns {unknown}
 */
export function readDocument(path) {
  return parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}
