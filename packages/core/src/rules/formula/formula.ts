import { between, constant, points, step } from "../../formula/build.js";
import { reservedNames } from "../../formula/grammar.js";
import type { Input } from "../../formula/index.js";
import { parseFormula, type Place } from "../../formula/parse.js";
import type { Words } from "../../label/label.js";
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
  checks: [checkNames, checkScore],
  measure,
  observe(observation, { inputs = {} }, reading) {
    for (const name of Object.keys(inputs)) reading.number(name, () => observation[name], name);
  },
};

function checkNames({ inputs = {} }: FormulaParameters, context: CheckContext): void {
  const refuse = refuser(words.title, context);
  for (const name of Object.keys(inputs)) {
    if (commonKeys.some((key) => key === name)) refuse(words.problems.commonKey, "inputs", name);
    else if (reservedNames.includes(name)) refuse(words.problems.reservedWord, "inputs", name);
  }
}

function checkScore(parameters: FormulaParameters, { path, findings }: CheckContext): void {
  const { score } = parameters;
  const refuse = (problem: Words, { position, excerpt }: Place): void => {
    const values = { position, problem, rule: words.grammar, text: excerpt };
    findings.report("bad-formula", [...path, "score"], score, values);
  };
  const parsed = parseFormula(score);
  if (!parsed.success) {
    refuse(parsed.problem, parsed);
    return;
  }
  const { inputs = {} } = parameters;
  const declared = Object.keys(inputs);
  for (const { name, ...place } of parsed.names) {
    if (!declared.includes(name)) refuse(words.undeclared(name, declared), place);
  }
}

function measure({ score, inputs = {} }: FormulaParameters): Measure {
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
