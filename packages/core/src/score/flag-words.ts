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
    "各部分分别舍入后相加，与合计相差 {gap}；不要把已舍入的数相加",
    "the parts, each rounded on its own, differ from the total by {gap}; do not add up rounded figures",
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

/** The code of a flag. */
export type FlagName = keyof typeof flagWords;
