import { certain } from "../certain/certain.js";
import { equal, subtract, type Ratio } from "../amount/index.js";
import { explainTotal, type TotalFacts } from "../explain/index.js";
import { gradeRank, type Grade, type GradeScale } from "../grade/index.js";
import { optionalAmount, type Plan, type Rounding } from "../rubric/plan.js";
import { engine } from "../version.js";
import type { Factors } from "./applicable.js";
import type { Assessment } from "./assess.js";
import { highest, lowest, scores } from "./counted.js";
import { explained, type Unfinished } from "./explained.js";
import type { Figures } from "./figures.js";
import type { Form } from "./form.js";
import { gapsOf } from "./gaps.js";
import { gradeResult, gradeTotal, type Verdict } from "./grading.js";
import { ledgerOf, type ExactRow } from "./ledger.js";
import { leafFlags } from "./leaf-flags.js";
import { outcomesOf } from "./outcome.js";
import { nodeResults, tierResults, tierScores, type CardContext } from "./parts.js";
import type { Assessed } from "./read.js";
import type { Difference, Flag, LedgerRow, Scorecard } from "./scorecard.js";
import { leafScore, scaled, scoreAt, tally, type Tally } from "./tally.js";

/** The scorecard of assessed observations. */
export function scorecard(plan: Plan, assessed: Assessed, factors: Factors, form: Form): Scorecard {
  const { rubric, points } = plan;
  const { figures, layout } = form;
  const { assessments } = assessed;
  const low = tally(plan, scores(plan, assessments, factors, lowest));
  const outcomes = outcomesOf(plan, assessments, factors, low);
  const verdict = gradeTotal(plan, low.total, assessed, figures);
  const { total } = verdict;
  const context: CardContext = {
    plan,
    layout,
    form,
    figures,
    tally: low,
    outcomes,
    flags: flagsOf(assessments, figures),
    isUntouched: factors === layout.untouched,
    tiers: tierScores(layout, outcomes),
  };
  const rows = ledgerOf(outcomes, low, subtract(low.total, total));
  const range = rangeOf(plan, assessed, factors, verdict, figures);
  const deducted = subtract(points, total);
  const { subject, assessedOn } = assessed;
  const card = {
    format: "jixiao/scorecard@1",
    rubric: { id: rubric.id, version: rubric.version, digest: form.digest },
    engine,
    title: form.whole.title,
  } as Unfinished<Scorecard>;
  if (subject !== undefined) card.subject = subject;
  if (assessedOn !== undefined) card.assessedOn = assessedOn;
  card.status = verdict.status ?? (range === undefined ? overriddenOrFinal(assessments) : "provisional");
  card.points = form.whole.printed;
  card.score = figures.amount(total);
  card.deducted = figures.amount(deducted);
  card.rate = certain(figures.rate(total, points));
  card.grade = gradeResult(verdict.grade, figures.language);
  if (layout.bonus.length + layout.penalty.length > 0) {
    card.bonus = figures.amount(low.bonus);
    card.penalty = figures.amount(low.penalty);
  }
  card.indicators = nodeResults(layout.top, context);
  if (layout.tiers.length > 0) card.tiers = tierResults(context);
  card.deductions = rows.map((row) => ledgerRow(row, figures));
  card.flags = [...allOf(context.flags), ...gapsOf(context, total, deducted, rows), ...verdict.flags];
  if (range !== undefined) card.range = range;
  const recorded = recordedOf(plan, assessments, factors, low, figures);
  if (recorded !== undefined) Object.assign(card, recorded);
  return explained(card, { explain: () => explainTotal(totalFacts(context, verdict)) });
}

function flagsOf(assessments: readonly Assessment[], figures: Figures): (readonly Flag[])[] {
  const flags: (readonly Flag[])[] = [];
  for (const assessment of assessments) flags.push(leafFlags(assessment, figures));
  return flags;
}

/** Everything in some lists, of which most are empty. */
function allOf<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const all: Item[] = [];
  for (const list of lists) if (list.length > 0) all.push(...list);
  return all;
}

