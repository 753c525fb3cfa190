import type { Path } from "@jixiao/core/adapter";
import type { SourceNode, Span } from "./source-node.js";

/** Which part of an entry an issue is about: its key, or its value. */
export type PlaceOf = "key" | "value";

/**
 * Where a path stands in a document. A path that leads past what the document holds stands at its longest
 * part that is there: at the key of the map or list that lacks the rest.
 */
export function placeOf(root: SourceNode, path: Path, of: PlaceOf): Span {
  let node = root;
  let key: Span | undefined;
  for (const [index, step] of path.entries()) {
    const next = stepInto(node, step);
    if (next === undefined) return key ?? startOf(node);
    if (index === path.length - 1 && of === "key" && next.key !== undefined) return next.key;
    ({ node } = next);
    key = next.key;
  }
  return node.kind === "scalar" ? node.span : (key ?? startOf(node));
}

/** The node at a path, when the document has one there. */
export function nodeAt(root: SourceNode, path: Path): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const step of path) node = node === undefined ? undefined : stepInto(node, step)?.node;
  return node;
}

function stepInto(node: SourceNode, step: string | number): { node: SourceNode; key?: Span } | undefined {
  if (node.kind === "list") {
    const item = typeof step === "number" ? node.items[step] : undefined;
    return item === undefined ? undefined : { node: item };
  }
  if (node.kind === "scalar") return undefined;
  const entry = node.entries.get(String(step));
  return entry === undefined ? undefined : { node: entry.value, key: entry.key };
}

/** The first thing in a map or list: pointing at all of it would point at many lines. */
function startOf(node: SourceNode): Span {
  if (node.kind === "map") {
    const [first] = node.entries.values();
    return first === undefined ? node.span : first.key;
  }
  if (node.kind === "list") {
    const [first] = node.items;
    return first === undefined ? node.span : startOf(first);
  }
  return node.span;
}
