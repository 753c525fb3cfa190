import type { Language } from "@jixiao/core";
import { check, Findings } from "@jixiao/core/adapter";
import type { Rule } from "../../../packages/core/src/rules/index.js";
import { judgedCases } from "./judged-cases.js";
import { measuredCases } from "./measured-cases.js";

/** A rule with parameters on a leaf, and observations: the first is worked through, all of them are scored. */
export interface RuleCase {
  readonly title: string;
  readonly points: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly observations: readonly [Observation, ...Observation[]];
}

type Observation = Readonly<Record<string, unknown>>;

/** Puts one of two wordings into the language of the page. */
export type Say = (chinese: string, english: string) => string;

const cases: Readonly<Record<string, (say: Say) => readonly RuleCase[]>> = { ...measuredCases, ...judgedCases };

/** The worked examples of a rule. */
export function ruleCases(type: string, language: Language): readonly RuleCase[] {
  const made = Object.hasOwn(cases, type) ? cases[type] : undefined;
  if (made === undefined) throw new Error(`the rule “${type}” has no worked example yet`);
  return made((chinese, english) => (language === "zh-CN" ? chinese : english));
}

/** The parameters of a case, read as a rubric reads them. */
export function parametersOf<Parameters>(rule: Rule<Parameters>, { rule: given, title }: RuleCase): Parameters {
  const findings = new Findings();
  const parameters = check(rule.parameters, given, [], findings);
  if (parameters === undefined || findings.issues.length > 0) throw new Error(`${rule.type}, ${title}: bad parameters`);
  return parameters;
}
