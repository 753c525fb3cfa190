import { safeParseObservations, safeScore, type Scorecard } from "@jixiao/core";
import { fillShelf, findRubric, type Shelf } from "../document/find-rubric.js";
import { readDocuments } from "../document/read-documents.js";
import { sortDocuments } from "../document/sort-documents.js";
import { jsonText, refused } from "../output/outcome.js";
import type { Outcome, Session } from "../output/session.js";
import { issuesIn, type Problem } from "../problem/problem.js";
import { renderReports } from "../report/render.js";
import { scorecardReport } from "../report/scorecard-report.js";
import type { ReportFormat } from "../report/report.js";
import type { SourceDocument } from "../source/source.js";

/** What `score` may be told. */
export interface ScoreSettings {
  readonly rubric?: string;
  readonly format: ReportFormat;
}

/**
 * Scores observations. Rubrics among the documents may be named by the observations. Where any document has
 * a problem nothing is scored: a batch is either whole or sent back with everything that is wrong with it.
 */
export async function score(
  files: readonly string[],
  { rubric, format }: ScoreSettings,
  session: Session,
): Promise<Outcome> {
  const scored = await scoreFiles(files, rubric, session);
  if (scored.problems.length > 0) return refused(scored.problems, files, format, session);
  const { cards, notes } = scored;
  const product =
    format === "json"
      ? jsonText(cards.length === 1 ? cards[0] : cards)
      : renderReports(
          cards.map((card) => scorecardReport(card, session.language)),
          format,
          session,
        );
  return { status: 0, product, ...(notes.length > 0 ? { notes: `${notes.join("\n")}\n` } : {}) };
}

/** Scorecards in the order of the documents, or everything that is wrong. */
export interface Scored {
  readonly cards: readonly Scorecard[];
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** Scores every observations document of some files. */
export async function scoreFiles(
  files: readonly string[],
  rubric: string | undefined,
  session: Session,
): Promise<Scored> {
  const { documents, problems: unread } = await readDocuments(files, session);
  const sorted = sortDocuments(documents, ["jixiao/observations@1"], session, ["jixiao/rubric@1"]);
  const { shelf, problems: unshelved } = await fillShelf(rubric, sorted.of("jixiao/rubric@1"), session);
  const cards: Scorecard[] = [];
  const notes: string[] = [];
  const problems: Problem[] = [...unread, ...sorted.problems, ...unshelved];
  for (const document of sorted.of("jixiao/observations@1")) {
    const result = scoreDocument(document, shelf, session);
    if ("problems" in result) {
      problems.push(...result.problems);
    } else {
      cards.push(result.card);
      if (result.note !== undefined) notes.push(result.note);
    }
  }
  return { cards, notes, problems };
}

type Result =
  { readonly card: Scorecard; readonly note?: string } | { readonly problems: readonly Problem[] };

/** Scores one observations document by the rubric it is meant for. */
export function scoreDocument(document: SourceDocument, shelf: Shelf, session: Session): Result {
  const { language } = session;
  const found = findRubric(document, shelf, session);
  if ("problems" in found) {
    const parsed = safeParseObservations(document.value);
    const own = parsed.success ? [] : issuesIn(document, parsed.issues, language);
    return { problems: [...found.problems, ...own] };
  }
  const result = safeScore(found.rubric, found.value, { language });
  if (!result.success) return { problems: issuesIn(document, result.issues, language) };
  return { card: result.data, ...(found.note === undefined ? {} : { note: found.note }) };
}
