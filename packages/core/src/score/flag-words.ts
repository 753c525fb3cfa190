import type { Words } from "../label/label.js";

const words = (chinese: string, english: string): Words => ({ "zh-CN": chinese, en: english });

/** Every flag a scorecard can carry, in words; `{name}` is filled with the flag's figures. */
export const flagWords = {
  "over-attainment": words(
    "完成值偏离指标值 {deviation}，需说明原因",
    "the actual deviates from the target by {deviation}; an explanation is due",
  ),
  "over-execution": words(
    "预算执行率 {rate}，超过预算",
    "execution rate {rate}: more was spent than budgeted",
  ),
  "evidence-missing": words("没有附佐证材料", "no evidence is attached"),
  "not-applicable": words("不适用：{reason}", "not applicable: {reason}"),
  missing: words("没有评分依据", "no observation"),
  overridden: words("由 {by} 改定为 {score} 分：{reason}", "set to {score} by {by}: {reason}"),
  "claims-limited": words(
    "扣分点合计 {claimed} 分，超过可扣的 {counted} 分",
    "the findings claim {claimed} points; only {counted} count",
  ),
  "rounding-gap": words(
    "{parts}之和与{whole}相差 {gap}：各自舍入所致，不要把已舍入的数相加",
    "the sum of {parts} as printed differs from {whole} by {gap}; do not add up rounded figures",
  ),
  "grade-depends-on-rounding": words(
    "舍入后的总分为“{rounded}”，精确总分为“{exact}”",
    "the rounded total is “{rounded}”, the exact one “{exact}”",
  ),
  "grade-ceiling": words(
    "{title}：等级以“{grade}”为限。{reason}",
    "{title}: the grade is limited to “{grade}”. {reason}",
  ),
  veto: words("一票否决（{title}）：{reason}", "veto ({title}): {reason}"),
} as const;

/** What was added up where a rounding gap showed, and what it should have given. */
export const gapWords = {
  indicators: {
    parts: words("一级指标得分", "the top indicators’ scores"),
    whole: words("总得分", "the total"),
  },
  tiers: { parts: words("分级得分", "the tiers’ scores"), whole: words("总得分", "the total") },
  deductions: { parts: words("逐项扣分", "the deductions"), whole: words("总扣分", "the total deducted") },
  below: { parts: words("下级指标得分", "the scores below it"), whole: words("该指标得分", "its own score") },
} as const;

/** What is added up where a gap may show. */
export type AddedUp = "indicators" | "tiers" | "deductions";

/** The code of a flag. */
export type FlagName = keyof typeof flagWords;
