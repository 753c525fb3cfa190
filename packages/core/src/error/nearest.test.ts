import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.js";

const known = ["execution", "visitors", "complaints", "reach", "new-services"];

describe("nearest", () => {
  it.each([
    ["execution", "execution"],
    ["excution", "execution"],
    ["executionn", "execution"],
    ["exeuction", "execution"],
    ["EXECUTION", "execution"],
    ["vistors", "visitors"],
    ["raech", "reach"],
    ["new-service", "new-services"],
    ["newservices", "new-services"],
    ["satisfaction", undefined],
    ["x", undefined],
    ["", undefined],
  ])("to %j is %j", (word, found) => {
    expect(nearest(word, known)).toBe(found);
  });

  it.each<[string, readonly string[], string | undefined]>([
    ["预算执行", ["预算执行率", "到馆人次"], "预算执行率"],
    ["ab", ["cd"], undefined],
    ["ab", ["ba"], "ba"],
    ["ab", ["ca"], undefined],
    ["ab", ["bc"], undefined],
    ["ab", ["abcd"], "abcd"],
    ["ab", ["abcde"], undefined],
    ["abc", ["xyc"], "xyc"],
    ["abc", ["xyz"], undefined],
    ["abcdefghi", ["abcdefxyz"], "abcdefxyz"],
    ["abcdefghi", ["abcdewxyz"], undefined],
    ["abcdefghijkl", ["abcdefghwxyz"], "abcdefghwxyz"],
    ["abcdefghijkl", ["abcdefgvwxyz"], undefined],
    ["anything", [], undefined],
  ])("%j among %j is %j", (word, candidates, found) => {
    expect(nearest(word, candidates)).toBe(found);
  });

  it("prefers the nearest, and the first among equals", () => {
    expect(nearest("reach", ["teaches", "peach", "teach"])).toBe("peach");
    expect(nearest("actaul", ["actuals", "actual"])).toBe("actual");
    expect(nearest("actaul", ["actual", "actuals"])).toBe("actual");
  });

  it("counts a swap of neighbours as one change, and only of neighbours", () => {
    expect(nearest("abcd", ["badc"])).toBe("badc");
    expect(nearest("abcd", ["cdab"])).toBe(undefined);
    expect(nearest("abc", ["cab", "bac"])).toBe("bac");
  });

  it("is not asked about whole paragraphs", () => {
    const word = "x".repeat(64);
    expect(nearest(word, [`${word}y`])).toBe(`${word}y`);
    expect(nearest(`${word}x`, [word])).toBe(undefined);
  });

  it("finds every word from which one letter was changed, lost, doubled or swapped", () => {
    const words = fc.constantFrom(...known);
    const slips = fc.constantFrom("change", "lose", "double", "swap");
    fc.assert(
      fc.property(words, slips, fc.nat(), (word, slip, at) => {
        const place = at % (word.length - 1);
        const [before, here, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
        const slipped = {
          change: `${before}z${after}`,
          lose: before + after,
          double: before + here + here + after,
          swap: before + after.charAt(0) + here + after.slice(1),
        };
        expect(nearest(slipped[slip], known)).toBe(word);
      }),
    );
  });
});
