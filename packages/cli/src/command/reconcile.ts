import { safeReconcile, safeRecover, type Issue, type Result } from "@jixiao/core";
import { readDocuments } from "../document/read-documents.js";
import { sortDocuments } from "../document/sort-documents.js";
import { jsonText, refused } from "../output/outcome.js";
import type { Outcome, Session } from "../output/session.js";
import { issuesIn, type Problem } from "../problem/problem.js";
import { reconciliationReport, recoveredReport } from "../report/reconciliation-report.js";
import { renderReports } from "../report/render.js";
import type { Report, ReportFormat } from "../report/report.js";
import type { SourceDocument } from "../source/source.js";

/** What `reconcile` may be told. */
export interface ReconcileSettings {
  /** Recover points that were not printed instead. */
  readonly recover?: boolean;
  /** Recovered points are multiples of it. */
  readonly step?: number;
  readonly format: ReportFormat;
}

/**
 * Holds printed figures against each other, or recovers the points that were not printed. The status is 1 when
 * figures contradict each other: then there is a result, and something is wrong with what was given.
 */
export async function reconcile(
  files: readonly string[],
  settings: ReconcileSettings,
  session: Session,
): Promise<Outcome> {
  const { format } = settings;
  const { documents, problems: unread } = await readDocuments(files, session);
  const sorted = sortDocuments(documents, ["jixiao/published@1"], session);
  const problems: Problem[] = [...unread, ...sorted.problems];
  const done: Judged[] = [];
  for (const document of sorted.of("jixiao/published@1")) {
    const result =
      settings.recover === true ? recovered(document, settings, session) : reconciled(document, session);
    if (result.success) done.push(result.data);
    else problems.push(...issuesIn(document, result.issues, session.language));
  }
  if (problems.length > 0) return refused(problems, files, format, session);
  const results = done.map(({ result }) => result);
  const product =
    format === "json"
      ? jsonText(results.length === 1 ? results[0] : results)
      : renderReports(
          done.map(({ report }) => report),
          format,
          session,
        );
  return { status: done.some(({ isContradictory }) => isContradictory) ? 1 : 0, product };
}

/** One document judged: the result as data and for people. */
interface Judged {
  readonly result: object;
  readonly report: Report;
  readonly isContradictory: boolean;
}

function reconciled({ value }: SourceDocument, { language }: Session): Result<Judged> {
  return mapped(safeReconcile(value, { language }), (result) => ({
    result,
    report: reconciliationReport(value, result, language),
    isContradictory: result.verdict === "inconsistent",
  }));
}

function recovered(
  { value }: SourceDocument,
  { step }: ReconcileSettings,
  { language }: Session,
): Result<Judged> {
  return mapped(safeRecover(value, step === undefined ? {} : { step }), (result) => ({
    result,
    report: recoveredReport(value, result, language),
    // No split at all, found by a search that was not cut, means that no points fit.
    isContradictory: result.complete && result.splits.length === 0 && result.unknown.length > 0,
  }));
}

function mapped<From, To>(result: Result<From>, change: (data: From) => To): Result<To> {
  const issues: readonly Issue[] = result.success ? [] : result.issues;
  return result.success ? { success: true, data: change(result.data) } : { success: false, issues };
}
