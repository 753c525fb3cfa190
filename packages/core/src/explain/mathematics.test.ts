import * as fc from "fast-check";
import { expect, it } from "vitest";
import * as build from "../formula/build.js";
import type { Formula } from "../formula/index.js";
import { formulaAsTex, type Inputs } from "./index.js";

const {
  absolute,
  all,
  ceiling,
  choose,
  constant,
  floor,
  input,
  met,
  minus,
  over,
  points,
  rounded,
  step,
  times,
} = build;
const inputs: Inputs = {
  a: { type: "number", label: { "zh-CN": "完成值", en: "actual" }, path: ["a"] },
  late: { type: "boolean", label: { "zh-CN": "逾期", en: "late" }, path: ["late"] },
};
const a = input("a");
const tex = (formula: Formula, language: "zh-CN" | "en" = "zh-CN"): string =>
  formulaAsTex(formula, inputs, language);

it("one line for the score and one for each step, the score first", () => {
  const rate = step(
    "rate",
    { "zh-CN": "完成率", en: "attainment rate" },
    build.clamp(over(a, constant(7000))),
  );
  const formula = choose(build.compares(a, ">=", constant(7000)), points, times(points, rate));
  expect(tex(formula)).toBe(
    [
      "\\begin{aligned}",
      "\\text{得分} &= \\begin{cases} \\text{分值}, & \\text{若}\\ \\text{完成值} \\ge 7000 \\\\ \\text{分值} \\times \\text{完成率}, & \\text{否则} \\end{cases} \\\\",
      "\\text{完成率} &= \\max\\left(0, \\min\\left(1, \\frac{\\text{完成值}}{7000}\\right)\\right)",
      "\\end{aligned}",
    ].join("\n"),
  );
  expect(tex(formula, "en")).toBe(
    [
      "\\begin{aligned}",
      "\\text{score} &= \\begin{cases} \\text{points}, & \\text{if}\\ \\text{actual} \\ge 7000 \\\\ \\text{points} \\times \\text{attainment rate}, & \\text{otherwise} \\end{cases} \\\\",
      "\\text{attainment rate} &= \\max\\left(0, \\min\\left(1, \\frac{\\text{actual}}{7000}\\right)\\right)",
      "\\end{aligned}",
    ].join("\n"),
  );
});

it.each([
  [
    times(constant("60%"), minus(a, constant("-2"))),
    "60\\% \\times \\left(\\text{完成值} - \\left(-2\\right)\\right)",
  ],
  [absolute(a), "\\left|\\text{完成值}\\right|"],
  [floor(a), "\\left\\lfloor \\text{完成值} \\right\\rfloor"],
  [ceiling(over(a, points)), "\\left\\lceil \\frac{\\text{完成值}}{\\text{分值}} \\right\\rceil"],
  [rounded(a, 2, "half-even"), "\\text{四舍六入五成双}_{2}\\left(\\text{完成值}\\right)"],
  [minus(constant(0), a), "-\\text{完成值}"],
  [
    choose(all(met("late"), build.compares(a, "<>", points)), a, constant(0)),
    "\\begin{cases} \\text{完成值}, & \\text{若}\\ \\text{“逾期”为是}\\ \\text{且}\\ \\text{完成值} \\ne \\text{分值} \\\\ 0, & \\text{否则} \\end{cases}",
  ],
])("%#", (formula, expected) => {
  expect(tex(formula)).toBe(`\\begin{aligned}\n\\text{得分} &= ${expected}\n\\end{aligned}`);
});

it("a label is text, whatever it holds", () => {
  const label = "50% of_{x} & $y$ #1 ^~ \\end{aligned}\n";
  const hostile: Inputs = { a: { type: "number", label, path: ["a"] } };
  expect(formulaAsTex(a, hostile, "en")).toBe(
    "\\begin{aligned}\n\\text{score} &= \\text{50\\% of\\_\\{x\\} \\& \\$y\\$ \\#1 \\textasciicircum{}\\textasciitilde{} \\textbackslash{}end\\{aligned\\}}\n\\end{aligned}",
  );
});

it("no label can open or close anything", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("\\", "{", "}", "$", "&", "x", "^", "\n") }), (label) => {
      const written = formulaAsTex(a, { a: { type: "number", label, path: ["a"] } }, "en");
      const braces =
        written
          .replace(/\\[{}]/g, "")
          .match(/[{}]/g)
          ?.join("") ?? "";
      let depth = 0;
      for (const brace of braces) {
        depth += brace === "{" ? 1 : -1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});
