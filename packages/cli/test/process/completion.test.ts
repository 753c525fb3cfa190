import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../support/folder.js";
import { buildFirst, jixiao, shell } from "../support/program.js";

vi.setConfig({ testTimeout: 60_000 });
buildFirst();
const folder = temporaryFolder();

test("bash completes commands, options, their values and the ids of what ships", async () => {
  const { status, stdout: script, stderr } = await jixiao(["completion", "bash"]);
  expect([status, stderr]).toEqual([0, ""]);
  const typed = [
    ["jixiao", ""],
    ["jixiao", "sc"],
    ["jixiao", "score", "--f"],
    ["jixiao", "score", "--format", ""],
    ["jixiao", "score", "--format", "=", "m"],
    ["jixiao", "show", "mof"],
    ["jixiao", "score", "a.yaml", "--rubric", "hub"],
    ["jixiao", "score", "a"],
    ["jixiao", "completion", "z"],
    ["jixiao", "help", "ra"],
  ];
  const asked = typed.map((words) => `complete_words ${words.map((word) => `'${word}'`).join(" ")}`);
  const file = folder.write(
    "try.bash",
    `${script}
complete_words() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _jixiao; echo "\${COMPREPLY[*]}"; }
${asked.join("\n")}
`,
  );
  const tried = await shell(`bash --norc "${file}"`, { env: { LC_ALL: "C" } });
  expect(tried.stderr).toBe("");
  expect(tried.stdout.split("\n")).toEqual([
    "score explain check rate reconcile diff list show completion help",
    "score",
    "--format",
    "table json markdown html",
    "markdown",
    "mof/self-evaluation",
    "hubei/self-evaluation",
    "",
    "zsh",
    "rate",
    "",
  ]);
});

test.each(["zsh", "fish"])(
  "the script for %s names every command and is read without a complaint",
  async (name) => {
    const { stdout: script } = await jixiao(["completion", name], { env: { LC_ALL: "zh_CN.UTF-8" } });
    for (const command of [
      "score",
      "explain",
      "check",
      "rate",
      "reconcile",
      "diff",
      "list",
      "show",
      "completion",
    ]) {
      expect(script).toContain(command);
    }
    expect(script).toContain("按评价指标体系评分");
    const file = folder.write(`script.${name}`, script);
    const isThere = (await shell(`command -v ${name}`)).status === 0;
    if (isThere) expect(await shell(`${name} -n "${file}"`)).toMatchObject({ status: 0, stderr: "" });
  },
);
