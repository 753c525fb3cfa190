import { existsSync } from "node:fs";
import { diffRubrics, safeDiffScorecards, safeRubricInForce, type Issue, type Rubric } from "@jixiao/core";
import { defineRubrics } from "../document/define-rubrics.js";
import { rubricChoices } from "../document/find-rubric.js";
import { formatOf, kinds } from "../document/kinds.js";
import { readDocuments } from "../document/read-documents.js";
import { shippedRubrics } from "../document/shipped.js";
import { sortDocuments } from "../document/sort-documents.js";
import { jsonText, refused } from "../output/outcome.js";
import type { Outcome, Session } from "../output/session.js";
import { issuesIn, problem, problemIn, type Problem } from "../problem/problem.js";
import { rubricDifferenceReport, scorecardDifferenceReport } from "../report/difference-report.js";
import { renderReports } from "../report/render.js";
import type { Report, ReportFormat } from "../report/report.js";
import type { SourceDocument } from "../source/source.js";

/** What `diff` may be told. */
export interface DiffSettings {
  readonly format: ReportFormat;
}

/** Compares two rubrics, or two scorecards: what changed, and what it did to every score. */
export async function diff(
  old: string,
  now: string,
  { format }: DiffSettings,
  session: Session,
): Promise<Outcome> {
  const sides = [await readSide(old, session), await readSide(now, session)] as const;
  const unread = sides.flatMap((side) => ("problems" in side ? side.problems : []));
  const [before, after] = sides;
  if ("problems" in before || "problems" in after) return refused(unread, [old, now], format, session);
  const result = compare(before, after, session);
  if ("problems" in result) return refused(result.problems, [old, now], format, session);
  const product =
    format === "json" ? jsonText(result.difference) : renderReports([result.report], format, session);
  return { status: 0, product };
}

/** One side of a comparison, with the name it was given by. */
type Side = { readonly name: string } & (
  { readonly rubric: Rubric } | { readonly scorecard: SourceDocument }
);

type Unreadable = { readonly problems: readonly Problem[] };

/** A shipped rubric by its id, or the one rubric or scorecard of a file. */
async function readSide(name: string, session: Session): Promise<Side | Unreadable> {
  const shipped = await shippedRubrics();
  const named = safeRubricInForce(shipped, name);
  if (named.success) return { name, rubric: named.data };
  if (name !== "-" && !existsSync(name)) {
    const values = { id: name, ...rubricChoices(name, shipped) };
    return { problems: [problem("unknown-document", { file: name }, values, session.language)] };
  }
  const { documents, problems: unread } = await readDocuments([name], session);
  const sorted = sortDocuments(documents, ["jixiao/rubric@1", "jixiao/scorecard@1"], session);
  const problems = [...unread, ...sorted.problems];
  if (problems.length > 0) return { problems };
  const [document, second] = documents;
  if (document === undefined || second !== undefined) {
    const values = { count: documents.length };
    return { problems: [problem("one-document", { file: name }, values, session.language)] };
  }
  if (formatOf(document.value) === "jixiao/scorecard@1") return { name, scorecard: document };
  const defined = await defineRubrics([document], session);
  const [rubric] = defined.rubrics;
  return rubric === undefined ? { problems: defined.problems } : { name, rubric };
}

function compare(
  before: Side,
  after: Side,
  { language }: Session,
): { difference: object; report: Report } | Unreadable {
  if ("rubric" in before && "rubric" in after) {
    const difference = diffRubrics(before.rubric, after.rubric);
    return { difference, report: rubricDifferenceReport(difference, language) };
  }
  if ("scorecard" in before && "scorecard" in after) {
    const result = safeDiffScorecards(before.scorecard.value, after.scorecard.value);
    if (result.success)
      return { difference: result.data, report: scorecardDifferenceReport(result.data, language) };
    const side = (name: string): Issue[] =>
      result.issues
        .filter(({ path }) => path[0] === name)
        .map((one) => ({ ...one, path: one.path.slice(1) }));
    return {
      problems: [
        ...issuesIn(before.scorecard, side("old"), language),
        ...issuesIn(after.scorecard, side("new"), language),
      ],
    };
  }
  const [one, other] = [before, after].map((side) => kindOf(side));
  const document =
    "scorecard" in after ? after.scorecard : "scorecard" in before ? before.scorecard : undefined;
  const values = { one: kinds[one ?? "jixiao/rubric@1"], other: kinds[other ?? "jixiao/rubric@1"] };
  const found =
    document === undefined
      ? problem("different-documents", { file: after.name }, values, language)
      : problemIn(document, "different-documents", ["format"], values, language);
  return { problems: [found] };
}

function kindOf(side: Side): "jixiao/rubric@1" | "jixiao/scorecard@1" {
  return "rubric" in side ? "jixiao/rubric@1" : "jixiao/scorecard@1";
}