function totalFacts({ plan, layout, tally: low }: CardContext, verdict: Verdict): TotalFacts {
  const { rounding, scale } = plan;
  return {
    title: plan.rubric.title,
    points: plan.points,
    sum: low.sum,
    bonus: low.bonus,
    penalty: low.penalty,
    score: verdict.total,
    rounding,
    parts: layout.counted.map((place) => ({ title: place.node.title, score: scoreAt(place, low) })),
    grade: gradeFacts(scale, verdict.grade),
    scaleOn: scale.on ?? "rounded",
  };
}

/** A grade with the line of the next better one, which an explanation compares the total with. */
function gradeFacts(scale: GradeScale, grade: Grade): TotalFacts["grade"] {
  const above = scale.grades[gradeRank(scale, grade.id) - 1];
  return {
    label: grade.label,
    from: String(grade.from),
    exclusive: grade.exclusive ?? false,
    basis: scale.basis ?? "points",
    ...(above === undefined ? {} : { above: String(above.from), aboveExclusive: above.exclusive ?? false }),
  };
}

function overriddenOrFinal(assessments: readonly Assessment[]): string {
  return assessments.some(({ status }) => status === "overridden") ? "overridden" : "final";
}

function rangeOf(
  plan: Plan,
  assessed: Assessed,
  factors: Factors,
  lowest: Verdict,
  figures: Figures,
): Scorecard["range"] {
  const { assessments } = assessed;
  const isOpen = plan.rubric.missing === "range" && assessments.some(({ status }) => status === "missing");
  if (!isOpen) return undefined;
  const high = gradeTotal(
    plan,
    tally(plan, scores(plan, assessments, factors, highest)).total,
    assessed,
    figures,
  );
  const best = gradeRank(plan.scale, high.grade.id);
  const worst = gradeRank(plan.scale, lowest.grade.id);
  const grades = plan.scale.grades.slice(best, worst + 1);
  return {
    low: figures.amount(lowest.total),
    high: figures.amount(high.total),
    grades: grades.map((grade) => grade.id),
    gradeLabels: grades.map((grade) => figures.text(grade.label)),
  };
}

function recordedOf(
  plan: Plan,
  assessments: readonly Assessment[],
  factors: Factors,
  totals: Tally,
  figures: Figures,
): Pick<Scorecard, "differences" | "recordedScore"> | undefined {
  if (assessments.every(({ common }) => common.recorded === undefined)) return undefined;
  const recorded = assessments.map(({ common }) => optionalAmount(common.recorded));
  const computed = scores(plan, assessments, factors, lowest);
  const asRecorded = tally(
    plan,
    computed.map((own, index) => recorded[index] ?? own),
  );
  const differences = assessments.flatMap((assessment, index): Difference[] => {
    const given = recorded[index];
    const own = computedScore(assessment, factors[index], certain(totals.leaves[index]), plan.rounding);
    if (given === undefined || equal(given, own) || equal(given, figures.rounded(own))) return [];
    const [indicator, difference] = [assessment.leaf.id, figures.amount(subtract(given, own))];
    return [{ indicator, computed: figures.amount(own), recorded: figures.amount(given), difference }];
  });
  return { differences, recordedScore: figures.amount(asRecorded.total) };
}

/** What was computed for a leaf, whatever overrides it. */
function computedScore(
  { status, computed }: Assessment,
  factor: Ratio | undefined,
  counted: Ratio,
  rounding: Rounding,
): Ratio {
  return status === "overridden" && computed !== undefined
    ? leafScore(scaled(computed, factor), rounding)
    : counted;
}

function ledgerRow(
  { indicator, points, claimed, reason, evidence, kind }: ExactRow,
  figures: Figures,
): LedgerRow {
  const row = { indicator, points: figures.amount(points) } as Unfinished<LedgerRow>;
  if (claimed !== undefined) row.claimed = figures.amount(claimed);
  if (reason !== undefined) row.reason = figures.text(reason);
  if (evidence !== undefined) row.evidence = evidence;
  row.kind = kind;
  return row;
}
