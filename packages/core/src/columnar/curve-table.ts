import {
  addFractions as add,
  compareFractions as compare,
  divideFractions as divide,
  equalFractions as equal,
  isZeroFraction as isZero,
  reduceFraction,
  subtractFractions as subtract,
} from "../amount/exact.js";
import { ratio, type Ratio } from "../amount/index.js";
import {
  firstAbove,
  firstAtLeast,
  nearestNumber,
  nextUp,
  shortestDecimal,
  unitRoundoff,
} from "./nearest-number.js";
import { heightAt, isConstant, partAt, samePart, type Line, type Part, type Piecewise } from "./piecewise.js";
import { isExact, leastCommonMultiple } from "./exact-number.js";
import { outward } from "./outward.js";

/** A curve over numbers: which piece a number is on is decided exactly, its height within `error`. */
export interface CurveTable {
  /** Ascending: from the first on the second piece holds, and so on. */
  readonly thresholds: Float64Array;
  /** One more than there are thresholds; not a number where the curve gives nothing. */
  readonly slopes: Float64Array;
  readonly heights: Float64Array;
  readonly error: number;
  /** No height is further from 0. */
  readonly reach: number;
  /** Whether every height is a whole number. */
  readonly isWhole: boolean;
  /** Every height is a whole multiple of 1 ÷ grain, where numbers with so many places are read as whole. */
  readonly grain: bigint;
  readonly clamp?: ClampTable;
}

/**
 * A line between two levels, as |slope·x + low| − |slope·x + high| + start: no piece has to be chosen. It
 * holds from `least` to `most`, where the products stay small enough for the error to be.
 */
export interface ClampTable {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  readonly start: Ratio;
  readonly least: number;
  readonly most: number;
  readonly error: number;
  /** The contribution without the start is never further from 0. */
  readonly reach: number;
}

interface Piece {
  /** The first number on it. */
  readonly from: number;
  /** The break it starts at. */
  readonly at?: Ratio;
  readonly part: Part;
}

/** Numbers of a clamp reach so many times as far as its levels do; what lies beyond is looked at piece by piece. */
const clampReach = 64;

/** A curve made ready for numbers; its heights are multiplied by `scale`. */
export function curveTable(curve: Piecewise): CurveTable {
  const pieces = piecesOf(curve);
  const lines = pieces.map(({ part }) => (part.kind === "line" ? part : undefined));
  const errors = pieces.map((_, index) => pieceError(pieces, index));
  const clamp = clampOf(pieces);
  return {
    thresholds: Float64Array.from(pieces.slice(1), ({ from }) => from),
    slopes: Float64Array.from(lines, (one) => (one === undefined ? NaN : nearestNumber(one.slope))),
    heights: Float64Array.from(lines, (one) => (one === undefined ? NaN : nearestNumber(one.height))),
    error: outward(Math.max(0, ...errors)),
    reach: outward(Math.max(0, ...pieces.map((_, index) => pieceReach(pieces, index)))),
    isWhole: lines.every((one) => one === undefined || (isZero(one.slope) && isExact(one.height))),
    grain: lines.reduce((grain, one) => (one === undefined ? grain : commonGrain(grain, one)), 1n),
    ...(clamp === undefined ? {} : { clamp }),
  };
}

function commonGrain(grain: bigint, { slope, height }: Line): bigint {
  return leastCommonMultiple(
    leastCommonMultiple(grain, reduceFraction(slope).denominator),
    reduceFraction(height).denominator,
  );
}

/** The pieces of a curve, each with the first number on it. A piece that no number is on is left out. */
function piecesOf({ breaks, parts, points }: Piecewise): Piece[] {
  const pieces: Piece[] = [];
  const push = (piece: Piece): void => {
    while ((pieces.at(-1)?.from ?? -Infinity) >= piece.from && pieces.length > 0) pieces.pop();
    pieces.push(piece);
  };
  push({ from: -Infinity, part: parts[0]! });
  for (const [index, at] of breaks.entries()) {
    const [left, point, right] = [parts[index]!, points[index]!, parts[index + 1]!];
    const joinsLeft = samePart(partAt(left, at), point);
    const joinsRight = samePart(partAt(right, at), point);
    if (!joinsLeft && !joinsRight) push({ from: firstAtLeast(at), at, part: point });
    push({ from: joinsRight ? firstAtLeast(at) : firstAbove(at), at, part: right });
  }
  return pieces;
}

