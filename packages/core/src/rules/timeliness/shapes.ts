import { about, choice, date, object, optional, required, type Infer } from "../../shape/index.js";
import { bandsShape } from "../band-list.js";
import { stepShapes } from "../step-count.js";

/** The parameters of `timeliness` in a rubric: `step`, `count` and `deduct`, or `bands`. */
export const timelinessParameters = object({
  type: required(choice("timeliness")),
  unit: required(
    about(
      choice("day", "week"),
      "逾期的单位：day 日历日，week 周（日历日 ÷ 7）",
      "the unit of lateness: calendar days, or weeks (days ÷ 7)",
    ),
  ),
  step: optional(stepShapes.step),
  count: optional(stepShapes.count),
  deduct: optional(stepShapes.deduct),
  maxDeduct: optional(stepShapes.maxDeduct),
  bands: optional(bandsShape),
});

export type TimelinessParameters = Infer<typeof timelinessParameters>;

/** The keys of `timeliness` in an observation. */
export const timelinessObservation = object({
  due: required(about(date(), "应完成日期", "the day it was due")),
  done: required(about(date(), "实际完成日期", "the day it was done")),
});

/** What an observation of a `timeliness` leaf brings. */
export type TimelinessObservation<_Parameters = TimelinessParameters> = Infer<typeof timelinessObservation>;
