import type { Input } from "../../formula/index.js";
import { both, problem } from "../wording.js";

const day = (chinese: string, english: string, key: string): Input => ({
  type: "date",
  label: both(chinese, english),
  path: [key],
});

/** The words of `timeliness`. */
export const timelinessWords = {
  title: both("及时", "Timeliness"),
  about: both(
    "按期或提前完成得满分；逾期按日历日（或周）计算，每逾期一档扣分，或按分档得分。",
    "On time or early: full marks. Lateness in calendar days (or weeks) takes off marks step by step, or is read against bands.",
  ),
  steps: both("step、count、deduct", "step, count, deduct"),
  bands: both("bands", "bands"),
  lateness: {
    day: both("逾期天数", "days late"),
    week: both("逾期周数", "weeks late"),
  },
  inputs: {
    due: day("应完成日期", "due", "due"),
    done: day("实际完成日期", "done", "done"),
  },
  problems: {
    maxDeductWithBands: problem(
      both("maxDeduct 只与 step、count、deduct 同用", "maxDeduct goes with step, count and deduct"),
      both("删去 maxDeduct，由各档决定得分", "remove maxDeduct; the bands decide"),
    ),
  },
} as const;
