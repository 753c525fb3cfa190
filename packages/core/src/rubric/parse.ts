import { unwrap, type Result } from "../error/index.js";
import { check, Findings, isPlainObject } from "../shape/index.js";
import { safeDefineRubric, type DefineOptions } from "./define.js";
import type { Rubric } from "./observed.js";
import { rubricShape } from "./shape.js";

/**
 * Reads a rubric document, `jixiao/rubric@1`, and checks it as a whole, as `defineRubric` does for a literal.
 * @throws JixiaoError with every issue.
 */
export function parseRubric(document: unknown, options: DefineOptions = {}): Rubric {
  return unwrap(safeParseRubric(document, options));
}

/** As `parseRubric`, giving a result instead of throwing. Unlike a literal, a document must name its format. */
export function safeParseRubric(document: unknown, options: DefineOptions = {}): Result<Rubric> {
  if (isPlainObject(document) && document["format"] === undefined) {
    const findings = new Findings();
    check(rubricShape, document, [], findings);
    return { success: false, issues: findings.issues };
  }
  return safeDefineRubric(document, options);
}
