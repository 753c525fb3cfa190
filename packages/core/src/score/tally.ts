import {
  add,
  amountOf,
  maximum,
  minimum,
  multiply,
  round,
  subtract,
  sum,
  zero,
  type Ratio,
} from "../amount/index.js";
import { effect } from "../rubric/effect.js";
import { optionalAmount, type Leaf, type Plan, type PlanNode, type Rounding } from "../rubric/plan.js";

/** Which of a leaf's scores is added up: what it scored, the most it could have, what was recorded. */
export type ScoreOf = (leaf: Leaf) => Ratio;

/** Everything that adds up, exactly, after the rounding stage the rubric names. */
export interface Tally {
  /** The score of every node by id: leaves, groups, bonuses and penalties. */
  readonly scores: ReadonlyMap<string, Ratio>;
  /** What rounding at the group stage changed, by group. */
  readonly rounded: ReadonlyMap<string, Ratio>;
  /** What the top of the tree adds up to. */
  readonly sum: Ratio;
  readonly bonus: Ratio;
  readonly penalty: Ratio;
  /** The sum with bonus and penalty, before it is held between 0 and the ceiling. */
  readonly raw: Ratio;
  /** The total: the sum with bonus and penalty, held between 0 and the ceiling. */
  readonly total: Ratio;
}

/**
 * Adds up a plan: leaves, groups, then bonus and penalty with their caps, then the ceiling. `scoreOf` gives
 * each leaf's final score: on the points it has after what is not applicable was shared out, after its rounding stage.
 */
export function tally(plan: Plan, scoreOf: ScoreOf): Tally {
  const scores = new Map<string, Ratio>();
  const rounded = new Map<string, Ratio>();
  for (const leaf of plan.leaves) scores.set(leaf.id, scoreOf(leaf));
  const total = (nodes: readonly PlanNode[]): Ratio => {
    const parts = nodes.filter((node) => node.kind === "group" || node.role === "regular");
    return sum(
      parts.map((node) => (node.kind === "leaf" ? (scores.get(node.id) ?? zero) : groupScore(node))),
    );
  };
  const groupScore = (group: Extract<PlanNode, { kind: "group" }>): Ratio => {
    const exact = total(group.children);
    const score =
      plan.rounding.stage === "group" ? round(exact, plan.rounding.places, plan.rounding.mode) : exact;
    scores.set(group.id, score);
    rounded.set(group.id, subtract(exact, score));
    return score;
  };
  const top = total(plan.nodes);
  const { rubric } = plan;
  const bonus = capped(sumOf(plan, "bonus", scores), rubric.bonusCap);
  const penalty = capped(sumOf(plan, "penalty", scores), rubric.penaltyCap);
  const ceiling = amountOf(rubric.ceiling ?? rubric.points);
  const raw = subtract(add(top, bonus), penalty);
  return { scores, rounded, sum: top, bonus, penalty, raw, total: minimum(ceiling, maximum(zero, raw)) };
}

/**
 * A leaf's score after the rounding stage. Where the leaf's points are finer than the places it may come out
 * above them, as printed scores do: what is added up is what is printed.
 */
export function leafScore(score: Ratio, { stage, places, mode }: Rounding): Ratio {
  return stage === "indicator" ? round(score, places, mode) : score;
}

function sumOf(plan: Plan, role: Leaf["role"], scores: ReadonlyMap<string, Ratio>): Ratio {
  return sum(
    plan.leaves
      .filter((leaf) => leaf.role === role)
      .map((leaf) => effect(leaf, leaf.points, scores.get(leaf.id) ?? zero)),
  );
}

function capped(value: Ratio, cap: Parameters<typeof optionalAmount>[0]): Ratio {
  const most = optionalAmount(cap);
  return most === undefined ? value : minimum(value, most);
}

/** A leaf's score on its own points, after what is not applicable was shared out. */
export function scaled(score: Ratio, factor: Ratio | undefined): Ratio {
  return factor === undefined ? score : multiply(score, factor);
}
