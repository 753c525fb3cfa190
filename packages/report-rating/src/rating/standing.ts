import { requirementsOf, type RatingLevel, type RatingScheme } from "../rating-scheme/rating-scheme.js";
import type { NextLevel } from "./rating.js";

/** What the checks of a report say about a scheme's levels. */
export interface Standing<CriterionId extends string, LevelId extends string> {
  readonly met: readonly CriterionId[];
  readonly unmet: readonly CriterionId[];
  readonly unknown: readonly CriterionId[];
  /** Every level left open, the best first. */
  readonly possible: readonly RatingLevel<CriterionId, LevelId>[];
  readonly next: NextLevel<CriterionId, LevelId> | null;
  /** The criteria not known on which the level depends. */
  readonly deciding: readonly CriterionId[];
}

/**
 * Where a report stands. In a scheme that was checked, a better level requires all that a lower one requires
 * and more, so that one pattern settles each question: no completion need be tried.
 */
export function standingOf<CriterionId extends string, LevelId extends string>(
  { criteria, levels }: RatingScheme<CriterionId, LevelId>,
  known: ReadonlyMap<string, boolean>,
): Standing<CriterionId, LevelId> {
  const having = (value: boolean | undefined): CriterionId[] =>
    criteria.flatMap(({ id }) => (known.get(id) === value ? [id] : []));
  const met = new Set(having(true));
  const unmet = new Set(having(false));
  const reached = (pattern: ReadonlySet<CriterionId>): RatingLevel<CriterionId, LevelId> | undefined =>
    levels.find((level) => requirementsOf(level).every((id) => pattern.has(id)));

  // Of the patterns that meet a level, the smallest is the one a better level is least likely to take.
  const possible = levels.filter((level) => {
    const requirements = requirementsOf(level);
    const open = !requirements.some((id) => unmet.has(id));
    return open && reached(new Set([...met, ...requirements])) === level;
  });
  const unknown = having(undefined);
  const [best, ...others] = possible;
  const asked = best === undefined || others.length === 0 ? [] : requirementsOf(best);
  return {
    met: [...met],
    unmet: [...unmet],
    unknown,
    possible,
    deciding: unknown.filter((id) => asked.includes(id)),
    next: nextLevel(),
  };

  function nextLevel(): NextLevel<CriterionId, LevelId> | null {
    const sure = reached(met);
    const above = levels[levels.findIndex((level) => level === sure) - 1];
    if (above === undefined) return null;
    const asked = requirementsOf(above);
    return {
      level: above.id,
      missing: criteria.flatMap(({ id }) => (asked.includes(id) && !met.has(id) ? [id] : [])),
    };
  }
}
