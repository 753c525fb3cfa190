import { certain } from "../certain/certain.js";
import type { Figure } from "./figure.js";
import { fromBelow, possible, withConditions, type View } from "./possible.js";
import { intersection, negateRegion, type Region } from "./region.js";
import { addRegions, sumRegions, sumsOfOthers } from "./sum-of-regions.js";
import type { Family, Node } from "./system.js";

/** What the rest of a document leaves to a node: anything, some region, or nothing at all. */
export type Left = Region | "anything" | "nothing";

/** What the rest leaves to one node. Only for a view in which every tie holds, and can hold. */
export function leftTo(node: Node, view: View): Left {
  const place = placeOf(node);
  if (place === undefined) return "anything";
  const { parent, family } = place;
  const others = family.members.filter((member) => member !== node);
  const sum = sumRegions(others.map((member) => certain(possible(member, view))));
  return without(wholeOf(parent, family, leftTo(parent, view), view), sum);
}

/**
 * As `leftTo`, for many nodes one after another: what siblings share is worked out once. The ties below may be
 * impossible: where one member of a family has no way to be, only that one is left anything.
 */
export function outsideOf(view: View): (node: Node) => Left {
  const known = new Map<Node, Left>();
  const find = (node: Node): Left => {
    const place = placeOf(node);
    if (place === undefined) return "anything";
    const { parent, family } = place;
    if (!known.has(node)) {
      const whole = wholeOf(parent, family, find(parent), view);
      for (const [member, left] of leftToMembers(family, whole, view)) known.set(member, left);
    }
    return known.get(node) ?? "nothing";
  };
  return find;
}

function placeOf(node: Node): { readonly parent: Node; readonly family: Family } | undefined {
  const { parent } = node;
  const family = parent?.families.find(({ members }) => members.includes(node));
  return parent === undefined || family === undefined ? undefined : { parent, family };
}

/** What a family may add up to, as far as everything but its members says. */
function wholeOf(parent: Node, family: Family, around: Left, view: View): Region | undefined {
  return within(withConditions(parent, fromBelow(parent, view, undefined, family), view), around);
}

function without(whole: Region | undefined, sum: Region | undefined): Left {
  if (whole === undefined) return "nothing";
  return sum === undefined ? whole : addRegions(whole, negateRegion(sum));
}

/** What is left to each member of a family. */
function leftToMembers({ members }: Family, whole: Region | undefined, view: View): [Node, Left][] {
  const regions = members.map((member) => [member, possible(member, view)] as const);
  const empty = regions.filter(([, region]) => region === undefined);
  const some = regions.flatMap(([, region]) => (region === undefined ? [] : [region]));
  if (empty.length > 1) return [];
  if (empty.length === 1) return empty.map(([member]) => [member, without(whole, sumRegions(some))]);
  const sums = sumsOfOthers(some, undefined);
  return members.map((member, index) => [member, without(whole, sums[index])]);
}

/** The part of a region that lies in what is left. */
export function within(region: Region | undefined, left: Left): Region | undefined {
  if (left === "nothing") return undefined;
  return left === "anything" ? region : intersection(region, left);
}

/** The pairs a node may have when one of its figures is left out of account and everything else holds. */
export function possibleWithout(
  node: Node,
  freed: Figure | undefined,
  view: View,
  left: Left,
): Region | undefined {
  return within(withConditions(node, fromBelow(node, view, freed), view, freed), left);
}
