import { explanationLines, score } from "@jixiao/core";
import { amountOf, formatAmount, sum } from "@jixiao/core/arithmetic";
import { humanResourcesCase } from "@jixiao/rubrics";
import { code, table } from "../markdown.js";
import { both } from "../page.js";
import type { Block } from "./block.js";

/** The human resources bureau, 2021: the groups as printed, what they add up to, and the total. */
export const publishedTotalsBlock: Block = (_given, { language }) => {
  const card = score(humanResourcesCase.rubric, humanResourcesCase.observations, { language });
  const printed = formatAmount(sum(card.indicators.map((group) => amountOf(group.score))), 2, "half-up");
  const heads = [both("一级指标", "Indicator"), both("分值", "Points"), both("得分", "Score")];
  const rows = [
    ...card.indicators.map((group) => [group.title, group.points, group.score]),
    [both("印出的数相加", "The printed figures added up")[language], "", printed],
    [both("总分", "The total")[language], card.points, `**${card.score}**`],
  ];
  const gap = card.flags.find((flag) => flag.code === "rounding-gap" && flag["of"] === "indicators");
  const [sentence = ""] = explanationLines(card.explanation[language], language);
  return [
    table(
      heads.map((one) => one[language]),
      rows,
    ),
    `> ${sentence}`,
    ...(gap === undefined ? [] : [`> ${code(gap.code)} ${gap.message}`]),
  ].join("\n\n");
};
