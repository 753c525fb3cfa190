import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import { observations, rubric } from "../support/documents.js";
import { temporaryFolder } from "../support/folder.js";
import { bin, buildFirst, jixiao, shell } from "../support/program.js";

vi.setConfig({ testTimeout: 60_000 });
buildFirst();
const folder = temporaryFolder();
folder.write("rubric.yaml", rubric);
folder.write("observations.yaml", observations);
const cwd = folder.path;

test("a reader that goes away ends it quietly", async () => {
  const many = "observations.yaml ".repeat(100);
  const line = `{ jixiao score rubric.yaml ${many} --format json; echo "status $?" >&2; } | head -1`;
  const { stdout, stderr } = await shell(line, { cwd });
  expect(stdout).toBe("[\n");
  expect(stderr).toBe("status 0\n");
});

test("an output that was closed from the start is nobody's fault", async () => {
  const { status, stderr } = await shell("jixiao score rubric.yaml observations.yaml >&-", { cwd });
  expect([status, stderr]).toEqual([0, ""]);
  expect(await shell("jixiao score nothing.yaml 2>&-", { cwd })).toMatchObject({ status: 1, stdout: "" });
});

test("an output that is full is said in one line", async () => {
  const { status, stderr } = await shell("jixiao list > /dev/full", { cwd });
  expect(status).toBe(70);
  expect(stderr).toMatch(/^jixiao: the output cannot be written: ENOSPC.*\n$/);
});

test("standard input, and what goes where", async () => {
  const scored = await jixiao(["score", "-", "--rubric", "rubric.yaml", "--format", "json"], {
    cwd,
    input: observations,
  });
  expect([scored.status, scored.stderr]).toEqual([0, ""]);
  expect(JSON.parse(scored.stdout)).toMatchObject({ format: "jixiao/scorecard@1", score: "97.75" });
  const refused = await jixiao(["score", "-", "--rubric", "rubric.yaml"], { cwd, input: "a: 1" });
  expect([refused.status, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain("<stdin>:1:1  no-format");
});

test("with --format json problems are one document on standard output", async () => {
  const { status, stdout, stderr } = await jixiao(
    ["score", "observations.yaml", "none.yaml", "--format", "json"],
    { cwd },
  );
  expect([status, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toMatchObject({
    format: "jixiao/issues@1",
    issues: [
      { file: "observations.yaml", line: 2, column: 9, code: "unknown-rubric", path: ["rubric"] },
      { file: "none.yaml", code: "file-not-found", path: [] },
    ],
  });
});

test("colour only on a terminal and without NO_COLOR", async () => {
  const script = (environment: string): string =>
    `script -qec "${environment} '${process.execPath}' '${bin}' score rubric.yaml observations.yaml" /dev/null`;
  const hasScript = (await shell("command -v script", { cwd })).status === 0;
  const piped = await jixiao(["score", "rubric.yaml", "observations.yaml"], {
    cwd,
    env: { FORCE_COLOR: "1" },
  });
  expect(piped.stdout).not.toContain("\u001b[");
  if (!hasScript) return;
  expect((await shell(script("env -u NO_COLOR TERM=xterm"), { cwd })).stdout).toContain("\u001b[1m");
  expect((await shell(script("env NO_COLOR=1 TERM=xterm"), { cwd })).stdout).not.toContain("\u001b[");
  expect((await shell(script("env -u NO_COLOR TERM=dumb"), { cwd })).stdout).not.toContain("\u001b[");
});

test("200 scorecards in one call, in the order of their files", async () => {
  const files = Array.from({ length: 200 }, (_, index) =>
    folder.write(
      `many/${String(index)}.yaml`,
      observations.replace("区图书馆", `第 ${String(index)} 馆`).replace("6900", String(5000 + index)),
    ),
  );
  const started = performance.now();
  const { status, stdout } = await jixiao(
    ["score", ...files, "--rubric", "rubric.yaml", "--format", "json"],
    { cwd },
  );
  const elapsed = performance.now() - started;
  expect(status).toBe(0);
  const cards = JSON.parse(stdout) as { subject: { name: string } }[];
  expect(cards.map(({ subject }) => subject.name)).toEqual(files.map((_, index) => `第 ${String(index)} 馆`));
  // Some 1.5 s on a machine that does nothing else; the bound is for one that does.
  expect(elapsed).toBeLessThan(30_000);
});

test("the version is the package's", async () => {
  const { version } = JSON.parse(readFileSync(join(dirname(bin), "../package.json"), "utf8")) as {
    version: string;
  };
  expect(await jixiao(["--version"])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
});
