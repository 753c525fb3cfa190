import stringWidth from "string-width";

/** The columns a screen is written for; a Chinese character takes two. */
const screenColumns = 100;

/**
 * Lines of a table: columns stand under each other, whatever the width of their characters. Cells of the last
 * column go on below themselves where a screen ends.
 *
 * @param {readonly (readonly string[])[]} rows
 * @param {readonly ("left" | "right")[]} alignments one a column
 * @param {string} indent
 * @returns {string[]}
 */
export function tableLines(rows, alignments, indent = "  ") {
  const gap = "  ";
  const widths = alignments.map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))),
  );
  const last = alignments.length - 1;
  const before =
    stringWidth(indent) + widths.slice(0, last).reduce((sum, width) => sum + width + gap.length, 0);
  return rows.flatMap((row) => {
    const cells = alignments
      .slice(0, last)
      .map((alignment, column) => padded(row[column] ?? "", widths[column] ?? 0, alignment) + gap);
    const first = indent + cells.join("");
    const text = row[last] ?? "";
    if (alignments[last] === "right") return [first + padded(text, widths[last] ?? 0, "right")];
    return wrapped(text, screenColumns - before).map((line, index) =>
      ((index === 0 ? first : " ".repeat(before)) + line).trimEnd(),
    );
  });
}

/**
 * @param {string} text
 * @param {number} width
 * @param {"left" | "right"} alignment
 */
function padded(text, width, alignment) {
  const space = " ".repeat(Math.max(0, width - stringWidth(text)));
  return alignment === "left" ? text + space : space + text;
}

const words = new Intl.Segmenter("zh-CN", { granularity: "word" });
const neverFirst = /^[，。；：、！？）”》〕…%]/u;

/**
 * A text in lines of at most `width` columns, broken between words; punctuation that must not begin a line hangs.
 *
 * @param {string} text
 * @param {number} width
 */
function wrapped(text, width) {
  const lines = [""];
  for (const { segment } of words.segment(text)) {
    const line = lines.at(-1) ?? "";
    const fits = stringWidth(line + segment) <= width || neverFirst.test(segment);
    if (fits) lines[lines.length - 1] = line + segment;
    else lines.push(segment.trimStart());
  }
  return lines;
}

/**
 * A text as an indented paragraph.
 *
 * @param {string} text
 * @param {string} indent
 */
export function paragraph(text, indent = "  ") {
  return wrapped(text, screenColumns - indent.length).map((line) => (indent + line).trimEnd());
}
