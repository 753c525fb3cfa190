export type { Explanation, ExplanationStep, ExplanationText } from "./explanation.js";
export { explainGroup } from "./group.js";
export { explainLeaf } from "./leaf.js";
export { formulaAsTex } from "./mathematics.js";
export { explainTotal, type TotalFacts } from "./total.js";
export { traceCondition, traceFormula, type TracedStep } from "./trace.js";
export { explainCondition, explainFormula, explainSteps, type Inputs } from "./words.js";
