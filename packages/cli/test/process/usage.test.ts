import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../support/folder.js";
import { buildFirst, jixiao } from "../support/program.js";

vi.setConfig({ testTimeout: 60_000 });
buildFirst();
const folder = temporaryFolder();
folder.write("empty.yaml", "");
const cwd = folder.path;
const chinese = { LC_ALL: "zh_CN.UTF-8" };

async function wrong(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const { status, stdout, stderr } = await jixiao(args, { cwd, env });
  expect([status, stdout]).toEqual([2, ""]);
  return stderr;
}

test("wrong usage: status 2, one line and where to read on, on standard error", async () => {
  const said = await Promise.all([
    wrong(["scor"]),
    wrong(["score", "a.yaml", "--formt", "json"]),
    wrong(["score", "a.yaml", "--format", "xml"]),
    wrong(["score"]),
    wrong(["score", "a.yaml", "--out"]),
    wrong(["show", "a", "b"]),
    wrong(["reconcile", "a.yaml", "--step", "0"]),
    wrong(["score", "-", "-"]),
    wrong(["--nothing"]),
    wrong(["completion", "tcsh"]),
  ]);
  expect(said).toEqual([
    "jixiao: unknown command 'scor'\n(Did you mean score?)\nsee jixiao --help\n",
    "jixiao: unknown option '--formt'\n(Did you mean --format?)\nsee jixiao score --help\n",
    "jixiao: option '--format <format>' argument 'xml' is invalid. Allowed choices are table, json, markdown, html.\nsee jixiao score --help\n",
    "jixiao: missing required argument 'observations'\nsee jixiao score --help\n",
    "jixiao: option '--out <file>' argument missing\nsee jixiao score --help\n",
    "jixiao: too many arguments for 'show'. Expected 1 argument but got 2.\nsee jixiao show --help\n",
    "jixiao: option '--step <number>' argument '0' is invalid. a whole number from 1 to 1000 is expected\nsee jixiao reconcile --help\n",
    "jixiao: standard input (-) can be read once only\nsee jixiao score --help\n",
    "jixiao: unknown option '--nothing'\nsee jixiao --help\n",
    "jixiao: command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.\nsee jixiao completion --help\n",
  ]);
});

test("the same in Chinese", async () => {
  const said = await Promise.all([
    wrong(["scor"], chinese),
    wrong(["score", "a.yaml", "--formt", "json"], chinese),
    wrong(["score", "a.yaml", "--format", "xml"], chinese),
    wrong(["score"], chinese),
    wrong(["score", "a.yaml", "--out"], chinese),
    wrong(["show", "a", "b"], chinese),
    wrong(["reconcile", "a.yaml", "--step", "0"], chinese),
    wrong(["score", "a.yaml", "--lang", "fr"], chinese),
    wrong(["completion", "tcsh"], chinese),
  ]);
  expect(said).toEqual([
    "jixiao: 没有命令 scor，是否要写 score？\n用法见 jixiao --help\n",
    "jixiao: 没有选项 --formt，是否要写 --format？\n用法见 jixiao score --help\n",
    "jixiao: 选项 --format <format> 的值 xml 不对，应为：table, json, markdown, html\n用法见 jixiao score --help\n",
    "jixiao: 缺少参数 observations\n用法见 jixiao score --help\n",
    "jixiao: 选项 --out <file> 后面缺少值\n用法见 jixiao score --help\n",
    "jixiao: 命令 show 的参数太多\n用法见 jixiao show --help\n",
    "jixiao: 选项 --step <number> 的值 0 不对，应为 1 至 1000 的整数\n用法见 jixiao reconcile --help\n",
    "jixiao: 选项 --lang <language> 的值 fr 不对，应为：zh-CN, en\n用法见 jixiao score --help\n",
    "jixiao: 参数 shell 的值 tcsh 不对，应为：bash, zsh, fish\n用法见 jixiao completion --help\n",
  ]);
});

test("without a command: the help, as wrong usage", async () => {
  const { status, stdout, stderr } = await jixiao([]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^Usage: jixiao \[options\] \[command\]\n/);
});

test("help for a command that is none is the help of all, as wrong usage", async () => {
  const { status, stdout, stderr } = await jixiao(["help", "nothing"]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^Usage: jixiao \[options\] \[command\]\n[^]*fault of the program\.\n$/);
  expect((await jixiao(["help", "score"])).stdout).toMatch(/^Usage: jixiao score /);
});

test("every command has its help, with an example, in both languages", async () => {
  const { stdout } = await jixiao(["--help"]);
  const commands = [...stdout.matchAll(/^ {2}([a-z]+)\b.* {2}/gm)]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "help");
  expect(commands).toEqual([
    "score",
    "explain",
    "check",
    "rate",
    "reconcile",
    "diff",
    "list",
    "show",
    "completion",
  ]);
  expect(stdout).toContain(
    "Exit status: 0 fine; 1 the input has problems; 2 wrong usage; 70 a fault of the program.",
  );
  const helps = await Promise.all(
    commands.flatMap((name) => [jixiao([name, "--help"]), jixiao([name, "--help", "--lang", "zh-CN"])]),
  );
  for (const [index, { status, stdout: help, stderr }] of helps.entries()) {
    const name = commands[Math.floor(index / 2)] ?? "";
    const [usage, example] = index % 2 === 0 ? ["Usage: ", "Examples:"] : ["用法： ", "例："];
    expect([status, stderr]).toEqual([0, ""]);
    expect(help.startsWith(`${usage}jixiao ${name} `)).toBe(true);
    expect(help).toMatch(new RegExp(`\\n${example}\\n {2}.*jixiao ${name}`));
    expect(help).toContain("--lang <language>");
  }
});

test("the language is that of --lang, else of the locale", async () => {
  const [byLocale, byOption, english] = await Promise.all([
    jixiao(["score", "empty.yaml"], {
      cwd,
      env: { LC_ALL: undefined, LC_MESSAGES: undefined, LANG: "zh_CN.UTF-8" },
    }),
    jixiao(["score", "empty.yaml", "--lang", "zh-CN"], { cwd }),
    jixiao(["score", "empty.yaml", "--lang", "en"], { cwd, env: chinese }),
  ]);
  expect(byLocale.stderr.split("\n")[0]).toBe("empty.yaml  file-empty  文件是空的");
  expect(byOption.stderr.split("\n")[0]).toBe("empty.yaml  file-empty  文件是空的");
  expect(english.stderr.split("\n")[0]).toBe("empty.yaml  file-empty  the file is empty");
});
