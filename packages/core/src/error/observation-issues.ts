import { entry } from "./entry.js";

/** Problems of what was observed, against a rubric that is in order. */
export const observationIssues = {
  "missing-observation": entry(
    ["指标“{id}”没有评分依据", "indicator “{id}” has no observation"],
    ["{expected}", "{expected}"],
    [
      "补上，或写 notApplicable，或在体系里选择 missing 的处理方式",
      "add it, say notApplicable, or let the rubric choose a policy for missing",
    ],
  ),
  "not-applicable-refused": entry(
    [
      "指标“{id}”不适用，但体系没有说如何处理",
      "indicator “{id}” is not applicable, and the rubric does not say what follows",
    ],
    ["notApplicable: redistribute、full 或 shrink", "notApplicable: redistribute, full or shrink"],
    ["在体系里写明 notApplicable 的处理方式", "choose a notApplicable policy in the rubric"],
  ),
  "nothing-applicable": entry(
    ["所有指标都不适用，无从评分", "nothing is applicable, so there is nothing to score"],
    ["至少一个适用的指标", "at least one applicable indicator"],
    ["检查 notApplicable", "check notApplicable"],
  ),
  "tier-not-applicable": entry(
    [
      "分级“{tier}”的指标都不适用，其分值无处可分",
      "no leaf of tier “{tier}” is applicable, so its points have nowhere to go",
    ],
    ["每个分级至少一个适用的指标", "at least one applicable leaf in each tier"],
    ["检查 notApplicable，或改用 full、shrink", "check notApplicable, or use full or shrink"],
  ),
  "unknown-level": entry(
    ["{received} 不是规定的等次", "{received} is not one of the levels"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
  "share-required": entry(
    ["等次“{level}”须在区间内选定比例", "level “{level}” needs a share chosen within its interval"],
    [
      "{low} 至 {high} 的 share（{lowPoints}–{highPoints} 分）",
      "a share from {low} to {high} ({lowPoints}–{highPoints} points)",
    ],
    ["加上 share", "add share"],
  ),
  "share-outside-interval": entry(
    ["等次“{level}”的比例超出区间", "the share is outside the interval of level “{level}”"],
    [
      "{low} 至 {high}，即 {lowPoints}–{highPoints} 分",
      "{low} to {high}, that is {lowPoints}–{highPoints} points",
    ],
    ["改为区间之内的 share", "choose a share within it"],
  ),
  "share-not-allowed": entry(
    [
      "等次“{level}”的比例是固定的 {share}，不能另选",
      "level “{level}” is worth a fixed {share}; no share can be chosen",
    ],
    ["不写 share", "no share"],
    ["删去 share", "remove share"],
  ),
  "zero-target": entry(
    ["指标值为 0，不能作除数", "the target is 0, and nothing can be divided by it"],
    ["非零的指标值", "a target other than 0"],
    [
      "改正指标值；“按完成率”规则也可写 onZeroTarget: full、zero 或 not-applicable",
      "correct the target; an attainment rule may also say onZeroTarget: full, zero or not-applicable",
    ],
  ),
  "negative-target": entry(
    ["指标值为负", "the target is negative"],
    ["不小于 0 的指标值", "a target of at least 0"],
    [
      "改正指标值；“按完成率”规则的“不低于”“高于”可写 allowNegative: true",
      "correct it; an attainment rule with direction at-least or more-than may say allowNegative: true",
    ],
  ),
  "target-reversed": entry(
    ["区间指标值的下限高于上限", "the lower end of the target lies above the upper one"],
    ["下限不高于上限", "a lower end not above the upper one"],
    ["对调两端", "swap the two"],
  ),
  "zero-budget": entry(
    ["预算数为 0，执行率无从计算", "the budget is 0, so there is no execution rate"],
    ["非零的预算数，或体系里的 onZeroBudget", "a budget other than 0, or onZeroBudget in the rubric"],
    [
      "改正预算数，或在规则里写 onZeroBudget: full、zero 或 not-applicable",
      "correct it, or say onZeroBudget: full, zero or not-applicable",
    ],
  ),
  "one-form-only": entry(
    ["“{one}”与“{other}”只能写一种", "give “{one}” or “{other}”, not both and not neither"],
    ["{one} 或 {other}", "{one} or {other}"],
    ["只留一种写法", "keep one of the two"],
  ),
  "score-above-points": entry(
    ["得分 {received} 超过分值 {points}", "the score {received} exceeds the {points} points"],
    ["0 至 {points}", "0 to {points}"],
    ["改为不超过分值", "give at most the points"],
  ),
  "off-increment": entry(
    ["得分 {received} 不是 {increment} 的整数倍", "the score {received} is not a multiple of {increment}"],
    ["{increment} 的整数倍", "a multiple of {increment}"],
    ["改为 {increment} 的整数倍", "give a multiple of {increment}"],
  ),
  "findings-mismatch": entry(
    ["扣分点合计 {sum}，应扣 {lost}", "the findings add up to {sum}, the marks lost are {lost}"],
    ["合计 {lost}", "a sum of {lost}"],
    ["改正扣分点或得分", "correct the findings or the score"],
  ),
  "unknown-finding": entry(
    ["扣分目录里没有“{id}”", "the catalogue has no finding “{id}”"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
  "unknown-item": entry(
    ["要点里没有“{id}”", "the checklist has no item “{id}”"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
  "division-by-zero": entry(
    ["公式里除以零：{place}", "the formula divides by zero: {place}"],
    ["非零的除数", "a divisor other than 0"],
    ["改正输入，或在公式里用 if 避开", "correct the inputs, or guard it with if"],
  ),
  "not-yet-in-force": entry(
    ["“{id}”自 {from} 起有效，{date} 尚未生效", "“{id}” is in force from {from}; on {date} it was not yet"],
    ["不早于 {from} 的日期", "a date not before {from}"],
    ["改正 assessedOn，或写明版本", "correct assessedOn, or name a version"],
  ),
  "no-longer-in-force": entry(
    ["“{id}”到 {to} 为止有效，{date} 已失效", "“{id}” was in force until {to}; on {date} it was no longer"],
    ["不晚于 {to} 的日期", "a date not after {to}"],
    ["改正 assessedOn，或写明版本", "correct assessedOn, or name a version"],
  ),
  "unknown-veto": entry(
    ["体系里没有“{id}”这一项", "the rubric defines no “{id}”"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
} as const;
