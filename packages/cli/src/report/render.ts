import type { Session } from "../output/session.js";
import { withoutEmptyColumns } from "./empty-columns.js";
import { htmlPage } from "./html.js";
import { markdownText } from "./markdown.js";
import type { Report, ReportFormat } from "./report.js";
import { terminalText } from "./terminal.js";

/** Reports written out, one after another. */
export function renderReports(
  given: readonly Report[],
  format: Exclude<ReportFormat, "json">,
  session: Session,
): string {
  const reports = given.map(withoutEmptyColumns);
  switch (format) {
    case "table":
      return reports.map((report) => terminalText(report, session)).join("\n");
    case "markdown":
      return reports.map(markdownText).join("\n");
    case "html":
      return htmlPage(reports, session.language);
  }
}
