import type { IndicatorDocument, RubricDocument } from "../naive/documents.js";
import { fraction, minus, plus, read, sum, times, whole, ZERO, type Fraction } from "../naive/fraction.js";
import { leavesOf } from "../naive/points.js";
import { amount, digitAt } from "./amounts.js";
import type { Draw } from "./draw.js";

/** The parts of a rubric that say what is worth how much. */
export type Structure = Pick<RubricDocument, "points" | "tiers" | "tierWeighting" | "indicators">;

const MOST_LEAVES = 8;
const TIERS = [
  { id: "maintenance", title: "绩效维持型" },
  { id: "improvement", title: "绩效提升型" },
  { id: "innovation", title: "绩效创新型" },
];

/** Draws a tree of one to four levels and what its nodes are worth, by points, by weights or both. */
export function structure(draw: Draw): Structure {
  const indicators = tree(draw);
  const total = draw.pick([whole(100), whole(10), read("1000"), read("87.5"), whole(120), read("0.7")]);
  const worth = draw.pick([byPoints, byWeights, byBoth]);
  return worth(draw, indicators, total);
}

function tree(draw: Draw): IndicatorDocument[] {
  let [leaves, groups] = [0, 0];
  const siblings = (deeper: number): IndicatorDocument[] =>
    Array.from({ length: draw.whole(1, 4) }, (): IndicatorDocument => {
      if (deeper > 0 && leaves < MOST_LEAVES && draw.chance(45)) {
        groups += 1;
        const id = `group-${groups}`;
        return { id, title: `一组${groups}`, indicators: siblings(deeper - 1) };
      }
      leaves += 1;
      return { id: draw.chance(10) ? `指标-${leaves}` : `leaf-${leaves}`, title: `指标${leaves}` };
    });
  return siblings(draw.whole(0, 3));
}

/** Absolute points for every leaf; groups repeat their sum or leave it out. */
function byPoints(draw: Draw, indicators: IndicatorDocument[], total: Fraction): Structure {
  const leaves = leavesOf(indicators);
  const parts = shareOut(draw, total, leaves.length);
  for (const [index, leaf] of leaves.entries()) leaf.points = amount(draw, parts[index] ?? ZERO);
  const state = (node: IndicatorDocument): Fraction => {
    if (node.indicators === undefined) return read(node.points ?? 0);
    const together = sum(node.indicators.map(state));
    if (draw.chance(50)) node.points = amount(draw, together);
    return together;
  };
  indicators.forEach(state);
  return {
    points: amount(draw, total),
    indicators,
    ...tiersBySum(draw, leaves, (leaf) => read(leaf.points ?? 0)),
  };
}

/** A weight for every node: shares of shares, so that thirds of thirds come up. */
function byWeights(draw: Draw, indicators: IndicatorDocument[], total: Fraction): Structure {
  weigh(draw, indicators);
  return { points: amount(draw, total), indicators, ...tiersRescaled(draw, indicators, total) };
}

/** Points at the top, weights below. */
function byBoth(draw: Draw, indicators: IndicatorDocument[], total: Fraction): Structure {
  const parts = shareOut(draw, total, indicators.length);
  for (const [index, node] of indicators.entries()) {
    node.points = amount(draw, parts[index] ?? ZERO);
    weigh(draw, node.indicators ?? []);
  }
  const tiers = tiersBySum(draw, indicators, (node) => read(node.points ?? 0));
  for (const node of indicators) {
    if (node.tier === undefined || node.indicators === undefined) continue;
    for (const leaf of leavesOf([node])) leaf.tier = node.tier;
    delete node.tier;
  }
  return { points: amount(draw, total), indicators, ...tiers };
}

const WEIGHTS = ["1", "2", "3", "7", "0.5", "0.333", "60%", "40"];

function weigh(draw: Draw, nodes: IndicatorDocument[]): void {
  const even = draw.chance(40);
  for (const node of nodes) {
    node.weight = amount(draw, read(even ? "1" : draw.pick(WEIGHTS)));
    if (node.indicators !== undefined) weigh(draw, node.indicators);
  }
}

/** Positive finite parts of a total, now and then with thirty digits. */
function shareOut(draw: Draw, total: Fraction, count: number): Fraction[] {
  const unit = draw.pick([200, 1000, 1_000_000]);
  const cuts = new Set<number>();
  for (let index = 1; index < count; index += 1) {
    let at = draw.whole(1, unit - 1);
    while (cuts.has(at)) at = (at % (unit - 1)) + 1;
    cuts.add(at);
  }
  const edges = [0, ...[...cuts].sort((one, other) => one - other), unit];
  const parts = edges
    .slice(1)
    .map((edge, index) => times(total, fraction(BigInt(edge - (edges[index] ?? 0)), BigInt(unit))));
  const [first, second] = parts;
  if (first !== undefined && second !== undefined && draw.chance(10)) {
    parts[0] = plus(first, digitAt(26));
    parts[1] = minus(second, digitAt(26));
  }
  return parts;
}

type Tiers = Pick<RubricDocument, "tiers" | "tierWeighting">;

/** Spreads nodes over tiers whose points are then whatever those nodes come to. */
function tiersBySum(
  draw: Draw,
  nodes: IndicatorDocument[],
  worth: (node: IndicatorDocument) => Fraction,
): Tiers {
  if (nodes.length < 2 || !draw.chance(40)) return {};
  const used = TIERS.slice(0, draw.whole(2, Math.min(3, nodes.length)));
  for (const [index, node] of nodes.entries()) node.tier = (used[index] ?? draw.pick(used)).id;
  const tiers = used.map((tier) => ({
    ...tier,
    points: amount(draw, sum(nodes.filter((node) => node.tier === tier.id).map(worth))),
  }));
  return { tiers };
}

/** Spreads weighted leaves over tiers with points of their own, to which they are rescaled. */
function tiersRescaled(draw: Draw, indicators: IndicatorDocument[], total: Fraction): Tiers {
  const leaves = leavesOf(indicators);
  if (leaves.length < 3 || !draw.chance(50)) return {};
  for (const [index, leaf] of leaves.entries()) leaf.tier = (TIERS[index] ?? draw.pick(TIERS)).id;
  const tiers = TIERS.map((tier, index) => ({
    ...tier,
    points: amount(draw, times(total, index === 0 ? read("0.8") : read("0.1"))),
  }));
  return { tiers, tierWeighting: "rescale" };
}
