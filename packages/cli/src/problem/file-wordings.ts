import { mostBytes } from "../source/bounds.js";
import { wording, type Wording } from "./wording.js";

const megabytes = String(mostBytes / 1_000_000);

/** What can be wrong with a file before its documents are looked at. */
export const fileWordings = {
  "file-not-found": wording(
    ["找不到文件", "no such file"],
    ["存在的文件", "a file that exists"],
    ["核对路径；从标准输入读取时写 -", "check the path; to read standard input, write -"],
  ),
  "file-is-directory": wording(
    ["这是目录，不是文件", "this is a directory, not a file"],
    ["文件", "a file"],
    ["写出其中的文件，如 {file}/*.yaml", "name the files in it, such as {file}/*.yaml"],
  ),
  "file-unreadable": wording(
    ["文件读不了（{detail}）", "the file cannot be read ({detail})"],
    ["可读的文件", "a file that can be read"],
    ["检查读取权限", "check its permissions"],
  ),
  "file-too-large": wording(
    [`文件超过 ${megabytes} MB`, `the file is larger than ${megabytes} MB`],
    [`至多 ${megabytes} MB`, `at most ${megabytes} MB`],
    ["拆成几个文件", "split it into several files"],
  ),
  "file-empty": wording(
    ["文件是空的", "the file is empty"],
    ["一份有 format 的文档", "a document with a format"],
    ["写上内容；jixiao show 可以给出样本", "write something into it; jixiao show prints samples"],
  ),
  "file-binary": wording(
    ["这是二进制文件，不是文本（{kind}）", "this is a binary file, not text ({kind})"],
    ["UTF-8 编码的 YAML 或 JSON", "YAML or JSON in UTF-8"],
    ["另存为 YAML 或 JSON", "save it as YAML or JSON"],
  ),
  "not-utf-8": wording(
    ["文件不是 UTF-8 编码（看来是 {charset}）", "the file is not in UTF-8 (it looks like {charset})"],
    ["UTF-8", "UTF-8"],
    [
      "在编辑器里另存为 UTF-8，或运行 iconv -f {charset} -t UTF-8",
      "save it as UTF-8 in your editor, or run iconv -f {charset} -t UTF-8",
    ],
  ),
  "not-utf-8-either": wording(
    ["文件不是 UTF-8 编码的文本", "the file is not text in UTF-8"],
    ["UTF-8", "UTF-8"],
    ["在编辑器里另存为 UTF-8", "save it as UTF-8 in your editor"],
  ),
} as const satisfies Record<string, Wording>;
