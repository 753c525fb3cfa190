import type { ColumnInput } from "../../src/columnar/column-input.js";
import { amountOf } from "../../src/amount/index.js";
import { nearestNumber, nextUp } from "../../src/columnar/nearest-number.js";
import * as build from "../../src/formula/build.js";
import type { Aggregation, Comparison, Condition, Formula, Input } from "../../src/formula/index.js";
import type { Draw } from "../generate/draw.js";

/** Inputs that formulas are drawn over, and those that a formula reads only where they are given. */
export interface InputSet {
  readonly inputs: Readonly<Record<string, Input>>;
  /** Two days that are read in differences and comparisons alone. */
  readonly daysApart?: readonly [string, string];
}

const single = (type: Input["type"], name: string, more: Partial<Input> = {}): Record<string, Input> => ({
  [name]: { type, label: name, path: [name], ...more },
});
const choices = { first: "甲", second: "乙", third: "丙" };

/** One set for each way columns read a formula: as a curve, a table, a program, with and without what is optional. */
export const inputSets: readonly InputSet[] = [
  { inputs: single("number", "x") },
  { inputs: single("number", "x", { least: "0", most: "points", multipleOf: "0.5" }) },
  { inputs: single("number", "x", { least: "-4", most: "20" }) },
  { inputs: single("date", "day") },
  { inputs: { ...single("date", "from"), ...single("date", "to") }, daysApart: ["from", "to"] },
  { inputs: { ...single("date", "from"), ...single("date", "to") } },
  { inputs: single("choice", "c", { choices }) },
  { inputs: { ...single("boolean", "q"), ...single("choice", "c", { choices }) } },
  { inputs: {} },
  { inputs: { ...single("number", "x"), ...single("number", "y", { least: "0" }) } },
  { inputs: { ...single("number", "x"), ...single("boolean", "q"), ...single("choice", "c", { choices }) } },
  { inputs: { ...single("number", "x"), ...single("number", "z", { optional: true }) } },
  { inputs: single("number", "z", { optional: true, least: "0" }) },
  { inputs: { ...single("boolean", "p", { optional: true }), ...single("date", "day") } },
  { inputs: single("list", "list", { least: "0", most: "9", multipleOf: "0.5", item: "n" }) },
  { inputs: single("list", "list", { most: "0", unit: "次" }) },
  { inputs: { ...single("list", "list"), ...single("number", "x") } },
];

const aggregations: readonly Aggregation[] = [
  ...(["sum", "count", "mean", "median", "minimum", "maximum"] as const).map((name) => ({ function: name })),
  { function: "trimmed", drop: 1, whenMoreThan: 3 },
  { function: "trimmed", drop: 2, whenMoreThan: 5 },
];
const comparisons: readonly Comparison[] = ["<", "<=", "=", "<>", ">=", ">"];
const modes = ["half-up", "half-even", "down", "up", "floor", "ceiling"] as const;
const constants = [
  "1",
  "0",
  "2",
  "3",
  "0.5",
  "10",
  "-1",
  "-2.5",
  "0.1",
  "7",
  "100",
  "19000",
  "1.005",
  "-0.03",
];

/** Draws formulas and conditions over a set of inputs, and numbers for the columns they are read from. */
export function formulaDraw(draw: Draw, { inputs, daysApart }: InputSet) {
  const names = Object.keys(inputs);
  const numeric = names.filter((name) => ["number", "date"].includes(inputs[name]!.type));
  const coded = names.filter((name) => ["boolean", "choice"].includes(inputs[name]!.type));
  const lists = names.filter((name) => inputs[name]!.type === "list");
  const written = draw.pick([false, true]);

  const guarded = (name: string, of: Formula): Formula =>
    inputs[name]!.optional === true ? build.choose(build.given(name), of, simple(name)) : of;
  const simple = (without?: string): Formula => {
    const kind = draw.whole(0, 5);
    if (daysApart !== undefined && kind > 2) return build.minus(...apart());
    const [number] = numeric.length > 0 ? [draw.pick(numeric)] : [];
    if (number !== undefined && number !== without && kind > 2 && daysApart === undefined)
      return guarded(number, build.input(number));
    const [list] = lists;
    if (list !== undefined && kind > 2) return build.aggregate(list, draw.pick(aggregations));
    if (kind === 1) return build.points;
    return build.constant(draw.pick(constants));
  };
  const apart = (): [Formula, Formula] => {
    const [from, to] = daysApart!;
    return draw.chance(50) ? [build.input(from), build.input(to)] : [build.input(to), build.input(from)];
  };
  const formula = (depth: number): Formula => {
    if (depth === 0) return simple();
    const inner = (): Formula => formula(draw.whole(0, depth - 1));
    const several = (): Formula[] => Array.from({ length: draw.whole(2, 3) }, inner);
    switch (draw.whole(0, 14)) {
      case 0:
        return simple();
      case 1:
        return build.plus(...several());
      case 2:
        return build.minus(inner(), inner());
      case 3:
        return build.times(inner(), written ? build.constant(draw.pick(constants)) : inner());
      case 4:
        return build.over(inner(), written ? build.constant(draw.pick(constants)) : inner());
      case 5:
        return build.least(...several());
      case 6:
        return build.most(...several());
      case 7:
        return build.absolute(inner());
      case 8:
        return build.floor(inner());
      case 9:
        return build.ceiling(inner());
      case 10:
        return build.rounded(inner(), draw.whole(0, 2), draw.pick(modes));
      case 11:
        return build.step("part", "一步", inner());
      default:
        return build.choose(condition(depth - 1), inner(), inner());
    }
  };
  const condition = (depth: number): Condition => {
    const inner = (): Condition => condition(depth - 1);
    const kind = depth <= 0 ? draw.whole(0, 4) : draw.whole(0, 8);
    const below = Math.max(0, depth);
    if (kind >= 5 && kind <= 6) return build.not(inner());
    if (kind === 7) return build.all(...Array.from({ length: draw.whole(0, 3) }, inner));
    if (kind === 8) return build.any(...Array.from({ length: draw.whole(0, 3) }, inner));
    if (kind === 0) return build.always;
    if (kind === 1 && names.length > 0) return build.given(draw.pick(names));
    const [code] = coded.length > 0 ? [draw.pick(coded)] : [];
    if (code !== undefined && kind <= 3) {
      return inputs[code]!.type === "boolean"
        ? build.met(code)
        : build.is(code, draw.pick([...Object.keys(choices), "nobody"]));
    }
    if (daysApart !== undefined && kind === 2) {
      const [left, right] = apart();
      return build.compares(left, draw.pick(comparisons), right);
    }
    return build.compares(formula(below), draw.pick(comparisons), formula(below));
  };

  /** A number for a column: mostly one that a row may hold, on, beside and far from the constants above. */
  const cell = ({ content, codes, optional }: ColumnInput): number => {
    if (optional && draw.chance(40)) return NaN;
    if (draw.chance(4)) return draw.pick([NaN, -1, 255, 0.5, 1e31, 5e-324, Infinity, 3e6]);
    if (codes.length > 0) return draw.whole(0, codes.length - 1);
    if (content === "day") return draw.whole(18_990, 19_010);
    const base = nearestNumber(amountOf(draw.pick(constants)));
    const near = [
      base,
      base + 1,
      base / 2,
      -base,
      base * 3,
      nextUp(base),
      base + 0.01,
      draw.whole(0, 24) / 2,
    ];
    return draw.pick([...near, draw.whole(0, 2000) / 100, draw.whole(0, 24) / 2, draw.whole(-9, 12)]);
  };

  return { formula, condition, cell };
}
