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
  check,
  choice,
  choiceWords,
  date,
  describeExpected,
  documentId,
  either,
  Findings,
  flag,
  id,
  integer,
  isList,
  isPlainObject,
  label,
  later,
  list,
  named,
  object,
  optional,
  record,
  required,
  text,
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
  wordIssues,
  type Issue,
  type IssueCode,
  type IssueValues,
  type Path,
  type Result,
} from "../error/index.js";
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
