import { both, problem } from "../wording.js";

/** The words of `formula`. */
export const formulaWords = {
  title: both("按公式计分", "Formula"),
  about: both(
    "按所写的算式计分，算式由分值 points 与自定的输入项组成；结果限于 0 与分值之间。",
    "The score is what an expression over the points and inputs of one's own gives, kept between 0 and the points.",
  ),
  computed: both("公式结果", "what the formula gives"),
  grammar: both(
    "由 points、输入项、12、0.5、60% 这样的数、+ - * /、括号、比较、and or not、if(条件, 甲, 乙) 与 min max abs floor ceil round clamp 组成的算式",
    "an expression of points, inputs, numbers such as 12, 0.5 and 60%, + - * /, parentheses, comparisons, and or not, if(condition, a, b), min max abs floor ceil round clamp",
  ),
  undeclared: (name: string, known: readonly string[]) =>
    both(
      `“${name}”不在 inputs 之中（${known.length === 0 ? "其中没有输入项" : `其中有：${known.join("、")}`}）`,
      `“${name}” is not among the inputs (${known.length === 0 ? "there are none" : known.join(", ")})`,
    ),
  problems: {
    reservedWord: problem(
      both("这个名字在公式里另有含义", "this name has a meaning of its own in formulas"),
      both("换一个名字", "choose another name"),
    ),
    commonKey: problem(
      both(
        "评分依据里这个键另有用途，不能作输入项",
        "in an observation this key has a use of its own, so it cannot be an input",
      ),
      both("换一个名字", "choose another name"),
    ),
  },
} as const;
