import { zero, type Ratio } from "../amount/index.js";
import type { Leaf, Plan } from "../rubric/plan.js";
import type { Factors } from "./applicable.js";
import type { Assessment } from "./assess.js";
import { leafScore, scaled, type ScoreOf } from "./tally.js";

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
  assessments: ReadonlyMap<string, Assessment>,
  factors: Factors,
  pick: Choice,
): ScoreOf {
  return (leaf) => {
    const assessment = assessments.get(leaf.id);
    if (assessment === undefined || (assessment.status === "missing" && rubric.missing === "zero"))
      return zero;
    const factor = factors.get(leaf.id);
    return leafScore(scaled(countedScore(assessment, pick), factor), rounding);
  };
}

/** What a leaf counts on its own points under the rubric's policies for what does not apply and what is missing. */
function countedScore(assessment: Assessment, pick: Choice): Ratio {
  const { leaf, status } = assessment;
  // Its factor is 0 where its points went elsewhere, so that full marks count only under `full`.
  if (status === "not-applicable") return leaf.role === "regular" ? leaf.points : outsideZero(leaf);
  return pick(assessment);
}

/** A bonus that does not apply adds nothing; a penalty takes nothing off. */
function outsideZero(leaf: Leaf): Ratio {
  return leaf.role === "penalty" && leaf.rule.counts === "fault" ? leaf.points : zero;
}
