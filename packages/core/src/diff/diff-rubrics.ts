import { planOf, type Plan } from "../rubric/index.js";
import { digest } from "../rubric/digest.js";
import type { Rubric } from "../rubric/observed.js";
import { wholeRubricShape, type WholeRubric } from "../rubric/shape.js";
import { changeOf } from "./change-sentence.js";
import { indicatorChanges } from "./indicator-changes.js";
import type { ComparedRubric, RubricChange, RubricDifference } from "./rubric-difference.js";
import { shapeDifferences, withoutFields } from "./shape-differences.js";

/**
 * What distinguishes two rubrics: two versions of one, or those of two districts. Indicators are told apart by
 * id. Defaults that one of the two writes out are no difference, nor is another way of writing the same number;
 * points are compared as they count, so that a changed weight shows in every sibling it takes points from.
 *
 * @throws JixiaoError when one of the two is no rubric.
 * @example
 * diffRubrics(department2021, department2022).changes.map((change) => change.sentence["zh-CN"]);
 * // ["指标“预算执行率”：分值由 6 改为 8", …]
 */
export function diffRubrics(old: Rubric, now: Rubric): RubricDifference {
  const [before, after] = [planOf(old), planOf(now)];
  return {
    format: "jixiao/rubric-difference@1",
    old: compared(before.rubric),
    new: compared(after.rubric),
    changes: [...wholeChanges(before, after), ...indicatorChanges(before, after)],
  };
}

function compared(rubric: WholeRubric): ComparedRubric {
  return { id: rubric.id, version: rubric.version, title: rubric.title, digest: digest(rubric) };
}

/** What names a rubric, and what is compared indicator by indicator. */
const elsewhere = new Set(["format", "id", "version", "indicators"]);

function wholeChanges(before: Plan, after: Plan): RubricChange[] {
  return shapeDifferences(wholeShape, comparable(before), comparable(after)).map((difference) =>
    changeOf(difference, undefined),
  );
}

const wholeShape = withoutFields(wholeRubricShape, elsewhere);

/** A rubric with its defaults filled in and its scale written out. */
function comparable({ rubric, rounding, scale }: Plan): unknown {
  const { id, title, grades, on = "rounded", basis = "points" } = scale;
  return {
    ...rubric,
    rounding,
    scale: { id, title, on, basis, grades },
    tierWeighting: rubric.tierWeighting ?? "checked",
    notApplicable: rubric.notApplicable ?? "error",
    missing: rubric.missing ?? "error",
    ceiling: rubric.ceiling ?? rubric.points,
  };
}
