import { certain } from "../certain/certain.js";
import { amountOf } from "../amount/index.js";
import { ruleOf } from "../rules/index.js";
import { attempt, type Findings } from "../shape/index.js";
import { checkNodes, reportRepeatedIds } from "./check-nodes.js";
import { checkWhole } from "./check-whole.js";
import { roundingOf, type Leaf, type Plan, type PlanNode, type Rounding } from "./plan.js";
import type { Points } from "./points.js";
import { ScaleNames } from "./scales.js";
import type { IndicatorDocument, WholeRubric } from "./shape.js";
import { weigh } from "./weigh.js";

/**
 * Makes the plan of a rubric, or reports everything that does not hold together. The rubric may have holes where
 * parts of it could not be read; whatever does not depend on those is checked all the same.
 */
export function compile(
  rubric: WholeRubric,
  customScales: readonly string[],
  findings: Findings,
): Plan | undefined {
  const scales = new ScaleNames(customScales);
  const where = ["indicators"];
  attempt(() => reportRepeatedIds(rubric.indicators, where, findings));
  const points = weigh(rubric, findings);
  attempt(() => scales.check(rubric.scale, ["scale"], findings));
  attempt(() => checkNodes(rubric.indicators, where, { points, scales, findings }));
  attempt(() => {
    if (rubric.indicators.length === 0) findings.report("empty-group", where, rubric.indicators);
  });
  const scale = attempt(() => scales.find(rubric.scale));
  checkWhole(rubric, points, scale, findings);
  if (findings.issues.length > 0 || scale === undefined) return undefined;
  const rounding = roundingOf(rubric);
  const nodes = rubric.indicators.flatMap((node) => planNode(node, { points, rounding, scales }));
  return {
    rubric,
    points: amountOf(rubric.points),
    nodes,
    leaves: nodes.flatMap(leavesBelow),
    tiers: (rubric.tiers ?? []).map((tier) => ({
      id: tier.id,
      title: tier.title,
      points: amountOf(tier.points),
    })),
    scale,
    rounding,
  };
}

interface Context {
  readonly points: Points;
  readonly rounding: Rounding;
  readonly scales: ScaleNames;
}

function planNode(node: IndicatorDocument, context: Context): PlanNode {
  const { id, title } = node;
  const scale = node.scale === undefined ? undefined : context.scales.find(node.scale);
  const shared = {
    id,
    title,
    points: context.points.of(node),
    document: node,
    ...(scale === undefined ? {} : { scale }),
  };
  if (node.indicators === undefined) return planLeaf(node, shared, context);
  return { kind: "group", ...shared, children: node.indicators.map((child) => planNode(child, context)) };
}

type Shared = Pick<Leaf, "id" | "title" | "points" | "document" | "scale">;

function planLeaf(node: IndicatorDocument, shared: Shared, { rounding }: Context): Leaf {
  const parameters = certain(node.rule);
  const rule = ruleOf(parameters.type);
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

function leavesBelow(node: PlanNode): Leaf[] {
  return node.kind === "leaf" ? [node] : node.children.flatMap(leavesBelow);
}
