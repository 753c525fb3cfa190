import {
  addFractions as add,
  compareFractions as compare,
  divideFractions as divide,
  equalFractions as equal,
  floorFraction,
  isZeroFraction as isZero,
  multiplyFractions as multiply,
  reduceFraction,
  signOfFraction as sign,
  subtractFractions as subtract,
} from "../amount/exact.js";
import { ratio, type Ratio } from "../amount/index.js";

/** A straight line: `slope · x + height`. */
export interface Line {
  readonly kind: "line";
  readonly slope: Ratio;
  /** Its value at 0. */
  readonly height: Ratio;
}

/** Steps over a line: `base + rise · ⌊under(x)⌋`. */
export interface Stairs {
  readonly kind: "stairs";
  readonly under: Line;
  readonly rise: Ratio;
  readonly base: Ratio;
}

/** Where a formula gives no number: it divides by zero, or the rule refuses what was observed. */
export interface Nothing {
  readonly kind: "nothing";
}

/** What a function is on one stretch. */
export type Part = Line | Stairs | Nothing;

/**
 * An exact function of one number: a part on every open interval between its breaks, and a part that is
 * constant or nothing at each break itself.
 */
export interface Piecewise {
  /** Strictly ascending. */
  readonly breaks: readonly Ratio[];
  /** One more than there are breaks. */
  readonly parts: readonly Part[];
  /** One for each break. */
  readonly points: readonly Part[];
}

/** An open interval, or a single point; an end that is undefined is infinitely far away. */
export interface Region {
  readonly after?: Ratio | undefined;
  readonly before?: Ratio | undefined;
  readonly at?: Ratio | undefined;
}

/** Thrown where a formula is no function of this kind, or has too many pieces to be worth it. */
export class NotPiecewise extends Error {}

const mostBreaks = 4096;
const zero = ratio(0n);

export const nothing: Nothing = { kind: "nothing" };

export const constantPart = (height: Ratio): Line => ({ kind: "line", slope: zero, height });

export const everywhere = (part: Part): Piecewise => ({ breaks: [], parts: [part], points: [] });

/** The line through 0 with slope 1: the variable itself. */
export const identity: Piecewise = everywhere({ kind: "line", slope: ratio(1n), height: zero });

export function line(slope: Ratio, height: Ratio): Line {
  return { kind: "line", slope: reduceFraction(slope), height: reduceFraction(height) };
}

export function isConstant(part: Part): part is Line {
  return part.kind === "line" && isZero(part.slope);
}

/** The value of a line at a place. */
export function heightAt({ slope, height }: Line, at: Ratio): Ratio {
  return add(multiply(slope, at), height);
}

/** What a part is at a single place: a constant, or nothing. */
export function partAt(part: Part, at: Ratio): Part {
  if (part.kind === "nothing") return part;
  if (part.kind === "line") {
    return isZero(part.slope) ? part : constantPart(reduceFraction(heightAt(part, at)));
  }
  return constantPart(levelAt(part, at));
}

/** The step of stairs that a place is on. */
export function levelAt({ under, rise, base }: Stairs, at: Ratio): Ratio {
  return reduceFraction(add(base, multiply(rise, floorFraction(heightAt(under, at)))));
}

/**
 * Joins functions region by region. `make` is given the part of each on a region that no break of any of them
 * divides, and gives the function on that region; its breaks must lie inside it.
 */
export function overRegions(
  functions: readonly Piecewise[],
  make: (parts: readonly Part[], region: Region) => Piecewise,
): Piecewise {
  const cuts = mergedBreaks(functions);
  if (cuts.length === 0) {
    const whole = functions.map(({ parts }) => parts[0]!);
    return limited(tidy(make(whole, { after: undefined, before: undefined })));
  }
  const positions = functions.map(() => 0);
  const result: Collected = { breaks: [], parts: [], points: [] };
  for (let index = 0; index <= cuts.length; index += 1) {
    const [after, before] = [cuts[index - 1], cuts[index]];
    const open = functions.map((one, which) => one.parts[positions[which]!]!);
    append(result, make(open, { after, before }));
    if (before === undefined) continue;
    const here = functions.map((one, which) => {
      const position = positions[which]!;
      const own = one.breaks[position];
      if (own === undefined || !equal(own, before)) return partAt(open[which]!, before);
      positions[which] = position + 1;
      return one.points[position]!;
    });
    const point = make(here, { at: before });
    result.breaks.push(before);
    result.points.push(point.parts[0]!);
  }
  return tidy(limited(result));
}

function limited<Function extends Piecewise>(one: Function): Function {
  if (one.breaks.length > mostBreaks) throw new NotPiecewise();
  return one;
}

interface Collected {
  readonly breaks: Ratio[];
  readonly parts: Part[];
  readonly points: Part[];
}

function append(to: Collected, { breaks, parts, points }: Piecewise): void {
  to.breaks.push(...breaks);
  to.parts.push(...parts);
  to.points.push(...points);
}

function mergedBreaks(functions: readonly Piecewise[]): readonly Ratio[] {
  const broken = functions.filter(({ breaks }) => breaks.length > 0);
  const [only] = broken;
  if (broken.length <= 1) return only?.breaks ?? [];
  const all = broken.flatMap((one) => one.breaks).sort(compare);
  return all.filter((one, index) => {
    const before = all[index - 1];
    return before === undefined || !equal(before, one);
  });
}

/** The same function without the breaks where nothing changes. */
function tidy(one: Piecewise): Piecewise {
  const { breaks, parts, points } = one;
  if (breaks.length === 0) return one;
  const result: Collected = { breaks: [], parts: parts.slice(0, 1), points: [] };
  for (const [index, at] of breaks.entries()) {
    const [left, point, right] = [result.parts.at(-1)!, points[index]!, parts[index + 1]!];
    if (samePart(left, right) && samePart(partAt(left, at), point)) continue;
    append(result, { breaks: [at], parts: [right], points: [point] });
  }
  return result;
}

export function samePart(left: Part, right: Part): boolean {
  if (left === right) return true;
  if (left.kind === "line" && right.kind === "line") {
    return equal(left.slope, right.slope) && equal(left.height, right.height);
  }
  if (left.kind === "stairs" && right.kind === "stairs") {
    return samePart(left.under, right.under) && equal(left.rise, right.rise) && equal(left.base, right.base);
  }
  return left.kind === "nothing" && right.kind === "nothing";
}

/** Where a line meets a height inside a region; undefined where it does not, or runs along it. */
export function meetingPoint(one: Line, height: Ratio, region: Region): Ratio | undefined {
  if (isZero(one.slope) || region.at !== undefined) return undefined;
  const at = reduceFraction(divide(subtract(height, one.height), one.slope));
  return isInside(at, region) ? at : undefined;
}

export function isInside(at: Ratio, { after, before }: Region): boolean {
  return (after === undefined || compare(at, after) > 0) && (before === undefined || compare(at, before) < 0);
}

/** A place inside a region, for looking at which side of a height a line runs there. */
function somewhereIn({ after, before, at }: Region): Ratio {
  if (at !== undefined) return at;
  const unit = ratio(1n);
  if (after !== undefined && before !== undefined) return divide(add(after, before), ratio(2n));
  // A line that runs along no height crosses every one where neither end is: then nobody looks for a side.
  return after === undefined ? subtract(before!, unit) : add(after, unit);
}

/** The order of a line and a height in a region where they do not cross: negative, zero or positive. */
export function orderIn(one: Line, height: Ratio, region: Region): number {
  if (isZero(one.slope)) return compare(one.height, height);
  return sign(subtract(heightAt(one, somewhereIn(region)), height));
}
