import type { Amount } from "../../amount/index.js";
import {
  about,
  amount,
  anyValue,
  choice,
  either,
  flag,
  isList,
  list,
  object,
  optional,
  required,
  type Infer,
  type Shape,
} from "../../shape/index.js";
import { attainmentWords as words } from "./words.js";

/** Both ends of a target range, the lower first. */
export type TargetRange = readonly [low: Amount, high: Amount];

const range = either<TargetRange>(words.pair, { matches: isList, shape: list(amount(), 2, 2) });

/** The parameters of `attainment` in a rubric. */
export const attainmentParameters = object({
  type: required(choice("attainment")),
  direction: required(
    about(
      choice("at-least", "more-than", "at-most", "less-than", "equal", "within"),
      "指标值的方向：不低于、高于、不高于、低于、等于、在区间内",
      "which side of the target is good",
    ),
  ),
  target: required(
    about(
      either<Amount | TargetRange | "observed">(
        words.target,
        { matches: (value) => value === "observed", shape: choice("observed") },
        { matches: isList, shape: range },
        { matches: anyValue, shape: amount() },
      ),
      "指标值；within 时为 [下限, 上限]；observed 表示由评分依据给出",
      "the target; a pair [low, high] for within; observed: each observation brings its own",
    ),
  ),
  shortfall: optional(
    about(
      choice("proportional", "pass-fail", "inverse", "linear"),
      "未达标时如何计分；“不低于”类默认 proportional，其余必须写明",
      "the score where the target is missed; proportional by default for at-least and more-than, named otherwise",
    ),
  ),
  pass: optional(
    about(
      amount({ least: "0", most: "1" }),
      "及格线：未达标且完成率低于它，得 0 分",
      "below this rate a missed target scores 0",
    ),
  ),
  flagFrom: optional(
    about(
      amount({ above: "0" }),
      "完成值 ÷ 指标值达到它时提示偏离",
      "actual ÷ target from which the deviation is flagged",
    ),
  ),
  onZeroTarget: optional(
    about(
      choice("full", "zero", "not-applicable", "error"),
      "指标值为 0 且未达标时的处理，默认 error",
      "what follows when the target is 0 and was not met; error by default",
    ),
  ),
  allowNegative: optional(
    about(
      flag(),
      "允许负的指标值，此时完成率为 2 − 完成值 ÷ 指标值",
      "allows a negative target; its rate is 2 − actual ÷ target",
    ),
  ),
});

/** `attainment` as a rubric writes it. */
export type AttainmentParameters = Infer<typeof attainmentParameters>;

const actual = required(about(amount(), "完成值", "the actual value"));
const actualAlone = object({ actual });
const withTarget = object({ actual, target: required(about(amount(), "指标值", "the target")) });
const withRange = object({
  actual,
  target: required(about(range, "指标值：[下限, 上限]", "the target: [low, high]")),
});

/** The keys of `attainment` in an observation: a target exactly where the rubric says `observed`. */
export function attainmentObservation({
  direction,
  target,
}: AttainmentParameters): Shape<AttainmentObservation> {
  if (target !== "observed") return actualAlone;
  return direction === "within" ? withRange : withTarget;
}

/** What an observation of an `attainment` leaf brings; `target` exactly where the rubric says `observed`. */
export type AttainmentObservation<Parameters = AttainmentParameters> = Parameters extends {
  readonly target: "observed";
}
  ? { readonly actual: Amount; readonly target: TargetFor<Parameters> }
  : "observed" extends TargetOf<Parameters>
    ? { readonly actual: Amount; readonly target?: Amount | TargetRange }
    : { readonly actual: Amount };

type TargetOf<Parameters> = Parameters extends { readonly target: infer Target } ? Target : never;

type TargetFor<Parameters> = Parameters extends { readonly direction: infer Direction }
  ? Direction extends "within"
    ? TargetRange
    : Amount
  : Amount | TargetRange;
