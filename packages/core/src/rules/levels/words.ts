import { both, problem } from "../wording.js";

/** The words of `levels`. */
export const levelsWords = {
  title: both("定性分级", "Levels"),
  about: both(
    "评价人给出等次，每一等次对应分值的一个固定比例，或一个由评价人在其中选定的区间（两端都可选）。",
    "The assessor names a level. Each level gives a fixed share of the points, or an interval, ends included, in which the assessor chooses the share.",
  ),
  share: both("比例", "share"),
  inputs: {
    level: both("等次", "level"),
    share: both("选定的比例", "share chosen"),
  },
  problems: {
    oneForm: problem(
      both("等次要么写 share，要么写 from 与 to", "a level has either share, or from and to"),
      both("只写 share，或写 from 与 to 两端", "give share alone, or both from and to"),
    ),
    reversed: problem(
      both("from 高于 to", "from lies above to"),
      both("对调 from 与 to", "swap from and to"),
    ),
  },
} as const;
