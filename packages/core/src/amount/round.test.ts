import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearTies, twinOf, twins, type Twin } from "../../test/support/exact-numbers.js";
import {
  amountOf,
  divide,
  formatAmount,
  formatPercent,
  powerOfTen,
  ratio,
  round,
  roundedUnits,
  roundingModes,
  type RoundingMode,
} from "./index.js";

/** Wide enough that a quotient is never cut near enough to a tie to look like one. */
const Wide = Decimal.clone({ precision: 400, toExpNeg: -9e15, toExpPos: 9e15 });

const oracleModes: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  "half-up": Decimal.ROUND_HALF_UP,
  "half-even": Decimal.ROUND_HALF_EVEN,
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
  floor: Decimal.ROUND_FLOOR,
  ceiling: Decimal.ROUND_CEIL,
};

/** What decimal.js prints, without its minus before a zero. */
function oracle({ plain }: Twin, places: number, mode: RoundingMode): string {
  const quotient = new Wide(plain.top.toString()).div(plain.bottom.toString());
  return quotient.toFixed(places, oracleModes[mode]).replace(/^-(?=0(?:\.0*)?$)/, "");
}

const modes = fc.constantFrom(...roundingModes);
const places = fc.integer({ min: 0, max: 12 });

describe("rounding as decimal.js rounds", () => {
  it("every kind of number, at any place, in any mode", () => {
    fc.assert(
      fc.property(twins, places, modes, (twin, to, mode) => {
        expect(formatAmount(twin.value, to, mode)).toBe(oracle(twin, to, mode));
      }),
      { numRuns: 1000 },
    );
  });

  it("ties, and what lies nearer to one than a double can tell", () => {
    fc.assert(
      fc.property(nearTies.map(twinOf), fc.integer({ min: 0, max: 6 }), modes, (twin, to, mode) => {
        expect(formatAmount(twin.value, to, mode)).toBe(oracle(twin, to, mode));
      }),
      { numRuns: 1000 },
    );
  });

  it("shares as percentages", () => {
    fc.assert(
      fc.property(twins, places, modes, ({ value, plain }, to, mode) => {
        const hundredfold = { value, plain: { ...plain, top: plain.top * 100n } };
        expect(formatPercent(value, to, mode)).toBe(`${oracle(hundredfold, to, mode)}%`);
      }),
    );
  });

  it("gives the number it prints", () => {
    fc.assert(
      fc.property(twins, places, modes, ({ value }, to, mode) => {
        const printed = formatAmount(value, to, mode);
        expect(formatAmount(round(value, to, mode), to, "down")).toBe(printed);
        expect(roundedUnits(value, to, mode).toString()).toBe(String(BigInt(printed.replace(".", ""))));
      }),
    );
  });

  it("never prints a negative zero", () => {
    fc.assert(
      fc.property(twins, places, modes, ({ value }, to, mode) => {
        expect(formatAmount(value, to, mode)).not.toMatch(/^-0(?:\.0*)?$/);
      }),
    );
  });
});

