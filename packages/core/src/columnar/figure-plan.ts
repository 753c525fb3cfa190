import { divide, isZero, multiply, ratio, zero, type Ratio } from "../amount/index.js";
import type { Group, Plan, PlanNode } from "../rubric/plan.js";
import { scaledBound, type Bound } from "./bound.js";
import { numberRounding, type NumberRounding } from "./rounding.js";
import type { SumPlan } from "./sums.js";

/** What a printed column is of: the total, or a group, tier or leaf by its id. */
export interface FigurePlace {
  readonly part: "total" | "group" | "tier" | "indicator";
  readonly id: string;
}

/** What of a part is printed: its score, its points less the score, or its score rate in percent. */
export type FigureKind = "scores" | "deducted" | "rates";

/** One printed column: a slot times a factor plus an offset, rounded to whole units of the last place. */
export interface FigurePlan extends FigurePlace {
  readonly kind: FigureKind;
  readonly slot: number;
  readonly factor: Ratio;
  readonly offset: Ratio;
  readonly bound: Bound;
  readonly rounding: NumberRounding;
  /** Whether the units fit 32 bits; otherwise they are whole numbers in 64-bit floats. */
  readonly isSmall: boolean;
}

const mostInteger = 2 ** 31 - 2;
const minusOne = ratio(-1n);

/** What a rate column holds where there are no points to divide by. */
export const noRate = -1;

/** The columns a kernel prints, the total's score first. */
export function planFigures(
  plan: Plan,
  sums: SumPlan,
  kinds: readonly FigureKind[],
  wholeAt: bigint,
): FigurePlan[] {
  const unit = ratio(10n ** BigInt(plan.rounding.places));
  const parts: (FigurePlace & { readonly slot: number; readonly points: Ratio })[] = [
    { part: "total", id: "", slot: sums.total, points: plan.points },
    ...groupsOf(plan.nodes).map(({ id, points }) => ({
      part: "group" as const,
      id,
      points,
      slot: sums.groups.get(id)!,
    })),
    ...plan.tiers.map(({ id, points }) => ({
      part: "tier" as const,
      id,
      points,
      slot: sums.tiers.get(id)!,
    })),
    ...plan.leaves.flatMap(({ id, points }) => {
      const slot = sums.leaves.get(id);
      return slot === undefined ? [] : [{ part: "indicator" as const, id, points, slot }];
    }),
  ];
  return kinds.flatMap((kind) =>
    parts.map(({ part, id, slot, points }): FigurePlan => {
      const [factor, offset] = changeOf(kind, points, unit);
      const bound = scaledBound(sums.slots[slot]!.bound, factor, offset);
      return {
        part,
        id,
        kind,
        slot,
        factor,
        offset,
        bound,
        rounding: numberRounding(plan.rounding.mode, {
          ...bound,
          mayBeNegative: kind === "deducted",
          grain: Number(bound.grain * wholeAt),
        }),
        isSmall: bound.reach <= mostInteger,
      };
    }),
  );
}

function changeOf(kind: FigureKind, points: Ratio, unit: Ratio): readonly [factor: Ratio, offset: Ratio] {
  switch (kind) {
    case "scores":
      return [ratio(1n), zero];
    case "deducted":
      return [minusOne, multiply(points, unit)];
    case "rates":
      return isZero(points) ? [zero, minusOne] : [divide(ratio(100n), points), zero];
  }
}

/** Every group of a tree, those above before those below. */
function groupsOf(nodes: readonly PlanNode[]): Group[] {
  return nodes.flatMap((node) => (node.kind === "group" ? [node, ...groupsOf(node.children)] : []));
}
