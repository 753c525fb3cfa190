import { both, problem } from "../wording.js";

/** The words of `interpolation`. */
export const interpolationWords = {
  title: both("线性插值", "Interpolation"),
  about: both(
    "在相邻两个锚点之间按直线折算得分比例；比例可以随完成值上升，也可以下降（越低越好时）。",
    "The share of the points runs straight from one anchor to the next; it may rise with the value, or fall where lower is better.",
  ),
  share: both("比例", "share"),
  problems: {
    notAscending: problem(
      both("锚点的 at 应当逐个增大", "the anchors should ascend in at, strictly"),
      both("按 at 由低到高排列，去掉重复", "order them by at, without repeats"),
    ),
  },
} as const;
