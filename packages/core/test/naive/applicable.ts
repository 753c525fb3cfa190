import type { IndicatorDocument, RubricDocument } from "./documents.js";
import { minus, ONE, over, read, sum, times, ZERO, type Fraction } from "./fraction.js";
import { counted, leavesOf } from "./points.js";

/**
 * The factor of every counted leaf once some are found not applicable: its score and its points are
 * multiplied by it. A leaf that is not applicable gets 0, under `full` everything keeps 1.
 */
export function factorByLeaf(
  rubric: RubricDocument,
  points: ReadonlyMap<string, Fraction>,
  outside: ReadonlySet<string>,
): Map<string, Fraction> {
  const leaves = counted(leavesOf(rubric.indicators));
  const factors = new Map(leaves.map((leaf) => [leaf.id, ONE]));
  const away = leaves.filter((leaf) => outside.has(leaf.id));
  if (away.length === leaves.length) throw new Error("nothing is applicable");
  const worth = (nodes: readonly IndicatorDocument[]) =>
    sum(nodes.map((node) => points.get(node.id) ?? ZERO));
  const full = read(rubric.points);

  if (away.length === 0 || rubric.notApplicable === "full") return factors;
  if (rubric.notApplicable === "shrink") {
    for (const leaf of leaves) factors.set(leaf.id, over(full, minus(full, worth(away))));
  } else if (rubric.tiers !== undefined) {
    for (const tier of rubric.tiers) {
      const staying = leaves.filter((leaf) => leaf.tier === tier.id && !outside.has(leaf.id));
      for (const leaf of staying) factors.set(leaf.id, over(read(tier.points), worth(staying)));
    }
  } else {
    const hasLeaf = (node: IndicatorDocument): boolean =>
      leavesOf([node]).some((leaf) => factors.has(leaf.id) && !outside.has(leaf.id));
    const spread = (nodes: readonly IndicatorDocument[], factor: Fraction): void => {
      const staying = counted(nodes).filter(hasLeaf);
      for (const node of staying) {
        const own = over(times(factor, worth(counted(nodes))), worth(staying));
        if (node.indicators === undefined) factors.set(node.id, own);
        else spread(node.indicators, own);
      }
    };
    spread(rubric.indicators, ONE);
  }
  for (const leaf of away) factors.set(leaf.id, ZERO);
  return factors;
}
