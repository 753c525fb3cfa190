export * from "./score.js";
export { parseObservations, safeParseObservations } from "./parse.js";
export type * from "./scorecard.js";
export type { LeafStatus } from "./assess.js";
export { flagWords, type FlagName } from "./flag-words.js";
export { observationsShape } from "./observation-shape.js";
export { explain, explanationLines, type ExplainOptions } from "./explain.js";
