import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostLevels, mostValues } from "../../src/source/bounds.js";
import { parseJson } from "../../src/source/parse-json.js";
import { valueOf } from "../../src/source/source-node.js";

function value(text: string): unknown {
  const reading = parseJson(text);
  return "root" in reading ? valueOf(reading.root) : reading;
}

test("reads what JSON.parse reads, whatever the layout", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 2, "\t"), (text, space) => {
      const parsed: unknown = JSON.parse(text);
      // Numbers are printed the way JavaScript prints them, but for minus zero.
      fc.pre(!text.includes("-0"));
      expect(value(JSON.stringify(parsed, undefined, space))).toEqual(parsed);
    }),
  );
});

test("numbers keep what was written", () => {
  expect(value("[10.5, 10.50, 1e3, 1E400, 12345678901234567890, 0.30, -0]")).toEqual([
    10.5,
    "10.50",
    "1e3",
    "1E400",
    "12345678901234567890",
    "0.30",
    "-0",
  ]);
});

describe("nothing but JSON", () => {
  test.each([
    ['{"a":1,}', "PropertyNameExpected", 7],
    ["{a:1}", "InvalidSymbol", 1],
    ["{'a':1}", "InvalidSymbol", 1],
    ['{"a" 1}', "ColonExpected", 5],
    ["[1 2]", "CommaExpected", 3],
    ["[1,2", "CloseBracketExpected", 4],
    ["// x\n1", "InvalidCommentToken", 0],
    ['{"a":01}', "CommaExpected", 6],
    ['{"a":0x1f}', "InvalidSymbol", 6],
    ['{"a":NaN}', "InvalidSymbol", 5],
    ['{"a":.5}', "InvalidSymbol", 5],
    ['{"a":"\t"}', "InvalidCharacter", 5],
    ['{"a":"\\x"}', "InvalidEscapeCharacter", 5],
    ['{"a":1} x', "InvalidSymbol", 8],
    ['"abc', "UnexpectedEndOfString", 0],
    ["", "ValueExpected", 0],
  ])("%s", (text, code, start) => {
    expect(parseJson(text)).toMatchObject({ fault: { code: "bad-json", values: { code }, span: { start } } });
    expect(() => JSON.parse(text) as unknown).toThrow();
  });
});

test("a key written twice is pointed at", () => {
  expect(parseJson('{"a": 1, "b": {"a": 2}, "a": 3}')).toMatchObject({
    fault: { code: "duplicate-key", span: { start: 24, end: 27 }, values: { key: "a" } },
  });
});

test("__proto__ is a key like any other", () => {
  const read = value('{"__proto__": {"polluted": true}}');
  expect(Object.keys(read as object)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
});

test("deep nesting is refused, not recursed into", () => {
  expect(parseJson("[".repeat(1_000_000))).toMatchObject({ fault: { code: "too-many-levels" } });
  expect(parseJson('{"a":'.repeat(200_000))).toMatchObject({ fault: { code: "too-many-levels" } });
  expect(parseJson(`${"[".repeat(mostLevels)}${"]".repeat(mostLevels)}`)).toHaveProperty("root");
});

test("too many values are refused", () => {
  expect(parseJson(`[${"0,".repeat(mostValues)}0]`)).toMatchObject({ fault: { code: "too-many-values" } });
}, 60_000);
