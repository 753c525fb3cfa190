import type { Path } from "../error/index.js";
import { isPlainObject, type Findings } from "../shape/index.js";
import { digest } from "./digest.js";
import type { ExtendingRubric, IndicatorDocument, WholeRubric } from "./shape.js";
import { leavesOf } from "./weigh.js";

/**
 * Applies what an extending rubric says to the rubric it starts from. The result is a document like any other:
 * it is checked as a whole afterwards, and names its base.
 */
export function extend(base: WholeRubric, document: ExtendingRubric, findings: Findings): unknown {
  const { extends: _reference, override = {}, remove = [], add = [], ...own } = document;
  const known = allNodes(base.indicators);
  const ids = known.map((node) => node.id);
  for (const id of Object.keys(override)) reportUnknown(id, ["override", id], ids, findings);
  for (const [index, id] of remove.entries()) reportUnknown(id, ["remove", index], ids, findings);
  for (const [index, { under }] of add.entries()) {
    if (under !== undefined) checkGroup(under, known, ["add", index, "under"], findings);
  }
  const rebuild = (nodes: readonly IndicatorDocument[], parent: string | undefined): unknown[] => [
    ...nodes.filter((node) => !remove.includes(node.id)).map((node) => change(node, override, rebuild)),
    ...add.filter((addition) => addition.under === parent).map((addition) => addition.indicator),
  ];
  return {
    ...base,
    ...own,
    base: { id: base.id, version: base.version, digest: digest(base) },
    indicators: rebuild(base.indicators, undefined),
  };
}

type Override = NonNullable<ExtendingRubric["override"]>;

function change(
  node: IndicatorDocument,
  override: Override,
  rebuild: (nodes: readonly IndicatorDocument[], parent: string) => unknown[],
): unknown {
  const changes = Object.hasOwn(override, node.id) ? override[node.id] : undefined;
  const { points, weight, ...kept } = node;
  const replaced = changes?.points !== undefined || changes?.weight !== undefined;
  const worth = replaced ? {} : { points, weight };
  const indicators = node.indicators === undefined ? {} : { indicators: rebuild(node.indicators, node.id) };
  const rule = changes?.rule === undefined ? {} : { rule: changedRule(node.rule, changes.rule) };
  return { ...kept, ...worth, ...changes, ...rule, ...indicators };
}

/** A rule with a type replaces the one before; without, it changes only the parameters it names. */
function changedRule(before: unknown, changes: Readonly<Record<string, unknown>>): unknown {
  return Object.hasOwn(changes, "type") || !isPlainObject(before) ? changes : { ...before, ...changes };
}

function allNodes(nodes: readonly IndicatorDocument[]): IndicatorDocument[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.indicators ?? [])]);
}

function reportUnknown(id: string, path: Path, known: readonly string[], findings: Findings): void {
  if (!known.includes(id)) findings.reportUnknown("unknown-indicator", path, id, known, { id });
}

function checkGroup(id: string, known: readonly IndicatorDocument[], path: Path, findings: Findings): void {
  const node = known.find((one) => one.id === id);
  const groups = known.filter((one) => one.indicators !== undefined).map((one) => one.id);
  if (node === undefined || leavesOf([node]).includes(node)) {
    findings.reportUnknown("unknown-indicator", path, id, groups, { id });
  }
}
