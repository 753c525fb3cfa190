import { certain } from "../certain/certain.js";
import { amountOf, compare, isZero, sign, type Amount } from "../amount/index.js";
import type { Path } from "../error/index.js";
import { foldLabel, labelTexts, type Label } from "../label/label.js";
import {
  about,
  amount,
  attempt,
  choice,
  documentId,
  each,
  flag,
  id,
  label,
  list,
  object,
  optional,
  required,
  text,
  type Findings,
  type Infer,
} from "../shape/index.js";

/** One grade of a scale. */
const gradeShape = object({
  id: required(id()),
  label: required(about(label(), "等级名称", "what the grade is called")),
  aliases: optional(about(list(text(100), 0, 50), "别的叫法", "other names for it")),
  from: required(
    about(
      amount(),
      "等级线，含本数（exclusive 时不含）",
      "where the grade starts, inclusive unless exclusive",
    ),
  ),
  exclusive: optional(about(flag(), "等级线不含本数", "whether the start itself is left out")),
});

/** A grade scale: grades from the highest to the lowest. */
export const gradeScaleShape = object({
  id: required(documentId()),
  title: optional(label()),
  on: optional(
    about(
      choice("rounded", "exact"),
      "按四舍五入后的总分（默认）还是精确总分定级",
      "grade the printed total (default) or the exact one",
    ),
  ),
  basis: optional(
    about(
      choice("points", "rate"),
      "按得分（默认）还是得分率（0–100）定级",
      "grade points (default) or the rate, 0 to 100",
    ),
  ),
  grades: required(list(gradeShape, 2, 20)),
});

/** A grade as a document writes it. */
export type Grade = Infer<typeof gradeShape>;

/**
 * A grade scale: ordered grades, each reaching from its `from` to the next better one. Inclusive from below,
 * without gaps or overlaps.
 */
export type GradeScale = Infer<typeof gradeScaleShape>;

/** Reports what keeps a list of grades from being a scale: disorder, a missing floor, names used twice. */
export function checkScale(scale: GradeScale, path: Path, findings: Findings): void {
  const { grades } = scale;
  const where = [...path, "grades"];
  reportRepeatedIds(grades, where, findings);
  const names = new Map<string, Path>();
  each(grades, (grade, index) => {
    reportRepeatedNames(gradeNames(grade), names, [...where, index], findings);
  });
  reportDisorder(grades, where, findings);
  attempt(() => reportGap(grades, where, findings));
}

function reportRepeatedIds(grades: readonly Grade[], path: Path, findings: Findings): void {
  const ids = new Map<string, Path>();
  each(grades, ({ id: gradeId }, index) => {
    const where = [...path, index];
    const first = ids.get(gradeId);
    if (first === undefined) ids.set(gradeId, where);
    else findings.report("duplicate-id", [...where, "id"], gradeId, { id: gradeId, first: first.join(".") });
  });
}

function reportDisorder(grades: readonly Grade[], path: Path, findings: Findings): void {
  let above: Amount | undefined;
  each(grades, ({ from }, index) => {
    if (above !== undefined && compare(amountOf(from), amountOf(above)) >= 0) {
      const values = { from: String(from), above: String(above) };
      findings.report("scale-order", [...path, index, "from"], from, values);
    }
    above = from;
  });
}

function reportGap(grades: readonly Grade[], path: Path, findings: Findings): void {
  const last = certain(grades.at(-1));
  const floor = amountOf(last.from);
  if (sign(floor) < 0 || (isZero(floor) && last.exclusive !== true)) return;
  const values = { from: String(last.from), lowest: "0" };
  findings.report("scale-gap", [...path, grades.length - 1, "from"], last.from, values);
}

function gradeNames(grade: Grade): string[] {
  const names = [...labelTexts(grade.label), ...(grade.aliases ?? [])].map(foldLabel);
  // One grade may carry the same word in two languages; it is still one grade.
  return [...new Set(names)];
}

/** Reports every name that an earlier entry already has, and remembers the new ones. */
function reportRepeatedNames(
  names: readonly string[],
  seen: Map<string, Path>,
  where: Path,
  findings: Findings,
): void {
  for (const name of names) {
    const first = seen.get(name);
    if (first === undefined) seen.set(name, where);
    else findings.report("duplicate-label", where, name, { label: name, first: first.join(".") });
  }
}

/** Where a grade stands on its scale: 0 is the best. */
export function gradeRank(scale: GradeScale, gradeId: string): number {
  return scale.grades.findIndex((grade) => grade.id === gradeId);
}

/**
 * The grade with an id that was checked before.
 * @throws RangeError when the scale has no such grade: a fault of the program, never of a document.
 */
export function gradeWithId(scale: GradeScale, gradeId: string): Grade {
  const grade = scale.grades.find((one) => one.id === gradeId);
  if (grade === undefined) throw new RangeError(`the scale ${scale.id} has no grade ${gradeId}`);
  return grade;
}

/** A grade held down to another: whichever of the two stands lower on the scale. */
export function lowerGrade(scale: GradeScale, grade: Grade, limit: Grade): Grade {
  return gradeRank(scale, limit.id) > gradeRank(scale, grade.id) ? limit : grade;
}

/** The grade with an id or, where no id fits, a label in any language or an alias; full and half width are the same. */
export function gradeNamed(scale: GradeScale, name: string): Grade | undefined {
  const folded = foldLabel(name);
  return (
    scale.grades.find((grade) => grade.id === name) ??
    scale.grades.find((grade) => gradeNames(grade).includes(folded))
  );
}

/** The scale with some of its labels replaced, by grade id: reports print 优 or 优秀, 良 or 良好. */
export function relabelScale(
  scale: GradeScale,
  scaleId: string,
  labels: Readonly<Record<string, Label>>,
): GradeScale {
  return {
    ...scale,
    id: scaleId,
    grades: scale.grades.map((grade) => {
      const replacement = Object.hasOwn(labels, grade.id) ? labels[grade.id] : undefined;
      if (replacement === undefined) return grade;
      const taken = labelTexts(replacement).map(foldLabel);
      const names = [...labelTexts(grade.label), ...(grade.aliases ?? [])];
      return {
        ...grade,
        label: replacement,
        aliases: names.filter((name) => !taken.includes(foldLabel(name))),
      };
    }),
  };
}
