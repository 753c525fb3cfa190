import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { anyValue, isList, isPlainObject } from "./index.js";

class Observation {
  readonly actual = 5;
}

describe("isPlainObject", () => {
  it.each<[string, unknown]>([
    ["a literal", { a: 1 }],
    ["an empty literal", {}],
    ["what a parser made", JSON.parse('{"__proto__": {"a": 1}}')],
    ["an object without a prototype", Object.create(null)],
    ["an object of another realm", runInNewContext("({ a: 1 })")],
    ["an object without a prototype of another realm", runInNewContext("Object.create(null)")],
    ["a frozen literal", Object.freeze({ a: 1 })],
    ["a copy", structuredClone({ a: 1 })],
    ["a proxy of a literal", new Proxy({ a: 1 }, {})],
    ["a literal with a tag of its own", { [Symbol.toStringTag]: "Map" }],
  ])("%s is one", (_name, value) => {
    expect(isPlainObject(value)).toBe(true);
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["undefined", undefined],
    ["a text", "a"],
    ["a number", 1],
    ["a function", () => 1],
    ["a list", []],
    ["a list of another realm", runInNewContext("[]")],
    ["a Map", new Map([["a", 1]])],
    ["a Map of another realm", runInNewContext("new Map()")],
    ["a Set", new Set([1])],
    ["a Date", new Date(0)],
    ["a promise", Promise.resolve({ a: 1 })],
    ["an error", new Error("no")],
    ["a regular expression", /a/],
    ["bytes", new Uint8Array(2)],
    ["an instance of a class", new Observation()],
    ["an object with inherited keys", Object.create({ a: 1 })],
    ["a text as an object", new String("a")],
    ["a proxy of a Map", new Proxy(new Map(), {})],
  ])("%s is none", (_name, value) => {
    expect(isPlainObject(value)).toBe(false);
  });
});

it("isList takes lists alone", () => {
  expect([[], [1], runInNewContext("[1]"), { length: 0 }, "ab", new Uint8Array(1), null].map(isList)).toEqual(
    [true, true, true, false, false, false, false],
  );
});

it("anyValue takes anything", () => {
  expect(anyValue()).toBe(true);
});
