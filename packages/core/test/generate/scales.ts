import type { RubricDocument, ScaleDocument } from "../naive/documents.js";
import {
  compare,
  fraction,
  HUNDRED,
  over,
  plus,
  read,
  times,
  whole,
  ZERO,
  type Fraction,
} from "../naive/fraction.js";
import { amount, cut, digitAt, fits } from "./amounts.js";
import type { Draw } from "./draw.js";

/** A scale with one cut at, one last digit beside or half a last digit off the figure that was reached. */
export function scale(
  draw: Draw,
  rubric: RubricDocument,
  reached: Fraction,
  id = "generated-scale",
): string | ScaleDocument {
  if (draw.chance(25)) return "mof-four-grade";
  const byRate = draw.chance(40);
  const most = byRate || id === "own-scale" ? HUNDRED : read(rubric.points);
  const figure = byRate && id !== "own-scale" ? over(times(HUNDRED, reached), read(rubric.points)) : reached;
  const last = digitAt(rubric.rounding?.places ?? 2);
  const step = times(last, fraction(draw.pick([0n, 1n, -1n, 2n]), draw.pick([1n, 2n])));
  const aimed = plus(cut(figure, 6), step);
  const count = draw.whole(1, 4);
  const cuts = [
    aimed,
    ...Array.from({ length: count }, (_, index) => cut(times(most, over(whole(index + 1), whole(7))), 3)),
  ]
    .filter((edge) => edge.top > 0n && fits(edge))
    .sort((one, other) => compare(other, one))
    .filter((edge, index, all) => index === 0 || compare(edge, all[index - 1] ?? ZERO) !== 0);
  const floor = draw.chance(15) ? "-5" : "0";
  const grades = [...cuts, read(floor)].map((from, index) => ({
    id: `grade-${index}`,
    label: `等级${index}`,
    from: amount(draw, from),
    ...(index < cuts.length && draw.chance(25) ? { exclusive: true } : {}),
  }));
  return {
    id,
    ...(draw.chance(50) ? { on: draw.pick(["rounded", "exact"] as const) } : {}),
    ...(byRate ? { basis: "rate" as const } : draw.chance(20) ? { basis: "points" as const } : {}),
    grades,
  };
}
