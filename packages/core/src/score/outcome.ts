import { one, zero, type Ratio } from "../amount/index.js";
import type { Factors } from "./applicable.js";
import type { Assessment } from "./assess.js";
import { scaled, type Tally } from "./tally.js";

/** A leaf with its final, exact points and score. */
export interface LeafOutcome {
  readonly assessment: Assessment;
  /** What its own points were multiplied by, because others do not apply. */
  readonly factor: Ratio;
  readonly points: Ratio;
  readonly score: Ratio;
}

/** Every leaf as it came out, in the order of the tree. */
export function outcomesOf(
  assessments: ReadonlyMap<string, Assessment>,
  factors: Factors,
  totals: Pick<Tally, "scores">,
): LeafOutcome[] {
  return Array.from(assessments.values(), (assessment) => {
    const { leaf, status } = assessment;
    // What stands outside the points and does not apply is worth nothing; nobody else gets its points.
    const isNothing = status === "not-applicable" && leaf.role !== "regular";
    if (isNothing) return { assessment, factor: zero, points: zero, score: zero };
    const factor = factors.get(leaf.id) ?? one;
    return {
      assessment,
      factor,
      points: scaled(leaf.points, factor),
      score: totals.scores.get(leaf.id) ?? zero,
    };
  });
}
