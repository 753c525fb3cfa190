import { both, problem } from "../wording.js";

/** The words of `assessed`. */
export const assessedWords = {
  title: both("评审打分", "Assessed"),
  about: both(
    "由评审人在 0 与分值之间直接打分；多人打分时取平均、中位数，或去掉最高最低后的平均。可列扣分点，合计须等于所扣的分。",
    "Assessors give a score between 0 and the points; several become one by their mean, their median, or the mean without the extremes. Findings, where given, add up to the marks lost.",
  ),
  inputs: {
    scores: both("打分", "scores"),
    findings: both("扣分点", "findings"),
  },
  problems: {
    onlyTrimmed: problem(
      both("drop 与 whenMoreThan 只用于 combine: trimmed", "drop and whenMoreThan are for combine: trimmed"),
      both("删去，或写 combine: trimmed", "remove it, or say combine: trimmed"),
    ),
    noneLeft: problem(
      both(
        "打分刚多于 whenMoreThan 时，去掉两端后一个也不剩",
        "with just more scores than whenMoreThan, none is left once both ends are dropped",
      ),
      both("whenMoreThan 不小于 drop 的两倍", "let whenMoreThan be at least twice drop"),
    ),
    incrementAbovePoints: problem(
      both(
        "打分的最小单位大于分值，只能打 0 分",
        "the increment exceeds the points, so only 0 could be given",
      ),
      both("改小 increment", "make increment smaller"),
    ),
  },
} as const;
