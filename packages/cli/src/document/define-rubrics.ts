import { safeDefineRubrics, type Issue, type Rubric } from "@jixiao/core";
import { isPlainObject } from "@jixiao/core/adapter";
import type { Session } from "../output/session.js";
import { issuesIn, type Problem } from "../problem/problem.js";
import type { SourceDocument } from "../source/source.js";
import { findBases } from "./bases.js";
import { shippedRubrics } from "./shipped.js";

/** Rubrics read from files, in the order of their documents, or what is wrong with them. */
export interface DefinedRubrics {
  readonly rubrics: readonly Rubric[];
  readonly problems: readonly Problem[];
}

/**
 * Defines the rubrics of some documents together. They may extend each other, a shipped rubric, or a rubric
 * in a file beside them; a rubric in a file stands before a shipped one of the same id.
 */
export async function defineRubrics(
  documents: readonly SourceDocument[],
  session: Session,
): Promise<DefinedRubrics> {
  if (documents.length === 0) return { rubrics: [], problems: [] };
  const shipped = await shippedRubrics();
  const bases = await findBases(documents, shipped, session);
  const all = [...documents, ...bases.documents];
  const ids = new Set(all.map(({ value }) => (isPlainObject(value) ? value["id"] : undefined)));
  const known = shipped.filter((rubric) => !ids.has(rubric.id));
  const values = all.map((document) => withReference(document, bases.references.get(document)));
  const result = safeDefineRubrics(values, { known });
  if (result.success) return { rubrics: result.data.slice(0, documents.length), problems: [] };
  const problems = all.flatMap((document, index) =>
    issuesIn(document, issuesAt(index, result.issues), session.language),
  );
  return { rubrics: [], problems };
}

function withReference({ value }: SourceDocument, reference: string | undefined): unknown {
  return reference === undefined || !isPlainObject(value) ? value : { ...value, extends: reference };
}

/** The issues of one document of several: their paths begin with its position. */
function issuesAt(index: number, issues: readonly Issue[]): Issue[] {
  return issues.filter(({ path }) => path[0] === index).map((one) => ({ ...one, path: one.path.slice(1) }));
}
