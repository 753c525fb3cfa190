import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import type { Paint } from "../output/paint.js";
import { printable } from "../output/printable.js";
import type { Column, Report, Row, Section } from "./report.js";

/** Where a report is shown. */
export interface Screen {
  readonly paint: Paint;
  /** How wide it is; without a width nothing is wrapped. */
  readonly columns?: number;
}

/** A report for a terminal: columns aligned for double-width characters, wrapped to its width. */
export function terminalText({ title, facts, sections }: Report, screen: Screen): string {
  const { paint } = screen;
  const width = Math.max(0, ...facts.map(({ name }) => stringWidth(name)));
  const lines = [
    paint.bold(printable(title)),
    ...facts.map(({ name, value, standsOut = false }) => {
      const text = printable(value);
      return `  ${paint.dim(padEnd(printable(name), width))}  ${standsOut ? paint.bold(text) : text}`;
    }),
    ...sections.flatMap((section) => [
      "",
      paint.bold(printable(section.heading)),
      ...sectionLines(section, screen),
    ]),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function sectionLines(section: Section, screen: Screen): string[] {
  if ("lines" in section) return section.lines.flatMap((line) => listItem(printable(line), screen));
  const { columns, rows, more } = section;
  return [...tableLines(columns, rows, screen), ...(more === undefined ? [] : listItem(more, screen))];
}

function listItem(text: string, { columns }: Screen): string[] {
  const lines = columns === undefined ? [text] : wrap(text, columns - 4);
  return lines.map((line, index) => `  ${index === 0 ? "·" : " "} ${line}`);
}

const gap = "  ";
const narrowestText = 16;

function tableLines(
  columns: readonly Column[],
  rows: readonly Row[],
  { paint, columns: screenWidth }: Screen,
): string[] {
  const texts = rows.map(({ cells, level = 0 }) =>
    cells.map((cell, index) => `${index === 0 ? gap.repeat(level) : ""}${printable(cell)}`),
  );
  const natural = columns.map(({ heading }, index) =>
    Math.max(stringWidth(heading), ...texts.map((cells) => stringWidth(cells[index] ?? ""))),
  );
  const widths = screenWidth === undefined ? natural : fit(natural, columns, screenWidth - gap.length);
  const head = rowLines(
    columns.map(({ heading }) => heading),
    columns,
    widths,
  ).map((line) => paint.dim(line));
  const body = rows.flatMap(({ strong = false }, index) => {
    const lines = rowLines(texts[index] ?? [], columns, widths);
    return strong ? lines.map((line) => paint.bold(line)) : lines;
  });
  return [...head, ...body];
}

/** Narrows the widest column of text until the row fits; figures are never broken. */
function fit(natural: readonly number[], columns: readonly Column[], available: number): number[] {
  const widths = [...natural];
  for (let excess = total(widths) - available; excess > 0; excess = total(widths) - available) {
    const texts = widths.map((width, index) => (columns[index]?.align === "right" ? 0 : width));
    const widest = texts.indexOf(Math.max(...texts));
    const width = widths[widest] ?? 0;
    if (width <= narrowestText) break;
    const next = Math.max(narrowestText, ...texts.filter((_, index) => index !== widest));
    widths[widest] = Math.max(width - excess, next < width ? next : narrowestText);
  }
  return widths;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap.length * Math.max(0, widths.length - 1);
}

function rowLines(cells: readonly string[], columns: readonly Column[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 0));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ align }, index) => {
        const text = wrapped[index]?.[line] ?? "";
        const width = widths[index] ?? 0;
        return align === "right" ? padStart(text, width) : padEnd(text, width);
      })
      .join(gap),
  ).map((line) => `${gap}${line}`);
}

function wrap(text: string, width: number): string[] {
  if (stringWidth(text) <= width) return [text];
  return wrapAnsi(text, width, { hard: true, trim: false, wordWrap: !hasWideText(text) }).split("\n");
}

/** Chinese breaks between any two characters; only text of words is broken at blanks. */
function hasWideText(text: string): boolean {
  return stringWidth(text) > text.length;
}

function padEnd(text: string, width: number): string {
  return `${text}${" ".repeat(Math.max(0, width - stringWidth(text)))}`;
}

function padStart(text: string, width: number): string {
  return `${" ".repeat(Math.max(0, width - stringWidth(text)))}${text}`;
}
