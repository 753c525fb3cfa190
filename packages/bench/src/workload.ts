/** The workload has one definition, in core's tests; this is how the benchmark reads it. */
import type { IndicatorDocument } from "@jixiao/core";
import { w20Columns, w20Document, type W20Columns } from "../../core/test/support/w20.js";

export { w20Document, w20Observations } from "../../core/test/support/w20.js";

/** Rows of the workload: a column a leaf, named `<leaf>.<input>`. */
export interface W20Data {
  readonly rows: number;
  readonly columns: W20Columns;
}

/** So many rows. */
export function w20Data(rows: number): W20Data {
  return { rows, columns: w20Columns(rows) };
}

/** The first rows, without copying them. */
export function firstRows({ rows: all, columns }: W20Data, rows: number): W20Data {
  const first = Object.entries(columns).map(([name, column]) => [name, column.subarray(0, rows)] as const);
  return { rows: Math.min(rows, all), columns: Object.fromEntries(first) };
}

/** A leaf of the workload and what its score depends on. */
export interface W20Leaf {
  readonly id: string;
  /** The name of its column. */
  readonly column: string;
  readonly points: number;
  readonly group: string;
  readonly tier: string;
}

/** A ratio to a constant target. */
export interface W20Ratio extends W20Leaf {
  readonly target: string;
}

/** A leaf judged in levels; its column holds their positions. */
export interface W20Judgement extends W20Leaf {
  readonly levels: readonly W20Level[];
}

/** A level and its share of the points. */
export interface W20Level {
  readonly id: string;
  readonly share: string;
}

const groups = "indicators" in w20Document ? w20Document.indicators : [];
const tiers = "tiers" in w20Document ? (w20Document.tiers ?? []) : [];

/** The ids of the groups and of the tiers, in the order of the rubric. */
export const w20Groups: readonly string[] = groups.map(({ id }) => id);
export const w20Tiers: readonly string[] = tiers.map(({ id }) => id);

/** The leaves by the kind of their rules. */
export const w20Ratios: readonly W20Ratio[] = leavesOf(({ rule }, leaf) =>
  rule?.type === "attainment" ? { ...leaf("actual"), target: String(rule.target) } : undefined,
);
export const w20Judgements: readonly W20Judgement[] = leavesOf(({ rule }, leaf) =>
  rule?.type === "levels"
    ? { ...leaf("level"), levels: rule.levels.map(({ id, share }) => ({ id, share: String(share) })) }
    : undefined,
);
export const w20Questions: readonly W20Leaf[] = leavesOf(({ rule }, leaf) =>
  rule?.type === "yes-no" ? leaf("met") : undefined,
);
export const w20Deductions: readonly W20Leaf[] = leavesOf(({ rule }, leaf) =>
  rule?.type === "deductions" ? leaf("findings") : undefined,
);

/** Every leaf: the ratios, the judgements, the questions, the deductions. */
export const w20Leaves: readonly W20Leaf[] = [
  ...w20Ratios,
  ...w20Judgements,
  ...w20Questions,
  ...w20Deductions,
];

/** The leaves that are wanted, each given its column once the name of its input is known. */
function leavesOf<Leaf extends W20Leaf>(
  wanted: (document: IndicatorDocument, leaf: (input: string) => W20Leaf) => Leaf | undefined,
): Leaf[] {
  return groups.flatMap(({ id: group, indicators = [] }) =>
    indicators.flatMap((document) => {
      const { id, points, tier = "" } = document;
      const column = (input: string): string => `${id}.${input}`;
      return (
        wanted(document, (input) => ({ id, column: column(input), points: Number(points), group, tier })) ??
        []
      );
    }),
  );
}
