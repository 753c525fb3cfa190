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
  flagWords,
  parseObservations,
  safeParseObservations,
  safeScore,
  score,
  type Difference,
  type Flag,
  type FlagName,
  type GradeResult,
  type GroupResult,
  type IndicatorResult,
  type LeafResult,
  type LedgerKind,
  type LedgerRow,
  type Scorecard,
  type ScoreOptions,
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
