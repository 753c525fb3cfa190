import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnLeafOf } from "../../src/columnar/column-input.js";
import {
  compileColumns,
  safeCompileColumns,
  type Columns,
  type ColumnDescription,
} from "../../src/columnar/index.js";
import { exactRow, rowContext } from "../../src/columnar/exact-row.js";
import { nextUp } from "../../src/columnar/nearest-number.js";
import { defineRubric, type Rubric } from "../../src/index.js";
import { planOf } from "../../src/rubric/define.js";
import type { Plan } from "../../src/rubric/plan.js";
import { drawFrom, makeCase } from "../generate/index.js";
import { generator } from "../support/w20.js";

const rows = 41;

/** Numbers written anywhere in a rubric: targets, steps, cuts, shares. */
function numbersIn(value: unknown, found: number[] = []): number[] {
  if (typeof value === "number" || (typeof value === "string" && /^-?[\d.]+(e-?\d+)?%?$/.test(value))) {
    const number =
      typeof value === "number" ? value : Number.parseFloat(value) / (value.endsWith("%") ? 100 : 1);
    if (Number.isFinite(number)) found.push(number);
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) numbersIn(inner, found);
  }
  return found;
}

/** Numbers on, just beside and far from those of a rubric, and some that no column may hold. */
function amounts(plan: Plan, next: () => number): () => number {
  const known = [...numbersIn(plan.rubric.indicators), 0, 1, 100];
  const pick = <Item>(items: readonly Item[], otherwise: Item): Item =>
    items[Math.floor(next() * items.length)] ?? otherwise;
  const odd = [
    NaN,
    Infinity,
    -Infinity,
    1e31,
    -1e31,
    9.999999999999999e30,
    1e-30,
    9e-31,
    5e-324,
    -0,
    -1,
    0.1 + 0.2,
    1 / 3,
    123456789.12345678,
    9007199254740992,
  ];
  return () => {
    const base = pick(known, 1);
    switch (Math.floor(next() * 12)) {
      case 0:
        return nextUp(base);
      case 1:
        return -nextUp(-base);
      case 2:
        return next() < 0.1 ? pick(odd, NaN) : base;
      case 3:
        return base * next() * 2;
      case 4:
        return Math.round(base * next() * 200) / 100;
      case 5:
        return Number((base * next()).toPrecision(15));
      case 6:
        return Math.round(next() * 20);
      case 7:
        return Math.round(next() * 40) / 8;
      case 8:
        return base * pick([0.5, 2, 0.9, 1.1, 1.2, -1], 1);
      case 9:
        return base + pick([1, -1, 0.5, -0.01, 7, 14], 0);
      default:
        return base;
    }
  };
}

function cell(
  { content, codes = [], optional }: ColumnDescription,
  amount: () => number,
  next: () => number,
): number {
  if (next() < 0.003) return pickOne([NaN, -1, 255, 0.5, 300, Infinity], next);
  if (optional && next() < 0.4) return NaN;
  switch (content) {
    case "amount":
      return amount();
    case "day":
      return 19_000 + Math.round((next() - 0.5) * 60);
    case "answer":
      return next() < 0.5 ? 1 : 0;
    case "choice":
      return Math.floor(next() * codes.length);
    case "mask":
      return next() < 0.03 ? 1 : 0;
  }
}

function pickOne(items: readonly number[], next: () => number): number {
  return items[Math.floor(next() * items.length)] ?? NaN;
}

let scored = 0;
let exact = 0;
let tied = 0;
let refused = 0;

function compareRows(choices: readonly number[], seed: number): void {
  const { rubric: document } = makeCase(drawFrom(choices));
  const rubric = defineRubric(document as never) as Rubric;
  const plan = planOf(rubric);
  const options = { indicators: seed % 2 === 0, deducted: true, rates: true };
  const compiled = safeCompileColumns(rubric, options);
  if (!compiled.success) return;
  const kernel = compiled.data;
  const next = generator(seed);
  const amount = amounts(plan, next);
  const useMasks = next() < 0.3;
  const useOptional = next() < 0.5;
  const useBytes = next() < 0.5;
  const columns: Columns = Object.fromEntries(
    kernel.columns
      .filter(({ content, optional }) => (content === "mask" ? useMasks : !optional || useOptional))
      .map((description) => {
        const values = Array.from({ length: rows }, () => cell(description, amount, next));
        const isBytes = useBytes && (description.content === "choice" || description.content === "answer");
        return [description.name, isBytes ? Uint8Array.from(values) : Float64Array.from(values)];
      }),
  );
  const result = kernel.run(columns, rows);
  expect(compileColumns(rubric, { ...options, codegen: true }).run(columns, rows)).toEqual(result);
  scored += rows;
  exact += result.exactRows;
  tied += result.tiedRows;
  refused += result.issueRows;
  const context = rowContext(plan, plan.leaves.map(columnLeafOf), columns);
  for (let row = 0; row < rows; row += 1) {
    const expected = exactRow(context, row);
    const code = result.issueCodes[(result.issues[row] ?? 0) - 1];
    if ("code" in expected) {
      expect([code, result.issueIndicators[row]]).toEqual([expected.code, expected.leaf]);
      continue;
    }
    expect(code).toBeUndefined();
    expect(result.grades[row]).toBe(expected.grade);
    for (const kind of ["scores", "deducted", "rates"] as const) {
      const figures = result[kind];
      expect(figures?.total[row]).toBe(expected.figure({ part: "total", id: "" }, kind));
      for (const [part, name] of [
        ["group", "groups"],
        ["tier", "tiers"],
        ["indicator", "indicators"],
      ] as const) {
        for (const [id, column] of Object.entries(figures?.[name] ?? {})) {
          expect([kind, id, column[row]]).toEqual([kind, id, expected.figure({ part, id }, kind)]);
        }
      }
    }
  }
}

describe("rows of every kind", () => {
  test("give what the exact evaluator gives, bad ones beside good ones", () => {
    fc.assert(
      fc.property(fc.noBias(fc.array(fc.nat(), { maxLength: 700, size: "max" })), fc.nat(), compareRows),
      { numRuns: Number(process.env["RUNS"] ?? 100) },
    );
    console.log(`${scored} rows: ${exact} exact, ${tied} tied, ${refused} refused`);
  }, 120_000);
});
