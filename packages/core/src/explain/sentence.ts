import { divide, isZero, sign, subtract, type Ratio } from "../amount/index.js";
import type { Label, Language } from "../label/label.js";
import type { Rounding } from "../rubric/plan.js";
import { oneLine, plainPoints, printed, printedPercent } from "./figure.js";

/** What a sentence about a node tells. */
export interface NodeFigures {
  readonly title: Label;
  readonly points: Ratio;
  readonly score: Ratio;
  readonly rounding: Rounding;
}

/** What somebody decided, with the computed score it replaced. */
export interface Decision {
  readonly computed?: Ratio;
  readonly by: string;
  readonly reason: string;
}

/**
 * The sentence of a node with a score, as reports print it: 管理效率（24 分）得 16.99 分，扣 7.01 分，得分率 70.80%。
 * Score, deduction and rate are each rounded on their own from the exact value.
 */
export function scoredSentence(figures: NodeFigures, language: Language, ending = ""): string {
  if (isZero(figures.points)) return notApplicableSentence(figures, language);
  const { score, lost, rate } = figuresOf(figures);
  return language === "en"
    ? `${named(figures, language)}: ${score} scored, ${lost.amount} ${lost.isGain ? "above the points" : "deducted"}, rate ${rate}${ending}.`
    : `${named(figures, language)}得 ${score} 分，${lost.isGain ? "超出" : "扣"} ${lost.amount} 分，得分率 ${rate}${ending}。`;
}

/** The sentence of the total, with its grade. */
export function totalSentence(figures: NodeFigures, grade: Label, language: Language): string {
  const label = oneLine(grade, language);
  return scoredSentence(
    figures,
    language,
    language === "en" ? `, grade “${label}”` : `，评价等级为“${label}”`,
  );
}

/** The sentence of a score that somebody decided; what the rule gives stands beside it. */
export function overriddenSentence(
  figures: NodeFigures,
  { computed, by, reason }: Decision,
  language: Language,
): string {
  const before = computed === undefined ? undefined : printed(computed, figures.rounding);
  const why = withoutFullStop(oneLine(reason, language));
  const who = oneLine(by, language);
  const ending =
    language === "en"
      ? `; set by ${who}${before === undefined ? "" : ` (${before} by the rule)`}, reason: ${why}`
      : `；由${who}改定${before === undefined ? "" : `（按规则计算为 ${before} 分）`}，理由：${why}`;
  return scoredSentence(figures, language, ending);
}

/** The sentence of a node that does not apply; its own points are named, and whether it counts as full. */
export function notApplicableSentence(figures: NodeFigures, language: Language, reason?: string): string {
  const why = reason === undefined ? undefined : withoutFullStop(oneLine(reason, language));
  const counts = !isZero(figures.score);
  if (language === "en") {
    return `${named(figures, language)}: not applicable${why === undefined ? "" : ` (${why})`}; ${counts ? `counted in full, ${printed(figures.score, figures.rounding)}` : "not counted"}.`;
  }
  return `${named(figures, language)}不适用${why === undefined ? "" : `：${why}`}，${counts ? `按满分 ${printed(figures.score, figures.rounding)} 分计` : "不计分"}。`;
}

/** The sentence of a node that nothing was observed of. */
export function missingSentence(figures: NodeFigures, language: Language): string {
  const { score, lost, rate } = figuresOf(figures);
  return language === "en"
    ? `${named(figures, language)}: no observation; counted as ${score}, ${lost.amount} deducted, rate ${rate}.`
    : `${named(figures, language)}缺少评分依据，按 ${score} 分计，扣 ${lost.amount} 分，得分率 ${rate}。`;
}

/** The sentence of a bonus or a penalty, which stands outside the points: what it adds or takes off. */
export function outsideSentence(
  figures: NodeFigures,
  role: "bonus" | "penalty",
  effect: Ratio,
  language: Language,
): string {
  const title = oneLine(figures.title, language);
  const most = plainPoints(figures.points, figures.rounding);
  const amount = printed(effect, figures.rounding);
  if (language === "en") {
    return `${title} (${role}, at most ${most}): ${amount} ${role === "bonus" ? "added" : "taken off"}.`;
  }
  const act = role === "bonus" ? "加" : "减";
  return `${title}（${act}分项，至多 ${most} 分）${act} ${amount} 分。`;
}

function named({ title, points, rounding }: NodeFigures, language: Language): string {
  const worth = plainPoints(points, rounding);
  const name = oneLine(title, language);
  return language === "en"
    ? `${name} (${worth} ${worth === "1" ? "point" : "points"})`
    : `${name}（${worth} 分）`;
}

function figuresOf({ points, score, rounding }: NodeFigures): {
  score: string;
  lost: { amount: string; isGain: boolean };
  rate: string;
} {
  const lost = subtract(points, score);
  const isGain = sign(lost) < 0;
  return {
    score: printed(score, rounding),
    lost: { amount: printed(isGain ? subtract(score, points) : lost, rounding), isGain },
    rate: printedPercent(divide(score, points), rounding),
  };
}

function withoutFullStop(text: string): string {
  return text.replace(/[。．.；;，,\s]+$/u, "");
}
