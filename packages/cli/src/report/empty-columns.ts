import type { Report, Section } from "./report.js";

/** The report without the columns in which no row says anything. */
export function withoutEmptyColumns(report: Report): Report {
  return { ...report, sections: report.sections.map(narrowed) };
}

function narrowed(section: Section): Section {
  if ("lines" in section) return section;
  const { columns, rows } = section;
  const says = (index: number): boolean =>
    index === 0 || rows.some(({ cells }) => (cells[index] ?? "") !== "");
  return {
    ...section,
    columns: columns.filter((_, index) => says(index)),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => says(index)) })),
  };
}
