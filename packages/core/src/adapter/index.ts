/**
 * What an adapter package needs to read documents the way core does: shapes as data, the checker that reads
 * them, issues, results, labels. Programs that only score need none of it.
 *
 * @module
 */
export {
  about,
  amount,
  anything,
  anyValue,
  attempt,
  check,
  choice,
  choiceWords,
  date,
  describeExpected,
  documentId,
  each,
  either,
  Findings,
  flag,
  id,
  integer,
  isGiven,
  isList,
  isPlainObject,
  label,
  later,
  list,
  mapped,
  named,
  object,
  optional,
  record,
  required,
  text,
  unreadable,
  Unreadable,
  variants,
  type Field,
  type Infer,
  type Option,
  type Shape,
  type ShapeNode,
} from "../shape/index.js";
export {
  describeIssues,
  describeValue,
  issue,
  JixiaoError,
  nearest,
  resultOf,
  unwrap,
  worded,
  wordIssues,
  type Issue,
  type IssueCode,
  type IssueValues,
  type Path,
  type Result,
} from "../error/index.js";
export { sourceShape, type Source } from "../source/source.js";
export {
  foldLabel,
  labelText,
  labelTexts,
  languages,
  type Label,
  type Language,
  type Words,
} from "../label/label.js";
export { modeNames } from "../reconcile/words.js";
