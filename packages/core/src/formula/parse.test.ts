import { describe, expect, it } from "vitest";
import { amountOf, lowestTerms } from "../amount/index.js";
import { evaluate, type Formula } from "./index.js";
import { longestFormula, parseFormula } from "./parse.js";

/** The formula of a text that is one. */
function read(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.success) throw new Error(`${parsed.position}: ${parsed.problem.en}`);
  return parsed.formula;
}

/** The value of a text as a fraction, with 10 points and the inputs given. */
function value(text: string, inputs: Readonly<Record<string, unknown>> = {}): string {
  const values = new Map(Object.entries(inputs).map(([name, amount]) => [name, amountOf(amount)]));
  const { numerator, denominator } = lowestTerms(
    evaluate(read(text), { points: amountOf(10), inputs: values }),
  );
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** What is wrong with a text: the character and the problem. */
function fault(text: string): string {
  const parsed = parseFormula(text);
  return parsed.success ? "nothing" : `${parsed.position}: ${parsed.problem.en}`;
}

describe("parseFormula", () => {
  it.each([
    ["1 + 2 * 3", "7"],
    ["(1 + 2) * 3", "9"],
    ["10 - 4 - 3", "3"],
    ["10 - (4 - 3)", "9"],
    ["24 / 4 / 3", "2"],
    ["24 / (4 / 3)", "18"],
    ["2 * 3 / 4 * 5", "15/2"],
    ["10 - 4 + 3 - 2 + 1", "8"],
    ["1 + 2 - 3 + 4", "4"],
    ["-2 * 3", "-6"],
    ["- 2 + 5", "3"],
    ["2 - -3", "5"],
    ["--3", "3"],
    ["-(1 + 2)", "-3"],
    ["2 * -points", "-20"],
    ["60% * points", "6"],
    ["-5%", "-1/20"],
    ["0.1 + 0.2", "3/10"],
    ["1 / 3 + 1 / 3 + 1 / 3", "1"],
    ["007", "7"],
  ])("binds %s", (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each([
    ["1 < 2", true],
    ["2 <= 1", false],
    ["1 = 1", true],
    ["1 == 2", false],
    ["1 != 2", true],
    ["1 <> 1", false],
    ["2 > 1", true],
    ["1 >= 2", false],
    ["1 + 1 > 2 - 1", true],
    ["not 1 > 2", true],
    ["not not 1 > 2", false],
    ["not 1 > 2 and 1 > 2", false],
    ["not (1 > 2 and 1 > 2)", true],
    ["1 < 2 or 1 < 2 and 1 > 2", true],
    ["(1 < 2 or 1 < 2) and 1 > 2", false],
    ["1 > 2 or 1 > 2 or 1 < 2", true],
    ["1 < 2 and 1 < 2 and 1 > 2", false],
    ["(1 < 2)", true],
  ])("decides %s", (text, expected) => {
    expect(value(`if(${text}, 1, 0)`)).toBe(expected ? "1" : "0");
  });

  it.each([
    ["min(3, 1, 2)", "1"],
    ["max(3, 1, 2)", "3"],
    ["min(3)", "3"],
    ["abs(-3)", "3"],
    ["floor(-0.5)", "-1"],
    ["ceil(0.1)", "1"],
    ["round(2.5)", "3"],
    ["round(-2.5)", "-3"],
    ["round(0.125, 2)", "13/100"],
    ["round(1/3, 3)", "333/1000"],
    ["clamp(1.5)", "1"],
    ["clamp(-1)", "0"],
    ["clamp(15, 0, points)", "10"],
    ["clamp(5, 7, 6)", "7"],
    ["if(1 > 2, 1, if(1 = 1, 2, 3))", "2"],
    ["max(min(a, b), 0) + min (a , b)", "2"],
  ])("calls %s", (text, expected) => {
    expect(value(text, { a: 1, b: 2 })).toBe(expected);
  });

  it.each([
    ["points × 2 ÷ 4 − 1", "points * 2 / 4 - 1"],
    ["if（1 ≤ 2， 1， 0）", "if(1 <= 2, 1, 0)"],
    ["if(1 ≥ 2, 1, 0)", "if(1 >= 2, 1, 0)"],
    ["if(1 ≠ 2, 1, 0)", "if(1 <> 2, 1, 0)"],
    ["if(1 ＜＝ 2, 50％ , 0)", "if(1 <= 2, 50%, 0)"],
    ["if(1 ！＝ 2, 1, 0)", "if(1 != 2, 1, 0)"],
    ["1\n  ＋ 2\t－ 3　＊ 4 ／ 5", "1 + 2 - 3 * 4 / 5"],
    ["if(1<2 and(2<3),1,0)", "if(1 < 2 and 2 < 3, 1, 0)"],
  ])("reads %s as %s", (other, plain) => {
    expect(read(other)).toEqual(read(plain));
  });

  it("keeps a formula as it was written, runs of one sign in one node", () => {
    expect(read("a + b + 50% - c * d * 2")).toEqual({
      kind: "subtract",
      left: {
        kind: "add",
        of: [
          { kind: "input", name: "a" },
          { kind: "input", name: "b" },
          { kind: "constant", value: "50%" },
        ],
      },
      right: {
        kind: "multiply",
        of: [
          { kind: "input", name: "c" },
          { kind: "input", name: "d" },
          { kind: "constant", value: "2" },
        ],
      },
    });
  });

  it("lists the names it uses, each at its first use", () => {
    const parsed = parseFormula("if(到位_1 > b, 到位_1, points / c) + b");
    expect(parsed.success && parsed.names.map(({ name, position }) => [name, position])).toEqual([
      ["到位_1", 4],
      ["b", 11],
      ["c", 29],
    ]);
  });

  it.each([
    ["", "1: the formula is empty"],
    [" \n ", "1: the formula is empty"],
    ["1 +", "4: the formula ends too early"],
    ["1 + * 2", "5: “*” is not expected here"],
    ["* 2", "1: “*” is not expected here"],
    ["+ 2", "1: “+” is not expected here"],
    ["1 2", "3: “2” is not expected here"],
    ["a b", "3: “b” is not expected here"],
    ["(1 + 2", "1: this “(” has no “)”"],
    ["min(1, (2, 3)", "10: “,” is not expected here"],
    ["2 * min(1, 2", "8: this “(” has no “)”"],
    ["1 + 2)", "6: “)” is not expected here"],
    ["()", "2: “)” is not expected here"],
    ["min(1,)", "7: “)” is not expected here"],
    ["a ^ 2", "3: “^” has no meaning in a formula"],
    ["a & b", "3: “&” has no meaning in a formula"],
    ["a ! b", "3: “!” has no meaning in a formula"],
    ['"a"', '1: “"” has no meaning in a formula'],
    ["甲 + 😀", "5: “😀” has no meaning in a formula"],
    ["𠮷 + ^", "5: “^” has no meaning in a formula"],
    ["_a", "1: “_” has no meaning in a formula"],
    [".5", "1: “.” has no meaning in a formula"],
    ["3x", "1: “3x” is no number that can be used; write 0.5, 12 or 60%, at most 30 significant digits"],
    [
      "1 + 1.2.3",
      "5: “1.2.3” is no number that can be used; write 0.5, 12 or 60%, at most 30 significant digits",
    ],
    ["5%%", "1: “5%%” is no number that can be used; write 0.5, 12 or 60%, at most 30 significant digits"],
    ["1e3", "1: “1e3” is no number that can be used; write 0.5, 12 or 60%, at most 30 significant digits"],
    [
      "1_000",
      "1: “1_000” is no number that can be used; write 0.5, 12 or 60%, at most 30 significant digits",
    ],
    [
      "if(1<2and 2<3, 1, 0)",
      "6: “2and” is no number that can be used; write 0.5, 12 or 60%, at most 30 significant digits",
    ],
    ["5 % 2", "3: “%” has no meaning in a formula"],
    ["1 > 2", "1: a number is wanted here, not a condition"],
    ["2 + (1 > 2)", "5: a number is wanted here, not a condition"],
    ["(1 > 2) + 2", "1: a number is wanted here, not a condition"],
    ["-(1 > 2)", "2: a number is wanted here, not a condition"],
    ["(1 > 2) = (2 > 1)", "1: a number is wanted here, not a condition"],
    ["max(1, 2 > 1)", "8: a number is wanted here, not a condition"],
    ["if(1 > 2, 3 > 4, 5)", "11: a number is wanted here, not a condition"],
    ["if(1, 2, 3)", "4: a condition is wanted here, not a number"],
    ["if(1 > 2 and a, 2, 3)", "14: a condition is wanted here, not a number"],
    ["if(not a, 2, 3)", "8: a condition is wanted here, not a number"],
    ["if(1 < 2 < 3, 2, 3)", "10: comparisons do not chain; join two comparisons with and"],
    ["1 + not a", "5: “not” is not expected here"],
    ["or", "1: “or” is not expected here"],
    ["if(1 > 2, 3)", "1: “if” takes 3 arguments, not 2"],
    ["if(1 > 2, 3, 4, 5)", "1: “if” takes 3 arguments, not 4"],
    ["min()", "1: “min” takes ≥ 1 arguments, not 0"],
    ["1 + abs(1, 2)", "5: “abs” takes 1 arguments, not 2"],
    ["clamp(1, 2)", "1: “clamp” takes 1 / 3 arguments, not 2"],
    ["round(1, 2, 3)", "1: “round” takes 1 / 2 arguments, not 3"],
    ["round(1, a)", "10: the places of round are a whole number from 0 to 30"],
    ["round(1, -1)", "10: the places of round are a whole number from 0 to 30"],
    ["round(1, 31)", "10: the places of round are a whole number from 0 to 30"],
    ["round(1, 1.5)", "10: the places of round are a whole number from 0 to 30"],
    ["sqrt(2)", "1: there is no function “sqrt”; known: if, min, max, abs, floor, ceil, round, clamp"],
    ["IF(1 > 2, 1, 2)", "1: there is no function “IF”; known: if, min, max, abs, floor, ceil, round, clamp"],
    [
      "toString(2)",
      "1: there is no function “toString”; known: if, min, max, abs, floor, ceil, round, clamp",
    ],
    ["points(2)", "1: there is no function “points”; known: if, min, max, abs, floor, ceil, round, clamp"],
    ["min + 1", "5: “min” wants a “(” after it"],
    ["if", "3: “if” wants a “(” after it"],
  ])("refuses %j", (text, expected) => {
    expect(fault(text)).toBe(expected);
  });

  it("shows the text around a fault on one line", () => {
    const parsed = parseFormula(`${"a + ".repeat(20)}\n  ^ ${"+ b".repeat(20)}`);
    expect(parsed.success ? "" : parsed.excerpt).toBe("… a + a + a + a + a + ▸^ + b+ b+ b+ b+ b+ b+ b+…");
    const short = parseFormula("a ^ b");
    expect(short.success ? "" : short.excerpt).toBe("a ▸^ b");
  });

  it("reads numbers of at most 30 digits", () => {
    expect(value("1".repeat(30))).toBe("1".repeat(30));
    expect(fault("1".repeat(31))).toContain("at most 30 significant digits");
    expect(fault(`2 + ${"1".repeat(50)}`)).toContain(`5: “${"1".repeat(39)}…” is no number`);
    expect(fault(`0.${"0".repeat(31)}1`)).toContain("at most 30 significant digits");
  });

  it("reads sums and products of any length, and nesting up to 64 levels", () => {
    expect(value(Array.from({ length: 1000 }, () => "1").join("+"))).toBe("1000");
    expect(value(`${"(".repeat(64)}1${")".repeat(64)}`)).toBe("1");
    expect(fault(`${"(".repeat(65)}1${")".repeat(65)}`)).toBe("65: more than 64 levels of nesting");
    expect(value(`10${"-1".repeat(63)}`)).toBe("-53");
    expect(fault(`10${"-1".repeat(64)}`)).toBe("1: more than 64 levels of nesting");
  });

  it.each([
    ["(", 100_000],
    ["-", 100_000],
    ["not ", 100_000],
    ["if(", 100_000],
    ["1", 1_000_000],
    ["a+", 1_000_000],
    ["😀", 1_000_000],
  ])("refuses %j × %i without reading it", (piece, times) => {
    expect(fault(piece.repeat(times))).toBe(
      `${piece === "😀" ? 2001 : 4001}: the formula has more than ${longestFormula} characters`,
    );
  });

  it.each(["(", "-", "not ", "if(", "min(", "abs(-(", "1-(", "1/(", "1/", "a or "])(
    "finds the fault in as many %j as fit",
    (piece) => {
      expect(parseFormula(piece.repeat(Math.floor(longestFormula / piece.length))).success).toBe(false);
    },
  );
});
