import type { RoundingMode } from "../amount/index.js";
import type { Words } from "../label/label.js";
import type { FigureRole } from "./change.js";
import type { RelationKind } from "./system.js";

const both = (chinese: string, english: string): Words => ({ "zh-CN": chinese, en: english });

/** What each kind of relation is called. */
export const relationNames: Readonly<Record<RelationKind, Words>> = {
  sum: both("下级得分之和", "sum of scores"),
  "points-sum": both("下级分值之和", "sum of points"),
  rate: both("得分率", "rate"),
  deducted: both("扣分", "marks lost"),
  "deductions-sum": both("逐项扣分之和", "sum of deductions"),
  tiers: both("分级得分之和", "sum of tiers"),
  grade: both("评价等级", "grade"),
  bounds: both("得分不小于 0、不大于分值", "score within 0 and the points"),
};

/** What each printed figure is called, by what it is of its node. */
export const figureNames: Readonly<Record<FigureRole, Words>> = {
  points: both("分值", "points"),
  score: both("得分", "score"),
  deducted: both("扣分", "marks lost"),
  rate: both("得分率", "rate"),
  item: both("逐项扣分", "deduction"),
};

/** How a way of rounding is called. */
export const modeNames: Readonly<Record<RoundingMode, Words>> = {
  "half-up": both("四舍五入", "half up"),
  "half-even": both("四舍六入五成双", "half to even"),
  down: both("截去尾数", "toward zero"),
  up: both("有尾数即进一", "away from zero"),
  floor: both("向下取位", "down"),
  ceiling: both("向上取位", "up"),
};

/** What a note is filled with. */
interface NoteFacts {
  /** What was printed. */
  readonly printed: string;
  /** What the printed figures give. */
  readonly computed: string;
  /** How the printed figures give it, as `16.99 ÷ 24`. */
  readonly from: string;
  /** The exact values that unrounded figures can reach. */
  readonly range: string;
  /** The way of rounding. */
  readonly mode: string;
}

type NoteWords = Readonly<Record<"consistent" | "rounding" | "inconsistent", (facts: NoteFacts) => Words>>;

const addsUp = (parts: Words): NoteWords => ({
  consistent: ({ computed }) =>
    both(
      `${parts["zh-CN"]}合计 ${computed}，与印出的一致。`,
      `The ${parts.en} add up to ${computed}, as printed.`,
    ),
  rounding: ({ computed, printed, range, mode }) =>
    both(
      `印出的${parts["zh-CN"]}合计 ${computed}，不是 ${printed}；未取位的数相加为 ${range}，可以印成 ${printed}：各数是分别取位（${mode}）的。`,
      `The ${parts.en} as printed add up to ${computed}, not ${printed}; carried unrounded they add up to ${range}, which can print as ${printed}: each figure was rounded (${mode}) on its own.`,
    ),
  inconsistent: ({ computed, printed, range }) =>
    both(
      `印出的${parts["zh-CN"]}合计 ${computed}，不是 ${printed}；未取位的数相加也只能为 ${range}，印不成 ${printed}。`,
      `The ${parts.en} as printed add up to ${computed}, not ${printed}; even unrounded they can only add up to ${range}, which does not print as ${printed}.`,
    ),
});

