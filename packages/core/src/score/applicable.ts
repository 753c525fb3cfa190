import { divide, isZero, multiply, one, subtract, sum, zero, type Ratio } from "../amount/index.js";
import type { Path } from "../error/index.js";
import type { Leaf, Plan, PlanNode } from "../rubric/plan.js";
import { unreadable, type Findings } from "../shape/index.js";
import type { Assessed } from "./read.js";

/** What each leaf's own points and score are multiplied by, because others do not apply. */
export type Factors = ReadonlyMap<string, Ratio>;

/**
 * The factor of every regular leaf under the rubric's policy for what is not applicable: 0 for a leaf that is
 * not (1 under `full`), and for the others what makes up for it. Reports what the policy does not allow.
 */
export function factorsOf(
  plan: Plan,
  { assessments, path }: Pick<Assessed, "assessments" | "path">,
  findings: Findings,
): Factors {
  const isOut = (leaf: Leaf): boolean => {
    const { status } = assessments.get(leaf.id) ?? unreadable();
    return status === "not-applicable";
  };
  const regular = plan.leaves.filter((leaf) => leaf.role === "regular");
  const policy = plan.rubric.notApplicable ?? "error";
  if (policy === "error") reportRefused(regular, { assessments, path }, findings);
  const out = regular.filter(isOut);
  const untouched = (): Factors => new Map(regular.map((leaf) => [leaf.id, one]));
  if (out.length === 0) return untouched();
  if (policy === "error") return new Map();
  if (out.length === regular.length) {
    findings.report("nothing-applicable", path, undefined);
    return new Map();
  }
  if (policy === "full") return untouched();
  if (policy === "shrink") {
    const remaining = subtract(plan.points, sum(out.map((leaf) => leaf.points)));
    const factor = divide(plan.points, remaining);
    return new Map(regular.map((leaf) => [leaf.id, isOut(leaf) ? zero : factor]));
  }
  return plan.tiers.length > 0
    ? redistributeInTiers(plan, regular, isOut, path, findings)
    : redistributeInGroups(plan, isOut);
}

function redistributeInTiers(
  plan: Plan,
  regular: readonly Leaf[],
  isOut: (leaf: Leaf) => boolean,
  path: Path,
  findings: Findings,
): Factors {
  const factors = new Map<string, Ratio>();
  for (const tier of plan.tiers) {
    const members = regular.filter((leaf) => leaf.tier === tier.id);
    const applicable = sum(members.filter((leaf) => !isOut(leaf)).map((leaf) => leaf.points));
    if (isZero(applicable)) {
      findings.report("tier-not-applicable", path, undefined, { tier: tier.id });
      continue;
    }
    const factor = divide(tier.points, applicable);
    for (const leaf of members) factors.set(leaf.id, isOut(leaf) ? zero : factor);
  }
  return factors;
}

function reportRefused(
  leaves: readonly Leaf[],
  { assessments, path }: Pick<Assessed, "assessments" | "path">,
  findings: Findings,
): void {
  for (const { id } of leaves) {
    const assessment = assessments.get(id);
    if (assessment?.status !== "not-applicable") continue;
    findings.report("not-applicable-refused", [...path, id], assessment.reason, { id });
  }
}

/** From the top down, a group's points are shared among its applicable children in proportion to their points. */
function redistributeInGroups(plan: Plan, isOut: (leaf: Leaf) => boolean): Factors {
  const factors = new Map<string, Ratio>();
  const applies = (node: PlanNode): boolean =>
    node.kind === "leaf" ? node.role === "regular" && !isOut(node) : node.children.some(applies);
  const share = (nodes: readonly PlanNode[], factor: Ratio): void => {
    const regular = nodes.filter((node) => node.kind === "group" || node.role === "regular");
    const all = sum(regular.map((node) => node.points));
    const applicable = sum(regular.filter(applies).map((node) => node.points));
    for (const node of regular) {
      const own = applies(node) && !isZero(applicable) ? divide(multiply(factor, all), applicable) : zero;
      if (node.kind === "leaf") factors.set(node.id, own);
      else share(node.children, own);
    }
  };
  share(plan.nodes, one);
  return factors;
}
