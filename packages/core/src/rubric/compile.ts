import { amountOf, zero } from "../amount/index.js";
import type { Path } from "../error/index.js";
import { checkScale, knownScales, type GradeScale } from "../grade/index.js";
import { ruleOf } from "../rules/index.js";
import type { Findings } from "../shape/index.js";
import { checkWhole } from "./check-whole.js";
import { roundingOf, type Leaf, type Plan, type PlanNode, type Rounding } from "./plan.js";
import type { IndicatorDocument, WholeRubric } from "./shape.js";
import { weigh, type Points } from "./weigh.js";

interface Context {
  readonly points: Points;
  readonly rounding: Rounding;
  /** The ids of scales given beside the rubric; those it names are written into it already. */
  readonly customScales: readonly string[];
  readonly findings: Findings;
}

/** Makes the plan of a rubric of the right shape, reporting everything that does not hold together. */
export function compile(
  rubric: WholeRubric,
  customScales: readonly string[],
  findings: Findings,
): Plan | undefined {
  reportRepeatedIds(rubric.indicators, ["indicators"], new Map(), findings);
  if (findings.issues.length > 0) return undefined;
  const rounding = roundingOf(rubric);
  const points = weigh(rubric, findings);
  const context: Context = { points, rounding, customScales, findings };
  const scale = resolveScale(rubric.scale, ["scale"], context);
  const nodes = rubric.indicators.map((node, index) => compileNode(node, ["indicators", index], context));
  if (rubric.indicators.length === 0) findings.report("empty-group", ["indicators"], rubric.indicators);
  checkWhole(rubric, points, scale, findings);
  if (findings.issues.length > 0 || scale === undefined) return undefined;
  const complete = nodes.filter((node) => node !== undefined);
  return {
    rubric,
    points: amountOf(rubric.points),
    nodes: complete,
    leaves: complete.flatMap(leavesBelow),
    tiers: (rubric.tiers ?? []).map((tier) => ({
      id: tier.id,
      title: tier.title,
      points: amountOf(tier.points),
    })),
    scale,
    rounding,
  };
}

function compileNode(node: IndicatorDocument, path: Path, context: Context): PlanNode | undefined {
  const { findings } = context;
  const points = context.points.get(node.id) ?? zero;
  const scale = node.scale === undefined ? undefined : resolveScale(node.scale, [...path, "scale"], context);
  const shared = {
    id: node.id,
    title: node.title,
    points,
    document: node,
    ...(scale === undefined ? {} : { scale }),
  };
  if ((node.indicators === undefined) === (node.rule === undefined)) {
    return findings.report("rule-or-children", path, node);
  }
  if (node.indicators === undefined) return compileLeaf(node, shared, path, context);
  for (const key of ["tier", "bonus", "penalty"] as const) {
    if (node[key] === undefined) continue;
    findings.report("group-only-key", [...path, key], node[key], {
      key,
      place: { "zh-CN": "末级指标", en: "leaves" },
    });
  }
  if (node.indicators.length === 0)
    return findings.report("empty-group", [...path, "indicators"], node.indicators);
  const children = node.indicators.map((child, index) =>
    compileNode(child, [...path, "indicators", index], context),
  );
  return { kind: "group", ...shared, children: children.filter((child) => child !== undefined) };
}

type Shared = Pick<Leaf, "id" | "title" | "points" | "document" | "scale">;

function compileLeaf(
  node: IndicatorDocument,
  shared: Shared,
  path: Path,
  context: Context,
): Leaf | undefined {
  const { findings, rounding } = context;
  const { rule: parameters } = node;
  const rule = parameters === undefined ? undefined : ruleOf(parameters.type);
  if (rule === undefined || parameters === undefined) return undefined;
  if (node.bonus === true && node.penalty === true) {
    findings.report("one-form-only", path, undefined, { one: "bonus", other: "penalty" });
  }
  const before = findings.issues.length;
  rule.check?.(parameters, { points: shared.points, path: [...path, "rule"], findings });
  if (findings.issues.length > before) return undefined;
  return {
    kind: "leaf",
    ...shared,
    role: node.bonus === true ? "bonus" : node.penalty === true ? "penalty" : "regular",
    ...(node.tier === undefined ? {} : { tier: node.tier }),
    rule,
    parameters,
    measure: rule.measure(parameters, rounding.rate === undefined ? {} : { rateRounding: rounding.rate }),
    observation: rule.observation(parameters),
  };
}

function resolveScale(
  scale: string | GradeScale,
  path: Path,
  { customScales, findings }: Context,
): GradeScale | undefined {
  if (typeof scale !== "string") {
    const before = findings.issues.length;
    checkScale(scale, path, findings);
    return findings.issues.length > before ? undefined : scale;
  }
  const known = knownScales.find((one) => one.id === scale);
  if (known !== undefined) return known;
  const names = [...customScales, ...knownScales.map((one) => one.id)];
  return findings.reportUnknown("unknown-scale", path, scale, names, { id: scale });
}

function reportRepeatedIds(
  nodes: readonly IndicatorDocument[],
  path: Path,
  seen: Map<string, Path>,
  findings: Findings,
): void {
  for (const [index, node] of nodes.entries()) {
    const where = [...path, index];
    const first = seen.get(node.id);
    if (first === undefined) seen.set(node.id, where);
    else findings.report("duplicate-id", [...where, "id"], node.id, { id: node.id, first: first.join(".") });
    if (node.indicators !== undefined)
      reportRepeatedIds(node.indicators, [...where, "indicators"], seen, findings);
  }
}

function leavesBelow(node: PlanNode): Leaf[] {
  return node.kind === "leaf" ? [node] : node.children.flatMap(leavesBelow);
}
