import { createHash } from "node:crypto";
import { defineRubric, type IndicatorDocument } from "@jixiao/core";
import { describe, expect, test } from "vitest";
import { splitRubric } from "../src/split.js";
import {
  firstRows,
  w20Data,
  w20Deductions,
  w20Document,
  w20Groups,
  w20Judgements,
  w20Leaves,
  w20Questions,
  w20Ratios,
  w20Tiers,
} from "../src/workload.js";

describe("w20", () => {
  test("has the leaves, groups and tiers that the figures are told for", () => {
    expect([w20Ratios, w20Judgements, w20Questions, w20Deductions].map(({ length }) => length)).toEqual([
      10, 4, 3, 3,
    ]);
    expect(w20Questions.map(({ points }) => points)).toEqual([4, 3, 3]);
    expect(w20Deductions.map(({ points }) => points)).toEqual([8, 6, 6]);
    expect([w20Groups.length, w20Tiers.length]).toEqual([4, 3]);
    const pointsOf = (tier: string | undefined) =>
      w20Leaves.filter((leaf) => leaf.tier === tier).reduce((sum, { points }) => sum + points, 0);
    expect(w20Tiers.map(pointsOf)).toEqual([80, 10, 10]);
  });

  test("brings the same rows on every machine, every time", () => {
    const hash = createHash("sha256");
    const { columns } = w20Data(1_000);
    for (const [name, column] of Object.entries(columns)) {
      hash.update(name).update(JSON.stringify(Array.from(column)));
    }
    expect(hash.digest("hex").slice(0, 16)).toBe("4036378e45297ca2");
  });

  test("brings amounts of two decimals at most", () => {
    const { columns } = w20Data(1_000);
    const places = Object.values(columns).flatMap((column) =>
      Array.from(column, (value) => (String(value).split(".")[1] ?? "").length),
    );
    expect(Math.max(...places)).toBe(2);
  });

  test("gives its first rows without the others", () => {
    const { rows, columns } = firstRows(w20Data(100), 7);
    expect(rows).toBe(7);
    for (const column of Object.values(columns)) expect(column).toHaveLength(7);
  });
});

test("splitRubric is worth as much in more leaves", () => {
  const rubric = defineRubric(splitRubric(5));
  const leaves = (node: IndicatorDocument): IndicatorDocument[] => node.indicators?.flatMap(leaves) ?? [node];
  expect(rubric.points).toBe(w20Document.points);
  expect(rubric.indicators.flatMap(leaves)).toHaveLength(100);
});
