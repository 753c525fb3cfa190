import type { Language } from "@jixiao/core/adapter";
import stringWidth from "fast-string-width";
import type { Paint } from "../output/paint.js";
import { printable } from "../output/printable.js";
import type { Excerpt } from "../source/source.js";
import type { Problem } from "./problem.js";
import { fill } from "./wording.js";
import { words } from "./words.js";

/** Problems as compilers print them: place, code, message; the line with the stretch that is meant; the way out. */
export function printProblems(problems: readonly Problem[], paint: Paint, language: Language): string {
  const blocks = problems.map((one) => printProblem(one, paint, language));
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = fill(
    problems.length === 1 ? oneProblem : manyProblems,
    { count: problems.length, files },
    language,
  );
  return [...blocks, paint.bold(count)].map((block) => `${block}\n`).join("\n");
}

const oneProblem = words("1 个问题", "1 problem");
const manyProblems = words("{count} 个问题，涉及 {files} 个文件", "{count} problems; files: {files}");
const hintLabel = words("提示：", "hint: ");

function printProblem(
  { file, code, message, hint, excerpt }: Problem,
  paint: Paint,
  language: Language,
): string {
  const place = excerpt === undefined ? file : `${file}:${String(excerpt.line)}:${String(excerpt.column)}`;
  const lines = [`${paint.bold(printable(place))}  ${paint.red(code)}  ${printable(message)}`];
  if (excerpt !== undefined) lines.push(...printExcerpt(excerpt, paint));
  if (hint !== "" && hint !== "—") lines.push(`  ${paint.cyan(hintLabel[language])}${printable(hint)}`);
  return lines.join("\n");
}

const mostBefore = 60;
const mostAfter = 60;

function printExcerpt({ line, column, text, length }: Excerpt, paint: Paint): string[] {
  if (text === undefined) return [];
  const at = column - 1;
  const from = at > mostBefore ? at - mostBefore / 2 : 0;
  const to = Math.min(text.length, at + Math.max(mostAfter, Math.min(length, 2 * mostAfter)));
  const before = `${from > 0 ? "…" : ""}${printable(text.slice(from, at))}`;
  const meant = printable(text.slice(at, Math.min(to, at + length)));
  const after = `${printable(text.slice(at + length, to))}${to < text.length ? "…" : ""}`;
  const number = String(line);
  const margin = " ".repeat(number.length);
  const carets = "^".repeat(Math.max(1, stringWidth(meant)));
  return [
    `  ${paint.dim(`${number} |`)} ${before}${meant}${after}`,
    `  ${paint.dim(`${margin} |`)} ${" ".repeat(stringWidth(before))}${paint.red(carets)}`,
  ];
}
