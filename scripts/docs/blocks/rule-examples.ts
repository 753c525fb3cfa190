import {
  explanationLines,
  safeDefineRubric,
  safeScore,
  wordIssues,
  type IndicatorResult,
  type Language,
  type LeafResult,
  type Rubric,
} from "@jixiao/core";
import { formulaAsTex } from "../../../packages/core/src/explain/index.js";
import { blockYaml, code, fence, flowYaml, table } from "../markdown.js";
import { both } from "../page.js";
import type { Block } from "./block.js";
import { parametersOf, ruleCases, type RuleCase } from "./rule-cases.js";
import { ruleNamed } from "./rule.js";

/** The formula of a rule under several parameters, and what it gives, worked through. */
export const ruleExamplesBlock: Block = (type, { language }) =>
  ruleCases(type, language)
    .map((one) => example(one, language))
    .join("\n\n");

function example(one: RuleCase, language: Language): string {
  const rubric = rubricOf(one, language);
  const [first] = one.observations;
  const { leaf, issues } = scored(rubric, first, language);
  const worked =
    leaf === undefined ? issues : explanationLines(leaf.explanation[language], language).join("\n");
  return [
    `### ${one.title}`,
    fence("yaml", `points: ${one.points}\n${blockYaml({ rule: one.rule })}`),
    fence("math", texOf(one, language)),
    `${both("例：", "Example: ")[language]}${code(flowYaml(first))}`,
    fence("text", worked),
    ...(one.observations.length > 1 ? [scoresTable(one, rubric, language)] : []),
  ].join("\n\n");
}

/** A rubric of this leaf and one beside it, so that a leaf that does not apply leaves something to score. */
function rubricOf({ points, rule }: RuleCase, language: Language): Rubric {
  const title = both("指标", "Indicator")[language];
  const defined = safeDefineRubric({
    format: "jixiao/rubric@1",
    id: "docs/example",
    version: "1",
    title,
    points: Number(points) + 1,
    scale: "mof-four-grade",
    notApplicable: "shrink",
    indicators: [
      { id: "leaf", title, points, rule },
      { id: "other", title, points: 1, rule: { type: "yes-no" } },
    ],
  });
  if (!defined.success) throw new Error(JSON.stringify(defined.issues));
  return defined.data;
}

interface Scored {
  readonly leaf: LeafResult | undefined;
  readonly issues: string;
}

function scored(rubric: Rubric, observation: unknown, language: Language): Scored {
  const result = safeScore(rubric, { leaf: observation, other: { met: true } }, { language });
  if (!result.success) {
    const issues = wordIssues(result.issues, language).map((one) => `${code(one.code)} ${one.message}`);
    return { leaf: undefined, issues: issues.join("; ") };
  }
  return { leaf: result.data.indicators.find(isFirst), issues: "" };
}

function isFirst(node: IndicatorResult): node is LeafResult {
  return node.id === "leaf" && !("indicators" in node);
}

function scoresTable(one: RuleCase, rubric: Rubric, language: Language): string {
  const heads = [both("评分依据", "Observation"), both("得分", "Score"), both("备注", "Remark")];
  return table(
    heads.map((head) => head[language]),
    one.observations.map((observation) => {
      const { leaf, issues } = scored(rubric, observation, language);
      if (leaf === undefined) return [code(flowYaml(observation)), "—", issues];
      const flags = leaf.flags.map((flag) => `${code(flag.code)} ${flag.message}`).join(" ");
      const shown = leaf.status === "not-applicable" ? both("不适用", "not applicable")[language] : leaf.score;
      return [code(flowYaml(observation)), shown, leaf.status === "not-applicable" ? "" : flags];
    }),
  );
}

function texOf(one: RuleCase, language: Language): string {
  const rule = ruleNamed(String(one.rule["type"]));
  const { score, inputs } = rule.measure(parametersOf(rule, one), {});
  return formulaAsTex(score, inputs, language);
}
