import { certain } from "../certain/certain.js";
import { issue, resultOf, type Issue, type Result } from "../error/index.js";
import { Findings, isPlainObject } from "../shape/index.js";
import { referenceOf, defineAmong, type DefineOptions } from "./define.js";
import { reportOverlaps } from "./in-force.js";
import type { Rubric } from "./observed.js";

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
  const issues = new Map<number, readonly Issue[]>();
  const define = (index: number, document: unknown): void => {
    waiting.delete(index);
    const known = [...(options.known ?? []), ...defined.values()];
    const others = documents.filter((_, other) => !defined.has(other));
    const made = defineAmong(document, { ...options, known }, (reference) =>
      others.some((other) => isCalled(other, reference)),
    );
    issues.set(index, made.issues);
    if (made.rubric !== undefined) defined.set(index, made.rubric);
  };
  let ready;
  do {
    ready = [...waiting].filter(([, document]) => basesOf(document, waiting).length === 0);
    for (const [index, document] of ready) define(index, document);
  } while (ready.length > 0);
  // Whoever still waits stands in a circle, or waits for one.
  const circles = new Map([...waiting].filter(([index]) => isInCircle(index, waiting)));
  const cycle = [...circles.values()].map(nameOf).join(" → ");
  for (const [index, document] of [...waiting]) {
    define(index, document);
    if (!circles.has(index)) continue;
    const circular = issue("cyclic-extends", ["extends"], extendsOf(document), { cycle });
    issues.set(index, [...certain(issues.get(index)), circular]);
  }
  const findings = new Findings();
  reportOverlaps(
    [...defined].sort(([one], [other]) => one - other),
    findings,
  );
  const placed = [...documents.keys()].flatMap((index) =>
    certain(issues.get(index)).map((one) => ({ ...one, path: [index, ...one.path] })),
  );
  const rubrics = [...documents.keys()].flatMap((index) => defined.get(index) ?? []);
  return resultOf([...placed, ...findings.issues], () => rubrics);
}

/** Which of the documents that wait a document extends: itself too, where it names itself. */
function basesOf(document: unknown, waiting: ReadonlyMap<number, unknown>): number[] {
  const base = extendsOf(document);
  if (base === undefined) return [];
  return [...waiting].filter(([, other]) => isCalled(other, base)).map(([index]) => index);
}

function isInCircle(start: number, waiting: ReadonlyMap<number, unknown>): boolean {
  const reached = new Set<number>();
  const ahead = [start];
  for (const index of ahead) {
    for (const base of basesOf(waiting.get(index), waiting)) {
      if (!reached.has(base)) ahead.push(base);
      reached.add(base);
    }
  }
  return reached.has(start);
}

/** Whether a reference names a document: by its id, or by its id and version. */
function isCalled(document: unknown, reference: string): boolean {
  return nameOf(document) === reference || idOf(document) === reference;
}

function extendsOf(document: unknown): string | undefined {
  const base = isPlainObject(document) ? document["extends"] : undefined;
  return typeof base === "string" ? base : undefined;
}

function idOf(document: unknown): string | undefined {
  return isPlainObject(document) && typeof document["id"] === "string" ? document["id"] : undefined;
}

function nameOf(document: unknown): string | undefined {
  const id = idOf(document);
  const version = isPlainObject(document) ? document["version"] : undefined;
  return id === undefined || typeof version !== "string" ? id : referenceOf({ id, version });
}
