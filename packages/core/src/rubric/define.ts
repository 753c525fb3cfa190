import { certain } from "../certain/certain.js";
import { resultOf, unwrap, type Issue, type Result } from "../error/index.js";
import type { GradeScale } from "../grade/index.js";
import { attempt, check, Findings, isPlainObject } from "../shape/index.js";
import { compile } from "./compile.js";
import { withCustomScales } from "./custom-scales.js";
import { extend } from "./extend.js";
import type { Rubric, RubricObservations } from "./observed.js";
import type { Plan } from "./plan.js";
import {
  rubricShape,
  wholeRubricShape,
  type ExtendingRubric,
  type RubricDocument,
  type WholeRubric,
} from "./shape.js";

/** What a rubric may refer to. */
export interface DefineOptions<Known extends WholeRubric = WholeRubric> {
  /** Rubrics that `extends` may name. */
  readonly known?: readonly Known[];
  /** Grade scales that `scale` may name, besides `mof-four-grade`; the rubric is given back with them written into it. */
  readonly scales?: readonly GradeScale[];
}

/** A rubric as `defineRubric` takes it; `format` may be left out. */
export type RubricInput = RubricDocument extends infer Document
  ? Document extends unknown
    ? Omit<Document, "format"> & { readonly format?: "jixiao/rubric@1" }
    : never
  : never;

/**
 * Defines a rubric: checks it as a whole and gives it back complete, with what it extends filled in, frozen.
 * The observations it expects are inferred from the literal, so that a misspelt indicator, a missing one, or
 * `{ level }` where `{ actual }` is wanted, does not compile.
 *
 * @throws JixiaoError with every issue: shapes, ids, points that do not add up, tiers, scales, rules.
 * @example
 * const rubric = defineRubric({
 *   id: "town/library", version: "2026", title: "图书馆", points: 100, scale: "mof-four-grade",
 *   indicators: [
 *     { id: "budget", title: "预算执行率", points: 40, rule: { type: "execution" } },
 *     { id: "visits", title: "到馆人次", points: 60, rule: { type: "attainment", direction: "at-least", target: 7000 } },
 *   ],
 * });
 * score(rubric, { budget: { executed: 559.77, budget: 580 }, visits: { actual: 6900 } }).score; // "97.75"
 */
export function defineRubric<const Document extends RubricInput, const Known extends WholeRubric = never>(
  document: Document,
  options: DefineOptions<Known> = {},
): Rubric<RubricObservations<Document, Known>> {
  return unwrap(safeDefineRubric(document, options)) as Rubric<RubricObservations<Document, Known>>;
}

/**
 * As `defineRubric`, for documents of any origin: gives the rubric or every issue, and never throws for
 * what a document says.
 */
export function safeDefineRubric(document: unknown, options: DefineOptions = {}): Result<Rubric> {
  const { rubric, issues } = defineAmong(document, options, () => false);
  return resultOf(issues, () => certain(rubric));
}

/**
 * Defines one document of several, whose base may be one that could not be defined. Why that one could not is said
 * there; of this one everything is checked that does not depend on it, which may leave no rubric and no issues.
 */
export function defineAmong(
  document: unknown,
  options: DefineOptions,
  isUndefinable: (reference: string) => boolean,
): { readonly rubric: Rubric | undefined; readonly issues: readonly Issue[] } {
  const findings = new Findings();
  const given =
    isPlainObject(document) && document["format"] === undefined
      ? { ...document, format: "jixiao/rubric@1" }
      : document;
  const checked = check(rubricShape, given, [], findings);
  const whole = checked === undefined ? undefined : wholeRubric(checked, options, isUndefinable, findings);
  const plan = whole === undefined ? undefined : planned(whole, options, findings);
  if (plan === undefined) return { rubric: undefined, issues: findings.issues };
  const rubric = deepFreeze(plan.rubric);
  plans.set(rubric, plan);
  return { rubric, issues: [] };
}

function planned(whole: WholeRubric, { scales = [] }: DefineOptions, findings: Findings): Plan | undefined {
  const complete = withCustomScales(whole, scales, findings);
  const names = scales.map((scale) => scale.id);
  return compile(complete, names, findings);
}

function wholeRubric(
  document: RubricDocument,
  { known = [] }: DefineOptions,
  isUndefinable: (reference: string) => boolean,
  findings: Findings,
): WholeRubric | undefined {
  if (!isExtending(document)) return document;
  const base = attempt(() => {
    const reference = document.extends;
    const matching = known.filter((one) => referenceOf(one) === reference || one.id === reference);
    const [only] = matching;
    if (only !== undefined && matching.length === 1) return only;
    if (isUndefinable(reference)) return undefined;
    const names = known.map(referenceOf);
    return findings.reportUnknown("unknown-rubric", ["extends"], reference, names, { id: reference });
  });
  return check(wholeRubricShape, extend(base, document, findings), [], findings);
}

function isExtending(document: RubricDocument): document is ExtendingRubric {
  return "extends" in document;
}

/** How a rubric is named in other documents: `id@version`. */
export function referenceOf({ id, version }: Pick<WholeRubric, "id" | "version">): string {
  return `${id}@${version}`;
}

const plans = new WeakMap<object, Plan>();

/**
 * The plan of a rubric: made when it was defined, or now for a copy that went through JSON.
 * @throws JixiaoError when it is no rubric.
 */
export function planOf(rubric: WholeRubric): Plan {
  return unwrap(safePlanOf(rubric));
}

/** As `planOf`, giving the issues of what is no rubric instead of throwing. */
export function safePlanOf(rubric: WholeRubric): Result<Plan> {
  const made = plans.get(rubric);
  if (made !== undefined) return { success: true, data: made };
  const result = safeDefineRubric(rubric);
  if (!result.success) return result;
  const plan = certain(plans.get(result.data));
  // Only a rubric that cannot change any more keeps its plan.
  if (isFrozenThrough(rubric)) plans.set(rubric, plan);
  return { success: true, data: plan };
}

function deepFreeze<Data>(data: Data): Data {
  if (typeof data === "object" && data !== null) {
    Object.freeze(data);
    Object.values(data).forEach(deepFreeze);
  }
  return data;
}

function isFrozenThrough(data: unknown): boolean {
  if (typeof data !== "object" || data === null) return true;
  return Object.isFrozen(data) && Object.values(data).every(isFrozenThrough);
}
