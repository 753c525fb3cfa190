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
  "no-workers": entry(
    ["这里用不了工作线程：{reason}", "worker threads cannot be had here: {reason}"],
    ["能启动工作线程、能共用内存的地方", "a place where worker threads can be started and can share memory"],
    [
      "不给 workers 就不用线程；网页要用，须跨源隔离（Cross-Origin-Opener-Policy、Cross-Origin-Embedder-Policy），内容安全策略的 worker-src 须允许线程的模块",
      "leave workers out and no thread is needed; for them, a page must be cross-origin isolated (Cross-Origin-Opener-Policy, Cross-Origin-Embedder-Policy), and worker-src of its content security policy must allow the threads’ module",
    ],
  ),
  "worker-failed": entry(
    ["工作线程没有做完：{reason}", "a worker thread did not come to its end: {reason}"],
    ["每个线程都做完自己的行", "every thread scores its rows"],
    [
      "再运行一次会另起线程；不给 workers 就不用线程",
      "run again, with new threads; or leave workers out and no thread is needed",
    ],
  ),
  "kernel-closed": entry(
    ["内核已经关闭", "the kernel is closed"],
    ["没有关闭的内核", "a kernel that is not closed"],
    [
      "用 compileColumns 再编译一个，或用完了再关闭",
      "compile another one, or close it when it has done its work",
    ],
  ),
} as const;
