import type { Words } from "../label/label.js";

const both = (chinese: string, english: string): Words => ({ "zh-CN": chinese, en: english });

/** What can be wrong with the text of a formula, in words. */
export const parseProblems = {
  empty: both("公式是空的", "the formula is empty"),
  tooLong: (most: number) => both(`公式超过 ${most} 个字符`, `the formula has more than ${most} characters`),
  tooDeep: (most: number) => both(`嵌套超过 ${most} 层`, `more than ${most} levels of nesting`),
  strange: (character: string) =>
    both(`“${character}”不能出现在公式里`, `“${character}” has no meaning in a formula`),
  badNumber: (written: string) =>
    both(
      `“${written}”不是可用的数，写作 0.5、12 或 60%，至多 30 位有效数字`,
      `“${written}” is no number that can be used; write 0.5, 12 or 60%, at most 30 significant digits`,
    ),
  unexpected: (found: string) => both(`这里不应出现“${found}”`, `“${found}” is not expected here`),
  ended: both("公式没有写完", "the formula ends too early"),
  unclosed: both("这个“(”没有配对的“)”", "this “(” has no “)”"),
  numberWanted: both("这里应是数，却是条件", "a number is wanted here, not a condition"),
  conditionWanted: both("这里应是条件，却是数", "a condition is wanted here, not a number"),
  chained: both(
    "比较不能连写，用 and 连接两个比较",
    "comparisons do not chain; join two comparisons with and",
  ),
  unknownFunction: (name: string, known: readonly string[]) =>
    both(
      `没有名为“${name}”的函数，可用：${known.join("、")}`,
      `there is no function “${name}”; known: ${known.join(", ")}`,
    ),
  notCalled: (name: string) => both(`“${name}”后应写“(”`, `“${name}” wants a “(” after it`),
  argumentCount: (name: string, wanted: string, came: number) =>
    both(
      `“${name}”应有 ${wanted} 个参数，写了 ${came} 个`,
      `“${name}” takes ${wanted} arguments, not ${came}`,
    ),
  placesWanted: (most: number) =>
    both(`round 的位数应是 0 至 ${most} 的整数`, `the places of round are a whole number from 0 to ${most}`),
} as const;

/** What stops a formula's text from being read, and where. */
export class FormulaFault extends Error {
  readonly problem: Words;
  readonly at: number;

  constructor(problem: Words, at: number) {
    super(problem.en);
    this.problem = problem;
    this.at = at;
  }
}
