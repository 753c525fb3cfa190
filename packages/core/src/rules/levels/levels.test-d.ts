import { expectTypeOf, it } from "vitest";
import type { LevelName, LevelsObservation } from "./shapes.js";

type Literal = {
  readonly type: "levels";
  readonly levels: readonly [
    {
      readonly id: "met";
      readonly label: { readonly "zh-CN": "达成"; readonly en: "Met" };
      readonly share: 1;
    },
    {
      readonly id: "mostly-met";
      readonly label: "基本达成";
      readonly aliases: readonly ["基本达成预期目标"];
      readonly from: 0.8;
      readonly to: 0.9;
    },
  ];
};

it("a level is any id, label or alias of the rubric", () => {
  expectTypeOf<LevelName<Literal>>().toEqualTypeOf<
    "met" | "达成" | "Met" | "mostly-met" | "基本达成" | "基本达成预期目标"
  >();
  expectTypeOf<{ level: "Met" }>().toExtend<LevelsObservation<Literal>>();
  expectTypeOf<{ level: "基本达成"; share: "85%" }>().toExtend<LevelsObservation<Literal>>();
  expectTypeOf<{ level: "unmet" }>().not.toExtend<LevelsObservation<Literal>>();
  expectTypeOf<{ actual: 1 }>().not.toExtend<LevelsObservation<Literal>>();
});

it("a level is any text where the rubric is not literal", () => {
  expectTypeOf<LevelsObservation["level"]>().toEqualTypeOf<string>();
  expectTypeOf<LevelsObservation<unknown>["level"]>().toEqualTypeOf<string>();
});
