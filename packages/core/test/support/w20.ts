/**
 * The workload `w20`: a rubric of twenty leaves as evaluations use them, and as many rows of observations as
 * wanted. Pure data, no code of the core: the columns are tested with it and every contestant of the benchmark
 * is measured with it.
 */
import type { RubricInput } from "../../src/index.js";

/** A leaf of the workload: its points, the group it stands in and the tier it counts in. */
export interface W20Leaf {
  readonly id: string;
  readonly points: number;
  readonly group: "management" | "performance" | "effect" | "sustainability";
  readonly tier: "maintenance" | "improvement" | "innovation";
}

/** The groups, in the order of the rubric. */
export const w20Groups = [
  { id: "management", title: "管理效率", points: 30 },
  { id: "performance", title: "履职效能", points: 30 },
  { id: "effect", title: "社会效应", points: 30 },
  { id: "sustainability", title: "可持续发展能力", points: 10 },
] as const;

/** The tiers: another partition of the same leaves. */
export const w20Tiers = [
  { id: "maintenance", title: "绩效维持型", points: 80 },
  { id: "improvement", title: "绩效提升型", points: 10 },
  { id: "innovation", title: "绩效创新型", points: 10 },
] as const;

/** Ten ratios of five points; the targets are decimals, so most quotients never end. */
export const w20Attainments = [
  { id: "jobs", points: 5, group: "performance", tier: "maintenance", target: "700" },
  { id: "trainings", points: 5, group: "performance", tier: "maintenance", target: "36" },
  { id: "roads", points: 5, group: "performance", tier: "maintenance", target: "12.5" },
  { id: "coverage", points: 5, group: "performance", tier: "maintenance", target: "95" },
  { id: "inspections", points: 5, group: "performance", tier: "maintenance", target: "480" },
  { id: "households", points: 5, group: "performance", tier: "maintenance", target: "1600" },
  { id: "greenery", points: 5, group: "effect", tier: "maintenance", target: "23.4" },
  { id: "water", points: 5, group: "effect", tier: "improvement", target: "88" },
  { id: "reuse", points: 5, group: "sustainability", tier: "innovation", target: "60" },
  { id: "satisfaction", points: 5, group: "sustainability", tier: "maintenance", target: "90" },
] as const satisfies readonly (W20Leaf & { readonly target: string })[];

/** The levels of every judged leaf, best first, each with its share of the points. */
export const w20Levels = [
  { id: "met", label: "达成", share: "1" },
  { id: "mostly-met", label: "基本达成", share: "0.9" },
  { id: "partly-met", label: "部分达成", share: "0.7" },
  { id: "not-met", label: "未达成", share: "0.3" },
] as const;

/** Four leaves judged in levels. */
export const w20Judgements = [
  { id: "economy", points: 5, group: "effect", tier: "maintenance" },
  { id: "society", points: 5, group: "effect", tier: "maintenance" },
  { id: "ecology", points: 5, group: "effect", tier: "improvement" },
  { id: "mechanism", points: 5, group: "effect", tier: "innovation" },
] as const satisfies readonly W20Leaf[];

/** Three questions answered yes or no. */
export const w20Questions = [
  { id: "goals-filed", points: 4, group: "management", tier: "maintenance" },
  { id: "budget-published", points: 3, group: "management", tier: "maintenance" },
  { id: "assets-counted", points: 3, group: "management", tier: "maintenance" },
] as const satisfies readonly W20Leaf[];

/** Three leaves that lose what was found, the findings of a row already added up. */
export const w20Deductions = [
  { id: "budgeting", points: 8, group: "management", tier: "maintenance" },
  { id: "accounting", points: 6, group: "management", tier: "maintenance" },
  { id: "controls", points: 6, group: "management", tier: "maintenance" },
] as const satisfies readonly W20Leaf[];

/** The rubric: four groups, three tiers of 80, 10 and 10 points, two places half up, the national grades. */
export const w20Rubric: RubricInput = {
  id: "bench/w20",
  version: "1",
  title: { "zh-CN": "二十项指标", en: "Twenty indicators" },
  points: 100,
  rounding: { places: 2, mode: "half-up", stage: "display" },
  scale: "mof-four-grade",
  tiers: w20Tiers,
  indicators: w20Groups.map(({ id, title, points }) => ({ id, title, points, indicators: leavesOf(id) })),
};

function leavesOf(group: W20Leaf["group"]) {
  return [
    ...w20Deductions.map((leaf) => ruled(leaf, { type: "deductions" } as const)),
    ...w20Questions.map((leaf) => ruled(leaf, { type: "yes-no" } as const)),
    ...w20Attainments.map((leaf) =>
      ruled(leaf, { type: "attainment", direction: "at-least", target: leaf.target } as const),
    ),
    ...w20Judgements.map((leaf) => ruled(leaf, { type: "levels", levels: w20Levels } as const)),
  ].flatMap(({ leaf, indicator }) => (leaf.group === group ? [indicator] : []));
}

function ruled<Rule>(leaf: W20Leaf, rule: Rule) {
  const { id, points, tier } = leaf;
  return { leaf, indicator: { id, title: id, points, tier, rule } };
}

/** Rows of observations, a column a leaf, in the order of the lists above; exact integers. */
export interface W20Data {
  readonly rows: number;
  /** Actual values in hundredths: 12345 is 123.45. */
  readonly actuals: readonly Int32Array[];
  /** Positions in `w20Levels`. */
  readonly levels: readonly Uint8Array[];
  /** 1 for yes, 0 for no. */
  readonly met: readonly Uint8Array[];
  /** What the findings add up to, in tenths of a point; now and then more than the leaf is worth. */
  readonly deducted: readonly Int32Array[];
}

/** Makes the rows: always the same ones, and fewer rows are the first of more. */
export function w20Data(rows: number): W20Data {
  const data: W20Data = {
    rows,
    actuals: w20Attainments.map(() => new Int32Array(rows)),
    levels: w20Judgements.map(() => new Uint8Array(rows)),
    met: w20Questions.map(() => new Uint8Array(rows)),
    deducted: w20Deductions.map(() => new Int32Array(rows)),
  };
  const targets = w20Attainments.map(({ target }) => Math.round(Number(target) * 100));
  let state = 20;
  /** An integer below `limit`, from the upper bits of a linear congruential generator modulo 2³². */
  const draw = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.floor(((state >>> 8) * limit) / 2 ** 24);
  };
  for (let row = 0; row < rows; row += 1) {
    // Rows differ in how well they do as a whole, so that every grade is reached.
    const quality = draw(256);
    for (const [leaf, column] of data.actuals.entries()) {
      column[row] = Math.floor(((targets[leaf] ?? 0) * (384 + 2 * quality + draw(512))) / 1024);
    }
    for (const column of data.levels) column[row] = draw(256) < quality ? 0 : draw(4);
    for (const column of data.met) column[row] = draw(256) < 128 + quality / 2 ? 1 : 0;
    for (const [leaf, column] of data.deducted.entries()) {
      const found = draw(256) < quality ? draw(21) : draw(61);
      const sum = draw(64) === 0 ? 2 * found : found;
      // The first is deducted in halves.
      column[row] = leaf === 0 ? sum - (sum % 5) : sum;
    }
  }
  return data;
}
