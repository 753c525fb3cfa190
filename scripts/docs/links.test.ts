import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../packages/core/src/rules/index.js";
import { pages, root } from "./page.js";

const link = /\]\((?<target>[^)\s]+)\)/g;

describe("every link within the repository leads somewhere", () => {
  it.for(pages())("$path", ({ path, text }) => {
    const targets = [...withoutCode(text).matchAll(link)].map(({ groups }) => groups?.["target"] ?? "");
    const dead = targets.filter((target) => !/^[a-z]+:/.test(target) && !leads(target, path, text));
    expect(dead).toStrictEqual([]);
  });
});

it("every page of the guide stands in both languages", () => {
  const paths = pages().map(({ path }) => path);
  const english = paths.filter((path) => path.startsWith("docs/guide/"));
  const chinese = paths.filter((path) => path.startsWith("docs/zh-CN/guide/"));
  expect(chinese.map((path) => path.replace("docs/zh-CN/", "docs/"))).toStrictEqual(english);
});

it("every rule has a page, and every page of a rule has a rule", () => {
  const documented = pages()
    .map(({ path }) => /^docs\/guide\/rules\/([a-z-]+)\.md$/.exec(path)?.[1])
    .filter((type) => type !== undefined);
  expect(documented).toStrictEqual(Object.keys(rules).toSorted());
});

function leads(target: string, from: string, text: string): boolean {
  const [file = "", anchor] = target.split("#");
  const path = file === "" ? from : posix.join(posix.dirname(from), decodeURIComponent(file));
  // The API pages are made by `npm run gates:docs` and not kept.
  if (path.startsWith("docs/api")) return true;
  if (!existsSync(root + path)) return false;
  if (anchor === undefined) return true;
  const there = file === "" ? text : readFileSync(root + path, "utf8");
  return anchorsOf(there).includes(decodeURIComponent(anchor));
}

/** The anchors of headings, as code hosts make them. */
function anchorsOf(text: string): string[] {
  return [...withoutCode(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, "");
}
