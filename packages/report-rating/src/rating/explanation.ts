import { labelText, type Label, type Language, type Words } from "@jixiao/core/adapter";
import type { RatingScheme } from "../rating-scheme/rating-scheme.js";
import type { NextLevel } from "./rating.js";
import type { Standing } from "./standing.js";

/** A rating in sentences: the count, the level and what it depends on, what the next level takes. */
export function explainStanding(scheme: RatingScheme, standing: Standing<string, string>): Words {
  return { "zh-CN": inChinese(scheme, standing), en: inEnglish(scheme, standing) };
}

function inChinese(scheme: RatingScheme, standing: Standing<string, string>): string {
  const { met, unmet, unknown, possible, deciding, next } = standing;
  const { criteria, levels } = namesIn(scheme, "zh-CN");
  const list = (ids: readonly string[]): string => ids.map(criteria).join("、");
  const open = possible.map((level) => `“${levels(level.id)}”`);
  const counts = [`共 ${String(scheme.criteria.length)} 项要求，符合 ${String(met.length)} 项`];
  if (unmet.length > 0) counts.push(`不符合 ${String(unmet.length)} 项（${list(unmet)}）`);
  if (unknown.length > 0) counts.push(`尚未确定 ${String(unknown.length)} 项（${list(unknown)}）`);
  const sentences = [counts.join("，")];
  if (open.length === 1) {
    sentences.push(`评级为${open.join("")}${unknown.length > 0 ? "，尚未确定的各项不影响评级" : ""}`);
  } else {
    sentences.push(`评级未定，可能为${either(open, "、", "或")}，取决于：${list(deciding)}`);
  }
  if (next !== null) {
    const aim = open.length === 1 ? "要达到" : "要确保达到";
    const orBetter = isBest(scheme, next) ? "" : "或更好的等次";
    sentences.push(`${aim}“${levels(next.level)}”${orBetter}，还须符合：${list(next.missing)}`);
  }
  return sentences.map((sentence) => `${sentence}。`).join("");
}

function inEnglish(scheme: RatingScheme, standing: Standing<string, string>): string {
  const { met, unmet, unknown, possible, deciding, next } = standing;
  const { criteria, levels } = namesIn(scheme, "en");
  const list = (ids: readonly string[]): string => ids.map(criteria).join(", ");
  const open = possible.map((level) => `“${levels(level.id)}”`);
  const counts = [`${String(met.length)} of ${String(scheme.criteria.length)} criteria met`];
  if (unmet.length > 0) counts.push(`${String(unmet.length)} not met (${list(unmet)})`);
  if (unknown.length > 0) counts.push(`${String(unknown.length)} not known yet (${list(unknown)})`);
  const sentences = [counts.join(", ")];
  if (open.length === 1) {
    sentences.push(
      `The rating is ${open.join("")}${unknown.length > 0 ? ", whatever is not known yet" : ""}`,
    );
  } else {
    sentences.push(`The rating is open, ${either(open, ", ", " or ")}; it depends on: ${list(deciding)}`);
  }
  if (next !== null) {
    const aim = open.length === 1 ? "To reach" : "To be sure of";
    const orBetter = isBest(scheme, next) ? "" : " or better";
    sentences.push(`${aim} “${levels(next.level)}”${orBetter} it also takes: ${list(next.missing)}`);
  }
  return sentences.map((sentence) => `${sentence}.`).join(" ");
}

function isBest({ levels }: RatingScheme, { level }: NextLevel): boolean {
  return levels[0]?.id === level;
}

/** “A”, “B” or “C”. */
function either(names: readonly string[], comma: string, or: string): string {
  return [names.slice(0, -1).join(comma), ...names.slice(-1)].join(or);
}

type Naming = (id: string) => string;

/** What criteria and levels are called in a language: their title or label, else their id. */
function namesIn(scheme: RatingScheme, language: Language): { criteria: Naming; levels: Naming } {
  const naming = (labels: readonly (readonly [id: string, label: Label | undefined])[]): Naming => {
    const names = new Map(
      labels.map(([id, label]) => [id, label === undefined ? id : labelText(label, language)]),
    );
    return (id) => names.get(id) ?? id;
  };
  return {
    criteria: naming(scheme.criteria.map(({ id, title }) => [id, title])),
    levels: naming(scheme.levels.map(({ id, label }) => [id, label])),
  };
}
