import type { Problem } from "../problem/problem.js";
import { printProblems } from "../problem/print.js";
import { fileName } from "../source/source.js";
import type { Outcome, Session } from "./session.js";

/** A JSON document as it is printed: readable, with its end of line. */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/**
 * The outcome of a command whose input has problems: with `json` one document of issues on standard output,
 * otherwise the problems as compilers print them, on standard error.
 */
export function refused(
  problems: readonly Problem[],
  files: readonly string[],
  format: string,
  session: Session,
): Outcome {
  const ordered = inOrder(problems, files);
  if (format === "json") return { status: 1, output: jsonText(issuesDocument(ordered)) };
  return { status: 1, notes: printProblems(ordered, session.notePaint, session.language) };
}

/** Problems as a document, `jixiao/issues@1`. */
export function issuesDocument(problems: readonly Problem[]): object {
  const issues = problems.map(({ file, excerpt, ...issue }) => ({
    file,
    ...(excerpt === undefined ? {} : { line: excerpt.line, column: excerpt.column }),
    ...issue,
  }));
  return { format: "jixiao/issues@1", issues };
}

/** Problems file by file, in the order the files were given; in each from top to bottom, those of all of it first. */
export function inOrder(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const given = files.map(fileName);
  const names = [...new Set([...given, ...problems.map(({ file }) => file)])];
  const order = (one: Problem): readonly number[] => [
    names.indexOf(one.file),
    one.excerpt?.line ?? 0,
    one.excerpt?.column ?? 0,
  ];
  return problems.toSorted((left, right) => compareInOrder(order(left), order(right)));
}

function compareInOrder(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((value, at) => value !== right[at]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
