import type { Language } from "../label/label.js";

/** The words of explanations beyond the formula: what was done to a score, and how the whole adds up. */
export interface Phrases {
  readonly score: string;
  readonly total: string;
  readonly bonus: string;
  readonly penalty: string;
  readonly taken: string;
  readonly pointsLessScore: string;
  readonly points: { readonly label: string; readonly formula: string };
  readonly scaled: { readonly label: string; readonly formula: string };
  readonly rounded: string;
  readonly overridden: string;
  readonly limited: string;
  readonly atLeastNothing: string;
  readonly atMost: string;
  readonly vetoed: string;
  readonly grade: string;
  readonly exactTotal: string;
  readonly roundedTotal: string;
  readonly totalRate: string;
  readonly decided: string;
  /** What stands between the parts of one list in a sentence. */
  readonly comma: string;
  /** “四舍五入到 2 位小数”, “rounded half up to 2 places”. */
  toPlaces(rounded: string, places: number): string;
  by(by: string, reason: string): string;
  gap(exact: string, rounded: string, whole: string, ofParts: string, gap: string): string;
  display(rounded: string): string;
  indicator(rounded: string): string;
  group(rounded: string): string;
  rate(rounded: string): string;
}

const chinese: Phrases = {
  score: "得分",
  total: "总分",
  bonus: "加分",
  penalty: "减分",
  taken: "减分",
  pointsLessScore: "分值 − 得分",
  points: { label: "折算分值", formula: "分值 × 折算系数" },
  scaled: { label: "折算得分", formula: "得分 × 折算系数" },
  rounded: "舍入",
  overridden: "改定",
  limited: "限定",
  atLeastNothing: "不低于 0",
  atMost: "不高于总分上限",
  vetoed: "一票否决",
  grade: "评价等级",
  exactTotal: "总分",
  roundedTotal: "舍入后的总分",
  totalRate: "总得分率 × 100",
  decided: "按规定定级",
  comma: "，",
  toPlaces: (rounded, places) => `${rounded}到${places === 0 ? "整数" : ` ${String(places)} 位小数`}`,
  by: (by, reason) => `由${by}改定，理由：${reason}`,
  gap: (exact, rounded, whole, ofParts, gap) =>
    `各项精确相加得 ${exact}，${rounded}为 ${whole}；若把已舍入的各项相加则为 ${ofParts}，相差 ${gap}`,
  display: (rounded) => `全程精确计算，只在显示时${rounded}`,
  indicator: (rounded) => `每个指标的得分先${rounded}，再向上相加`,
  group: (rounded) => `每一级的小计先${rounded}，再计入上一级`,
  rate: (rounded) => `完成率、执行率先按百分数${rounded}，再乘分值`,
};

const english: Phrases = {
  score: "score",
  total: "total",
  bonus: "bonus",
  penalty: "penalty",
  taken: "taken off",
  pointsLessScore: "points − score",
  points: { label: "points after redistribution", formula: "points × factor" },
  scaled: { label: "score after redistribution", formula: "score × factor" },
  rounded: "rounding",
  overridden: "override",
  limited: "limit",
  atLeastNothing: "not below 0",
  atMost: "not above the ceiling",
  vetoed: "veto",
  grade: "grade",
  exactTotal: "total",
  roundedTotal: "rounded total",
  totalRate: "rate of the total × 100",
  decided: "set as the rubric provides",
  comma: ", ",
  toPlaces: (rounded, places) =>
    `${rounded} to ${places === 0 ? "a whole number" : `${String(places)} ${places === 1 ? "place" : "places"}`}`,
  by: (by, reason) => `set by ${by}, reason: ${reason}`,
  gap: (exact, rounded, whole, ofParts, gap) =>
    `added exactly, the parts give ${exact}, which is ${whole} ${rounded}; the parts as printed would add up to ${ofParts}, a difference of ${gap}`,
  display: (rounded) => `computed exactly throughout; only what is shown is ${rounded}`,
  indicator: (rounded) => `each indicator's score is ${rounded} before it is added up`,
  group: (rounded) => `the sum at each level is ${rounded} before it is added to the next`,
  rate: (rounded) =>
    `attainment and execution rates are first ${rounded} of the percentage, then multiplied by the points`,
};

/** The phrases of each language. */
export const phrases: Readonly<Record<Language, Phrases>> = { "zh-CN": chinese, en: english };
