import { certain } from "../certain/certain.js";
import {
  amountOf,
  divide,
  equal,
  isZero,
  multiply,
  one,
  printExact,
  sum,
  type Ratio,
} from "../amount/index.js";
import type { Path } from "../error/index.js";
import { attempt, each, isGiven, unreadable, type Findings } from "../shape/index.js";
import { Points } from "./points.js";
import type { IndicatorDocument, WholeRubric } from "./shape.js";

/**
 * Works out what every node is worth: points as written, weights as shares of the parent, a group without
 * either as the sum of its children. Thirds stay thirds. Reports what does not add up, where all of it is known.
 */
export function weigh(rubric: WholeRubric, findings: Findings): Points {
  const points = new Points();
  const whole = attempt(() => amountOf(rubric.points)) ?? "unknown";
  const rescaled = attempt(() => rubric.tierWeighting === "rescale");
  // Whether a group may weigh what its children weigh together hangs on it: without it nothing is known.
  if (rescaled === undefined) return points;
  const context = { points, findings, rescaled };
  const children = attempt(() => weighSiblings(rubric.indicators, whole, ["indicators"], context));
  if (rescaled) return attempt(() => rescale(rubric, points, findings)) ?? new Points();
  if (isKnown(children) && isKnown(whole) && !equal(children, whole)) {
    mismatch(["points"], whole, children, findings);
  }
  return points;
}

/** What a node is worth: so much, nothing that was written, or what is not known because something is wrong. */
type Worth = Ratio | "none" | "unknown";

interface Weighing {
  readonly points: Points;
  readonly findings: Findings;
  readonly rescaled: boolean;
}

const isKnown = (worth: Worth | undefined): worth is Ratio => typeof worth === "object";

/** What the siblings that count are worth together. */
function weighSiblings(
  siblings: readonly IndicatorDocument[],
  parent: Worth,
  path: Path,
  context: Weighing,
): Worth {
  const shareOf = attempt(() => sharing(siblings, parent, path, context)) ?? unreadable;
  each(siblings, (node, index) => {
    weighNode(node, shareOf, [...path, index], context);
  });
  // A group of none is reported as such, not for what it does not add up to.
  if (siblings.length === 0) return "unknown";
  return attempt(() => sum(siblings.filter(isRegular).map((node) => context.points.of(node)))) ?? "unknown";
}

/** How the points of a parent are shared among its children by their weights. */
function sharing(
  siblings: readonly IndicatorDocument[],
  parent: Worth,
  path: Path,
  { findings, rescaled }: Weighing,
): (node: IndicatorDocument) => Worth {
  const regular = siblings.filter(isRegular);
  const weighted = regular.filter((node) => weightOf(node, rescaled) !== undefined);
  if (weighted.length === 0) return () => "none";
  if (weighted.length < regular.length) {
    findings.report("mixed-siblings", path, undefined);
    return unreadable;
  }
  if (parent === "none") {
    findings.report("no-points", path.slice(0, -1), undefined);
    return unreadable;
  }
  const weights = sum(weighted.map((node) => certain(weightOf(node, rescaled))));
  return (node) => {
    const weight = isRegular(node) ? weightOf(node, rescaled) : undefined;
    if (weight === undefined) return "none";
    return parent === "unknown" ? parent : divide(multiply(parent, weight), weights);
  };
}

/**
 * The weight of a node. Where the tiers are rescaled a tree may carry raw weights on its leaves alone: a group that
 * says nothing then weighs what its children weigh together.
 */
function weightOf(node: IndicatorDocument, rescaled: boolean): Ratio | undefined {
  if (node.weight !== undefined) return amountOf(node.weight);
  if (!rescaled || isGiven(node, "points") || node.indicators === undefined) return undefined;
  const children = node.indicators.filter(isRegular).map((child) => weightOf(child, rescaled));
  const known = children.filter((weight) => weight !== undefined);
  return known.length > 0 && known.length === children.length ? sum(known) : undefined;
}

function weighNode(
  node: IndicatorDocument,
  shareOf: (node: IndicatorDocument) => Worth,
  path: Path,
  context: Weighing,
): void {
  const { points, findings } = context;
  const own = attempt(() => ownWorth(node, shareOf, path, findings)) ?? "unknown";
  if (!isGiven(node, "indicators")) {
    if (own === "none") findings.report("no-points", path, undefined);
    if (isKnown(own)) points.set(node, own);
    return;
  }
  const children = attempt(() =>
    weighSiblings(certain(node.indicators), own, [...path, "indicators"], context),
  );
  const worth = own === "none" ? children : own;
  if (isKnown(worth)) points.set(node, worth);
  if (isKnown(own) && isKnown(children) && !equal(own, children)) {
    mismatch([...path, "points"], own, children, findings);
  }
}

function ownWorth(
  node: IndicatorDocument,
  shareOf: (node: IndicatorDocument) => Worth,
  path: Path,
  findings: Findings,
): Worth {
  if (isGiven(node, "points") && isGiven(node, "weight")) {
    findings.report("points-and-weight", path, undefined);
    return "unknown";
  }
  if (isGiven(node, "weight") && !isRegular(node)) {
    findings.report("no-points", path, undefined);
    return "unknown";
  }
  return node.points === undefined ? shareOf(node) : amountOf(node.points);
}

function mismatch(path: Path, points: Ratio, children: Ratio, findings: Findings): void {
  findings.report("points-mismatch", path, printExact(points), {
    points: printExact(points),
    sum: printExact(children),
  });
}

/** Stretches the leaves of each tier so that together they are worth the tier's points. */
function rescale(rubric: WholeRubric, raw: Points, findings: Findings): Points {
  const tiers = rubric.tiers ?? [];
  attempt(() => {
    const whole = amountOf(rubric.points);
    const tierSum = sum(tiers.map((tier) => amountOf(tier.points)));
    if (!equal(tierSum, whole)) mismatch(["tiers"], whole, tierSum, findings);
  });
  const factors = new Map<string, Ratio>();
  for (const tier of tiers) {
    const members = leavesOf(rubric.indicators).filter((leaf) => leaf.tier === tier.id && isRegular(leaf));
    const weight = sum(members.map((leaf) => raw.of(leaf)));
    if (!isZero(weight)) factors.set(tier.id, divide(amountOf(tier.points), weight));
  }
  const points = new Points();
  const stretch = (node: IndicatorDocument): Ratio => {
    const factor = node.tier === undefined || !isRegular(node) ? undefined : factors.get(node.tier);
    const value =
      node.indicators === undefined
        ? multiply(raw.of(node), factor ?? one)
        : sum(node.indicators.map(stretch).filter((_, index) => isRegular(node.indicators?.[index])));
    points.set(node, value);
    return value;
  };
  rubric.indicators.forEach(stretch);
  return points;
}

/** Whether a node counts towards the points of its parent: bonuses and penalties do not. */
export function isRegular(node: Pick<IndicatorDocument, "bonus" | "penalty"> | undefined): boolean {
  return node !== undefined && node.bonus !== true && node.penalty !== true;
}

/** Every leaf below some nodes, in order. */
export function leavesOf(nodes: readonly IndicatorDocument[]): IndicatorDocument[] {
  return nodes.flatMap((node) => (node.indicators === undefined ? [node] : leavesOf(node.indicators)));
}
