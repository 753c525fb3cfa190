import type { Amount } from "../amount/index.js";
import { constant, least, minus, most, points } from "../formula/build.js";
import type { Formula } from "../formula/index.js";

/**
 * What is left of the points after a loss of at least 0: never below 0, and never less than the points
 * without `maxDeduct`, the most that may be taken off.
 */
export function remaining(lost: Formula, maxDeduct?: Amount): Formula {
  if (maxDeduct === undefined) return minus(points, least(points, lost));
  return most(constant(0), minus(points, least(constant(String(maxDeduct)), lost)));
}
