import { certain } from "../certain/certain.js";
import type { Path } from "../error/index.js";
import { checkParameters, ruleOf } from "../rules/index.js";
import { attempt, each, isGiven, type Findings } from "../shape/index.js";
import type { Points } from "./points.js";
import type { ScaleNames } from "./scales.js";
import type { IndicatorDocument } from "./shape.js";

interface Context {
  readonly points: Points;
  readonly scales: ScaleNames;
  readonly findings: Findings;
}

/** Checks every node on its own: its keys, its scale, its rule's parameters. */
export function checkNodes(nodes: readonly IndicatorDocument[], path: Path, context: Context): void {
  each(nodes, (node, index) => {
    checkNode(node, [...path, index], context);
  });
}

function checkNode(node: IndicatorDocument, path: Path, context: Context): void {
  const { findings, scales } = context;
  attempt(() => {
    if (node.scale !== undefined) scales.check(node.scale, [...path, "scale"], findings);
  });
  if (isGiven(node, "indicators") === isGiven(node, "rule")) {
    findings.report("rule-or-children", path, node);
  } else if (isGiven(node, "indicators")) {
    checkGroup(node, path, context);
  } else {
    checkLeaf(node, path, context);
  }
}

function checkGroup(node: IndicatorDocument, path: Path, context: Context): void {
  const { findings } = context;
  const place = { "zh-CN": "末级指标", en: "leaves" };
  for (const key of ["tier", "bonus", "penalty"] as const) {
    if (!isGiven(node, key)) continue;
    attempt(() => findings.report("group-only-key", [...path, key], node[key], { key, place }));
  }
  const where = [...path, "indicators"];
  const { indicators = [] } = node;
  if (indicators.length === 0) findings.report("empty-group", where, indicators);
  checkNodes(indicators, where, context);
}

function checkLeaf(node: IndicatorDocument, path: Path, { points, findings }: Context): void {
  attempt(() => {
    if (node.bonus !== true || node.penalty !== true) return;
    findings.report("one-form-only", path, undefined, { one: "bonus", other: "penalty" });
  });
  const parameters = certain(node.rule);
  const rule = ruleOf(parameters.type);
  checkParameters(rule, parameters, { points: () => points.of(node), path: [...path, "rule"], findings });
}

/** Reports every id that another node has already. */
export function reportRepeatedIds(
  nodes: readonly IndicatorDocument[],
  path: Path,
  findings: Findings,
  seen = new Map<string, Path>(),
): void {
  each(nodes, (node, index) => {
    const where = [...path, index];
    attempt(() => {
      const { id } = node;
      const first = seen.get(id);
      if (first === undefined) seen.set(id, where);
      else findings.report("duplicate-id", [...where, "id"], id, { id, first: first.join(".") });
    });
    if (node.indicators !== undefined) {
      reportRepeatedIds(node.indicators, [...where, "indicators"], findings, seen);
    }
  });
}
