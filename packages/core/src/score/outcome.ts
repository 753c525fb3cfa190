import { certain } from "../certain/certain.js";
import { subtract, zero, type Ratio } from "../amount/index.js";
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
  /** Points − score. */
  readonly deducted: Ratio;
}

/** Every leaf as it came out, in the order of the tree. */
export function outcomesOf(
  assessments: readonly Assessment[],
  factors: Factors,
  totals: Pick<Tally, "leaves">,
): LeafOutcome[] {
  return assessments.map((assessment, index) => {
    const { leaf, status } = assessment;
    // What stands outside the points and does not apply is worth nothing; nobody else gets its points.
    const isNothing = status === "not-applicable" && leaf.role !== "regular";
    const factor = isNothing ? zero : certain(factors[index]);
    const points = scaled(leaf.points, factor);
    const score = isNothing ? zero : certain(totals.leaves[index]);
    return { assessment, factor, points, score, deducted: subtract(points, score) };
  });
}
