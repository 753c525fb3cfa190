import { formatPercent, printExact, ratio, type Ratio } from "../amount/index.js";
import type { Language } from "../label/label.js";
import { differenceOfIntervals, exactly, sumOfIntervals, type Interval, type Limit } from "./limit.js";
import { computedOf, judge, printedOf, standInOf, type Views } from "./judge.js";
import { holdingOnly, possible, totalOf } from "./possible.js";
import type { Relation, Verdict } from "./reconciliation.js";
import { pointsIn, scoreIn } from "./region.js";
import type { Tie } from "./system.js";
import { jointWords, modeNames, noteWords, unprintedWords } from "./words.js";

/** A tie, judged by itself and put in words. */
export function relationOf(tie: Tie, views: Views, language: Language): Relation {
  const { path, kind } = tie;
  const judged = {
    path,
    kind,
    printed: printedOf(tie),
    computed: computedOf(tie, views.mode, language),
    verdict: judge(tie, views),
  };
  return { ...judged, note: noteOn(tie, judged, views, language) };
}

type Judged = Omit<Relation, "note">;

function noteOn(tie: Tie, { verdict, printed, computed }: Judged, views: Views, language: Language): string {
  const against = printed ?? standInOf(tie, views.mode, language);
  if (against === null || computed === null) return unprintedWords[verdict][language];
  const range = verdict === "consistent" ? undefined : reachable(tie, verdict, views);
  const asRate = tie.kind === "rate" && verdict === "inconsistent";
  return noteWords[tie.kind][verdict]({
    printed: against,
    computed,
    from: sourceOf(tie, language),
    range: range === undefined ? "—" : intervalText(range, language, asRate),
    mode: modeNames[views.mode][language],
  })[language];
}

function sourceOf({ kind, node }: Tie, language: Language): string {
  const score = node.score?.printed ?? "";
  const points = node.points?.printed ?? "";
  const byRate = kind === "grade" && node.grade?.scale.basis === "rate";
  if (kind === "rate" || byRate) return `${score} ÷ ${points}`;
  if (kind === "deducted") return `${points} − ${score}`;
  return language === "en" ? `A score of ${score}` : `得分 ${score}`;
}

/** The exact values that unrounded figures can reach for what a tie is about. */
function reachable(tie: Tie, verdict: Verdict, { rounded }: Views): Interval | undefined {
  const { kind, node, family } = tie;
  const { points, score, deductions } = node;
  const total = family === undefined ? undefined : totalOf(family, holdingOnly(rounded, new Set()));
  switch (kind) {
    case "sum":
    case "tiers":
      return total && scoreIn(total);
    case "points-sum":
      return total && pointsIn(total);
    case "deductions-sum":
      return sumOfIntervals((deductions ?? []).map(rounded.standsFor));
    case "deducted":
      if (points === undefined || score === undefined) return undefined;
      return differenceOfIntervals(exactly(points.value), rounded.standsFor(score));
    case "rate":
      if (verdict === "inconsistent" && points !== undefined && score !== undefined) {
        return sharesOf(rounded.standsFor(score), points.value);
      }
      return explainedScore(tie, rounded);
    case "grade":
    case "bounds":
      return explainedScore(tie, rounded);
  }
}

function explainedScore({ index, node }: Tie, view: Views["rounded"]): Interval | undefined {
  const region = possible(node, holdingOnly(view, new Set([index])));
  return region && scoreIn(region);
}

function sharesOf({ low, high }: Interval, points: Ratio): Interval {
  const share = ({ at, nudge }: Limit): Limit => ({
    at: ratio(at.numerator * points.denominator, at.denominator * points.numerator),
    nudge,
  });
  return { low: share(low), high: share(high) };
}

/** An interval in words, with what belongs to it. */
export function intervalText({ low, high }: Interval, language: Language, percent = false): string {
  const text = ({ at }: Limit): string => (percent ? percentText(at) : printExact(at));
  const end = ({ nudge }: Limit): string =>
    (nudge.numerator === 0n ? jointWords.included : jointWords.excluded)[language];
  if (text(low) === text(high)) return text(low);
  return `${text(low)}${end(low)}${jointWords.to[language]}${text(high)}${end(high)}`;
}

function percentText(share: Ratio): string {
  const exact = printExact(ratio(share.numerator * 100n, share.denominator));
  return exact.endsWith("…") ? `${exact}%` : formatPercent(share, exact.split(".")[1]?.length ?? 0, "down");
}
