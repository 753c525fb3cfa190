import {
  safeDefineRubrics,
  safeParseObservations,
  safeParseRubric,
  safeReconcile,
  safeRubricInForce,
  safeScore,
  type GradeScale,
  type Result,
  type Rubric,
} from "@jixiao/core";
import type { Implementation, Outcome } from "../run/implementation.js";
import { ownValue } from "../run/compare.js";

/**
 * `@jixiao/core` as the vectors see it. It rates nothing: that is `@jixiao/report-rating`, whose `safeRate` can
 * be added.
 *
 * @example
 * import { jixiaoImplementation, runAll } from "@jixiao/conformance";
 *
 * runAll({ ...jixiaoImplementation, rate: (scheme, checks) => myRate(scheme, checks) });
 */
export const jixiaoImplementation: Implementation = {
  name: "@jixiao/core",
  score(document, observations, { known, scales }) {
    const bases = safeDefineRubrics(known);
    if (!bases.success) return refused(bases);
    const rubric = safeParseRubric(document, { known: bases.data, scales: scales.filter(isScale) });
    return rubric.success ? scored(rubric.data, observations) : refused(rubric);
  },
  scoreInForce(documents, observations) {
    const rubrics = safeDefineRubrics(documents);
    if (!rubrics.success) return refused(rubrics);
    const read = safeParseObservations(observations);
    if (!read.success) return refused(read);
    const rubric = safeRubricInForce(rubrics.data, read.data.rubric, read.data.assessedOn);
    return rubric.success ? scored(rubric.data, read.data) : refused(rubric);
  },
  reconcile(published) {
    const result = safeReconcile(published);
    return result.success ? result.data : refused(result);
  },
};

function scored(rubric: Rubric, observations: unknown): Outcome {
  const result = safeScore(rubric, observations);
  return result.success ? result.data : refused(result);
}

function refused({ issues }: Extract<Result<unknown>, { success: false }>): Outcome {
  return { issues };
}

/** Scales of the vectors are right; what is wrong with a rubric's own is for core to say. */
function isScale(value: unknown): value is GradeScale {
  return Array.isArray(ownValue(value, "grades"));
}
