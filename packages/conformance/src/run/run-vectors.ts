import type { RateVectors, ReconcileVectors, ScoreCase, ScoreVectors, Vectors } from "../format/vectors.js";
import { compare, isObject, type VectorDifference } from "./compare.js";
import type { Implementation, Outcome } from "./implementation.js";
import { judge, judgeReconciliation, judgeScorecard } from "./judge.js";
import { judgeTable } from "./rate-table.js";

/** What came of one case. */
export interface CaseResult {
  readonly topic: string;
  readonly id: string;
  readonly passed: boolean;
  /** Every place where the result is not what the vector says; empty where it passed. */
  readonly differences: readonly VectorDifference[];
}

/**
 * Runs the cases of one file against an implementation. Cases of a kind that the implementation does not offer
 * are left out. An implementation that throws fails the case it threw at, and the next one is run.
 *
 * @example
 * runVectors(vectors, jixiaoImplementation).filter(({ passed }) => !passed); // []
 */
export function runVectors(vectors: Vectors, implementation: Implementation): CaseResult[] {
  return checksOf(vectors, implementation).map(([id, run]) => {
    const differences = guarded(run);
    return { topic: vectors.topic, id, passed: differences.length === 0, differences };
  });
}

type Check = readonly [id: string, run: () => VectorDifference[]];

function checksOf(vectors: Vectors, implementation: Implementation): Check[] {
  switch (vectors.kind) {
    case "score":
      return scoreChecks(vectors, implementation);
    case "rate":
      return rateChecks(vectors, implementation);
    case "reconcile":
      return reconcileChecks(vectors, implementation);
  }
}

function scoreChecks({ rubrics = {}, cases }: ScoreVectors, implementation: Implementation): Check[] {
  const named = (name: string): unknown => (Object.hasOwn(rubrics, name) ? rubrics[name] : undefined);
  const outcome = (one: ScoreCase): Outcome => {
    const { ref, among, known = [], scales = [] } = one;
    const observations = given(one.observations, one.observationsText);
    if (among !== undefined) return implementation.scoreInForce?.(among.map(named), observations) ?? {};
    const rubric = ref === undefined ? given(one.rubric, one.rubricText) : named(ref);
    return implementation.score(rubric, observations, { known: known.map(named), scales });
  };
  return cases
    .filter(({ among }) => among === undefined || implementation.scoreInForce !== undefined)
    .map((one): Check => [one.id, () => judge(one.expect, answered(outcome(one)), judgeScorecard)]);
}

/** A document as it stands in the case, or read from the text that stands there. */
function given(document: unknown, text: string | undefined): unknown {
  return text === undefined ? document : JSON.parse(text);
}

function rateChecks({ schemes = {}, cases }: RateVectors, implementation: Implementation): Check[] {
  if (implementation.rate === undefined) return [];
  const rate = (scheme: unknown, checks: unknown): Outcome => answered(implementation.rate?.(scheme, checks));
  return cases.map(({ id, ref, scheme: own, checks, table, expect }): Check => {
    const scheme = ref === undefined ? own : Object.hasOwn(schemes, ref) ? schemes[ref] : undefined;
    return [
      id,
      () => [
        ...(table === undefined ? [] : judgeTable(table, scheme, (pattern) => rate(scheme, pattern))),
        ...(expect === undefined ? [] : judge(expect, rate(scheme, checks), compare)),
      ],
    ];
  });
}

function reconcileChecks({ cases }: ReconcileVectors, implementation: Implementation): Check[] {
  if (implementation.reconcile === undefined) return [];
  return cases.map(({ id, published, expect }): Check => [
    id,
    () => judge(expect, answered(implementation.reconcile?.(published)), judgeReconciliation),
  ]);
}

/** What an implementation gave; anything but an object is as good as an empty one. */
function answered(outcome: unknown): Outcome {
  return isObject(outcome) ? outcome : {};
}

function guarded(run: () => VectorDifference[]): VectorDifference[] {
  try {
    return run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ path: [], expected: "a result or { issues }", received: `thrown: ${message}` }];
  }
}