describe("every mode at a tie, beside it, on both sides of zero", () => {
  it.each<[string, Readonly<Record<RoundingMode, string>>]>([
    [
      "0.125",
      { "half-up": "0.13", "half-even": "0.12", down: "0.12", up: "0.13", floor: "0.12", ceiling: "0.13" },
    ],
    [
      "0.135",
      { "half-up": "0.14", "half-even": "0.14", down: "0.13", up: "0.14", floor: "0.13", ceiling: "0.14" },
    ],
    [
      "-0.125",
      {
        "half-up": "-0.13",
        "half-even": "-0.12",
        down: "-0.12",
        up: "-0.13",
        floor: "-0.13",
        ceiling: "-0.12",
      },
    ],
    [
      "-0.135",
      {
        "half-up": "-0.14",
        "half-even": "-0.14",
        down: "-0.13",
        up: "-0.14",
        floor: "-0.14",
        ceiling: "-0.13",
      },
    ],
    [
      "0.1249999999999999999999",
      { "half-up": "0.12", "half-even": "0.12", down: "0.12", up: "0.13", floor: "0.12", ceiling: "0.13" },
    ],
    [
      "0.1250000000000000000001",
      { "half-up": "0.13", "half-even": "0.13", down: "0.12", up: "0.13", floor: "0.12", ceiling: "0.13" },
    ],
    [
      "-0.1250000000000000000001",
      {
        "half-up": "-0.13",
        "half-even": "-0.13",
        down: "-0.12",
        up: "-0.13",
        floor: "-0.13",
        ceiling: "-0.12",
      },
    ],
    [
      "0.12",
      { "half-up": "0.12", "half-even": "0.12", down: "0.12", up: "0.12", floor: "0.12", ceiling: "0.12" },
    ],
    [
      "-0.004",
      { "half-up": "0.00", "half-even": "0.00", down: "0.00", up: "-0.01", floor: "-0.01", ceiling: "0.00" },
    ],
    [
      "0.005",
      { "half-up": "0.01", "half-even": "0.00", down: "0.00", up: "0.01", floor: "0.00", ceiling: "0.01" },
    ],
    [
      "-0.005",
      { "half-up": "-0.01", "half-even": "0.00", down: "0.00", up: "-0.01", floor: "-0.01", ceiling: "0.00" },
    ],
    [
      "99.995",
      {
        "half-up": "100.00",
        "half-even": "100.00",
        down: "99.99",
        up: "100.00",
        floor: "99.99",
        ceiling: "100.00",
      },
    ],
    [
      "0",
      { "half-up": "0.00", "half-even": "0.00", down: "0.00", up: "0.00", floor: "0.00", ceiling: "0.00" },
    ],
  ])("%s", (written, expected) => {
    for (const mode of roundingModes)
      expect([mode, formatAmount(amountOf(written), 2, mode)]).toEqual([mode, expected[mode]]);
  });

  it("has every mode there is", () => {
    expect(roundingModes).toEqual(["half-up", "half-even", "down", "up", "floor", "ceiling"]);
  });
});

describe("figures as printed", () => {
  it.each([
    [ratio(887n, 10n), 2, "88.70"],
    [ratio(1n, 3n), 0, "0"],
    [ratio(-1n, 3n), 0, "0"],
    [ratio(-5n, 2n), 0, "-3"],
    [ratio(7n), 0, "7"],
    [ratio(7n), 3, "7.000"],
    [ratio(7n, 1000n), 3, "0.007"],
    [ratio(-7n, 1000n), 3, "-0.007"],
    [ratio(10n ** 30n), 2, `1${"0".repeat(30)}.00`],
    [ratio(1n, 3n), 70, `0.${"3".repeat(70)}`],
  ])("%o at %i places is %s", (value, to, printed) => {
    expect(formatAmount(value, to, "half-up")).toBe(printed);
  });

  it.each([
    ["16.9916", "24", 2, "70.80%"],
    ["16.99", "24", 2, "70.79%"],
    ["559.77", "580", 2, "96.51%"],
    ["1", "3", 0, "33%"],
    ["0", "3", 2, "0.00%"],
    ["-1", "3", 1, "-33.3%"],
  ])("%s of %s is %3$s", (part, whole, to, printed) => {
    expect(formatPercent(divide(amountOf(part), amountOf(whole)), to, "half-up")).toBe(printed);
  });

  it("rounds to places beyond those whose units a double counts", () => {
    const third = divide(amountOf(1), amountOf(3));
    expect(formatAmount(round(third, 18, "half-up"), 20, "half-up")).toBe("0.33333333333333333300");
  });

  it("knows powers of ten beyond those it keeps", () => {
    expect([0, 1, 63, 64, 100].map((power) => powerOfTen(power) === 10n ** BigInt(power))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});
