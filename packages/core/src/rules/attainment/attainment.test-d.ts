import { expectTypeOf, it } from "vitest";
import type { Amount } from "../../amount/index.js";
import type { AttainmentObservation, TargetRange } from "./shapes.js";

it("a target is asked for exactly where the rubric says observed", () => {
  type Fixed = AttainmentObservation<{ type: "attainment"; direction: "at-least"; target: 700 }>;
  expectTypeOf<Fixed>().toEqualTypeOf<{ readonly actual: Amount }>();
  type Range = AttainmentObservation<{ direction: "within"; target: readonly [80, 100] }>;
  expectTypeOf<Range>().toEqualTypeOf<{ readonly actual: Amount }>();
  type Observed = AttainmentObservation<{ direction: "at-most"; target: "observed" }>;
  expectTypeOf<Observed>().toEqualTypeOf<{ readonly actual: Amount; readonly target: Amount }>();
  type ObservedRange = AttainmentObservation<{ direction: "within"; target: "observed" }>;
  expectTypeOf<ObservedRange>().toEqualTypeOf<{ readonly actual: Amount; readonly target: TargetRange }>();
});

it("a target may be given where the rubric is not literal", () => {
  expectTypeOf<AttainmentObservation>().toEqualTypeOf<{
    readonly actual: Amount;
    readonly target?: Amount | TargetRange;
  }>();
});
