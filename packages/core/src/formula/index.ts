export * from "./node.js";
export { aggregated } from "./aggregate.js";
export { evaluate, holds, ordered } from "./evaluate.js";
export { DivisionByZero, type Scope, type Value } from "./scope.js";
