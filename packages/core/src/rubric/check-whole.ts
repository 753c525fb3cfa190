import { amountOf, compare, equal, printExact, sum, type Ratio } from "../amount/index.js";
import type { Path } from "../error/index.js";
import type { GradeScale } from "../grade/index.js";
import { attempt, each, isGiven, unreadable, type Findings } from "../shape/index.js";
import type { Points } from "./points.js";
import type { IndicatorDocument, WholeRubric } from "./shape.js";
import { isRegular, leavesOf } from "./weigh.js";

/**
 * Checks what concerns a rubric as a whole: tiers, constraints, period, vetoes and ceilings. Each check is an
 * attempt of its own, so that a part that could not be read silences only what depends on it.
 */
export function checkWhole(
  rubric: WholeRubric,
  points: Points,
  scale: GradeScale | undefined,
  findings: Findings,
): void {
  attempt(() => reportRepeats(rubric.tiers ?? [], ["tiers"], findings));
  attempt(() => checkTierNames(rubric, findings));
  attempt(() => checkTierSums(rubric, points, findings));
  attempt(() => checkConstraints(rubric, points, findings));
  attempt(() => checkPeriod(rubric, findings));
  attempt(() => checkVetoes(rubric.vetoes ?? [], scale, findings));
  attempt(() => checkCeilings(rubric.ceilings ?? [], scale, findings));
}

function checkPeriod({ inForce }: WholeRubric, findings: Findings): void {
  const { from, to } = inForce ?? {};
  if (from !== undefined && to !== undefined && to < from) {
    findings.report("period-reversed", ["inForce", "to"], to, { from, to });
  }
}

function checkTierNames(rubric: WholeRubric, findings: Findings): void {
  const known = (rubric.tiers ?? []).map((tier) => tier.id);
  visitLeaves(rubric.indicators, ["indicators"], (leaf, path) => {
    if (isGiven(leaf, "tier") && !isRegular(leaf)) {
      const place = { "zh-CN": "加减分之外的末级指标", en: "leaves that are no bonus or penalty" };
      findings.report("group-only-key", [...path, "tier"], leaf.tier, { key: "tier", place });
    } else if (leaf.tier !== undefined && !known.includes(leaf.tier)) {
      findings.reportUnknown("unknown-tier", [...path, "tier"], leaf.tier, known, { tier: leaf.tier });
    } else if (leaf.tier === undefined && known.length > 0 && isRegular(leaf)) {
      findings.report("tier-missing", path, undefined, { known: known.join(", ") });
    }
  });
}

/** Holds the leaves of each tier to its points, where it is known of every leaf which tier it belongs to. */
function checkTierSums(rubric: WholeRubric, points: Points, findings: Findings): void {
  const tiers = rubric.tiers ?? [];
  const known = tiers.map((tier) => tier.id);
  const leaves = leavesOf(rubric.indicators).filter(isRegular);
  if (leaves.some(({ tier }) => tier === undefined || !known.includes(tier))) return;
  each(tiers, (tier, index) => {
    const members = sum(leaves.filter((leaf) => leaf.tier === tier.id).map((leaf) => points.of(leaf)));
    if (equal(members, amountOf(tier.points))) return;
    const values = { tier: tier.id, points: String(tier.points), sum: printExact(members) };
    findings.report("tier-mismatch", ["tiers", index, "points"], tier.points, values);
  });
}

function checkConstraints(rubric: WholeRubric, points: Points, findings: Findings): void {
  const nodes = allNodes(rubric.indicators);
  const known = nodes.map((node) => node.id);
  each(rubric.constraints ?? [], (constraint, index) => {
    const { groups, atLeast, atMost } = constraint;
    const path = ["constraints", index];
    const unknown = [...groups.entries()].filter(([, id]) => !known.includes(id));
    for (const [at, id] of unknown) {
      findings.reportUnknown("unknown-indicator", [...path, "groups", at], id, known, { id });
    }
    if (unknown.length > 0) return;
    const worth = sum(groups.map((id) => points.of(theOne(id, nodes))));
    const tooLow = atLeast !== undefined && compare(worth, amountOf(atLeast)) < 0;
    const tooHigh = atMost !== undefined && compare(worth, amountOf(atMost)) > 0;
    if (!tooLow && !tooHigh) return;
    findings.report("constraint-broken", path, printExact(worth), constraintValues(constraint, worth));
  });
}

/** The node of an id; which of two is meant cannot be told. */
function theOne(id: string, nodes: readonly IndicatorDocument[]): IndicatorDocument {
  const [node, another] = nodes.filter((one) => one.id === id);
  return node === undefined || another !== undefined ? unreadable() : node;
}

function allNodes(nodes: readonly IndicatorDocument[]): IndicatorDocument[] {
  return nodes.flatMap((node) => [node, ...(node.indicators === undefined ? [] : allNodes(node.indicators))]);
}

type Constraint = NonNullable<WholeRubric["constraints"]>[number];

function constraintValues({ groups, atLeast, atMost }: Constraint, worth: Ratio): Record<string, string> {
  const bounds = [
    ...(atLeast === undefined ? [] : [`≥ ${String(atLeast)}`]),
    ...(atMost === undefined ? [] : [`≤ ${String(atMost)}`]),
  ];
  return { groups: groups.join(" + "), sum: printExact(worth), range: bounds.join(", ") };
}

type Vetoes = NonNullable<WholeRubric["vetoes"]>;

function checkVetoes(vetoes: Vetoes, scale: GradeScale | undefined, findings: Findings): void {
  reportRepeats(vetoes, ["vetoes"], findings);
  each(vetoes, ({ effect }, index) => {
    const path = ["vetoes", index, "effect"];
    if (Object.keys(effect).length === 0) {
      findings.report("missing-field", path, effect, { field: "grade", expected: "grade / score / status" });
    }
    if (effect.grade !== undefined) checkGrade(effect.grade, [...path, "grade"], scale, findings);
  });
}

type Ceilings = NonNullable<WholeRubric["ceilings"]>;

function checkCeilings(ceilings: Ceilings, scale: GradeScale | undefined, findings: Findings): void {
  reportRepeats(ceilings, ["ceilings"], findings);
  each(ceilings, ({ grade }, index) => {
    checkGrade(grade, ["ceilings", index, "grade"], scale, findings);
  });
}

/** Nothing is held against a scale that is not known, which was reported. */
function checkGrade(grade: string, path: Path, scale: GradeScale | undefined, findings: Findings): void {
  const known = scale?.grades.map((one) => one.id) ?? [grade];
  if (!known.includes(grade)) findings.reportUnknown("unknown-grade", path, grade, known, { grade });
}

function reportRepeats(list: readonly { readonly id: string }[], path: Path, findings: Findings): void {
  const seen = new Map<string, number>();
  each(list, ({ id }, index) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    else
      findings.report("duplicate-id", [...path, index, "id"], id, { id, first: [...path, first].join(".") });
  });
}

function visitLeaves(
  nodes: readonly IndicatorDocument[],
  path: Path,
  visit: (leaf: IndicatorDocument, path: Path) => void,
): void {
  each(nodes, (node, index) => {
    const where = [...path, index];
    if (node.indicators === undefined) visit(node, where);
    else visitLeaves(node.indicators, [...where, "indicators"], visit);
  });
}
