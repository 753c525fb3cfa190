import type { Input } from "../../formula/index.js";
import { both } from "../wording.js";

const met: Input = { type: "boolean", label: both("达到要求", "met"), path: ["met"] };

/** The words of `yes-no`. */
export const yesNoWords = {
  title: both("是否", "Yes or no"),
  about: both(
    "只有做到与没做到之分：做到得满分，没做到得 0 分。",
    "Met or not met, nothing between: full marks, or 0.",
  ),
  inputs: { met },
} as const;
