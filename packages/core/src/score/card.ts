import { amountOf, equal, subtract, zero, type Ratio } from "../amount/index.js";
import { explainTotal, type Explanation } from "../explain/index.js";
import { gradeRank, type Grade, type GradeScale } from "../grade/index.js";
import type { Language } from "../label/label.js";
import { digest } from "../rubric/digest.js";
import type { Leaf, Plan, Rounding } from "../rubric/plan.js";
import { engine } from "../version.js";
import type { Factors } from "./applicable.js";
import type { Assessment } from "./assess.js";
import { highest, lowest, scores } from "./counted.js";
import { Figures } from "./figures.js";
import { gradeResult, gradeTotal, type Verdict } from "./grading.js";
import { ledgerOf, type ExactRow } from "./ledger.js";
import { leafFlags } from "./leaf-flags.js";
import { outcomesOf } from "./outcome.js";
import { gapsOf, nodeResults, tierResults, type CardContext } from "./parts.js";
import type { Assessed } from "./read.js";
import type { Difference, LedgerRow, Scorecard } from "./scorecard.js";
import { leafScore, scaled, tally, type Tally } from "./tally.js";

/** The scorecard of assessed observations. */
export function scorecard(plan: Plan, assessed: Assessed, factors: Factors, language: Language): Scorecard {
  const figures = new Figures(plan.rounding, language);
  const { assessments } = assessed;
  const low = tally(plan, scores(plan, assessments, factors, lowest));
  const outcomes = outcomesOf(assessments, factors, low);
  const verdict = gradeTotal(plan, low.total, assessed, figures);
  const { total } = verdict;
  const context: CardContext = {
    plan,
    figures,
    tally: low,
    outcomes: new Map(outcomes.map((one) => [one.assessment.leaf.id, one])),
  };
  const indicators = nodeResults(plan.nodes, context);
  const rows = ledgerOf(outcomes, low, subtract(low.total, total));
  const deducted = subtract(plan.points, total);
  const hasOutside = plan.leaves.some((leaf) => leaf.role !== "regular");
  const range = rangeOf(plan, assessed, factors, verdict, figures);
  const explanation = (): Explanation =>
    explainTotal({
      title: plan.rubric.title,
      points: plan.points,
      sum: low.sum,
      bonus: low.bonus,
      penalty: low.penalty,
      score: total,
      rounding: plan.rounding,
      parts: plan.nodes
        .filter((node) => node.kind === "group" || node.role === "regular")
        .map((node) => ({ title: node.title, score: low.scores.get(node.id) ?? zero })),
      grade: gradeFacts(plan.scale, verdict.grade),
      scaleOn: plan.scale.on ?? "rounded",
    });
  return {
    format: "jixiao/scorecard@1",
    rubric: { id: plan.rubric.id, version: plan.rubric.version, digest: rubricDigest(plan) },
    engine,
    title: figures.text(plan.rubric.title),
    ...(assessed.subject === undefined ? {} : { subject: assessed.subject }),
    ...(assessed.assessedOn === undefined ? {} : { assessedOn: assessed.assessedOn }),
    status: verdict.status ?? (range === undefined ? overriddenOrFinal(assessments) : "provisional"),
    points: figures.amount(plan.points),
    score: figures.amount(total),
    deducted: figures.amount(deducted),
    rate: figures.rate(total, plan.points) ?? "",
    grade: gradeResult(verdict.grade, language),
    ...(hasOutside ? { bonus: figures.amount(low.bonus), penalty: figures.amount(low.penalty) } : {}),
    indicators,
    ...(plan.tiers.length > 0 ? { tiers: tierResults(context) } : {}),
    deductions: rows.map((row) => ledgerRow(row, figures)),
    flags: [
      ...outcomes.flatMap((one) => leafFlags(one, figures)),
      ...gapsOf(context, total, rows),
      ...verdict.flags,
    ],
    ...(range === undefined ? {} : { range }),
    ...recordedOf(plan, assessments, factors, low, figures),
    get explanation() {
      return explanation();
    },
  };
}

