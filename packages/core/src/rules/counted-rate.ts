import { rounded } from "../formula/build.js";
import type { Formula } from "../formula/index.js";
import type { MeasureContext } from "./rule.js";

/**
 * The attainment or execution rate that is multiplied by the points: as it is, or rounded first where the
 * rubric says so (`rounding.rate`). The places are those of the percentage, so 0.4988 at none is 50 %. The
 * rate comes clamped: 1 stays 1 under every mode.
 */
export function countedRate(rate: Formula, { rateRounding }: MeasureContext): Formula {
  return rateRounding === undefined ? rate : rounded(rate, rateRounding.places + 2, rateRounding.mode);
}
