import { rules, type Rule } from "../../../packages/core/src/rules/index.js";
import { code, table } from "../markdown.js";
import { both } from "../page.js";
import type { Block } from "./block.js";
import { fieldTable } from "./fields.js";
import { parametersOf, ruleCases } from "./rule-cases.js";

/** The rule of a type. */
export function ruleNamed(type: string): Rule {
  const found = Object.values(rules).find((rule) => rule.type === type);
  if (found === undefined) throw new Error(`there is no rule “${type}”`);
  return found as unknown as Rule;
}

/** What a rule is for, in one paragraph. */
export const ruleAboutBlock: Block = (type, { language }) => ruleNamed(type).about[language];

/** The keys of a rule: its parameters in a rubric, then what an observation brings. */
export const ruleFieldsBlock: Block = (type, { language }) => {
  const rule = ruleNamed(type);
  const observations = ruleCases(type, language).map((one) => rule.observation(parametersOf(rule, one)));
  return [
    `### ${both("体系里写什么", "In the rubric")[language]}`,
    fieldTable([rule.parameters], language),
    `### ${both("评分依据里写什么", "In the observation")[language]}`,
    fieldTable(observations, language),
  ].join("\n\n");
};

/** Every rule with a link to its page. */
export const ruleListBlock: Block = (_given, { language }) =>
  table(
    [both("规则", "Rule")[language], code("type"), both("何时用", "What for")[language]],
    Object.values(rules).map(({ type, title, about }) => [
      `[${title[language]}](${type}.md)`,
      code(type),
      about[language],
    ]),
  );
