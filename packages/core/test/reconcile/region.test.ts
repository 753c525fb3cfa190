import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAmount, ratio, zero } from "../../src/amount/index.js";
import { certain } from "../../src/certain/certain.js";
import { compareLimits, exactly, limit, type Interval } from "../../src/reconcile/limit.js";
import {
  box,
  boxAround,
  clipAll,
  deductedIn,
  halfPlane,
  intersection,
  negateRegion,
  pointsIn,
  scoreIn,
  type HalfPlane,
  type Region,
} from "../../src/reconcile/region.js";
import { addRegions, sumRegions, sumsOfOthers } from "../../src/reconcile/sum-of-regions.js";

type Pair = readonly [points: bigint, score: bigint];

/** Whether a pair of twelfths lies in a region: the region cut down to it is not empty. */
const holds = (region: Region | undefined, [points, score]: Pair): boolean =>
  intersection(region, box(exactly(ratio(points, 12n)), exactly(ratio(score, 12n)))) !== undefined;

const small = fc.bigInt({ min: -3n, max: 3n });
const half: fc.Arbitrary<HalfPlane> = fc
  .record({ points: small, score: small, most: fc.bigInt({ min: -4n, max: 12n }), open: fc.boolean() })
  .filter(({ points, score }) => points !== 0n || score !== 0n)
  .map(({ points, score, most, open }) =>
    halfPlane(ratio(points), ratio(score), limit(ratio(most), open ? -1n : 0n)),
  );
const span: fc.Arbitrary<Interval> = fc
  .record({
    low: fc.bigInt({ min: 0n, max: 3n }),
    length: fc.bigInt({ min: 0n, max: 3n }),
    open: fc.boolean(),
  })
  .map(({ low, length, open }) => ({
    low: limit(ratio(low)),
    high: limit(ratio(low + length), open && length > 0n ? -1n : 0n),
  }));
const region = fc
  .record({ points: span, score: span, halves: fc.array(half, { maxLength: 4 }) })
  .map(({ points, score, halves }) => ({
    halves,
    base: box(points, score),
    region: clipAll(box(points, score), halves),
  }));
const pair: fc.Arbitrary<Pair> = fc.tuple(
  fc.bigInt({ min: -12n, max: 84n }),
  fc.bigInt({ min: -12n, max: 84n }),
);

const meets = ([points, score]: Pair, { points: right, score: up, most }: HalfPlane): boolean =>
  compareLimits(limit(ratio(right * points + up * score, 12n)), most) <= 0;

describe("regions of points and score", { timeout: 60_000 }, () => {
  test("clipping keeps exactly what satisfies the condition, its edge only where it belongs", () => {
    fc.assert(
      fc.property(region, pair, ({ base, halves, region: clipped }, at) => {
        expect(holds(clipped, at)).toBe(holds(base, at) && halves.every((one) => meets(at, one)));
      }),
      { numRuns: 600 },
    );
  });

  test("an intersection holds what both hold", () => {
    fc.assert(
      fc.property(region, region, pair, (one, other, at) => {
        const both = holds(one.region, at) && holds(other.region, at);
        expect(holds(intersection(one.region, other.region), at)).toBe(both);
        expect(holds(intersection(other.region, one.region), at)).toBe(both);
      }),
      { numRuns: 600 },
    );
  });

  test("a sum holds a pair exactly where the two regions can share it out", () => {
    fc.assert(
      fc.property(region, region, pair, (one, other, [points, score]) => {
        if (one.region === undefined || other.region === undefined) return;
        const whole = box(exactly(ratio(points, 12n)), exactly(ratio(score, 12n)));
        // What is left when the other takes its part must meet the one.
        const rest = addRegions(whole, negateRegion(other.region));
        const shared = intersection(one.region, rest) !== undefined;
        expect(holds(addRegions(one.region, other.region), [points, score])).toBe(shared);
        expect(holds(addRegions(other.region, one.region), [points, score])).toBe(shared);
      }),
      { numRuns: 600 },
    );
  });

  test("the ends of a sum are the sums of the ends", () => {
    fc.assert(
      fc.property(fc.array(region, { minLength: 1, maxLength: 5 }), (many) => {
        const regions = many.map((one) => one.region).filter((one) => one !== undefined);
        const total = sumRegions(regions);
        if (total === undefined) return;
        for (const ends of [pointsIn, scoreIn, deductedIn]) {
          for (const end of ["low", "high"] as const) {
            const sum = regions
              .map((one) => ends(one)[end])
              .reduce((left, right) => ({
                at: ratio(
                  left.at.numerator * right.at.denominator + right.at.numerator * left.at.denominator,
                  left.at.denominator * right.at.denominator,
                ),
                nudge: ratio(
                  left.nudge.numerator * right.nudge.denominator +
                    right.nudge.numerator * left.nudge.denominator,
                  left.nudge.denominator * right.nudge.denominator,
                ),
              }));
            expect(compareLimits(ends(total)[end], sum)).toBe(0);
          }
        }
        const others = sumsOfOthers(regions, undefined);
        regions.forEach((one, index) => {
          const rest = others[index];
          const again = rest === undefined ? one : addRegions(one, rest);
          expect(compareLimits(scoreIn(again).high, scoreIn(total).high)).toBe(0);
        });
      }),
      { numRuns: 200 },
    );
  });

  test("what cannot be missing is a fault of the program when it is", () => {
    expect(certain(0)).toBe(0);
    expect(() => certain(undefined)).toThrow(TypeError);
  });

  test("a box around a region holds it, and ends at short decimals", () => {
    const thirds = clipAll(box(exactly(ratio(1n)), { low: limit(zero), high: limit(ratio(1n)) }), [
      halfPlane(ratio(-1n), ratio(3n), limit(zero, -1n)),
    ]);
    const high = thirds && scoreIn(thirds).high;
    expect(high && compareLimits(high, limit(ratio(1n, 3n), -1n))).toBe(1);
    expect(high && compareLimits(high, limit(ratio(1n, 3n)))).toBe(-1);
    const around = thirds && scoreIn(boxAround(thirds));
    expect(around && formatAmount(around.high.at, 24, "half-up")).toBe("0.333333333333333334000000");
    expect(around && compareLimits(around.low, limit(zero))).toBe(0);
  });
});
