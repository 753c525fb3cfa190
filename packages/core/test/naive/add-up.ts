import type { RubricDocument } from "./documents.js";
import { greatest, least, minus, plus, read, sum, ZERO, type Fraction } from "./fraction.js";
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
  const bonus = sum(applicable.filter((leaf) => leaf.document.bonus === true).map(scoreOf));
  const penalty = sum(
    applicable
      .filter((leaf) => leaf.document.penalty === true)
      .map((leaf) => (takesItsDeduction(leaf) ? minus(leaf.points, scoreOf(leaf)) : scoreOf(leaf))),
  );
  const capped = (amount: Fraction, cap: RubricDocument["bonusCap"]): Fraction =>
    cap === undefined ? amount : least(amount, read(cap));
  const moved = minus(plus(plain, capped(bonus, rubric.bonusCap)), capped(penalty, rubric.penaltyCap));
  const total = least(read(rubric.ceiling ?? rubric.points), greatest(ZERO, moved));
  return { scores, plain, total };
}

const takesItsDeduction = ({ document }: ObservedLeaf): boolean =>
  document.rule !== undefined && countsFaults(document.rule);

function asStaged(rubric: RubricDocument, score: Fraction): Fraction {
  const { rounding } = rubric;
  if (rounding?.stage !== "group") return score;
  return rounded(score, rounding.places, rounding.mode ?? "half-up");
}
