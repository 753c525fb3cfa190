import { certain } from "../certain/certain.js";
import { divide, isZero, multiply, one, subtract, sum, zero, type Ratio } from "../amount/index.js";
import type { Path } from "../error/index.js";
import type { Plan } from "../rubric/plan.js";
import { attempt, each, unreadable, type Findings } from "../shape/index.js";
import { layoutOf, type Layout, type Place } from "./layout.js";
import type { Assessed } from "./read.js";

/** What each leaf's own points and score are multiplied by, because others do not apply; in the order of the plan. */
export type Factors = readonly Ratio[];

/** Whether the leaf at a position does not apply. */
type IsOut = (index: number) => boolean;

/**
 * The factor of every leaf under the rubric's policy for what is not applicable: 0 for a regular leaf that is
 * not (1 under `full`), and for the others what makes up for it. Reports what the policy does not allow.
 */
export function factorsOf(
  plan: Plan,
  { assessments, path }: Pick<Assessed, "assessments" | "path">,
  findings: Findings,
): Factors {
  const layout = layoutOf(plan);
  const policy = plan.rubric.notApplicable ?? "error";
  const isOut: IsOut = (index) => certain(assessments[index]).status === "not-applicable";
  const out = attempt(() => layout.regular.filter(isOut));
  if (out?.length === 0) return layout.untouched;
  if (policy === "error") reportRefused(assessments, path, findings);
  if (out === undefined) return unreadable();
  if (policy === "error") return layout.untouched;
  if (out.length === layout.regular.length) {
    findings.report("nothing-applicable", path, undefined);
    return layout.untouched;
  }
  if (policy === "full") return layout.untouched;
  if (policy === "shrink") {
    const remaining = subtract(plan.points, sum(out.map((index) => certain(plan.leaves[index]).points)));
    const factor = divide(plan.points, remaining);
    return plan.leaves.map(({ role }, index) => (role !== "regular" ? one : isOut(index) ? zero : factor));
  }
  return plan.tiers.length > 0
    ? redistributeInTiers(plan, layout, isOut, path, findings)
    : redistributeInGroups(layout, isOut);
}

function reportRefused(assessments: Assessed["assessments"], path: Path, findings: Findings): void {
  each(assessments, ({ leaf: { id, role }, status, reason }) => {
    if (role !== "regular" || status !== "not-applicable") return;
    findings.report("not-applicable-refused", [...path, id], reason, { id });
  });
}

function redistributeInTiers(
  { leaves }: Plan,
  { tiers, untouched }: Layout,
  isOut: IsOut,
  path: Path,
  findings: Findings,
): Factors {
  const factors = [...untouched];
  for (const { node: tier, leaves: members } of tiers) {
    const applying = members.filter((index) => !isOut(index));
    const applicable = sum(applying.map((index) => certain(leaves[index]).points));
    if (isZero(applicable)) {
      findings.report("tier-not-applicable", path, undefined, { tier: tier.id });
      continue;
    }
    const factor = divide(tier.points, applicable);
    for (const index of members) factors[index] = isOut(index) ? zero : factor;
  }
  return factors;
}

/** From the top down, a group's points are shared among its applicable children in proportion to their points. */
function redistributeInGroups({ counted, untouched }: Layout, isOut: IsOut): Factors {
  const factors = [...untouched];
  const applies = (place: Place): boolean =>
    place.kind === "leaf" ? !isOut(place.index) : !place.leaves.every(isOut);
  const share = (places: readonly Place[], factor: Ratio): void => {
    const all = sum(places.map(({ node }) => node.points));
    const applicable = sum(places.filter(applies).map(({ node }) => node.points));
    for (const place of places) {
      const own = applies(place) && !isZero(applicable) ? divide(multiply(factor, all), applicable) : zero;
      if (place.kind === "leaf") factors[place.index] = own;
      else share(place.counted, own);
    }
  };
  share(counted, one);
  return factors;
}
