import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printExact, ratio, roundedUnits, type Ratio } from "../../src/amount/index.js";
import { columnLeafOf, type ColumnLeaf } from "../../src/columnar/column-input.js";
import { outputFor } from "../../src/columnar/column-scores.js";
import type { Columns } from "../../src/columnar/column.js";
import { exactRow, rowContext } from "../../src/columnar/exact-row.js";
import { IssueTable, runKernel } from "../../src/columnar/kernel.js";
import { countedScore, leafStepOf } from "../../src/columnar/leaf-step.js";
import { nearestNumber } from "../../src/columnar/nearest-number.js";
import { kernelPlanner } from "../../src/columnar/plan-kernel.js";
import { rowInputs } from "../../src/columnar/row-inputs.js";
import { constant, points } from "../../src/formula/build.js";
import { DivisionByZero, evaluate, holds } from "../../src/formula/index.js";
import { defineRubric } from "../../src/index.js";
import { planOf } from "../../src/rubric/define.js";
import type { Leaf, Plan } from "../../src/rubric/plan.js";
import type { Measure } from "../../src/rules/index.js";
import { drawFrom } from "../generate/index.js";
import { formulaDraw, inputSets } from "../support/any-formula.js";

const plan = planOf(
  defineRubric({
    id: "any",
    version: "1",
    scale: "mof-four-grade",
    title: "任意算式",
    points: 12,
    indicators: [{ id: "leaf", title: "项", points: 12, rule: { type: "formula", score: "points" } }],
  }),
);

/** A plan with one leaf that is measured by a formula nobody wrote a rule for. */
function planWith(measure: Measure): Plan & { readonly leaves: readonly [Leaf] } {
  const leaf: Leaf = { ...plan.leaves[0]!, measure };
  return { ...plan, nodes: [leaf], leaves: [leaf] };
}

/** The score of a row by the definition of formulas alone; undefined where there is none. */
function scoreByDefinition(leaf: ColumnLeaf, columns: Columns, row: number): Ratio | undefined {
  const read = rowInputs(leaf, columns, row);
  if (read.status !== "given") return undefined;
  const scope = { points: leaf.leaf.points, inputs: read.values };
  const { score, refusals, notApplicable } = leaf.measure;
  try {
    if (refusals.some(({ when }) => holds(when, scope))) return undefined;
    if (notApplicable !== undefined && holds(notApplicable, scope)) return undefined;
    return evaluate(score, scope);
  } catch (error) {
    if (error instanceof DivisionByZero) return undefined;
    throw error;
  }
}

function compareFormula(choices: readonly number[]): void {
  const draw = drawFrom(choices);
  const set = draw.pick(inputSets);
  const { formula, condition, cell } = formulaDraw(draw, set);
  const measure: Measure = {
    inputs: set.inputs,
    score: { kind: "maximum", of: [constant(0), { kind: "minimum", of: [points, formula(4)] }] },
    refusals: draw.chance(20) ? [{ when: condition(2), code: "share-required" as const, path: [] }] : [],
    ...(draw.chance(10) ? { notApplicable: condition(2) } : {}),
    flags: [],
  };
  const own = planWith(measure);
  const leaf = columnLeafOf(own.leaves[0]);
  const present = leaf.inputs.filter(({ optional }) => !optional || draw.chance(60));
  // Now and then more rows than a program works on at a time.
  const rows = draw.chance(4) ? 150 : 23;
  const columns: Columns = Object.fromEntries(
    present.map((input) => [input.column, Float64Array.from({ length: rows }, () => cell(input))]),
  );
  const scores = Array.from({ length: rows }, (_, row) => scoreByDefinition(leaf, columns, row));
  compareSteps(leaf, columns, scores);
  compareKernel(own, leaf, columns, scores);
}

function compareSteps(leaf: ColumnLeaf, columns: Columns, scores: readonly (Ratio | undefined)[]): void {
  for (const loss of [false, true]) {
    const counting = { unit: ratio(100n), loss };
    const planned = leafStepOf(leaf, counting, (column) => columns[column] !== undefined);
    const { bound } = planned;
    const step = planned.bind(columns, { blockRows: 256, wholeAt: 100n });
    const sums = new Float64Array(256);
    const whole = scores.length - (scores.length % 4);
    step.addTo(sums, 0, 0, whole);
    for (const [row, score] of scores.entries()) {
      const number = step.scoreAt(row);
      if (score === undefined) {
        expect(number).toBeNaN();
        continue;
      }
      const counted = nearestNumber(countedScore(leaf, counting, score));
      const allowed = bound.error + Math.abs(counted) * 2 ** -52;
      expect(Math.abs(number - counted)).toBeLessThanOrEqual(allowed);
      if (row >= whole) continue;
      expect(Math.abs(sums[row]! + nearestNumber(bound.start) - counted)).toBeLessThanOrEqual(allowed);
    }
  }
}

function compareKernel(
  own: Plan,
  leaf: ColumnLeaf,
  columns: Columns,
  scores: readonly (Ratio | undefined)[],
): void {
  const parts = { kinds: ["scores"] as const, indicators: true };
  const rows = scores.length;
  const kernel = kernelPlanner(own, [leaf], parts)(columns);
  const output = outputFor(kernel, rows);
  const issues = new IssueTable();
  runKernel(kernel, columns, output, { from: 0, to: rows, issues });
  const context = rowContext(own, [leaf], columns);
  for (const [row, score] of scores.entries()) {
    const exact = exactRow(context, row);
    const code = issues.codes[output.issues[row]! - 1];
    if (score === undefined) {
      if ("code" in exact) expect(code).toBe(exact.code);
      else expect(output.figures[0]?.[row]).toBe(exact.figure({ part: "total", id: "" }, "scores"));
      continue;
    }
    expect([row, printExact(score), code]).toEqual([row, printExact(score), undefined]);
    expect([row, output.figures[0]?.[row]]).toEqual([row, Number(roundedUnits(score, 2, "half-up"))]);
  }
}

describe("columns follow every formula a rule may come to", () => {
  test("and give what its definition gives", () => {
    fc.assert(fc.property(fc.noBias(fc.array(fc.nat(), { maxLength: 600, size: "max" })), compareFormula), {
      numRuns: Number(process.env["RUNS"] ?? 600),
    });
  }, 120_000);
});
