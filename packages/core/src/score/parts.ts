import { add, equal, isZero, subtract, sum, zero, type Ratio } from "../amount/index.js";
import { explainGroup, explainLeaf, type Explanation } from "../explain/index.js";
import type { Group, Leaf, Plan, PlanNode, Tier } from "../rubric/plan.js";
import type { Figures } from "./figures.js";
import { gradeOfRate } from "./grading.js";
import { leafFlags } from "./leaf-flags.js";
import type { ExactRow } from "./ledger.js";
import type { LeafOutcome } from "./outcome.js";
import type { Flag, GradeResult, GroupResult, IndicatorResult, LeafResult, TierResult } from "./scorecard.js";
import { scaled, type Tally } from "./tally.js";

/** What the parts of one scorecard are printed from. */
export interface CardContext {
  readonly plan: Plan;
  readonly figures: Figures;
  readonly tally: Tally;
  readonly outcomes: ReadonlyMap<string, LeafOutcome>;
}

/** The results of some nodes and everything below them. */
export function nodeResults(nodes: readonly PlanNode[], context: CardContext): IndicatorResult[] {
  return nodes.map((node) => (node.kind === "leaf" ? leafResult(node, context) : groupResult(node, context)));
}

/** The tiers: sums of their leaves' exact scores. */
export function tierResults(context: CardContext): TierResult[] {
  return context.plan.tiers.map((tier) => {
    const members = tierMembers(tier, context);
    const { points, score } = worth(members);
    const parts = members.map(({ assessment, score: own }) => ({ title: assessment.leaf.title, score: own }));
    return part(tier, points, score, context, () =>
      explainGroup({ title: tier.title, points, score, rounding: context.plan.rounding, parts }),
    );
  });
}

function groupResult(group: Group, context: CardContext): GroupResult {
  const outcomes = regularOutcomes(group, context);
  const { points } = worth(outcomes);
  const score = context.tally.scores.get(group.id) ?? zero;
  const parts = group.children
    .filter(isCounted)
    .map((child) => ({ title: child.title, score: context.tally.scores.get(child.id) ?? zero }));
  const applies = outcomes.some(({ assessment }) => assessment.status !== "not-applicable");
  const own = part(group, points, score, context, () =>
    explainGroup({ title: group.title, points, score, rounding: context.plan.rounding, parts }),
  );
  return extended(own, {
    status: applies || outcomes.length === 0 ? ("scored" as const) : ("not-applicable" as const),
    ...gradeOf(group, points, score, context),
    indicators: nodeResults(group.children, context),
  });
}

function leafResult(leaf: Leaf, context: CardContext): LeafResult {
  const outcome = context.outcomes.get(leaf.id);
  if (outcome === undefined) throw new TypeError(`leaf ${leaf.id} has no outcome`);
  const { assessment, factor, points, score } = outcome;
  const { status, scope, computed, common } = assessment;
  const { figures, plan } = context;
  const reason = assessment.reason ?? common.override?.reason;
  const own = part(leaf, points, score, context, () =>
    explainLeaf({
      leaf,
      rounding: plan.rounding,
      status,
      factor,
      points,
      score,
      ...(scope === undefined ? {} : { scope }),
      ...(computed === undefined ? {} : { computed }),
      ...(reason === undefined ? {} : { reason }),
      ...(common.override === undefined ? {} : { by: common.override.by }),
    }),
  );
  return extended(own, {
    status,
    ...gradeOf(leaf, points, score, context),
    ...(leaf.tier === undefined ? {} : { tier: leaf.tier }),
    ...(leaf.role === "regular" ? {} : { role: leaf.role }),
    ...(status === "overridden"
      ? { computed: computed === undefined ? null : figures.amount(scaled(computed, factor)) }
      : {}),
    flags: leafFlags(outcome, figures),
  });
}

type Part = Pick<TierResult, "id" | "title" | "points" | "score" | "deducted" | "rate" | "explanation">;

function part(
  node: Group | Leaf | Tier,
  points: Ratio,
  score: Ratio,
  { figures }: CardContext,
  explain: () => Explanation,
): Part {
  return {
    id: node.id,
    title: figures.text(node.title),
    points: figures.amount(points),
    score: figures.amount(score),
    deducted: figures.amount(subtract(points, score)),
    rate: figures.rate(score, points),
    // Explaining costs more than scoring: it is done when somebody reads it.
    get explanation() {
      return explain();
    },
  };
}

/** Adds keys without reading the explanation, which copying with `...` would do. */
function extended<Own extends object, More extends object>(own: Own, more: More): Own & More {
  return Object.assign(own, more);
}

function gradeOf(
  node: Group | Leaf,
  points: Ratio,
  score: Ratio,
  { figures }: CardContext,
): { grade?: GradeResult } {
  if (node.scale === undefined || isZero(points)) return {};
  return { grade: gradeOfRate(node.scale, score, points, figures) };
}

function isCounted(node: PlanNode): boolean {
  return node.kind === "group" || node.role === "regular";
}

function regularOutcomes(node: PlanNode, context: CardContext): LeafOutcome[] {
  if (node.kind === "group") return node.children.flatMap((child) => regularOutcomes(child, context));
  const outcome = context.outcomes.get(node.id);
  return outcome === undefined || node.role !== "regular" ? [] : [outcome];
}

function tierMembers(tier: Tier, { outcomes }: CardContext): LeafOutcome[] {
  return [...outcomes.values()].filter(
    ({ assessment: { leaf } }) => leaf.tier === tier.id && leaf.role === "regular",
  );
}

function worth(outcomes: readonly LeafOutcome[]): { points: Ratio; score: Ratio } {
  return { points: sum(outcomes.map((one) => one.points)), score: sum(outcomes.map((one) => one.score)) };
}

/** Every place where printed parts do not add up to their printed whole. */
export function gapsOf(context: CardContext, total: Ratio, rows: readonly ExactRow[]): Flag[] {
  const { plan, figures, tally } = context;
  const shown = (value: Ratio): Ratio => figures.units(value);
  const shownSum = (values: readonly Ratio[]): Ratio => sum(values.map(shown));
  const scoreOf = (node: PlanNode): Ratio => tally.scores.get(node.id) ?? zero;
  const top = plan.nodes.filter(isCounted).map(scoreOf);
  const outside = subtract(shown(tally.bonus), shown(tally.penalty));
  const tierScores = plan.tiers.map((tier) => worth(tierMembers(tier, context)).score);
  const fromParts = (of: string, parts: readonly Ratio[]): Flag[] =>
    figures.gap(null, of, subtract(shown(total), add(shownSum(parts), outside)));
  const groups = (nodes: readonly PlanNode[]): Flag[] =>
    nodes.flatMap((node) => {
      if (node.kind === "leaf") return [];
      const children = shownSum(node.children.filter(isCounted).map(scoreOf));
      return [
        ...figures.gap(node.id, "indicators", subtract(shown(scoreOf(node)), children)),
        ...groups(node.children),
      ];
    });
  return [
    // Where the floor, the ceiling or a veto made the total, its parts are not meant to add up to it.
    ...(equal(tally.raw, total)
      ? [...fromParts("indicators", top), ...(plan.tiers.length === 0 ? [] : fromParts("tiers", tierScores))]
      : []),
    ...figures.gap(
      null,
      "deductions",
      subtract(shown(subtract(plan.points, total)), shownSum(rows.map((row) => row.points))),
    ),
    ...groups(plan.nodes),
  ];
}
