import { resultOf, unwrap, type Result } from "../error/index.js";
import type { ParsedObservations } from "../rubric/observed.js";
import { check, Findings } from "../shape/index.js";
import { observationsShape } from "./observation-shape.js";

/**
 * Reads an observations document, `jixiao/observations@1`: its own keys are checked here, the observations
 * themselves when they are scored by a rubric.
 * @throws JixiaoError with every issue.
 */
export function parseObservations(document: unknown): ParsedObservations {
  return unwrap(safeParseObservations(document));
}

/** As `parseObservations`, giving a result instead of throwing. */
export function safeParseObservations(document: unknown): Result<ParsedObservations> {
  const findings = new Findings();
  const read = check(observationsShape, document, [], findings);
  // The brand exists for the compiler only: it says that the document came through this check.
  return resultOf(findings.issues, () => read as unknown as ParsedObservations);
}
