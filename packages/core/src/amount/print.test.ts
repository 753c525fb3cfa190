import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalPlaces, lowestTerms, printExact, ratio, withoutTrailingZeros } from "./index.js";

describe("printExact", () => {
  it.each([
    [ratio(0n), "0"],
    [ratio(10n), "10"],
    [ratio(1200n), "1200"],
    [ratio(57907n, 10000n), "5.7907"],
    [ratio(50n, 100n), "0.5"],
    [ratio(1n, 10n ** 12n), "0.000000000001"],
    [ratio(20n, 3n), "6.666666…"],
    [ratio(-20n, 3n), "-6.666666…"],
    [ratio(-1n, 4n), "-0.25"],
    [ratio(2n, 3n * 10n ** 9n), "0.000000000666…"],
    [ratio(1n, 10n ** 13n), "0.000000000000100000…"],
    [ratio(1n, 10n ** 80n), `0.${"0".repeat(60)}…`],
  ])("%o is %s", (value, text) => {
    expect(printExact(value)).toBe(text);
  });

  it("takes the places asked for", () => {
    expect(printExact(ratio(2n, 3n), 2)).toBe("0.66…");
    expect(printExact(ratio(1n, 10n ** 30n), 6, 64)).toBe(`0.${"0".repeat(29)}1`);
  });

  it("has an ellipsis exactly where the value is cut", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 15n), (over, under) => {
        const value = ratio(over, under);
        const places = decimalPlaces(lowestTerms(value).denominator);
        expect(printExact(value).endsWith("…")).toBe(places === undefined || places > 12);
      }),
    );
  });

  it("does not hang on a fraction with gigantic terms", () => {
    const under = 7n ** 230_000n;
    expect(printExact(ratio(2n * under + 1n, under))).toBe("2.000000…");
    expect(printExact(ratio(-5n * under, 2n * under))).toBe("-2.5");
  });
});

describe("withoutTrailingZeros", () => {
  it.each([
    ["24.00", "24"],
    ["12.50", "12.5"],
    ["100", "100"],
    ["0.00", "0"],
    ["10.05", "10.05"],
  ])("%s is %s", (decimal, text) => {
    expect(withoutTrailingZeros(decimal)).toBe(text);
  });
});
