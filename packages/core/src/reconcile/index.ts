export { parsePublished, safeParsePublished } from "./parse.js";
export { publishedShape, type Published, type PublishedIndicator } from "./published.js";
export { reconcile, safeReconcile, type ReconcileOptions } from "./reconcile.js";
export type {
  Change,
  ExampleFigure,
  JointVerdict,
  Reconciliation,
  Relation,
  Verdict,
} from "./reconciliation.js";
export type { ReadingOptions } from "./reading.js";
export {
  recover,
  safeRecover,
  type Recovered,
  type RecoverOptions,
  type Splits,
  type UnknownPoints,
} from "./recover.js";
export type { RelationKind } from "./system.js";
