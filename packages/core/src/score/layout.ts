import { certain } from "../certain/certain.js";
import { amountOf, one, sum, type Ratio } from "../amount/index.js";
import {
  optionalAmount,
  type Group,
  type Leaf,
  type Plan,
  type PlanNode,
  type Tier,
} from "../rubric/plan.js";

/** A leaf with its position among the leaves of the plan. */
export interface LeafPlace {
  readonly kind: "leaf";
  readonly node: Leaf;
  readonly index: number;
}

/** A group with its position among the groups. */
export interface GroupPlace extends Members {
  readonly kind: "group";
  readonly node: Group;
  readonly index: number;
  readonly children: readonly Place[];
  /** The children that it is the sum of. */
  readonly counted: readonly Place[];
}

/** A tier with its leaves. */
export interface TierPlace extends Members {
  readonly node: Tier;
}

/** Regular leaves, by their positions, and what they are worth together. */
interface Members {
  readonly leaves: readonly number[];
  readonly points: Ratio;
}

/** A node of a plan with its position. */
export type Place = LeafPlace | GroupPlace;

/**
 * Where everything of a plan stands: found out once, so that a scorecard is made from lists, in which what
 * belongs to a leaf has the position of the leaf.
 */
export interface Layout {
  readonly top: readonly Place[];
  /** What the sum of the tree is made from. */
  readonly counted: readonly Place[];
  /** Every group after those below it. */
  readonly groups: readonly GroupPlace[];
  readonly tiers: readonly TierPlace[];
  readonly regular: readonly number[];
  readonly bonus: readonly number[];
  readonly penalty: readonly number[];
  /** The position of each leaf by its id. */
  readonly positions: ReadonlyMap<string, number>;
  /** A factor of 1 for every leaf. */
  readonly untouched: readonly Ratio[];
  /** The most the total may be. */
  readonly ceiling: Ratio;
  /** The most that bonuses add and penalties take off. */
  readonly bonusCap: Ratio | undefined;
  readonly penaltyCap: Ratio | undefined;
}

const layouts = new WeakMap<Plan, Layout>();

/** The layout of a plan. */
export function layoutOf(plan: Plan): Layout {
  const known = layouts.get(plan);
  if (known !== undefined) return known;
  const made = makeLayout(plan);
  layouts.set(plan, made);
  return made;
}

function makeLayout({ rubric, nodes, leaves, tiers }: Plan): Layout {
  const positions = new Map(leaves.map(({ id }, index) => [id, index]));
  const members = (isMember: (leaf: Leaf) => boolean): Members => {
    const found = leaves.flatMap((leaf, index) => (leaf.role === "regular" && isMember(leaf) ? [index] : []));
    return { leaves: found, points: sum(found.map((index) => certain(leaves[index]).points)) };
  };
  const groups: GroupPlace[] = [];
  const placed = (node: PlanNode): Place => {
    if (node.kind === "leaf") return { kind: "leaf", node, index: certain(positions.get(node.id)) };
    const children = node.children.map(placed);
    const below = new Set(leavesBelow(node));
    const group: GroupPlace = {
      kind: "group",
      node,
      index: groups.length,
      children,
      counted: children.filter(isCounted),
      ...members((leaf) => below.has(leaf)),
    };
    groups.push(group);
    return group;
  };
  const top = nodes.map(placed);
  const inRole = (role: Leaf["role"]): number[] =>
    leaves.flatMap((leaf, index) => (leaf.role === role ? [index] : []));
  return {
    top,
    counted: top.filter(isCounted),
    groups,
    tiers: tiers.map((tier) => ({ node: tier, ...members((leaf) => leaf.tier === tier.id) })),
    regular: inRole("regular"),
    bonus: inRole("bonus"),
    penalty: inRole("penalty"),
    positions,
    untouched: leaves.map(() => one),
    ceiling: amountOf(rubric.ceiling ?? rubric.points),
    bonusCap: optionalAmount(rubric.bonusCap),
    penaltyCap: optionalAmount(rubric.penaltyCap),
  };
}

function isCounted({ node }: Place): boolean {
  return node.kind === "group" || node.role === "regular";
}

function leavesBelow(node: PlanNode): Leaf[] {
  return node.kind === "leaf" ? [node] : node.children.flatMap(leavesBelow);
}
