import { both, problem } from "../wording.js";
import { measuredInputs } from "../measurand.js";
import type { Input } from "../../formula/index.js";

const end = (chinese: string, english: string, position: string): Input => ({
  type: "number",
  label: both(chinese, english),
  path: ["target", position],
});

/** The words of `attainment`. */
export const attainmentWords = {
  title: both("按完成率", "Attainment"),
  about: both(
    "完成值达到指标值得满分，未达到时按所定方式折算。反向指标（越低越好）、等于与区间指标必须写明折算方式，没有默认值。",
    "Full marks where the target is met; a missed target earns what the named way gives. Reverse, equality and range targets have no default way: the rubric names it.",
  ),
  target: both("数字、[下限, 上限] 或 observed", "a number, [low, high] or observed"),
  pair: both("[下限, 上限]", "[low, high]"),
  rate: both("完成率", "attainment rate"),
  inputs: {
    ...measuredInputs,
    low: end("指标值下限", "lower target", "0"),
    high: end("指标值上限", "upper target", "1"),
  },
  problems: {
    shortfallUnnamed: problem(
      both("没有写明未达标时如何计分", "nothing says what a missed target earns"),
      both("写 shortfall: inverse、linear 或 pass-fail", "say shortfall: inverse, linear or pass-fail"),
    ),
    shortfallForward: problem(
      both(
        "“不低于”“高于”不能用 inverse 或 linear",
        "at-least and more-than take neither inverse nor linear",
      ),
      both("写 proportional 或 pass-fail", "say proportional or pass-fail"),
    ),
    shortfallReverse: problem(
      both("proportional 只用于“不低于”“高于”", "proportional is for at-least and more-than"),
      both("写 inverse、linear 或 pass-fail", "say inverse, linear or pass-fail"),
    ),
    negativeForward: problem(
      both("allowNegative 只用于“不低于”“高于”", "allowNegative is for at-least and more-than"),
      both("删去 allowNegative", "remove allowNegative"),
    ),
    zeroForward: problem(
      both(
        "onZeroTarget 只用于“不低于”“高于”；其余方向指标值为 0 且未达标得 0 分",
        "onZeroTarget is for at-least and more-than; elsewhere a missed target of 0 scores 0",
      ),
      both("删去 onZeroTarget", "remove onZeroTarget"),
    ),
    pairWanted: problem(
      both("within 的指标值应为两个数", "within wants two numbers as its target"),
      both("写 [下限, 上限]", "give [low, high]"),
    ),
    numberWanted: problem(
      both("指标值应为一个数", "the target should be one number"),
      both("写一个数，或用 direction: within", "give one number, or use direction: within"),
    ),
    reversed: problem(
      both("下限高于上限", "the lower end lies above the upper one"),
      both("对调两端", "swap the two"),
    ),
    negative: problem(
      both("指标值为负", "the target is negative"),
      both(
        "改为不小于 0；“不低于”类可写 allowNegative: true",
        "give at least 0; at-least and more-than may say allowNegative: true",
      ),
    ),
  },
} as const;
