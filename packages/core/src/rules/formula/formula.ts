import { between, constant, points, step } from "../../formula/build.js";
import { reservedNames } from "../../formula/grammar.js";
import type { Input } from "../../formula/index.js";
import { parseFormula } from "../../formula/parse.js";
import { commonKeys } from "../common-keys.js";
import type { CheckContext, Measure, Rule } from "../rule.js";
import { refuser } from "../wording.js";
import {
  formulaObservation,
  formulaParameters,
  type FormulaObservation,
  type FormulaParameters,
} from "./shapes.js";
import { formulaWords as words } from "./words.js";

/** 按公式计分: an expression over the points and inputs of one's own. */
export const formula: Rule<FormulaParameters, FormulaObservation> = {
  type: "formula",
  title: words.title,
  about: words.about,
  counts: "merit",
  parameters: formulaParameters,
  observation: formulaObservation,
  check,
  measure,
  observe(observation, { inputs }, reading) {
    for (const name of Object.keys(inputs)) reading.number(name, observation[name], name);
  },
};

function check({ score, inputs }: FormulaParameters, context: CheckContext): void {
  const refuse = refuser(words.title, context);
  const declared = Object.keys(inputs);
  for (const name of declared) {
    if (commonKeys.some((key) => key === name)) refuse(words.problems.commonKey, "inputs", name);
    else if (reservedNames.includes(name)) refuse(words.problems.reservedWord, "inputs", name);
  }
  const parsed = parseFormula(score);
  const faults = parsed.success
    ? parsed.names
        .filter(({ name }) => !Object.hasOwn(inputs, name))
        .map(({ name, ...place }) => ({ problem: words.undeclared(name, declared), ...place }))
    : [parsed];
  for (const { problem, position, excerpt } of faults) {
    context.findings.report("bad-formula", [...context.path, "score"], score, {
      position,
      problem,
      rule: words.grammar,
      text: excerpt,
    });
  }
  if (!parsed.success) return;
  const used = new Set(parsed.names.map(({ name }) => name));
  for (const name of declared) {
    if (!used.has(name) && !reservedNames.includes(name)) refuse(words.problems.unused, "inputs", name);
  }
}

function measure({ score, inputs }: FormulaParameters): Measure {
  const parsed = parseFormula(score);
  if (!parsed.success) throw new RangeError(`not a formula: ${parsed.excerpt}`);
  const read = Object.entries(inputs).map(([name, { label = name, unit }]): [string, Input] => [
    name,
    { type: "number", label, ...(unit === undefined ? {} : { unit }), path: [name] },
  ]);
  return {
    inputs: Object.fromEntries(read),
    score: between(step("computed", words.computed, parsed.formula), constant(0), points),
    refusals: [],
    flags: [],
  };
}
