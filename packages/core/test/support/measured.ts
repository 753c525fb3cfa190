import {
  amountOf,
  compare,
  decimalPlaces,
  formatAmount,
  formatPercent,
  lowestTerms,
  zero,
  type Ratio,
} from "../../src/amount/index.js";
import { issue, wordIssues, type Issue, type IssueCode } from "../../src/error/index.js";
import { evaluate, holds, type Formula, type Scope } from "../../src/formula/index.js";
import { languages, type Label, type Words } from "../../src/label/label.js";
import { checkParameters } from "../../src/rules/index.js";
import { Reading } from "../../src/rules/reading.js";
import type { Measure, MeasureContext, Refusal, Rule } from "../../src/rules/rule.js";
import { check, Findings } from "../../src/shape/index.js";

/** What one rule makes of one observation: a score, a leaf that is not applicable, or the issues found. */
export interface Outcome {
  /** The exact score: a decimal where it ends (`"5.79"`), else a fraction in lowest terms (`"20/3"`). */
  readonly score: string | undefined;
  /** The score as a card shows it, at two places half up. */
  readonly shown: string | undefined;
  readonly notApplicable: boolean;
  /** Each flag with its figures: `"over-attainment deviation 25.00%"`. */
  readonly flags: readonly string[];
  readonly issues: readonly Issue[];
}

/** Where the rule's parameters stand in the paths of issues. */
const rulePath = ["rule"];
/** Where the observation stands in the paths of issues. */
const observationPath = ["observation"];

/**
 * Scores one observation by one rule the way a scorecard does: checks the parameters and the observation,
 * reads the inputs, tries the refusals, then evaluates. Parameters and observation are taken as documents
 * bring them, so anything may be wrong with them.
 * @throws Error when a score leaves 0 to the points, or an issue's words were not all filled in.
 */
export function outcome<Parameters, Observation>(
  rule: Rule<Parameters, Observation>,
  parameters: unknown,
  points: string,
  observation: unknown,
  context: MeasureContext = {},
): Outcome {
  const findings = new Findings();
  const worth = exactly(points);
  const checked = checkedParameters(rule, parameters, worth, findings);
  if (checked === undefined) return refused(findings.issues);
  const measure = rule.measure(checked, context);
  const observed = check(rule.observation(checked), observation, observationPath, findings);
  if (observed === undefined || findings.issues.length > 0) return refused(findings.issues);
  const reading = new Reading(measure.inputs, worth, observationPath, findings);
  rule.observe(observed, checked, reading);
  if (findings.issues.length > 0) return refused(findings.issues);
  const scope: Scope = { points: worth, inputs: reading.values };
  if (measure.notApplicable !== undefined && holds(measure.notApplicable, scope)) {
    return { score: undefined, shown: undefined, notApplicable: true, flags: [], issues: [] };
  }
  const refusal = measure.refusals.find(({ when }) => holds(when, scope));
  if (refusal !== undefined) return refused([refusalIssue(refusal, scope)]);
  const score = evaluate(measure.score, scope);
  if (compare(score, zero) < 0 || compare(score, worth) > 0) {
    throw new Error(`a score of ${exactText(score)} on ${points} points`);
  }
  return {
    score: exactText(score),
    shown: formatAmount(score, 2, "half-up"),
    notApplicable: false,
    flags: flagTexts(measure, scope),
    issues: [],
  };
}

/** The exact score, `"not-applicable"`, or the codes of the issues in the order they were found. */
export function scoreWith<Parameters, Observation>(
  ...given: Given<Parameters, Observation>
): string | IssueCode[] {
  const { score, notApplicable, issues } = outcome(...given);
  if (notApplicable) return "not-applicable";
  return score ?? issues.map(({ code }) => code);
}

/** The score at two places half up, `"not-applicable"`, or the codes of the issues. */
export function shownWith<Parameters, Observation>(
  ...given: Given<Parameters, Observation>
): string | IssueCode[] {
  const { shown, notApplicable, issues } = outcome(...given);
  if (notApplicable) return "not-applicable";
  return shown ?? issues.map(({ code }) => code);
}

/** The issues as `"code at path"`, which is what most tests of refusals compare. */
export function issuesWith<Parameters, Observation>(...given: Given<Parameters, Observation>): string[] {
  return outcome(...given).issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
}

/** The issues of the parameters alone as `"code at path"`; empty when the rubric would take them. */
export function parameterIssues<Parameters, Observation>(
  rule: Rule<Parameters, Observation>,
  parameters: unknown,
  points = "10",
): string[] {
  const findings = new Findings();
  checkedParameters(rule, parameters, exactly(points), findings);
  return refused(findings.issues).issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
}

/** An exact value: a decimal where it ends, else a fraction in lowest terms. */
export function exactText(value: Ratio): string {
  const { numerator, denominator } = lowestTerms(value);
  const places = decimalPlaces(denominator);
  if (places === undefined) return `${numerator.toString()}/${denominator.toString()}`;
  return formatAmount(value, places, "down");
}

/** An exact value from `"10"`, `"0.5"` or `"10/3"`. */
export function exactly(text: string): Ratio {
  const [over = "", under = "1"] = text.split("/");
  const [left, right] = [amountOf(over), amountOf(under)];
  return { numerator: left.numerator * right.denominator, denominator: left.denominator * right.numerator };
}

type Given<P, O> = [
  rule: Rule<P, O>,
  parameters: unknown,
  points: string,
  observation: unknown,
  context?: MeasureContext,
];

function checkedParameters<P, O>(
  rule: Rule<P, O>,
  given: unknown,
  points: Ratio,
  findings: Findings,
): P | undefined {
  const parameters = check(rule.parameters, given, rulePath, findings);
  if (parameters === undefined || findings.issues.length > 0) return undefined;
  checkParameters(rule, parameters, { points: () => points, path: rulePath, findings });
  return findings.issues.length > 0 ? undefined : parameters;
}

function refused(issues: readonly Issue[]): Outcome {
  for (const language of languages) {
    for (const { code, message, expected, hint } of wordIssues(issues, language)) {
      const gap = /\{[a-z]+\}/i.exec(`${message} ${expected} ${hint}`);
      if (gap !== null) throw new Error(`${code}: nothing fills ${gap[0]}`);
    }
  }
  return { score: undefined, shown: undefined, notApplicable: false, flags: [], issues };
}

function refusalIssue({ code, path, values = {} }: Refusal, scope: Scope): Issue {
  const filled: Record<string, Label> = {};
  for (const [name, value] of Object.entries(values)) {
    filled[name] = isFormula(value) ? exactText(evaluate(value, scope)) : value;
  }
  return issue(code, [...observationPath, ...path], undefined, filled);
}

function isFormula(value: Formula | Words): value is Formula {
  return "kind" in value;
}

function flagTexts({ flags }: Measure, scope: Scope): string[] {
  return flags
    .filter(({ when }) => holds(when, scope))
    .map(({ code, shares = {} }) =>
      [
        code,
        ...Object.entries(shares).map(
          ([name, share]) => `${name} ${formatPercent(evaluate(share, scope), 2, "half-up")}`,
        ),
      ].join(" "),
    );
}
