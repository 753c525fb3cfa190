import {
  planOf,
  rubricShape,
  safeDefineRubrics,
  safeParseRubric,
  type Plan,
} from "../../../core/src/rubric/index.js";
import { leafObservationShape, observationsShape } from "../../../core/src/score/observation-shape.js";
import { isPlainObject } from "../../../core/src/shape/index.js";
import { loadVectors, type ScoreCase } from "../../src/index.js";
import { follow, type Change } from "./walk.js";

/** A case of scoring with its documents spelled out, and the names these use. */
export interface SpelledCase {
  readonly topic: string;
  readonly one: ScoreCase;
  readonly rubric: unknown;
  readonly known: readonly unknown[];
  readonly used: ReadonlySet<string>;
}

/** Every case of the vectors that scores by one rubric, or is refused. */
export function spelledCases(): SpelledCase[] {
  return loadVectors().flatMap((vectors) => {
    if (vectors.kind !== "score") return [];
    const named = (name: string): unknown => vectors.rubrics?.[name];
    return vectors.cases.flatMap((one): SpelledCase[] => {
      if (one.among !== undefined || one.rubricText !== undefined || one.observationsText !== undefined)
        return [];
      const rubric = one.ref === undefined ? one.rubric : named(one.ref);
      const spelled = { topic: vectors.topic, one, rubric, known: (one.known ?? []).map(named) };
      const used = new Set<string>();
      changedDocuments(spelled, used);
      return [{ ...spelled, used }];
    });
  });
}

/** Whether a case ends in a scorecard. */
export function isScored({ one }: Pick<SpelledCase, "one">): boolean {
  return !("issues" in one.expect);
}

/** The documents of a case with a change applied; the names they use are added to `used`. */
export function changedDocuments(
  { one, rubric, known }: Omit<SpelledCase, "used">,
  used: Set<string>,
  change?: Change,
): { rubric: unknown; known: unknown[]; observations: unknown } {
  const plan = planFor(rubric, known, one.scales ?? []);
  return {
    rubric: follow(rubricShape, rubric, "rubric", used, change),
    known: known.map((base) => follow(rubricShape, base, "rubric", used, change)),
    observations: followObservations(one.observations, plan, used, change),
  };
}

/** The plan of a case's rubric; undefined where that is refused. */
export function planFor(
  rubric: unknown,
  known: readonly unknown[],
  scales: readonly unknown[],
): Plan | undefined {
  const bases = safeDefineRubrics(known);
  const defined = safeParseRubric(rubric, {
    known: bases.success ? bases.data : [],
    scales: scales as never,
  });
  return defined.success ? planOf(defined.data) : undefined;
}

/** Observations go by the rule of their leaf: `observation<attainment>.actual`. */
function followObservations(
  given: unknown,
  plan: Plan | undefined,
  used: Set<string>,
  change?: Change,
): unknown {
  if (!isPlainObject(given)) return given;
  if (typeof given["format"] === "string") {
    const document = follow(observationsShape, given, "observations", used, change);
    if (!isPlainObject(document)) return document;
    return { ...document, observations: followObservations(given["observations"], plan, used, change) };
  }
  return Object.fromEntries(
    Object.entries(given).map(([id, observation]) => {
      const leaf = plan?.leaves.find((one) => one.id === id);
      if (leaf === undefined) return [id, observation];
      return [
        id,
        follow(leafObservationShape(leaf), observation, `observation<${leaf.rule.type}>`, used, change),
      ];
    }),
  );
}
