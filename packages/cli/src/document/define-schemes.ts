import { existsSync } from "node:fs";
import { safeParseRatingScheme, type RatingScheme } from "@jixiao/report-rating";
import { choiceWords, isPlainObject } from "@jixiao/core/adapter";
import type { Session } from "../output/session.js";
import { issuesIn, problem, problemIn, type Problem } from "../problem/problem.js";
import type { SourceDocument } from "../source/source.js";
import { readDocuments } from "./read-documents.js";
import { shippedSchemes } from "./shipped.js";
import { sortDocuments } from "./sort-documents.js";

/** Rating schemes read from files, or what is wrong with them. */
export interface DefinedSchemes {
  readonly schemes: readonly RatingScheme[];
  readonly problems: readonly Problem[];
  /** Schemes that were given and are broken: nothing is held against them. */
  readonly broken: ReadonlySet<string>;
}

/** Defines the rating schemes of some documents. */
function defineSchemes(documents: readonly SourceDocument[], { language }: Session): DefinedSchemes {
  const results = documents.map((document) => ({ document, result: safeParseRatingScheme(document.value) }));
  const broken = results.filter(({ result }) => !result.success).map(({ document }) => idOf(document));
  return {
    broken: new Set(broken),
    schemes: results.flatMap(({ result }) => (result.success ? [result.data] : [])),
    problems: results.flatMap(({ document, result }) =>
      result.success ? [] : issuesIn(document, result.issues, language),
    ),
  };
}

function idOf({ value }: SourceDocument): string {
  return isPlainObject(value) ? String(value["id"]) : "";
}

/** The schemes a command may rate by: what `--scheme` names alone, or else those given and those that ship. */
export async function schemesFor(
  chosen: string | undefined,
  given: readonly SourceDocument[],
  session: Session,
): Promise<DefinedSchemes> {
  const shipped = await shippedSchemes();
  const defined = defineSchemes(given, session);
  const ids = new Set(given.map(idOf));
  const known = [...defined.schemes, ...shipped.filter(({ id }) => !ids.has(id))];
  if (chosen === undefined) return { ...defined, schemes: known };
  const named = known.filter(({ id }) => id === chosen);
  if (named.length > 0) return { ...defined, schemes: named };
  const file = await schemesOfFile(chosen, known, session);
  return { ...file, problems: [...defined.problems, ...file.problems] };
}

async function schemesOfFile(
  file: string,
  known: readonly RatingScheme[],
  session: Session,
): Promise<DefinedSchemes> {
  if (file !== "-" && !existsSync(file)) {
    const values = {
      id: file,
      ...choiceWords(
        file,
        known.map(({ id }) => id),
      ),
    };
    return {
      schemes: [],
      broken: new Set(),
      problems: [problem("unknown-document", { file }, values, session.language)],
    };
  }
  const { documents, problems } = await readDocuments([file], session);
  const sorted = sortDocuments(documents, ["jixiao/rating-scheme@1"], session);
  const defined = defineSchemes(sorted.of("jixiao/rating-scheme@1"), session);
  return { ...defined, problems: [...problems, ...sorted.problems, ...defined.problems] };
}

/**
 * The scheme that checks are rated by: the one they name, or the only one there is when `--scheme` chose it or
 * they name none.
 */
export function findScheme(
  document: SourceDocument,
  { schemes, broken }: DefinedSchemes,
  isChosen: boolean,
  { language }: Session,
): { readonly scheme: RatingScheme } | { readonly problems: readonly Problem[] } {
  const named = isPlainObject(document.value) ? document.value["scheme"] : undefined;
  const [only] = schemes;
  if (only !== undefined && schemes.length === 1 && (isChosen || named === undefined))
    return { scheme: only };
  const found = schemes.find(({ id }) => id === named);
  if (found !== undefined) return { scheme: found };
  const ids = schemes.map(({ id }) => id);
  if (schemes.length === 0 || (typeof named === "string" && broken.has(named))) return { problems: [] };
  if (typeof named !== "string") {
    return { problems: [problemIn(document, "no-scheme", ["scheme"], { known: ids.join(", ") }, language)] };
  }
  return {
    problems: [
      problemIn(document, "unknown-scheme", ["scheme"], { id: named, ...choiceWords(named, ids) }, language),
    ],
  };
}
