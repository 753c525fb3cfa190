import { amountOf, compare, type Ratio } from "../amount/index.js";
import type { Grade, GradeScale } from "./scale.js";

/** The grade a value has on a scale: the first, from the top, whose start it reaches. */
export function placeOnScale(scale: GradeScale, value: Ratio): Grade {
  for (const grade of scale.grades) {
    const order = compare(value, amountOf(grade.from));
    if (order > 0 || (order === 0 && grade.exclusive !== true)) return grade;
  }
  // A checked scale reaches down to every total there is; a value below it belongs to its last grade.
  return lastGrade(scale);
}

function lastGrade(scale: GradeScale): Grade {
  const last = scale.grades.at(-1);
  if (last === undefined) throw new RangeError("a grade scale has at least two grades");
  return last;
}
