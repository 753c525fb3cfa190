import { equal, isZero, minimum, multiply, negate, sign, subtract, type Ratio } from "../amount/index.js";
import type { Label } from "../label/label.js";
import { effect } from "../rubric/effect.js";
import { lost } from "./assess.js";
import type { Unfinished } from "./explained.js";
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
  const rows: ExactRow[] = [];
  for (const outcome of outcomes) if (outcome.assessment.leaf.role === "regular") addLeafRows(outcome, rows);
  for (const [indicator, points] of tally.rounded) addLoss(indicator, points, "rounding", rows);
  addOutsideRows("bonus", outcomes, tally.bonus, rows);
  addOutsideRows("penalty", outcomes, tally.penalty, rows);
  const clamped = subtract(tally.raw, tally.total);
  addLoss(null, clamped, sign(clamped) < 0 ? "floor" : "ceiling", rows);
  addLoss(null, vetoed, "veto", rows);
  return rows;
}

/** Adds a row that says something: marks were lost, or claimed and not counted. */
function addRow(row: ExactRow, rows: ExactRow[]): void {
  if (!isZero(row.points) || row.claimed !== undefined) rows.push(row);
}

/** Adds a row on marks that were lost for one reason alone. */
function addLoss(indicator: string | null, points: Ratio, kind: LedgerKind, rows: ExactRow[]): void {
  if (!isZero(points)) rows.push({ indicator, points, kind });
}

function addLeafRows({ assessment, factor, deducted }: LeafOutcome, rows: ExactRow[]): void {
  const { leaf, claims, status, common } = assessment;
  const indicator = leaf.id;
  if (status === "missing") return addLoss(indicator, deducted, "missing", rows);
  if (common.override !== undefined) {
    return addRow({ indicator, points: deducted, reason: common.override.reason, kind: "override" }, rows);
  }
  if (claims.length === 0) return addLoss(indicator, deducted, "computed", rows);
  let left = lost(assessment);
  let rest = deducted;
  for (const { points: claimed, granted, reason, evidence } of claims) {
    const counted = minimum(granted, left);
    left = subtract(left, counted);
    const points = multiply(counted, factor);
    rest = subtract(rest, points);
    const row: Unfinished<ExactRow> = { indicator, points, reason, kind: "finding" };
    if (!equal(claimed, counted)) row.claimed = claimed;
    if (evidence !== undefined) row.evidence = evidence;
    addRow(row, rows);
  }
  addLoss(indicator, rest, "rounding", rows);
}

/** Bonuses lessen what was lost, penalties add to it; what a cap cuts off counts from the last leaf back. */
function addOutsideRows(
  role: "bonus" | "penalty",
  outcomes: readonly LeafOutcome[],
  total: Ratio,
  rows: ExactRow[],
): void {
  let left = total;
  for (const { assessment, score } of outcomes) {
    const { leaf, status } = assessment;
    if (leaf.role !== role || status === "not-applicable") continue;
    const full = effect(leaf, leaf.points, score);
    const counted = minimum(full, left);
    left = subtract(left, counted);
    const points = role === "bonus" ? negate(counted) : counted;
    const row = { indicator: leaf.id, points, kind: role };
    addRow(equal(full, counted) ? row : { ...row, claimed: full }, rows);
  }
}
