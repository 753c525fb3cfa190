import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, digest, sha256 } from "./digest.js";

const platform = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("sha256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("of %j is the standard's", (text, expected) => {
    expect(sha256(text)).toBe(expected);
  });

  it("is the platform's at every length around the ends of blocks", () => {
    for (let length = 0; length <= 200; length += 1) {
      const text = "x".repeat(length);
      expect([length, sha256(text)]).toEqual([length, platform(text)]);
    }
  });

  it("is the platform's for long texts and texts of any script", () => {
    for (const text of ["绩".repeat(100_000), "a".repeat(1_000_000), "🙂é\u0000\ud800".repeat(77)]) {
      expect(sha256(text)).toBe(platform(text));
    }
  });

  it("is the platform's for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
        expect(sha256(text)).toBe(platform(text));
      }),
    );
  });
});

describe("canonicalJson", () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: [2, { d: 1, c: 2 }] }, '{"a":[2,{"c":2,"d":1}],"b":1}'],
    [{ a: undefined, b: null }, '{"b":null}'],
    [[undefined, () => 1], "[null,null]"],
    [undefined, "null"],
    [null, "null"],
    ["绩效 “a”", '"绩效 “a”"'],
    [{ é: 1, z: 2, a: 3, Z: 4, 绩: 5 }, '{"Z":4,"a":3,"z":2,"é":1,"绩":5}'],
    [{ 10: "a", 9: "b" }, '{"10":"a","9":"b"}'],
    [{}, "{}"],
    [[], "[]"],
    [12.5, "12.5"],
    [true, "true"],
  ])("of %j is %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it("is JSON of the same content, whatever the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value);
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(text)).toStrictEqual(plain);
        expect(canonicalJson(reversed(plain))).toBe(text);
      }),
    );
  });
});

/** The same content with the keys of every object in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe("digest", () => {
  it("names its method", () => {
    expect(digest({ b: 1, a: 2 })).toBe(`sha256:${platform('{"a":2,"b":1}')}`);
  });

  it("tells contents apart, not layouts", () => {
    expect(digest({ a: 1, b: 2 })).toBe(digest({ b: 2, a: 1, c: undefined }));
    expect(digest({ a: 1 })).not.toBe(digest({ a: "1" }));
    expect(digest([1, 2])).not.toBe(digest([2, 1]));
  });
});
