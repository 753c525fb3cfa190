import { tableLines } from "./table.js";
/** @import { IndicatorResult, LeafResult, Scorecard } from "@jixiao/core" */

/**
 * A scorecard as one screen: the total, the groups, the tiers, and every lost mark with its reason.
 *
 * @param {Scorecard} card
 * @returns {string[]}
 */
export function scorecardLines(card) {
  return [...partsLines(card), "", ...ledgerLines(card)];
}

/** @param {Scorecard} card */
function partsLines(card) {
  const rows = [
    ["一级指标", "分值", "得分", "扣分", "得分率"],
    ...card.indicators.map(figures),
    ["合计", card.points, card.score, card.deducted, card.rate],
    ...(card.tiers === undefined
      ? []
      : [[""], ["绩效分级", "分值", "得分", "扣分", "得分率"], ...card.tiers.map(figures)]),
  ];
  return tableLines(rows, ["left", "right", "right", "right", "right"]).map((line) => line.trimEnd());
}

/** @param {Pick<IndicatorResult, "title" | "points" | "score" | "deducted" | "rate">} part */
function figures({ title, points, score, deducted, rate }) {
  return [title, points, score, deducted, rate ?? ""];
}

/** @param {Scorecard} card */
function ledgerLines(card) {
  const leaves = new Map(card.indicators.flatMap(leavesOf).map((leaf) => [leaf.id, leaf]));
  const rows = card.deductions.map(({ indicator, points, reason }) => {
    const leaf = indicator === null ? undefined : leaves.get(indicator);
    return [points, leaf?.title ?? "", reason ?? computation(leaf)];
  });
  return tableLines([["扣分", "指标", "原因或算式"], ...rows], ["right", "left", "left"]);
}

/**
 * How a leaf came to its score: its rate, then its marks.
 *
 * @param {LeafResult | undefined} leaf
 */
function computation(leaf) {
  const { steps, numbers = "" } = leaf?.explanation["zh-CN"] ?? { steps: [] };
  const computed = steps.flatMap((step) => (step.numbers?.includes(" = ") === true ? [step.numbers] : []));
  // Where marks were lost in proportion the rate lies between 0 and 1: what holds it there can be left out.
  return [...computed, numbers].join("；").replaceAll(/max\(0, min\(1, ([^()]+)\)\)/g, "$1");
}

/**
 * @param {IndicatorResult} node
 * @returns {LeafResult[]}
 */
function leavesOf(node) {
  return "indicators" in node ? node.indicators.flatMap(leavesOf) : [node];
}
