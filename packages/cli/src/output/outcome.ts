import type { Problem } from "../problem/problem.js";
import { printProblems } from "../problem/print.js";
import type { Outcome, Session } from "./session.js";

/** A JSON document as it is printed: readable, with its end of line. */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/**
 * The outcome of a command whose input has problems: with `json` one document of issues on standard output,
 * otherwise the problems as compilers print them, on standard error.
 */
export function refused(problems: readonly Problem[], format: string, session: Session): Outcome {
  if (format === "json") return { status: 1, output: jsonText(issuesDocument(problems)) };
  return { status: 1, notes: printProblems(inOrder(problems), session.notePaint, session.language) };
}

/** Problems as a document, `jixiao/issues@1`. */
export function issuesDocument(problems: readonly Problem[]): object {
  const issues = inOrder(problems).map(({ file, excerpt, ...issue }) => ({
    file,
    ...(excerpt === undefined ? {} : { line: excerpt.line, column: excerpt.column }),
    ...issue,
  }));
  return { format: "jixiao/issues@1", issues };
}

/** Problems file by file, in each from top to bottom; those of a whole file first. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const order = (one: Problem): readonly number[] => [
    files.indexOf(one.file),
    one.excerpt?.line ?? 0,
    one.excerpt?.column ?? 0,
  ];
  return problems.toSorted((left, right) => compareInOrder(order(left), order(right)));
}

function compareInOrder(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((value, at) => value !== right[at]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
