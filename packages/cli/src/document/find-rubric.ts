import { existsSync } from "node:fs";
import { referenceOf, safeRubricInForce, type Rubric } from "@jixiao/core";
import { choiceWords, issue, isPlainObject } from "@jixiao/core/adapter";
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
  /** Rubrics that were given and are broken: their own problems are told, and nothing is held against them. */
  readonly broken: ReadonlySet<string>;
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
  const ids = new Set(given.map(({ value }) => (isPlainObject(value) ? String(value["id"]) : "")));
  const broken = defined.problems.length > 0 ? ids : new Set<string>();
  const known = [...defined.rubrics, ...shipped.filter(({ id }) => !ids.has(id))];
  if (chosen === undefined) return { shelf: { known, broken }, problems: defined.problems };
  if (known.some((rubric) => rubric.id === chosen || referenceOf(rubric) === chosen)) {
    return { shelf: { known, broken, chosen: { reference: chosen } }, problems: defined.problems };
  }
  const file = await rubricsOfFile(chosen, known, session);
  const problems = [...defined.problems, ...file.problems];
  return { shelf: { known, broken, chosen: { rubrics: file.rubrics } }, problems };
}

async function rubricsOfFile(
  file: string,
  known: readonly Rubric[],
  session: Session,
): Promise<{ rubrics: readonly Rubric[]; problems: readonly Problem[] }> {
  if (file !== "-" && !existsSync(file)) {
    const values = { id: file, ...rubricChoices(file, known) };
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
export function findRubric(document: SourceDocument, shelf: Shelf, session: Session): Found {
  const { chosen, known, broken } = shelf;
  const value = isPlainObject(document.value) ? document.value : {};
  const named = typeof value["rubric"] === "string" ? value["rubric"] : undefined;
  const date = typeof value["assessedOn"] === "string" ? value["assessedOn"] : undefined;
  if (chosen === undefined) {
    // Without a reference there is nothing to look for; the document's own issues say so.
    if (named === undefined || broken.has(named.replace(/@.*$/, ""))) return { problems: [] };
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
  { language }: Session,
): Found {
  const result = safeRubricInForce(rubrics, reference, date);
  if (result.success) return { rubric: result.data, value: document.value };
  if (result.issues[0]?.code !== "unknown-rubric")
    return { problems: issuesIn(document, result.issues, language) };
  const unknown = issue("unknown-rubric", ["rubric"], reference, {
    id: reference,
    ...rubricChoices(reference, rubrics),
  });
  // Where nothing was found there is another way than to correct the name.
  const problems = issuesIn(document, [unknown], language).map((one) => ({
    ...one,
    hint: `${one.hint}${orAnyFile[language]}`,
  }));
  return { problems };
}

const orAnyFile = words(
  "；体系在文件里时用 --rubric 指定，check 则把两个文件一起写上",
  "; for a rubric in a file, use --rubric, or give check both files",
);

/** The words for a rubric that is not known; without a version the nearest id is looked for. */
export function rubricChoices(name: string, rubrics: readonly Rubric[]): ReturnType<typeof choiceWords> {
  return choiceWords(
    name,
    name.includes("@") ? rubrics.map(referenceOf) : [...new Set(rubrics.map(({ id }) => id))],
  );
}

function amongFile(
  rubrics: readonly Rubric[],
  named: string | undefined,
  date: string | undefined,
  document: SourceDocument,
  session: Session,
): Found {
  const [only] = rubrics;
  if (rubrics.length === 0) return { problems: [] };
  if (only !== undefined && rubrics.length === 1) return { rubric: only, value: document.value };
  if (named !== undefined && rubrics.some((rubric) => rubric.id === named || referenceOf(rubric) === named)) {
    return lookedUp(rubrics, named, date, document, session);
  }
  const known = rubrics.map(referenceOf).join(", ");
  return { problems: [problemIn(document, "several-rubrics", ["rubric"], { known }, session.language)] };
}
