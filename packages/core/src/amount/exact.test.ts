import * as fc from "fast-check";
import { expect, it } from "vitest";
import { floorFraction, positive, reduceFraction, signOfFraction, sumFractions } from "./exact.js";
import { equal, lowestTerms, round, sign, sum, zero } from "./index.js";

const fractions = fc
  .tuple(fc.bigInt({ min: -60n, max: 60n }), fc.bigInt({ min: 1n, max: 12n }))
  .map(([numerator, denominator]) => positive(numerator, denominator));

it("signs, whole numbers below and lowest terms are those that amounts have", () => {
  fc.assert(
    fc.property(fractions, (one) => {
      expect(signOfFraction(one)).toBe(sign(one));
      expect(equal(floorFraction(one), round(one, 0, "floor"))).toBe(true);
      const { numerator, denominator } = lowestTerms(one);
      expect(reduceFraction(one)).toStrictEqual({ numerator, denominator });
    }),
  );
});

it("sums are those of amounts, however many; of none, zero", () => {
  expect(equal(sumFractions([]), zero)).toBe(true);
  fc.assert(
    fc.property(fc.array(fractions, { maxLength: 9 }), (some) => {
      expect(equal(sumFractions(some), sum(some))).toBe(true);
    }),
  );
});
