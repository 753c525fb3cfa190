import { amountOf, compare, sign, type Amount } from "../../amount/index.js";
import {
  absolute,
  all,
  choose,
  clamp,
  compares,
  constant,
  input,
  least,
  minus,
  not,
  over,
  points,
  rounded,
  step,
  times,
} from "../../formula/build.js";
import type { Condition, Formula, Input } from "../../formula/index.js";
import type { CheckContext, FlagFormula, Measure, MeasureContext, Refusal, Rule } from "../rule.js";
import { attainmentObservation, attainmentParameters, type AttainmentParameters } from "./shapes.js";
import { attainmentWords as words } from "./words.js";

type Observation = { readonly actual: Amount; readonly target?: Amount | readonly Amount[] };
type Shortfall = "proportional" | "pass-fail" | "inverse" | "linear";

/** 按完成率: the share of a target that was reached. */
export const attainment: Rule<AttainmentParameters, Observation> = {
  type: "attainment",
  title: words.title,
  about: words.about,
  counts: "merit",
  parameters: attainmentParameters,
  observation: () => attainmentObservation,
  check,
  measure,
  observe(observation, parameters, reading) {
    reading.number("actual", observation.actual, "actual");
    const { target } = observation;
    if (parameters.target !== "observed") {
      if (target !== undefined) reading.findings.reportUnknown("unknown-key", [...reading.path, "target"], "target", ["actual"], { key: "target" });
      return;
    }
    const wantsPair = parameters.direction === "within";
    if (target === undefined) {
      reading.findings.report("missing-field", [...reading.path, "target"], undefined, { field: "target", expected: wantsPair ? words.pair : words.number });
    } else if (wantsPair !== Array.isArray(target)) {
      reading.findings.report("wrong-type", [...reading.path, "target"], target, { expected: wantsPair ? words.pair : words.number });
    } else if (isPair(target)) {
      reading.number("low", target[0], "target", 0);
      reading.number("high", target[1], "target", 1);
    } else {
      reading.number("target", target as Amount, "target");
    }
  },
};

function check(parameters: AttainmentParameters, { path, findings }: CheckContext): void {
  const { direction, target, shortfall, allowNegative, onZeroTarget } = parameters;
  const refuse = (problem: keyof typeof words.problems, key: string): void => {
    const { problem: what, way } = words.problems[problem];
    findings.report("bad-parameters", [...path, key], undefined, { problem: what, rule: words.title, way });
  };
  const forward = isForward(direction);
  if (!forward && shortfall === undefined) refuse("shortfallUnnamed", "shortfall");
  if (forward && (shortfall === "inverse" || shortfall === "linear")) refuse("shortfallForward", "shortfall");
  if (!forward && shortfall === "proportional") refuse("shortfallReverse", "shortfall");
  if (allowNegative !== undefined && !forward) refuse("negativeForward", "allowNegative");
  if (onZeroTarget !== undefined && !forward) refuse("zeroForward", "onZeroTarget");
  if (target === "observed") return;
  if (isPair(target) !== (direction === "within")) {
    refuse(direction === "within" ? "pairWanted" : "numberWanted", "target");
  } else if (isPair(target)) {
    if (sign(amountOf(target[0])) < 0) refuse("negative", "target");
    if (compare(amountOf(target[0]), amountOf(target[1])) > 0) refuse("reversed", "target");
  } else if (sign(amountOf(target)) < 0 && allowNegative !== true) refuse("negative", "target");
}

function measure(parameters: AttainmentParameters, context: MeasureContext): Measure {
  const { direction, target, flagFrom } = parameters;
  const observed = target === "observed";
  const part = (name: "target" | "low" | "high", value: Amount | undefined): Formula =>
    observed ? input(name) : constant(String(value));
  const within = direction === "within";
  const pair = isPair(target) ? target : [undefined, undefined];
  const single = part("target", within ? undefined : (target as Amount));
  const low = part("low", pair[0]);
  const high = part("high", pair[1]);
  const actual = input("actual");
  const ends = within ? { low, high } : { low: single, high: single };
  const reached = reachedWhen(direction, actual, ends.low, ends.high);
  const targetZero = compares(single, "=", constant(0));
  const zeroPolicy = isForward(direction) ? (parameters.onZeroTarget ?? "error") : undefined;
  const inputs: Record<string, Input> = { actual: words.inputs.actual };
  if (observed && within) Object.assign(inputs, { low: words.inputs.low, high: words.inputs.high });
  if (observed && !within) inputs["target"] = words.inputs.target;
  const unreachedZero = all(not(reached), targetZero);
  return {
    inputs,
    score: choose(reached, points, shortfallScore(parameters, context, actual, ends)),
    refusals: [
      ...targetRefusals(parameters, ends),
      ...(zeroPolicy === "error" ? [{ when: unreachedZero, code: "zero-target", path: ["target"] } as const] : []),
    ],
    ...(zeroPolicy === "not-applicable" ? { notApplicable: unreachedZero } : {}),
    flags: flagFrom === undefined ? [] : [overAttainment(actual, ends.high, String(flagFrom))],
  };
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

interface Ends {
  readonly low: Formula;
  readonly high: Formula;
}

function reachedWhen(direction: AttainmentParameters["direction"], actual: Formula, low: Formula, high: Formula): Condition {
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

/** The score where the target was not reached. */
function shortfallScore(parameters: AttainmentParameters, context: MeasureContext, actual: Formula, ends: Ends): Formula {
  const { direction, pass } = parameters;
  const shortfall = parameters.shortfall ?? "proportional";
  if (shortfall === "pass-fail") return constant(0);
  const rate = step("rate", words.rate, clamp(unreachedRate(parameters, shortfall, actual, ends)));
  const { rateRounding } = context;
  const counted =
    rateRounding === undefined ? rate : rounded(rate, rateRounding.places + 2, rateRounding.mode);
  const earned = times(points, counted);
  const passed = pass === undefined ? earned : choose(compares(rate, "<", constant(String(pass))), constant(0), earned);
  if (!isForward(direction)) return passed;
  const whenZero = parameters.onZeroTarget === "full" ? points : constant(0);
  return choose(compares(ends.low, "=", constant(0)), whenZero, passed);
}

function unreachedRate({ direction, allowNegative }: AttainmentParameters, shortfall: Shortfall, actual: Formula, { low, high }: Ends): Formula {
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
      return choose(compares(actual, "<", low), whenPositive(low, share), excessRate(shortfall, actual, high));
  }
}

function excessRate(shortfall: Shortfall, actual: Formula, target: Formula): Formula {
  return whenPositive(
    target,
    shortfall === "inverse" ? over(target, actual) : minus(constant(2), over(actual, target)),
  );
}

function whenPositive(value: Formula, then: Formula): Formula {
  return choose(compares(value, ">", constant(0)), then, constant(0));
}

function overAttainment(actual: Formula, target: Formula, from: string): FlagFormula {
  return {
    code: "over-attainment",
    when: all(compares(target, ">", constant(0)), compares(actual, ">=", times(constant(from), target))),
    shares: { deviation: over(minus(actual, target), target) },
  };
}

function isForward(direction: AttainmentParameters["direction"]): boolean {
  return direction === "at-least" || direction === "more-than";
}

function isPair(target: unknown): target is readonly [Amount, Amount] {
  return Array.isArray(target);
}
