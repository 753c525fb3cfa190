import { amountOf, compare, sum } from "../amount/index.js";
import { lost, type Assessment } from "./assess.js";
import type { Figures } from "./figures.js";
import type { Flag } from "./scorecard.js";

const none: readonly Flag[] = [];

/** Everything about one leaf that a reviewer should look at. */
export function leafFlags(assessment: Assessment, figures: Figures): readonly Flag[] {
  const { leaf, status, common, claims } = assessment;
  const isPlain = status === "scored" && assessment.flags.length === 0 && claims.length === 0;
  if (isPlain && common.override === undefined && leaf.document.evidenceRequired !== true) return none;
  const flags: Flag[] = [];
  for (const { code, shares } of assessment.flags) {
    const printed = Object.entries(shares).map(([name, share]) => [name, figures.percent(share)]);
    flags.push(figures.flag(code, leaf.id, Object.fromEntries(printed) as Record<string, string>));
  }
  if (status === "not-applicable")
    flags.push(figures.flag("not-applicable", leaf.id, { reason: assessment.reason ?? "—" }));
  if (status === "missing") flags.push(figures.flag("missing", leaf.id));
  if (common.override !== undefined) {
    const { score, reason, by } = common.override;
    flags.push(figures.flag("overridden", leaf.id, { score: figures.amount(amountOf(score)), reason, by }));
  }
  if (claims.length > 0) {
    const claimed = sum(claims.map(({ points }) => points));
    const counted = lost(assessment);
    if (compare(claimed, counted) > 0) {
      flags.push(
        figures.flag("claims-limited", leaf.id, {
          claimed: figures.amount(claimed),
          counted: figures.amount(counted),
        }),
      );
    }
  }
  const wantsEvidence = leaf.document.evidenceRequired === true && status !== "missing";
  if (
    wantsEvidence &&
    (common.evidence ?? []).length === 0 &&
    claims.every((claim) => (claim.evidence ?? []).length === 0)
  ) {
    flags.push(figures.flag("evidence-missing", leaf.id));
  }
  return flags;
}
