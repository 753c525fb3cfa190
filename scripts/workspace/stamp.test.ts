import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { digest, filesUnder, Stamp } from "./stamp.mjs";

let root: string;
const at = (name: string) => join(root, name);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "jixiao-stamp-"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("digest", () => {
  test("does not depend on the order of the files", () => {
    writeFileSync(at("a"), "1");
    writeFileSync(at("b"), "2");
    expect(digest(root, [at("a"), at("b")])).toBe(digest(root, [at("b"), at("a")]));
  });

  test("sees a changed content, a changed name, a missing file", () => {
    writeFileSync(at("a"), "1");
    const before = digest(root, [at("a")]);
    writeFileSync(at("a"), "2");
    expect(digest(root, [at("a")])).not.toBe(before);
    writeFileSync(at("b"), "1");
    expect(digest(root, [at("b")])).not.toBe(before);
    expect(digest(root, [at("none")])).not.toBe(before);
  });

  test("does not mistake one file's end for the next one's beginning", () => {
    writeFileSync(at("a"), "12");
    writeFileSync(at("b"), "3");
    const before = digest(root, [at("a"), at("b")]);
    writeFileSync(at("a"), "1");
    writeFileSync(at("b"), "23");
    expect(digest(root, [at("a"), at("b")])).not.toBe(before);
  });

  test("is the same in another folder", () => {
    mkdirSync(at("one"));
    mkdirSync(at("two"));
    writeFileSync(at("one/a"), "1");
    writeFileSync(at("two/a"), "1");
    expect(digest(at("one"), [at("one/a")])).toBe(digest(at("two"), [at("two/a")]));
  });
});

test("filesUnder leaves out what it is told to, at any depth", () => {
  mkdirSync(at("src/dist"), { recursive: true });
  writeFileSync(at("src/a.ts"), "");
  writeFileSync(at("src/dist/a.js"), "");
  expect(filesUnder(root, new Set(["dist"]))).toEqual([at("src/a.ts")]);
});

describe("Stamp", () => {
  test("remembers the last value set, across instances", () => {
    expect(new Stamp(root, "build").is("1")).toBe(false);
    new Stamp(root, "build").set("1");
    expect(new Stamp(root, "build").is("1")).toBe(true);
    expect(new Stamp(root, "build").is("2")).toBe(false);
  });

  test("forgets when cleared, and keeps steps apart", () => {
    new Stamp(root, "build-@jixiao/core").set("1");
    new Stamp(root, "build-@jixiao/rubrics").set("1");
    new Stamp(root, "build-@jixiao/core").clear();
    expect(new Stamp(root, "build-@jixiao/core").is("1")).toBe(false);
    expect(new Stamp(root, "build-@jixiao/rubrics").is("1")).toBe(true);
  });
});
