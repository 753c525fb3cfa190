import {
  amountOf,
  divide,
  equal,
  isZero,
  multiply,
  printExact,
  sum,
  zero,
  type Ratio,
} from "../amount/index.js";
import type { Path } from "../error/index.js";
import type { Findings } from "../shape/index.js";
import type { IndicatorDocument, WholeRubric } from "./shape.js";

/** The exact points of every node, by id. */
export type Points = ReadonlyMap<string, Ratio>;

/**
 * Works out what every node is worth: points as written, weights as shares of the parent, a group without
 * either as the sum of its children. Thirds stay thirds. Reports what does not add up.
 */
export function weigh(rubric: WholeRubric, findings: Findings): Points {
  const points = new Map<string, Ratio>();
  const whole = amountOf(rubric.points);
  const rescaled = rubric.tierWeighting === "rescale";
  const children = weighSiblings(rubric.indicators, whole, ["indicators"], { points, findings, rescaled });
  if (rescaled) return rescale(rubric, points, findings);
  if (children !== undefined && !equal(children, whole)) mismatch(["points"], whole, children, findings);
  return points;
}

interface Weighing {
  readonly points: Map<string, Ratio>;
  readonly findings: Findings;
  readonly rescaled: boolean;
}

/** The sum of the siblings' points; undefined when some cannot be known. */
function weighSiblings(
  siblings: readonly IndicatorDocument[],
  parent: Ratio | undefined,
  path: Path,
  context: Weighing,
): Ratio | undefined {
  const { points, findings, rescaled } = context;
  const regular = siblings.filter(isRegular);
  const weighted = regular.filter((node) => weightOf(node, rescaled) !== undefined);
  if (weighted.length > 0 && weighted.length < regular.length) {
    return findings.report("mixed-siblings", path, undefined);
  }
  if (weighted.length > 0 && parent === undefined) {
    return findings.report("no-points", path.slice(0, -1), undefined);
  }
  const weights = sum(weighted.map((node) => weightOf(node, rescaled) ?? zero));
  const values: Ratio[] = [];
  for (const [index, node] of siblings.entries()) {
    const where = [...path, index];
    const weight = weightOf(node, rescaled);
    const share =
      weight === undefined || parent === undefined || !isRegular(node)
        ? undefined
        : divide(multiply(parent, weight), weights);
    const value = weighNode(node, share, where, context);
    if (value === undefined) continue;
    points.set(node.id, value);
    if (isRegular(node)) values.push(value);
  }
  return values.length === regular.length ? sum(values) : undefined;
}

/**
 * The weight of a node. Where the tiers are rescaled a tree may carry raw weights on its leaves alone: a group that
 * says nothing then weighs what its children weigh together.
 */
function weightOf(node: IndicatorDocument, rescaled: boolean): Ratio | undefined {
  if (node.weight !== undefined) return amountOf(node.weight);
  if (!rescaled || node.points !== undefined || node.indicators === undefined) return undefined;
  const children = node.indicators.filter(isRegular).map((child) => weightOf(child, rescaled));
  const known = children.filter((weight) => weight !== undefined);
  return known.length > 0 && known.length === children.length ? sum(known) : undefined;
}

function weighNode(
  node: IndicatorDocument,
  share: Ratio | undefined,
  path: Path,
  context: Weighing,
): Ratio | undefined {
  const { findings } = context;
  if (node.points !== undefined && node.weight !== undefined) {
    return findings.report("points-and-weight", path, undefined);
  }
  if (node.weight !== undefined && !isRegular(node)) return findings.report("no-points", path, undefined);
  const own = node.points === undefined ? share : amountOf(node.points);
  if (node.indicators === undefined) return own ?? findings.report("no-points", path, undefined);
  const children = weighSiblings(node.indicators, own, [...path, "indicators"], context);
  if (own === undefined || children === undefined) return own ?? children;
  if (!equal(own, children)) mismatch([...path, "points"], own, children, findings);
  return own;
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
  const whole = amountOf(rubric.points);
  const tierSum = sum(tiers.map((tier) => amountOf(tier.points)));
  if (!equal(tierSum, whole)) mismatch(["tiers"], whole, tierSum, findings);
  const factors = new Map<string, Ratio>();
  for (const tier of tiers) {
    const members = leavesOf(rubric.indicators).filter((leaf) => leaf.tier === tier.id && isRegular(leaf));
    const weight = sum(members.map((leaf) => raw.get(leaf.id) ?? zero));
    if (!isZero(weight)) factors.set(tier.id, divide(amountOf(tier.points), weight));
  }
  const points = new Map<string, Ratio>();
  const stretch = (node: IndicatorDocument): Ratio => {
    const own = raw.get(node.id) ?? zero;
    const factor = node.tier === undefined || !isRegular(node) ? undefined : factors.get(node.tier);
    const value =
      node.indicators === undefined
        ? factor === undefined
          ? own
          : multiply(own, factor)
        : sum(node.indicators.map(stretch).filter((_, index) => isRegular(node.indicators?.[index])));
    points.set(node.id, value);
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
