import { amountOf, compare, equal, printExact, sum, zero, type Ratio } from "../amount/index.js";
import type { Path } from "../error/index.js";
import type { GradeScale } from "../grade/index.js";
import type { Findings } from "../shape/index.js";
import type { IndicatorDocument, WholeRubric } from "./shape.js";
import { isRegular, leavesOf, type Points } from "./weigh.js";

/** Checks what concerns a rubric as a whole: tiers, constraints, period, vetoes and ceilings. */
export function checkWhole(
  rubric: WholeRubric,
  points: Points,
  scale: GradeScale | undefined,
  findings: Findings,
): void {
  checkTiers(rubric, points, findings);
  checkConstraints(rubric, points, findings);
  const { from, to } = rubric.inForce ?? {};
  if (from !== undefined && to !== undefined && to < from) {
    findings.report("period-reversed", ["inForce", "to"], to, { from, to });
  }
  checkVetoes(rubric.vetoes ?? [], scale, findings);
  checkCeilings(rubric.ceilings ?? [], scale, findings);
}

function checkTiers(rubric: WholeRubric, points: Points, findings: Findings): void {
  const known = (rubric.tiers ?? []).map((tier) => tier.id);
  reportRepeats(known, ["tiers"], findings);
  visitLeaves(rubric.indicators, ["indicators"], (leaf, path) => {
    if (leaf.tier !== undefined && !isRegular(leaf)) {
      const place = { "zh-CN": "加减分之外的末级指标", en: "leaves that are no bonus or penalty" };
      findings.report("group-only-key", [...path, "tier"], leaf.tier, { key: "tier", place });
    } else if (leaf.tier !== undefined && !known.includes(leaf.tier)) {
      findings.reportUnknown("unknown-tier", [...path, "tier"], leaf.tier, known, { tier: leaf.tier });
    } else if (leaf.tier === undefined && known.length > 0 && isRegular(leaf)) {
      findings.report("tier-missing", path, undefined, { known: known.join(", ") });
    }
  });
  const leaves = leavesOf(rubric.indicators).filter(isRegular);
  for (const [index, tier] of (rubric.tiers ?? []).entries()) {
    const members = sum(
      leaves.filter((leaf) => leaf.tier === tier.id).map((leaf) => points.get(leaf.id) ?? zero),
    );
    if (equal(members, amountOf(tier.points))) continue;
    const values = { tier: tier.id, points: String(tier.points), sum: printExact(members) };
    findings.report("tier-mismatch", ["tiers", index, "points"], tier.points, values);
  }
}

function checkConstraints(rubric: WholeRubric, points: Points, findings: Findings): void {
  for (const [index, constraint] of (rubric.constraints ?? []).entries()) {
    const { groups, atLeast, atMost } = constraint;
    const path = ["constraints", index];
    const known = [...points.keys()];
    const unknown = [...groups.entries()].filter(([, id]) => !points.has(id));
    for (const [at, id] of unknown) {
      findings.reportUnknown("unknown-indicator", [...path, "groups", at], id, known, { id });
    }
    if (unknown.length > 0) continue;
    const worth = sum(groups.map((id) => points.get(id) ?? zero));
    const tooLow = atLeast !== undefined && compare(worth, amountOf(atLeast)) < 0;
    const tooHigh = atMost !== undefined && compare(worth, amountOf(atMost)) > 0;
    if (!tooLow && !tooHigh) continue;
    findings.report("constraint-broken", path, printExact(worth), constraintValues(constraint, worth));
  }
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
  const ids = vetoes.map((veto) => veto.id);
  reportRepeats(ids, ["vetoes"], findings);
  for (const [index, { effect }] of vetoes.entries()) {
    const path = ["vetoes", index, "effect"];
    if (effect.grade !== undefined) checkGrade(effect.grade, [...path, "grade"], scale, findings);
    if (Object.keys(effect).length > 0) continue;
    findings.report("missing-field", path, effect, { field: "grade", expected: "grade / score / status" });
  }
}

type Ceilings = NonNullable<WholeRubric["ceilings"]>;

function checkCeilings(ceilings: Ceilings, scale: GradeScale | undefined, findings: Findings): void {
  const ids = ceilings.map((ceiling) => ceiling.id);
  reportRepeats(ids, ["ceilings"], findings);
  for (const [index, { grade }] of ceilings.entries()) {
    checkGrade(grade, ["ceilings", index, "grade"], scale, findings);
  }
}

/** A scale that is wrong itself was reported before; nothing is held against it. */
function checkGrade(grade: string, path: Path, scale: GradeScale | undefined, findings: Findings): void {
  const known = scale?.grades.map((one) => one.id) ?? [grade];
  if (!known.includes(grade)) findings.reportUnknown("unknown-grade", path, grade, known, { grade });
}

function reportRepeats(ids: readonly string[], path: Path, findings: Findings): void {
  for (const [index, id] of ids.entries()) {
    const first = ids.indexOf(id);
    if (first < index)
      findings.report("duplicate-id", [...path, index, "id"], id, { id, first: [...path, first].join(".") });
  }
}

function visitLeaves(
  nodes: readonly IndicatorDocument[],
  path: Path,
  visit: (leaf: IndicatorDocument, path: Path) => void,
): void {
  for (const [index, node] of nodes.entries()) {
    const where = [...path, index];
    if (node.indicators === undefined) visit(node, where);
    else visitLeaves(node.indicators, [...where, "indicators"], visit);
  }
}
