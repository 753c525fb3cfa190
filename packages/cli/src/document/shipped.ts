import type { Rubric } from "@jixiao/core";
import type { RatingScheme } from "@jixiao/report-rating";

/** The rubrics that ship, read when a command first needs them. */
export async function shippedRubrics(): Promise<readonly Rubric[]> {
  return (await import("@jixiao/rubrics")).rubrics;
}

/** The rating schemes that ship. */
export async function shippedSchemes(): Promise<readonly RatingScheme[]> {
  return (await import("@jixiao/report-rating")).ratingSchemes;
}
