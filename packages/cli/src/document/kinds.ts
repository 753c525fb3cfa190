import { isPlainObject, type Words } from "@jixiao/core/adapter";
import { words } from "../problem/words.js";

/** The documents this program reads, by `format`, with what each is called. */
export const kinds = {
  "jixiao/rubric@1": words("评价指标体系", "a rubric"),
  "jixiao/observations@1": words("评分依据", "observations"),
  "jixiao/scorecard@1": words("评分表", "a scorecard"),
  "jixiao/rating-scheme@1": words("评级办法", "a rating scheme"),
  "jixiao/checks@1": words("检查结果", "checks"),
  "jixiao/published@1": words("已公开的数字", "published figures"),
} as const satisfies Record<string, Words>;

/** The `format` of a document. */
export type Kind = keyof typeof kinds;

/** Whether a document's `format` is one of those known. */
export function isKind(format: unknown): format is Kind {
  return typeof format === "string" && Object.hasOwn(kinds, format);
}

/** The `format` a document names, whatever it is. */
export function formatOf(value: unknown): unknown {
  return isPlainObject(value) && Object.hasOwn(value, "format") ? value["format"] : undefined;
}
