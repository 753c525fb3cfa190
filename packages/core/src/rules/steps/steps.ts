import { amountOf, isZero } from "../../amount/index.js";
import { absolute, compares, constant, input, minus, most, over, step, times } from "../../formula/build.js";
import type { Formula } from "../../formula/index.js";
import { isGiven } from "../../shape/index.js";
import { inputsFor, measuredObservation, readMeasured, targetFormula, type Target } from "../measurand.js";
import { remaining } from "../remaining.js";
import type { CheckContext, Measure, Rule } from "../rule.js";
import { stepsIn, stepsLoss } from "../step-count.js";
import { refuser } from "../wording.js";
import { stepsParameters, type StepsObservation, type StepsParameters } from "./shapes.js";
import { stepsWords as words } from "./words.js";

/** 每…扣…: marks taken off for each step beyond a starting point. */
export const steps: Rule<StepsParameters, StepsObservation> = {
  type: "steps",
  title: words.title,
  about: words.about,
  counts: "fault",
  parameters: stepsParameters,
  observation: (parameters) => measuredObservation(targetOf(parameters)),
  checks: [checkTarget, checkStart],
  measure,
  observe: (observation, _parameters, reading) => readMeasured(observation, reading),
};

function checkTarget(parameters: StepsParameters, context: CheckContext): void {
  const refuse = refuser(words.title, context);
  if (parameters.from !== "target" && isGiven(parameters, "target")) {
    refuse(words.problems.targetIdle, "target");
  }
}

function checkStart(parameters: StepsParameters, context: CheckContext): void {
  const { from, relative } = parameters;
  const start = from === "target" ? parameters.target : from;
  if (relative !== true || start === undefined || start === "observed") return;
  if (!isZero(amountOf(start))) return;
  refuser(words.title, context)(words.problems.relativeToZero, from === "target" ? "target" : "from");
}

function measure(parameters: StepsParameters): Measure {
  const { direction, relative, step: size, count, deduct, maxDeduct } = parameters;
  const target = targetOf(parameters);
  const observed = target === "observed";
  const start = startFormula(parameters);
  const distance = step(direction, words[direction], distanceFrom(start, direction));
  const counted =
    relative === true
      ? step("percent", words.percent, over(times(distance, constant(100)), absolute(start)))
      : distance;
  return {
    inputs: inputsFor(target),
    score: remaining(stepsLoss(stepsIn(counted, size, count), deduct), maxDeduct),
    refusals:
      observed && relative === true
        ? [{ when: compares(start, "=", constant(0)), code: "zero-target", path: ["target"] }]
        : [],
    flags: [],
  };
}

function startFormula(parameters: StepsParameters): Formula {
  const target = targetOf(parameters);
  return target === undefined ? constant(String(parameters.from)) : targetFormula(target);
}

/** The target counting starts at, which each observation brings where the rubric has none; none where it starts at a number. */
function targetOf({ from, target = "observed" }: StepsParameters): Target | undefined {
  return from === "target" ? target : undefined;
}

function distanceFrom(start: Formula, direction: StepsParameters["direction"]): Formula {
  const actual = input("actual");
  switch (direction) {
    case "shortfall":
      return most(constant(0), minus(start, actual));
    case "excess":
      return most(constant(0), minus(actual, start));
    case "either":
      return absolute(minus(actual, start));
  }
}
