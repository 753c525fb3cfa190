import { expectTypeOf, it } from "vitest";
import type { ChecklistObservation } from "./shapes.js";

type Literal = {
  readonly type: "checklist";
  readonly items: readonly [
    { readonly id: "open"; readonly title: "公开" },
    { readonly id: "on-time"; readonly title: { readonly "zh-CN": "及时" }; readonly gate: true },
  ];
};

it("the items that are met are ids of the rubric", () => {
  expectTypeOf<ChecklistObservation<Literal>["met"]>().toEqualTypeOf<readonly ("open" | "on-time")[]>();
  expectTypeOf<{ met: [] }>().toExtend<ChecklistObservation<Literal>>();
  expectTypeOf<{ met: ["late"] }>().not.toExtend<ChecklistObservation<Literal>>();
});

it("they are texts where the rubric is not literal", () => {
  expectTypeOf<ChecklistObservation["met"]>().toEqualTypeOf<readonly string[]>();
});
