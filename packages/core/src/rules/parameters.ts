import { variants, type Shape } from "../shape/index.js";
import { rules } from "./index.js";
import type { Rule } from "./rule.js";

type Rules = typeof rules;

/** A rule with its parameters, as a rubric writes it: `{ type: "attainment", direction: … }`. */
export type RuleParameters = {
  [Type in keyof Rules]: Rules[Type] extends Rule<infer Parameters, infer _Observation> ? Parameters : never;
}[keyof Rules];

/** The shape of any rule in a rubric, told apart by `type`. */
export const ruleShape: Shape<RuleParameters> = variants(
  "type",
  Object.fromEntries(Object.values(rules).map((rule) => [rule.type, rule.parameters])),
);