/** The note on a relation, by kind and verdict, where all its figures were printed. */
export const noteWords: Readonly<Record<RelationKind, NoteWords>> = {
  sum: addsUp(both("下级得分", "scores below")),
  "points-sum": {
    ...addsUp(both("下级分值", "points below")),
    inconsistent: ({ computed, printed }) =>
      both(
        `印出的下级分值合计 ${computed}，不是 ${printed}；分值是定下的数，没有取位可以解释。`,
        `The points below as printed add up to ${computed}, not ${printed}; points were decided, no rounding explains it.`,
      ),
  },
  tiers: addsUp(both("分级得分", "scores of the tiers")),
  "deductions-sum": addsUp(both("逐项扣分", "deductions")),
  rate: {
    consistent: ({ from, computed }) =>
      both(`${from} 取位后为 ${computed}，与印出的一致。`, `${from} rounds to ${computed}, as printed.`),
    rounding: ({ from, computed, printed, range, mode }) =>
      both(
        `${from} 取位后为 ${computed}，不是 ${printed}；未取位的得分为 ${range}，得分与得分率各自取位（${mode}）即如所印。`,
        `${from} rounds to ${computed}, not ${printed}; with an unrounded score of ${range} the score and the rate, each rounded (${mode}) on its own, are as printed.`,
      ),
    inconsistent: ({ from, computed, printed, range }) =>
      both(
        `${from} 取位后为 ${computed}，不是 ${printed}；从未取位的得分算出的得分率也只能为 ${range}，印不成 ${printed}。`,
        `${from} rounds to ${computed}, not ${printed}; even an unrounded score gives a rate of ${range}, which does not print as ${printed}.`,
      ),
  },
  deducted: {
    consistent: ({ from, computed }) =>
      both(`${from} = ${computed}，与印出的一致。`, `${from} = ${computed}, as printed.`),
    rounding: ({ from, computed, printed, range, mode }) =>
      both(
        `${from} = ${computed}，不是 ${printed}；未取位的扣分为 ${range}，可以印成 ${printed}：得分与扣分是分别取位（${mode}）的。`,
        `${from} = ${computed}, not ${printed}; unrounded, the marks lost are ${range}, which can print as ${printed}: score and marks lost were each rounded (${mode}) on their own.`,
      ),
    inconsistent: ({ from, computed, printed, range }) =>
      both(
        `${from} = ${computed}，不是 ${printed}；未取位的扣分也只能为 ${range}，印不成 ${printed}。`,
        `${from} = ${computed}, not ${printed}; even unrounded the marks lost can only be ${range}, which does not print as ${printed}.`,
      ),
  },
  grade: {
    consistent: ({ from, computed }) =>
      both(`${from} 属于“${computed}”，与印出的等级一致。`, `${from} is “${computed}”, the grade printed.`),
    rounding: ({ from, computed, printed, range }) =>
      both(
        `${from} 属于“${computed}”，不是“${printed}”；未取位的得分为 ${range}，则属于它：等级是按未取位的得分定的。`,
        `${from} is “${computed}”, not “${printed}”; an unrounded score of ${range} is: the grade was read before rounding.`,
      ),
    inconsistent: ({ from, computed, printed }) =>
      both(
        `${from} 属于“${computed}”；凡能印成它的得分都不属于“${printed}”。`,
        `${from} is “${computed}”; no score that is printed so is “${printed}”.`,
      ),
  },
  bounds: {
    consistent: ({ printed, computed }) =>
      both(
        `得分 ${printed} 在 0 与分值 ${computed} 之间。`,
        `The score ${printed} lies between 0 and the ${computed} points.`,
      ),
    rounding: ({ printed, computed, range }) =>
      both(
        `得分 ${printed} 不在 0 与分值 ${computed} 之间；未取位的得分为 ${range}，则在其间。`,
        `The score ${printed} does not lie between 0 and the ${computed} points; an unrounded score of ${range} does.`,
      ),
    inconsistent: ({ printed, computed }) =>
      both(
        `得分 ${printed} 不在 0 与分值 ${computed} 之间，取位也解释不了。`,
        `The score ${printed} does not lie between 0 and the ${computed} points, and no rounding explains it.`,
      ),
  },
};

/** The note where some figure was not printed. */
export const unprintedWords: Readonly<Record<"consistent" | "rounding" | "inconsistent", Words>> = {
  consistent: both(
    "有的数没有印出；有与印出的数相符的取值。",
    "Some figures were not printed; there are values for them that fit those printed.",
  ),
  rounding: both(
    "有的数没有印出；与印出的数照原样不符，与未取位的数可以相符。",
    "Some figures were not printed; no values for them fit the printed ones as they stand, but some fit unrounded ones.",
  ),
  inconsistent: both(
    "有的数没有印出；没有与印出的数相符的取值。",
    "Some figures were not printed; no values for them fit those printed.",
  ),
};

/** The words on all relations together. */
export const jointWords = {
  consistent: both(
    "印出的数照原样就同时满足所有关系。",
    "The printed figures satisfy all relations together as they stand.",
  ),
  rounding: (example: string): Words => {
    const [zh, en] = example === "" ? ["", ""] : [`，如 ${example}`, `, for example ${example}`];
    return both(
      `未取位的数可以同时满足所有关系${zh}。`,
      `Unrounded figures can satisfy all relations at once${en}.`,
    );
  },
  inconsistent: (conflict: string): Words =>
    both(`没有一组数能同时满足：${conflict}。`, `No figures satisfy all of these at once: ${conflict}.`),
  change: (change: string): Words =>
    both(`改动最小的一处：${change}。`, `The smallest change that would do: ${change}.`),
  fitting: (figure: string): Words =>
    both(`（${figure} 则照原样相符）`, ` (${figure} would fit as it stands)`),
  noChange: both("只改动印出的一个数，不足以使其成立。", "No change of a single printed figure would do."),
  otherModes: (modes: string): Words =>
    both(`若取位方式是${modes}，则可以成立。`, `It would hold if figures were rounded ${modes}.`),
  coarse: both(
    "没有印出分值的指标太多，未能把所有关系完全合在一起核对。",
    "Too many indicators print no points for all relations to be held together completely.",
  ),
  among: (some: string, count: number): Words =>
    both(`${some}等 ${String(count)} 项`, `${some} and others, ${String(count)} in all`),
  whole: both("总体", "the whole"),
  included: both("（含）", " (included)"),
  excluded: both("（不含）", " (not included)"),
  to: both("至 ", " to "),
  join: both("、", ", "),
  or: both("或", " or "),
} as const;
