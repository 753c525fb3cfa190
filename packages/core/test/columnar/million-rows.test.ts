import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, test } from "vitest";
import { compileColumns, type ColumnKernel, type ColumnScores } from "../../src/columnar/index.js";
import { defineRubric, type IndicatorDocument } from "../../src/index.js";
import { w20Columns, w20Document, type W20Columns } from "../support/w20.js";

const rows = 1_000_000;
const kernel = compileColumns(defineRubric(w20Document));
const generated = compileColumns(defineRubric(w20Document), { codegen: true });
const columns = w20Columns(rows);

/*
 * The answers once more, in whole numbers only and without anything of core: points, actual values and targets are
 * hundredths, and a score is counted in parts of a hundredth so small that every quotient is a whole number of
 * them. All of it stays below 2⁵³, where doubles are exact.
 */
const hundredths = (value: unknown): number => Math.round(Number(value) * 100);

interface Leaf {
  readonly group: string;
  readonly tier: string;
  readonly parts: (row: number) => number;
}

const documents = ("indicators" in w20Document ? w20Document.indicators : []).flatMap(
  ({ id: group, indicators = [] }) => indicators.map((leaf) => ({ group, leaf })),
);
const targets = documents.flatMap(({ leaf: { rule } }) =>
  rule?.type === "attainment" ? [hundredths(rule.target)] : [],
);
const greatestDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestDivisor(other, one % other);
const unit = targets.reduce((all, target) => (all / greatestDivisor(all, target)) * target, 1);
const leaves = documents.map(({ group, leaf }): Leaf => ({
  group,
  tier: leaf.tier ?? "",
  parts: partsOf(leaf, columns),
}));

function partsOf({ id, points, rule }: IndicatorDocument, given: W20Columns): (row: number) => number {
  const full = hundredths(points);
  const column = (field: string): Float64Array | Uint8Array => given[`${id}.${field}`] ?? new Uint8Array(0);
  switch (rule?.type) {
    case "attainment": {
      const [actual, target] = [column("actual"), hundredths(rule.target)];
      return (row) => full * (unit / target) * Math.min(hundredths(actual[row]), target);
    }
    case "levels": {
      const [level, worth] = [
        column("level"),
        rule.levels.map(({ share }) => (full * Number(share) * 10) / 10),
      ];
      return (row) => Math.round(worth[level[row] ?? 0] ?? NaN) * unit;
    }
    case "yes-no": {
      const met = column("met");
      return (row) => (met[row] === 1 ? full * unit : 0);
    }
    default: {
      const found = column("findings");
      return (row) => Math.max(0, full - hundredths(found[row])) * unit;
    }
  }
}

function roundedHalfUp(parts: number): number {
  const doubled = 2 * parts + unit;
  return (doubled - (doubled % (2 * unit))) / (2 * unit);
}

const limits = [9000, 8000, 6000];

/** How many rows of a run differ from the answers in any figure. */
function wrongRows({ scores, grades, issues }: ColumnScores): number {
  const parts = [
    { of: scores.total, leaves },
    ...Object.entries(scores.groups).map(([id, of]) => ({
      of,
      leaves: leaves.filter(({ group }) => group === id),
    })),
    ...Object.entries(scores.tiers).map(([id, of]) => ({
      of,
      leaves: leaves.filter(({ tier }) => tier === id),
    })),
  ];
  let wrong = 0;
  for (let row = 0; row < rows; row += 1) {
    let isRight = issues[row] === 0;
    for (const { of, leaves: members } of parts) {
      let sum = 0;
      for (const leaf of members) sum += leaf.parts(row);
      isRight &&= of[row] === roundedHalfUp(sum);
    }
    const total = scores.total[row] ?? NaN;
    isRight &&= grades[row] === limits.filter((limit) => total < limit).length;
    if (!isRight) wrong += 1;
  }
  return wrong;
}

/** Bytes on the heap after a run that were not there before it, garbage among them. */
function usedBy(one: ColumnKernel, some: number): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  one.run(columns, some);
  return process.memoryUsage().heapUsed - before;
}

let collect: () => void = () => undefined;

beforeAll(() => {
  setFlagsFromString("--expose-gc");
  collect = runInNewContext("gc") as () => void;
});

describe("a million rows", () => {
  test("have no wrong digit, and none of them needs the exact path", () => {
    expect((2 * 10_000 + 1) * unit).toBeLessThan(Number.MAX_SAFE_INTEGER);
    const result = kernel.run(columns, rows);
    expect(wrongRows(result)).toBe(0);
    expect([result.exactRows, result.issueRows]).toEqual([0, 0]);
    // One row in eleven lies on a tie and is told to; more would mean that the bound has become wide.
    expect(result.tiedRows).toBeGreaterThan(0);
    expect(result.tiedRows).toBeLessThan(rows / 8);
    const other = generated.run(columns, rows);
    expect(wrongRows(other)).toBe(0);
    expect([other.tiedRows, other.exactRows]).toEqual([result.tiedRows, 0]);
  }, 60_000);

  test.each([
    { name: "step by step", one: kernel },
    { name: "by a generated program", one: generated },
  ])(
    "take no memory but their columns $name",
    ({ one }) => {
      const most = 2 ** 21;
      for (const some of [100_000, rows]) {
        // Code that is not compiled yet puts numbers on the heap: one run of several is enough to show that rows need none.
        const used = Array.from({ length: 8 }, () => usedBy(one, some));
        collect();
        const before = process.memoryUsage();
        const result = one.run(columns, some);
        collect();
        const after = process.memoryUsage();
        const { scores, grades, issues, issueIndicators } = result;
        const printed = [scores.total, ...Object.values(scores.groups), ...Object.values(scores.tiers)];
        const bytes = [...printed, grades, issues, issueIndicators].reduce(
          (sum, one) => sum + one.byteLength,
          0,
        );
        // The least object is twelve bytes: blocks may use some and let go of them, rows none.
        expect(Math.min(...used)).toBeLessThan(8 * some + most);
        expect(after.heapUsed - before.heapUsed).toBeLessThan(most);
        expect(after.arrayBuffers - before.arrayBuffers - bytes).toBeLessThan(most);
      }
    },
    60_000,
  );
});
