import { choose, compares, constant, input, minus, over, points, step } from "../../formula/build.js";
import type { Formula } from "../../formula/index.js";
import { describeExpected, isGiven } from "../../shape/index.js";
import { bandsScore, checkBands } from "../band-list.js";
import { remaining } from "../remaining.js";
import type { CheckContext, Measure, Rule } from "../rule.js";
import { stepShapes, stepsIn, stepsLoss } from "../step-count.js";
import { refuser } from "../wording.js";
import {
  timelinessObservation,
  timelinessParameters,
  type TimelinessObservation,
  type TimelinessParameters,
} from "./shapes.js";
import { timelinessWords as words } from "./words.js";

/** 及时: full marks on time, fewer the later it was done. */
export const timeliness: Rule<TimelinessParameters, TimelinessObservation> = {
  type: "timeliness",
  title: words.title,
  about: words.about,
  counts: "fault",
  parameters: timelinessParameters,
  observation: () => timelinessObservation,
  checks: [checkForm, checkLatenessBands],
  measure,
  observe(observation, _parameters, reading) {
    reading.date("due", () => observation.due);
    reading.date("done", () => observation.done);
  },
};

const stepKeys = ["step", "count", "deduct"] as const;

function checkForm(parameters: TimelinessParameters, { path, findings }: CheckContext): void {
  const missing = stepKeys.filter((key) => !isGiven(parameters, key));
  const hasBands = isGiven(parameters, "bands");
  if (hasBands === missing.length < stepKeys.length) {
    findings.report("one-form-only", path, undefined, { one: words.steps, other: words.bands });
  } else if (!hasBands) {
    for (const key of missing) {
      const expected = describeExpected(stepShapes[key]);
      findings.report("missing-field", [...path, key], undefined, { field: key, expected });
    }
  } else if (isGiven(parameters, "maxDeduct")) {
    const refuse = refuser(words.title, { path, findings });
    refuse(words.problems.maxDeductWithBands, "maxDeduct");
  }
}

function checkLatenessBands({ bands }: TimelinessParameters, context: CheckContext): void {
  if (bands !== undefined) checkBands(bands, context, refuser(words.title, context));
}

function measure(parameters: TimelinessParameters): Measure {
  const [done, due] = [input("done"), input("due")];
  const { unit } = parameters;
  const days = minus(done, due);
  const lateness = step("lateness", words.lateness[unit], unit === "week" ? over(days, constant(7)) : days);
  return {
    inputs: words.inputs,
    // On time is full marks before anything is counted, so that no band can say otherwise.
    score: choose(compares(done, "<=", due), points, lateScore(lateness, parameters)),
    refusals: [],
    flags: [],
  };
}

function lateScore(
  lateness: Formula,
  { bands = [], step: size, count, deduct, maxDeduct }: TimelinessParameters,
): Formula {
  if (size === undefined || count === undefined || deduct === undefined) return bandsScore(lateness, bands);
  return remaining(stepsLoss(stepsIn(lateness, size, count), deduct), maxDeduct);
}
