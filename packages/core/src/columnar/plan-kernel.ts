import { powerOfTen, ratio, zero } from "../amount/index.js";
import type { Plan } from "../rubric/plan.js";
import type { ColumnLeaf } from "./column-input.js";
import type { Columns } from "./column.js";
import { planFigures, type FigureKind, type FigurePlan } from "./figure-plan.js";
import { planGrading } from "./grading-plan.js";
import type { KernelPlan } from "./kernel.js";
import { leafStepOf, type LeafStep } from "./leaf-step.js";
import { unitRoundoff } from "./nearest-number.js";
import type { StepBound } from "./step.js";
import { planSums, takesLoss, type SumPlan } from "./sums.js";

/** What of a kernel's figures is printed. */
export interface PrintedParts {
  readonly kinds: readonly FigureKind[];
  /** The leaves' figures too. */
  readonly indicators: boolean;
}

/**
 * Plans kernels for a rubric. Which optional columns are there changes what a formula reads, so there is a plan
 * for each set of them, made when it is first met.
 */
export function kernelPlanner(
  plan: Plan,
  leaves: readonly ColumnLeaf[],
  parts: PrintedParts,
): (columns: Columns) => KernelPlan {
  const optional = leaves.flatMap(({ inputs }) =>
    inputs.filter((input) => input.optional).map(({ column }) => column),
  );
  const plans = new Map<string, KernelPlan>();
  return (columns) => {
    const there = optional.filter((name) => columns[name] !== undefined);
    const key = there.join("\n");
    const known = plans.get(key);
    if (known !== undefined) return known;
    const made = planKernel(plan, leaves, parts, new Set(there));
    plans.set(key, made);
    return made;
  };
}

function planKernel(
  plan: Plan,
  leaves: readonly ColumnLeaf[],
  { kinds, indicators }: PrintedParts,
  there: ReadonlySet<string>,
): KernelPlan {
  const unit = ratio(powerOfTen(plan.rounding.places));
  const ownSlots = indicators || plan.rounding.stage === "indicator";
  const steps = leaves.map((leaf): LeafStep =>
    leafStepOf(leaf, { unit, loss: !ownSlots && takesLoss(leaf.leaf) }, (column) => there.has(column)),
  );
  const bounds = new Map(leaves.map(({ leaf }, index) => [leaf.id, steps[index]?.bound ?? unknownBound]));
  const sums = planSums({ plan, steps: bounds, unit, ownSlots });
  const wholeAt = wholeAtOf(sums);
  const figures = planFigures(plan, sums, kinds, wholeAt).filter(
    ({ part }) => indicators || part !== "indicator",
  );
  const grading = planGrading(plan, sums, wholeAt);
  const rate = grading.by === "rounded" && grading.basis === "rate" ? rateOf(plan, sums, wholeAt) : undefined;
  return {
    plan,
    leaves,
    steps,
    sums,
    figures,
    grading,
    wholeAt,
    ...(rate === undefined ? {} : { gradedRate: rate }),
  };
}

function rateOf(plan: Plan, sums: SumPlan, wholeAt: bigint): FigurePlan | undefined {
  return planFigures(plan, sums, ["rates"], wholeAt)[0];
}

const unknownBound: StepBound = { start: zero, reach: Infinity, error: Infinity, isWhole: false, grain: 1n };

const mostPlaces = 9;

/**
 * How many places an amount may have, as a power of ten, so that a total made from such amounts lies on a
 * boundary whenever it cannot be told from one.
 */
function wholeAtOf({ slots, total }: SumPlan): bigint {
  const bound = slots[total]?.bound;
  if (bound === undefined) return 1n;
  const error = bound.error + unitRoundoff * (bound.reach + 1);
  let places = mostPlaces;
  while (places > 2 && 4 * error * Number(bound.grain) * 10 ** places >= 0.9) places -= 1;
  return powerOfTen(places);
}
