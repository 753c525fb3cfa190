import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as plain from "../../test/naive/fraction.js";
import { twins, type Twin } from "../../test/support/exact-numbers.js";
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  isZero,
  lowestTerms,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  ratio,
  sign,
  subtract,
  sum,
  zero,
  type Ratio,
} from "./index.js";

/** Numerator over denominator in lowest terms. */
function text(value: Ratio): string {
  const { numerator, denominator } = lowestTerms(value);
  return `${numerator.toString()}/${denominator.toString()}`;
}

const plainText = ({ top, bottom }: plain.Fraction): string => `${top.toString()}/${bottom.toString()}`;
const nonZero = twins.filter((twin) => !plain.isZero(twin.plain));

describe("the four operations against plain fractions", () => {
  it.each<[string, (a: Ratio, b: Ratio) => Ratio, (a: plain.Fraction, b: plain.Fraction) => plain.Fraction]>([
    ["add", add, plain.plus],
    ["subtract", subtract, plain.minus],
    ["multiply", multiply, plain.times],
    ["minimum", minimum, plain.least],
    ["maximum", maximum, plain.greatest],
  ])("%s", (_name, operate, expected) => {
    fc.assert(
      fc.property(twins, twins, (a, b) => {
        expect(text(operate(a.value, b.value))).toBe(plainText(expected(a.plain, b.plain)));
      }),
    );
  });

  it("divide", () => {
    fc.assert(
      fc.property(twins, nonZero, (a, b) => {
        expect(text(divide(a.value, b.value))).toBe(plainText(plain.over(a.plain, b.plain)));
      }),
    );
  });

  it("sum of any number of terms, in any order", () => {
    const shuffled = fc
      .array(twins, { maxLength: 12 })
      .chain((terms) =>
        fc.tuple(fc.constant(terms), fc.shuffledSubarray(terms, { minLength: terms.length })),
      );
    fc.assert(
      fc.property(shuffled, ([terms, permuted]) => {
        const expected = plainText(plain.sum(terms.map((term) => term.plain)));
        expect(text(sum(terms.map((term) => term.value)))).toBe(expected);
        expect(text(sum(permuted.map((term) => term.value)))).toBe(expected);
        expect(text(terms.map((term) => term.value).reduce(add, zero))).toBe(expected);
      }),
    );
  });

  it("compare, equal, sign, absolute, negate", () => {
    fc.assert(
      fc.property(twins, twins, (a, b) => {
        expect(compare(a.value, b.value)).toBe(plain.compare(a.plain, b.plain));
        expect(equal(a.value, b.value)).toBe(plainText(a.plain) === plainText(b.plain));
        expect(sign(a.value)).toBe(plain.compare(a.plain, plain.ZERO));
        expect(isZero(a.value)).toBe(plain.isZero(a.plain));
        expect(text(absolute(a.value))).toBe(plainText(plain.absolute(a.plain)));
        expect(text(negate(a.value))).toBe(plainText(plain.minus(plain.ZERO, a.plain)));
      }),
    );
  });
});

type Step = readonly ["add" | "subtract" | "multiply" | "divide", Twin];

/** What a long calculation comes to, step by step, in both ways. */
function calculated(start: Twin, steps: readonly Step[]): Twin {
  return steps.reduce<Twin>(({ value, plain: fraction }, [operation, by]) => {
    switch (operation) {
      case "add":
        return { value: add(value, by.value), plain: plain.plus(fraction, by.plain) };
      case "subtract":
        return { value: subtract(value, by.value), plain: plain.minus(fraction, by.plain) };
      case "multiply":
        return { value: multiply(value, by.value), plain: plain.times(fraction, by.plain) };
      case "divide":
        return plain.isZero(by.plain)
          ? { value, plain: fraction }
          : { value: divide(value, by.value), plain: plain.over(fraction, by.plain) };
    }
  }, start);
}

const steps = fc.array(fc.tuple(fc.constantFrom("add", "subtract", "multiply", "divide"), twins), {
  maxLength: 12,
});

