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
  checkFacts("vetoes", rubric.vetoes, (veto) => veto.effect.grade, ["effect", "grade"], scale, findings);
  checkFacts("ceilings", rubric.ceilings, (ceiling) => ceiling.grade, ["grade"], scale, findings);
  for (const [index, veto] of (rubric.vetoes ?? []).entries()) {
    if (Object.keys(veto.effect).length === 0) {
      findings.report("missing-field", ["vetoes", index, "effect"], veto.effect, {
        field: "grade",
        expected: "grade / score / status",
      });
    }
  }
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
  for (const [index, { groups, atLeast, atMost }] of (rubric.constraints ?? []).entries()) {
    const path = ["constraints", index];
    const unknown = groups.filter((id) => !points.has(id));
    for (const id of unknown)
      findings.reportUnknown("unknown-indicator", [...path, "groups"], id, [...points.keys()], { id });
    if (unknown.length > 0) continue;
    const worth = sum(groups.map((id) => points.get(id) ?? zero));
    const tooLow = atLeast !== undefined && compare(worth, amountOf(atLeast)) < 0;
    const tooHigh = atMost !== undefined && compare(worth, amountOf(atMost)) > 0;
    if (!tooLow && !tooHigh) continue;
    findings.report(
      "constraint-broken",
      path,
      printExact(worth),
      constraintValues(groups, worth, atLeast, atMost),
    );
  }
}

function constraintValues(
  groups: readonly string[],
  worth: Ratio,
  atLeast: unknown,
  atMost: unknown,
): Record<string, string> {
  const bounds = [
    atLeast === undefined ? "" : `≥ ${String(atLeast)}`,
    atMost === undefined ? "" : `≤ ${String(atMost)}`,
  ];
  return {
    groups: groups.join(" + "),
    sum: printExact(worth),
    range: bounds.filter((bound) => bound !== "").join(", "),
  };
}

function checkFacts<Fact extends { readonly id: string }>(
  key: string,
  facts: readonly Fact[] | undefined,
  gradeOf: (fact: Fact) => string | undefined,
  gradePath: Path,
  scale: GradeScale | undefined,
  findings: Findings,
): void {
  reportRepeats(
    (facts ?? []).map((fact) => fact.id),
    [key],
    findings,
  );
  const grades = scale?.grades.map((grade) => grade.id);
  for (const [index, fact] of (facts ?? []).entries()) {
    const grade = gradeOf(fact);
    if (grade === undefined || grades === undefined || grades.includes(grade)) continue;
    findings.reportUnknown("unknown-grade", [key, index, ...gradePath], grade, grades, { grade });
  }
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
