import type { Input } from "../../formula/index.js";
import type { Label } from "../../label/label.js";
import { both } from "../wording.js";

const marks = (label: Label): Input => ({
  type: "list",
  label,
  least: "0",
  path: ["findings"],
  item: "points",
});

/** The words of `deductions`. */
export const deductionsWords = {
  title: both("扣分", "Deductions"),
  about: both(
    "从满分起，按扣分点逐项扣分，扣完为止。扣分点可自带分数与理由，也可引用扣分目录；目录里的每种情形可设上限。",
    "From full marks, each finding takes off its points until none are left. A finding brings its own points and reason, or refers to a catalogue, whose entries may have a cap.",
  ),
  finding: both("{ points, reason } 或 { id, times }", "{ points, reason } or { id, times }"),
  lost: both("应扣分", "marks to deduct"),
  findings: marks(both("扣分点", "findings")),
  entry: marks,
} as const;
