import { wording, type Wording } from "./wording.js";

/** What can be wrong with a document as far as a command is concerned. */
export const documentWordings = {
  "unknown-format": wording(
    ["不认识的文档格式 {received}", "unknown document format {received}"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
  "no-format": wording(
    ["没有写明文档格式", "the document does not say what it is"],
    ["format: {known}", "format: {known}"],
    ["在开头写上 format", "begin with its format"],
  ),
  "wrong-format": wording(
    ["这是{given}，此处要的是{wanted}", "this is {given}; {wanted} is wanted here"],
    ["{wanted}", "{wanted}"],
    ["核对文件与命令", "check the file and the command"],
  ),
  "several-rubrics": wording(
    [
      "文件里有几个体系（{known}），评分依据没有指明用哪个",
      "the file holds several rubrics ({known}); the observations name none of them",
    ],
    ["评分依据里写明 rubric: 标识", "rubric: id in the observations"],
    ["在评分依据里写明 rubric，或分成几个文件", "name the rubric in the observations, or split the file"],
  ),
  "no-scheme": wording(
    ["没有写明评级办法", "no rating scheme is named"],
    ["以下之一：{known}", "one of: {known}"],
    ["写上 scheme，或用 --scheme", "name it as scheme, or with --scheme"],
  ),
  "unknown-scheme": wording(
    ["找不到评级办法“{id}”", "no rating scheme “{id}” is known here"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
  "no-base-file": wording(
    ["沿用的文件读不了：{file}", "the file it extends cannot be read: {file}"],
    ["同目录下的体系文件，或内置体系的标识", "a rubric file beside it, or the id of a shipped rubric"],
    ["核对 extends 里的路径", "check the path in extends"],
  ),
  "unknown-document": wording(
    [
      "没有名为“{id}”的内置文档，也没有这个文件",
      "nothing that ships is called “{id}”, and there is no such file",
    ],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
  "different-documents": wording(
    ["两份文档不同类：{one} 与 {other}", "the two documents are of different kinds: {one} and {other}"],
    ["两个体系，或两张评分表", "two rubrics, or two scorecards"],
    ["核对两个文件", "check the two files"],
  ),
  "one-document": wording(
    ["此处要一份文档，文件里有 {count} 份", "one document is wanted here; the file holds {count}"],
    ["一份文档", "one document"],
    ["分成几个文件", "split the file"],
  ),
} as const satisfies Record<string, Wording>;
