export {
  defineRubric,
  planOf,
  referenceOf,
  safeDefineRubric,
  type DefineOptions,
  type RubricInput,
} from "./define.js";
export * from "./define-all.js";
export * from "./in-force.js";
export * from "./observed.js";
export * from "./plan.js";
export { digest } from "./digest.js";
export {
  rubricShape,
  type ExtendingRubric,
  type IndicatorDocument,
  type RubricDocument,
  type WholeRubric,
} from "./shape.js";
export * from "./parse.js";
