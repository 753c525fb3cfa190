import { documentIssues } from "../../../packages/core/src/error/document-issues.js";
import { catalogue, type CatalogueEntry } from "../../../packages/core/src/error/index.js";
import { observationIssues } from "../../../packages/core/src/error/observation-issues.js";
import { rubricIssues } from "../../../packages/core/src/error/rubric-issues.js";
import { code, table } from "../markdown.js";
import { both } from "../page.js";
import type { Block } from "./block.js";

const topics = [
  { title: both("任何文档", "Any document"), has: (name: string) => name in documentIssues },
  { title: both("体系、等级标准、评级办法", "Rubrics, scales and schemes"), has: (name: string) => name in rubricIssues },
  { title: both("评分依据", "Observations"), has: (name: string) => name in observationIssues },
];

/** Every issue the library reports, by where it occurs. `{name}` is filled in when it is reported. */
export const issuesBlock: Block = (_given, { language }) => {
  const entries: readonly (readonly [string, CatalogueEntry])[] = Object.entries(catalogue);
  const head = [both("代码", "Code"), both("问题", "What is wrong"), both("应为", "What would be right"), both("怎么改", "The way out")];
  const section = (title: string, chosen: typeof entries): string =>
    `### ${title}\n\n${table(
      head.map((one) => one[language]),
      chosen.map(([name, entry]) => [code(name), ...[entry.message, entry.expected, entry.hint].map((one) => one[language])]),
    )}`;
  const rest = entries.filter(([name]) => topics.every((topic) => !topic.has(name)));
  return [
    ...topics.map(({ title, has }) => section(title[language], entries.filter(([name]) => has(name)))),
    ...(rest.length === 0 ? [] : [section(both("按列计算", "Columns")[language], rest)]),
  ].join("\n\n");
};
