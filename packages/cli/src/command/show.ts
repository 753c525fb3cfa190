import { referenceOf, safeRubricInForce, type Rubric } from "@jixiao/core";
import type { RatingScheme } from "@jixiao/report-rating";
import { choiceWords } from "@jixiao/core/adapter";
import { shippedRubrics, shippedSchemes } from "../document/shipped.js";
import { jsonText, refused } from "../output/outcome.js";
import type { Outcome, Session } from "../output/session.js";
import { problem } from "../problem/problem.js";
import { renderReports } from "../report/render.js";
import { rubricReport, schemeReport } from "../report/rubric-report.js";

/** What `show` may be told. */
export interface ShowSettings {
  readonly format: "yaml" | "json" | "table";
}

/** Prints a shipped document, to read or to copy and change. */
export async function show(id: string, { format }: ShowSettings, session: Session): Promise<Outcome> {
  const rubrics = await shippedRubrics();
  const schemes = await shippedSchemes();
  const scheme = schemes.find((one) => one.id === id);
  const found = scheme === undefined ? safeRubricInForce(rubrics, id) : undefined;
  const rubric = found?.success === true ? found.data : undefined;
  const document = scheme ?? rubric;
  if (document === undefined) {
    const ids = [...rubrics, ...schemes].map((one) => one.id);
    const known = id.includes("@") ? rubrics.map(referenceOf) : [...new Set(ids)];
    return refused(
      [problem("unknown-document", { file: id }, { id, ...choiceWords(id, known) }, session.language)],
      [id],
      format,
      session,
    );
  }
  return { status: 0, product: await written(document, format, session) };
}

async function written(
  document: Rubric | RatingScheme,
  format: ShowSettings["format"],
  session: Session,
): Promise<string> {
  if (format === "json") return jsonText(document);
  if (format === "table") {
    const report =
      "criteria" in document
        ? schemeReport(document, session.language)
        : rubricReport(document, session.language);
    return renderReports([report], "table", session);
  }
  const { stringify } = await import("yaml");
  // One line a text, however long: folded Chinese would gain blanks when it is read again.
  return stringify(document, { lineWidth: 0, version: "1.2", schema: "core", aliasDuplicateObjects: false });
}
