import {
  divide,
  isZero,
  multiply,
  ratio,
  roundedUnits,
  subtract,
  sum,
  zero,
  type Ratio,
} from "../amount/index.js";
import type { IssueCode } from "../error/index.js";
import { gradeRank } from "../grade/index.js";
import type { Facts } from "../rubric/observed.js";
import type { Plan } from "../rubric/plan.js";
import { factorsOf, type Factors } from "../score/applicable.js";
import type { Assessment } from "../score/assess.js";
import { lowest, scores } from "../score/counted.js";
import { Figures } from "../score/figures.js";
import { gradeTotal } from "../score/grading.js";
import { layoutOf, type Layout } from "../score/layout.js";
import { scaled, scoreAt, tally, type Tally } from "../score/tally.js";
import { Findings } from "../shape/index.js";
import type { ColumnLeaf } from "./column-input.js";
import type { Columns } from "./column.js";
import { exactLeaf, type AssessedLeaf } from "./exact-leaf.js";
import { noRate, type FigureKind, type FigurePlace } from "./figure-plan.js";

/** Why a row has no scores: the issue, and the position of the leaf it concerns, −1 for the whole. */
export interface RowIssue {
  readonly code: IssueCode;
  readonly leaf: number;
}

/** A row scored exactly, the way a scorecard is. */
export interface ExactRow {
  /** A figure in units of the last place. */
  figure(place: FigurePlace, kind: FigureKind): number;
  /** The rank of its grade; the best is 0. */
  readonly grade: number;
}

/** What rows are scored by, made ready once. */
export interface RowContext {
  readonly plan: Plan;
  readonly leaves: readonly AssessedLeaf[];
  readonly figures: Figures;
  /** What of a row's vetoes or ceilings has happened. */
  readonly happened: (kind: "vetoes" | "ceilings", row: number) => Facts;
}

/** Makes the exact evaluator ready for some columns. */
export function rowContext(plan: Plan, leaves: readonly ColumnLeaf[], columns: Columns): RowContext {
  return {
    plan,
    leaves: leaves.map((leaf) => exactLeaf(leaf, columns, plan)),
    figures: new Figures(plan.rounding, "zh-CN"),
    happened: (kind, row) =>
      Object.fromEntries(
        (plan.rubric[kind] ?? [])
          .filter(({ id }) => (columns[factName(kind, id)]?.[row] ?? 0) !== 0)
          .map(({ id }) => [id, { reason: "" }]),
      ),
  };
}

/** The columns that say in which rows a veto or a ceiling has happened. */
export function factName(kind: "vetoes" | "ceilings", id: string): string {
  return `${kind}.${id}`;
}

/** Scores one row exactly, or says why it cannot be. */
export function exactRow(context: RowContext, row: number): ExactRow | RowIssue {
  const { plan, leaves } = context;
  const assessments: Assessment[] = [];
  for (const [index, leaf] of leaves.entries()) {
    const assessed = leaf.assess(row);
    if ("code" in assessed) return { code: assessed.code, leaf: index };
    assessments.push(assessed);
  }
  const findings = new Findings();
  const factors = factorsOf(plan, { assessments, path: [] }, findings);
  const [first] = findings.issues;
  if (first !== undefined) {
    return { code: first.code, leaf: plan.leaves.findIndex(({ id }) => id === first.path[0]) };
  }
  const facts = { vetoes: context.happened("vetoes", row), ceilings: context.happened("ceilings", row) };
  return scoredRow(context, { assessments, factors, ...facts });
}

/** A row whose leaves were assessed, and what happened in it. */
export interface AssessedRow {
  readonly assessments: readonly Assessment[];
  readonly factors: Factors;
  readonly vetoes: Facts;
  readonly ceilings: Facts;
}

/** Scores a row whose leaves were assessed. */
export function scoredRow(
  { plan, figures }: Pick<RowContext, "plan" | "figures">,
  { assessments, factors, ...facts }: AssessedRow,
): ExactRow {
  const sums = tally(plan, scores(plan, assessments, factors, lowest));
  const verdict = gradeTotal(plan, sums.total, facts, figures);
  return {
    grade: gradeRank(plan.scale, verdict.grade.id),
    figure(place, kind) {
      const scored = { plan, layout: layoutOf(plan), sums, factors, assessments, total: verdict.total };
      const { score, points } = worthOf(place, scored);
      return figureUnits(kind, score, points, plan);
    },
  };
}

function figureUnits(
  kind: FigureKind,
  score: Ratio,
  points: Ratio,
  { rounding: { places, mode } }: Plan,
): number {
  switch (kind) {
    case "scores":
      return Number(roundedUnits(score, places, mode));
    case "deducted":
      return Number(roundedUnits(subtract(points, score), places, mode));
    case "rates":
      return isZero(points)
        ? noRate
        : Number(roundedUnits(divide(multiply(score, ratio(100n)), points), places, mode));
  }
}

interface Scored {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly sums: Tally;
  readonly factors: Factors;
  readonly assessments: readonly Assessment[];
  readonly total: Ratio;
}

interface Worth {
  readonly score: Ratio;
  readonly points: Ratio;
}

function worthOf(
  { part, id }: FigurePlace,
  { plan, layout, sums, factors, assessments, total }: Scored,
): Worth {
  const pointsAt = (index: number): Ratio => scaled(plan.leaves[index]!.points, factors[index]);
  const scoreOf = (index: number): Ratio => sums.leaves[index]!;
  switch (part) {
    case "total":
      return { score: total, points: plan.points };
    case "group": {
      const group = layout.groups.find(({ node }) => node.id === id)!;
      return { score: scoreAt(group, sums), points: sum(group.leaves.map(pointsAt)) };
    }
    case "tier": {
      const members = layout.tiers.find(({ node }) => node.id === id)!.leaves;
      return { score: sum(members.map(scoreOf)), points: sum(members.map(pointsAt)) };
    }
    case "indicator": {
      const index = layout.positions.get(id)!;
      const isAway = assessments[index]!.status === "not-applicable";
      if (isAway && plan.leaves[index]!.role !== "regular") return { score: zero, points: zero };
      return { score: scoreOf(index), points: pointsAt(index) };
    }
  }
}
