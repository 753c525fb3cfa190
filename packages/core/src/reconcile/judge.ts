import {
  divide,
  formatAmount,
  multiply,
  ratio,
  subtract,
  sum,
  type Ratio,
  type RoundingMode,
} from "../amount/index.js";
import { placeOnScale } from "../grade/index.js";
import { labelText, type Language } from "../label/label.js";
import { printedLike, type Figure } from "./figure.js";
import { holdingOnly, possible, type View } from "./possible.js";
import type { Verdict } from "./reconciliation.js";
import type { Family, Node, Tie } from "./system.js";

/** The two ways of reading printed figures: as exact values, and as whatever is printed so. */
export interface Views {
  readonly exact: View;
  readonly rounded: View;
  readonly mode: RoundingMode;
}

/** The verdict on one tie by itself. */
export function judge(tie: Tie, { exact, rounded }: Views): Verdict {
  const alone = new Set([tie.index]);
  if (possible(tie.node, holdingOnly(exact, alone)) !== undefined) return "consistent";
  return possible(tie.node, holdingOnly(rounded, alone)) === undefined ? "inconsistent" : "rounding";
}

/** What the printed figures give for what a tie is about, to as many places as they have; null where one is missing. */
export function computedOf(tie: Tie, mode: RoundingMode, language: Language): string | null {
  const { points, score } = tie.node;
  switch (tie.kind) {
    case "sum":
    case "tiers":
      return total(figuresBelow(tie.family, "score"));
    case "points-sum":
      return total(figuresBelow(tie.family, "points"));
    case "deductions-sum":
      return total(tie.deductions);
    case "bounds":
      return points?.printed ?? null;
    case "rate": {
      if (score === undefined || points === undefined) return null;
      return printedLike(tie.rate, divide(score.value, points.value), mode);
    }
    case "deducted":
      return lostMarks(tie.node);
    case "grade": {
      const { scale } = tie.grade;
      const value = gradedValue(tie.node, scale.basis === "rate");
      return value === undefined ? null : labelText(placeOnScale(scale, value).label, language);
    }
  }
}

/**
 * What a tie is held against: the printed figure or, where that was left out, points − score for deductions
 * and the first partition for a second one.
 */
export function heldAgainst({ kind, printed: text, node }: Tie): string | null {
  if (text !== null) return text;
  const [first] = node.families;
  if (kind === "deductions-sum" || first === undefined) return lostMarks(node);
  return total(figuresBelow(first, kind === "points-sum" ? "points" : "score"));
}

function lostMarks({ points, score }: Node): string | null {
  if (score === undefined || points === undefined) return null;
  return printed(subtract(points.value, score.value), [points, score]);
}

function total(figures: readonly Figure[] | undefined): string | null {
  return figures === undefined ? null : printed(sum(figures.map(({ value }) => value)), figures);
}

function printed(value: Ratio, figures: readonly Figure[]): string {
  return formatAmount(value, Math.max(0, ...figures.map(({ places }) => places)), "half-up");
}

/** The printed figures that add up to a family's; a group that prints none stands for what is below it. */
function figuresBelow({ members }: Family, key: "points" | "score"): readonly Figure[] | undefined {
  const figures: Figure[] = [];
  for (const member of members) {
    const own = member[key];
    const [family] = member.families;
    const found = own !== undefined ? [own] : family === undefined ? undefined : figuresBelow(family, key);
    if (found === undefined) return undefined;
    figures.push(...found);
  }
  return figures;
}

/** What a scale is read with, from the printed figures: the score, or the rate from 0 to 100. */
function gradedValue({ points, score }: Node, byRate: boolean): Ratio | undefined {
  if (score === undefined || !byRate) return score?.value;
  if (points === undefined) return undefined;
  return divide(multiply(score.value, ratio(100n)), points.value);
}
