export { diffRubrics } from "./diff-rubrics.js";
export { diffScorecards, safeDiffScorecards } from "./diff-scorecards.js";
export type { ComparedRubric, RubricChange, RubricDifference } from "./rubric-difference.js";
export type {
  ComparedScorecard,
  DifferenceKind,
  DifferenceRow,
  ScorecardDifference,
} from "./scorecard-difference.js";
