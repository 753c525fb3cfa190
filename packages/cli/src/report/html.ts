import type { Language } from "@jixiao/core/adapter";
import { printable } from "../output/printable.js";
import { htmlStyle } from "./html-style.js";
import type { Column, Fact, Report, Row, Section } from "./report.js";

/**
 * Reports as one self-contained page: no scripts, nothing loaded from elsewhere, each report on pages of its
 * own when printed. Every text of a document is escaped; the page's policy forbids what is not text and style.
 */
export function htmlPage(reports: readonly Report[], language: Language): string {
  const titles = reports.map(({ title }) => title);
  const title = titles.length > 1 ? `${titles[0] ?? ""} …` : (titles[0] ?? "");
  return `<!doctype html>
<html lang="${language === "zh-CN" ? "zh-Hans-CN" : language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
${reports.map(article).join("\n")}
</body>
</html>
`;
}

function article({ title, facts, sections }: Report): string {
  return [
    "<article>",
    `<h1>${escape(title)}</h1>`,
    factList(facts),
    ...sections.map(sectionOf),
    "</article>",
  ].join("\n");
}

function factList(facts: readonly Fact[]): string {
  const items = facts.map(
    ({ name, value, standsOut = false }) =>
      `<div${standsOut ? ' class="answer"' : ""}><dt>${escape(name)}</dt><dd>${escape(value)}</dd></div>`,
  );
  return `<dl>\n${items.join("\n")}\n</dl>`;
}

function sectionOf(section: Section): string {
  const body = "lines" in section ? listOf(section.lines) : tableAndMore(section);
  return `<section>\n<h2>${escape(section.heading)}</h2>\n${body}\n</section>`;
}

function listOf(lines: readonly string[]): string {
  return `<ul>\n${lines.map((line) => `<li>${escape(line)}</li>`).join("\n")}\n</ul>`;
}

function tableAndMore({ columns, rows, more }: Exclude<Section, { readonly lines: unknown }>): string {
  const table = tableOf(columns, rows);
  return more === undefined ? table : `${table}\n<p>${escape(more)}</p>`;
}

function tableOf(columns: readonly Column[], rows: readonly Row[]): string {
  const figure = (index: number): string => (columns[index]?.align === "right" ? ' class="figure"' : "");
  const head = columns.map(({ heading }, index) => `<th scope="col"${figure(index)}>${escape(heading)}</th>`);
  const body = rows.map(({ cells, level = 0, strong = false }) => {
    const first = `<th scope="row" class="level-${String(Math.min(level, 5))}">${escape(cells[0] ?? "")}</th>`;
    const rest = cells.slice(1).map((cell, index) => `<td${figure(index + 1)}>${escape(cell)}</td>`);
    return `<tr${strong ? ' class="group"' : ""}>${first}${rest.join("")}</tr>`;
  });
  return `<table>\n<thead><tr>${head.join("")}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
