import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as plain from "../../test/naive/fraction.js";
import { estimated } from "./estimated.js";
import { add, compare, divide, formatAmount, multiply, negate, ratio, roundingModes, sum } from "./index.js";
import {
  addShort,
  compareShort,
  divideShort,
  multiplyShort,
  short,
  ShortFraction,
  shortUnits,
  sumShort,
} from "./short.js";

const limit = 2 ** 53;
/** The longest term there is. */
const most = limit - 1;

/** Whole numbers of everyday size, and those about the place where doubles no longer tell them apart. */
const terms = fc.oneof(
  fc.integer({ min: 1, max: 200 }),
  fc.integer({ min: 0, max: 15 }).map((power) => 10 ** power),
  fc.integer({ min: 0, max: 50 }).map((below) => most - below),
  fc.integer({ min: -50, max: 50 }).map((beside) => 2 ** 52 + beside),
  fc.integer({ min: -50, max: 50 }).map((beside) => 94_906_265 + beside),
  fc.integer({ min: 1, max: most }),
);
const shorts = fc
  .tuple(
    fc.oneof(
      terms,
      terms.map((term) => -term),
      fc.constant(0),
    ),
    terms,
  )
  .map(([top, bottom]) => new ShortFraction(top, bottom));

const plainOf = ({ top, bottom }: ShortFraction): plain.Fraction =>
  plain.fraction(BigInt(top), BigInt(bottom));
const text = ({ top, bottom }: ShortFraction): string => `${String(top)}/${String(bottom)}`;
const textOrNone = (value: ShortFraction | undefined): string => (value === undefined ? "none" : text(value));

/** Whether the terms are those a double holds; a result of a short operation has no others. */
function hasShortTerms({ top, bottom }: ShortFraction): boolean {
  return Number.isSafeInteger(top) && Number.isSafeInteger(bottom) && bottom > 0;
}

