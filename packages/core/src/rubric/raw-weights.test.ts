import { expect, test } from "vitest";
import { formatAmount } from "../amount/index.js";
import { defineRubric, planOf } from "./index.js";

const leaf = (id: string, weight: number, tier: string): Record<string, unknown> => ({
  id,
  title: id,
  weight,
  tier,
  rule: { type: "yes-no" },
});

test("raw weights on the leaves alone are stretched until each tier has its points", () => {
  const rubric = defineRubric({
    id: "test/raw",
    version: "1",
    title: "raw",
    points: 100,
    scale: "mof-four-grade",
    tierWeighting: "rescale",
    tiers: [
      { id: "maintenance", title: "维持", points: 80 },
      { id: "innovation", title: "创新", points: 20 },
    ],
    indicators: [
      { id: "one", title: "one", indicators: [leaf("a", 3, "maintenance"), leaf("b", 1, "maintenance")] },
      { id: "two", title: "two", indicators: [leaf("c", 4, "maintenance"), leaf("d", 7, "innovation")] },
    ],
  } as never);
  const plan = planOf(rubric);
  expect(plan.leaves.map(({ id, points }) => `${id} ${formatAmount(points, 2, "half-up")}`)).toEqual([
    "a 30.00",
    "b 10.00",
    "c 40.00",
    "d 20.00",
  ]);
  expect(plan.nodes.map(({ points }) => formatAmount(points, 2, "half-up"))).toEqual(["40.00", "60.00"]);
});
