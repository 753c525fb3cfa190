import { divide, formatPercent, isZero, multiply, printExact, ratio, type Ratio } from "../amount/index.js";
import type { Language } from "../label/label.js";
import { differenceOfIntervals, exactly, sumOfIntervals, type Interval, type Limit } from "./limit.js";
import { certain } from "../certain/certain.js";
import type { Figure } from "./figure.js";
import { computedOf, heldAgainst, judge, type Views } from "./judge.js";
import { holdingOnly, possible, totalOf, type View } from "./possible.js";
import type { Relation, Verdict } from "./reconciliation.js";
import { pointsIn, scoreIn, type Region } from "./region.js";
import type { Family, Tie } from "./system.js";
import { jointWords, modeNames, noteWords, unprintedWords } from "./words.js";

/** A tie, judged by itself and put in words. */
export function relationOf(tie: Tie, views: Views, language: Language): Relation {
  const { path, kind, printed } = tie;
  const computed = computedOf(tie, views.mode, language);
  const verdict = judge(tie, views);
  return { path, kind, printed, computed, verdict, note: noteOn(tie, verdict, computed, views, language) };
}

function noteOn(
  tie: Tie,
  verdict: Verdict,
  computed: string | null,
  views: Views,
  language: Language,
): string {
  const printed = heldAgainst(tie);
  if (printed === null || computed === null) return unprintedWords[verdict][language];
  const asRate = tie.kind === "rate" && verdict === "inconsistent";
  return noteWords[tie.kind][verdict]({
    printed,
    computed,
    from: sourceOf(tie, language),
    range: verdict === "consistent" ? "" : rangeText(reachable(tie, verdict, views), language, asRate),
    mode: modeNames[views.mode][language],
  })[language];
}

function rangeText(range: Interval | undefined, language: Language, asRate: boolean): string {
  return range === undefined ? "" : intervalText(range, language, asRate);
}

/** The printed figures that a rate, the marks lost or a grade come from. */
function sourceOf(tie: Tie, language: Language): string {
  const { score, points } = tie.node;
  if (score === undefined || points === undefined)
    return score === undefined ? "" : scoreText(score, language);
  if (tie.kind === "rate" || (tie.kind === "grade" && tie.grade.scale.basis === "rate")) {
    return `${score.printed} ÷ ${points.printed}`;
  }
  return tie.kind === "deducted" ? `${points.printed} − ${score.printed}` : scoreText(score, language);
}

function scoreText({ printed }: Figure, language: Language): string {
  return language === "en" ? `A score of ${printed}` : `得分 ${printed}`;
}

/** The exact values that unrounded figures can reach for what a tie is about; undefined where there are none. */
function reachable(tie: Tie, verdict: Verdict, { rounded }: Views): Interval | undefined {
  const { points, score } = tie.node;
  switch (tie.kind) {
    case "sum":
    case "tiers":
      return scoreIn(totalByItself(tie.family, rounded));
    case "points-sum":
      return pointsIn(totalByItself(tie.family, rounded));
    case "deductions-sum":
      return sumOfIntervals(tie.deductions.map(rounded.standsFor));
    case "deducted":
      return differenceOfIntervals(exactly(certain(points).value), rounded.standsFor(certain(score)));
    case "rate":
      return verdict === "inconsistent"
        ? sharesOf(rounded.standsFor(certain(score)), certain(points).value)
        : explainedScore(tie, rounded);
    case "grade":
    case "bounds":
      return explainedScore(tie, rounded);
  }
}

/** What a family adds up to when no tie is asked to hold: that is never impossible. */
function totalByItself(family: Family, view: View): Region {
  return certain(totalOf(family, holdingOnly(view, new Set())));
}

function explainedScore({ index, node }: Tie, view: View): Interval | undefined {
  const region = possible(node, holdingOnly(view, new Set([index])));
  return region && scoreIn(region);
}

function sharesOf({ low, high }: Interval, points: Ratio): Interval {
  const share = ({ at, nudge }: Limit): Limit => ({
    at: divide(at, points),
    nudge,
  });
  return { low: share(low), high: share(high) };
}

/** An interval in words, with what belongs to it. */
export function intervalText({ low, high }: Interval, language: Language, percent = false): string {
  const text = ({ at }: Limit): string => (percent ? percentText(at) : printExact(at));
  const end = ({ nudge }: Limit): string =>
    (isZero(nudge) ? jointWords.included : jointWords.excluded)[language];
  if (text(low) === text(high)) return text(low);
  return `${text(low)}${end(low)}${jointWords.to[language]}${text(high)}${end(high)}`;
}

function percentText(share: Ratio): string {
  const exact = printExact(multiply(share, ratio(100n)));
  return exact.endsWith("…") ? `${exact}%` : formatPercent(share, exact.split(".")[1]?.length ?? 0, "down");
}
