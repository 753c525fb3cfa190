import { safeParseChecks, safeRate, type Rating, type RatingScheme } from "@jixiao/report-rating";
import { findScheme, schemesFor, type DefinedSchemes } from "../document/define-schemes.js";
import { readDocuments } from "../document/read-documents.js";
import { sortDocuments } from "../document/sort-documents.js";
import { jsonText, refused } from "../output/outcome.js";
import type { Outcome, Session } from "../output/session.js";
import { issuesIn, type Problem } from "../problem/problem.js";
import { ratingReport } from "../report/rating-report.js";
import { renderReports } from "../report/render.js";
import type { ReportFormat } from "../report/report.js";
import type { SourceDocument } from "../source/source.js";

/** What `rate` may be told. */
export interface RateSettings {
  readonly scheme?: string;
  readonly format: ReportFormat;
}

/** Rates reports by their checks. Rating schemes among the documents may be named by the checks. */
export async function rate(
  files: readonly string[],
  settings: RateSettings,
  session: Session,
): Promise<Outcome> {
  const { format } = settings;
  const { documents, problems: unread } = await readDocuments(files, session);
  const sorted = sortDocuments(documents, ["jixiao/checks@1"], session, ["jixiao/rating-scheme@1"]);
  const schemes = await schemesFor(settings.scheme, sorted.of("jixiao/rating-scheme@1"), session);
  const problems: Problem[] = [...unread, ...sorted.problems, ...schemes.problems];
  const rated: Rated[] = [];
  for (const document of sorted.of("jixiao/checks@1")) {
    const result = rateDocument(document, schemes, settings.scheme !== undefined, session);
    if ("problems" in result) problems.push(...result.problems);
    else rated.push(result);
  }
  if (problems.length > 0) return refused(problems, files, format, session);
  const ratings = rated.map(({ rating }) => rating);
  const product =
    format === "json"
      ? jsonText(ratings.length === 1 ? ratings[0] : ratings)
      : renderReports(
          rated.map(({ scheme, rating }) => ratingReport(scheme, rating, session.language)),
          format,
          session,
        );
  return { status: 0, product };
}

interface Rated {
  readonly scheme: RatingScheme;
  readonly rating: Rating;
}

/** Rates one checks document by the scheme it is meant for. */
export function rateDocument(
  document: SourceDocument,
  schemes: DefinedSchemes,
  isChosen: boolean,
  session: Session,
): Rated | { readonly problems: readonly Problem[] } {
  const { language } = session;
  const parsed = safeParseChecks(document.value);
  const found = findScheme(document, schemes, isChosen, session);
  if ("problems" in found || !parsed.success) {
    const own = parsed.success ? [] : issuesIn(document, parsed.issues, language);
    return { problems: [...own, ...("problems" in found ? found.problems : [])] };
  }
  const { scheme } = found;
  // What `--scheme` names wins over what the checks name.
  const checks = isChosen ? { ...parsed.data, scheme: scheme.id } : parsed.data;
  const result = safeRate(scheme, checks, { language });
  return result.success
    ? { scheme, rating: result.data }
    : { problems: issuesIn(document, result.issues, language) };
}
