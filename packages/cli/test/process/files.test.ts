import { ftruncateSync, openSync, closeSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { observations, rubric } from "../support/documents.js";
import { temporaryFolder } from "../support/folder.js";
import { buildFirst, jixiao } from "../support/program.js";

vi.setConfig({ testTimeout: 60_000 });
buildFirst();
const folder = temporaryFolder();
folder.write("rubric.yaml", rubric);
folder.write("fine.yaml", observations);
const cwd = folder.path;

/** Scores one file with the rubric beside it; gives the status and what was said first. */
async function score(file: string): Promise<[number | null, string]> {
  const { status, stdout, stderr } = await jixiao(["score", file, "--rubric", "rubric.yaml"], { cwd });
  expect(stderr).not.toContain("    at ");
  return [status, (stderr || stdout).split("\n")[0] ?? ""];
}

test("a missing file, a directory, an empty file, a binary file, one of 50 MB", async () => {
  folder.write("folder/inside.yaml", "");
  folder.write("empty.yaml", "");
  folder.write("blank.yaml", "\n# a comment\n");
  folder.write("binary.yaml", Buffer.from([0, 1, 2, 255]));
  folder.write("form.xlsx", "PK\u0003\u0004");
  const large = openSync(join(cwd, "large.json"), "w");
  ftruncateSync(large, 50_000_000);
  closeSync(large);
  expect(
    await Promise.all(
      ["none.yaml", "folder", "empty.yaml", "blank.yaml", "binary.yaml", "form.xlsx", "large.json"].map(
        score,
      ),
    ),
  ).toEqual([
    [1, "none.yaml  file-not-found  no such file"],
    [1, "folder  file-is-directory  this is a directory, not a file"],
    [1, "empty.yaml  file-empty  the file is empty"],
    [1, "blank.yaml  file-empty  the file is empty"],
    [1, "binary.yaml  file-binary  this is a binary file, not text (it holds null bytes)"],
    [1, "form.xlsx  file-binary  this is a binary file, not text (xlsx / docx / zip)"],
    [1, "large.json  file-too-large  the file is larger than 20 MB"],
  ]);
});

test("a byte order mark and line ends of Windows are no matter", async () => {
  folder.write("windows.yaml", `\ufeff${observations.replaceAll("\n", "\r\n")}`);
  folder.write("wrong.yaml", `\ufeff${observations.replaceAll("\n", "\r\n").replace("6900", "many")}`);
  expect(await score("windows.yaml")).toEqual([0, "区图书馆 · Library"]);
  expect(await score("wrong.yaml")).toEqual([
    1,
    'wrong.yaml:6:21  bad-amount  "many" is not a decimal amount',
  ]);
});

test("GBK is named as such", async () => {
  // 区图书馆 in GBK.
  const name = Buffer.from([0xc7, 0xf8, 0xcd, 0xbc, 0xca, 0xe9, 0xb9, 0xdd]);
  const [before = "", after = ""] = observations.split("区图书馆");
  folder.write("gbk.yaml", Buffer.concat([Buffer.from(before), name, Buffer.from(after)]));
  expect(await score("gbk.yaml")).toEqual([
    1,
    "gbk.yaml:3:1  not-utf-8  the file is not in UTF-8 (it looks like GBK)",
  ]);
});

test("two documents in one file are two scorecards", async () => {
  folder.write("two.yaml", `${observations}---\n${observations.replace("6900", "7000")}`);
  const { stdout } = await jixiao(["score", "two.yaml", "--rubric", "rubric.yaml", "--format", "json"], {
    cwd,
  });
  expect(JSON.parse(stdout)).toMatchObject([{ score: "97.75" }, { score: "98.60" }]);
});

test("a bomb of aliases, brackets without end, keys that reach for the prototype", async () => {
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
  for (const [index, name] of ["b", "c", "d", "e", "f", "g", "h", "i"].entries()) {
    const before = "abcdefgh".charAt(index);
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`);
  }
  folder.write("bomb.yaml", `format: jixiao/observations@1\n${bomb.join("\n")}\n`);
  folder.write("brackets.yaml", "[".repeat(1_000_000));
  folder.write("brackets.json", "[".repeat(1_000_000));
  folder.write("prototype.yaml", `${observations}  __proto__: { actual: 1 }\n`);
  folder.write(
    "prototype.json",
    '{"format": "jixiao/observations@1", "__proto__": {"rubric": "x"}, "observations": {}}',
  );
  expect(
    await Promise.all(
      ["bomb.yaml", "brackets.yaml", "brackets.json", "prototype.yaml", "prototype.json"].map(score),
    ),
  ).toEqual([
    [1, "bomb.yaml:6:8  too-many-aliases  the aliases stand for too much (more than 10000 values)"],
    [1, "brackets.yaml:1:203  too-many-levels  nested too deeply (more than 200 levels)"],
    [1, "brackets.json:1:201  too-many-levels  nested too deeply (more than 200 levels)"],
    [1, 'prototype.yaml:7:3  reserved-id  "__proto__" is a name reserved by the language, not an id'],
    [1, "prototype.json:1:2  missing-field  “rubric” is missing"],
  ]);
});

test("strict JSON in .json files, YAML elsewhere", async () => {
  folder.write("comma.json", '{"format": "jixiao/observations@1",}');
  folder.write("comma.yaml", '{"format": "jixiao/observations@1",}');
  folder.write("twice.json", '{"format": "a", "format": "b"}');
  folder.write("tabs.yaml", "a:\n\tb: 1\n");
  expect(await Promise.all(["comma.json", "comma.yaml", "twice.json", "tabs.yaml"].map(score))).toEqual([
    [1, "comma.json:1:36  bad-json  not valid JSON: a key in double quotes is expected here"],
    [1, "comma.yaml:1:2  missing-field  “rubric” is missing"],
    [1, "twice.json:1:17  duplicate-key  the key “format” is written twice in one place"],
    [1, "tabs.yaml:2:1  bad-yaml  not valid YAML: indent with blanks, not with tabs"],
  ]);
});
