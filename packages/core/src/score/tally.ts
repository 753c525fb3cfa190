import { certain } from "../certain/certain.js";
import {
  add,
  maximum,
  minimum,
  multiply,
  one,
  round,
  subtract,
  sum,
  zero,
  type Ratio,
} from "../amount/index.js";
import { effect } from "../rubric/effect.js";
import type { Plan, Rounding } from "../rubric/plan.js";
import { layoutOf, type Place } from "./layout.js";

/** Everything that adds up, exactly, after the rounding stage the rubric names. */
export interface Tally {
  /** The score of every leaf, bonuses and penalties among them, in the order of the plan. */
  readonly leaves: readonly Ratio[];
  /** The score of every group, in the order of the layout. */
  readonly groups: readonly Ratio[];
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
 * Adds up a plan: leaves, groups, then bonus and penalty with their caps, then the ceiling. The leaves come
 * with their final scores: on the points they have after what is not applicable was shared out, after their
 * rounding stage.
 */
export function tally(plan: Plan, leaves: readonly Ratio[]): Tally {
  const layout = layoutOf(plan);
  const { rounding } = plan;
  const groups: Ratio[] = [];
  const scored = { leaves, groups };
  const rounded = new Map<string, Ratio>();
  for (const { node, counted } of layout.groups) {
    const exact = sumAt(counted, scored);
    const score = rounding.stage === "group" ? round(exact, rounding.places, rounding.mode) : exact;
    if (score !== exact) rounded.set(node.id, subtract(exact, score));
    groups.push(score);
  }
  const top = sumAt(layout.counted, scored);
  const bonus = capped(effects(layout.bonus, plan, leaves), layout.bonusCap);
  const penalty = capped(effects(layout.penalty, plan, leaves), layout.penaltyCap);
  const raw = subtract(add(top, bonus), penalty);
  const total = minimum(layout.ceiling, maximum(zero, raw));
  return { leaves, groups, rounded, sum: top, bonus, penalty, raw, total };
}

function sumAt(places: readonly Place[], scored: Pick<Tally, "leaves" | "groups">): Ratio {
  const parts: Ratio[] = [];
  for (const place of places) parts.push(scoreAt(place, scored));
  return sum(parts);
}

/** What the leaves at some positions, outside the sum, add or take off. */
function effects(positions: readonly number[], plan: Plan, leaves: readonly Ratio[]): Ratio {
  if (positions.length === 0) return zero;
  return sum(
    positions.map((index) => {
      const leaf = certain(plan.leaves[index]);
      return effect(leaf, leaf.points, certain(leaves[index]));
    }),
  );
}

/** What a node scored. */
export function scoreAt({ kind, index }: Place, { leaves, groups }: Pick<Tally, "leaves" | "groups">): Ratio {
  return certain((kind === "leaf" ? leaves : groups)[index]);
}

/**
 * A leaf's score after the rounding stage. Where the leaf's points are finer than the places it may come out
 * above them, as printed scores do: what is added up is what is printed.
 */
export function leafScore(score: Ratio, { stage, places, mode }: Rounding): Ratio {
  return stage === "indicator" ? round(score, places, mode) : score;
}

function capped(value: Ratio, most: Ratio | undefined): Ratio {
  return most === undefined ? value : minimum(value, most);
}

/** A leaf's score or points after what is not applicable was shared out. */
export function scaled(value: Ratio, factor: Ratio = one): Ratio {
  return multiply(value, factor);
}
