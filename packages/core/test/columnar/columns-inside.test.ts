import { describe, expect, test } from "vitest";
import { printExact, ratio } from "../../src/amount/index.js";
import { columnLeafOf } from "../../src/columnar/column-input.js";
import { outcome } from "../../src/columnar/fraction-arithmetic.js";
import { FractionProgram } from "../../src/columnar/fraction-program.js";
import { compileColumns, type Columns } from "../../src/columnar/index.js";
import { leafFunctionOf } from "../../src/columnar/leaf-function.js";
import { leafStepOf } from "../../src/columnar/leaf-step.js";
import { firstAbove, firstAtLeast, shortestDecimal } from "../../src/columnar/nearest-number.js";
import { constantPart, identity, NotPiecewise, overRegions } from "../../src/columnar/piecewise.js";
import { readerOf } from "../../src/columnar/value-reader.js";
import * as build from "../../src/formula/build.js";
import type { Aggregation, Formula, Input } from "../../src/formula/index.js";
import { defineRubric, safeScore, type Rubric } from "../../src/index.js";
import { planOf } from "../../src/rubric/define.js";
import type { Leaf } from "../../src/rubric/plan.js";
import { amount, list, object, optional, required, text } from "../../src/shape/index.js";
import { leaf, rubricOf } from "../generate/build.js";

const asRubric = (score: string, ...names: string[]): Rubric =>
  defineRubric(
    rubricOf([
      leaf("a", 100, {
        type: "formula",
        score,
        inputs: Object.fromEntries(names.map((name) => [name, { label: name }])),
      }),
    ]) as never,
  );

const [ownLeaf] = planOf(asRubric("x", "x")).leaves;

const leafWith = (inputs: Record<string, Input>, score: Formula): Leaf => ({
  ...ownLeaf!,
  measure: { inputs, score, refusals: [], flags: [] },
});

const number = (name: string, more: Partial<Input> = {}): Input => ({
  type: "number",
  label: name,
  path: [name],
  ...more,
});

describe("numbers and the decimals they stand for", () => {
  test("what is not finite stands for none", () => {
    expect(() => shortestDecimal(Infinity)).toThrow(RangeError);
    expect(() => shortestDecimal(NaN)).toThrow(RangeError);
    expect(printExact(shortestDecimal(1e21))).toBe("1000000000000000000000");
  });

  test("no number reaches what lies beyond all of them", () => {
    const beyond = ratio(10n ** 400n);
    expect([firstAtLeast(beyond), firstAbove(beyond)]).toEqual([Infinity, Infinity]);
  });
});

describe("formulas that are no short curves", () => {
  test("too many pieces are left to the program", () => {
    const breaks = Array.from({ length: 5000 }, (_, index) => ratio(BigInt(index)));
    const part = constantPart(ratio(1n));
    const many = {
      breaks,
      parts: Array.from({ length: 5001 }, (_, index) => constantPart(ratio(BigInt(index)))),
      points: breaks.map(() => part),
    };
    expect(() =>
      overRegions([many, identity], ([one]) => ({ breaks: [], parts: [one!], points: [] })),
    ).toThrow(NotPiecewise);
  });

  test("more choices than a table has rows are left to the program", () => {
    const choices = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`c${index}`, "项"]));
    const one = leafWith({ c: { type: "choice", label: "c", path: ["c"], choices } }, build.points);
    expect(leafFunctionOf(columnLeafOf(one), () => true).kind).toBe("program");
  });

  test("formulas too deep for short fractions say so", () => {
    const deep = (depth: number): Formula =>
      depth === 0 ? build.input("x") : build.plus(build.constant("1"), deep(depth - 1));
    const run = (depth: number): number => {
      const one = columnLeafOf(leafWith({ x: number("x") }, deep(depth)));
      const program = new FractionProgram(one, one.inputs, one.measure.score);
      program.giveNumber(0, 0.5);
      return program.run();
    };
    expect([run(200), run(300)]).toEqual([outcome.done, outcome.tooLong]);
  });

  test("a line that leaves its levels far behind is looked up piece by piece", () => {
    const score = build.least(
      build.constant("6.001"),
      build.plus(build.constant("6"), build.over(build.input("x"), build.constant("1000"))),
    );
    const one = columnLeafOf(leafWith({ x: number("x", { least: "-1000" }) }, score));
    const step = leafStepOf(one, { unit: ratio(1n), loss: false }, () => true).bind(
      { "a.x": Float64Array.of(-1000, -999, 0, 1, 2, -1001, 1e30, 0.5) },
      { blockRows: 8, wholeAt: 100n },
    );
    const sums = new Float64Array(8);
    step.addTo(sums, 0, 0, 8);
    const heights = [5, 5.001, 6, 6.001, 6.001, NaN, 6.001, 6.0005];
    for (const [row, height] of heights.entries()) {
      if (Number.isNaN(height)) expect(step.scoreAt(row)).toBeNaN();
      else expect(Math.abs(step.scoreAt(row) - height)).toBeLessThan(1e-12);
    }
  });
});

