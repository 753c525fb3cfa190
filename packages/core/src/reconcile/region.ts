import { compare, lowestTerms, ratio, round, zero, type Ratio } from "../amount/index.js";
import { certain } from "../certain/certain.js";
import {
  addLimits,
  compareLimits,
  divideLimit,
  multiplyLimit,
  negateLimit,
  signOfLimit,
  type Interval,
  type Limit,
} from "./limit.js";

/**
 * The pairs of points and score that an indicator may have: a convex polygon, given by its corners
 * counter-clockwise, points to the right and score upwards. One corner is a single pair, two are a segment.
 * Corners are limits, so a side that does not belong is a side moved in by the infinitesimal; everything
 * stays linear in it, hence exact. There is no empty region: what would be one is undefined.
 */
export type Region = readonly Corner[];

/** A corner, with the direction of the side that leaves it. */
export interface Corner {
  readonly points: Limit;
  readonly score: Limit;
  readonly toward: Direction;
}

/** A direction in whole numbers without common factors. */
export interface Direction {
  readonly points: bigint;
  readonly score: bigint;
}

/** All pairs with `points` × points + `score` × score ≤ `most`. */
export interface HalfPlane {
  readonly points: bigint;
  readonly score: bigint;
  readonly most: Limit;
}

const east: Direction = { points: 1n, score: 0n };
const north: Direction = { points: 0n, score: 1n };
const nowhere: Direction = { points: 0n, score: 0n };

/** All pairs with points in one interval and score in another. */
export function box(points: Interval, score: Interval): Region {
  return withoutEmptySides([
    { points: points.low, score: score.low, toward: east },
    { points: points.high, score: score.low, toward: north },
    { points: points.high, score: score.high, toward: reverse(east) },
    { points: points.low, score: score.high, toward: reverse(north) },
  ]);
}

/** The smallest box of short decimals around a region: what is known of points and score one by one. */
export function boxAround(region: Region): Region {
  return box(outward(pointsIn(region)), outward(scoreIn(region)));
}

const boxPlaces = 18;

function outward({ low, high }: Interval): Interval {
  const least = round(low.at, boxPlaces, "floor");
  const most = round(high.at, boxPlaces, "ceiling");
  return {
    low: compare(least, low.at) === 0 ? low : { at: least, nudge: zero },
    high: compare(most, high.at) === 0 ? high : { at: most, nudge: zero },
  };
}

/** The half-plane of a linear condition with fractional coefficients. */
export function halfPlane(points: Ratio, score: Ratio, most: Limit): HalfPlane {
  const scale = points.denominator * score.denominator;
  return {
    points: points.numerator * score.denominator,
    score: score.numerator * points.denominator,
    most: multiplyLimit(most, scale),
  };
}

/** The part of a region within a half-plane; undefined when nothing is. */
function clip(region: Region, half: HalfPlane): Region | undefined {
  const offsets = region.map((corner) => offset(corner, half));
  const outside = offsets.map((value) => signOfLimit(value) > 0);
  if (!outside.includes(true)) return region;
  const first = outside.findIndex((out, index) => !out && outside.at(index - 1) === true);
  if (first < 0) return undefined;
  const corners: Corner[] = [];
  const at = (index: number): number => index % region.length;
  const entering = at(first + region.length - 1);
  corners.push(crossing(certain(region[entering]), certain(offsets[entering]), half));
  let last = first;
  for (let index = first; outside[at(index)] === false; index += 1) {
    last = at(index);
    corners.push(certain(region[last]));
  }
  const leaving = crossing(certain(region[last]), certain(offsets[last]), half);
  return withoutEmptySides([...corners, { ...leaving, toward: along(half) }]);
}

/** The part of a region within all of several half-planes. */
export function clipAll(region: Region | undefined, halves: Iterable<HalfPlane>): Region | undefined {
  let rest = region;
  for (const half of halves) {
    if (rest === undefined) return undefined;
    rest = clip(rest, half);
  }
  return rest;
}

/** The pairs that two regions share. */
export function intersection(left: Region | undefined, right: Region | undefined): Region | undefined {
  if (left === undefined || right === undefined) return undefined;
  return left.length < right.length ? clipAll(right, sidesOf(left)) : clipAll(left, sidesOf(right));
}

