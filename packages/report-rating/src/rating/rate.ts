import { labelText, unwrap, worded, type Language, type Result } from "@jixiao/core/adapter";
import type { Checks, ChecksDocument } from "../checks/checks.js";
import { readChecks, type ChecksRead } from "../checks/read.js";
import { safeDefineRatingScheme } from "../rating-scheme/define.js";
import type { RatingScheme } from "../rating-scheme/rating-scheme.js";
import { explainStanding } from "./explanation.js";
import type { Rating } from "./rating.js";
import { standingOf } from "./standing.js";

/** How a rating is given. */
export interface RateOptions {
  /** The language of `label` and of issues; zh-CN by default. The explanation always comes in every language. */
  readonly language?: Language;
}

/**
 * Rates a report: the best level whose criteria it all meets.
 *
 * The checks are a plain map from criterion to `true` (met), `false` (not met) or `null` (not known yet; the
 * same as leaving it out), or a whole `jixiao/checks@1` document. While what is not known could still change
 * the level, `rating` is null and `possible` lists the levels left open; what cannot change it is no obstacle.
 *
 * `next` is the level right above the one that is sure now, and the criteria that stand between the two. With what
 * is met already, they may lead further: a report that meets all of annex 2 except one basic criterion is a D; that
 * criterion is what it lacks for a C, and will make it an A.
 *
 * @throws JixiaoError with every issue found: `unknown-criterion`, `wrong-type` or `unknown-choice` for a check
 * that is not true, false or null, `wrong-scheme` where the document names another scheme, `wrong-count` for
 * more than 64 checks; for a scheme that was not defined yet, what `defineRatingScheme` reports.
 *
 * @example
 * import { rate, thirdPartyReport } from "@jixiao/report-rating";
 *
 * const rating = rate(thirdPartyReport, {
 *   "conclusion-usable": false,
 *   "clear-logic": true,
 *   "clear-focus": true,
 *   "sound-format": true,
 *   "complete-content": true,
 *   objective: true,
 *   "well-founded": null,
 * });
 * rating.rating; // null
 * rating.possible; // ["B", "D"]
 * rating.next; // { level: "C", missing: ["well-founded"] }
 */
export function rate<CriterionId extends string, LevelId extends string>(
  scheme: RatingScheme<CriterionId, LevelId>,
  checks: Checks<NoInfer<CriterionId>> | ChecksDocument<NoInfer<CriterionId>>,
  options: RateOptions = {},
): Rating<CriterionId, LevelId> {
  return unwrap(safeRate(scheme, checks, options));
}

/**
 * As `rate`, with the issues in the result instead of thrown.
 *
 * @example
 * import { safeRate, thirdPartyReport } from "@jixiao/report-rating";
 *
 * const result = safeRate(thirdPartyReport, { objective: true });
 * result.success ? result.data.possible : []; // ["A", "B", "C", "D"]
 */
export function safeRate<CriterionId extends string, LevelId extends string>(
  scheme: RatingScheme<CriterionId, LevelId>,
  checks: Checks<NoInfer<CriterionId>> | ChecksDocument<NoInfer<CriterionId>>,
  options: RateOptions = {},
): Result<Rating<CriterionId, LevelId>> {
  const { language } = options;
  const defined = safeDefineRatingScheme(scheme);
  if (!defined.success) return worded(defined, language);
  const read = readChecks(defined.data, checks);
  if (!read.success) return worded(read, language);
  return { success: true, data: ratingOf(defined.data, read.data, language ?? "zh-CN") };
}

function ratingOf<CriterionId extends string, LevelId extends string>(
  scheme: RatingScheme<CriterionId, LevelId>,
  { known, subject }: ChecksRead,
  language: Language,
): Rating<CriterionId, LevelId> {
  const standing = standingOf(scheme, known);
  const { possible, met, unmet, unknown, next } = standing;
  const level = possible.length === 1 ? possible[0] : undefined;
  return {
    format: "jixiao/rating@1",
    scheme: { id: scheme.id },
    ...(subject === undefined ? {} : { subject }),
    rating: level?.id ?? null,
    ...(level?.label === undefined ? {} : { label: labelText(level.label, language) }),
    possible: possible.map(({ id }) => id),
    met,
    unmet,
    unknown,
    next,
    explanation: explainStanding(scheme, standing),
  };
}
