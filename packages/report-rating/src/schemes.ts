import { thirdPartyReport } from "./donghu/third-party-report.js";
import type { RatingScheme } from "./rating-scheme/rating-scheme.js";

/** Every rating scheme that comes with this package. */
export const ratingSchemes: readonly RatingScheme[] = [thirdPartyReport];
