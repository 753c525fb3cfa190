import { amountOf, negate, one, ratio, zero, type Amount, type Ratio } from "../amount/index.js";
import type { Figure } from "./figure.js";
import { exactly, limit, meet, negateLimit, sumOfIntervals, type Interval } from "./limit.js";
import { box, clipAll, halfPlane, type HalfPlane, type Region } from "./region.js";
import type { Node, PrintedGrade, RelationKind } from "./system.js";

/** How printed figures are read. */
export interface Reading {
  /** The exact values a figure stands for. */
  readonly standsFor: (figure: Figure) => Interval;
  /** Points or scores that are supposed for some nodes. */
  readonly supposed?: ReadonlyMap<Node, Supposed>;
}

/** Exact values that are supposed for a node. */
export interface Supposed {
  readonly points?: Ratio;
  readonly score?: Ratio;
}

/** Points that were not printed lie above 0 and at most here: no larger figure can be printed. */
const mostPoints = ratio(10n ** 12n);
// Wider than anything a document within its limits can add up to.
const everywhere: Interval = { low: limit(ratio(-(10n ** 15n))), high: limit(ratio(10n ** 15n)) };
const anyPoints: Interval = { low: limit(zero, 1n), high: limit(mostPoints) };

/**
 * The pairs of points and score that a node's printed points and score allow by themselves. A leaf without a
 * printed score has the natural bounds 0 ≤ score ≤ points, one without printed points points above 0; a
 * group without them gets them from what is below it. `freed` is a figure to be left out of account.
 */
export function ownRegion(node: Node, { standsFor, supposed }: Reading, freed?: Figure): Region | undefined {
  const { points, score } = node;
  const values = supposed?.get(node);
  const leaf = node.families.length === 0;
  const printed = (figure: Figure | undefined): figure is Figure => figure !== undefined && figure !== freed;
  const byPoints = values?.points ?? (printed(points) ? points.value : undefined);
  const region = box(
    byPoints !== undefined ? exactly(byPoints) : leaf ? anyPoints : everywhere,
    values?.score !== undefined ? exactly(values.score) : printed(score) ? standsFor(score) : everywhere,
  );
  return leaf && score === undefined ? clipAll(region, [notNegative, withinPoints]) : region;
}

const notNegative: HalfPlane = { points: 0n, score: -1n, most: limit(zero) };
const withinPoints: HalfPlane = { points: -1n, score: 1n, most: limit(zero) };

/**
 * What the ties of a node itself ask of its points and score, as half-planes; undefined when they contradict
 * each other whatever the points and the score are.
 */
export function ownConditions(
  node: Node,
  reading: Reading,
  holds: (kind: RelationKind) => boolean,
  freed?: Figure,
): readonly HalfPlane[] | undefined {
  const { rate, grade } = node;
  const lost = lostMarks(node, reading, holds, freed);
  if (lost === undefined) return undefined;
  return [
    ...lost.flatMap((interval) => between(1n, -1n, interval)),
    ...(rate !== undefined && rate !== freed && holds("rate") ? rateConditions(reading.standsFor(rate)) : []),
    ...(grade !== undefined && holds("grade") ? gradeConditions(grade) : []),
    ...(node.score !== undefined && holds("bounds") ? [notNegative, withinPoints] : []),
  ];
}

/** The intervals in which points − score must lie. */
function lostMarks(
  { deducted, deductions }: Node,
  { standsFor }: Reading,
  holds: (kind: RelationKind) => boolean,
  freed: Figure | undefined,
): readonly Interval[] | undefined {
  const itemised =
    deductions !== undefined && holds("deductions-sum") && !deductions.some((item) => item === freed)
      ? sumOfIntervals(deductions.map(standsFor))
      : undefined;
  if (deducted === undefined || deducted === freed) return itemised === undefined ? [] : [itemised];
  const printed = standsFor(deducted);
  const both = itemised === undefined ? printed : meet(printed, itemised);
  if (both === undefined) return undefined;
  return holds("deducted") ? [both] : [];
}

/** Both sides of low ≤ `points` × points + `score` × score ≤ high. */
export function between(points: bigint, score: bigint, { low, high }: Interval): HalfPlane[] {
  return [
    { points, score, most: high },
    { points: -points, score: -score, most: negateLimit(low) },
  ];
}

/**
 * A rate in an interval, for points above zero: low × points ≤ score ≤ high × points. The rate itself is in no
 * other relation, so nothing is lost by this, and it is linear even where the points are unknown.
 */
export function rateConditions({ low, high }: Interval): HalfPlane[] {
  return [
    halfPlane(negate(high.at), one, { at: zero, nudge: high.nudge }),
    halfPlane(low.at, negate(one), { at: zero, nudge: negate(low.nudge) }),
  ];
}

/** Where a grade reaches: from its own start up to the start of the next better one. */
function gradeConditions({ scale, rank }: PrintedGrade): HalfPlane[] {
  const own = scale.grades[rank];
  const better = scale.grades[rank - 1];
  const lowest = rank === scale.grades.length - 1;
  const reaches = (from: Amount, sense: 1n | -1n, nudge: 0n | -1n): HalfPlane =>
    scale.basis === "rate"
      ? halfPlane(times(amountOf(from), -sense), ratio(100n * sense), limit(zero, nudge))
      : halfPlane(zero, ratio(sense), limit(times(amountOf(from), sense), nudge));
  return [
    // The last grade takes everything below the others.
    ...(own === undefined || lowest ? [] : [reaches(own.from, -1n, own.exclusive === true ? -1n : 0n)]),
    ...(better === undefined ? [] : [reaches(better.from, 1n, better.exclusive === true ? 0n : -1n)]),
  ];
}

function times({ numerator, denominator }: Ratio, sense: bigint): Ratio {
  return { numerator: numerator * sense, denominator };
}
