import { certain } from "../certain/certain.js";
import { isZero, subtract, sum, type Ratio } from "../amount/index.js";
import { explainGroup } from "../explain/index.js";
import type { Group, Leaf, Plan } from "../rubric/plan.js";
import { explained, type Explaining, type Unfinished } from "./explained.js";
import type { Figures } from "./figures.js";
import { gradeOfRate } from "./grading.js";
import type { Form, Heading } from "./form.js";
import type { GroupPlace, Layout, LeafPlace, Place, TierPlace } from "./layout.js";
import type { LeafOutcome } from "./outcome.js";
import type { Flag, GradeResult, GroupResult, IndicatorResult, LeafResult, TierResult } from "./scorecard.js";
import { scaled, scoreAt, type Tally } from "./tally.js";

/** What the parts of one scorecard are printed from; what belongs to a leaf is in the order of the plan. */
export interface CardContext {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly form: Form;
  readonly figures: Figures;
  readonly tally: Tally;
  readonly outcomes: readonly LeafOutcome[];
  readonly flags: readonly (readonly Flag[])[];
  /** Whether every leaf has its own points, since nothing was shared out. */
  readonly isUntouched: boolean;
  /** The exact scores of the tiers. */
  readonly tiers: readonly Ratio[];
}

/** The results of some nodes and everything below them. */
export function nodeResults(places: readonly Place[], context: CardContext): IndicatorResult[] {
  const results: IndicatorResult[] = [];
  for (const place of places) {
    results.push(place.kind === "leaf" ? leafResult(place, context) : groupResult(place, context));
  }
  return results;
}

/** The tiers: sums of their leaves' exact scores. */
export function tierResults(context: CardContext): TierResult[] {
  const { layout, outcomes, plan, tiers, form, figures } = context;
  return layout.tiers.map((place, index) => {
    const tier = place.node;
    const points = pointsOf(place, context);
    const score = certain(tiers[index]);
    return part<TierResult>(certain(form.tiers[index]), worth(points, score), figures, {
      explain() {
        const parts = outcomesAt(place, outcomes).map((outcome) => ({
          title: outcome.assessment.leaf.title,
          score: outcome.score,
        }));
        return explainGroup({ title: tier.title, points, score, rounding: plan.rounding, parts });
      },
    });
  });
}

/** The exact scores of the tiers. */
export function tierScores({ tiers }: Layout, outcomes: readonly LeafOutcome[]): Ratio[] {
  return tiers.map(({ leaves }) => {
    const parts: Ratio[] = [];
    for (const index of leaves) parts.push(certain(outcomes[index]).score);
    return sum(parts);
  });
}

function outcomesAt({ leaves }: GroupPlace | TierPlace, outcomes: readonly LeafOutcome[]): LeafOutcome[] {
  return leaves.map((index) => certain(outcomes[index]));
}

/** What a group or a tier is worth: what its leaves are, after what does not apply was shared out. */
function pointsOf(place: GroupPlace | TierPlace, { outcomes, isUntouched }: CardContext): Ratio {
  return isUntouched ? place.points : sum(outcomesAt(place, outcomes).map(({ points }) => points));
}

function groupResult(place: GroupPlace, context: CardContext): GroupResult {
  const { node: group, index, leaves, counted, children } = place;
  const { outcomes, plan, tally, form, figures } = context;
  const points = pointsOf(place, context);
  const score = scoreAt(place, tally);
  const result = part<GroupResult>(certain(form.groups[index]), worth(points, score), figures, {
    explain() {
      const parts = counted.map((child) => ({ title: child.node.title, score: scoreAt(child, tally) }));
      return explainGroup({ title: group.title, points, score, rounding: plan.rounding, parts });
    },
  });
  const isAway = (index: number): boolean => outcomes[index]?.assessment.status === "not-applicable";
  result.status = leaves.length > 0 && leaves.every(isAway) ? "not-applicable" : "scored";
  const grade = gradeOf(group, points, score, context);
  if (grade !== undefined) result.grade = grade;
  result.indicators = nodeResults(children, context);
  return result;
}

function leafResult({ node: leaf, index }: LeafPlace, context: CardContext): LeafResult {
  const outcome = certain(context.outcomes[index]);
  const { assessment, factor, points, score } = outcome;
  const { status, computed } = assessment;
  const { figures, flags, form } = context;
  const result = part<LeafResult>(certain(form.leaves[index]), outcome, figures, outcome);
  result.status = status;
  const grade = gradeOf(leaf, points, score, context);
  if (grade !== undefined) result.grade = grade;
  if (leaf.tier !== undefined) result.tier = leaf.tier;
  if (leaf.role !== "regular") result.role = leaf.role;
  if (status === "overridden")
    result.computed = computed === undefined ? null : figures.amount(scaled(computed, factor));
  // Both lists are the reader's own: what is done to one leaves the other.
  result.flags = certain(flags[index]).slice();
  return result;
}

/** The exact figures of a part. */
type Worth = Pick<LeafOutcome, "points" | "score" | "deducted">;

function worth(points: Ratio, score: Ratio): Worth {
  return { points, score, deducted: subtract(points, score) };
}

/** What every part has; its other keys are given to it afterwards. */
function part<Result extends TierResult>(
  heading: Heading,
  { points, score, deducted }: Worth,
  figures: Figures,
  by: Explaining,
): Unfinished<Result> {
  const own = {
    id: heading.id,
    title: heading.title,
    points: points === heading.points ? heading.printed : figures.amount(points),
    score: figures.amount(score),
    deducted: figures.amount(deducted),
    rate: figures.rate(score, points),
  };
  // Copying with `...` would read the explanation, so the keys that are still missing are added one by one.
  return explained(own, by) as Unfinished<Result>;
}

function gradeOf(
  node: Group | Leaf,
  points: Ratio,
  score: Ratio,
  { figures }: CardContext,
): GradeResult | undefined {
  if (node.scale === undefined || isZero(points)) return undefined;
  return gradeOfRate(node.scale, score, points, figures);
}