describe("an operation on short fractions is exact where it has a result", () => {
  it.each<[string, (a: ShortFraction, b: ShortFraction) => ShortFraction | undefined, typeof plain.plus]>([
    ["sum", addShort, plain.plus],
    ["sum of a list", (a, b) => sumShort([a, b]), plain.plus],
    ["product", multiplyShort, plain.times],
  ])("%s", (_name, operate, expected) => {
    fc.assert(
      fc.property(shorts, shorts, (a, b) => {
        const result = operate(a, b);
        if (result === undefined) return;
        expect(hasShortTerms(result)).toBe(true);
        expect(plainOf(result)).toEqual(expected(plainOf(a), plainOf(b)));
      }),
      { numRuns: 500 },
    );
  });

  it("quotient", () => {
    fc.assert(
      fc.property(shorts, shorts, (a, b) => {
        const result = b.top === 0 ? undefined : divideShort(a, b);
        if (result === undefined) return;
        expect(hasShortTerms(result)).toBe(true);
        expect(plainOf(result)).toEqual(plain.over(plainOf(a), plainOf(b)));
      }),
      { numRuns: 500 },
    );
  });

  it("order", () => {
    fc.assert(
      fc.property(shorts, shorts, (a, b) => {
        const order = compareShort(a, b);
        if (order !== undefined) expect(order).toBe(plain.compare(plainOf(a), plainOf(b)));
      }),
      { numRuns: 500 },
    );
  });

  it("sum of many terms", () => {
    fc.assert(
      fc.property(fc.array(shorts, { maxLength: 5 }), (list) => {
        const result = sumShort(list);
        if (result === undefined) return;
        expect(hasShortTerms(result)).toBe(true);
        expect(plainOf(result)).toEqual(plain.sum(list.map(plainOf)));
      }),
      { numRuns: 500 },
    );
  });

  it("units of a place, in every mode", () => {
    fc.assert(
      fc.property(
        shorts,
        fc.integer({ min: 0, max: 15 }),
        fc.constantFrom(...roundingModes),
        (a, places, mode) => {
          const units = shortUnits(a, 10 ** places, mode);
          if (units === undefined) return;
          // A value written by its numerator and denominator has long terms after this, and goes the long way.
          const long = { numerator: BigInt(a.top) * 10n ** 40n, denominator: BigInt(a.bottom) * 10n ** 40n };
          expect(formatAmount(ratio(BigInt(units)), 0, "down")).toBe(
            formatAmount(multiply(long, ratio(10n ** BigInt(places))), 0, mode),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("an operation gives up where a term reaches the limit, and not before", () => {
  const whole = (value: number): ShortFraction => new ShortFraction(value, 1);

  it.each([
    [most, 1, `${String(most)}/1`],
    [-most, 1, `-${String(most)}/1`],
    [1, most, `1/${String(most)}`],
    [limit, 1, "none"],
    [-limit, 1, "none"],
    [1, limit, "none"],
  ])("%d over %d", (top, bottom, result) => {
    expect(textOrNone(short(top, bottom))).toBe(result);
  });

  it.each([
    [whole(most - 1), whole(1), `${String(most)}/1`],
    [whole(most), whole(1), "none"],
    [whole(1 - most), whole(-1), `-${String(most)}/1`],
    [whole(-most), whole(-1), "none"],
    [new ShortFraction(1, 2), new ShortFraction(1, 6), "4/6"],
    [new ShortFraction(1, 6), new ShortFraction(1, 2), "4/6"],
    [new ShortFraction(1, 6), new ShortFraction(1, 4), "10/24"],
    [new ShortFraction(1, 5), new ShortFraction(2, 5), "3/5"],
    // A term that was rounded would cancel to a short sum.
    [new ShortFraction(most, 3), new ShortFraction(-most, 2), "none"],
    [new ShortFraction(1, 94_906_266), new ShortFraction(1, 94_906_267), "none"],
  ])("%o and %o make up", (left, right, result) => {
    expect(textOrNone(addShort(left, right))).toBe(result);
    expect(textOrNone(sumShort([left, right]))).toBe(result);
    expect(textOrNone(sumShort([right, left]))).toBe(result);
  });

  it("adds nothing up to zero, and no list with a long term in it", () => {
    expect(textOrNone(sumShort([]))).toBe("0/1");
    expect(textOrNone(sumShort([whole(1), { numerator: 1n, denominator: 3n }]))).toBe("none");
  });

  it("multiplies and divides", () => {
    expect(textOrNone(multiplyShort(whole(94_906_265), whole(94_906_265)))).toBe("9007199136250225/1");
    expect(textOrNone(multiplyShort(whole(94_906_266), whole(94_906_266)))).toBe("none");
    expect(textOrNone(divideShort(whole(1), new ShortFraction(-2, 3)))).toBe("-3/2");
    expect(textOrNone(divideShort(whole(1), new ShortFraction(2, 3)))).toBe("3/2");
  });

  it("compares", () => {
    expect(compareShort(new ShortFraction(most, 7), new ShortFraction(most - 1, 7))).toBe(1);
    expect(compareShort(whole(94_906_265), new ShortFraction(1, 94_906_265))).toBe(1);
    expect(
      compareShort(new ShortFraction(94_906_266, 94_906_265), new ShortFraction(94_906_267, 94_906_266)),
    ).toBe(undefined);
  });

  it("counts units", () => {
    expect(shortUnits(whole(2 ** 52 - 1), 1, "half-up")).toBe(2 ** 52 - 1);
    expect(shortUnits(whole(2 ** 52), 1, "half-up")).toBe(undefined);
    expect(shortUnits(whole(-(2 ** 52)), 1, "half-up")).toBe(undefined);
    expect(shortUnits(new ShortFraction(1, 2 ** 52 - 1), 1, "up")).toBe(1);
    expect(shortUnits(new ShortFraction(1, 2 ** 52), 1, "up")).toBe(undefined);
  });
});

describe("what an everyday scorecard has stays short", () => {
  const third = ratio(1n, 3n);
  const points = ratio(1929n, 100n);

  it.each([
    ["a ratio", ratio(-6n, 4n), "-6/4"],
    ["a sum", add(third, points), "5887/300"],
    ["a sum of many", sum([third, points, third]), "5987/300"],
    ["a product", multiply(third, points), "1929/300"],
    ["a quotient", divide(points, third), "5787/100"],
    ["a negative", negate(points), "-1929/100"],
  ])("%s", (_name, value, written) => {
    expect(value instanceof ShortFraction ? text(value) : "long").toBe(written);
  });

  /** A short fraction that cannot be written out: what is asked of it is answered by its short terms. */
  class NeverLong extends ShortFraction {
    override get numerator(): never {
      throw new Error("written out");
    }
    override exact(): never {
      throw new Error("written out");
    }
  }

  it("is compared and printed as it is", () => {
    const value = new NeverLong(200_000, 3);
    expect(compare(value, new NeverLong(400_000, 6))).toBe(0);
    expect(compare(value, ratio(66_667n))).toBe(-1);
    for (const mode of roundingModes) {
      expect(formatAmount(value, 2, mode)).toMatch(/^66666\.6[67]$/);
    }
  });

  it("is estimated within half a unit of the last place", () => {
    expect([ratio(7n), ratio(1n, 4n), third].map((value) => estimated(value).error)).toEqual([
      0,
      2 ** -55,
      (1 / 3) * 2 ** -53,
    ]);
  });
});
