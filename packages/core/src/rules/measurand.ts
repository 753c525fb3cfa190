import { amountOf, sign, type Amount } from "../amount/index.js";
import { compares, constant, input, over, step } from "../formula/build.js";
import type { Formula, Input } from "../formula/index.js";
import {
  about,
  amount,
  anyValue,
  choice,
  either,
  isGiven,
  object,
  required,
  type Shape,
} from "../shape/index.js";
import type { Reading } from "./reading.js";
import type { Refusal } from "./rule.js";
import { both, problem, type Refuse } from "./wording.js";

/** A target of one number: written in the rubric, or `observed` when each observation brings its own. */
export type Target = Amount | "observed";

/** The parameters of rules that look a value up: what they look at, and the target it is divided by. */
export interface MeasurandParameters {
  readonly on?: "actual" | "attainment";
  readonly target?: Target;
}

/** The shapes of `on` and `target`. */
export const measurandShapes = {
  on: about(
    choice("actual", "attainment"),
    "按什么查：完成值 actual（默认），或完成率 attainment（完成值 ÷ 指标值）",
    "what is looked at: the actual value (default) or the attainment, actual ÷ target",
  ),
  target: about(
    either<Target>(
      both("数字或 observed", "a number or observed"),
      { matches: (value) => value === "observed", shape: choice("observed") },
      { matches: anyValue, shape: amount() },
    ),
    "指标值；observed 表示由评分依据给出",
    "the target; observed: each observation brings its own",
  ),
} as const;

/** What an observation brings: the actual value, and the target exactly where the rubric says `observed`. */
export type MeasuredObservation<Parameters = MeasurandParameters> = Parameters extends {
  readonly target: "observed";
}
  ? { readonly actual: Amount; readonly target: Amount }
  : "observed" extends TargetOf<Parameters>
    ? { readonly actual: Amount; readonly target?: Amount }
    : { readonly actual: Amount };

type TargetOf<Parameters> = Parameters extends { readonly target: infer T }
  ? T
  : "target" extends keyof Parameters
    ? Target
    : never;

const actualField = required(about(amount(), "完成值", "the actual value"));
const actualAlone = object({ actual: actualField });
const actualAndTarget = object({
  actual: actualField,
  target: required(about(amount(), "指标值", "the target")),
});

/** The shape of an observation, by what the rubric says of the target. */
export function measuredObservation(target: Target | undefined): Shape<MeasuredObservation> {
  return target === "observed" ? actualAndTarget : actualAlone;
}

/** Reads the actual value and the target into a formula's inputs. */
export function readMeasured(observation: MeasuredObservation, reading: Reading): void {
  reading.number("actual", () => observation.actual, "actual");
  reading.number("target", () => observation.target, "target");
}

/** The inputs of a measured value. */
export const measuredInputs = {
  actual: { type: "number", label: both("完成值", "actual"), path: ["actual"] },
  target: { type: "number", label: both("指标值", "target"), path: ["target"] },
} as const satisfies Record<string, Input>;

/** The inputs a rule has, by what the rubric says of the target. */
export function inputsFor(target: Target | undefined): Record<string, Input> {
  return target === "observed" ? { ...measuredInputs } : { actual: measuredInputs.actual };
}

/** The target in a formula. */
export function targetFormula(target: Target): Formula {
  return target === "observed" ? input("target") : constant(String(target));
}

/** A value that a table or a curve is read at. */
export interface Measurand {
  readonly value: Formula;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly refusals: readonly Refusal[];
}

/** The value itself, or its share of the target; an observed target of 0 or below is refused. */
export function measurandOf({ on, target }: MeasurandParameters): Measurand {
  const actual = input("actual");
  if (on !== "attainment" || target === undefined) {
    return { value: actual, inputs: inputsFor(undefined), refusals: [] };
  }
  const divisor = targetFormula(target);
  return {
    value: step("rate", both("完成率", "attainment rate"), over(actual, divisor)),
    inputs: inputsFor(target),
    refusals:
      target === "observed"
        ? [
            { when: compares(divisor, "=", constant(0)), code: "zero-target", path: ["target"] },
            { when: compares(divisor, "<", constant(0)), code: "negative-target", path: ["target"] },
          ]
        : [],
  };
}

const problems = {
  targetMissing: problem(
    both("按完成率查，却没有指标值", "attainment is looked at, but there is no target"),
    both("写上 target", "add target"),
  ),
  targetIdle: problem(
    both("按完成值查，用不上指标值", "the actual value is looked at, which needs no target"),
    both("删去 target，或写 on: attainment", "remove target, or say on: attainment"),
  ),
  targetNotPositive: problem(
    both("指标值须大于 0，才有完成率", "there is an attainment only of a target above 0"),
    both("改为大于 0 的指标值", "give a target above 0"),
  ),
};

/** Refuses a target that is missing, idle, or not above 0. */
export function checkMeasurand(parameters: MeasurandParameters, refuse: Refuse): void {
  if (parameters.on !== "attainment") {
    if (isGiven(parameters, "target")) refuse(problems.targetIdle, "target");
    return;
  }
  const { target } = parameters;
  if (target === undefined) refuse(problems.targetMissing, "target");
  else if (target !== "observed" && sign(amountOf(target)) <= 0) {
    refuse(problems.targetNotPositive, "target");
  }
}
