import { printParseErrorCode, visit, type ParseErrorCode } from "jsonc-parser";
import { mostLevels, mostValues } from "./bounds.js";
import { list, map, number, scalar, type Entry, type SourceNode, type Span } from "./source-node.js";
import type { SourceFault } from "./source.js";

/** What was read: the document's root, or the first thing that keeps it from being read. */
export type JsonReading = { readonly root: SourceNode } | { readonly fault: SourceFault<JsonFaultCode> };

type JsonFaultCode = "bad-json" | "duplicate-key" | "too-many-levels" | "too-many-values";

/**
 * Reads strict JSON (RFC 8259): no comments, no trailing commas, no key twice in an object.
 * Numbers keep the text they were written with where a JavaScript number would not print as it.
 */
export function parseJson(text: string): JsonReading {
  const builder = new Builder(text);
  try {
    builder.visit();
  } catch (error) {
    if (error !== stop) throw error;
  }
  const { fault, root } = builder;
  if (fault !== undefined) return { fault };
  return root === undefined ? { fault: { code: "bad-json", span: { start: 0, end: 0 } } } : { root };
}

/** Thrown through the scanner, which knows no other way to be stopped. */
const stop = Symbol("stop");

interface Open {
  readonly start: number;
  readonly items?: SourceNode[];
  readonly entries?: Map<string, Entry>;
  key?: { readonly name: string; readonly span: Span };
}

/** Builds nodes from what the scanner meets. */
class Builder {
  fault: SourceFault<JsonFaultCode> | undefined;
  root: SourceNode | undefined;
  readonly #text: string;
  readonly #open: Open[] = [];
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  visit(): void {
    visit(
      this.#text,
      {
        onObjectBegin: (start, length) => this.#begin({ start, entries: new Map() }, length),
        onArrayBegin: (start, length) => this.#begin({ start, items: [] }, length),
        onObjectEnd: (start, length) => this.#end(start + length),
        onArrayEnd: (start, length) => this.#end(start + length),
        onObjectProperty: (name, start, length) => this.#property(name, { start, end: start + length }),
        onLiteralValue: (value: unknown, start, length) =>
          this.#literal(value, { start, end: start + length }),
        onError: (code, start, length) =>
          this.#refuse("bad-json", { start, end: start + length }, { code: nameOf(code) }),
      },
      { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
    );
  }

  #begin(open: Open, length: number): void {
    const span = { start: open.start, end: open.start + length };
    if (this.#open.length >= mostLevels) this.#refuse("too-many-levels", span, { most: mostLevels });
    this.#count(span);
    this.#open.push(open);
  }

  #end(end: number): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    const span = { start: open.start, end };
    this.#place(open.entries === undefined ? list(open.items ?? [], span) : map(open.entries, span));
  }

  #property(name: string, span: Span): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    if (open.entries?.has(name) === true) this.#refuse("duplicate-key", span, { key: name });
    this.#count(span);
    open.key = { name, span };
  }

  #literal(value: unknown, span: Span): void {
    this.#count(span);
    if (typeof value === "number") this.#place(number(value, this.#text.slice(span.start, span.end), span));
    if (typeof value === "string" || typeof value === "boolean" || value === null)
      this.#place(scalar(value, span));
  }

  #place(node: SourceNode): void {
    const open = this.#open.at(-1);
    if (open === undefined) this.root = node;
    else if (open.items !== undefined) open.items.push(node);
    else if (open.key !== undefined) open.entries?.set(open.key.name, { key: open.key.span, value: node });
  }

  #count(span: Span): void {
    this.#values += 1;
    if (this.#values > mostValues) this.#refuse("too-many-values", span, { most: mostValues });
  }

  /** The first fault is the one that matters: what follows it is guesswork of the scanner. */
  #refuse(code: JsonFaultCode, span: Span, values: Record<string, string | number>): never {
    this.fault ??= { code, span, values };
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- never leaves this file
    throw stop;
  }
}

function nameOf(code: ParseErrorCode): string {
  return printParseErrorCode(code);
}
