import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rubricWithObservations } from "../../test/generate/index.js";
import { cardOf, nodesOf } from "../../test/support/explained.js";
import type { ExplanationText } from "./index.js";

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../test/fixtures/${name}`, import.meta.url), "utf8"));

it("every number of a scorecard has its sentence", () => {
  const card = cardOf(fixture("library-service.rubric.json"), fixture("library-service.observations.json"));
  const sentences = [card, ...nodesOf(card)].map(({ explanation }) => explanation["zh-CN"].sentence);
  expect(sentences).toStrictEqual([
    "图书馆服务项目绩效评价（100 分）得 90.20 分，扣 9.80 分，得分率 90.20%，评价等级为“优”。",
    "管理（30 分）得 28.29 分，扣 1.71 分，得分率 94.30%。",
    "预算执行率（6 分）得 5.79 分，扣 0.21 分，得分率 96.51%。",
    "制度执行有效性（24 分）得 22.50 分，扣 1.50 分，得分率 93.75%。",
    "效果（70 分）得 61.90 分，扣 8.10 分，得分率 88.44%。",
    "到馆人次（30 分）得 29.57 分，扣 0.43 分，得分率 98.57%。",
    "投诉件数（20 分）得 13.33 分，扣 6.67 分，得分率 66.67%。",
    "社会影响（10 分）得 9.00 分，扣 1.00 分，得分率 90.00%。",
    "新增服务（10 分）得 10.00 分，扣 0.00 分，得分率 100.00%。",
  ]);
});

it("the last figure of an explanation is the figure of the scorecard", () => {
  fc.assert(
    fc.property(rubricWithObservations(), ({ rubric, observations }) => {
      const card = cardOf(rubric, observations);
      for (const node of nodesOf(card)) {
        for (const text of Object.values(node.explanation)) {
          expectPlain(text);
          const isLeaf = !("indicators" in node);
          if (isLeaf && (node.status === "missing" || node.status === "not-applicable")) continue;
          if (isLeaf && node.role === "penalty") continue;
          expect(lastFigure(text, node.score), JSON.stringify(text)).toBe(node.score);
        }
      }
      for (const tier of card.tiers ?? [])
        expect(lastFigure(tier.explanation.en, tier.score)).toBe(tier.score);
      const total = card.explanation["zh-CN"];
      expectPlain(total);
      expect(lastFigure({ ...total, adjustments: total.adjustments.slice(0, -1) }, card.score)).toBe(
        card.score,
      );
    }),
    { numRuns: 60 },
  );
});

/** The figure in which the computation ends, at the places of the scorecard. */
function lastFigure({ numbers, adjustments }: ExplanationText, like: string): string {
  // What was done to the points is told in between and is no step towards the score.
  const ofScore = adjustments.filter(({ label }) => !/^折算分值$|^points /.test(label));
  const told = [numbers ?? "", ...ofScore.map((step) => step.numbers)];
  const figure =
    told
      .at(-1)
      ?.split(/ [=≈] /)
      .at(-1)
      ?.replace("−", "-") ?? "";
  const places = like.split(".")[1]?.length ?? 0;
  const [whole = "", decimals = ""] = figure.split(".");
  return places === 0 ? figure : `${whole}.${decimals.padEnd(places, "0")}`;
}

/** Plain JSON of finished text: nothing unfilled, nothing on a second line. */
function expectPlain(text: ExplanationText): void {
  expect(JSON.parse(JSON.stringify(text))).toStrictEqual(text);
  expect(JSON.stringify(text)).not.toMatch(/undefined|NaN|\[object|\\n/);
}
