import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as plain from "../../test/naive/fraction.js";
import { twins, type Twin } from "../../test/support/exact-numbers.js";
import { estimated } from "./estimated.js";
import { Filtered, decidedOrder } from "./filtered.js";
import {
  add,
  amountOf,
  compare,
  divide,
  formatAmount,
  multiply,
  ratio,
  roundedUnits,
  roundingModes,
  subtract,
  sum,
  type Ratio,
} from "./index.js";

/** The whole number of halves a double is: every double is one, halved often enough. */
function plainDouble(value: number): plain.Fraction {
  let [top, halvings] = [value, 0n];
  for (; !Number.isInteger(top); halvings += 1n) top *= 2;
  return plain.fraction(BigInt(top), 2n ** halvings);
}

/** Whether the double near a value is as near as it says. */
function isWithinError(value: Ratio, exact: plain.Fraction): boolean {
  const { approximate, error } = estimated(value);
  if (!Number.isFinite(error)) return true;
  const distance = plain.absolute(plain.minus(plainDouble(approximate), exact));
  return plain.compare(distance, plainDouble(error)) <= 0;
}

const nonZero = twins.filter((twin) => !plain.isZero(twin.plain));
/** Values that doubles do not hold, so that each operation rounds. */
const unending = fc
  .tuple(fc.bigInt(1n, 10n ** 20n), fc.bigInt(1n, 10n ** 20n), fc.boolean())
  .map(([top, bottom, isNegative]): Twin => {
    const signed = isNegative ? -top : top;
    return { value: ratio(signed, bottom), plain: plain.fraction(signed, bottom) };
  });
const operands = fc.oneof(unending, nonZero);

describe("the double near a value is within its error", () => {
  it.each<[string, (a: Ratio, b: Ratio) => Ratio, typeof plain.plus]>([
    ["of a sum", add, plain.plus],
    ["of a sum of many", (a, b) => sum([a, b, a, b, a]), (a, b) => plain.sum([a, b, a, b, a])],
    ["of a difference", subtract, plain.minus],
    ["of a product", multiply, plain.times],
    ["of a quotient", divide, plain.over],
    [
      "after several steps",
      (a, b) => divide(add(a, multiply(b, b)), b),
      (a, b) => plain.over(plain.plus(a, plain.times(b, b)), b),
    ],
  ])("%s", (_name, operate, expected) => {
    fc.assert(
      fc.property(operands, operands, (a, b) => {
        expect(isWithinError(a.value, a.plain)).toBe(true);
        expect(isWithinError(operate(a.value, b.value), expected(a.plain, b.plain))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("of a quotient by what may be zero, it says nothing", () => {
    const nearZero = subtract(ratio(10n ** 40n + 1n, 3n), ratio(10n ** 40n, 3n));
    expect(estimated(divide(ratio(1n), nearZero)).error).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("doubles decide where they can", () => {
  /** A value near a double that nobody can write out. */
  const never = (approximate: number, error = Math.abs(approximate) * 2 ** -50): Filtered =>
    new Filtered(approximate, error, () => {
      throw new Error("written out");
    });

  it("orders, of what is further apart than the errors", () => {
    expect(compare(never(2), never(1))).toBe(1);
    expect(compare(never(1), never(2))).toBe(-1);
    expect(compare(add(never(2), never(3)), never(4.99))).toBe(1);
    expect(compare(multiply(never(2), never(3)), never(6.01))).toBe(-1);
    expect(compare(divide(never(2), never(3)), never(0.66))).toBe(1);
    expect(compare(sum([never(2), never(3), never(4)]), never(9.01))).toBe(-1);
    expect(compare(sum([never(2), never(3), never(4)]), never(8.99))).toBe(1);
  });

  it("no order of what is not", () => {
    expect(decidedOrder(never(1), never(1))).toBe(undefined);
    expect(decidedOrder(never(1, 0.5), never(2, 0.5))).toBe(undefined);
    expect(decidedOrder(never(2, 0.5), never(1, 0.5))).toBe(undefined);
    expect(decidedOrder(never(1, Number.POSITIVE_INFINITY), never(9))).toBe(undefined);
  });

  it("figures rounded to the nearest, of what is further from a tie than its error", () => {
    expect(formatAmount(never(88.7366), 2, "half-up")).toBe("88.74");
    expect(formatAmount(never(88.7349), 2, "half-even")).toBe("88.73");
    expect(formatAmount(never(-88.7366), 2, "half-up")).toBe("-88.74");
  });
});

describe("whole numbers of any size decide where doubles cannot", () => {
  const huge = 10n ** 400n;

  it.each<[string, Ratio, string]>([
    ["a tie to the even neighbour below", ratio(25n * huge, 10n * huge), "2"],
    ["a tie to the even neighbour above", ratio(35n * huge, 10n * huge), "4"],
    ["a little over a tie", ratio(25n * huge + 1n, 10n * huge), "3"],
    ["a little under a tie", ratio(35n * huge - 1n, 10n * huge), "3"],
    ["a negative tie", ratio(-25n * huge, 10n * huge), "-2"],
    ["what no double reaches", ratio(huge, 3n), "3".repeat(400)],
  ])("%s", (_name, value, printed) => {
    expect(formatAmount(value, 0, "half-even")).toBe(printed);
    expect(roundedUnits(value, 0, "half-even")).toBe(BigInt(printed));
  });

  it("in every mode, a value that is whole", () => {
    for (const mode of roundingModes) {
      expect([mode, formatAmount(ratio(7n * huge, huge), 0, mode)]).toEqual([mode, "7"]);
      expect([mode, formatAmount(ratio(-7n * huge, huge), 1, mode)]).toEqual([mode, "-7.0"]);
    }
  });

  it("products of amounts at the end of their range", () => {
    const largest = amountOf("1e30");
    const power = Array.from({ length: 12 }).reduce<Ratio>(
      (product) => multiply(product, largest),
      ratio(1n),
    );
    expect(formatAmount(power, 0, "half-up")).toBe(`1${"0".repeat(360)}`);
    const least = amountOf("1e-30");
    const tiny = Array.from({ length: 12 }).reduce<Ratio>((product) => multiply(product, least), ratio(1n));
    expect(formatAmount(tiny, 2, "up")).toBe("0.01");
    expect(compare(tiny, ratio(0n))).toBe(1);
    expect(formatAmount(multiply(power, tiny), 0, "half-up")).toBe("1");
  });
});
