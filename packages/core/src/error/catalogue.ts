import type { Words } from "../label/label.js";
import { columnIssues } from "./column-issues.js";
import { documentIssues } from "./document-issues.js";
import { observationIssues } from "./observation-issues.js";
import { rubricIssues } from "./rubric-issues.js";

/** What can be said of one kind of problem; `{name}` is filled with the issue's values. */
export interface CatalogueEntry {
  readonly message: Words;
  readonly expected: Words;
  readonly hint: Words;
}

/** Every issue the library reports, by code. The error reference of the docs is made from it. */
export const catalogue = {
  ...documentIssues,
  ...rubricIssues,
  ...observationIssues,
  ...columnIssues,
} satisfies Record<string, CatalogueEntry>;

/** The code of an issue: what programs compare, never the words. */
export type IssueCode = keyof typeof catalogue;
