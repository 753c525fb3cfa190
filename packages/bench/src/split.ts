import type { IndicatorDocument, RubricInput } from "@jixiao/core";
import { w20Document } from "./workload.js";

/** The workload's rubric with every leaf split into equal ones, `rate-0-1`, `rate-0-2` and so on. */
export function splitRubric(parts: number): RubricInput {
  if (!("indicators" in w20Document)) return w20Document;
  const indicators = w20Document.indicators.map((group) => ({
    ...group,
    indicators: (group.indicators ?? []).flatMap((leaf) => splitLeaf(leaf, parts)),
  }));
  return { ...w20Document, indicators };
}

function splitLeaf(leaf: IndicatorDocument, parts: number): IndicatorDocument[] {
  return Array.from({ length: parts }, (_, part) => ({
    ...leaf,
    id: `${leaf.id}-${part + 1}`,
    points: Number(leaf.points) / parts,
  }));
}
