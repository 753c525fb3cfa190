import { unwrap, type Result } from "@jixiao/core/adapter";
import type { RatingScheme } from "./rating-scheme.js";
import { readRatingScheme } from "./read.js";

/** The schemes defined so far. They are frozen, so what was found of them stays true. */
const defined = new WeakSet<object>();

/**
 * Builds a rating scheme from its document and checks it: every pattern of checks reaches exactly one level,
 * every level can be reached, a better level never requires less. The scheme is a frozen copy; nothing is
 * shared with the document.
 *
 * At most 64 criteria and 20 levels. A scheme that was defined before is given back as it is. A criterion that no level requires is allowed; it decides nothing.
 *
 * @throws JixiaoError with every issue found: `not-a-partition`, `level-unreachable` and `level-disorder`, each
 * with a witness (a pattern of checks that shows the fault), `unknown-criterion`, `repeated-criterion`,
 * `duplicate-id`, `one-form-only`, and those any document can have.
 *
 * @example
 * import { defineRatingScheme, rate } from "@jixiao/report-rating";
 *
 * const scheme = defineRatingScheme({
 *   format: "jixiao/rating-scheme@1",
 *   id: "example/two-levels",
 *   criteria: [{ id: "on-time" }, { id: "complete" }],
 *   levels: [
 *     { id: "accepted", requires: ["on-time", "complete"] },
 *     { id: "returned", otherwise: true },
 *   ],
 * });
 * rate(scheme, { "on-time": true, complete: false }).rating; // "returned"
 */
export function defineRatingScheme<CriterionId extends string, LevelId extends string>(
  document: RatingScheme<CriterionId, LevelId>,
): RatingScheme<CriterionId, LevelId> {
  return unwrap(safeDefineRatingScheme(document));
}

/**
 * As `defineRatingScheme`, with the issues in the result instead of thrown.
 *
 * @example
 * import { safeDefineRatingScheme } from "@jixiao/report-rating";
 *
 * const result = safeDefineRatingScheme({
 *   format: "jixiao/rating-scheme@1",
 *   id: "example/no-floor",
 *   criteria: [{ id: "on-time" }],
 *   levels: [{ id: "accepted", requires: ["on-time"] }],
 * });
 * result.success ? "" : result.issues[0]?.values.witness; // '{"on-time":false}'
 */
export function safeDefineRatingScheme<CriterionId extends string, LevelId extends string>(
  document: RatingScheme<CriterionId, LevelId>,
): Result<RatingScheme<CriterionId, LevelId>> {
  if (defined.has(document)) return { success: true, data: document };
  // The copy has the ids of the document, letter for letter; this is where their types are asserted.
  return safeParseRatingScheme(document) as Result<RatingScheme<CriterionId, LevelId>>;
}

/**
 * Reads a rating scheme from plain data (parsed JSON or YAML) with the checks of `defineRatingScheme`.
 *
 * @throws JixiaoError with every issue found, as `defineRatingScheme`.
 *
 * @example
 * import { parseRatingScheme, thirdPartyReport } from "@jixiao/report-rating";
 *
 * parseRatingScheme(JSON.parse(JSON.stringify(thirdPartyReport))).levels.length; // 4
 */
export function parseRatingScheme(document: unknown): RatingScheme {
  return unwrap(safeParseRatingScheme(document));
}

/**
 * As `parseRatingScheme`, with the issues in the result instead of thrown.
 *
 * @example
 * import { safeParseRatingScheme } from "@jixiao/report-rating";
 *
 * safeParseRatingScheme({ format: "jixiao/rating-scheme@1" }).success; // false
 */
export function safeParseRatingScheme(document: unknown): Result<RatingScheme> {
  const result = readRatingScheme(document);
  if (result.success) defined.add(freeze(result.data));
  return result;
}

function freeze<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) {
    if (typeof part === "object" && part !== null) freeze(part);
  }
  return Object.freeze(value);
}
