import { zero, type Ratio } from "../amount/index.js";
import type { Leaf, Plan } from "../rubric/plan.js";
import type { Factors } from "./applicable.js";
import type { Assessment } from "./assess.js";
import { leafScore, scaled } from "./tally.js";

/** Which of the scores a leaf may have is counted. */
export type Choice = (assessment: Assessment) => Ratio;

/** The score that makes the lowest total: of a penalty that counts merits, the highest. */
export const lowest: Choice = ({ leaf, low, high }) =>
  leaf.role === "penalty" && leaf.rule.counts === "merit" ? high : low;
/** The score that makes the highest total: of a penalty that counts merits, the lowest. */
export const highest: Choice = ({ leaf, low, high }) =>
  leaf.role === "penalty" && leaf.rule.counts === "merit" ? low : high;

/** The score each leaf counts with: after what does not apply was shared out, and after its rounding stage. */
export function scores(
  { rounding, rubric }: Pick<Plan, "rounding" | "rubric">,
  assessments: readonly Assessment[],
  factors: Factors,
  pick: Choice,
): Ratio[] {
  const counted: Ratio[] = [];
  for (const assessment of assessments) {
    const { leaf, status } = assessment;
    if (status === "missing" && rubric.missing === "zero") counted.push(zero);
    else if (status === "not-applicable" && leaf.role !== "regular") counted.push(outsideZero(leaf));
    else counted.push(leafScore(scaled(countedScore(assessment, pick), factors[counted.length]), rounding));
  }
  return counted;
}

/** What a leaf counts on its own points under the rubric's policies for what does not apply and what is missing. */
function countedScore(assessment: Assessment, pick: Choice): Ratio {
  // Its factor is 0 where its points went elsewhere, so that full marks count only under `full`.
  return assessment.status === "not-applicable" ? assessment.leaf.points : pick(assessment);
}

/** A bonus that does not apply adds nothing; a penalty takes nothing off, however scores are rounded. */
function outsideZero(leaf: Leaf): Ratio {
  return leaf.role === "penalty" && leaf.rule.counts === "fault" ? leaf.points : zero;
}