/** The half-planes whose intersection a region is. */
function sidesOf(region: Region): HalfPlane[] {
  if (region.length > 2) return region.map((corner) => through(corner, clockwise(corner.toward)));
  // A segment lies on a line and between two ends, a single pair between two ends of any line.
  const first = certain(region[0]);
  const line = region.length === 1 ? east : first.toward;
  const end = region[1] ?? first;
  return [
    through(first, clockwise(line)),
    through(first, reverse(clockwise(line))),
    through(first, reverse(line)),
    through(end, line),
  ];
}

/** The half-plane whose edge goes through a corner and which lies against an outward direction. */
function through(corner: Corner, outward: Direction): HalfPlane {
  const most = addLimits(
    multiplyLimit(corner.points, outward.points),
    multiplyLimit(corner.score, outward.score),
  );
  return { ...outward, most };
}

/** The least and the most that `points` × points + `score` × score is in a region. */
function span(region: Region, points: bigint, score: bigint): Interval {
  const origin: HalfPlane = { points, score, most: { at: ratio(0n), nudge: ratio(0n) } };
  const values = region.map((corner) => offset(corner, origin));
  let low = certain(values[0]);
  let high = low;
  for (const value of values) {
    if (compareLimits(value, low) < 0) low = value;
    if (compareLimits(value, high) > 0) high = value;
  }
  return { low, high };
}

export const pointsIn = (region: Region): Interval => span(region, 1n, 0n);
export const scoreIn = (region: Region): Interval => span(region, 0n, 1n);
/** The least and the most of points − score. */
export const deductedIn = (region: Region): Interval => span(region, 1n, -1n);

/** Every pair with its signs turned. */
export function negateRegion(region: Region): Region {
  return region.map(({ points, score, toward }) => ({
    points: negateLimit(points),
    score: negateLimit(score),
    toward: reverse(toward),
  }));
}

function offset({ points, score }: Corner, half: HalfPlane): Limit {
  const least = negateLimit(half.most);
  const right = half.points === 0n ? least : addLimits(least, multiplyLimit(points, half.points));
  return half.score === 0n ? right : addLimits(right, multiplyLimit(score, half.score));
}

/** Where the side that leaves a corner crosses the edge of a half-plane that the corner is so far from. */
function crossing(corner: Corner, away: Limit, half: HalfPlane): Corner {
  const { toward } = corner;
  const steepness = half.points * toward.points + half.score * toward.score;
  const step = divideLimit(negateLimit(away), steepness);
  return {
    points: reduceLimit(addLimits(corner.points, multiplyLimit(step, toward.points))),
    score: reduceLimit(addLimits(corner.score, multiplyLimit(step, toward.score))),
    toward,
  };
}

// Without this, crossings of crossings would double in length at every level.
function reduceLimit({ at, nudge }: Limit): Limit {
  return { at: lowestTerms(at), nudge: lowestTerms(nudge) };
}

/** The direction in which the edge of a half-plane is walked with the half-plane to the left. */
function along({ points, score }: HalfPlane): Direction {
  const divisor = lowestTerms({ numerator: absolute(points), denominator: absolute(score) || 1n });
  if (score === 0n) return { points: 0n, score: points < 0n ? -1n : 1n };
  return {
    points: score < 0n ? divisor.denominator : -divisor.denominator,
    score: points < 0n ? -divisor.numerator : divisor.numerator,
  };
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
const reverse = ({ points, score }: Direction): Direction => ({ points: -points, score: -score });
/** A quarter turn clockwise: from the direction of a side to the outside of a region. */
const clockwise = ({ points, score }: Direction): Direction => ({ points: score, score: -points });

function withoutEmptySides(corners: readonly Corner[]): Region {
  const kept = corners.filter(
    (corner, index) => !samePlace(corner, certain(corners.at(index + 1 - corners.length))),
  );
  return kept.length > 0 ? kept : [{ ...certain(corners[0]), toward: nowhere }];
}

function samePlace(left: Corner, right: Corner): boolean {
  return compareLimits(left.points, right.points) === 0 && compareLimits(left.score, right.score) === 0;
}
