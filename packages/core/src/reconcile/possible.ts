import { between, ownConditions, ownRegion, type Reading, type Supposed } from "./conditions.js";
import type { Figure } from "./figure.js";
import type { Interval } from "./limit.js";
import { boxAround, clipAll, intersection, pointsIn, scoreIn, type Region } from "./region.js";
import { sumRegions } from "./sum-of-regions.js";
import type { Family, Node, System, Tie } from "./system.js";

/** A way of looking at a system: what figures stand for, and which ties are asked to hold. */
export interface View extends Reading {
  /** The ties that hold, by their position. */
  readonly held: ReadonlySet<number>;
  /** What was found where all ties of a node and below hold, and where none does. */
  readonly withAll: Map<Node, Region | undefined>;
  readonly withNone: Map<Node, Region | undefined>;
  /** Whether points and score of a node that prints no points are only bounded one by one, see `mostOpenNodes`. */
  readonly coarse: boolean;
}

/**
 * The most nodes without printed points whose rates, deductions or grades tie score and points together that
 * are held together exactly. Beyond it each such node still meets its own ties, but only the least and the
 * most of its points and of its score are carried further: whatever is then found impossible is so, while
 * something impossible may be missed.
 */
const mostOpenNodes = 40;

/** Whether a system has more of them. */
function isCoarse({ nodes }: System): boolean {
  const open = nodes.filter(({ points, rate, deducted, deductions, grade }) => {
    const tied = rate ?? deducted ?? deductions ?? (grade?.scale.basis === "rate" ? grade : undefined);
    return points === undefined && tied !== undefined;
  });
  return open.length > mostOpenNodes;
}

/** The view in which every tie holds. */
export function viewOf(system: System, standsFor: Reading["standsFor"]): View {
  const held = new Set(system.ties.map(({ index }) => index));
  const intervals = new Map<Figure, Interval>();
  const remembered: Reading["standsFor"] = (figure) => {
    const interval = intervals.get(figure) ?? standsFor(figure);
    intervals.set(figure, interval);
    return interval;
  };
  return { standsFor: remembered, held, withAll: new Map(), withNone: new Map(), coarse: isCoarse(system) };
}

/** The same view with only some of the ties. */
export function holdingOnly(view: View, ties: ReadonlySet<number>): View {
  return { ...view, held: ties };
}

/** The same view with exact values supposed for more nodes. */
export function supposing(view: View, values: Iterable<readonly [Node, Supposed]>): View {
  const supposed = new Map(view.supposed);
  const withAll = new Map(view.withAll);
  for (const [node, value] of values) {
    supposed.set(node, value);
    for (let above: Node | undefined = node; above !== undefined; above = above.parent) withAll.delete(above);
  }
  return { ...view, supposed, withAll };
}

/**
 * The pairs of points and score that a node may have, as far as its own figures, everything below it and the
 * ties that hold say; undefined when there are none. What is above and beside it plays no part.
 */
export function possible(node: Node, view: View): Region | undefined {
  const found = memory(node, view);
  if (found?.has(node) === true) return found.get(node);
  const exact = withConditions(node, fromBelow(node, view), view);
  const region = view.coarse && node.points === undefined && exact !== undefined ? boxAround(exact) : exact;
  found?.set(node, region);
  return region;
}

function memory(node: Node, view: View): Map<Node, Region | undefined> | undefined {
  const holding = countHeld(view, node.firstTie, node.endTie);
  if (holding === node.endTie - node.firstTie) return view.withAll;
  return holding === 0 ? view.withNone : undefined;
}

function countHeld({ held }: View, from: number, end: number): number {
  let count = 0;
  for (let index = from; index < end; index += 1) if (held.has(index)) count += 1;
  return count;
}

/** Whether a tie is asked to hold. */
function isHeld(view: View, { index }: Tie): boolean {
  return view.held.has(index);
}

/** The part of a region that a node's own ties allow. */
export function withConditions(
  node: Node,
  region: Region | undefined,
  view: View,
  freed?: Figure,
): Region | undefined {
  if (region === undefined) return undefined;
  const holds = (kind: Tie["kind"]): boolean =>
    node.ties.some((tie) => tie.kind === kind && isHeld(view, tie));
  const conditions = ownConditions(node, view, holds, freed);
  return conditions === undefined ? undefined : clipAll(region, conditions);
}

/** The pairs that a node's own points and score and its families allow; `apart` is a family to be left out. */
export function fromBelow(node: Node, view: View, freed?: Figure, apart?: Family): Region | undefined {
  let region = ownRegion(node, view, freed);
  for (const family of node.families) {
    if (family === apart || region === undefined) continue;
    const sumHolds = family.sum === undefined || isHeld(view, family.sum);
    const pointsHold = family.pointsSum === undefined || isHeld(view, family.pointsSum);
    if (!sumHolds && !pointsHold && !somethingHolds(family, view)) continue;
    const total = totalOf(family, view);
    if (total === undefined) return undefined;
    if (sumHolds && pointsHold) region = intersection(region, total);
    else if (sumHolds) region = clipAll(region, between(0n, 1n, scoreIn(total)));
    else if (pointsHold) region = clipAll(region, between(1n, 0n, pointsIn(total)));
  }
  return region;
}

function somethingHolds({ members }: Family, view: View): boolean {
  return members.some(({ firstTie, endTie }) => countHeld(view, firstTie, endTie) > 0);
}

/** What the members of a family may add up to. */
export function totalOf({ members }: Family, view: View): Region | undefined {
  const regions = members.map((member) => possible(member, view));
  const some = regions.filter((region) => region !== undefined);
  return some.length < regions.length ? undefined : sumRegions(some);
}

/** Whether some exact values satisfy every tie that holds. */
export function isFeasible(system: System, view: View): boolean {
  return possible(system.root, view) !== undefined;
}
