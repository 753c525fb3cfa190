import { existsSync } from "node:fs";
import { referenceOf, safeRubricInForce, type Issue, type Rubric } from "@jixiao/core";
import { choiceWords, isPlainObject } from "@jixiao/core/adapter";
import type { Session } from "../output/session.js";
import { issuesIn, problem, problemIn, type Problem } from "../problem/problem.js";
import { words } from "../problem/words.js";
import type { SourceDocument } from "../source/source.js";
import { defineRubrics } from "./define-rubrics.js";
import { readDocuments } from "./read-documents.js";
import { shippedRubrics } from "./shipped.js";
import { sortDocuments } from "./sort-documents.js";

/** The rubrics a command may score by. */
export interface Shelf {
  /** What `--rubric` names: it wins over what observations name. */
  readonly chosen?: Chosen;
  /** Rubrics that observations may name: those given with them stand before shipped ones of the same id. */
  readonly known: readonly Rubric[];
}

/** Rubrics of a file, or a reference to a shipped one. */
type Chosen = { readonly rubrics: readonly Rubric[] } | { readonly reference: string };

/** Fills the shelf: what `--rubric` names, rubrics given as documents, and what ships. */
export async function fillShelf(
  chosen: string | undefined,
  given: readonly SourceDocument[],
  session: Session,
): Promise<{ readonly shelf: Shelf; readonly problems: readonly Problem[] }> {
  const shipped = await shippedRubrics();
  const defined = await defineRubrics(given, session);
  const ids = new Set(defined.rubrics.map(({ id }) => id));
  const known = [...defined.rubrics, ...shipped.filter(({ id }) => !ids.has(id))];
  if (chosen === undefined) return { shelf: { known }, problems: defined.problems };
  if (known.some((rubric) => rubric.id === chosen || referenceOf(rubric) === chosen)) {
    return { shelf: { known, chosen: { reference: chosen } }, problems: defined.problems };
  }
  const file = await rubricsOfFile(chosen, known, session);
  const problems = [...defined.problems, ...file.problems];
  return { shelf: { known, chosen: { rubrics: file.rubrics } }, problems };
}

async function rubricsOfFile(
  file: string,
  known: readonly Rubric[],
  session: Session,
): Promise<{ rubrics: readonly Rubric[]; problems: readonly Problem[] }> {
  if (file !== "-" && !existsSync(file)) {
    const values = { id: file, ...choiceWords(file, known.map(referenceOf)) };
    return { rubrics: [], problems: [problem("unknown-document", { file }, values, session.language)] };
  }
  const { documents, problems } = await readDocuments([file], session);
  const sorted = sortDocuments(documents, ["jixiao/rubric@1"], session);
  const defined = await defineRubrics(sorted.of("jixiao/rubric@1"), session);
  return { rubrics: defined.rubrics, problems: [...problems, ...sorted.problems, ...defined.problems] };
}

/** The rubric that some observations are scored by, and what to say of how it was found. */
export type Found =
  | { readonly rubric: Rubric; readonly value: unknown; readonly note?: string }
  | { readonly problems: readonly Problem[] };

/**
 * Finds the rubric of an observations document: the one `--rubric` names, else the one the document names,
 * in the version it names or the one in force on the day of the assessment.
 */
export function findRubric(document: SourceDocument, { chosen, known }: Shelf, session: Session): Found {
  const value = isPlainObject(document.value) ? document.value : {};
  const named = typeof value["rubric"] === "string" ? value["rubric"] : undefined;
  const date = typeof value["assessedOn"] === "string" ? value["assessedOn"] : undefined;
  if (chosen === undefined) {
    // Without a reference there is nothing to look for; the document's own issues say so.
    if (named === undefined) return { problems: [] };
    return lookedUp(known, named, date, document, session);
  }
  const found =
    "reference" in chosen
      ? lookedUp(known, chosen.reference, date, document, session)
      : amongFile(chosen.rubrics, named, date, document, session);
  if ("problems" in found) return found;
  const { rubric } = found;
  if (named === undefined || named === rubric.id || named === referenceOf(rubric)) return { rubric, value };
  const note = words(
    `${document.source.name}：写的是 ${named}，按 --rubric 用 ${referenceOf(rubric)}`,
    `${document.source.name}: names ${named}; scored by ${referenceOf(rubric)} as --rubric says`,
  );
  return { rubric, value: { ...value, rubric: referenceOf(rubric) }, note: note[session.language] };
}

function lookedUp(
  rubrics: readonly Rubric[],
  reference: string,
  date: string | undefined,
  document: SourceDocument,
  session: Session,
): Found {
  const result = safeRubricInForce(rubrics, reference, date);
  return result.success
    ? { rubric: result.data, value: document.value }
    : { problems: problemsIn(document, result.issues, session) };
}

function amongFile(
  rubrics: readonly Rubric[],
  named: string | undefined,
  date: string | undefined,
  document: SourceDocument,
  session: Session,
): Found {
  const [only] = rubrics;
  if (only !== undefined && rubrics.length === 1) return { rubric: only, value: document.value };
  if (named !== undefined && rubrics.some((rubric) => rubric.id === named || referenceOf(rubric) === named)) {
    return lookedUp(rubrics, named, date, document, session);
  }
  const known = rubrics.map(referenceOf).join(", ");
  return { problems: [problemIn(document, "several-rubrics", ["rubric"], { known }, session.language)] };
}

/** The issues of a search; where nothing was found there is another way than to correct the name. */
function problemsIn(document: SourceDocument, issues: readonly Issue[], { language }: Session): Problem[] {
  return issuesIn(document, issues, language).map((found) =>
    found.code === "unknown-rubric" ? { ...found, hint: `${found.hint}${orAnyFile[language]}` } : found,
  );
}

const orAnyFile = words("；体系在文件里时用 --rubric 指定", "; for a rubric in a file, use --rubric");
