import type { Input } from "../../formula/index.js";
import { both } from "../wording.js";

/** The words of `execution`. */
export const executionWords = {
  title: both("预算执行率", "Budget execution"),
  about: both(
    "分值乘以执行率：各来源执行数合计除以预算数合计，最多得满分，超出预算时提示。预算数为 0 时怎么办由体系写明，没有写明即报错。",
    "The points times the execution rate: the sum executed over the sum budgeted. At most full marks; spending above the budget is flagged. The rubric says what follows from a budget of 0, or it is an error.",
  ),
  rate: both("执行率", "execution rate"),
  amount: both("数字或小数文字", "a number or decimal string"),
  forms: { single: both("executed、budget", "executed and budget"), sources: "sources" },
  inputs: {
    executed: {
      type: "list",
      label: both("执行数", "executed"),
      least: "0",
      path: ["sources"],
      item: "executed",
      alone: "executed",
    },
    budget: {
      type: "list",
      label: both("预算数", "budget"),
      least: "0",
      path: ["sources"],
      item: "budget",
      alone: "budget",
    },
  },
} as const satisfies { inputs: Record<string, Input>; [words: string]: unknown };
