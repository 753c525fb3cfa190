import { amountOf, compare, sign, type Amount } from "../../amount/index.js";
import {
  all,
  any,
  choose,
  compares,
  constant,
  input,
  minus,
  not,
  over,
  points,
  times,
} from "../../formula/build.js";
import type { Condition, Formula, Input } from "../../formula/index.js";
import { isGiven } from "../../shape/index.js";
import type { CheckContext, FlagFormula, Measure, MeasureContext, Refusal, Rule } from "../rule.js";
import { refuser } from "../wording.js";
import { isForward, missedScore, type Ends } from "./missed.js";
import {
  attainmentObservation,
  attainmentParameters,
  type AttainmentObservation,
  type AttainmentParameters,
  type TargetRange,
} from "./shapes.js";
import { attainmentWords as words } from "./words.js";

/** 按完成率: the share of a target that was reached. */
export const attainment: Rule<AttainmentParameters, AttainmentObservation> = {
  type: "attainment",
  title: words.title,
  about: words.about,
  counts: "merit",
  parameters: attainmentParameters,
  observation: attainmentObservation,
  checks: [checkShortfall, checkPolicies, checkForm, checkTarget],
  measure,
  observe(observation, { direction, target }, reading) {
    reading.number("actual", () => observation.actual, "actual");
    if (target !== "observed") return;
    if (direction !== "within") reading.number("target", () => endOf(observation, 0), "target");
    else {
      reading.number("low", () => endOf(observation, 0), "target", 0);
      reading.number("high", () => endOf(observation, 1), "target", 1);
    }
  },
};

/** The lower or the upper end of an observed target; one target is both. */
function endOf({ target }: AttainmentObservation, end: 0 | 1): Amount | undefined {
  return isRange(target) ? target[end] : target;
}

function checkShortfall({ direction, shortfall }: AttainmentParameters, context: CheckContext): void {
  const refuse = refuser(words.title, context);
  const { problems } = words;
  if (isForward(direction)) {
    if (shortfall === "inverse" || shortfall === "linear") refuse(problems.shortfallForward, "shortfall");
  } else {
    if (shortfall === undefined) refuse(problems.shortfallUnnamed, "shortfall");
    if (shortfall === "proportional") refuse(problems.shortfallReverse, "shortfall");
  }
}

/** What is said of negative and zero targets only forward directions ask for. */
function checkPolicies(parameters: AttainmentParameters, context: CheckContext): void {
  if (isForward(parameters.direction)) return;
  const refuse = refuser(words.title, context);
  if (isGiven(parameters, "allowNegative")) refuse(words.problems.negativeForward, "allowNegative");
  if (isGiven(parameters, "onZeroTarget")) refuse(words.problems.zeroForward, "onZeroTarget");
}

function checkForm({ direction, target }: AttainmentParameters, context: CheckContext): void {
  if (target === "observed" || isRange(target) === (direction === "within")) return;
  const { pairWanted, numberWanted } = words.problems;
  refuser(words.title, context)(direction === "within" ? pairWanted : numberWanted, "target");
}

function checkTarget(parameters: AttainmentParameters, context: CheckContext): void {
  const { direction, target } = parameters;
  if (target === "observed" || isRange(target) !== (direction === "within")) return;
  const refuse = refuser(words.title, context);
  if (isRange(target)) {
    if (sign(amountOf(target[0])) < 0) refuse(words.problems.negative, "target");
    if (compare(amountOf(target[0]), amountOf(target[1])) > 0) refuse(words.problems.reversed, "target");
  } else if (sign(amountOf(target)) < 0 && parameters.allowNegative !== true) {
    refuse(words.problems.negative, "target");
  }
}

function measure(parameters: AttainmentParameters, context: MeasureContext): Measure {
  const { direction, flagFrom, onZeroTarget = "error" } = parameters;
  const actual = input("actual");
  const ends = endsOf(parameters);
  const reached = reachedWhen(direction, actual, ends);
  const missedZero = all(not(reached), compares(ends.low, "=", constant(0)));
  const asksForPolicy = isForward(direction);
  const zeroTarget: Refusal = { when: missedZero, code: "zero-target", path: ["target"] };
  return {
    inputs: inputsOf(parameters),
    score: choose(reached, points, missedScore(parameters, context, actual, ends)),
    refusals: [
      ...targetRefusals(parameters, ends),
      ...(asksForPolicy && onZeroTarget === "error" ? [zeroTarget] : []),
    ],
    ...(asksForPolicy && onZeroTarget === "not-applicable" ? { notApplicable: missedZero } : {}),
    flags: flagFrom === undefined ? [] : [overAttainment(parameters, actual, ends.high, flagFrom)],
  };
}

function inputsOf({ target, direction }: AttainmentParameters): Record<string, Input> {
  const { actual, target: single, low, high } = words.inputs;
  if (target !== "observed") return { actual };
  return direction === "within" ? { actual, low, high } : { actual, target: single };
}

/** The two ends of the target; one target is both. */
function endsOf({ target, direction }: AttainmentParameters): Ends {
  if (target === "observed") {
    if (direction === "within") return { low: input("low"), high: input("high") };
    return { low: input("target"), high: input("target") };
  }
  const [low, high] = isRange(target) ? target : [target, target];
  return { low: constant(String(low)), high: constant(String(high)) };
}

function targetRefusals({ target, direction, allowNegative }: AttainmentParameters, ends: Ends): Refusal[] {
  if (target !== "observed") return [];
  const refusals: Refusal[] = [];
  if (allowNegative !== true) {
    refusals.push({ when: compares(ends.low, "<", constant(0)), code: "negative-target", path: ["target"] });
  }
  if (direction === "within") {
    refusals.push({ when: compares(ends.low, ">", ends.high), code: "target-reversed", path: ["target"] });
  }
  return refusals;
}

function reachedWhen(
  direction: AttainmentParameters["direction"],
  actual: Formula,
  { low, high }: Ends,
): Condition {
  switch (direction) {
    case "at-least":
      return compares(actual, ">=", low);
    case "more-than":
      return compares(actual, ">", low);
    case "at-most":
      return compares(actual, "<=", high);
    case "less-than":
      return compares(actual, "<", high);
    case "equal":
      return compares(actual, "=", low);
    case "within":
      return all(compares(actual, ">=", low), compares(actual, "<=", high));
  }
}

/** A ÷ T from a given rate up, compared without dividing, whose side turns with the sign of the target. */
function overAttainment(
  { allowNegative }: AttainmentParameters,
  actual: Formula,
  target: Formula,
  from: Amount,
): FlagFormula {
  const bound = times(constant(String(from)), target);
  const above = all(compares(target, ">", constant(0)), compares(actual, ">=", bound));
  const below = all(compares(target, "<", constant(0)), compares(actual, "<=", bound));
  return {
    code: "over-attainment",
    when: allowNegative === true ? any(above, below) : above,
    shares: { deviation: over(minus(actual, target), target) },
  };
}

function isRange(target: Amount | TargetRange | undefined): target is TargetRange {
  return Array.isArray(target);
}
