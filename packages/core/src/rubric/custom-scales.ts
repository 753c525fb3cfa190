import type { Path } from "../error/index.js";
import { gradeScaleShape, type GradeScale } from "../grade/index.js";
import { attempt, check, mapped, overlaid, unreadable, type Findings } from "../shape/index.js";
import type { IndicatorDocument, WholeRubric } from "./shape.js";

/** A scale that could not be read: its name is not looked up, where it would be unknown. */
const noScale = {
  get scale() {
    return unreadable();
  },
};

/**
 * Writes the scales that were given beside a rubric into it, wherever it names one of them, so that the rubric
 * is complete: it needs nothing but itself when it is read back from JSON. Scales everybody knows stay names.
 */
export function withCustomScales(
  rubric: WholeRubric,
  scales: readonly GradeScale[],
  findings: Findings,
): WholeRubric {
  const written = (scale: string | GradeScale, path: Path): string | GradeScale => {
    const custom = scales.find((one) => one.id === scale);
    return custom === undefined ? scale : (check(gradeScaleShape, custom, path, findings) ?? unreadable());
  };
  if (scales.length === 0) return rubric;
  const inNode = (node: IndicatorDocument, path: Path): IndicatorDocument => {
    const own = attempt(() =>
      node.scale === undefined ? {} : { scale: written(node.scale, [...path, "scale"]) },
    );
    const below = attempt(() =>
      node.indicators === undefined ? {} : { indicators: inNodes(node.indicators, path) },
    );
    return overlaid(node, own ?? noScale, below ?? {});
  };
  const inNodes = (nodes: readonly IndicatorDocument[], path: Path): IndicatorDocument[] =>
    mapped(nodes, (node, index) => inNode(node, [...path, "indicators", index]));
  const scale = attempt(() => ({ scale: written(rubric.scale, ["scale"]) }));
  const indicators = attempt(() => ({ indicators: inNodes(rubric.indicators, []) }));
  return overlaid(rubric, scale ?? noScale, indicators ?? {});
}
