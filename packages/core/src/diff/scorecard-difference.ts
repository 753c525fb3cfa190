import type { GradeResult } from "../score/scorecard.js";

/** What a comparison says of each of its two scorecards. */
export interface ComparedScorecard {
  readonly rubric: { readonly id: string; readonly version: string };
  readonly subject?: Readonly<Record<string, string | number | boolean>>;
  readonly assessedOn?: string;
  readonly status: string;
  readonly points: string;
  readonly score: string;
  readonly grade: GradeResult;
}

/** What distinguishes two scorecards, `jixiao/scorecard-difference@1`: plain JSON. */
export interface ScorecardDifference {
  readonly format: "jixiao/scorecard-difference@1";
  readonly old: ComparedScorecard;
  readonly new: ComparedScorecard;
  /** New score − old score. */
  readonly difference: string;
  /** What moved the total, in the order of the new tree; the rows' differences add up to `difference`, exactly. */
  readonly rows: readonly DifferenceRow[];
}

/**
 * What moved the total. `leaf`: the printed score of a leaf. `bonus`, `penalty`: what a leaf outside the points
 * added or took off, after the caps. `ceiling`, `floor`, `veto`: a limit of the total. `rounding`: what is left
 * because printed figures were each rounded on their own, or rounded stage by stage.
 */
export type DifferenceKind = "leaf" | "bonus" | "penalty" | "ceiling" | "floor" | "veto" | "rounding";

/** One row of a comparison. */
export interface DifferenceRow {
  readonly kind: DifferenceKind;
  /** The leaf; null where the total is concerned. */
  readonly indicator: string | null;
  readonly title?: string;
  /** What it counted for in the old total; null where the old scorecard has no such leaf. */
  readonly old: string | null;
  /** What it counts for in the new total; null where the new scorecard has no such leaf. */
  readonly new: string | null;
  /** The leaf's points, where they changed. */
  readonly points?: { readonly old: string | null; readonly new: string | null };
  /** The leaf's status, where it changed: `missing` before, `scored` now. */
  readonly status?: { readonly old: string | null; readonly new: string | null };
  /** New − old. */
  readonly difference: string;
}
