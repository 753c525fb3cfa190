import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLabel, labelText, labelTexts, languages, type Label, type Language } from "./label.js";

describe("labelText", () => {
  it.each<[Label, Language, string]>([
    ["优", "zh-CN", "优"],
    ["优", "en", "优"],
    ["优秀", "zh-CN", "优秀"],
    ["Excellent", "en", "Excellent"],
    [{ "zh-CN": "优", en: "Excellent" }, "zh-CN", "优"],
    [{ "zh-CN": "优", en: "Excellent" }, "en", "Excellent"],
    [{ "zh-CN": "优" }, "en", "优"],
    [{ en: "Excellent" }, "zh-CN", "Excellent"],
    [{ fr: "Excellent", "zh-CN": "优" }, "en", "优"],
    [{ fr: "Très bien", de: "Sehr gut" }, "en", "Très bien"],
    [{}, "en", ""],
  ])("%j in %s is %s", (label, language, text) => {
    expect(labelText(label, language)).toBe(text);
  });
});

it("labelTexts gives every text of a label", () => {
  expect(labelTexts("优")).toEqual(["优"]);
  expect(labelTexts({ "zh-CN": "优", en: "Excellent", fr: "Très bien" })).toEqual([
    "优",
    "Excellent",
    "Très bien",
  ]);
});

it("speaks Chinese first, then English", () => {
  expect(languages).toEqual(["zh-CN", "en"]);
});

describe("foldLabel", () => {
  it.each([
    ["达成 ", "达成"],
    [" \t达成\n", "达成"],
    ["　达成　", "达成"],
    ["Ａ", "A"],
    ["ｇｏｏｄ", "good"],
    ["９０（含）－１００", "90(含)-100"],
    ["ｱ", "ア"],
    ["e\u0301", "\u00e9"],
    ["基本 达成", "基本 达成"],
    ["Good", "Good"],
  ])("%j is compared as %j", (text, folded) => {
    expect(foldLabel(text)).toBe(folded);
  });

  it("changes nothing that is folded already", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldLabel(foldLabel(text))).toBe(foldLabel(text));
      }),
    );
  });
});
