import { safeDiffScorecards, safeReconcile, type Issue } from "@jixiao/core";
import { schemesFor } from "../document/define-schemes.js";
import { fillShelf } from "../document/find-rubric.js";
import { formatOf, isKind, kinds, type Kind } from "../document/kinds.js";
import { readDocuments } from "../document/read-documents.js";
import { sortDocuments } from "../document/sort-documents.js";
import { inOrder, issuesDocument, jsonText } from "../output/outcome.js";
import { printable } from "../output/printable.js";
import type { Outcome, Session } from "../output/session.js";
import { printProblems } from "../problem/print.js";
import { issuesIn, type Problem } from "../problem/problem.js";
import { words } from "../problem/words.js";
import type { SourceDocument } from "../source/source.js";
import { rateDocument } from "./rate.js";
import { scoreDocument } from "./score.js";

/** What `check` may be told. */
export interface CheckSettings {
  readonly format: "text" | "json";
}

/**
 * Checks documents of any kind by their `format`. Rubrics and rating schemes among them are known to the
 * others, so that observations are held against the rubric that lies beside them. What is wrong is what was
 * asked for: it goes to standard output.
 */
export async function check(
  files: readonly string[],
  { format }: CheckSettings,
  session: Session,
): Promise<Outcome> {
  const { documents, problems: unread } = await readDocuments(files, session);
  const every = Object.keys(kinds).filter(isKind);
  const sorted = sortDocuments(documents, every, session);
  const problems = [...unread, ...sorted.problems, ...(await problemsOf(documents, sorted.of, session))];
  const status = problems.length > 0 ? 1 : 0;
  const ordered = inOrder(problems, files);
  if (format === "json") return { status, product: jsonText(issuesDocument(ordered)) };
  if (problems.length > 0)
    return { status, product: printProblems(ordered, session.paint, session.language) };
  return { status, product: documents.map((document) => `${fine(document, session)}\n`).join("") };
}

async function problemsOf(
  documents: readonly SourceDocument[],
  of: (kind: Kind) => readonly SourceDocument[],
  session: Session,
): Promise<Problem[]> {
  const { shelf, problems: inRubrics } = await fillShelf(undefined, of("jixiao/rubric@1"), session);
  const schemes = await schemesFor(undefined, of("jixiao/rating-scheme@1"), session);
  const inOthers = documents.flatMap((document): readonly Problem[] => {
    switch (formatOf(document.value)) {
      case "jixiao/observations@1": {
        const result = scoreDocument(document, shelf, session);
        return "problems" in result ? result.problems : [];
      }
      case "jixiao/checks@1": {
        const result = rateDocument(document, schemes, false, session);
        return "problems" in result ? result.problems : [];
      }
      case "jixiao/published@1": {
        const result = safeReconcile(document.value);
        return result.success ? [] : issuesIn(document, result.issues, session.language);
      }
      case "jixiao/scorecard@1":
        return issuesIn(document, scorecardIssues(document), session.language);
      default:
        return [];
    }
  });
  return [...inRubrics, ...schemes.problems, ...inOthers];
}

/** What keeps a scorecard from being compared, its only use as a document. */
function scorecardIssues({ value }: SourceDocument): Issue[] {
  const result = safeDiffScorecards(value, value);
  if (result.success) return [];
  return result.issues
    .filter(({ path }) => path[0] === "old")
    .map((one) => ({ ...one, path: one.path.slice(1) }));
}

const nothingWrong = words("没有问题", "nothing wrong");

function fine({ source, value }: SourceDocument, { language, paint }: Session): string {
  const format = formatOf(value);
  const kind = isKind(format) ? kinds[format][language] : "";
  return `${printable(source.name)}: ${kind}${language === "en" ? ", " : "，"}${paint.green(nothingWrong[language])}`;
}
