import type { RubricDocument } from "./documents.js";
import { least, minus, plus, read, sum, within, ZERO, type Fraction } from "./fraction.js";
import { countsFaults } from "./leaf.js";
import type { ObservedLeaf } from "./observed.js";
import { isExtra } from "./points.js";
import { rounded } from "./print.js";

/** The sums over one set of leaf scores. */
export interface Sums {
  /** Score of every node, leaves and groups. */
  scores: Map<string, Fraction>;
  /** What the top-level indicators add up to. */
  plain: Fraction;
  /** What is added and what is taken off, each within its cap. */
  bonus: Fraction;
  penalty: Fraction;
  /** With bonus and penalty, inside 0 and the ceiling. */
  total: Fraction;
}

/** Adds up leaf scores: groups from the bottom, then bonus and penalty with their caps. */
export function addUp(
  rubric: RubricDocument,
  leaves: ReadonlyMap<string, ObservedLeaf>,
  scoreOf: (leaf: ObservedLeaf) => Fraction,
): Sums {
  const scores = new Map<string, Fraction>();
  const group = (nodes: RubricDocument["indicators"]): Fraction => {
    let together = ZERO;
    for (const node of nodes) {
      const leaf = leaves.get(node.id);
      const score = leaf === undefined ? asStaged(rubric, group(node.indicators ?? [])) : scoreOf(leaf);
      scores.set(node.id, score);
      if (!isExtra(node)) together = plus(together, score);
    }
    return together;
  };
  const plain = group(rubric.indicators);

  const extras = [...leaves.values()].filter((leaf) => isExtra(leaf.document));
  const applicable = extras.filter((leaf) => leaf.status !== "not-applicable");
  const capped = (amounts: Fraction[], cap: RubricDocument["bonusCap"]): Fraction =>
    cap === undefined ? sum(amounts) : least(sum(amounts), read(cap));
  const bonuses = applicable.filter((leaf) => leaf.document.bonus === true).map(scoreOf);
  const penalties = applicable
    .filter((leaf) => leaf.document.penalty === true)
    .map((leaf) => penaltyOf(leaf, scoreOf(leaf)));
  const bonus = capped(bonuses, rubric.bonusCap);
  const penalty = capped(penalties, rubric.penaltyCap);
  const total = within(ZERO, minus(plus(plain, bonus), penalty), read(rubric.ceiling ?? rubric.points));
  return { scores, plain, bonus, penalty, total };
}

/** Tiers stay the sums of their leaves, whatever the groups were rounded to. */
export function tierSums(leaves: ReadonlyMap<string, ObservedLeaf>, tier: string) {
  const members = [...leaves.values()].filter(({ document }) => document.tier === tier && !isExtra(document));
  return { points: sum(members.map((leaf) => leaf.points)), score: sum(members.map((leaf) => leaf.low)) };
}

/** What a penalty leaf takes off: its deduction where the rule counts faults, and never less than 0, else its score. */
export const penaltyOf = (leaf: ObservedLeaf, score: Fraction): Fraction =>
  takesItsDeduction(leaf) ? within(ZERO, minus(leaf.points, score), leaf.points) : score;

const takesItsDeduction = ({ document }: ObservedLeaf): boolean =>
  document.rule !== undefined && countsFaults(document.rule);

function asStaged(rubric: RubricDocument, score: Fraction): Fraction {
  const { rounding } = rubric;
  if (rounding?.stage !== "group") return score;
  return rounded(score, rounding.places, rounding.mode ?? "half-up");
}
