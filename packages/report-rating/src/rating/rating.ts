import type { Words } from "@jixiao/core/adapter";
import type { Subject } from "../checks/checks.js";

/** What stands between a report and a better level. */
export interface NextLevel<CriterionId extends string = string, LevelId extends string = string> {
  readonly level: LevelId;
  /** The criteria it takes, beside those that are met; as the scheme orders them. */
  readonly missing: readonly CriterionId[];
}

/** The rating of one report, `jixiao/rating@1`: plain JSON. */
export interface Rating<CriterionId extends string = string, LevelId extends string = string> {
  readonly format: "jixiao/rating@1";
  readonly scheme: { readonly id: string };
  readonly subject?: Subject;
  /** The level, or null while criteria that are not known still matter. */
  readonly rating: LevelId | null;
  /** What the level is called, where the scheme says so. */
  readonly label?: string;
  /** Every level that what is not known leaves open, the best first. */
  readonly possible: readonly LevelId[];
  readonly met: readonly CriterionId[];
  readonly unmet: readonly CriterionId[];
  readonly unknown: readonly CriterionId[];
  /**
   * The level right above the one that is sure, and what it takes; null where nothing better is left. A criterion
   * that is not known counts as not met, so `missing` holds it too. With what is met already it may lead further.
   */
  readonly next: NextLevel<CriterionId, LevelId> | null;
  /** The whole in sentences. */
  readonly explanation: Words;
}
