import { labelText, type Label, type Language, type Words } from "../label/label.js";
import { isPlainObject } from "../shape/index.js";
import type { RubricChange } from "./rubric-difference.js";
import type { ShapeDifference } from "./shape-differences.js";

/** The indicator that a sentence is about; undefined for the rubric as a whole. */
export interface Subject {
  readonly id: string;
  readonly title: Label;
}

/** How a sentence shows a value. */
export type Show = (value: unknown, language: Language) => string;

/** A difference between two values as a change of a rubric or of one of its indicators. */
export function changeOf(
  difference: ShapeDifference,
  subject: Subject | undefined,
  show: Show = shown,
): RubricChange {
  const { path, names, old, new: now } = difference;
  const last = path.at(-1);
  const isPart = typeof last === "number" || names.at(-1)?.en === `“${String(last)}”`;
  const kind = isPart && old === undefined ? "added" : isPart && now === undefined ? "removed" : "changed";
  return {
    kind,
    indicator: subject?.id ?? null,
    field: path,
    old: old ?? null,
    new: now ?? null,
    sentence: inBoth((language) => {
      const what = `${subjectText(subject, language)}${colon[language]}${names.map((name) => name[language]).join(" · ")}`;
      const [was, is] = [show(old, language), show(now, language)];
      // Two labels that differ in another language only are shown whole.
      const [before, after] = was === is ? [JSON.stringify(old), JSON.stringify(now)] : [was, is];
      return sentences[kind](what, before, after)[language];
    }),
  };
}

/** A sentence in every language. */
export function inBoth(say: (language: Language) => string): Words {
  return { "zh-CN": say("zh-CN"), en: say("en") };
}

/** How a sentence names an indicator. */
export function subjectText(subject: Subject | undefined, language: Language): string {
  if (subject === undefined) return language === "en" ? "the rubric" : "体系";
  const title = labelText(subject.title, language);
  return language === "en" ? `indicator “${title}”` : `指标“${title}”`;
}

const colon: Words = { "zh-CN": "：", en: ": " };

const sentences = {
  added: (what: string, _old: string, now: string): Words => ({
    "zh-CN": `${what}：增加 ${now}`,
    en: `${what} added: ${now}`,
  }),
  removed: (what: string, old: string): Words => ({
    "zh-CN": `${what}：去掉 ${old}`,
    en: `${what} removed: ${old}`,
  }),
  changed: (what: string, old: string, now: string): Words => ({
    "zh-CN": `${what}由 ${old} 改为 ${now}`,
    en: `${what} changed from ${old} to ${now}`,
  }),
} as const;

const nothing: Words = { "zh-CN": "无", en: "none" };
const yes: Words = { "zh-CN": "是", en: "yes" };
const no: Words = { "zh-CN": "否", en: "no" };

/** A value of a document in a sentence: labels in its language, parts by their names, the rest as it is written. */
function shown(value: unknown, language: Language): string {
  if (value === undefined || value === null) return nothing[language];
  if (typeof value === "boolean") return (value ? yes : no)[language];
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return `[${value.map((part) => shown(part, language)).join(", ")}]`;
  if (!isPlainObject(value)) return "…";
  const entries = Object.entries(value).filter(([, content]) => content !== undefined);
  if (
    entries.length > 0 &&
    entries.every(([key, text]) => languageTag.test(key) && typeof text === "string")
  ) {
    return labelText(Object.fromEntries(entries.map(([key, text]) => [key, String(text)])), language);
  }
  return `{ ${entries.map(([key, content]) => `${key}: ${shown(content, language)}`).join(", ")} }`;
}

const languageTag = /^[a-z]{2}(-[A-Z][A-Za-z]+)?$/;
