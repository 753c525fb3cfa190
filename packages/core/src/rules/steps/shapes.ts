import {
  about,
  amount,
  anyValue,
  choice,
  either,
  flag,
  object,
  optional,
  required,
  type Infer,
} from "../../shape/index.js";
import type { Amount } from "../../amount/index.js";
import { measurandShapes, type MeasuredObservation } from "../measurand.js";
import { stepShapes } from "../step-count.js";
import { stepsWords as words } from "./words.js";

/** The parameters of `steps` in a rubric. */
export const stepsParameters = object({
  type: required(choice("steps")),
  from: required(
    about(
      either<Amount | "target">(
        words.from,
        { matches: (value) => value === "target", shape: choice("target") },
        { matches: anyValue, shape: amount() },
      ),
      "从何处起算：一个数，或 target（指标值；体系没有写 target 时由评分依据给出）",
      "where counting starts: a number, or target, which each observation brings where the rubric has none",
    ),
  ),
  target: optional(measurandShapes.target),
  direction: required(
    about(
      choice("shortfall", "excess", "either"),
      "计哪一侧：不足 shortfall、超出 excess、两侧 either",
      "which side counts: what falls short, what exceeds, or either",
    ),
  ),
  relative: optional(
    about(
      flag(),
      "按起算数的百分比计，步长以百分点为单位",
      "counts in percent of the starting point, so a step is in percent too",
    ),
  ),
  step: required(stepShapes.step),
  count: required(stepShapes.count),
  deduct: required(stepShapes.deduct),
  maxDeduct: optional(stepShapes.maxDeduct),
});

/** `steps` as a rubric writes it. */
export type StepsParameters = Infer<typeof stepsParameters>;

/**
 * What an observation of a `steps` leaf brings; `target` exactly where the rubric says `observed`, or counts from
 * a target it does not have.
 */
export type StepsObservation<Parameters = StepsParameters> = Parameters extends { readonly from: "target" }
  ? MeasuredObservation<"target" extends keyof Parameters ? Parameters : { readonly target: "observed" }>
  : MeasuredObservation<Parameters>;
