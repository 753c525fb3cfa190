import type { ObservationsDocument, Rubric } from "@jixiao/core";
import type { selfReportQuality2022 } from "@jixiao/rubrics";

/** The observations of a rubric, known to the compiler leaf by leaf. */
type ObservedBy<One> = One extends Rubric<infer Observed> ? Observed : never;

/** Written in code: a misspelt indicator, or `{ level }` where `{ score }` is wanted, does not compile. */
export const complete: ObservationsDocument<ObservedBy<typeof selfReportQuality2022>> = {
  format: "jixiao/observations@1",
  rubric: "donghu/self-report-quality",
  assessedOn: "2022-05-20",
  observations: {
    format: { score: 5 },
    completeness: { score: 4.5, findings: [{ points: 0.5, reason: "结果应用只有一句话" }] },
    "self-score": { score: 9 },
    "indicator-set": { score: 4.5 },
    "indicator-design": { score: 5 },
    "indicator-weights": { score: 5.2 },
    dimensions: { score: 7 },
    "item-analysis": { score: 13 },
    "facts-and-method": { score: 4.2 },
    wording: { score: 4.5 },
    "last-year-results": { met: true },
    "problems-and-causes": { score: 8.8 },
    improvements: { score: 7 },
    "next-year-results": { score: 6 },
  },
};

const { "self-score": selfScore, ...others } = complete.observations;

/** As it came over the wire: a misspelt name, a score above the points, words for a number and for true. */
export const faulty: unknown = JSON.parse(
  JSON.stringify({
    ...complete,
    observations: {
      ...others,
      "self-scoer": selfScore,
      completeness: { score: 6 },
      wording: { score: "four" },
      "last-year-results": { met: "yes" },
    },
  }),
);
