import {
  divide,
  formatAmount,
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
import type { Node, Tie } from "./system.js";

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

/** What a tie holds against the other figures; null where it was not printed. */
export function printedOf({ kind, node }: Tie): string | null {
  switch (kind) {
    case "sum":
    case "tiers":
    case "bounds":
      return node.score?.printed ?? null;
    case "points-sum":
      return node.points?.printed ?? null;
    case "rate":
      return node.rate?.printed ?? null;
    case "deducted":
    case "deductions-sum":
      return node.deducted?.printed ?? null;
    case "grade":
      return node.grade?.printed ?? null;
  }
}

/**
 * What a tie is held against where the figure itself was not printed: deductions against points − score, a
 * second partition against the first.
 */
export function standInOf(tie: Tie, mode: RoundingMode, language: Language): string | null {
  const { kind, node } = tie;
  const [first] = node.families;
  if (kind === "deductions-sum") return computedOf({ ...tie, kind: "deducted" }, mode, language);
  if (first === undefined || tie.family === first) return null;
  return kind === "tiers" || kind === "points-sum"
    ? computedOf({ ...tie, family: first }, mode, language)
    : null;
}

/** What the printed figures give for it, to as many places as they have; null where one is missing. */
export function computedOf(
  { kind, node, family }: Tie,
  mode: RoundingMode,
  language: Language,
): string | null {
  const { points, score, rate, deductions, grade } = node;
  switch (kind) {
    case "sum":
    case "tiers":
      return total(figuresBelow(family?.members ?? [], "score"));
    case "points-sum":
      return total(figuresBelow(family?.members ?? [], "points"));
    case "deductions-sum":
      return total(deductions);
    case "bounds":
      return points?.printed ?? null;
    case "rate": {
      if (rate === undefined || score === undefined || points === undefined) return null;
      return printedLike(rate, divide(score.value, points.value), mode);
    }
    case "deducted": {
      if (score === undefined || points === undefined) return null;
      return printed(subtract(points.value, score.value), [points, score]);
    }
    case "grade": {
      const value = grade === undefined ? undefined : gradedValue(node, grade.scale.basis === "rate");
      if (grade === undefined || value === undefined) return null;
      return labelText(placeOnScale(grade.scale, value).label, language);
    }
  }
}

function total(figures: readonly Figure[] | undefined): string | null {
  return figures === undefined ? null : printed(sum(figures.map(({ value }) => value)), figures);
}

function printed(value: Ratio, figures: readonly Figure[]): string {
  return formatAmount(value, Math.max(0, ...figures.map(({ places }) => places)), "half-up");
}

/** The printed figures that add up to a family's; a group that prints none stands for what is below it. */
function figuresBelow(members: readonly Node[], key: "points" | "score"): readonly Figure[] | undefined {
  const figures: Figure[] = [];
  for (const member of members) {
    const own = member[key];
    const [family] = member.families;
    const found =
      own !== undefined ? [own] : family === undefined ? undefined : figuresBelow(family.members, key);
    if (found === undefined) return undefined;
    figures.push(...found);
  }
  return figures;
}

/** What a scale is read with, from the printed figures: the score, or the rate from 0 to 100. */
function gradedValue({ points, score }: Node, byRate: boolean): Ratio | undefined {
  if (score === undefined || !byRate) return score?.value;
  if (points === undefined) return undefined;
  return divide(ratio(score.value.numerator * 100n, score.value.denominator), points.value);
}
