import type { SourceNode, Span } from "./source-node.js";

/** A text that documents are read from. */
export interface Source {
  /** What it is called in messages: the path as it was given, or `<stdin>`. */
  readonly name: string;
  readonly text: string;
}

/** What a file is called in messages, as it was given; `-` is standard input. */
export function fileName(file: string): string {
  return file === "-" ? "<stdin>" : file;
}

/** One document of a source; a YAML file may hold several. */
export interface SourceDocument {
  readonly source: Source;
  readonly root: SourceNode;
  /** The document as plain data. */
  readonly value: unknown;
}

/** Something that is wrong with a source itself, before anything is known of what it says. */
export interface SourceFault<Code extends string = string> {
  readonly code: Code;
  readonly span: Span;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A line of a source with the stretch of it that is meant; columns count UTF-16 units from 1. */
export interface Excerpt {
  readonly line: number;
  readonly column: number;
  /** The line itself; undefined where it cannot be shown. */
  readonly text?: string;
  /** How many units of the line are meant, at least 1. */
  readonly length: number;
}

/** The line on which a stretch of a text begins. */
export function excerptOf(text: string, { start, end }: Span): Excerpt {
  const before = text.lastIndexOf("\n", start - 1) + 1;
  const lineStart = start === 0 ? 0 : before;
  const next = text.indexOf("\n", start);
  const lineEnd = next < 0 ? text.length : next;
  return {
    line: countLines(text, lineStart) + 1,
    column: start - lineStart + 1,
    text: text.slice(lineStart, lineEnd).replace(/\r$/, ""),
    length: Math.max(1, Math.min(end, lineEnd) - start),
  };
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
