import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language, Words } from "@jixiao/core";

/** The root of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A page of the documentation as it is written. */
export interface Page {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly language: Language;
  readonly text: string;
}

/** The readmes that are pages: the first one, and those that are published with the packages. */
const readmes = ["", "packages/core/", "packages/rubrics/", "packages/report-rating/", "packages/cli/"].map(
  (folder) => `${folder}README.md`,
);

/** Every page of the documentation. The API pages under docs/api are made by a tool of their own. */
export function pages(): readonly Page[] {
  const underDocs = readdirSync(`${root}docs`, { recursive: true, encoding: "utf8" })
    .map((path) => `docs/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".md") && !path.startsWith("docs/api/"));
  return [...readmes.filter((path) => existsSync(root + path)), ...underDocs.toSorted()].map((path) => ({
    path,
    language: path.startsWith("docs/zh-CN/") ? "zh-CN" : "en",
    text: readFileSync(root + path, "utf8"),
  }));
}

/** The same words in both languages. */
export const both = (chinese: string, english: string): Words => ({ "zh-CN": chinese, en: english });
