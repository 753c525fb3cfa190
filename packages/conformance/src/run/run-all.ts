import { loadVectors } from "../load/load-vectors.js";
import type { Vectors } from "../format/vectors.js";
import type { Implementation } from "./implementation.js";
import { runVectors, type CaseResult } from "./run-vectors.js";

/** What came of all vectors. */
export interface ConformanceReport {
  /** The implementation's name. */
  readonly implementation: string;
  readonly passed: number;
  readonly failed: number;
  readonly results: readonly CaseResult[];
  /** Topics of which some cases were not run, because the implementation does not offer what they ask. */
  readonly notRun: readonly { readonly topic: string; readonly cases: number }[];
}

/**
 * Runs every vector of this package, or those given, against an implementation.
 *
 * @example
 * import { jixiaoImplementation, runAll } from "@jixiao/conformance";
 *
 * runAll(jixiaoImplementation).failed; // 0
 */
export function runAll(
  implementation: Implementation,
  all: readonly Vectors[] = loadVectors(),
): ConformanceReport {
  const ran = all.map((vectors) => ({ vectors, results: runVectors(vectors, implementation) }));
  const results = ran.flatMap((one) => one.results);
  const passed = results.filter((result) => result.passed).length;
  return {
    implementation: implementation.name,
    passed,
    failed: results.length - passed,
    results,
    notRun: ran.flatMap(({ vectors: { topic, cases }, results: { length } }) =>
      length < cases.length ? [{ topic, cases: cases.length - length }] : [],
    ),
  };
}
