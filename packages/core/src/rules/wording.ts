import type { Words } from "../label/label.js";
import type { CheckContext } from "./rule.js";

/** The same words in Chinese and English. */
export const both = (chinese: string, english: string): Words => ({ "zh-CN": chinese, en: english });

/** Why a rule's parameters do not hold together, and the way out. */
export interface ParameterProblem {
  readonly problem: Words;
  readonly way: Words;
}

/** A problem from its two parts: what is wrong, and the way out. */
export const problem = (what: Words, way: Words): ParameterProblem => ({ problem: what, way });

/** Reports a problem at a place below the rule. */
export type Refuse = (problem: ParameterProblem, ...where: readonly (string | number)[]) => void;

/** Reports problems of one rule's parameters as `bad-parameters`, in the rule's name. */
export function refuser(rule: Words, { path, findings }: Pick<CheckContext, "path" | "findings">): Refuse {
  return ({ problem: what, way }, ...where) =>
    findings.report("bad-parameters", [...path, ...where], undefined, { problem: what, rule, way });
}
