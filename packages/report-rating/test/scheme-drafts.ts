import * as fc from "fast-check";
import type { RatingLevel, RatingScheme } from "@jixiao/report-rating";

/** A scheme over criteria a, b, c, …; each level by the criteria it requires, or otherwise. */
export function draft(
  criteriaCount: number,
  required: readonly (readonly string[] | "otherwise")[],
): RatingScheme {
  return {
    format: "jixiao/rating-scheme@1",
    id: "test/draft",
    criteria: criterionIds(criteriaCount).map((id) => ({ id })),
    levels: required.map((requires, index): RatingLevel =>
      requires === "otherwise"
        ? { id: `L${String(index + 1)}`, otherwise: true }
        : { id: `L${String(index + 1)}`, requires },
    ),
  };
}

/** a, b, c, … and then a1, b1, c1, … */
export function criterionIds(count: number): string[] {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  return Array.from({ length: count }, (_, index) => {
    const turn = Math.floor(index / letters.length);
    return `${letters[index % letters.length] ?? ""}${turn === 0 ? "" : String(turn)}`;
  });
}

/** Schemes in order: each level drops some criteria of the one above, the last drops all. */
export function soundSchemes(mostCriteria: number): fc.Arbitrary<RatingScheme> {
  return fc.integer({ min: 1, max: mostCriteria }).chain((count) => {
    const ids = criterionIds(count);
    return fc
      .tuple(
        fc.shuffledSubarray(ids, { minLength: count }),
        fc.uniqueArray(fc.integer({ min: 1, max: count }), { minLength: 1, maxLength: Math.min(count, 19) }),
      )
      .map(([order, sizes]) =>
        draft(count, [
          ...sizes.sort((one, other) => other - one).map((size) => order.slice(0, size)),
          "otherwise",
        ]),
      );
  });
}

/** Any schemes, mostly faulty. */
export function anySchemes(mostCriteria: number, mostLevels: number): fc.Arbitrary<RatingScheme> {
  return fc
    .integer({ min: 1, max: mostCriteria })
    .chain((count) =>
      fc
        .array(
          fc.oneof(
            { weight: 5, arbitrary: fc.subarray(criterionIds(count)) },
            { weight: 1, arbitrary: fc.constant("otherwise" as const) },
          ),
          { minLength: 1, maxLength: mostLevels },
        )
        .map((levels) => draft(count, levels)),
    );
}
