import { divide, multiply, ratio, zero, type Ratio } from "../amount/index.js";
import { gradeWithId, lowerGrade, placeOnScale, type Grade, type GradeScale } from "../grade/index.js";
import { labelText, type Language } from "../label/label.js";
import type { Facts } from "../rubric/observed.js";
import type { Plan } from "../rubric/plan.js";
import type { Figures } from "./figures.js";
import type { Flag, GradeResult } from "./scorecard.js";

const hundred = ratio(100n);

/** The total after vetoes, with its grade and status. */
export interface Verdict {
  readonly total: Ratio;
  readonly grade: Grade;
  /** Set by a veto. */
  readonly status?: string;
  readonly flags: readonly Flag[];
}

/**
 * Grades a total: places it on the scale, rounded or exact as the scale says, then applies the grade
 * ceilings and the vetoes that have happened, in this order. Neither ever lifts a grade.
 */
export function gradeTotal(
  plan: Plan,
  total: Ratio,
  facts: { vetoes: Facts; ceilings: Facts },
  figures: Figures,
): Verdict {
  const flags: Flag[] = [];
  const { scale, rubric } = plan;
  const vetoes = happened(rubric.vetoes, facts.vetoes);
  const zeroed = vetoes.some(({ effect }) => effect.score !== undefined);
  const counted = zeroed ? zero : total;
  let grade = placed(plan, counted, scale.on ?? "rounded", figures);
  const other = placed(plan, counted, scale.on === "exact" ? "rounded" : "exact", figures);
  if (grade !== other) {
    const [rounded, exact] = scale.on === "exact" ? [other, grade] : [grade, other];
    flags.push(
      figures.flag("grade-depends-on-rounding", null, {
        rounded: figures.text(rounded.label),
        exact: figures.text(exact.label),
      }),
    );
  }
  for (const ceiling of happened(rubric.ceilings, facts.ceilings)) {
    const limit = gradeWithId(scale, ceiling.grade);
    grade = lowerGrade(scale, grade, limit);
    flags.push(
      figures.flag("grade-ceiling", null, {
        title: figures.text(ceiling.title),
        grade: figures.text(limit.label),
        reason: ceiling.reason,
      }),
    );
  }
  let status: string | undefined;
  for (const { title, effect, reason } of vetoes) {
    if (effect.grade !== undefined) grade = lowerGrade(scale, grade, gradeWithId(scale, effect.grade));
    status = effect.status ?? status;
    flags.push(figures.flag("veto", null, { title: figures.text(title), reason }));
  }
  return status === undefined ? { total: counted, grade, flags } : { total: counted, grade, status, flags };
}

/** Those of a rubric's vetoes or ceilings that were reported, in the rubric's order, each with the reason. */
function happened<Fact extends { readonly id: string }>(
  defined: readonly Fact[] | undefined,
  reported: Facts,
): (Fact & { readonly reason: string })[] {
  if (defined === undefined || defined.length === 0) return [];
  const reasons = new Map(Object.entries(reported).map(([id, { reason }]) => [id, reason]));
  return defined.flatMap((fact) => {
    const reason = reasons.get(fact.id);
    return reason === undefined ? [] : [{ ...fact, reason }];
  });
}

function placed(plan: Plan, total: Ratio, on: "rounded" | "exact", figures: Figures): Grade {
  const value = plan.scale.basis === "rate" ? divide(multiply(total, hundred), plan.points) : total;
  return placeOnScale(plan.scale, on === "rounded" ? figures.rounded(value) : value);
}

/** The grade of a part by its score rate, from 0 to 100, on a scale of its own. */
export function gradeOfRate(scale: GradeScale, score: Ratio, points: Ratio, figures: Figures): GradeResult {
  const rate = divide(multiply(score, hundred), points);
  return gradeResult(
    placeOnScale(scale, scale.on === "exact" ? rate : figures.rounded(rate)),
    figures.language,
  );
}

export function gradeResult(grade: Grade, language: Language): GradeResult {
  return { id: grade.id, label: labelText(grade.label, language) };
}
