import { printable } from "../output/printable.js";
import type { Column, Report, Row, Section } from "./report.js";

/** A report as GitHub-flavoured Markdown. Every text of a document stays text: nothing of it is markup. */
export function markdownText({ title, facts, sections }: Report): string {
  const list = facts.map(({ name, value, standsOut = false }) => {
    const text = escape(value);
    return `- ${escape(name)}: ${standsOut ? `**${text}**` : text}`;
  });
  return [`# ${escape(title)}`, list.join("\n"), ...sections.map(sectionText)]
    .map((part) => `${part}\n`)
    .join("\n");
}

function sectionText(section: Section): string {
  const heading = `## ${escape(section.heading)}`;
  const body =
    "lines" in section
      ? section.lines.map((line) => `- ${escape(line)}`)
      : [
          ...tableLines(section.columns, section.rows),
          ...(section.more === undefined ? [] : ["", escape(section.more)]),
        ];
  return [heading, "", ...body].join("\n");
}

function tableLines(columns: readonly Column[], rows: readonly Row[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ heading }) => escape(heading))),
    line(columns.map(({ align }) => (align === "right" ? "---:" : "---"))),
    ...rows.map(({ cells, level = 0, strong = false }) =>
      line(
        cells.map((cell, index) => {
          const text = escape(cell);
          const indented = index === 0 ? `${"&emsp;".repeat(level)}${text}` : text;
          return strong && index === 0 ? `${"&emsp;".repeat(level)}**${text}**` : indented;
        }),
      ),
    ),
  ];
}

/** A backslash before every character that could begin markup inside a line; line breaks become blanks. */
function escape(text: string): string {
  return printable(text)
    .trim()
    .replace(/[\\`*_[\]<>&|~$#]/g, "\\$&");
}
