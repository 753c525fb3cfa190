import {
  absolute,
  amountOf,
  compare,
  divide,
  maximum,
  minimum,
  multiply,
  one,
  roundedUnits,
  sign,
  subtract,
  zero,
  type Ratio,
} from "../amount/index.js";
import { certain } from "../certain/certain.js";
import { between, rateConditions } from "./conditions.js";
import { moved, type Figure } from "./figure.js";
import { differenceOfIntervals, exactly, limit, meet, sumOfIntervals, type Interval } from "./limit.js";
import { outsideOf, possibleWithout, type Left } from "./outside.js";
import type { View } from "./possible.js";
import { clipAll, deductedIn, pointsIn, scoreIn, type HalfPlane, type Region } from "./region.js";
import type { Node, System, Tie } from "./system.js";

/** A printed figure and the nearest value, to its own last place, with which everything could hold. */
export interface FigureChange {
  readonly figure: Figure;
  readonly role: FigureRole;
  readonly node: Node;
  readonly to: string;
  /** How far that is, in marks: a rate counts as the marks it is worth. */
  readonly distance: Ratio;
}

/**
 * Every figure whose change alone would do, nearest first. Only figures that a conflict reads can help, so
 * only they are tried.
 */
export function changesThatHelp(system: System, view: View, conflict: readonly Tie[]): FigureChange[] {
  const outside = outsideOf(view);
  const changes: FigureChange[] = [];
  for (const node of nodesRead(conflict)) {
    const left = outside(node);
    if (left === "nothing") continue;
    for (const [figure, role] of figuresOf(node)) {
      const change = nearestChange(node, figure, role, view, left);
      if (change === undefined) continue;
      const distance = marksBetween(figure, change, node, system);
      changes.push({ figure, role, node, to: change.printed, distance });
    }
  }
  // Points were decided, scores were worked out: of two changes as small, the score is likelier wrong.
  const decided = ({ figure, node }: FigureChange): number => (figure === node.points ? 1 : 0);
  return changes.toSorted(
    (left, right) => compare(left.distance, right.distance) || decided(left) - decided(right),
  );
}

/** The nodes whose figures some ties read: their own, and those that a sum adds up. */
function nodesRead(ties: readonly Tie[]): Set<Node> {
  const nodes = new Set<Node>();
  const readBelow = (members: readonly Node[], key: "points" | "score"): void => {
    for (const member of members) {
      nodes.add(member);
      // A group that prints nothing stands for what is below it.
      if (member[key] === undefined) for (const family of member.families) readBelow(family.members, key);
    }
  };
  for (const tie of ties) {
    const { node } = tie;
    nodes.add(node);
    if ("family" in tie) readBelow(tie.family.members, tie.kind === "points-sum" ? "points" : "score");
    // Figures of a node that prints no score or points are held against what its families make of it.
    for (const own of node.families) {
      if (node.score === undefined) readBelow(own.members, "score");
      if (node.points === undefined) readBelow(own.members, "points");
    }
  }
  return nodes;
}

/** What a figure is of its node. */
export type FigureRole = "points" | "score" | "deducted" | "rate" | "item";

function figuresOf({ points, score, deducted, rate, deductions }: Node): [Figure, FigureRole][] {
  const figures: [Figure | undefined, FigureRole][] = [
    [points, "points"],
    [score, "score"],
    [deducted, "deducted"],
    [rate, "rate"],
    ...(deductions ?? []).map((item): [Figure, FigureRole] => [item, "item"]),
  ];
  return figures.flatMap(([figure, role]) => (figure === undefined ? [] : [[figure, role]]));
}

function nearestChange(
  node: Node,
  figure: Figure,
  role: FigureRole,
  view: View,
  left: Left,
): Figure | undefined {
  const region = possibleWithout(node, figure, view, left);
  if (region === undefined) return undefined;
  const others = (node.deductions ?? []).filter((item) => item !== figure);
  const elsewhere = sumOfIntervals(role === "item" ? others.map(view.standsFor) : []);
  // An item is what the marks lost leave beside the other items; the marks lost may be printed as well.
  const lost = role === "item" ? marksLost(node, region, view) : deductedIn(region);
  const range = {
    points: () => pointsIn(region),
    score: () => scoreIn(region),
    deducted: () => lost,
    rate: () => ratesIn(region),
    item: () => differenceOfIntervals(lost, elsewhere),
  }[role]();
  const fits = (candidate: Figure): boolean => {
    if (role === "points" && sign(candidate.value) <= 0) return false;
    const interval = role === "points" ? exactly(candidate.value) : view.standsFor(candidate);
    if (role === "item") return meet(sumOfIntervals([interval, elsewhere]), lost) !== undefined;
    return clipAll(region, conditionsFor(role, interval)) !== undefined;
  };
  return nearestOf(figure, range).find(fits);
}

function marksLost(node: Node, region: Region, view: View): Interval {
  const lost = deductedIn(region);
  return node.deducted === undefined ? lost : certain(meet(lost, view.standsFor(node.deducted)));
}

function conditionsFor(role: Exclude<FigureRole, "item">, interval: Interval): HalfPlane[] {
  switch (role) {
    case "points":
      return between(1n, 0n, interval);
    case "score":
      return between(0n, 1n, interval);
    case "deducted":
      return between(1n, -1n, interval);
    case "rate":
      return rateConditions(interval);
  }
}

/** The values around both ends of a range, to a figure's last place, nearest to the figure first. */
function nearestOf(figure: Figure, { low, high }: Interval): Figure[] {
  const own = roundedUnits(figure.value, figure.places, "floor");
  const least = roundedUnits(low.at, figure.places, "floor");
  const most = roundedUnits(high.at, figure.places, "ceiling");
  const around = [-1n, 0n, 1n, 2n].flatMap((step) => [least + step, most - step]);
  const size = (units: bigint): bigint => (units < own ? own - units : units - own);
  return [...new Set(around)]
    .filter((units) => units !== own)
    .toSorted((left, right) => (size(left) < size(right) ? -1 : 1))
    .map((units) => moved(figure, units - own));
}

/** The least and the most of score ÷ points, up to which end belongs. */
function ratesIn(region: Region): Interval {
  const rates = region
    .filter(({ points }) => sign(points.at) > 0)
    .map(({ points, score }) => divide(score.at, points.at));
  return { low: limit(rates.reduce(minimum, one)), high: limit(rates.reduce(maximum, zero)) };
}

function marksBetween(figure: Figure, change: Figure, node: Node, { root }: System): Ratio {
  const difference = absolute(subtract(change.value, figure.value));
  const worth = node.points?.value ?? root.points?.value ?? amountOf(100);
  return figure === node.rate ? multiply(difference, worth) : difference;
}
