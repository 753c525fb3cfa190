import type { IndicatorDocument, RubricDocument } from "./documents.js";
import { over, plus, read, sum, times, ZERO, type Fraction } from "./fraction.js";

/** Bonus and penalty leaves stand outside the points. */
export const isExtra = (node: IndicatorDocument): boolean => node.bonus === true || node.penalty === true;

export const counted = (nodes: readonly IndicatorDocument[]): IndicatorDocument[] =>
  nodes.filter((node) => !isExtra(node));

/** Every leaf below the nodes, from top to bottom. */
export const leavesOf = (nodes: readonly IndicatorDocument[]): IndicatorDocument[] =>
  nodes.flatMap((node) => (node.indicators === undefined ? [node] : leavesOf(node.indicators)));

/** What every node of a rubric is worth before anything is found not applicable. */
export function pointsByNode(rubric: RubricDocument): Map<string, Fraction> {
  const points = new Map<string, Fraction>();
  share(rubric.indicators, read(rubric.points), points);
  if (rubric.tierWeighting === "rescale") rescale(rubric, points);
  return points;
}

function share(
  nodes: readonly IndicatorDocument[],
  available: Fraction,
  points: Map<string, Fraction>,
): void {
  const siblings = counted(nodes);
  const all = sum(siblings.map(size));
  for (const node of nodes) {
    const byWeight = !isExtra(node) && usesWeight(node);
    const worth = byWeight ? over(times(available, size(node)), all) : size(node);
    points.set(node.id, worth);
    if (node.indicators !== undefined) share(node.indicators, worth, points);
  }
}

function size(node: IndicatorDocument): Fraction {
  if (node.points !== undefined) return read(node.points);
  if (node.weight !== undefined) return read(node.weight);
  return sum(counted(node.indicators ?? []).map(size));
}

function usesWeight(node: IndicatorDocument): boolean {
  if (node.points !== undefined) return false;
  if (node.weight !== undefined) return true;
  const [first] = counted(node.indicators ?? []);
  return first !== undefined && usesWeight(first);
}

/** Each tier's leaves are scaled to the tier's points; the groups are then what their leaves add up to. */
function rescale(rubric: RubricDocument, points: Map<string, Fraction>): void {
  const leaves = counted(leavesOf(rubric.indicators));
  for (const tier of rubric.tiers ?? []) {
    const members = leaves.filter((leaf) => leaf.tier === tier.id);
    const raw = sum(members.map((leaf) => points.get(leaf.id) ?? ZERO));
    for (const leaf of members) {
      points.set(leaf.id, over(times(points.get(leaf.id) ?? ZERO, read(tier.points)), raw));
    }
  }
  sumGroups(rubric.indicators, points);
}

/** Sets every group to the sum of its counted children; gives the sum of the nodes themselves. */
export function sumGroups(nodes: readonly IndicatorDocument[], values: Map<string, Fraction>): Fraction {
  let total = ZERO;
  for (const node of nodes) {
    if (node.indicators !== undefined) values.set(node.id, sumGroups(node.indicators, values));
    if (!isExtra(node)) total = plus(total, values.get(node.id) ?? ZERO);
  }
  return total;
}
