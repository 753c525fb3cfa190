import { expectTypeOf, it } from "vitest";
import type { Amount } from "../amount/index.js";
import type { BandsObservation } from "./bands/shapes.js";
import type { InterpolationObservation } from "./interpolation/shapes.js";
import type { MeasuredObservation } from "./measurand.js";
import type { StepsObservation } from "./steps/shapes.js";

type ActualAlone = { readonly actual: Amount };
type WithTarget = { readonly actual: Amount; readonly target: Amount };
type MayHaveTarget = { readonly actual: Amount; readonly target?: Amount };

it("a target is asked for exactly where the rubric says observed", () => {
  expectTypeOf<MeasuredObservation<{ on: "attainment"; target: "observed" }>>().toEqualTypeOf<WithTarget>();
  expectTypeOf<MeasuredObservation<{ on: "attainment"; target: "30.5" }>>().toEqualTypeOf<ActualAlone>();
  expectTypeOf<MeasuredObservation<{ on: "attainment"; target: 30 }>>().toEqualTypeOf<ActualAlone>();
  expectTypeOf<MeasuredObservation<{ type: "bands" }>>().toEqualTypeOf<ActualAlone>();
});

it("steps from a target that the rubric does not have ask for it", () => {
  expectTypeOf<StepsObservation<{ from: "target" }>>().toEqualTypeOf<WithTarget>();
  expectTypeOf<StepsObservation<{ from: "target"; target: "observed" }>>().toEqualTypeOf<WithTarget>();
  expectTypeOf<StepsObservation<{ from: "target"; target: 30 }>>().toEqualTypeOf<ActualAlone>();
  expectTypeOf<StepsObservation<{ from: 30 }>>().toEqualTypeOf<ActualAlone>();
});

it("a target may be given where the rubric is not literal", () => {
  expectTypeOf<BandsObservation>().toEqualTypeOf<MayHaveTarget>();
  expectTypeOf<StepsObservation>().toEqualTypeOf<MayHaveTarget>();
  expectTypeOf<InterpolationObservation>().toEqualTypeOf<MayHaveTarget>();
});
