import { assertType, describe, expectTypeOf, it } from "vitest";
import type { Amount } from "../amount/index.js";
import type { AssessedObservation } from "./assessed/shapes.js";
import type { CatalogueId, DeductionsObservation } from "./deductions/shapes.js";
import type { FormulaObservation } from "./formula/shapes.js";

interface Listed {
  readonly type: "deductions";
  readonly catalogue: readonly [{ readonly id: "late" }, { readonly id: "超范围" }];
}
interface Free {
  readonly type: "deductions";
}

describe("what an observation brings, by the literal of its rule", () => {
  it("knows the ids of a catalogue", () => {
    expectTypeOf<CatalogueId<Listed>>().toEqualTypeOf<"late" | "超范围">();
    expectTypeOf<CatalogueId<Free>>().toEqualTypeOf<never>();
    assertType<DeductionsObservation<Listed>>({ findings: [{ id: "late" }, { points: 1, reason: "x" }] });
    // @ts-expect-error no such entry
    assertType<DeductionsObservation<Listed>>({ findings: [{ id: "lat" }] });
    // @ts-expect-error no catalogue
    assertType<DeductionsObservation<Free>>({ findings: [{ id: "late" }] });
    assertType<DeductionsObservation>({ findings: [{ id: "any" }, { points: "1", reason: "x" }] });
    // @ts-expect-error a reason is wanted
    assertType<DeductionsObservation>({ findings: [{ points: 1 }] });
  });

  it("knows the inputs of a formula", () => {
    interface Late {
      readonly inputs: { readonly late: { readonly label: "逾期" }; readonly 到位: object };
    }
    expectTypeOf<FormulaObservation<Late>>().toEqualTypeOf<{
      readonly late: Amount;
      readonly 到位: Amount;
    }>();
    expectTypeOf<FormulaObservation>().toEqualTypeOf<Readonly<Record<string, Amount>>>();
  });

  it("takes one score or several, not both and not neither", () => {
    assertType<AssessedObservation>({ score: 4 });
    assertType<AssessedObservation>({ scores: [{ by: "甲", score: 4 }], findings: [] });
    // @ts-expect-error both forms at once
    assertType<AssessedObservation>({ score: 4, scores: [{ by: "甲", score: 4 }] });
    // @ts-expect-error neither of the forms
    assertType<AssessedObservation>({ findings: [] });
  });
});
