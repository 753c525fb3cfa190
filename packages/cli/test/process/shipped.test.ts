import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { buildFirst, jixiao } from "../support/program.js";

vi.setConfig({ testTimeout: 60_000, maxConcurrency: 2 });
buildFirst();

const cwd = fileURLToPath(new URL("../../../../examples", import.meta.url));

/** The documents of one folder of the examples, as a user beside them would name them. */
function documents(folder: string): string[] {
  return readdirSync(join(cwd, folder))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => relative(cwd, join(cwd, folder, name)));
}

const observations = documents("donghu-2021/observations");
const published = documents("donghu-2021/published");
const checks = documents("donghu-2021/checks");
const rubrics = [
  "donghu/self-report-quality",
  "donghu/department",
  "donghu/social-affairs",
  "donghu/human-resources",
  "donghu/public-health",
  "donghu/teacher-training",
  "donghu/construction-waste",
  "mof/self-evaluation",
  "hubei/self-evaluation",
];
const schemes = ["donghu/third-party-report"];

/** Every command on every document it takes, as it is typed; and each form of output there is. */
const calls: readonly string[] = [
  "list",
  ...[...rubrics, ...schemes].map((id) => `show ${id}`),
  ...["yaml", "json"].map((form) => `show donghu/department --format ${form}`),
  ...[...observations, ...published, ...checks].map((file) => `check ${file}`),
  ...observations.flatMap((file) => [`score ${file}`, `score ${file} --format json`, `explain ${file}`]),
  ...["markdown", "html"].map((form) => `score ${observations.join(" ")} --format ${form}`),
  ...published.flatMap((file) => [`reconcile ${file}`, `reconcile ${file} --recover`]),
  ...checks.flatMap((file) => [`rate ${file}`, `rate ${file} --format json`]),
  ...rubrics.slice(1).map((id, index) => `diff ${rubrics[index] ?? ""} ${id}`),
];

describe.concurrent("every command on every document that ships", () => {
  test.for(calls)("jixiao %s", async (call, { expect }) => {
    const { status, stdout, stderr } = await jixiao([...call.split(" "), "--lang", "zh-CN"], { cwd });
    // The engine's version and the digest change with every release; everything else is what a user sees.
    const settled = stdout.replace(/"engine": "[^"]*"/, '"engine": "…"');
    const file = call.replace(observations.join(" "), "all").replaceAll(/[ /]+/g, "_").replaceAll("--", "");
    await expect(`$ jixiao ${call}\n${settled}${stderr}status ${String(status)}\n`).toMatchFileSnapshot(
      `../expected/${file}.txt`,
    );
    expect([status, stderr]).toEqual([0, ""]);
  });
});

test("nothing that ships is left out", async () => {
  const { stdout } = await jixiao(["list", "--format", "json"]);
  const listed = JSON.stringify(JSON.parse(stdout));
  for (const id of [...rubrics, ...schemes]) expect(listed).toContain(`"${id}`);
  expect(listed.match(/"id":/g)).toHaveLength(rubrics.length + schemes.length);
  expect([observations.length, published.length, checks.length]).toEqual([6, 5, 1]);
});
