import { defineRubric, score, type ObservationsDocument, type Rubric } from "@jixiao/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  department2021,
  humanResources2021,
  humanResourcesCase,
  type mofSelfEvaluation2020,
  publishedCases,
  rubrics,
  selfReportQuality2022,
  socialAffairs2021,
} from "../../src/index.js";

type ObservedBy<One> = One extends Rubric<infer Observed> ? Observed : never;

describe("the observations a shipped rubric asks for", () => {
  it("are known leaf by leaf", () => {
    expectTypeOf<keyof ObservedBy<typeof selfReportQuality2022>>().toEqualTypeOf<
      | "format"
      | "completeness"
      | "self-score"
      | "indicator-set"
      | "indicator-design"
      | "indicator-weights"
      | "dimensions"
      | "item-analysis"
      | "facts-and-method"
      | "wording"
      | "last-year-results"
      | "problems-and-causes"
      | "improvements"
      | "next-year-results"
    >();
  });

  it("refuse what is misspelt, missing or of another rule", () => {
    // @ts-expect-error -- most are missing
    score(selfReportQuality2022, { format: { score: 5 } });
    const { observations } = humanResourcesCase.observations;
    score(humanResources2021, observations);
    // @ts-expect-error -- `talents` is no indicator
    score(humanResources2021, { ...observations, talents: { level: "met" } });
    // @ts-expect-error -- a level that is not on the scale of levels
    score(humanResources2021, { ...observations, talent: { level: "excellent" } });
    // @ts-expect-error -- this department scores it by the execution rate
    score(humanResources2021, { ...observations, "budget-management": { findings: [] } });
    // @ts-expect-error -- the observations of another department
    score(socialAffairs2021, observations);
  });

  it("follow into rubrics that extend them", () => {
    const _ours = defineRubric(
      {
        id: "our-district/department",
        version: "1",
        extends: "donghu/department@2021.1",
        override: { satisfaction: { rule: { type: "attainment", direction: "at-least", target: "90%" } } },
      },
      { known: [department2021] },
    );
    expectTypeOf<ObservedBy<typeof _ours>>().toHaveProperty("satisfaction");
    expectTypeOf<keyof ObservedBy<typeof _ours>>().toEqualTypeOf<keyof ObservedBy<typeof department2021>>();
  });

  it("leave what is not applicable to be said", () => {
    expectTypeOf<{ readonly notApplicable: string }>().toExtend<
      ObservedBy<typeof mofSelfEvaluation2020>["ecological-effect"]
    >();
  });

  it("are general in the lists", () => {
    expectTypeOf(rubrics).toEqualTypeOf<readonly Rubric[]>();
    for (const { rubric, observations } of publishedCases) {
      expectTypeOf(score(rubric, observations).score).toEqualTypeOf<string>();
      expectTypeOf(observations).toExtend<ObservationsDocument>();
    }
  });
});
