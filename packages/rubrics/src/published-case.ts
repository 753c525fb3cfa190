import { parseObservations } from "@jixiao/core";
import type { ObservationsDocument, ParsedObservations, Published, Rubric, WholeRubric } from "@jixiao/core";

/**
 * A published evaluation: the rubric it used, observations that reproduce it, and the figures it printed.
 * Scoring `observations` by `rubric` gives every one of them back.
 */
export interface PublishedCase<Document extends ObservationsDocument<unknown> = ParsedObservations> {
  readonly rubric: Rubric<Document["observations"]>;
  readonly observations: Document;
  /** What the report printed, a `jixiao/published@1` document. */
  readonly printed: Published;
}

/** A published case whose observations keep the type of its rubric. */
export type PublishedCaseOf<Observed> = PublishedCase<ObservationsDocument<Observed>>;

/** A published case, its observations held against the type of its rubric. */
export function publishedCase<Observed>(
  rubric: Rubric<Observed>,
  observations: ObservationsDocument<NoInfer<Observed>>,
  printed: Published,
): PublishedCaseOf<Observed> {
  return { rubric, observations, printed };
}

/** The case as it stands among others, whatever its rubric. */
export function anyCase<Observed>({
  rubric,
  observations,
  printed,
}: PublishedCaseOf<Observed>): PublishedCase {
  const untyped: WholeRubric = rubric;
  return { rubric: untyped, observations: parseObservations(observations), printed };
}