/** A grade with the line of the next better one, which an explanation compares the total with. */
function gradeFacts(scale: GradeScale, grade: Grade): Parameters<typeof explainTotal>[0]["grade"] {
  const above = scale.grades[gradeRank(scale, grade.id) - 1];
  return {
    label: grade.label,
    from: String(grade.from),
    exclusive: grade.exclusive ?? false,
    basis: scale.basis ?? "points",
    ...(above === undefined ? {} : { above: String(above.from), aboveExclusive: above.exclusive ?? false }),
  };
}

function overriddenOrFinal(assessments: ReadonlyMap<string, Assessment>): string {
  return [...assessments.values()].some((one) => one.status === "overridden") ? "overridden" : "final";
}

function rangeOf(
  plan: Plan,
  assessed: Assessed,
  factors: Factors,
  lowest: Verdict,
  figures: Figures,
): Scorecard["range"] {
  const { assessments } = assessed;
  const open = [...assessments.values()].some((one) => one.status === "missing");
  if (!open || plan.rubric.missing !== "range") return undefined;
  const high = gradeTotal(
    plan,
    tally(plan, scores(plan, assessments, factors, highest)).total,
    assessed,
    figures,
  );
  const best = gradeRank(plan.scale, high.grade.id);
  const worst = gradeRank(plan.scale, lowest.grade.id);
  return {
    low: figures.amount(lowest.total),
    high: figures.amount(high.total),
    grades: plan.scale.grades.slice(best, worst + 1).map((grade) => grade.id),
  };
}

function recordedOf(
  plan: Plan,
  assessments: ReadonlyMap<string, Assessment>,
  factors: Factors,
  totals: Tally,
  figures: Figures,
): { differences?: Difference[]; recordedScore?: string } {
  const recorded = new Map<string, Ratio>();
  for (const [id, { common }] of assessments) {
    if (common.recorded !== undefined) recorded.set(id, amountOf(common.recorded));
  }
  if (recorded.size === 0) return {};
  const computed = scores(plan, assessments, factors, lowest);
  const asRecorded = tally(plan, (leaf) => recorded.get(leaf.id) ?? computed(leaf));
  const differences = plan.leaves.flatMap((leaf): Difference[] => {
    const given = recorded.get(leaf.id);
    const own = computedScore(leaf, assessments, factors, totals, plan.rounding);
    if (given === undefined || equal(given, own) || equal(given, figures.rounded(own))) return [];
    const difference = figures.amount(subtract(given, own));
    return [
      { indicator: leaf.id, computed: figures.amount(own), recorded: figures.amount(given), difference },
    ];
  });
  return { differences, recordedScore: figures.amount(asRecorded.total) };
}

/** What was computed for a leaf, whatever overrides it. */
function computedScore(
  leaf: Leaf,
  assessments: ReadonlyMap<string, Assessment>,
  factors: Factors,
  totals: Tally,
  rounding: Rounding,
): Ratio {
  const assessment = assessments.get(leaf.id);
  const counted = totals.scores.get(leaf.id) ?? zero;
  const factor = factors.get(leaf.id);
  return assessment?.status === "overridden" && assessment.computed !== undefined
    ? leafScore(scaled(assessment.computed, factor), rounding)
    : counted;
}

function ledgerRow(
  { indicator, points, claimed, reason, evidence, kind }: ExactRow,
  figures: Figures,
): LedgerRow {
  return {
    indicator,
    points: figures.amount(points),
    ...(claimed === undefined ? {} : { claimed: figures.amount(claimed) }),
    ...(reason === undefined ? {} : { reason: figures.text(reason) }),
    ...(evidence === undefined ? {} : { evidence }),
    kind,
  };
}

const digests = new WeakMap<Plan, string>();

function rubricDigest(plan: Plan): string {
  const made = digests.get(plan) ?? digest(plan.rubric);
  digests.set(plan, made);
  return made;
}
