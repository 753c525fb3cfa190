import type { Label, Source } from "@jixiao/core/adapter";

export type { Source };

/** One requirement that a report meets or does not meet. */
export interface Criterion<Id extends string = string> {
  readonly id: Id;
  readonly title?: Label;
  readonly description?: Label;
}

/** What every level has, whatever it requires. */
interface LevelName<Id extends string> {
  readonly id: Id;
  readonly label?: Label;
}

/**
 * One level of a scheme: it `requires` criteria, all of them, or it is what remains `otherwise`.
 * Requiring nothing (`requires: []`) is the same as `otherwise`.
 */
export type RatingLevel<CriterionId extends string = string, LevelId extends string = string> =
  | (LevelName<LevelId> & { readonly requires: readonly CriterionId[]; readonly otherwise?: never })
  | (LevelName<LevelId> & { readonly otherwise: true; readonly requires?: never });

/**
 * A rating scheme, `jixiao/rating-scheme@1`: criteria that are met or not, and levels over them, the best
 * first. A report has the best level whose criteria it all meets.
 *
 * Its two parameters are the ids of its criteria and of its levels, so that a misspelt one is a compile error.
 */
export interface RatingScheme<CriterionId extends string = string, LevelId extends string = string> {
  readonly format: "jixiao/rating-scheme@1";
  readonly id: string;
  readonly title?: Label;
  readonly description?: Label;
  readonly source?: Source;
  readonly criteria: readonly Criterion<CriterionId>[];
  // The criteria alone say which ids there are; a level only uses them.
  readonly levels: readonly RatingLevel<NoInfer<CriterionId>, LevelId>[];
}

/** The criteria a level requires; the last resort requires none. */
export function requirementsOf<CriterionId extends string>(
  level: RatingLevel<CriterionId>,
): readonly CriterionId[] {
  return level.otherwise === true ? [] : level.requires;
}
