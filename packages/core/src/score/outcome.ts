import { certain } from "../certain/certain.js";
import { subtract, zero, type Ratio } from "../amount/index.js";
import { explainLeaf, type Explanation } from "../explain/index.js";
import type { Plan, Rounding } from "../rubric/plan.js";
import type { Factors } from "./applicable.js";
import type { Assessment } from "./assess.js";
import type { Explaining } from "./explained.js";
import { scaled, type Tally } from "./tally.js";

/** A leaf with its final, exact points and score. */
export class LeafOutcome implements Explaining {
  readonly assessment: Assessment;
  /** What its own points were multiplied by, because others do not apply. */
  readonly factor: Ratio;
  readonly points: Ratio;
  readonly score: Ratio;
  /** Points − score. */
  readonly deducted: Ratio;
  readonly #rounding: Rounding;

  constructor(assessment: Assessment, factor: Ratio, score: Ratio, rounding: Rounding) {
    this.assessment = assessment;
    this.factor = factor;
    this.points = scaled(assessment.leaf.points, factor);
    this.score = score;
    this.deducted = subtract(this.points, score);
    this.#rounding = rounding;
  }

  /** How the score came about. */
  explain(): Explanation {
    const { assessment, factor, points, score } = this;
    const { leaf, status, scope, computed, common } = assessment;
    const reason = assessment.reason ?? common.override?.reason;
    return explainLeaf({
      leaf,
      rounding: this.#rounding,
      status,
      factor,
      points,
      score,
      ...(scope === undefined ? {} : { scope }),
      ...(computed === undefined ? {} : { computed }),
      ...(reason === undefined ? {} : { reason }),
      ...(common.override === undefined ? {} : { by: common.override.by }),
    });
  }
}

/** Every leaf as it came out, in the order of the tree. */
export function outcomesOf(
  { rounding }: Pick<Plan, "rounding">,
  assessments: readonly Assessment[],
  factors: Factors,
  totals: Pick<Tally, "leaves">,
): LeafOutcome[] {
  const outcomes: LeafOutcome[] = [];
  for (const assessment of assessments) {
    const { leaf, status } = assessment;
    // What stands outside the points and does not apply is worth nothing; nobody else gets its points.
    const isNothing = status === "not-applicable" && leaf.role !== "regular";
    const factor = isNothing ? zero : certain(factors[outcomes.length]);
    const score = isNothing ? zero : certain(totals.leaves[outcomes.length]);
    outcomes.push(new LeafOutcome(assessment, factor, score, rounding));
  }
  return outcomes;
}
