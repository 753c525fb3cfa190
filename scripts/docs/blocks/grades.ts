import { amountOf, formatAmount, placeOnScale, subtract } from "@jixiao/core/arithmetic";
import { labelText, mofFourGrade } from "@jixiao/core";
import { table } from "../markdown.js";
import { both } from "../page.js";
import type { Block } from "./block.js";

/** The four national grades, tried at each cut: one last digit below, and at it. */
export const gradesBlock: Block = (_given, { language }) => {
  const graded = (total: string): string => labelText(placeOnScale(mofFourGrade, amountOf(total)).label, language);
  return table(
    [both("等级", "Grade"), both("等级线（含）", "From (inclusive)"), both("恰在线上", "At the cut"), both("差 0.01", "0.01 below")].map(
      (one) => one[language],
    ),
    mofFourGrade.grades.map(({ label, from }) => {
      const cut = formatAmount(amountOf(from), 2, "half-up");
      const below = formatAmount(subtract(amountOf(from), amountOf("0.01")), 2, "half-up");
      const showBelow = String(from) === "0" ? "—" : `${below} → ${graded(below)}`;
      return [labelText(label, language), String(from), `${cut} → ${graded(cut)}`, showBelow];
    }),
  );
};
