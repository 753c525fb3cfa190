import { describe, expectTypeOf, it } from "vitest";
import type { Infer, Result } from "@jixiao/core/adapter";
import {
  defineRatingScheme,
  parseChecks,
  parseRatingScheme,
  rate,
  safeRate,
  thirdPartyReport,
  type Checks,
  type ChecksDocument,
  type checksShape,
  type Rating,
  type RatingScheme,
} from "@jixiao/report-rating";

type Annex2Criterion =
  | "conclusion-usable"
  | "clear-logic"
  | "clear-focus"
  | "sound-format"
  | "complete-content"
  | "objective"
  | "well-founded";

describe("the types of a scheme's own names", () => {
  it("are read from its literal", () => {
    expectTypeOf(thirdPartyReport).toEqualTypeOf<RatingScheme<Annex2Criterion, "A" | "B" | "C" | "D">>();
    const rating = rate(thirdPartyReport, { objective: true });
    expectTypeOf(rating).toEqualTypeOf<Rating<Annex2Criterion, "A" | "B" | "C" | "D">>();
    expectTypeOf(rating.rating).toEqualTypeOf<"A" | "B" | "C" | "D" | null>();
    expectTypeOf(safeRate(thirdPartyReport, {})).toEqualTypeOf<Result<typeof rating>>();
  });

  it("make a misspelt criterion an error", () => {
    // @ts-expect-error objectiv is misspelt
    rate(thirdPartyReport, { objectiv: true });
    // @ts-expect-error objectiv, in a document
    rate(thirdPartyReport, { format: "jixiao/checks@1", checks: { objectiv: true } });
    // @ts-expect-error a check is true, false or null
    rate(thirdPartyReport, { objective: "yes" });
    rate(thirdPartyReport, { objective: null, "clear-logic": undefined });
  });

  it("make a misspelt requirement an error", () => {
    defineRatingScheme({
      format: "jixiao/rating-scheme@1",
      id: "test",
      criteria: [{ id: "objective" }],
      levels: [
        // @ts-expect-error objectiv is misspelt
        { id: "A", requires: ["objectiv"] },
        { id: "B", otherwise: true },
      ],
    });
    defineRatingScheme({
      format: "jixiao/rating-scheme@1",
      id: "test",
      criteria: [{ id: "objective" }],
      levels: [
        // @ts-expect-error neither requires nor otherwise
        { id: "A" },
        // @ts-expect-error both requires and otherwise
        { id: "B", requires: ["objective"], otherwise: true },
      ],
    });
  });

  it("give way to any text where a scheme or checks are read from data", () => {
    const scheme = parseRatingScheme({});
    expectTypeOf(scheme).toEqualTypeOf<RatingScheme>();
    expectTypeOf(rate(scheme, { whatever: true }).rating).toEqualTypeOf<string | null>();
    expectTypeOf(thirdPartyReport).toExtend<RatingScheme>();
    rate(thirdPartyReport, parseChecks({}));
    const read: Record<string, boolean | null> = {};
    rate(thirdPartyReport, read);
    expectTypeOf<Infer<typeof checksShape>>().toExtend<ChecksDocument>();
    expectTypeOf<Checks<"a">>().toEqualTypeOf<{ readonly a?: boolean | null | undefined }>();
  });
});
