export type { Explanation, ExplanationStep, ExplanationText } from "./explanation.js";
export { explainGroup, type GroupFacts } from "./group.js";
export { explainLeaf, type LeafFacts } from "./leaf.js";
export { formulaAsTex } from "./mathematics.js";
export { explainTotal, type GradeFacts, type TotalFacts } from "./total.js";
export { traceCondition, traceFormula, type FormulaTrace, type TracedStep } from "./trace.js";
export { explainCondition, explainFormula, explainSteps, type FormulaStep, type Inputs } from "./words.js";
