import { expect, test } from "vitest";
import { certain } from "./certain.js";

test("what is there is given back, however little it is; what is missing is a fault of the program", () => {
  expect([0, "", false].map(certain)).toEqual([0, "", false]);
  for (const missing of [undefined, null]) {
    expect(() => certain(missing)).toThrow(new TypeError("a value that cannot be missing is missing"));
  }
});
