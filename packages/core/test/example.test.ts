import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseObservations, parseRubric, score } from "../src/index.js";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./fixtures/library-service.${name}.json`, import.meta.url), "utf8"));

describe("the example beside the specification", () => {
  const rubric = parseRubric(read("rubric"));
  const card: unknown = JSON.parse(JSON.stringify(score(rubric, parseObservations(read("observations")))));
  const expected = read("scorecard") as object;

  it("scores field by field as published", () => {
    expect(card).toMatchObject(expected);
  });
});
