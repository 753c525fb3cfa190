export {
  defineRatingScheme,
  parseRatingScheme,
  safeDefineRatingScheme,
  safeParseRatingScheme,
} from "./rating-scheme/define.js";
export type { Criterion, RatingLevel, RatingScheme, Source } from "./rating-scheme/rating-scheme.js";
export { ratingSchemeShape } from "./rating-scheme/shape.js";
export {
  parseChecks,
  safeParseChecks,
  type Checks,
  type ChecksDocument,
  type Subject,
} from "./checks/checks.js";
export { checksShape } from "./checks/shape.js";
export { rate, safeRate, type RateOptions } from "./rating/rate.js";
export type { NextLevel, Rating } from "./rating/rating.js";
export { ratingSchemes } from "./schemes.js";
export { thirdPartyReport } from "./donghu/third-party-report.js";
