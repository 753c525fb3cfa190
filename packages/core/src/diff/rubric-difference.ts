import type { Path } from "../error/index.js";
import type { Label, Words } from "../label/label.js";

/** How a rubric is named in a comparison. */
export interface ComparedRubric {
  readonly id: string;
  readonly version: string;
  readonly title: Label;
  readonly digest: string;
}

/** What distinguishes two rubrics, `jixiao/rubric-difference@1`: plain JSON. */
export interface RubricDifference {
  readonly format: "jixiao/rubric-difference@1";
  readonly old: ComparedRubric;
  readonly new: ComparedRubric;
  /** What concerns the whole first, then indicator by indicator in the order of the new tree, removed ones last. */
  readonly changes: readonly RubricChange[];
}

/** One difference between two rubrics. */
export interface RubricChange {
  /**
   * `added`, `removed`: an indicator, or a part of a list such as a tier or a level. `moved`: an indicator under
   * another group. `reordered`: the same indicators in another order. `changed`: everything else.
   */
  readonly kind: "added" | "removed" | "moved" | "reordered" | "changed";
  /** The indicator; null where the rubric as a whole is concerned. */
  readonly indicator: string | null;
  /**
   * What of it changed, by key: `["points"]`, `["rule", "target"]`, `["scale", "grades", "good", "from"]`. Parts
   * with an id are named by it. Empty where the indicator itself was added, removed or moved.
   */
  readonly field: Path;
  /** The value before; null where there was none. Points that never end, such as a third, are cut and end in `…`. */
  readonly old: unknown;
  /** The value now; null where there is none. */
  readonly new: unknown;
  /** The whole in a sentence. */
  readonly sentence: Words;
}
