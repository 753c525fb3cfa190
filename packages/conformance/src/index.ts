/**
 * Test vectors for scoring public budget performance, in JSON that any language reads, and their runner.
 *
 * @packageDocumentation
 */
export {
  type ExpectedIssue,
  type ExpectedRating,
  type ExpectedReconciliation,
  type ExpectedScorecard,
} from "./format/figure-shapes.js";
export { parseVectors, safeParseVectors } from "./format/parse.js";
export {
  vectorsShape,
  type ExpectedRefusal,
  type RateCase,
  type RateVectors,
  type ReconcileCase,
  type ReconcileVectors,
  type ScoreCase,
  type ScoreVectors,
  type Vectors,
} from "./format/vectors.js";
export { jixiaoImplementation } from "./jixiao/jixiao-implementation.js";
export { loadVectors } from "./load/load-vectors.js";
export { reportText } from "./report/report-text.js";
export type { VectorDifference } from "./run/compare.js";
export type { Implementation, Outcome, ScoringContext } from "./run/implementation.js";
export { runAll, type ConformanceReport } from "./run/run-all.js";
export { runVectors, type CaseResult } from "./run/run-vectors.js";
