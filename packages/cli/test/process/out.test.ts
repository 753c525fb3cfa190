import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { observations, rubric } from "../support/documents.js";
import { temporaryFolder } from "../support/folder.js";
import { buildFirst, jixiao, shell, type Finished } from "../support/program.js";

vi.setConfig({ testTimeout: 60_000 });
buildFirst();
const folder = temporaryFolder();
folder.write("rubric.yaml", rubric);
folder.write("observations.yaml", observations);
folder.write("wrong.yaml", observations.replace("6900", "many"));
const cwd = folder.path;
const at = (name: string): string => join(cwd, name);
const read = (name: string): string => readFileSync(at(name), "utf8");

const score = (file: string, ...rest: readonly string[]): Promise<Finished> =>
  jixiao(["score", file, "--rubric", "rubric.yaml", ...rest], { cwd });

test("a file is written whole, in the format its name says unless another is asked for", async () => {
  mkdirSync(at("written"));
  const finished = await Promise.all([
    score("observations.yaml", "--out", "written/card.json"),
    score("observations.yaml", "--out", "written/card.md"),
    score("observations.yaml", "--out", "written/card.html"),
    score("observations.yaml", "--out", "written/card.txt"),
    score("observations.yaml", "--out", "written/other.html", "--format", "json"),
  ]);
  expect(finished.map(({ status, stdout, stderr }) => [status, stdout, stderr])).toEqual(
    Array(5).fill([0, "", ""]),
  );
  expect(JSON.parse(read("written/card.json"))).toMatchObject({ score: "97.75" });
  expect(JSON.parse(read("written/other.html"))).toMatchObject({ score: "97.75" });
  expect(read("written/card.md")).toMatch(/^# 区图书馆/);
  expect(read("written/card.html")).toMatch(/^<!doctype html>/);
  expect(read("written/card.txt")).toMatch(/^区图书馆 · Library\n/);
  expect(readdirSync(at("written")).toSorted()).toEqual([
    "card.html",
    "card.json",
    "card.md",
    "card.txt",
    "other.html",
  ]);
});

test("what was there stays when the input has problems", async () => {
  const kept = folder.write("kept.json", "as it was");
  const { status, stdout } = await score("wrong.yaml", "--out", "kept.json", "--format", "json");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ format: "jixiao/issues@1" });
  expect(readFileSync(kept, "utf8")).toBe("as it was");
  expect((await score("wrong.yaml", "--out", "new.json")).status).toBe(1);
  expect(existsSync(at("new.json"))).toBe(false);
});

test("a directory and a place that is not there are refused", async () => {
  mkdirSync(at("directory"));
  const directory = await score("observations.yaml", "--out", "directory");
  expect([directory.status, directory.stdout]).toEqual([2, ""]);
  expect(directory.stderr).toBe(
    "jixiao: --out names the directory directory; a file is wanted\nsee jixiao score --help\n",
  );
  const nowhere = await score("observations.yaml", "--out", "nowhere/card.json");
  expect([nowhere.status, nowhere.stderr]).toEqual([
    2,
    "jixiao: cannot write nowhere/card.json\nsee jixiao score --help\n",
  ]);
  expect(readdirSync(at("directory"))).toEqual([]);
});

test("a link is followed, a device is written to and stays a device", async () => {
  folder.write("target.json", "old");
  symlinkSync("target.json", at("link.json"));
  expect((await score("observations.yaml", "--out", "link.json")).status).toBe(0);
  expect(lstatSync(at("link.json")).isSymbolicLink()).toBe(true);
  expect(JSON.parse(read("target.json"))).toMatchObject({ score: "97.75" });
  expect((await score("observations.yaml", "--out", "/dev/null")).status).toBe(0);
  expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  const line = "jixiao score observations.yaml --rubric rubric.yaml --out /dev/stdout --format json | cat";
  expect(JSON.parse((await shell(line, { cwd })).stdout)).toMatchObject({ score: "97.75" });
});