function pieceReach(pieces: readonly Piece[], index: number): number {
  const piece = pieces[index];
  if (piece?.part.kind !== "line") return 0;
  const { slope, height } = piece.part;
  const far = furthest(pieces, index);
  return Math.abs(nearestNumber(slope)) * (isZero(slope) ? 0 : far) + Math.abs(nearestNumber(height));
}

/** How far from 0 a number on a piece can be; the last piece is nothing, because no amount is on it. */
function furthest(pieces: readonly Piece[], index: number): number {
  return Math.max(Math.abs(pieces[index]!.from), Math.abs(pieces[index + 1]!.from));
}

/** The number for its decimal, the slope, the product: three relative errors of the product; the height; the sum. */
function pieceError(pieces: readonly Piece[], index: number): number {
  const piece = pieces[index];
  if (piece?.part.kind !== "line") return 0;
  const { slope, height } = piece.part;
  if (isZero(slope)) return isExact(height) ? 0 : Math.abs(nearestNumber(height)) * unitRoundoff;
  const product = Math.abs(nearestNumber(slope)) * furthest(pieces, index);
  const constant = Math.abs(nearestNumber(height));
  return unitRoundoff * (4 * product + 2 * constant);
}

function clampOf(pieces: readonly Piece[]): ClampTable | undefined {
  const first = pieces.findIndex(({ part }) => part.kind === "line");
  const end = pieces.findIndex(({ part }, index) => index > first && part.kind !== "line");
  if (first < 1 || pieces.slice(end).some(({ part }) => part.kind === "line")) return undefined;
  const run = pieces.slice(first, end);
  const rising = run.findIndex(({ part }) => !isConstant(part));
  const sloped = run[rising]?.part;
  if (sloped?.kind !== "line" || rising > 1 || run.length > rising + 2) return undefined;
  const [before, after] = [run[rising - 1], run[rising + 1]];
  const joins = (side: Piece | undefined, at: Ratio | undefined): boolean =>
    side === undefined ||
    (side.part.kind === "line" &&
      isConstant(side.part) &&
      at !== undefined &&
      equal(heightAt(sloped, at), side.part.height));
  if (!joins(before, run[rising]?.at) || !joins(after, after?.at)) return undefined;
  const domain = { least: run[0]!.from, most: nextDown(pieces[end]!.from) };
  const levels = [before === undefined ? undefined : run[rising]?.at, after?.at];
  return clampTable(sloped, levels, domain);
}

const nextDown = (value: number): number => -nextUp(-value);

/** The clamp of a line between the places where it meets its levels; a level that is undefined is the domain's end. */
function clampTable(
  { slope, height }: Line,
  [left, right]: readonly (Ratio | undefined)[],
  domain: { readonly least: number; readonly most: number },
): ClampTable | undefined {
  const scale = Math.max(...[left, right].map((at) => (at === undefined ? 0 : Math.abs(nearestNumber(at)))));
  const limit = scale === 0 ? Infinity : scale * clampReach;
  if ((left === undefined && domain.least < -limit) || (right === undefined && domain.most > limit))
    return undefined;
  const [least, most] = [Math.max(domain.least, -limit), Math.min(domain.most, limit)];
  const ends = [left ?? shortestDecimal(least), right ?? shortestDecimal(most)].map((at) =>
    heightAt({ kind: "line", slope, height }, at),
  );
  const lower = ends.reduce((least, end) => (compare(end, least) < 0 ? end : least));
  const upper = ends.reduce((most, end) => (compare(end, most) > 0 ? end : most));
  const half = (value: Ratio): Ratio => reduceFraction(divide(value, ratio(2n)));
  const [low, high] = [half(subtract(height, lower)), half(subtract(height, upper))];
  const product = Math.abs(nearestNumber(half(slope))) * Math.max(Math.abs(least), Math.abs(most));
  const terms = Math.abs(nearestNumber(low)) + Math.abs(nearestNumber(high));
  const reach = nearestNumber(half(subtract(upper, lower)));
  return {
    slope: nearestNumber(half(slope)),
    low: nearestNumber(low),
    high: nearestNumber(high),
    start: half(add(lower, upper)),
    least,
    most,
    // Twice the product with its three errors and a sum's, both constants with their own and a sum's, the difference.
    error: outward(unitRoundoff * (8 * product + 2 * terms + 2 * reach)),
    reach: outward(reach),
  };
}
