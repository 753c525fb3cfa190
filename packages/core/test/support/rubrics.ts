import { languages } from "../../src/label/label.js";
import { wordIssues, type Issue } from "../../src/error/index.js";
import {
  planOf,
  safeDefineRubric,
  type DefineOptions,
  type PlanNode,
  type Rubric,
} from "../../src/rubric/index.js";
import { exactText } from "./measured.js";

type Keys = Readonly<Record<string, unknown>>;

/** A leaf of a rubric document; yes or no unless said otherwise. */
export const leaf = (id: string, points: unknown, more: Keys = {}): Record<string, unknown> => ({
  id,
  title: id,
  ...(points === undefined ? {} : { points }),
  rule: { type: "yes-no" },
  ...more,
});

/** A leaf by its weight among its siblings. */
export const weighted = (id: string, weight: unknown, more: Keys = {}): Record<string, unknown> =>
  leaf(id, undefined, { weight, ...more });

/** A group of a rubric document. */
export const group = (
  id: string,
  indicators: readonly unknown[],
  more: Keys = {},
): Record<string, unknown> => ({
  id,
  title: id,
  indicators,
  ...more,
});

/** Two grades, from 60. */
export const passFail = {
  id: "pass-fail",
  grades: [
    { id: "pass", label: { "zh-CN": "合格", en: "Pass" }, from: 60 },
    { id: "fail", label: { "zh-CN": "不合格", en: "Fail" }, from: 0 },
  ],
};

/** A rubric document of 100 points. */
export const rubric = (indicators: readonly unknown[], more: Keys = {}): Record<string, unknown> => ({
  format: "jixiao/rubric@1",
  id: "test/rubric",
  version: "1",
  title: { "zh-CN": "体系", en: "Rubric" },
  points: 100,
  scale: passFail,
  indicators,
  ...more,
});

/** The rubric of a document that is in order; any issue fails the test that asked. */
export function defined(document: unknown, options: DefineOptions = {}): Rubric {
  const result = safeDefineRubric(document, options);
  if (!result.success) throw new Error(issueLines(result.issues).join("\n"));
  return result.data;
}

/** What is wrong with a document, as `"code at path"`; nothing when it is in order. */
export function issuesOf(document: unknown, options: DefineOptions = {}): string[] {
  const result = safeDefineRubric(document, options);
  return result.success ? [] : issueLines(result.issues);
}

/** Issues as `"code at path"`, after making sure that every word is filled in. */
export function issueLines(issues: readonly Issue[]): string[] {
  for (const language of languages) {
    for (const { code, message, expected, hint } of wordIssues(issues, language)) {
      const open = /\{[a-z]+\}/i.exec(`${message} ${expected} ${hint}`);
      if (open !== null) throw new Error(`${code}: nothing fills ${open[0]}`);
    }
  }
  return issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
}

/** What is wrong, in English words: message, then the way out. */
export function wordsOf(document: unknown, options: DefineOptions = {}): string[] {
  const result = safeDefineRubric(document, options);
  return result.success
    ? []
    : wordIssues(result.issues, "en").map(({ message, hint }) => `${message} | ${hint}`);
}

/** The exact points of every node of a rubric document, by id. */
export function pointsOf(document: unknown): Record<string, string> {
  const listed = (nodes: readonly PlanNode[]): [string, string][] =>
    nodes.flatMap((node) => [
      [node.id, exactText(node.points)],
      ...(node.kind === "group" ? listed(node.children) : []),
    ]);
  return Object.fromEntries(listed(planOf(defined(document)).nodes));
}

/** Freezes a value and everything in it, so that whoever changes it is found out. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
