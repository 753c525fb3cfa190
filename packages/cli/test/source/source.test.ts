import { expect, test } from "vitest";
import { excerptOf } from "../../src/source/source.js";

test("the line of a stretch, its number from 1, its column in UTF-16 units from 1", () => {
  const text = "a: 1\r\n  乙: 23\r\nend";
  expect(excerptOf(text, { start: 0, end: 1 })).toEqual({ line: 1, column: 1, text: "a: 1", length: 1 });
  expect(excerptOf(text, { start: 11, end: 13 })).toEqual({
    line: 2,
    column: 6,
    text: "  乙: 23",
    length: 2,
  });
  expect(excerptOf(text, { start: 15, end: 18 })).toEqual({ line: 3, column: 1, text: "end", length: 3 });
});

test("a stretch of several lines is shown on its first; one of nothing is one unit long", () => {
  expect(excerptOf("ab\ncd", { start: 1, end: 5 })).toEqual({ line: 1, column: 2, text: "ab", length: 1 });
  expect(excerptOf("ab", { start: 2, end: 2 })).toEqual({ line: 1, column: 3, text: "ab", length: 1 });
  expect(excerptOf("", { start: 0, end: 0 })).toEqual({ line: 1, column: 1, text: "", length: 1 });
});
