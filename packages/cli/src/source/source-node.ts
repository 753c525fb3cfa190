/** A stretch of a source text: offsets in UTF-16 units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value of a document with the place it was read from, whatever the document's syntax. */
export type SourceNode = ScalarNode | ListNode | MapNode;

/**
 * What every node has. An alias shares the node it stands for, so the `size` (how many values it holds,
 * itself included) and the `height` of a tree are known without walking it.
 */
interface Measured {
  readonly span: Span;
  readonly size: number;
  readonly height: number;
}

/** A value without parts. */
export interface ScalarNode extends Measured {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** How a number is written. */
  readonly text?: string;
}

/** Values in order. */
export interface ListNode extends Measured {
  readonly kind: "list";
  readonly items: readonly SourceNode[];
}

/** Values by key, each key once. */
export interface MapNode extends Measured {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Entry>;
}

/** A key of a map, where it stands, and its value. */
export interface Entry {
  readonly key: Span;
  readonly value: SourceNode;
}

export function scalar(value: ScalarNode["value"], span: Span): ScalarNode {
  return { kind: "scalar", value, span, size: 1, height: 1 };
}

/**
 * A number as a document gives it to the library: a JavaScript number where that prints as it was written,
 * else the text, so that `10.50` keeps its places and `0x1f` is refused as an amount instead of read as 31.
 */
export function number(value: number, text: string, span: Span): ScalarNode {
  return { ...scalar(String(value) === text ? value : text, span), text };
}

export function list(items: readonly SourceNode[], span: Span): ListNode {
  return { kind: "list", items, span, ...measure(items) };
}

export function map(entries: ReadonlyMap<string, Entry>, span: Span): MapNode {
  return { kind: "map", entries, span, ...measure([...entries.values()].map((entry) => entry.value)) };
}

function measure(parts: readonly SourceNode[]): { size: number; height: number } {
  let size = 1;
  let height = 0;
  for (const part of parts) {
    size += part.size;
    height = Math.max(height, part.height);
  }
  return { size, height: height + 1 };
}

/**
 * The plain value of a node. Every key becomes a property of the object's own, `__proto__` too, so that a
 * document can name it but never reach what stands behind it.
 */
export function valueOf(node: SourceNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(valueOf);
    case "map":
      return Object.fromEntries([...node.entries].map(([key, entry]) => [key, valueOf(entry.value)]));
  }
}
