import { runInNewContext } from "node:vm";
import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactText } from "../../test/support/measured.js";
import { amountOf, amountText, isRatio, maximumDigits, maximumExponent, readAmount } from "./index.js";

/** The exact value an input stands for, or the reason why it stands for none. */
function readText(input: unknown): string {
  const value = readAmount(input);
  return isRatio(value) ? exactText(value) : value;
}

const digits = (count: number): string => "123456789".repeat(5).slice(0, count);
const zeros = (count: number): string => "0".repeat(count);

describe("readAmount", () => {
  it.each<[unknown, string]>([
    [0, "0"],
    [-0, "0"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["0%", "0"],
    ["0e999", "0"],
    [12.5, "12.5"],
    [-12.5, "-12.5"],
    [559.77, "559.77"],
    [0.1, "0.1"],
    [0.1 + 0.2, "0.30000000000000004"],
    [1 / 3, "0.3333333333333333"],
    [1e21, `1${zeros(21)}`],
    [1.5e-7, "0.00000015"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    ["12.50", "12.5"],
    ["+7", "7"],
    ["007.10", "7.1"],
    ["1e3", "1000"],
    ["1.5E-3", "0.0015"],
    ["2e+02", "200"],
    ["96.51%", "0.9651"],
    ["-5%", "-0.05"],
    ["120%", "1.2"],
    ["1e2%", "1"],
    [10n ** 20n, `1${zeros(20)}`],
    [-3n, "-3"],
  ])("reads %s as %s", (input, exact) => {
    expect(readText(input)).toBe(exact);
  });

  it.each<[string, unknown, string]>([
    ["30 digits", digits(30), digits(30)],
    ["31 digits", digits(31), "too-many-digits"],
    ["30 digits and a point", `${digits(15)}.${digits(15)}`, `${digits(15)}.${digits(15)}`],
    ["31 digits and a point", `${digits(15)}.${digits(16)}`, "too-many-digits"],
    ["31 digits as a bigint", BigInt(digits(31)), "too-many-digits"],
    ["30 digits as a percentage", `${digits(30)}%`, `${digits(28)}.${digits(30).slice(28)}`],
    ["zeros that say nothing", `${zeros(20)}1.50${zeros(20)}`, "1.5"],
    ["1e30", "1e30", `1${zeros(30)}`],
    ["1e31", "1e31", "exponent-out-of-range"],
    ["9.9e30", "9.9e30", `99${zeros(29)}`],
    ["1e-30", "1e-30", `0.${zeros(29)}1`],
    ["1e-31", "1e-31", "exponent-out-of-range"],
    ["-1e31", "-1e31", "exponent-out-of-range"],
    ["1e-30%", "1e-30%", `0.${zeros(31)}1`],
    ["1e30 as a number", 1e30, `1${zeros(30)}`],
    ["1e31 as a number", 1e31, "exponent-out-of-range"],
    ["1e-30 as a number", 1e-30, `0.${zeros(29)}1`],
    ["1e-31 as a number", 1e-31, "exponent-out-of-range"],
    ["the largest number", Number.MAX_VALUE, "exponent-out-of-range"],
    ["the smallest number", Number.MIN_VALUE, "exponent-out-of-range"],
    ["an exponent of three digits", "1e999", "exponent-out-of-range"],
    ["an exponent of four digits", "1e1000", "not-an-amount"],
    ["120 characters of zeros", `${zeros(119)}7`, "7"],
    ["121 characters of zeros", `${zeros(120)}7`, "too-many-digits"],
    ["121 characters of a signed percentage", `-${zeros(118)}7%`, "too-many-digits"],
    ["121 characters of words", "x".repeat(121), "not-an-amount"],
    ["121 characters that begin with digits", `${digits(45)}${"x".repeat(80)}`, "not-an-amount"],
    ["121 characters that end with digits", `${"x".repeat(80)}${digits(45)}`, "not-an-amount"],
    ["a million digits", "9".repeat(1_000_000), "too-many-digits"],
  ])("%s", (_name, input, exact) => {
    expect(readText(input)).toBe(exact);
  });

  it.each<[string, unknown]>([
    ["nothing", ""],
    ["a blank", " "],
    ["a blank before", " 12"],
    ["a blank after", "12 "],
    ["a line end", "12\n"],
    ["a blank inside", "1 000"],
    ["a thin blank inside", "1 000"],
    ["hexadecimal", "0x1f"],
    ["binary", "0b11"],
    ["an underscore", "1_000"],
    ["a thousands separator", "1,000"],
    ["a Chinese separator", "1，000"],
    ["a decimal comma", "12,5"],
    ["full-width digits", "１２.５"],
    ["Arabic digits", "١٢"],
    ["Chinese digits", "十二"],
    ["a full-width percent sign", "96.51％"],
    ["a minus of typography", "−5"],
    ["two signs", "--5"],
    ["a sign alone", "-"],
    ["no digit before the point", ".5"],
    ["no digit behind the point", "5."],
    ["two points", "1.2.3"],
    ["a point alone", "."],
    ["two percent signs", "5%%"],
    ["a percent sign before", "%5"],
    ["a per mille sign", "5‰"],
    ["a unit", "12.5分"],
    ["a currency", "¥12.5"],
    ["an exponent alone", "e5"],
    ["an exponent without digits", "1e"],
    ["NaN as text", "NaN"],
    ["Infinity as text", "Infinity"],
    ["-Infinity as text", "-Infinity"],
    ["true", true],
    ["null", null],
    ["undefined", undefined],
    ["a list of one number", [5]],
    ["an empty list", []],
    ["an object", {}],
    ["an object without a prototype", Object.create(null)],
    ["a date", new Date(0)],
    ["a function", () => 5],
    ["a symbol", Symbol("5")],
    ["a bigint's text", "5n"],
  ])("refuses %s", (_name, input) => {
    expect(readText(input)).toBe("not-an-amount");
  });

  it.each([NaN, Infinity, -Infinity])("refuses %s as not finite", (input) => {
    expect(readText(input)).toBe("not-finite");
  });

  it("reads the decimal objects of libraries by what they print", () => {
    const fromAnotherRealm: unknown = runInNewContext("({ toString: () => '12.50' })");
    expect(readText(new Decimal("12.50"))).toBe("12.5");
    expect(readText(new Decimal("1e-20"))).toBe(`0.${zeros(19)}1`);
    expect(readText(new Decimal("1e400"))).toBe("exponent-out-of-range");
    expect(readText(new Decimal(NaN))).toBe("not-an-amount");
    expect(readText({ s: 1, e: 1, c: [1, 2, 5], toString: () => "12.5" })).toBe("12.5");
    expect(readText(fromAnotherRealm)).toBe("12.5");
    expect(readText(new String("96.51%"))).toBe("0.9651");
    expect(readText(new Number(7))).toBe("7");
  });

  it("is not misled by an object that prints itself in bad faith", () => {
    const hostile = (toString: unknown): unknown => ({ toString });
    const thrower = hostile(() => {
      throw new Error("no");
    });
    expect(readText(thrower)).toBe("not-an-amount");
    expect(readText(hostile(() => 5))).toBe("not-an-amount");
    expect(readText(hostile(() => ({ toString: () => "5" })))).toBe("not-an-amount");
    expect(readText(hostile("5"))).toBe("not-an-amount");
    expect(readText(hostile(undefined))).toBe("not-an-amount");
    expect(readText(hostile(() => "NaN"))).toBe("not-an-amount");
    expect(readText(hostile(() => "9".repeat(10_000_000)))).toBe("too-many-digits");
    expect(readText(Object.assign([7], { toString: () => "7" }))).toBe("not-an-amount");
  });

  it("is not changed by somebody's settings of decimal.js", () => {
    Decimal.set({ precision: 3, toExpPos: 2, toExpNeg: -2, rounding: Decimal.ROUND_DOWN });
    try {
      expect(readText("123456.789")).toBe("123456.789");
      expect(readText(new Decimal("123456.789"))).toBe("123456.789");
    } finally {
      Decimal.set({ defaults: true });
    }
  });

  it("stands for exactly the decimal a number prints", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => {
        fc.pre(value === 0 || Math.abs(value) >= 1e-29);
        expect(readText(value)).toBe(new Decimal(value).toFixed().replace(/^-0$/, "0"));
        expect(readText(String(value))).toBe(readText(value));
      }),
    );
  });

  it("reads a percentage as the hundredth of its decimal", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 30n) + 1n, 10n ** 30n - 1n), fc.nat(20), (units, places) => {
        const text = new Decimal(units.toString()).toFixed();
        const decimal = `${text}e-${String(places)}`;
        const hundredth = `${text}e-${String(places + 2)}`;
        const read = readText(`${decimal}%`);
        expect(read).toBe(readText(hundredth));
      }),
    );
  });
});

describe("amountOf", () => {
  it("gives the value of a constant that was checked", () => {
    expect(exactText(amountOf("12.50"))).toBe("12.5");
  });

  it.each([
    ["x", "not an amount: x (not-an-amount)"],
    ["9".repeat(31), `not an amount: ${"9".repeat(31)} (too-many-digits)`],
    ["y".repeat(41), `not an amount: ${"y".repeat(40)} (not-an-amount)`],
    [NaN, "not an amount: NaN (not-finite)"],
  ])("throws for %s, a fault of the program", (input, message) => {
    expect(() => amountOf(input)).toThrow(new RangeError(message));
  });
});

describe("amountText", () => {
  it.each<[unknown, string | undefined]>([
    ["12.50", "12.50"],
    [12.5, "12.5"],
    [5n, "5"],
    [new Decimal("7.50"), "7.5"],
    [true, undefined],
    [[1], undefined],
    [null, undefined],
  ])("of %s is %s", (input, text) => {
    expect(amountText(input)).toBe(text);
  });
});

it("names its limits", () => {
  expect([maximumDigits, maximumExponent]).toEqual([30, 30]);
});
