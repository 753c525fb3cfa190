import { certain } from "../certain/certain.js";
import { nearest, type Path } from "../error/index.js";
import { inForceIssue } from "../rubric/in-force.js";
import { referenceOf } from "../rubric/define.js";
import type { Facts, ObservationsDocument, Subject } from "../rubric/observed.js";
import type { Plan } from "../rubric/plan.js";
import {
  attempt,
  check,
  isPlainObject,
  leaveHole,
  object,
  optional,
  unreadable,
  type Findings,
  type Infer,
} from "../shape/index.js";
import { assess, type Assessment } from "./assess.js";
import { everydayAssessments } from "./everyday.js";
import type { Unfinished } from "./explained.js";
import { layoutOf, type Layout } from "./layout.js";
import { observationsFields } from "./observation-shape.js";

/** What may be said beside bare observations; a document says it itself. */
export interface Circumstances {
  readonly subject?: Subject;
  /** The day of the assessment, `YYYY-MM-DD`: the rubric must be in force on it. */
  readonly assessedOn?: string;
  readonly vetoes?: Facts;
  readonly ceilings?: Facts;
}

/** Observations, read and each scored on its own points. */
export interface Assessed extends Required<Pick<Circumstances, "vetoes" | "ceilings">> {
  readonly subject?: Subject;
  readonly assessedOn?: string;
  /** In the order of the plan's leaves, with a hole for each that could not be assessed. */
  readonly assessments: readonly Assessment[];
  /** Where the observations stand in what was given. */
  readonly path: Path;
}

/** Whether this is a whole observations document: a leaf called `format` holds an object, never a text. */
function isDocument(given: unknown): given is ObservationsDocument {
  return isPlainObject(given) && typeof given["format"] === "string";
}

const circumstancesShape = object({
  subject: optional(observationsFields.subject.shape),
  assessedOn: optional(observationsFields.assessedOn.shape),
  vetoes: optional(observationsFields.vetoes.shape),
  ceilings: optional(observationsFields.ceilings.shape),
});

const documentShape = object(observationsFields);

/** Reads observations against a plan, reporting every issue. */
export function readObservations(
  plan: Plan,
  given: unknown,
  circumstances: Circumstances,
  findings: Findings,
): Assessed | undefined {
  const layout = layoutOf(plan);
  const document = isDocument(given) ? check(documentShape, given, [], findings) : undefined;
  const { said, observations } =
    document === undefined
      ? readBare(given, layout, circumstances, findings)
      : { said: document, observations: () => document.observations };
  attempt(() => {
    if (document === undefined) checkInForce(plan, said.assessedOn, findings);
    else checkReference(plan, document, findings);
  });
  for (const key of ["vetoes", "ceilings"] as const) {
    attempt(() => reportUnknownFacts(plan, key, said[key], findings));
  }
  const path: Path = document === undefined ? [] : ["observations"];
  const assessments = attempt(() => assessAll(plan, layout, observations(), path, findings));
  if (assessments === undefined) return undefined;
  const assessed: Unfinished<Assessed> = { vetoes: {}, ceilings: {}, assessments, path };
  attempt(() => {
    if (said.subject !== undefined) assessed.subject = said.subject;
    if (said.assessedOn !== undefined) assessed.assessedOn = said.assessedOn;
    if (said.vetoes !== undefined) assessed.vetoes = said.vetoes;
    if (said.ceilings !== undefined) assessed.ceilings = said.ceilings;
  });
  return assessed;
}

interface Read {
  /** What is said beside the observations. */
  readonly said: Infer<typeof circumstancesShape>;
  /** The observations by leaf; raises `Unreadable` where they are none. */
  readonly observations: () => Readonly<Record<string, unknown>>;
}

function readBare(
  given: unknown,
  { positions }: Layout,
  { subject, assessedOn, vetoes, ceilings }: Circumstances,
  findings: Findings,
): Read {
  const isBare = [subject, assessedOn, vetoes, ceilings].every((one) => one === undefined);
  const said = isBare
    ? {}
    : certain(check(circumstancesShape, { subject, assessedOn, vetoes, ceilings }, [], findings));
  // Observations by the ids of leaves are what their shape asks for; anything else is looked at more closely.
  if (isPlainObject(given) && Object.keys(given).every((id) => positions.has(id))) {
    return { said, observations: () => given };
  }
  const observations = check(observationsFields.observations.shape, given, [], findings);
  return { said, observations: () => observations ?? unreadable() };
}

function assessAll(
  plan: Plan,
  { positions }: Layout,
  observations: Readonly<Record<string, unknown>>,
  path: Path,
  findings: Findings,
): readonly Assessment[] {
  const everyday = everydayAssessments(plan, positions, observations);
  if (isWhole(everyday) && Object.keys(observations).length === everyday.length) return everyday;
  const meant = new Set<string | undefined>();
  for (const id of Object.keys(observations)) {
    if (positions.has(id)) continue;
    findings.reportUnknown("unknown-indicator", [...path, id], id, [...positions.keys()], { id });
    meant.add(nearest(id, positions.keys()));
  }
  const isMissingAnIssue = (plan.rubric.missing ?? "error") === "error";
  const assessments: Assessment[] = [];
  for (const leaf of plan.leaves) {
    const known = everyday[assessments.length];
    if (known !== undefined) {
      assessments.push(known);
      continue;
    }
    const given = Object.hasOwn(observations, leaf.id) ? observations[leaf.id] : undefined;
    const where = [...path, leaf.id];
    // What stands under a misspelt id is probably this leaf's: it is not missing as well.
    const isMisspelt = given === undefined && meant.has(leaf.id);
    const assessment = isMisspelt ? undefined : assess(leaf, given, where, findings);
    if (assessment === undefined) {
      leaveHole(assessments, assessments.length);
      continue;
    }
    assessments.push(assessment);
    if (assessment.status === "missing" && isMissingAnIssue) {
      const expected = { "zh-CN": "该指标的评分依据", en: "an observation for it" };
      findings.report("missing-observation", where, given, { id: leaf.id, expected });
    }
  }
  return assessments;
}

/** Whether no leaf is left to be assessed. */
function isWhole(assessments: readonly (Assessment | undefined)[]): assessments is readonly Assessment[] {
  for (const one of assessments) if (one === undefined) return false;
  return true;
}

function checkReference(
  plan: Plan,
  { rubric: reference, assessedOn }: Infer<typeof documentShape>,
  findings: Findings,
): void {
  const given = referenceOf(plan.rubric);
  if (reference === plan.rubric.id) checkInForce(plan, assessedOn, findings);
  else if (reference !== given) {
    findings.report("wrong-rubric", ["rubric"], reference, { named: reference, given });
  }
}

function checkInForce(plan: Plan, assessedOn: string | undefined, findings: Findings): void {
  const problem =
    assessedOn === undefined ? undefined : inForceIssue(plan.rubric, assessedOn, ["assessedOn"]);
  if (problem !== undefined) findings.issues.push(problem);
}

function reportUnknownFacts(
  plan: Plan,
  key: "vetoes" | "ceilings",
  facts: Facts | undefined,
  findings: Findings,
): void {
  const known = (plan.rubric[key] ?? []).map((fact) => fact.id);
  for (const id of Object.keys(facts ?? {})) {
    if (!known.includes(id)) findings.reportUnknown("unknown-veto", [key, id], id, known, { id });
  }
}
