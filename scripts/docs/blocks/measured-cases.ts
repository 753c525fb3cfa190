import type { RuleCase, Say } from "./rule-cases.js";

const actuals = (...values: readonly (number | string)[]) => values.map((actual) => ({ actual }));
const [overTwice, ...sides] = actuals(250, 150, 100, 80, 0);
const aroundHundred = [overTwice ?? { actual: 250 }, ...sides] as const;
const atMost = { type: "attainment", direction: "at-most", target: 100 };

/** Worked examples of the rules that measure something. */
export const measuredCases: Readonly<Record<string, (say: Say) => readonly RuleCase[]>> = {
  attainment: (say) => [
    {
      title: say("不低于：按完成率", "At least: in proportion"),
      points: "2",
      rule: { type: "attainment", direction: "at-least", target: 19 },
      observations: [{ actual: 18 }, { actual: 19 }, { actual: 25 }, { actual: -1 }],
    },
    {
      title: say("不低于，低于 60% 不得分，超过 1.3 倍提示", "At least, nothing below 60 %, flagged from 1.3 times"),
      points: "10",
      rule: { type: "attainment", direction: "at-least", target: 100, pass: 0.6, flagFrom: 1.3 },
      observations: [{ actual: 60 }, { actual: "59.99" }, { actual: 130 }],
    },
    {
      title: say("不高于：inverse（指标值 ÷ 完成值）", "At most: inverse (target ÷ actual)"),
      points: "10",
      rule: { ...atMost, shortfall: "inverse" },
      observations: aroundHundred,
    },
    {
      title: say("不高于：linear（2 − 完成值 ÷ 指标值）", "At most: linear (2 − actual ÷ target)"),
      points: "10",
      rule: { ...atMost, shortfall: "linear" },
      observations: aroundHundred,
    },
    {
      title: say("不高于：pass-fail（超过即 0 分）", "At most: pass-fail (0 once exceeded)"),
      points: "10",
      rule: { ...atMost, shortfall: "pass-fail" },
      observations: aroundHundred,
    },
    {
      title: say("等于", "Equal"),
      points: "10",
      rule: { type: "attainment", direction: "equal", target: 100, shortfall: "linear" },
      observations: [{ actual: 90 }, { actual: 100 }, { actual: 110 }, { actual: 201 }],
    },
    {
      title: say("在区间内", "Within"),
      points: "10",
      rule: { type: "attainment", direction: "within", target: [80, 100], shortfall: "inverse" },
      observations: [{ actual: 60 }, { actual: 80 }, { actual: 100 }, { actual: 125 }],
    },
    {
      title: say("指标值由评分依据给出；为 0 时不适用", "An observed target; not applicable where it is 0"),
      points: "10",
      rule: { type: "attainment", direction: "at-least", target: "observed", onZeroTarget: "not-applicable" },
      observations: [
        { actual: 233, target: 700 },
        { actual: 0, target: 0 },
        { actual: -1, target: 0 },
      ],
    },
    {
      title: say("允许负的指标值（例如减亏）", "A negative target (such as a smaller loss)"),
      points: "10",
      rule: { type: "attainment", direction: "at-least", target: -100, allowNegative: true },
      observations: [{ actual: -150 }, { actual: -100 }, { actual: -250 }],
    },
  ],
  execution: (say) => [
    {
      title: say("一个来源", "One source of money"),
      points: "6",
      rule: { type: "execution" },
      observations: [
        { executed: 559.77, budget: 580 },
        { executed: 600, budget: 580 },
        { executed: 0, budget: 0 },
      ],
    },
    {
      title: say("几个来源：先合计，再相除", "Several sources: summed first, divided last"),
      points: "10",
      rule: { type: "execution", onZeroBudget: "not-applicable" },
      observations: [
        {
          sources: [
            { name: say("区级", "district"), executed: 80, budget: 100 },
            { name: say("市级", "city"), executed: 30, budget: 30 },
          ],
        },
      ],
    },
  ],
  bands: (say) => [
    {
      title: say("按完成值分档", "Bands of the actual value"),
      points: "10",
      rule: {
        type: "bands",
        bands: [
          { from: "90%", points: 10 },
          { from: "80%", points: 8 },
          { from: "60%", points: 5 },
          { otherwise: true, points: 0 },
        ],
      },
      observations: [{ actual: "95.2%" }, { actual: "90%" }, { actual: "89.99%" }, { actual: "59%" }],
    },
    {
      title: say("按完成率分档", "Bands of the attainment"),
      points: "10",
      rule: {
        type: "bands",
        on: "attainment",
        target: 700,
        bands: [
          { from: 1, share: 1 },
          { above: "0.6", share: "0.6" },
          { otherwise: true, share: 0 },
        ],
      },
      observations: [{ actual: 699 }, { actual: 700 }, { actual: 420 }],
    },
  ],
  steps: (say) => [
    ...(["completed", "started", "proportional"] as const).map((count) => ({
      title: say(`每超 1 个百分点扣 0.5 分，不足 1 个百分点：${count}`, `0.5 for each point above 100, part of one: ${count}`),
      points: "5",
      rule: { type: "steps", from: 100, direction: "excess", step: 1, count, deduct: 0.5 },
      observations: [{ actual: 102.4 }, { actual: 102 }, { actual: 99 }, { actual: 150 }] as const,
    })),
    {
      title: say("偏离指标值的百分比，最多扣 6 分", "Percent away from the target, at most 6 off"),
      points: "10",
      rule: {
        type: "steps",
        from: "target",
        target: 200,
        direction: "either",
        relative: true,
        step: 5,
        count: "completed",
        deduct: 1,
        maxDeduct: 6,
      },
      observations: [{ actual: 178 }, { actual: 222 }, { actual: 20 }],
    },
  ],
  interpolation: (say) => [
    {
      title: say("越高越好", "Higher is better"),
      points: "10",
      rule: {
        type: "interpolation",
        anchors: [
          { at: 60, share: "0.6" },
          { at: 80, share: "0.8" },
          { at: 100, share: 1 },
        ],
      },
      observations: [{ actual: 85 }, { actual: 60 }, { actual: 50 }, { actual: 120 }],
    },
    {
      title: say("越低越好，两端之外得 0 分", "Lower is better, 0 beyond the ends"),
      points: "10",
      rule: {
        type: "interpolation",
        outside: "zero",
        anchors: [
          { at: 3, share: 1 },
          { at: 9, share: 0 },
        ],
      },
      observations: [{ actual: 5 }, { actual: 3 }, { actual: 2 }, { actual: 10 }],
    },
  ],
  timeliness: (say) => [
    {
      title: say("每逾期 1 日扣 0.5 分", "0.5 for each day late"),
      points: "5",
      rule: { type: "timeliness", unit: "day", step: 1, count: "started", deduct: 0.5 },
      observations: [
        { due: "2021-12-31", done: "2022-01-03" },
        { due: "2021-12-31", done: "2021-12-31" },
        { due: "2021-12-31", done: "2021-11-30" },
      ],
    },
    {
      title: say("按逾期周数分档", "Bands of weeks late"),
      points: "5",
      rule: {
        type: "timeliness",
        unit: "week",
        bands: [
          { to: 0, share: 1 },
          { to: 2, share: "0.5" },
          { otherwise: true, share: 0 },
        ],
      },
      observations: [
        { due: "2024-02-26", done: "2024-03-11" },
        { due: "2024-02-26", done: "2024-03-12" },
      ],
    },
  ],
};
