import { choiceWords } from "@jixiao/core/adapter";
import type { Session } from "../output/session.js";
import { problemIn, type Problem } from "../problem/problem.js";
import type { SourceDocument } from "../source/source.js";
import { formatOf, isKind, kinds, type Kind } from "./kinds.js";

/** Documents by kind, in their order, and what is wrong with those that are of no kind wanted. */
export interface Sorted<Wanted extends Kind> {
  readonly of: (kind: Wanted) => readonly SourceDocument[];
  readonly problems: readonly Problem[];
}

/**
 * Sorts documents by `format`; what a command cannot use is a problem. Kinds that only help, as a rubric helps
 * to score observations, are of no use where nothing of the wanted kinds is given.
 */
export function sortDocuments<Wanted extends Kind, Helping extends Kind = never>(
  documents: readonly SourceDocument[],
  wanted: readonly Wanted[],
  session: Session,
  helping: readonly Helping[] = [],
): Sorted<Wanted | Helping> {
  const isWanted = ({ value }: SourceDocument): boolean => wanted.some((kind) => kind === formatOf(value));
  const usable: readonly Kind[] = documents.some(isWanted) ? [...wanted, ...helping] : wanted;
  return {
    of: (kind) => documents.filter(({ value }) => formatOf(value) === kind),
    problems: documents.flatMap((document) => kindProblem(document, usable, session)),
  };
}

function kindProblem(document: SourceDocument, wanted: readonly Kind[], { language }: Session): Problem[] {
  const format = formatOf(document.value);
  const known = wanted.join(", ");
  if (format === undefined) return [problemIn(document, "no-format", [], { known }, language)];
  if (!isKind(format)) {
    const received = typeof format === "string" ? format : JSON.stringify(format);
    return [
      problemIn(
        document,
        "unknown-format",
        ["format"],
        { received, ...choiceWords(received, wanted) },
        language,
      ),
    ];
  }
  if (wanted.includes(format)) return [];
  // The first kind is what the command is for; the others only go with it.
  const [main = format] = wanted;
  return [
    problemIn(document, "wrong-format", ["format"], { given: kinds[format], wanted: kinds[main] }, language),
  ];
}
