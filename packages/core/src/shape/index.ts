export * from "./shape.js";
export { check, choiceWords, Findings, rangeText } from "./check.js";
export * from "./holes.js";
export { describeExpected } from "./expected.js";
export * from "./patterns.js";
