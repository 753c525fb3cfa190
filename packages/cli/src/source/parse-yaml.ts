import {
  Composer,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type CST,
  type Document,
  type Node,
  type YAMLMap,
} from "yaml";
import { mostAliasedValues, mostLevels, mostValues } from "./bounds.js";
import { list, map, number, scalar, type Entry, type SourceNode, type Span } from "./source-node.js";
import type { SourceFault } from "./source.js";

/** What was read: the documents that hold something, and everything that is wrong with the text. */
export interface YamlReading {
  readonly roots: readonly SourceNode[];
  readonly faults: readonly SourceFault<YamlFaultCode>[];
}

type YamlFaultCode =
  | "bad-yaml"
  | "unknown-tag"
  | "bad-alias"
  | "too-many-aliases"
  | "duplicate-key"
  | "too-many-levels"
  | "too-many-values";

type Report = (code: YamlFaultCode, span: Span, values?: SourceFault["values"]) => undefined;

/**
 * Reads YAML 1.2 with its core schema alone: no custom tags, string keys, each key once. Aliases are followed
 * up to a bound. Numbers keep the text they were written with where a JavaScript number would not print as it.
 */
export function parseYaml(text: string): YamlReading {
  const faults: SourceFault<YamlFaultCode>[] = [];
  const report: Report = (code, span, values) => {
    faults.push({ code, span, ...(values === undefined ? {} : { values }) });
    return undefined;
  };
  const tokens = tokensOf(text, report);
  if (tokens === undefined) return { roots: [], faults };
  const composer = new Composer({
    schema: "core",
    version: "1.2",
    stringKeys: true,
    resolveKnownTags: false,
    // The library compares every key with every other, which is a matter of minutes for large maps.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const roots: SourceNode[] = [];
  for (const document of composer.compose(tokens, false, text.length)) {
    const root = readDocument(document, report);
    if (root !== undefined) roots.push(root);
  }
  return { roots, faults };
}

/** The text taken apart, unless it nests too deeply or holds too much to be put together again. */
function tokensOf(text: string, report: Report): CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    for (const token of parser.next(lexeme)) tokens.push(token);
    const span = { start: parser.offset, end: parser.offset + 1 };
    // The parser keeps the document itself and the scalar at hand on its stack, too.
    if (parser.stack.length > mostLevels + 2) return report("too-many-levels", span, { most: mostLevels });
    // A value takes some three lexemes with its key, its separators and its indentation.
    if (lexemes > 3 * mostValues) return report("too-many-values", span, { most: mostValues });
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function readDocument(document: Document.Parsed, report: Report): SourceNode | undefined {
  for (const {
    code,
    pos: [start, end],
    message,
  } of document.errors) {
    report("bad-yaml", { start, end }, { code, detail: message });
  }
  if (document.errors.length > 0 || document.contents === null) return undefined;
  const reader: Reader = { anchors: new Map(), aliased: { values: 0 }, report };
  const root = readNode(document.contents, 1, reader);
  // An empty document between two separators says nothing.
  const saysNothing = root?.kind === "scalar" && root.value === null && root.span.start === root.span.end;
  return saysNothing ? undefined : root;
}

interface Reader {
  /** Complete nodes by anchor: a node that contains itself is not among them when its alias is met. */
  readonly anchors: Map<string, SourceNode>;
  readonly aliased: { values: number };
  readonly report: Report;
}

function readNode(node: unknown, level: number, reader: Reader): SourceNode | undefined {
  if (!isNode(node)) return undefined;
  const span = spanOf(node);
  if (isAlias(node)) return followAlias(node.source, span, level, reader);
  if (node.tag !== undefined && !coreTags.has(node.tag)) {
    reader.report("unknown-tag", span, { tag: node.tag });
    return undefined;
  }
  const read = readContent(node, span, level, reader);
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
  if (anchor !== undefined && read !== undefined) reader.anchors.set(anchor, read);
  return read;
}

const coreTags = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`),
);

function readContent(node: Node, span: Span, level: number, reader: Reader): SourceNode | undefined {
  if (isMap(node)) return readMap(node, span, level, reader);
  if (isSeq(node)) {
    const items = node.items.map((item) => readNode(item, level + 1, reader));
    return list(
      items.filter((item) => item !== undefined),
      span,
    );
  }
  if (!isScalar(node)) return undefined;
  const { value, source } = node;
  if (typeof value === "number") return number(value, source ?? String(value), span);
  if (typeof value === "string" || typeof value === "boolean" || value === null) return scalar(value, span);
  return undefined;
}

function readMap(node: YAMLMap, span: Span, level: number, reader: Reader): SourceNode {
  const entries = new Map<string, Entry>();
  for (const { key, value } of node.items) {
    // `stringKeys` has refused every other kind of key.
    if (!isScalar(key)) continue;
    const keySpan = spanOf(key);
    const name = String(key.value);
    if (entries.has(name)) reader.report("duplicate-key", keySpan, { key: name });
    const read = value === null ? scalar(null, keySpan) : readNode(value, level + 1, reader);
    if (read !== undefined) entries.set(name, { key: keySpan, value: read });
  }
  return map(entries, span);
}

function followAlias(name: string, span: Span, level: number, reader: Reader): SourceNode | undefined {
  const target = reader.anchors.get(name);
  if (target === undefined) return reader.report("bad-alias", span, { name });
  const before = reader.aliased.values;
  reader.aliased.values += target.size;
  // Said once: every alias after the first too many is too many as well.
  if (before > mostAliasedValues) return undefined;
  if (reader.aliased.values > mostAliasedValues) {
    return reader.report("too-many-aliases", span, { most: mostAliasedValues });
  }
  if (level + target.height > mostLevels) return reader.report("too-many-levels", span, { most: mostLevels });
  return target;
}

function spanOf({ range }: Node): Span {
  const [start, end] = range ?? [0, 0];
  return { start, end };
}
