import type { RoundingDocument, ScaleDocument } from "./documents.js";
import { compare, HUNDRED, over, read, times, type Fraction } from "./fraction.js";
import { rounded } from "./print.js";

/** The scale of 财预〔2020〕10号, the one known by its id alone. */
const MOF_FOUR_GRADE: ScaleDocument = {
  id: "mof-four-grade",
  grades: [
    { id: "excellent", label: "优", from: 90 },
    { id: "good", label: "良", from: 80 },
    { id: "fair", label: "中", from: 60 },
    { id: "poor", label: "差", from: 0 },
  ],
};

export function scaleOf(scale: string | ScaleDocument): ScaleDocument {
  if (typeof scale !== "string") return scale;
  if (scale !== MOF_FOUR_GRADE.id) throw new Error(`unknown scale ${scale}`);
  return MOF_FOUR_GRADE;
}

/** The place on the scale, 0 being the best, of a total as rounded and as exact. */
export interface Places {
  rounded: number;
  exact: number;
}

export function placesOn(
  scale: ScaleDocument,
  basis: "points" | "rate",
  score: Fraction,
  points: Fraction,
  rounding: RoundingDocument,
): Places {
  const figure = basis === "rate" ? over(times(HUNDRED, score), points) : score;
  const printed = rounded(figure, rounding.places, rounding.mode ?? "half-up");
  return { rounded: placeOf(scale, printed), exact: placeOf(scale, figure) };
}

export const chosen = (scale: ScaleDocument, places: Places): number =>
  scale.on === "exact" ? places.exact : places.rounded;

function placeOf(scale: ScaleDocument, figure: Fraction): number {
  for (const [place, grade] of scale.grades.entries()) {
    const order = compare(figure, read(grade.from));
    if (order > 0 || (order === 0 && grade.exclusive !== true)) return place;
  }
  throw new Error("the scale has no floor");
}

export function placeOfGrade(scale: ScaleDocument, id: string): number {
  const place = scale.grades.findIndex((grade) => grade.id === id);
  if (place < 0) throw new Error(`no grade ${id}`);
  return place;
}

export function gradeAt(scale: ScaleDocument, place: number): string {
  const grade = scale.grades[place];
  if (grade === undefined) throw new Error(`no grade at ${place}`);
  return grade.id;
}
