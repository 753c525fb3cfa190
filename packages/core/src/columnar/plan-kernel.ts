import { powerOfTen, ratio, type Ratio } from "../amount/index.js";
import type { Plan } from "../rubric/plan.js";
import type { Bound } from "./bound.js";
import type { ColumnLeaf } from "./column-input.js";
import type { Columns } from "./column.js";
import { planFigures, type FigureKind, type FigurePlan } from "./figure-plan.js";
import { planGrading } from "./grading-plan.js";
import type { KernelPlan } from "./kernel.js";
import { leafStepOf, type LeafStep } from "./leaf-step.js";
import { unitRoundoff } from "./nearest-number.js";
import { leastCommonMultiple } from "./exact-number.js";
import { programBound } from "./program-step.js";
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
    const made = planKernel(plan, leaves, parts, new Set(there), (_, step) => step);
    plans.set(key, made);
    return made;
  };
}

/**
 * Plans a kernel for single rows: its steps read what is always given, and their bounds hold for whatever else
 * a leaf may be observed with.
 */
export function planRow(plan: Plan, leaves: readonly ColumnLeaf[]): KernelPlan {
  const unit = unitOf(plan);
  return planKernel(plan, leaves, { kinds: ["scores"], indicators: false }, new Set(), (leaf, step) =>
    leaf.inputs.some(({ optional }) => optional)
      ? { ...step, bound: widerBound(step.bound, programBound(leaf, unit)) }
      : step,
  );
}

/** Units of the last place in one point. */
function unitOf({ rounding: { places } }: Plan): Ratio {
  return ratio(powerOfTen(places));
}

function planKernel(
  plan: Plan,
  leaves: readonly ColumnLeaf[],
  { kinds, indicators }: PrintedParts,
  there: ReadonlySet<string>,
  adapted: (leaf: ColumnLeaf, step: LeafStep) => LeafStep,
): KernelPlan {
  const unit = unitOf(plan);
  const ownSlots = indicators || plan.rounding.stage === "indicator";
  const steps = leaves.map((leaf): LeafStep =>
    adapted(
      leaf,
      leafStepOf(leaf, { unit, loss: !ownSlots && takesLoss(leaf.leaf) }, (column) => there.has(column)),
    ),
  );
  const bounds = new Map(leaves.map(({ leaf }, index) => [leaf.id, steps[index]!.bound]));
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

/** What is known of scores that one or the other bound holds for. */
function widerBound(one: StepBound, other: StepBound): StepBound {
  return {
    start: one.start,
    reach: Math.max(one.reach, other.reach),
    error: Math.max(one.error, other.error),
    isWhole: false,
    grain: leastCommonMultiple(one.grain, other.grain),
  };
}

const mostPlaces = 9;
const fewestPlaces = 2;

/**
 * How many places an amount may have, as a power of ten, so that a sum made from such amounts lies on a
 * boundary whenever it cannot be told from one. Sums that would allow too few are left to the exact evaluator.
 */
function wholeAtOf({ slots, operations }: SumPlan): bigint {
  const rounded = operations.flatMap((one) => (one.kind === "round" ? [one.bound] : []));
  const places = [...slots.map(({ bound }) => bound), ...rounded]
    .map(placesOf)
    .filter((one) => one >= fewestPlaces);
  return powerOfTen(Math.min(mostPlaces, ...places));
}

function placesOf({ error, reach, grain }: Bound): number {
  const bound = error + unitRoundoff * (reach + 1);
  let places = mostPlaces;
  // A slot is printed as a rate too, which is finer by the points; a digit is kept for that.
  while (places >= 0 && 40 * bound * Number(grain) * 10 ** places >= 1) places -= 1;
  return places;
}
