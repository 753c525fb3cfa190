import {
  absolute,
  choose,
  clamp,
  compares,
  constant,
  least,
  minus,
  over,
  points,
  step,
  times,
} from "../../formula/build.js";
import type { Formula } from "../../formula/index.js";
import { countedRate } from "../counted-rate.js";
import type { MeasureContext } from "../rule.js";
import type { AttainmentParameters } from "./shapes.js";
import { attainmentWords as words } from "./words.js";

/** The ends of a target range; a target of one number is both. */
export interface Ends {
  readonly low: Formula;
  readonly high: Formula;
}

/** Whether more is better: the directions whose missed target earns its share without being told so. */
export function isForward(direction: AttainmentParameters["direction"]): boolean {
  return direction === "at-least" || direction === "more-than";
}

/** The score where the target was missed. A target of 0 goes by its policy, whatever the shortfall earns. */
export function missedScore(
  parameters: AttainmentParameters,
  context: MeasureContext,
  actual: Formula,
  ends: Ends,
): Formula {
  const { direction, shortfall = "proportional", onZeroTarget } = parameters;
  const earned =
    shortfall === "pass-fail" ? constant(0) : earnedScore(parameters, shortfall, context, actual, ends);
  if (!isForward(direction)) return earned;
  const whenZero = onZeroTarget === "full" ? points : constant(0);
  return choose(compares(ends.low, "=", constant(0)), whenZero, earned);
}

type Shortfall = "proportional" | "inverse" | "linear";

function earnedScore(
  parameters: AttainmentParameters,
  shortfall: Shortfall,
  context: MeasureContext,
  actual: Formula,
  ends: Ends,
): Formula {
  const { pass } = parameters;
  const rate = step("rate", words.rate, clamp(missedRate(parameters, shortfall, actual, ends)));
  const earned = times(points, countedRate(rate, context));
  if (pass === undefined) return earned;
  return choose(compares(rate, "<", constant(String(pass))), constant(0), earned);
}

function missedRate(
  { direction, allowNegative }: AttainmentParameters,
  shortfall: Shortfall,
  actual: Formula,
  { low, high }: Ends,
): Formula {
  const share = over(actual, low);
  switch (direction) {
    case "at-least":
    case "more-than":
      return allowNegative === true
        ? choose(compares(low, "<", constant(0)), minus(constant(2), share), share)
        : share;
    case "at-most":
    case "less-than":
      return excessRate(shortfall, actual, high);
    case "equal":
      if (shortfall === "linear") {
        return whenPositive(low, minus(constant(1), over(absolute(minus(actual, low)), low)));
      }
      return whenPositive(low, whenPositive(actual, least(share, over(low, actual))));
    case "within":
      return choose(
        compares(actual, "<", low),
        whenPositive(low, share),
        excessRate(shortfall, actual, high),
      );
  }
}

/** The rate above an upper target; with a target of 0 nothing is earned. */
function excessRate(shortfall: Shortfall, actual: Formula, target: Formula): Formula {
  const rate = shortfall === "inverse" ? over(target, actual) : minus(constant(2), over(actual, target));
  return whenPositive(target, rate);
}

function whenPositive(value: Formula, then: Formula): Formula {
  return choose(compares(value, ">", constant(0)), then, constant(0));
}
