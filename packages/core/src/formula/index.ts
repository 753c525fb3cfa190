export * from "./node.js";
export { aggregated } from "./aggregate.js";
export { evaluate, holds, ordered } from "./evaluate.js";
export { DivisionByZero, type Given, type Scope, type Value } from "./scope.js";
