import { resultOf, type Issue, type Result } from "../error/index.js";
import { check, Findings, isPlainObject } from "../shape/index.js";
import { referenceOf, safeDefineRubric, type DefineOptions } from "./define.js";
import { reportOverlaps } from "./in-force.js";
import type { Rubric } from "./observed.js";
import { rubricShape } from "./shape.js";

/**
 * Defines several rubrics that may extend each other, in whatever order they are given. Issues name the
 * document by its position; a circle of `extends` is one of them, and so are two versions in force on one day.
 */
export function safeDefineRubrics(
  documents: readonly unknown[],
  options: DefineOptions = {},
): Result<readonly Rubric[]> {
  const waiting = new Map(documents.entries());
  const defined = new Map<number, Rubric>();
  const issues: Issue[] = [];
  for (let progress = true; progress && waiting.size > 0;) {
    progress = false;
    for (const [index, document] of waiting) {
      const known = [...(options.known ?? []), ...defined.values()];
      if (waitsForAnother(document, index, waiting)) continue;
      waiting.delete(index);
      progress = true;
      const result = safeDefineRubric(document, { ...options, known });
      if (result.success) defined.set(index, result.data);
      else issues.push(...result.issues.map((one) => ({ ...one, path: [index, ...one.path] })));
    }
  }
  const findings = new Findings();
  for (const [index, document] of waiting) {
    const cycle = [...waiting.values()].map(nameOf).join(" → ");
    findings.report("cyclic-extends", [index, "extends"], extendsOf(document), { cycle });
  }
  const rubrics = documents.map((_, index) => defined.get(index)).filter((rubric) => rubric !== undefined);
  reportOverlaps(rubrics, findings);
  return resultOf([...issues, ...findings.issues], () => rubrics);
}

function waitsForAnother(document: unknown, self: number, waiting: ReadonlyMap<number, unknown>): boolean {
  const base = extendsOf(document);
  if (base === undefined) return false;
  return [...waiting].some(([index, other]) => {
    const isBase = nameOf(other) === base || idOf(other) === base;
    return isBase && (index !== self || nameOf(document) === base || idOf(document) === base);
  });
}

function extendsOf(document: unknown): string | undefined {
  if (!isPlainObject(document) || typeof document["extends"] !== "string") return undefined;
  // A document that is wrong in other ways is defined on its own, so that all its issues are reported.
  return check(rubricShape, document, [], new Findings()) === undefined ? undefined : document["extends"];
}

function idOf(document: unknown): string | undefined {
  return isPlainObject(document) && typeof document["id"] === "string" ? document["id"] : undefined;
}

function nameOf(document: unknown): string | undefined {
  const id = idOf(document);
  const version = isPlainObject(document) ? document["version"] : undefined;
  return id === undefined || typeof version !== "string" ? id : referenceOf({ id, version });
}
