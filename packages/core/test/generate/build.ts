import type {
  Amount,
  IndicatorDocument,
  Observation,
  ObservationsDocument,
  RubricDocument,
  RuleDocument,
} from "../naive/documents.js";

/** A leaf worth so many points. */
export const leaf = (
  id: string,
  points: Amount,
  rule: RuleDocument,
  more: Partial<IndicatorDocument> = {},
): IndicatorDocument => ({ id, title: id, points, rule, ...more });

/** A leaf that weighs so much among its siblings. */
export const weighted = (
  id: string,
  weight: Amount,
  rule: RuleDocument,
  more: Partial<IndicatorDocument> = {},
): IndicatorDocument => ({ id, title: id, weight, rule, ...more });

export const group = (
  id: string,
  indicators: IndicatorDocument[],
  more: Partial<IndicatorDocument> = {},
): IndicatorDocument => ({ id, title: id, indicators, ...more });

/** A rubric of 100 points on the four grades of the ministry, unless something else is said. */
export const rubricOf = (
  indicators: IndicatorDocument[],
  more: Partial<RubricDocument> = {},
): RubricDocument => ({
  format: "jixiao/rubric@1",
  id: "test/rubric",
  version: "1",
  title: "测试体系",
  points: 100,
  scale: "mof-four-grade",
  indicators,
  ...more,
});

export const observationsOf = (
  observations: Record<string, Observation>,
  more: Partial<ObservationsDocument> = {},
): ObservationsDocument => ({
  format: "jixiao/observations@1",
  rubric: "test/rubric@1",
  subject: { id: "subject", name: "某单位" },
  assessedOn: "2022-06-30",
  observations,
  ...more,
});
