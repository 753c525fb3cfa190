import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountOf, formatAmount, printExact, ratio, roundingModes } from "../../src/amount/index.js";
import { figureOf, moved, standsFor } from "../../src/reconcile/figure.js";
import { contains } from "../../src/reconcile/limit.js";
import { intervalText } from "../../src/reconcile/note.js";

const interval = (printed: string, mode: (typeof roundingModes)[number]): string =>
  intervalText(standsFor(figureOf(printed, [], 0), mode), "en");

describe("what a printed figure stands for", () => {
  test.each([
    ["88.70", "half-up", "88.695 (included) to 88.705 (not included)"],
    ["-88.70", "half-up", "-88.705 (not included) to -88.695 (included)"],
    ["0.00", "half-up", "-0.005 (not included) to 0.005 (not included)"],
    ["70.80%", "half-up", "0.70795 (included) to 0.70805 (not included)"],
    ["8", "half-up", "7.5 (included) to 8.5 (not included)"],
    ["8.8", "half-even", "8.75 (included) to 8.85 (included)"],
    ["8.7", "half-even", "8.65 (not included) to 8.75 (not included)"],
    ["88.70", "down", "88.7 (included) to 88.71 (not included)"],
    ["0.0", "down", "-0.1 (not included) to 0.1 (not included)"],
    ["-1", "down", "-2 (not included) to -1 (included)"],
    ["88.70", "up", "88.69 (not included) to 88.7 (included)"],
    ["0", "up", "0"],
    ["-1", "up", "-1 (included) to 0 (not included)"],
    ["-1", "floor", "-1 (included) to 0 (not included)"],
    ["-1", "ceiling", "-2 (not included) to -1 (included)"],
  ] as const)("%s under %s", (printed, mode, expected) => {
    expect(interval(printed, mode).replace("88.7 ", "88.7 ")).toBe(expected);
  });

  test("exactly the values that are printed so", () => {
    const value = fc.record({
      top: fc.bigInt({ min: -3000n, max: 3000n }),
      bottom: fc.constantFrom(1n, 2n, 3n, 20n, 40n, 200n, 7n, 2000n),
      places: fc.integer({ min: 0, max: 3 }),
      mode: fc.constantFrom(...roundingModes),
      beside: fc.bigInt({ min: -3n, max: 3n }),
    });
    fc.assert(
      fc.property(value, ({ top, bottom, places, mode, beside }) => {
        const exact = ratio(top, bottom);
        const figure = moved(figureOf(formatAmount(exact, places, mode), [], 0), beside);
        const printedSo = formatAmount(exact, places, mode) === figure.printed;
        expect(contains(standsFor(figure, mode), exact)).toBe(printedSo);
      }),
      { numRuns: 1000 },
    );
  });

  test("trailing zeros that were not printed", () => {
    const figure = figureOf("95%", ["rate"], 2);
    expect(figure.places).toBe(4);
    expect(intervalText(standsFor(figure, "half-up"), "zh-CN")).toBe("0.94995（含）至 0.95005（不含）");
    expect(moved(figure, 1n).printed).toBe("95.01%");
    expect(printExact(figureOf("5.4", [], 2).value)).toBe(printExact(amountOf("5.4")));
    expect(moved(figureOf("5.4", [], 2), -1n).printed).toBe("5.39");
  });
});
