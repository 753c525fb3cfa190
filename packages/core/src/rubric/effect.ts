import { maximum, subtract, zero, type Ratio } from "../amount/index.js";
import type { Leaf } from "./plan.js";

/**
 * What a leaf outside the sum adds or takes off: its score; of a penalty whose rule counts faults from full
 * marks, the marks lost, which are none where rounding lifted the score above its points.
 */
export function effect(leaf: Leaf, points: Ratio, score: Ratio): Ratio {
  return leaf.role === "penalty" && leaf.rule.counts === "fault"
    ? maximum(zero, subtract(points, score))
    : score;
}
