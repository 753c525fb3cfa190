/**
 * Scoring public budget performance, exactly and explainably: rubrics and observations in, scorecards out.
 *
 * @packageDocumentation
 */
export {
  defineRubric,
  parseRubric,
  referenceOf,
  rubricInForce,
  safeDefineRubric,
  safeDefineRubrics,
  safeParseRubric,
  safeRubricInForce,
  digest,
  type CommonObservation,
  type DefineOptions,
  type ExtendingRubric,
  type Facts,
  type IndicatorDocument,
  type LeafObservation,
  type NotApplicable,
  type Observation,
  type Observations,
  type ObservationsDocument,
  type Override,
  type ParsedObservations,
  type Rubric,
  type RubricDocument,
  type RubricInput,
  type RubricObservations,
  type Subject,
  type WholeRubric,
} from "./rubric/index.js";
export {
  explain,
  explanationLines,
  flagWords,
  parseObservations,
  safeParseObservations,
  safeScore,
  score,
  type Difference,
  type ExplainOptions,
  type Flag,
  type FlagName,
  type GradeResult,
  type GroupResult,
  type IndicatorResult,
  type LeafResult,
  type LeafStatus,
  type LedgerKind,
  type LedgerRow,
  type Scorecard,
  type ScoreOptions,
  type ScoreRange,
  type TierResult,
} from "./score/index.js";
export { gradeNamed, mofFourGrade, relabelScale, type Grade, type GradeScale } from "./grade/index.js";
export {
  describeIssues,
  JixiaoError,
  wordIssues,
  type Issue,
  type IssueCode,
  type IssueValues,
  type Path,
  type Result,
} from "./error/index.js";
export { labelText, languages, type Label, type Language, type Words } from "./label/label.js";
export type { Amount, DecimalLike, RoundingMode } from "./amount/index.js";
export type { Explanation, ExplanationStep, ExplanationText, TracedStep } from "./explain/index.js";
export {
  parsePublished,
  reconcile,
  recover,
  safeParsePublished,
  safeReconcile,
  safeRecover,
  type Change,
  type ExampleFigure,
  type JointVerdict,
  type Published,
  type PublishedIndicator,
  type ReadingOptions,
  type Reconciliation,
  type ReconcileOptions,
  type Recovered,
  type RecoverOptions,
  type Relation,
  type RelationKind,
  type Splits,
  type UnknownPoints,
  type Verdict,
} from "./reconcile/index.js";
export {
  diffRubrics,
  diffScorecards,
  safeDiffScorecards,
  type ComparedRubric,
  type ComparedScorecard,
  type DifferenceKind,
  type DifferenceRow,
  type RubricChange,
  type RubricDifference,
  type ScorecardDifference,
} from "./diff/index.js";
export type { RuleParameters } from "./rules/parameters.js";
export type { RuleObservation } from "./rules/observation.js";
