import { expectTypeOf, it } from "vitest";
import type { ExecutionObservation } from "./shapes.js";

it("an observation has one form, not both and not half of one", () => {
  type Sources = { sources: { name: string; executed: number; budget: number }[] };
  expectTypeOf<{ executed: 1; budget: "2.50" }>().toExtend<ExecutionObservation>();
  expectTypeOf<Sources>().toExtend<ExecutionObservation>();
  expectTypeOf<{ executed: 1 }>().not.toExtend<ExecutionObservation>();
  expectTypeOf<Sources & { executed: 1; budget: 1 }>().not.toExtend<ExecutionObservation>();
});
