import { expect, test } from "vitest";
import { compare } from "../src/benchmark.js";
import { compileTable, compileTimes } from "../src/compile.js";
import { contestants } from "../src/contestants/index.js";
import { thisMachine } from "../src/machine.js";
import { median } from "../src/measure.js";
import { measuredTable, reportOf, scalingTable } from "../src/report.js";

const tiny = { rowsOf: () => 8, rounds: 1, turn: 0, warmUp: 0, scaling: [] };

test("a run of everybody gives one report and one table", async () => {
  const measured = await compare(contestants, tiny);
  const report = reportOf(measured, thisMachine());
  expect(Object.keys(report)).toEqual(["workload", "machine", "results"]);
  expect(report.workload).toBe("w20");
  expect(report.results.map(({ name }) => name)).toEqual([
    "jixiao columns",
    "jixiao columns, no codegen",
    "jixiao rows",
    "jixiao rows, no codegen",
    "jixiao scorecard",
    "decimal.js by hand",
    "float by hand",
    "json-rules-engine",
    "gorules zen",
    "hyperformula",
    "publicodes",
    "duckdb double",
    "duckdb decimal",
    "byte floor",
  ]);
  for (const result of report.results) {
    expect(result).toEqual({
      name: result.name,
      recordsPerSecond: expect.any(Number),
      ratio: expect.any(Number),
      // Whoever computes nothing has nothing right.
      wrongRows: result.name === "byte floor" ? 8 : 0,
      rows: 8,
    });
    expect(result.recordsPerSecond).toBeGreaterThan(0);
    expect(result.ratio).toBeGreaterThan(0);
  }
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(measuredTable(measured).split("\n")).toHaveLength(contestants.length + 1);
});

test("a table tells rates, ratios and shares", () => {
  const measured = [
    {
      name: "jixiao columns",
      rows: 1_000,
      recordsPerSecond: 2_500_000.4,
      wrongRows: 0,
      slowRows: { tied: 5, exact: 0 },
    },
    { name: "decimal.js by hand", rows: 100, recordsPerSecond: 10_000, wrongRows: 1 },
    { name: "byte floor", rows: 1_000, recordsPerSecond: 100_000_000, wrongRows: 1_000 },
  ];
  expect(measuredTable(measured).split("\n")).toEqual([
    "                      records/s  × decimal.js  × byte floor   rows  wrong   tied  exact path",
    "jixiao columns        2,500,000           250         0.025  1,000      0  0.5 %         0 %",
    "decimal.js by hand       10,000             1        0.0001    100      1",
    "byte floor          100,000,000        10,000             1  1,000      –",
  ]);
  expect(scalingTable(measured.slice(0, 1)).split("\n")).toEqual([
    "rows   records/s  wrong   tied  exact path",
    "1,000  2,500,000      0  0.5 %         0 %",
  ]);
});

test("making a rubric ready is timed, the first time and later", () => {
  const times = compileTimes([{ parts: 2, rounds: 3 }]);
  expect(times.map(({ leaves }) => leaves)).toEqual([40]);
  for (const { define, columns } of times) {
    for (const time of [define.first, define.later, columns.first, columns.later])
      expect(time).toBeGreaterThan(0);
  }
  const table = compileTable([
    { leaves: 2_000, define: { first: 250, later: 120.4 }, columns: { first: 1831, later: 9.5 } },
  ]);
  expect(table.split("\n")).toEqual([
    "leaves  defineRubric first   later  compileColumns first   later",
    "2,000               250 ms  120 ms              1,830 ms  9.5 ms",
  ]);
});

test("median", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});
