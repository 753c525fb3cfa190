import {
  addFractions as add,
  compareFractions as compare,
  divideFractions as divide,
  floorFraction,
  isZeroFraction as isZero,
  multiplyFractions as multiply,
  negateFraction as negate,
  reduceFraction,
  signOfFraction as sign,
  subtractFractions as subtract,
} from "../amount/exact.js";
import { ratio, type Ratio } from "../amount/index.js";
import {
  constantPart,
  everywhere,
  isConstant,
  isInside,
  levelAt,
  line,
  meetingPoint,
  nothing,
  NotPiecewise,
  orderIn,
  overRegions,
  partAt,
  type Line,
  type Part,
  type Piecewise,
  type Region,
  type Stairs,
} from "./piecewise.js";

const minusOne = ratio(-1n);

/** The sum of two functions. */
export function sumOf(left: Piecewise, right: Piecewise): Piecewise {
  return partByPart(left, right, (one, other) => {
    if (one.kind === "line" && other.kind === "line") {
      return line(add(one.slope, other.slope), add(one.height, other.height));
    }
    if (one.kind === "stairs" && isConstant(other)) return { ...one, base: add(one.base, other.height) };
    if (other.kind === "stairs" && isConstant(one)) return { ...other, base: add(other.base, one.height) };
    throw new NotPiecewise();
  });
}

/** The product of two functions, one of which is constant wherever the other is not. */
export function productOf(left: Piecewise, right: Piecewise): Piecewise {
  return partByPart(left, right, (one, other) => {
    if (isConstant(one)) return timesConstant(other, one.height);
    if (isConstant(other)) return timesConstant(one, other.height);
    throw new NotPiecewise();
  });
}

/** A quotient whose divisor is constant, part by part; where the divisor is 0 there is nothing. */
export function quotientOf(left: Piecewise, right: Piecewise): Piecewise {
  return partByPart(left, right, (one, other) => {
    if (!isConstant(other)) throw new NotPiecewise();
    return isZero(other.height) ? nothing : timesConstant(one, divide(ratio(1n), other.height));
  });
}

export function negated(one: Piecewise): Piecewise {
  return productOf(one, everywhere(constantPart(minusOne)));
}

function partByPart(
  left: Piecewise,
  right: Piecewise,
  make: (left: Line | Stairs, right: Line | Stairs) => Part,
): Piecewise {
  return overRegions([left, right], ([one = nothing, other = nothing]) =>
    everywhere(one.kind === "nothing" || other.kind === "nothing" ? nothing : make(one, other)),
  );
}

function timesConstant(part: Line | Stairs, factor: Ratio): Part {
  if (isZero(factor)) return constantPart(factor);
  if (part.kind === "line") return line(multiply(part.slope, factor), multiply(part.height, factor));
  const { under, rise, base } = part;
  return {
    kind: "stairs",
    under,
    rise: reduceFraction(multiply(rise, factor)),
    base: reduceFraction(multiply(base, factor)),
  };
}

/** The whole part of a function, toward −∞. */
export function floorOf(one: Piecewise): Piecewise {
  return overRegions([one], ([part = nothing]) => {
    if (part.kind === "nothing") return everywhere(part);
    if (part.kind === "stairs") throw new NotPiecewise();
    if (isConstant(part)) return everywhere(constantPart(floorFraction(part.height)));
    return everywhere({ kind: "stairs", under: part, rise: ratio(1n), base: ratio(0n) });
  });
}

/** Where one function is below, at and above another: −1, 0 and 1. */
export function orderOf(left: Piecewise, right: Piecewise): Piecewise {
  return overRegions([left, right], ([one = nothing, other = nothing], region) => {
    if (one.kind === "nothing" || other.kind === "nothing") return everywhere(nothing);
    const order = (value: Ratio): Part => constantPart(ratio(BigInt(sign(value))));
    if (one.kind === "line" && other.kind === "line") {
      const difference = line(subtract(one.slope, other.slope), subtract(one.height, other.height));
      const signIn = (within: Region): Part =>
        constantPart(ratio(BigInt(orderIn(difference, ratio(0n), within))));
      const at = meetingPoint(difference, ratio(0n), region);
      return at === undefined ? everywhere(signIn(region)) : split(at, region, signIn);
    }
    if (one.kind === "stairs" && isConstant(other)) {
      const [stairs, height] = [one, other.height];
      return overSteps(stairs, height, region, (within) => order(levelIn(stairs, height, within)));
    }
    if (other.kind === "stairs" && isConstant(one)) {
      const flipped: Stairs = { ...other, rise: negate(other.rise), base: negate(other.base) };
      const height = negate(one.height);
      return overSteps(flipped, height, region, (within) => order(levelIn(flipped, height, within)));
    }
    throw new NotPiecewise();
  });
}

