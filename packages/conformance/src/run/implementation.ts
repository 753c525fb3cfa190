/**
 * What an implementation gives for a case: a plain object, either the result document (a scorecard, a rating,
 * a reconciliation) or `{ issues: [{ code, path }, …] }` where it refuses.
 */
export type Outcome = object;

/** What a rubric may refer to besides what it says itself. */
export interface ScoringContext {
  /** Rubric documents that `extends` may name. */
  readonly known: readonly unknown[];
  /** Grade scales that `scale` may name, besides `mof-four-grade`. */
  readonly scales: readonly unknown[];
}

/**
 * Something that scores, held against the vectors. Documents come as they stand in the vectors: parsed JSON,
 * wrong perhaps. What an implementation leaves out is not run, and the report says so.
 */
export interface Implementation {
  /** What the report calls it. */
  readonly name: string;
  /** Scores observations by a rubric: a scorecard, or the issues of the rubric or, if that is fine, of the observations. */
  score(rubric: unknown, observations: unknown, context: ScoringContext): Outcome;
  /** Scores an observations document by that of several rubrics which it names and which is in force on its day. */
  scoreInForce?(rubrics: readonly unknown[], observations: unknown): Outcome;
  /** Rates checks by a rating scheme: a rating, or the issues of the scheme or the checks. */
  rate?(scheme: unknown, checks: unknown): Outcome;
  /** Reconciles published figures: a reconciliation, or the issues of the document. */
  reconcile?(published: unknown): Outcome;
}
