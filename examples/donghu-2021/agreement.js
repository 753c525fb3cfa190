/** @import { Published, Scorecard } from "@jixiao/core" */

/**
 * How many figures a report printed, and which of them, or whether its grade, the scorecard does not give back.
 *
 * @param {Scorecard} card
 * @param {Published} published
 * @returns {{ printed: number, different: string[] }}
 */
export function agreement(card, published) {
  const figures = [
    pair("总分", published.score, card.score),
    ...partPairs(published.indicators, card.indicators),
    ...partPairs(published.tiers, card.tiers),
  ].filter(({ printed }) => printed !== undefined);
  return {
    printed: figures.length,
    different: [...figures, pair("等级", published.grade, card.grade.label)]
      .filter(({ printed, computed }) => printed !== computed)
      .map(({ what, printed, computed }) => `${what} 印出 ${String(printed)}，算得 ${computed}`),
  };
}

/**
 * @param {Published["indicators"]} printed
 * @param {readonly Pick<Scorecard["indicators"][number], "title" | "points" | "score" | "deducted" | "rate">[]} computed
 */
function partPairs(printed = [], computed = []) {
  return printed.flatMap((part, index) =>
    /** @type {const} */ (["points", "score", "deducted", "rate"]).map((key) => {
      const own = computed[index];
      return pair(`${own?.title ?? "?"}.${key}`, part[key], own?.[key] ?? "没有");
    }),
  );
}

/**
 * @param {string} what
 * @param {string | undefined} printed
 * @param {string} computed
 */
function pair(what, printed, computed) {
  return { what, printed: printed === undefined ? undefined : twoPlaces(printed), computed };
}

/**
 * The figure with the zeros a report leaves out: 14 → 14.00, 90% → 90.00%.
 *
 * @param {string} figure
 */
function twoPlaces(figure) {
  const [, whole, decimals = "", sign = ""] = /^(\d+)(?:\.(\d+))?(%?)$/.exec(figure) ?? [];
  return whole === undefined ? figure : `${whole}.${decimals.padEnd(2, "0")}${sign}`;
}