/** The function that is `make` of each half of a region cut at a place inside it, and of the place. */
function split(at: Ratio, region: Region, make: (within: Region) => Part): Piecewise {
  return {
    breaks: [at],
    parts: [make({ ...region, before: at }), make({ ...region, after: at })],
    points: [make({ at })],
  };
}

/**
 * Cuts a region where stairs go below, reach and pass a height; on each piece they keep to one side of it. At a
 * single place there are no stairs: there every part is a constant.
 */
function overSteps(stairs: Stairs, height: Ratio, region: Region, make: (within: Region) => Part): Piecewise {
  const level = divide(subtract(height, stairs.base), stairs.rise);
  const lowest = negate(floorFraction(negate(level)));
  const cuts = [lowest, add(floorFraction(level), ratio(1n))]
    .map((whole) => meetingPoint(stairs.under, whole, region))
    .filter((at) => at !== undefined)
    .sort(compare)
    .filter((at, index, all) => index === 0 || compare(at, all[index - 1]!) !== 0);
  const ends = [region.after, ...cuts, region.before];
  return {
    breaks: cuts,
    parts: ends.slice(1).map((before, index) => make({ after: ends[index], before })),
    points: cuts.map((at) => make({ at })),
  };
}

/** Stairs less a height, with the sign they have all over a region that `overSteps` cut. */
function levelIn(stairs: Stairs, height: Ratio, region: Region): Ratio {
  const { after, before, at } = region;
  return subtract(levelAt(stairs, at ?? somewhereBetween(stairs, after, before)), height);
}

function somewhereBetween(stairs: Stairs, after: Ratio | undefined, before: Ratio | undefined): Ratio {
  const step = divide(ratio(1n), stairs.under.slope);
  const width = sign(step) < 0 ? negate(step) : step;
  if (after !== undefined && before !== undefined) return divide(add(after, before), ratio(2n));
  // On an unbounded piece the side is settled everywhere; far away is as good as near. Stairs reach every height,
  // so that one of the two ends is always a cut.
  return after === undefined ? subtract(before!, width) : add(after, width);
}

/** Chooses by a function that is 1 where `then` holds and 0 where `otherwise` does. */
export function chosen(when: Piecewise, then: Piecewise, otherwise: Piecewise): Piecewise {
  return overRegions([when, then, otherwise], ([condition = nothing, yes = nothing, no = nothing]) => {
    if (condition.kind !== "line") return everywhere(nothing);
    return everywhere(isZero(condition.height) ? no : yes);
  });
}

/** The same function with every staircase told step by step. */
export function withoutStairs(one: Piecewise, mostSteps: number): Piecewise {
  let left = mostSteps;
  return overRegions([one], ([part = nothing], region) => {
    if (part.kind !== "stairs") return everywhere(part);
    const cuts = stepsWithin(part.under, region, left);
    left -= cuts.length;
    const ends = [region.after, ...cuts, region.before];
    return {
      breaks: cuts,
      parts: ends.slice(1).map((before, index) => {
        return partAt(part, divide(add(ends[index]!, before!), ratio(2n)));
      }),
      points: cuts.map((at) => partAt(part, at)),
    };
  });
}

/** Where a line passes whole numbers inside a region; it has two ends, because it lies among amounts. */
function stepsWithin(under: Line, region: Region, most: number): Ratio[] {
  const ends = [region.after!, region.before!]
    .map((at) => add(multiply(under.slope, at), under.height))
    .sort(compare);
  const [low, high] = [floorFraction(ends[0]!).numerator, floorFraction(ends[1]!).numerator];
  if (high - low > BigInt(most)) throw new NotPiecewise();
  const cuts: Ratio[] = [];
  for (let whole = low; whole <= high + 1n; whole += 1n) {
    const at = reduceFraction(divide(subtract(ratio(whole), under.height), under.slope));
    if (isInside(at, region)) cuts.push(at);
  }
  return cuts.sort(compare);
}
