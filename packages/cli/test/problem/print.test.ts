import picocolors from "picocolors";
import { expect, test } from "vitest";
import { printProblems } from "../../src/problem/print.js";
import { problem, type Problem } from "../../src/problem/problem.js";
import { excerptOf } from "../../src/source/source.js";

const plain = picocolors.createColors(false);

function at(text: string, start: number, end: number, rest: Partial<Problem> = {}): Problem {
  return {
    file: "a.yaml",
    code: "some-code",
    path: [],
    message: "what is wrong",
    received: "—",
    expected: "",
    hint: "the way out",
    excerpt: excerptOf(text, { start, end }),
    ...rest,
  };
}

const print = (...problems: Problem[]): string => printProblems(problems, plain, "en");

test("place, code and message; the line with its caret; the way out; how many", () => {
  expect(print(at("x: 1\nname: wrong\n", 11, 16))).toBe(`a.yaml:2:7  some-code  what is wrong
  2 | name: wrong
    |       ^^^^^
  hint: the way out

1 problem
`);
});

test("carets stand under double-width characters, tabs and all", () => {
  const text = "指标: { 名称: 错的 }";
  const start = text.indexOf("错");
  expect(
    print(at(text, start, start + 2))
      .split("\n")
      .slice(1, 3),
  ).toEqual(["  1 | 指标: { 名称: 错的 }", "    |               ^^^^"]);
  expect(
    print(at("\ta: b", 4, 5))
      .split("\n")
      .slice(1, 3),
  ).toEqual(["  1 |     a: b", "    |        ^"]);
});

test("of a very long line only the part around the place is shown", () => {
  const text = `${"x".repeat(500)}HERE${"y".repeat(500)}`;
  const [, line = "", carets = ""] = print(at(text, 500, 504)).split("\n");
  expect(line).toBe(`  1 | …${"x".repeat(30)}HERE${"y".repeat(56)}…`);
  expect(carets.indexOf("^")).toBe(line.indexOf("HERE"));
  expect(carets).toMatch(/ \^{4}$/);
});

test("control characters of a document do nothing to the terminal", () => {
  const printed = print(
    at("a: \u001b[2J\u202eb", 3, 8, { message: "no \u001b]0;x\u0007 here", file: "\u001b[31mf" }),
  );
  // eslint-disable-next-line no-control-regex -- it looks for them
  expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(printed).toContain("a: \\u{1b}[2J\\u{202e}b");
});

test("a problem without a line, several problems, Chinese", () => {
  const missing = problem("file-not-found", { file: "没有.yaml" }, {}, "zh-CN");
  expect(printProblems([missing, missing], plain, "zh-CN")).toBe(`没有.yaml  file-not-found  找不到文件
  提示：核对路径；从标准输入读取时写 -

没有.yaml  file-not-found  找不到文件
  提示：核对路径；从标准输入读取时写 -

2 个问题，涉及 1 个文件
`);
});
