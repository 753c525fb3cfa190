import { describe, expect, it } from "vitest";
import { safeRate } from "../../report-rating/src/index.js";
import {
  jixiaoImplementation,
  loadVectors,
  reportText,
  runAll,
  runVectors,
  type Implementation,
} from "../src/index.js";

/** Core, and beside it the package that rates. */
const jixiao: Implementation = {
  ...jixiaoImplementation,
  name: "jixiao",
  rate(scheme, checks) {
    const result = safeRate(scheme as never, checks as never);
    return result.success ? result.data : { issues: result.issues };
  },
};

describe.each(loadVectors().map((vectors) => [vectors.topic, vectors] as const))("%s", (_topic, vectors) => {
  const results = new Map(runVectors(vectors, jixiao).map((result) => [result.id, result]));

  it.each(vectors.cases.map(({ id }) => id))("%s", (id) => {
    expect(results.get(id)?.differences).toEqual([]);
  });
});

it("core leaves out what it does not offer, and says so", () => {
  const { results, notRun, failed } = runAll(jixiaoImplementation);
  expect(failed).toBe(0);
  expect(notRun.map(({ topic }) => topic)).toEqual(["errors/rating", "rating/annex-2", "rating/schemes"]);
  const count = loadVectors().flatMap((vectors) => [...vectors.cases]).length;
  expect(results.length + notRun.reduce((sum, { cases }) => sum + cases, 0)).toBe(count);
});

it("core and rating together leave nothing out", () => {
  const report = runAll(jixiao);
  expect(report.notRun).toEqual([]);
  const count = String(report.results.length);
  expect(reportText(report, "en")).toBe(`jixiao: ${count} of ${count} cases passed\n`);
});
