import type { Explanation } from "../explain/index.js";
import type { LeafStatus } from "./assess.js";

/** A grade as a result shows it. */
export interface GradeResult {
  readonly id: string;
  readonly label: string;
}

/**
 * The whole result of scoring, `jixiao/scorecard@1`: plain JSON. Every amount is a decimal string at the
 * rubric's places, each rounded on its own from its exact value; every rate a percentage.
 */
export interface Scorecard {
  readonly format: "jixiao/scorecard@1";
  readonly rubric: { readonly id: string; readonly version: string; readonly digest: string };
  /** The package and version that computed it. */
  readonly engine: string;
  readonly title: string;
  readonly subject?: Readonly<Record<string, string | number | boolean>>;
  readonly assessedOn?: string;
  /** `final`; `provisional` while a missing observation leaves a range; `overridden`; or the status a veto sets. */
  readonly status: string;
  readonly points: string;
  readonly score: string;
  readonly deducted: string;
  readonly rate: string;
  readonly grade: GradeResult;
  /** What bonuses added and penalties took off, after their caps; present where the rubric has any. */
  readonly bonus?: string;
  readonly penalty?: string;
  readonly indicators: readonly IndicatorResult[];
  readonly tiers?: readonly TierResult[];
  /** The ledger: one row a lost mark; unrounded, its points add up to `deducted`. */
  readonly deductions: readonly LedgerRow[];
  readonly flags: readonly Flag[];
  /** Where something is missing: the lowest and highest total, and every grade between them, best first. */
  readonly range?: ScoreRange;
  /** Leaves whose recorded score differs from the computed one; present where any was recorded. */
  readonly differences?: readonly Difference[];
  /** The total that the recorded scores add up to. */
  readonly recordedScore?: string;
  /** How the total came about, by language; made when it is read. */
  readonly explanation: Explanation;
}

/** The totals that are possible where something is missing, and their grades: ids, and what they are called. */
export interface ScoreRange {
  readonly low: string;
  readonly high: string;
  readonly grades: readonly string[];
  readonly gradeLabels: readonly string[];
}

/** What groups, tiers and leaves have in common. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly points: string;
  readonly score: string;
  readonly deducted: string;
  /** Score ÷ points; null where there are no points. */
  readonly rate: string | null;
  /** How its score came about, by language; made when it is read. */
  readonly explanation: Explanation;
}

/** A node of the tree: a group with `indicators`, or a leaf with `flags`. */
export type IndicatorResult = GroupResult | LeafResult;

/** A group: the sum of what is below it. */
export interface GroupResult extends Part {
  readonly status: "scored" | "not-applicable";
  readonly grade?: GradeResult;
  readonly indicators: readonly IndicatorResult[];
}

/** A leaf: what one rule made of one observation. */
export interface LeafResult extends Part {
  readonly status: LeafStatus;
  readonly grade?: GradeResult;
  readonly tier?: string;
  readonly role?: "bonus" | "penalty";
  /** The computed score that an override replaced; null where nothing was observed. */
  readonly computed?: string | null;
  readonly flags: readonly Flag[];
}

/** A tier: another partition of the same leaves. */
export type TierResult = Part;

/** Where a lost mark comes from. */
export type LedgerKind =
  | "finding"
  | "computed"
  | "missing"
  | "override"
  | "rounding"
  | "bonus"
  | "penalty"
  | "ceiling"
  | "floor"
  | "veto";

/** One lost mark. */
export interface LedgerRow {
  /** The leaf or group; null for what concerns the total. */
  readonly indicator: string | null;
  readonly points: string;
  /** What the finding claimed, where a limit let less of it count. */
  readonly claimed?: string;
  readonly reason?: string;
  readonly evidence?: readonly string[];
  readonly kind: LedgerKind;
}

/**
 * A recorded score that is neither the exact nor the printed score of its leaf as it counts, that is, after the
 * points of what does not apply were shared out.
 */
export interface Difference {
  readonly indicator: string;
  readonly computed: string;
  readonly recorded: string;
  /** Recorded − computed. */
  readonly difference: string;
}

/** Something a reviewer should look at. */
export interface Flag {
  readonly code: string;
  /** The leaf or group; null for what concerns the total. */
  readonly indicator: string | null;
  readonly message: string;
  /** The figures that go with it: `gap`, `deviation`, `rate`, … */
  readonly [figure: string]: string | null;
}
