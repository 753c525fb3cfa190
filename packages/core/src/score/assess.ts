import { certain } from "../certain/certain.js";
import { amountOf, compare, printExact, subtract, zero, type Ratio } from "../amount/index.js";
import type { IssueValues, Path } from "../error/index.js";
import { DivisionByZero, evaluate, type Scope } from "../formula/index.js";
import { bounds } from "../formula/bounds.js";
import { explainFormula } from "../explain/index.js";
import type { Leaf } from "../rubric/plan.js";
import type { Override } from "../rubric/observed.js";
import { Reading, type Claim, type FlagCode } from "../rules/index.js";
import { attempt, check, isPlainObject, Unreadable, type Findings } from "../shape/index.js";
import { readyMeasure, type ReadyFlag } from "./ready-measure.js";
import {
  commonFields,
  notApplicableShape,
  observationShape,
  type CommonFields,
} from "./observation-shape.js";

/** Whether and how a leaf came to its score. */
export type LeafStatus = "scored" | "not-applicable" | "missing" | "overridden";

/** What one leaf scored on its own points, before anything that depends on other leaves. */
export interface Assessment {
  readonly leaf: Leaf;
  readonly status: LeafStatus;
  /** The computed score; absent where nothing was observed. */
  readonly computed?: Ratio;
  /** The inputs it was computed from. */
  readonly scope?: Scope;
  /** The least and the greatest score there can be; both the score itself where it is known. */
  readonly low: Ratio;
  readonly high: Ratio;
  /** The marks the observation names as lost. */
  readonly claims: readonly Claim[];
  readonly flags: readonly RaisedFlag[];
  readonly common: CommonFields;
  /** Why it is not applicable. */
  readonly reason?: string;
}

/** A flag with its figures, as exact shares. */
export interface RaisedFlag {
  readonly code: FlagCode;
  readonly shares: Readonly<Record<string, Ratio>>;
}

/** Reads and scores the observation of one leaf; reports everything that keeps it from being scored. */
export function assess(
  leaf: Leaf,
  observation: unknown,
  path: Path,
  findings: Findings,
): Assessment | undefined {
  if (observation === undefined || observation === null) return missing(leaf, {});
  if (!isPlainObject(observation)) {
    return findings.report("wrong-type", path, observation, {
      expected: { "zh-CN": "评分依据（对象）", en: "an observation (an object)" },
    });
  }
  if (observation["notApplicable"] !== undefined) {
    const read = certain(check(notApplicableShape, observation, path, findings));
    return attempt((): Assessment => {
      return { ...missing(leaf, read), status: "not-applicable", reason: read.notApplicable };
    });
  }
  const before = findings.issues.length;
  const ruleWritten = isRuleWritten(leaf, observation);
  const read = certain(check(observationShape(leaf, ruleWritten), observation, path, findings));
  attempt(() => checkOverride(leaf, read, path, findings));
  const computed = ruleWritten ? compute(leaf, read, path, findings) : missing(leaf, read);
  if (computed === undefined || findings.issues.length > before) return undefined;
  return read.override === undefined ? computed : overridden(computed, read.override);
}

const commonKeys = new Set(Object.keys(commonFields));

/**
 * Whether an observation brings what its rule asks for: any key of the rule's, or none where the rule asks for none.
 * An observation that only comments on a leaf, or overrides it, leaves it missing.
 */
function isRuleWritten({ measure }: Leaf, observation: Readonly<Record<string, unknown>>): boolean {
  for (const key of Object.keys(observation)) {
    if (!commonKeys.has(key) && observation[key] !== undefined) return true;
  }
  return Object.keys(measure.inputs).length === 0;
}

function checkOverride({ points }: Leaf, { override }: CommonFields, path: Path, findings: Findings): void {
  if (override === undefined || compare(amountOf(override.score), points) <= 0) return;
  const values = { points: printExact(points) };
  findings.report("score-above-points", [...path, "override", "score"], override.score, values);
}

const nothing: readonly never[] = [];

/** A leaf of which nothing was observed: anything it could score is possible. */
export function missing(leaf: Leaf, said: CommonFields): Assessment {
  let range = ranges.get(leaf);
  if (range === undefined) {
    range = bounds(leaf.measure, leaf.points);
    ranges.set(leaf, range);
  }
  const { low, high } = range;
  return { leaf, status: "missing", low, high, claims: nothing, flags: nothing, common: said };
}

// What a leaf can score does not depend on any observation.
const ranges = new WeakMap<Leaf, ReturnType<typeof bounds>>();

function overridden(assessment: Assessment, override: Override): Assessment {
  const score = amountOf(override.score);
  return { ...assessment, status: "overridden", low: score, high: score, claims: [] };
}

function compute(
  leaf: Leaf,
  observation: CommonFields,
  path: Path,
  findings: Findings,
): Assessment | undefined {
  const { measure, rule, parameters, points } = leaf;
  const reading = new Reading(measure.inputs, points, path, findings);
  rule.observe(observation, parameters, reading);
  const { inputs, isWhole } = reading;
  const assessed = assessInputs(leaf, { points, inputs }, path, findings, observation);
  return isWhole ? assessed : undefined;
}

/**
 * Scores one leaf from inputs that were read and hold to their bounds; reports what refuses them. Claims and
 * whatever else an observation carries are no inputs: they come from the observation, where there is one.
 */
export function assessInputs(
  leaf: Leaf,
  scope: Scope,
  path: Path,
  findings: Findings,
  observation?: CommonFields,
): Assessment | undefined {
  const { refusals, notApplicable, score, flags } = readyMeasure(leaf.measure);
  const before = findings.issues.length;
  const said = observation ?? {};
  try {
    for (const { refusal, when } of refusals) {
      attempt(() => {
        if (!when.of(scope)) return;
        const values = refusalValues(refusal.values, scope);
        findings.report(refusal.code, [...path, ...refusal.path], undefined, values);
      });
    }
    if (findings.issues.length > before) return undefined;
    if (notApplicable?.of(scope) === true) {
      const none = { low: zero, high: zero, claims: nothing, flags: nothing };
      return { leaf, scope, status: "not-applicable", ...none, common: said };
    }
    const computed = score.of(scope);
    const raised = raisedFlags(flags, scope);
    const claims = (observation && leaf.rule.claims?.(observation, leaf.parameters)) ?? nothing;
    const [low, high] = [computed, computed];
    return { leaf, status: "scored", computed, scope, low, high, claims, flags: raised, common: said };
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    if (!(error instanceof DivisionByZero)) throw error;
    const { inputs } = leaf.measure;
    const place = {
      "zh-CN": explainFormula(error.divisor, inputs, "zh-CN"),
      en: explainFormula(error.divisor, inputs, "en"),
    };
    return findings.report("division-by-zero", path, undefined, { place });
  }
}

/** The flags that inputs raise. */
export function raisedFlags(flags: readonly ReadyFlag[], scope: Scope): readonly RaisedFlag[] {
  if (flags.length === 0) return nothing;
  return flags
    .filter(({ when }) => when.of(scope))
    .map(({ code, shares }) => ({
      code,
      shares: Object.fromEntries(shares.map(([name, share]) => [name, share.of(scope)])),
    }));
}

type RefusalValues = Leaf["measure"]["refusals"][number]["values"];

function refusalValues(values: RefusalValues, scope: Scope): IssueValues {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [
      name,
      "kind" in value ? printExact(evaluate(value, scope)) : value,
    ]),
  );
}

/** The marks lost on a leaf's own points. */
export function lost(assessment: Assessment): Ratio {
  return subtract(assessment.leaf.points, assessment.low);
}
