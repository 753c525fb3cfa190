import { both, problem } from "../wording.js";

/** The words of `steps`. */
export const stepsWords = {
  title: both("每…扣…", "Steps"),
  about: both(
    "从满分起，每不足或超出一档扣若干分，扣完为止；不足一档如何计必须写明。",
    "From full marks, each step of shortfall or excess takes off so many marks, until none are left. How part of a step counts is always named.",
  ),
  from: both("数字或 target", "a number or target"),
  shortfall: both("不足", "shortfall"),
  excess: both("超出", "excess"),
  either: both("偏差", "deviation"),
  percent: both("百分比（%）", "in percent"),
  problems: {
    targetIdle: problem(
      both("从一个数起算，用不上指标值", "counting starts at a number, which needs no target"),
      both("删去 target，或写 from: target", "remove target, or say from: target"),
    ),
    relativeToZero: problem(
      both("从 0 起算时没有百分比", "there is no percentage of a starting point of 0"),
      both("改为非零的起算数，或删去 relative", "start at a number other than 0, or remove relative"),
    ),
  },
} as const;
