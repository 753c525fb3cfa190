import { both, problem, type ParameterProblem } from "../wording.js";

/** The words of `checklist`. */
export const checklistWords = {
  title: both("要点", "Checklist"),
  about: both(
    "逐条核对要点：满足几项得几项的分，或全部满足、满足若干项才得满分。必备要点不满足，整项得 0 分。",
    "Items are ticked off: each gives its marks, or full marks take all of them or so many. Without a gate item the whole leaf scores 0.",
  ),
  require: both("each、all 或 { atLeast: k }", "each, all or { atLeast: k }"),
  met: both("满足的份额", "share met"),
  count: both("满足的项数", "items met"),
  problems: {
    oneKind: problem(
      both(
        "各要点应当都写 points，或都写 share，或都不写",
        "items should have points throughout, share throughout, or neither throughout",
      ),
      both("统一写法", "use one form for all items"),
    ),
    tooMany: problem(
      both("atLeast 多于要点的项数", "atLeast exceeds the number of items"),
      both("改为不多于项数", "ask for at most as many as there are"),
    ),
  },
} as const;

/** Items whose marks do not add up to the leaf's. */
export function pointsDiffer(sum: string, points: string): ParameterProblem {
  return problem(
    both(`各要点合计 ${sum} 分，分值是 ${points}`, `the items add up to ${sum}, the leaf is worth ${points}`),
    both(`使合计等于 ${points}，或改用 share`, `let them add up to ${points}, or use share`),
  );
}

/** Items whose shares do not add up to 1. */
export function sharesDiffer(sum: string): ParameterProblem {
  return problem(
    both(`各要点的 share 合计 ${sum}，应为 1`, `the shares add up to ${sum}, not to 1`),
    both("使合计等于 1，或都不写 share（平分）", "let them add up to 1, or leave share out for equal shares"),
  );
}
