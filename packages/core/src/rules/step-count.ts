import type { Amount } from "../amount/index.js";
import { ceiling, constant, floor, over, step, times } from "../formula/build.js";
import type { Formula } from "../formula/index.js";
import type { Words } from "../label/label.js";
import { about, amount, choice, type Infer } from "../shape/index.js";

/**
 * The parameters of “each … takes off …” (每…扣…), shared by every rule that counts steps. None has a default:
 * whether 0.4 of a step is free, whole or pro rata must be said.
 */
export const stepShapes = {
  step: about(amount({ above: "0" }), "每一档的大小", "how large a step is"),
  count: about(
    choice("completed", "started", "proportional"),
    "不足一档如何计：completed 不计、started 按一档计、proportional 按比例计；必须写明",
    "how part of a step counts: completed not at all, started as a whole one, proportional pro rata; always named",
  ),
  deduct: about(amount({ least: "0" }), "每一档扣的分", "marks each step takes off"),
  maxDeduct: about(
    amount({ above: "0" }),
    "最多扣的分，默认为全部分值",
    "the most that is taken off; all points by default",
  ),
} as const;

/** How part of a step counts. */
export type StepCount = Infer<(typeof stepShapes)["count"]>;

const stepsLabel: Words = { "zh-CN": "档数", en: "steps" };
const lostLabel: Words = { "zh-CN": "应扣分", en: "marks to deduct" };

/** How many steps an amount of at least 0 makes. */
export function stepsIn(amountOver: Formula, size: Amount, count: StepCount): Formula {
  const exactly = over(amountOver, constant(String(size)));
  return step("steps", stepsLabel, counted(exactly, count));
}

/** The marks that so many steps take off, before any limit. */
export function stepsLoss(steps: Formula, deduct: Amount): Formula {
  return step("lost", lostLabel, times(steps, constant(String(deduct))));
}

function counted(steps: Formula, count: StepCount): Formula {
  switch (count) {
    case "completed":
      return floor(steps);
    case "started":
      return ceiling(steps);
    case "proportional":
      return steps;
  }
}
