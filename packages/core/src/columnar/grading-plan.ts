import { amountOf, compare, divide, multiply, ratio, round, type Ratio } from "../amount/index.js";
import type { Plan } from "../rubric/plan.js";
import { scaledBound } from "./bound.js";
import { leastCommonMultiple } from "./exact-number.js";
import { nearestNumber, unitRoundoff } from "./nearest-number.js";
import { outward } from "./outward.js";
import type { SumPlan } from "./sums.js";

/** How totals are graded: the rank of a grade counts the cuts above it that were not reached; the best is 0. */
export type GradingPlan =
  /** By the rounded total or rate in units of the last place: a cut is the first whole number that reaches it. */
  | { readonly by: "rounded"; readonly basis: "points" | "rate"; readonly cuts: readonly number[] }
  /** By the exact total or rate, told from a number within a bound of it. */
  | {
      readonly by: "exact";
      readonly factor: number;
      readonly cuts: readonly ExactCut[];
    };

/** Where a grade starts, among exact values. */
interface ExactCut {
  readonly at: number;
  /** A number closer to the cut than this does not tell. */
  readonly error: number;
  readonly isExclusive: boolean;
  /** Whether a number that does not tell stands for the cut itself, for rows that are on the grain. */
  readonly settlesTies: boolean;
}

/** Plans how a rubric's totals are graded. */
export function planGrading(plan: Plan, sums: SumPlan, wholeAt: bigint): GradingPlan {
  const { scale, rounding, points } = plan;
  const unit = ratio(10n ** BigInt(rounding.places));
  const { on = "rounded", basis = "points" } = scale;
  // The last grade takes whatever no other does.
  const grades = scale.grades.slice(0, -1);
  if (on === "rounded") {
    return {
      by: on,
      basis,
      cuts: grades.map(({ from, exclusive }) => wholeCut(multiply(amountOf(from), unit), exclusive === true)),
    };
  }
  const factor = basis === "rate" ? divide(ratio(100n), points) : ratio(1n);
  const bound = scaledBound(sums.slots[sums.total]!.bound, factor, ratio(0n));
  return {
    by: on,
    factor: nearestNumber(factor),
    cuts: grades.map(({ from, exclusive }): ExactCut => {
      const cut = multiply(amountOf(from), unit);
      const at = nearestNumber(cut);
      const error = outward(bound.error + unitRoundoff * (Math.abs(at) + bound.reach));
      const grain = Number(leastCommonMultiple(bound.grain * wholeAt, cut.denominator));
      return { at, error, isExclusive: exclusive === true, settlesTies: 4 * error * grain < 1 };
    }),
  };
}

function wholeCut(cut: Ratio, isExclusive: boolean): number {
  const first = round(cut, 0, "ceiling");
  const isOnIt = compare(first, cut) === 0;
  return Number(first.numerator) + (isExclusive && isOnIt ? 1 : 0);
}
