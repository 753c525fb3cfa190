import { equal, subtract, zero, type Ratio } from "../amount/index.js";
import { explainTotal, type TotalFacts } from "../explain/index.js";
import { gradeRank, type Grade, type GradeScale } from "../grade/index.js";
import type { Language } from "../label/label.js";
import { digest } from "../rubric/digest.js";
import { optionalAmount, type Plan, type Rounding } from "../rubric/plan.js";
import { engine } from "../version.js";
import type { Factors } from "./applicable.js";
import type { Assessment } from "./assess.js";
import { highest, lowest, scores } from "./counted.js";
import { explained, type Unfinished } from "./explained.js";
import { Figures } from "./figures.js";
import { gapsOf } from "./gaps.js";
import { gradeResult, gradeTotal, type Verdict } from "./grading.js";
import { layoutOf, type Layout } from "./layout.js";
import { ledgerOf, type ExactRow } from "./ledger.js";
import { leafFlags } from "./leaf-flags.js";
import { outcomesOf } from "./outcome.js";
import { nodeResults, tierResults, tierScores, type CardContext } from "./parts.js";
import type { Assessed } from "./read.js";
import type { Difference, LedgerRow, Scorecard } from "./scorecard.js";
import { leafScore, scaled, scoreAt, tally, type Tally } from "./tally.js";

/** The scorecard of assessed observations. */
export function scorecard(plan: Plan, assessed: Assessed, factors: Factors, language: Language): Scorecard {
  const { rubric, points } = plan;
  const figures = new Figures(plan.rounding, language);
  const { assessments } = assessed;
  const layout = layoutOf(plan);
  const low = tally(plan, scores(plan, assessments, factors, lowest));
  const outcomes = outcomesOf(assessments, factors, low);
  const verdict = gradeTotal(plan, low.total, assessed, figures);
  const { total } = verdict;
  const context: CardContext = {
    plan,
    layout,
    figures,
    tally: low,
    outcomes,
    flags: assessments.map((assessment) => leafFlags(assessment, figures)),
    isUntouched: factors === layout.untouched,
    tiers: tierScores(layout, outcomes),
  };
  const rows = ledgerOf(outcomes, low, subtract(low.total, total));
  const range = rangeOf(plan, assessed, factors, verdict, figures);
  const card: Unfinished<Omit<Scorecard, "explanation">> = {
    format: "jixiao/scorecard@1",
    rubric: { id: rubric.id, version: rubric.version, digest: commonOf(plan).digest },
    engine,
    title: figures.text(rubric.title),
    ...circumstancesOf(assessed),
    status: verdict.status ?? (range === undefined ? overriddenOrFinal(assessments) : "provisional"),
    points: figures.amount(points),
    score: figures.amount(total),
    deducted: figures.amount(subtract(points, total)),
    rate: figures.rate(total, points) ?? "",
    grade: gradeResult(verdict.grade, language),
    ...outsideOf(layout, low, figures),
    indicators: nodeResults(layout.top, context),
    ...(plan.tiers.length > 0 ? { tiers: tierResults(context) } : {}),
    deductions: rows.map((row) => ledgerRow(row, figures)),
    flags: [...context.flags.flat(), ...gapsOf(context, total, rows), ...verdict.flags],
    ...(range === undefined ? {} : { range }),
    ...recordedOf(plan, assessments, factors, low, figures),
  };
  return explained(card, () => explainTotal(totalFacts(context, verdict)));
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
  return {
    low: figures.amount(lowest.total),
    high: figures.amount(high.total),
    grades: plan.scale.grades.slice(best, worst + 1).map((grade) => grade.id),
  };
}

function recordedOf(
  plan: Plan,
  assessments: readonly Assessment[],
  factors: Factors,
  totals: Tally,
  figures: Figures,
): { differences?: Difference[]; recordedScore?: string } {
  if (assessments.every(({ common }) => common.recorded === undefined)) return {};
  const recorded = assessments.map(({ common }) => optionalAmount(common.recorded));
  const computed = scores(plan, assessments, factors, lowest);
  const asRecorded = tally(
    plan,
    computed.map((own, index) => recorded[index] ?? own),
  );
  const differences = assessments.flatMap((assessment, index): Difference[] => {
    const given = recorded[index];
    const own = computedScore(assessment, factors[index], totals.leaves[index] ?? zero, plan.rounding);
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
  const row: Unfinished<Omit<LedgerRow, "kind">> = { indicator, points: figures.amount(points) };
  if (claimed !== undefined) row.claimed = figures.amount(claimed);
  if (reason !== undefined) row.reason = figures.text(reason);
  if (evidence !== undefined) row.evidence = evidence;
  return Object.assign(row, { kind });
}

function circumstancesOf({ subject, assessedOn }: Assessed): Pick<Scorecard, "subject" | "assessedOn"> {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(assessedOn === undefined ? {} : { assessedOn }),
  };
}

/** What stands outside the points, of a rubric that has any of it. */
function outsideOf(
  { bonus, penalty }: Layout,
  totals: Tally,
  figures: Figures,
): Pick<Scorecard, "bonus" | "penalty"> {
  if (bonus.length + penalty.length === 0) return {};
  return { bonus: figures.amount(totals.bonus), penalty: figures.amount(totals.penalty) };
}

/** What every scorecard of a plan has in common. */
interface Common {
  readonly digest: string;
  /** A scorecard that is only kept. */
  specimen?: Scorecard;
}

const commons = new WeakMap<Plan, Common>();

function commonOf(plan: Plan): Common {
  let common = commons.get(plan);
  if (common === undefined) {
    common = { digest: digest(plan.rubric) };
    commons.set(plan, common);
    // Engines forget the shape of objects that are all gone, and the code they made for it. While one scorecard
    // of the plan lives, that does not happen whenever garbage is collected between two others.
    common.specimen = scorecard(plan, nothingScored(plan), layoutOf(plan).untouched, "zh-CN");
  }
  return common;
}

function nothingScored({ leaves }: Plan): Assessed {
  const none = {
    status: "scored",
    computed: zero,
    low: zero,
    high: zero,
    claims: [],
    flags: [],
    common: {},
  } as const;
  return { assessments: leaves.map((leaf) => ({ leaf, ...none })), vetoes: {}, ceilings: {}, path: [] };
}
