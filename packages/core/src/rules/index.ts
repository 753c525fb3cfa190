import { certain } from "../certain/certain.js";
import { assessed } from "./assessed/assessed.js";
import { attainment } from "./attainment/attainment.js";
import { bands } from "./bands/bands.js";
import { checklist } from "./checklist/checklist.js";
import { deductions } from "./deductions/deductions.js";
import { execution } from "./execution/execution.js";
import { formula } from "./formula/formula.js";
import { interpolation } from "./interpolation/interpolation.js";
import { levels } from "./levels/levels.js";
import { attempt } from "../shape/index.js";
import type { CheckContext, Rule } from "./rule.js";
import { steps } from "./steps/steps.js";
import { timeliness } from "./timeliness/timeliness.js";
import { yesNo } from "./yes-no/yes-no.js";

/** Every scoring rule, in the order of the specification. A new rule is a folder and a line here. */
export const rules = {
  attainment,
  execution,
  levels,
  bands,
  steps,
  interpolation,
  checklist,
  "yes-no": yesNo,
  deductions,
  timeliness,
  assessed,
  formula,
} as const;

export type { CheckContext, Claim, FlagCode, Measure, Refusal, Rule } from "./rule.js";
export { Reading } from "./reading.js";

/** Reports everything that keeps a rule's parameters from holding together; holes silence only what reads them. */
export function checkParameters<Parameters, Observation>(
  { checks = [] }: Rule<Parameters, Observation>,
  parameters: Parameters,
  context: CheckContext,
): void {
  for (const check of checks) attempt(() => check(parameters, context));
}

/** The rule of a type. */
export function ruleOf(type: string): Rule {
  return certain((rules as unknown as Readonly<Record<string, Rule>>)[type]);
}