describe("long calculations", () => {
  it("stay exact", () => {
    fc.assert(
      fc.property(twins, steps, twins, (start, list, other) => {
        const result = calculated(start, list);
        expect(compare(result.value, other.value)).toBe(plain.compare(result.plain, other.plain));
        expect(text(result.value)).toBe(plainText(result.plain));
      }),
    );
  });

  it("come back to where they started, exactly", () => {
    const thereAndBack = { add: subtract, subtract: add, multiply: divide, divide: multiply } as const;
    fc.assert(
      fc.property(
        twins,
        fc.array(fc.tuple(fc.constantFrom("add", "subtract", "multiply", "divide"), nonZero), {
          maxLength: 8,
        }),
        (start, list) => {
          const there = calculated(start, list);
          const back = list
            .toReversed()
            .reduce((value, [operation, by]) => thereAndBack[operation](value, by.value), there.value);
          expect(compare(back, start.value)).toBe(0);
          expect(isZero(subtract(back, start.value))).toBe(true);
        },
      ),
    );
  });
});

describe("the laws of addition and multiplication", () => {
  const triples = [twins, twins, twins] as const;

  it("hold in any grouping and order", () => {
    fc.assert(
      fc.property(...triples, ({ value: a }, { value: b }, { value: c }) => {
        expect(equal(add(a, b), add(b, a))).toBe(true);
        expect(equal(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
        expect(equal(multiply(a, b), multiply(b, a))).toBe(true);
        expect(equal(multiply(multiply(a, b), c), multiply(a, multiply(b, c)))).toBe(true);
        expect(equal(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
        expect(equal(add(a, zero), a)).toBe(true);
        expect(equal(multiply(a, one), a)).toBe(true);
        expect(equal(multiply(one, a), a)).toBe(true);
        expect(isZero(multiply(a, zero))).toBe(true);
        expect(isZero(subtract(a, a))).toBe(true);
      }),
    );
  });

  it("order numbers the way subtraction does", () => {
    fc.assert(
      fc.property(...triples, ({ value: a }, { value: b }, { value: c }) => {
        expect(compare(a, b)).toBe(sign(subtract(a, b)));
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        expect(compare(add(a, c), add(b, c))).toBe(compare(a, b));
      }),
    );
  });
});

describe("ratio", () => {
  it("keeps the sign above the line", () => {
    expect(text(ratio(3n, -6n))).toBe("-1/2");
    expect(text(ratio(-3n, -6n))).toBe("1/2");
    expect(ratio(1n, -2n).denominator).toBe(2n);
    expect(text(ratio(7n))).toBe("7/1");
  });

  it("has zero and one", () => {
    expect([text(zero), text(one)]).toEqual(["0/1", "1/1"]);
  });

  it("adds three thirds up to one, and 17, 19.29, 28.5, 28 to 92.79", () => {
    const third = ratio(10n, 3n);
    expect(text(sum([third, third, third]))).toBe("10/1");
    expect(text(sum([ratio(17n), ratio(1929n, 100n), ratio(57n, 2n), ratio(28n)]))).toBe("9279/100");
  });

  it("has nothing in common above and below the line in lowest terms", () => {
    expect(lowestTerms(ratio(-60n, 40n))).toMatchObject({ numerator: -3n, denominator: 2n });
    expect(lowestTerms(ratio(0n, 40n))).toMatchObject({ numerator: 0n, denominator: 1n });
  });

  it("adds up thousands of different denominators", () => {
    const terms = Array.from({ length: 3000 }, (_, index) => ratio(1n, BigInt(index + 1)));
    const { numerator, denominator } = sum(terms);
    expect((numerator * 10n ** 6n) / denominator).toBe(8_583_749n);
  });
});

describe("what doubles cannot tell", () => {
  const [large, larger] = [ratio(10n ** 40n, 3n), ratio(10n ** 40n + 1n, 3n)];

  it("a divisor next to zero divides exactly", () => {
    expect(text(divide(one, subtract(larger, large)))).toBe("3/1");
  });

  it("what a map or a generator holds adds up as a list does", () => {
    const terms = new Map([
      ["a", ratio(1n, 3n)],
      ["b", ratio(1n, 6n)],
    ]);
    expect(text(sum(terms.values()))).toBe("1/2");
    expect(text(sum(new Set<Ratio>()))).toBe("0/1");
    expect(text(sum(new Set([large])))).toBe(text(large));
  });
});
