export * from "./shape.js";
export { check } from "./check.js";
export { choiceWords, Findings } from "./findings.js";
export * from "./holes.js";
export { describeExpected } from "./expected.js";
export * from "./patterns.js";
export { isWithin, rangeText } from "./scalar-reader.js";
