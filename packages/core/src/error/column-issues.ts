import { entry } from "./entry.js";

/** Problems of columns, and of rubrics that columns cannot follow. */
export const columnIssues = {
  "no-columns": entry(
    ["按列计算做不到：{feature}", "columns cannot follow this: {feature}"],
    ["{expected}", "{expected}"],
    ["改用逐条评分 score", "score row by row with score instead"],
  ),
  "no-code-generation": entry(
    ["此处不允许生成代码（codegen）", "programs may not be generated here (codegen)"],
    [
      "内容安全策略允许 'unsafe-eval'，或 Node 未禁止由字符串生成代码",
      "a Content-Security-Policy with 'unsafe-eval', or a Node that makes code from strings",
    ],
    [
      "去掉 codegen：不生成代码也能评分，得分相同",
      "leave codegen out: everything is scored the same without it",
    ],
  ),
  "missing-column": entry(
    ["缺少列“{column}”", "the column “{column}” is missing"],
    ["{expected}", "{expected}"],
    ["补上这一列，每行一个数", "add it, with one number for each row"],
  ),
  "bad-column": entry(
    ["列“{column}”不能用：{received}", "the column “{column}” will not do: {received}"],
    ["{expected}", "{expected}"],
    [
      "改为 Float64Array、Uint8Array 等数值数组，长度不少于行数",
      "give a typed array of numbers, such as Float64Array or Uint8Array, at least as long as there are rows",
    ],
  ),
} as const;
