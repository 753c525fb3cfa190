import { expect, test } from "vitest";
import { amount, flag, later, list, object, optional, required, type Shape } from "../shape/index.js";
import { shapeDifferences, withoutFields } from "./shape-differences.js";

const branch: Shape = object({
  length: required(amount()),
  dead: optional(flag()),
  branches: optional(list(later("branch", (): Shape => branch))),
});

test("parts that hold parts of the same shape are compared all the way down", () => {
  const tree = (length: number, twig: number): unknown => ({
    length,
    branches: [{ length: 2, branches: [{ length: twig }] }],
  });
  const differences = shapeDifferences(branch, tree(3, 1), tree(3, 4));
  expect(differences.map(({ path, old, new: now }) => [path.join("."), old, now])).toStrictEqual([
    ["branches.0.branches.0.length", 1, 4],
  ]);
});

test("only an object can be compared without some of its fields", () => {
  const shape = withoutFields(
    later("branch", () => branch),
    new Set(["length"]),
  );
  expect(shapeDifferences(shape, { length: 1 }, { length: 2, dead: true }).map(({ path }) => path)).toEqual([
    ["dead"],
  ]);
  expect(() => withoutFields(flag(), new Set(["length"]))).toThrow(
    new TypeError("an object has fields, flag has none"),
  );
});
