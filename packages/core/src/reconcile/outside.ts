import { certain } from "./certain.js";
import type { Figure } from "./figure.js";
import { fromBelow, possible, withConditions, type View } from "./possible.js";
import { intersection, negateRegion, type Region } from "./region.js";
import { addRegions, sumRegions, sumsOfOthers } from "./sum-of-regions.js";
import type { Family, Node } from "./system.js";

/** What the rest of a document leaves to a node: anything, some region, or nothing at all. */
export type Left = Region | "anything" | "nothing";

/** Finds what the rest leaves to one node after another. Only for a view in which every tie holds. */
export function outsideOf(view: View): (node: Node) => Left {
  const known = new Map<Node, Left>();
  const find = (node: Node): Left => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const { parent } = node;
    const family = parent?.families.find(({ members }) => members.includes(node));
    if (parent === undefined || family === undefined) return "anything";
    leaveToMembers(parent, family, find(parent), view, known);
    return certain(known.get(node));
  };
  return find;
}

function leaveToMembers(
  parent: Node,
  family: Family,
  around: Left,
  view: View,
  known: Map<Node, Left>,
): void {
  const { members } = family;
  const whole = within(withConditions(parent, fromBelow(parent, view, undefined, family), view), around);
  const regions = members.map((member) => possible(member, view));
  const empty = regions.filter((region) => region === undefined).length;
  const some = regions.filter((region) => region !== undefined);
  // Where one member has no way to be, only that one is left anything; where two have none, nobody is.
  const all = empty === 1 ? sumRegions(some) : undefined;
  const others = empty === 0 ? sumsOfOthers(some, undefined) : [];
  for (const [index, member] of members.entries()) {
    const served = empty === 0 || (empty === 1 && regions[index] === undefined);
    const sum = empty === 0 ? others[index] : all;
    if (whole === undefined || !served) known.set(member, "nothing");
    else known.set(member, sum === undefined ? whole : addRegions(whole, negateRegion(sum)));
  }
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
