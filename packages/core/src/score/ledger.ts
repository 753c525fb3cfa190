import { isZero, minimum, multiply, negate, sign, subtract, sum, zero, type Ratio } from "../amount/index.js";
import type { Label } from "../label/label.js";
import { effect } from "../rubric/effect.js";
import { lost, type Assessment } from "./assess.js";
import type { LeafOutcome } from "./outcome.js";
import type { LedgerKind } from "./scorecard.js";
import type { Tally } from "./tally.js";

/** A row of the ledger before it is printed. */
export interface ExactRow {
  readonly indicator: string | null;
  readonly points: Ratio;
  readonly claimed?: Ratio;
  readonly reason?: Label;
  readonly evidence?: readonly string[];
  readonly kind: LedgerKind;
}

/**
 * Every lost mark of a scorecard. Over each leaf the rows add up to its points − score, and over the whole to
 * points − total, exactly.
 */
export function ledgerOf(outcomes: readonly LeafOutcome[], tally: Tally, vetoed: Ratio): ExactRow[] {
  const regular = outcomes.filter(({ assessment }) => assessment.leaf.role === "regular");
  const rounding = [...tally.rounded].map(([indicator, points]): ExactRow => ({
    indicator,
    points,
    kind: "rounding",
  }));
  const clamped = subtract(tally.raw, tally.total);
  const rows: ExactRow[] = [
    ...regular.flatMap(leafRows),
    ...rounding,
    ...outsideRows("bonus", outcomes, tally.bonus),
    ...outsideRows("penalty", outcomes, tally.penalty),
    { indicator: null, points: clamped, kind: sign(clamped) < 0 ? "floor" : "ceiling" },
    { indicator: null, points: vetoed, kind: "veto" },
  ];
  return rows.filter((row) => !isZero(row.points) || row.claimed !== undefined);
}

function leafRows({ assessment, factor, points, score }: LeafOutcome): ExactRow[] {
  const { leaf, claims, status, common } = assessment;
  const indicator = leaf.id;
  const deducted = subtract(points, score);
  if (status === "not-applicable") return [{ indicator, points: deducted, kind: "computed" }];
  if (status === "missing") return [{ indicator, points: deducted, kind: "missing" }];
  if (common.override !== undefined) {
    return [{ indicator, points: deducted, reason: common.override.reason, kind: "override" }];
  }
  let left = lost(assessment);
  const rows = claims.map(({ points: claimed, granted, reason, evidence }): ExactRow => {
    const counted = minimum(granted, left);
    left = subtract(left, counted);
    return {
      indicator,
      points: multiply(counted, factor),
      ...(isZero(subtract(claimed, counted)) ? {} : { claimed }),
      ...(reason === undefined ? {} : { reason }),
      ...(evidence === undefined ? {} : { evidence }),
      kind: "finding",
    };
  });
  const rest = subtract(deducted, sum(rows.map((row) => row.points)));
  return [...rows, { indicator, points: rest, kind: claims.length > 0 ? "rounding" : "computed" }];
}

/** Bonuses lessen what was lost, penalties add to it; what a cap cuts off counts from the last leaf back. */
function outsideRows(role: "bonus" | "penalty", outcomes: readonly LeafOutcome[], total: Ratio): ExactRow[] {
  let left = total;
  return outcomes
    .filter(({ assessment: { leaf, status } }) => leaf.role === role && status !== "not-applicable")
    .map(({ assessment, score }): ExactRow => {
      const full = effect(assessment.leaf, assessment.leaf.points, score);
      const counted = minimum(full, left);
      left = subtract(left, counted);
      const signed = role === "bonus" ? negate(counted) : counted;
      const claimed = isZero(subtract(full, counted)) ? {} : { claimed: full };
      return { indicator: assessment.leaf.id, points: signed, ...claimed, kind: role };
    });
}

/** What an override or a finding said it takes, in all; for the flag on claims beyond a limit. */
export function claimedOf({ claims }: Assessment): Ratio {
  return claims.length === 0 ? zero : sum(claims.map((claim) => claim.points));
}
