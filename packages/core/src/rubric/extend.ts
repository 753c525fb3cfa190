import type { Path } from "../error/index.js";
import {
  attempt,
  each,
  hollow,
  isGiven,
  isPlainObject,
  mapped,
  overlaid,
  without,
  type Findings,
} from "../shape/index.js";
import { digest } from "./digest.js";
import { wholeRubricKeys, type ExtendingRubric, type IndicatorDocument, type WholeRubric } from "./shape.js";
import { leavesOf } from "./weigh.js";

/**
 * Applies what an extending rubric says to the rubric it starts from. The result is a document like any other:
 * it is checked as a whole afterwards, and names its base. It has holes where the extending rubric could not be
 * read, and everywhere it says nothing itself where the base is not known.
 */
export function extend(
  base: WholeRubric | undefined,
  document: ExtendingRubric,
  findings: Findings,
): Record<string, unknown> {
  const own = without(document, "extends", "override", "remove", "add");
  if (base === undefined) return overlaid(hollow(wholeRubricKeys), own);
  const before = findings.issues.length;
  reportUnknownNames(base, document, findings);
  // What is said of an indicator that there is not may change every sum.
  const isCertain = findings.issues.length === before;
  const tree = attempt(() => ({ indicators: rebuilt(base, document, isCertain) }));
  return overlaid<Record<string, unknown>>(
    { ...base },
    own,
    isCertain ? {} : hollow(["points"]),
    { base: { id: base.id, version: base.version, digest: digest(base) } },
    tree ?? hollow(["indicators"]),
  );
}

function rebuilt(base: WholeRubric, document: ExtendingRubric, isCertain: boolean): unknown[] {
  const { override = {}, remove = [], add = [] } = document;
  const rebuild = (nodes: readonly IndicatorDocument[], parent?: string): unknown[] => {
    const kept = nodes.filter((node) => !remove.includes(node.id));
    const added = add.filter(({ under }) => under === parent);
    return mapped([...kept, ...added], (one) =>
      worth("indicator" in one ? one.indicator : changed(one, override, rebuild), isCertain),
    );
  };
  return rebuild(base.indicators);
}

/** A node with its points, where they are certain. */
function worth(node: { readonly weight?: unknown }, isCertain: boolean): object {
  return isCertain ? node : overlaid<object>(without(node, "weight"), hollow(["points"]));
}

type Override = NonNullable<ExtendingRubric["override"]>;

function changed(
  node: IndicatorDocument,
  override: Override,
  rebuild: (nodes: readonly IndicatorDocument[], parent: string) => unknown[],
): Record<string, unknown> {
  const changes = (Object.hasOwn(override, node.id) ? override[node.id] : undefined) ?? {};
  const isReplaced = isGiven(changes, "points") || isGiven(changes, "weight");
  const kept = isReplaced ? without(node, "points", "weight") : node;
  const indicators = node.indicators === undefined ? {} : { indicators: rebuild(node.indicators, node.id) };
  const rule = attempt(() =>
    changes.rule === undefined ? {} : { rule: changedRule(node.rule, changes.rule) },
  );
  return overlaid<Record<string, unknown>>({ ...kept }, changes, rule ?? {}, indicators);
}

/** A rule with a type replaces the one before; without, it changes only the parameters it names. */
function changedRule(before: unknown, changes: Readonly<Record<string, unknown>>): unknown {
  return isGiven(changes, "type") || !isPlainObject(before) ? changes : overlaid({ ...before }, changes);
}

function reportUnknownNames(base: WholeRubric, document: ExtendingRubric, findings: Findings): void {
  const known = allNodes(base.indicators);
  const ids = known.map((node) => node.id);
  attempt(() => {
    for (const id of Object.keys(document.override ?? {})) reportUnknown(id, ["override", id], ids, findings);
  });
  attempt(() => {
    each(document.remove ?? [], (id, index) => {
      reportUnknown(id, ["remove", index], ids, findings);
    });
  });
  attempt(() => {
    each(document.add ?? [], ({ under }, index) => {
      if (under !== undefined) checkGroup(under, known, ["add", index, "under"], findings);
    });
  });
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
