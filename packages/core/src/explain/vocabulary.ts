import type { RoundingMode } from "../amount/index.js";
import type { Aggregation } from "../formula/index.js";
import type { Language } from "../label/label.js";

/** The words that formulas are read out in. */
export interface Vocabulary {
  readonly points: string;
  readonly when: string;
  readonly otherwise: string;
  readonly and: string;
  readonly or: string;
  readonly floor: string;
  readonly ceiling: string;
  readonly median: string;
  /** How each mode of rounding is called as an act: “四舍五入”, “rounded half up”. */
  readonly rounded: Readonly<Record<RoundingMode, string>>;
  /** Each mode of rounding as a function. */
  readonly rounding: Readonly<Record<RoundingMode, string>>;
  places(places: number): string;
  choice(branches: readonly { readonly when: string; readonly then: string }[], otherwise: string): string;
  always(isTrue: boolean): string;
  met(label: string, isTrue: boolean): string;
  is(label: string, choice: string, isTrue: boolean): string;
  given(label: string, isTrue: boolean): string;
  list(label: string, by: Aggregation): string;
  /** A list too long to be printed whole. */
  counted(items: string, count: number): string;
  because(condition: string, figures: string): string;
  dropped(label: string, highest: string, lowest: string): string;
  noneDropped(label: string, count: number, whenMoreThan: number): string;
}

const chinese: Vocabulary = {
  points: "分值",
  when: "若",
  otherwise: "否则",
  and: " 且 ",
  or: " 或 ",
  floor: "向下取整",
  ceiling: "向上取整",
  median: "中位数",
  rounded: {
    "half-up": "四舍五入",
    "half-even": "四舍六入五成双",
    down: "截尾",
    up: "进位",
    floor: "向下取",
    ceiling: "向上取",
  },
  rounding: {
    "half-up": "四舍五入",
    "half-even": "四舍六入五成双",
    down: "截尾",
    up: "进位",
    floor: "向下取",
    ceiling: "向上取",
  },
  places: (places) => (places === 0 ? "整数" : `${String(places)} 位小数`),
  choice: (branches, otherwise) =>
    [
      ...branches.map(({ when, then }, index) => `${index === 0 ? "" : "否则"}若 ${when}：${then}`),
      `否则 ${otherwise}`,
    ].join("；"),
  always: (isTrue) => (isTrue ? "任何情况" : "无此情况"),
  met: (label, isTrue) => `“${label}”为${isTrue ? "是" : "否"}`,
  is: (label, choice, isTrue) => `${label}${isTrue ? "" : "不"}为“${choice}”`,
  given: (label, isTrue) => `${isTrue ? "已" : "未"}给出${label}`,
  list(label, by) {
    switch (by.function) {
      case "sum":
        return `${label}合计`;
      case "count":
        return `${label}个数`;
      case "mean":
        return `${label}平均值`;
      case "median":
        return `${label}中位数`;
      case "minimum":
        return `${label}最小值`;
      case "maximum":
        return `${label}最大值`;
      case "trimmed": {
        const each = `${String(by.drop)} 个`;
        return `${label}平均值（多于 ${String(by.whenMoreThan)} 个时，去掉最高最低各 ${each}）`;
      }
    }
  },
  counted: (items, count) => `${items}（共 ${String(count)} 项）`,
  because: (condition, figures) => `因为 ${condition}${condition === figures ? "" : `（${figures}）`}`,
  dropped: (label, highest, lowest) => `${label}去掉最高的 ${highest} 和最低的 ${lowest}`,
  noneDropped: (label, count, most) =>
    `${label}共 ${String(count)} 个，不多于 ${String(most)} 个，全部计入平均`,
};

const english: Vocabulary = {
  points: "points",
  when: "if",
  otherwise: "otherwise",
  and: " and ",
  or: " or ",
  floor: "floor",
  ceiling: "ceiling",
  median: "median",
  rounded: {
    "half-up": "rounded half up",
    "half-even": "rounded half to even",
    down: "cut off",
    up: "rounded away from zero",
    floor: "rounded down",
    ceiling: "rounded up",
  },
  rounding: {
    "half-up": "round half up",
    "half-even": "round half to even",
    down: "cut off",
    up: "round away from zero",
    floor: "round down",
    ceiling: "round up",
  },
  places: (places) =>
    places === 0 ? "a whole number" : `${String(places)} ${places === 1 ? "place" : "places"}`,
  choice: (branches, otherwise) =>
    [
      ...branches.map(({ when, then }, index) => `${index === 0 ? "" : "otherwise "}if ${when}: ${then}`),
      `otherwise ${otherwise}`,
    ].join("; "),
  always: (isTrue) => (isTrue ? "always" : "never"),
  met: (label, isTrue) => `“${label}” is ${isTrue ? "yes" : "no"}`,
  is: (label, choice, isTrue) => `${label} is ${isTrue ? "" : "not "}“${choice}”`,
  given: (label, isTrue) => `${label} is ${isTrue ? "" : "not "}given`,
  list(label, by) {
    switch (by.function) {
      case "sum":
        return `sum of ${label}`;
      case "count":
        return `number of ${label}`;
      case "mean":
        return `mean of ${label}`;
      case "median":
        return `median of ${label}`;
      case "minimum":
        return `least of ${label}`;
      case "maximum":
        return `greatest of ${label}`;
      case "trimmed": {
        const ends =
          by.drop === 1 ? "the highest and the lowest" : `the ${String(by.drop)} highest and lowest`;
        return `mean of ${label} (without ${ends} where there are more than ${String(by.whenMoreThan)})`;
      }
    }
  },
  counted: (items, count) => `${items} (${String(count)} in all)`,
  because: (condition, figures) => `because ${condition}${condition === figures ? "" : ` (${figures})`}`,
  dropped: (label, highest, lowest) => `left out of ${label}: highest ${highest}, lowest ${lowest}`,
  noneDropped: (label, count, most) =>
    `${label}: ${String(count)}, no more than ${String(most)}, so all of them count`,
};

/** The vocabulary of each language. */
export const vocabulary: Readonly<Record<Language, Vocabulary>> = { "zh-CN": chinese, en: english };