describe("expressions over two columns give what score gives", () => {
  const xs = [0, 1, 2, 3, 0.1, -1, 7, 100];
  const ys = [0, 1, 0.3, -3, 0.1, 2, 7];
  const check = (expression: string, ...names: string[]): void => {
    const rubric = asRubric(expression, ...names);
    const rows = xs.flatMap((x) => ys.map((y) => ({ x, y })));
    const columns: Columns = {
      "a.x": Float64Array.from(rows, ({ x }) => x),
      "a.y": Float64Array.from(rows, ({ y }) => y),
    };
    const { scores, issues, issueCodes } = compileColumns(rubric).run(columns, rows.length);
    for (const [row, { x, y }] of rows.entries()) {
      const scored = safeScore(rubric, { a: names.length === 1 ? { x } : { x, y } });
      const given = issueCodes[issues[row]! - 1] ?? (scores.total[row]! / 100).toFixed(2);
      expect([x, y, given]).toEqual([x, y, scored.success ? scored.data.score : scored.issues[0]?.code]);
    }
  };

  test.each([
    "if(x / y >= 1, points, 10)",
    "if(1 <= x / y, points, 10)",
    "if(x / y < points / points, 20, 10)",
    "if(x / y = y / x, points, 10)",
    "x + y + points / (points - points)",
    "if(x > y, points / (points - points), 5)",
    "if(x > y and not (y = 0 or x / y > 3), x / y, 7)",
    "points * x / (x - y)",
    "round(points / (x + y), 1)",
  ])("%s", (expression) => {
    check(expression, "x", "y");
  });

  test.each(["floor(x / (points - points))", "ceil(points / if(x > 2, 0, 3))", "abs(x - 2) / 3"])(
    "%s",
    (expression) => {
      check(expression, "x");
    },
  );
});

describe("lists read without a rule's help", () => {
  const items = list(object({ n: required(amount()), why: optional(text(5)) }), 0, 4);
  const reader = (
    by: Aggregation,
    form: "own" | "alone" = "own",
    shape: Parameters<typeof readerOf>[2] = items,
  ) => {
    const input: Input = { type: "list", label: "项", path: ["list"], item: "n", least: "-2", alone: "n" };
    const [column] = columnLeafOf(leafWith({ list: input }, build.aggregate("list", by))).inputs;
    return readerOf(column!, form, shape);
  };
  const read = (by: Aggregation["function"], value: unknown): number =>
    reader({ function: by } as Aggregation)!.read(value);

  test("are counted and added up where that is exact, and otherwise left to the rule", () => {
    const ns = (...values: unknown[]): unknown[] => values.map((n) => ({ n }));
    expect([read("count", []), read("count", ns(5)), read("count", ns(1, "2", 3))]).toEqual([0, 1, 3]);
    expect(read("count", ns(1, "二", 3))).toBeNaN();
    expect([read("sum", []), read("sum", ns(0.1, 0.2)), read("sum", ns("50%", 1, -2))]).toEqual([
      0, 0.3, -0.5,
    ]);
    expect(read("sum", ns(1, 1 / 3))).toBeNaN();
    expect(read("sum", ns(6e8, 6e8))).toBeNaN();
    expect(read("sum", ns(1, -3))).toBeNaN();
    expect(read("sum", ns(1, 1, 1, 1, 1))).toBeNaN();
    expect([read("mean", []), read("mean", ns(7))]).toEqual([0, 7]);
    expect(read("mean", ns(7, 7))).toBeNaN();
    expect(read("sum", [{ n: 1, why: "迟" }, { n: 2 }])).toBe(3);
    expect(read("sum", [{ n: 1, why: "太长太长太长" }, { n: 2 }])).toBeNaN();
    expect(read("sum", [{ why: "迟" }, { n: 2 }])).toBeNaN();
  });

  test("a single number stands for a list of one", () => {
    const alone = (by: Aggregation["function"], value: unknown): number =>
      reader({ function: by } as Aggregation, "alone", amount())!.read(value);
    expect([alone("count", 5), alone("sum", 5), alone("mean", "5.5")]).toEqual([1, 5, 5.5]);
    expect(alone("sum", -3)).toBeNaN();
  });

  test("shapes that are not the plain ones are left to the rule", () => {
    const sum: Aggregation = { function: "sum" };
    expect(reader(sum, "own", amount())).toBeUndefined();
    expect(reader(sum, "own", list(amount()))).toBeUndefined();
    expect(reader(sum, "own", list(object({ n: optional(amount()) })))).toBeUndefined();
    expect(reader(sum, "own", list(object({ n: required(amount({ most: "9" })) })))).toBeUndefined();
    expect(reader(sum, "alone", amount({ least: "0" }))).toBeUndefined();
    expect(reader(sum, "alone", text(3))).toBeUndefined();
  });
});
