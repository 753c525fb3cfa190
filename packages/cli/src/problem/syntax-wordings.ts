import type { Words } from "@jixiao/core/adapter";
import { wording, type Wording } from "./wording.js";
import { words } from "./words.js";

/** What can be wrong with the text of a document before its meaning is looked at. */
export const syntaxWordings = {
  "bad-json": wording(
    ["不是合格的 JSON：{detail}", "not valid JSON: {detail}"],
    ["严格的 JSON（RFC 8259）", "strict JSON (RFC 8259)"],
    ["改正此处；需要注释等写法时用 .yaml", "mend it here; for comments and the like, use .yaml"],
  ),
  "bad-yaml": wording(
    ["不是合格的 YAML：{detail}", "not valid YAML: {detail}"],
    ["YAML 1.2", "YAML 1.2"],
    ["改正此处；含特殊字符的文字加引号", "mend it here; put text with special characters in quotes"],
  ),
  "duplicate-key": wording(
    ["键“{key}”在同一处写了两次", "the key “{key}” is written twice in one place"],
    ["每个键一次", "each key once"],
    ["删去一处，或改名", "remove one, or rename it"],
  ),
  "unknown-tag": wording(
    ["不能用标签 {tag}", "the tag {tag} cannot be used"],
    ["不带标签的值", "a value without a tag"],
    ["删去标签", "remove the tag"],
  ),
  "bad-alias": wording(
    ["别名 *{name} 之前没有完整的锚 &{name}", "no complete anchor &{name} comes before the alias *{name}"],
    ["前文已写完的锚", "an anchor that ended before"],
    [
      "先写 &{name}，再写 *{name}；锚不能包含自己",
      "write &{name} before *{name}; an anchor cannot contain itself",
    ],
  ),
  "too-many-aliases": wording(
    ["别名展开后太大（超过 {most} 个值）", "the aliases stand for too much (more than {most} values)"],
    ["至多 {most} 个值", "at most {most} values"],
    ["少用别名，直接写出内容", "use fewer aliases; write the values out"],
  ),
  "too-many-levels": wording(
    ["层次太深（超过 {most} 层）", "nested too deeply (more than {most} levels)"],
    ["至多 {most} 层", "at most {most} levels"],
    ["减少层次；检查是否漏了收尾的括号", "use fewer levels; look for a bracket left open"],
  ),
  "too-many-values": wording(
    ["内容太多（超过 {most} 个值）", "too much in one document (more than {most} values)"],
    ["至多 {most} 个值", "at most {most} values"],
    ["拆成几个文件", "split it into several files"],
  ),
} as const satisfies Record<string, Wording>;

/** What a scanner's error code says of the text; codes that are not here say only where. */
export const syntaxDetails: Readonly<Record<string, Words>> = {
  InvalidSymbol: words("不认识的写法", "this is no JSON value"),
  InvalidNumberFormat: words("数字写法不对", "a number written wrongly"),
  PropertyNameExpected: words("此处应为带双引号的键", "a key in double quotes is expected here"),
  ValueExpected: words("此处应有值", "a value is expected here"),
  ColonExpected: words("此处应有冒号", "a colon is expected here"),
  CommaExpected: words("此处应有逗号", "a comma is expected here"),
  CloseBraceExpected: words("缺少 }", "} is missing"),
  CloseBracketExpected: words("缺少 ]", "] is missing"),
  EndOfFileExpected: words("文档在此之前已经结束", "the document ended before this"),
  InvalidCommentToken: words("JSON 里不能写注释", "JSON has no comments"),
  UnexpectedEndOfString: words("字符串没有结束的引号", "the string has no closing quote"),
  UnexpectedEndOfNumber: words("数字没有写完", "the number is not complete"),
  InvalidUnicode: words("\\u 之后应为四位十六进制数", "four hexadecimal digits are expected after \\u"),
  InvalidEscapeCharacter: words("反斜杠后的字符不对", "no such escape after a backslash"),
  InvalidCharacter: words("字符串里有控制字符", "a control character inside the string"),

  BAD_DIRECTIVE: words("指令写法不对", "a directive written wrongly"),
  BAD_DQ_ESCAPE: words("双引号内的转义不对", "no such escape inside double quotes"),
  BAD_INDENT: words("缩进不对，或括号没有收尾", "wrong indentation, or a bracket left open"),
  BAD_PROP_ORDER: words("锚与标签应写在值之前", "anchors and tags come before the value"),
  BAD_SCALAR_START: words("文字不能以此字符开头", "a text cannot begin with this character"),
  BLOCK_AS_IMPLICIT_KEY: words("一行里套了两层“键: 值”", "a “key: value” inside another on one line"),
  BLOCK_IN_FLOW: words("括号内不能用缩进写法", "no indented block inside brackets"),
  KEY_OVER_1024_CHARS: words("键太长", "the key is too long"),
  MISSING_CHAR: words("缺少引号、括号、冒号或空格", "a quote, bracket, colon or blank is missing"),
  MULTILINE_IMPLICIT_KEY: words(
    "键不能跨行，或此处缺少冒号",
    "a key cannot span lines, or a colon is missing here",
  ),
  MULTIPLE_ANCHORS: words("一个值只能有一个锚", "a value has one anchor at most"),
  MULTIPLE_TAGS: words("一个值只能有一个标签", "a value has one tag at most"),
  NON_STRING_KEY: words("键必须是文字", "a key must be a text"),
  TAB_AS_INDENT: words("缩进不能用制表符，请用空格", "indent with blanks, not with tabs"),
  TAG_RESOLVE_FAILED: words("标签与值不符", "the tag does not fit the value"),
  UNEXPECTED_TOKEN: words("此处不该有这个符号", "this does not belong here"),
};
