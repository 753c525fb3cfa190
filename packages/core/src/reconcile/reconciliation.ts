import type { RoundingMode } from "../amount/index.js";
import type { Label } from "../label/label.js";
import type { Path } from "../error/index.js";
import type { RelationKind } from "./system.js";

/**
 * `consistent`: the printed figures satisfy it as they stand. `rounding`: they do not, but some exact values
 * that are printed so do. `inconsistent`: no such values do.
 */
export type Verdict = "consistent" | "rounding" | "inconsistent";

/** One relation between printed figures, judged by itself. */
export interface Relation {
  /** The figure that is held against others. */
  readonly path: Path;
  readonly kind: RelationKind;
  /** What was printed; null where it was not. */
  readonly printed: string | null;
  /** What the other printed figures give for it; null where one of them was not printed. */
  readonly computed: string | null;
  readonly verdict: Verdict;
  /** What was found, in words. */
  readonly note: string;
}

/** All relations taken together. */
export interface JointVerdict {
  readonly verdict: Verdict;
  readonly note: string;
  /**
   * Whether the verdict is the whole truth. False only where more than 40 indicators without printed points
   * print rates, deductions or grades: a contradiction that was found is one, but one may have been missed.
   */
  readonly complete: boolean;
  /** Where nothing satisfies them all: relations that contradict each other, none of which could be spared. */
  readonly conflict: readonly Pick<Relation, "path" | "kind">[];
  /**
   * Where only rounding explains the figures: exact values that satisfy all relations at once, for every
   * score that is not exactly as printed.
   */
  readonly example: readonly ExampleFigure[];
}

/** An exact value that a printed figure may stand for. */
export interface ExampleFigure {
  readonly path: Path;
  readonly printed: string | null;
  /** The exact value; one that never ends is cut and marked with `…`. */
  readonly exact: string;
}

/** A change of one printed figure that would mend a document. */
export interface Change {
  readonly path: Path;
  readonly printed: string;
  /** The nearest figure with which the document would not be inconsistent. */
  readonly to: string;
  /** The nearest figure with which it would be consistent as it stands; null where there is none. */
  readonly toFit: string | null;
}

/** Whether the figures of a document fit each other: `jixiao/reconciliation@1`, plain JSON. */
export interface Reconciliation {
  readonly format: "jixiao/reconciliation@1";
  readonly title?: Label;
  /** The worst of all relations and of all of them together. */
  readonly verdict: Verdict;
  /** How figures were taken to be rounded. */
  readonly rounding: { readonly mode: RoundingMode; readonly places: number };
  readonly relations: readonly Relation[];
  readonly joint: JointVerdict;
  /** Where the document is inconsistent: each change of one figure that would do, the smallest first. */
  readonly changes: readonly Change[];
  /** Where it is inconsistent: the ways of rounding under which it would not be. */
  readonly otherModes: readonly RoundingMode[];
}
