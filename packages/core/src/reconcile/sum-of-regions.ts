import { certain } from "../certain/certain.js";
import { addLimits, compareLimits } from "./limit.js";
import type { Corner, Direction, Region } from "./region.js";

/**
 * Every pair that is the sum of one pair from each region (their Minkowski sum): the sides of both, sorted by
 * direction. This is what “a group is the sum of its children” means for regions.
 */
export function addRegions(left: Region, right: Region): Region {
  const one = fromLowest(left);
  const other = fromLowest(right);
  const corners: Corner[] = [];
  const oneSides = one.length > 1 ? one.length : 0;
  const otherSides = other.length > 1 ? other.length : 0;
  for (let i = 0, j = 0; ;) {
    const from = certain(one[i % one.length]);
    const to = certain(other[j % other.length]);
    const order = i >= oneSides ? 1 : j >= otherSides ? -1 : compareDirections(from.toward, to.toward);
    const finished = i >= oneSides && j >= otherSides;
    if (finished && corners.length > 0) break;
    corners.push({
      points: addLimits(from.points, to.points),
      score: addLimits(from.score, to.score),
      toward: order <= 0 ? from.toward : to.toward,
    });
    if (finished) break;
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return corners;
}

/** The sum of many regions, added in pairs so that no intermediate one is summed over and over. */
export function sumRegions(regions: readonly Region[]): Region | undefined {
  if (regions.length <= 1) return regions[0];
  const middle = regions.length >> 1;
  return addRegions(
    certain(sumRegions(regions.slice(0, middle))),
    certain(sumRegions(regions.slice(middle))),
  );
}

/** For each region, the sum of all the others and of what is carried along. */
export function sumsOfOthers(
  regions: readonly Region[],
  carried: Region | undefined,
): (Region | undefined)[] {
  if (regions.length <= 1) return regions.map(() => carried);
  const middle = regions.length >> 1;
  const before = regions.slice(0, middle);
  const after = regions.slice(middle);
  return [
    ...sumsOfOthers(before, together(carried, sumRegions(after))),
    ...sumsOfOthers(after, together(carried, sumRegions(before))),
  ];
}

function together(carried: Region | undefined, sum: Region | undefined): Region {
  return carried === undefined ? certain(sum) : addRegions(carried, certain(sum));
}

/** The same region, its lowest corner first, the leftmost where two are as low. */
function fromLowest(region: Region): Region {
  let best = certain(region[0]);
  for (const corner of region) {
    const order = compareLimits(corner.score, best.score) || compareLimits(corner.points, best.points);
    if (order < 0) best = corner;
  }
  const lowest = region.indexOf(best);
  return lowest === 0 ? region : [...region.slice(lowest), ...region.slice(0, lowest)];
}

/** By angle from due east, counter-clockwise. */
function compareDirections(left: Direction, right: Direction): number {
  const halves = half(left) - half(right);
  if (halves !== 0) return halves;
  const cross = left.points * right.score - left.score * right.points;
  return cross > 0n ? -1 : cross < 0n ? 1 : 0;
}

function half({ points, score }: Direction): number {
  return score > 0n || (score === 0n && points > 0n) ? 0 : 1;
}
