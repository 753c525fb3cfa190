import { afterEach, describe, expect, test, vi } from "vitest";
import {
  compile,
  compileColumns,
  safeCompile,
  safeCompileColumns,
  type Columns,
} from "../../src/columnar/index.js";
import { literal, Programs, Source } from "../../src/columnar/generated/source.js";
import { defineRubric, wordIssues, type Rubric } from "../../src/index.js";
import { group, leaf, rubricOf } from "../generate/build.js";
import type { IndicatorDocument, RubricDocument, RuleDocument } from "../naive/documents.js";

const asRubric = (indicators: IndicatorDocument[], more: Partial<RubricDocument> = {}) =>
  defineRubric(rubricOf(indicators, more) as never) as Rubric<Record<string, unknown>>;

const attainment: RuleDocument = { type: "attainment", direction: "at-least", target: 80 };

/** What a kernel gives, once step by step and once by a generated program: the same. */
function bothWays(rubric: Rubric, columns: Columns, rows: number) {
  const result = compileColumns(rubric, { indicators: true, rates: true }).run(columns, rows);
  const generated = compileColumns(rubric, { indicators: true, rates: true, codegen: true });
  expect(generated.run(columns, rows)).toEqual(result);
  // The program is made once and used again.
  expect(generated.run(columns, rows)).toEqual(result);
  return result;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("generated programs", () => {
  test("give the same for numbers a program has no line for", () => {
    const rubric = asRubric([leaf("a", 60, attainment), leaf("b", 40, attainment)]);
    const odd = [1e6, NaN, 1e-31, -1, Infinity, 80, 79.995, 0, -0, 5e-324, 1e31, 80.000_000_000_000_01];
    const rows = odd.length * 3;
    const columns = {
      "a.actual": Float64Array.from({ length: rows }, (_, row) => odd[row % odd.length]!),
      "b.actual": Float64Array.from({ length: rows }, (_, row) => odd[(row * 5 + 1) % odd.length]!),
    };
    const { issueRows } = bothWays(rubric, columns, rows);
    expect(issueRows).toBeGreaterThan(0);
    expect(issueRows).toBeLessThan(rows);
  });

  test("are made in parts for rubrics with many leaves", () => {
    const leaves = Array.from({ length: 300 }, (_, index) => leaf(`x${index}`, 1, attainment));
    const rubric = asRubric([group("one", leaves.slice(0, 130)), group("other", leaves.slice(130))], {
      points: 300,
    });
    const rows = 50;
    const actual = (index: number, row: number): number => ((index * 37 + row * 101) % 9000) / 100;
    const columns = Object.fromEntries(
      leaves.map(({ id }, index) => [
        `${id}.actual`,
        Float64Array.from({ length: rows }, (_, row) => actual(index, row)),
      ]),
    );
    bothWays(rubric, columns, rows);
    const [scoreRow, generated] = [compile(rubric), compile(rubric, { codegen: true })];
    for (let row = 0; row < rows; row += 1) {
      const observations = Object.fromEntries(
        leaves.map(({ id }, index) => [id, { actual: actual(index, row) }]),
      );
      expect(generated(observations)).toEqual(scoreRow(observations));
    }
  });

  test("hold no text of a document", () => {
    const names: string[] = [];
    class Watched extends Function {
      constructor(...texts: string[]) {
        names.push(...texts);
        super(...texts);
      }
    }
    vi.stubGlobal("Function", Watched);
    const rubric = asRubric([
      group("hostile-group", [leaf("hostile-leaf", 60, attainment)]),
      leaf("hostile-judged", 40, {
        type: "levels",
        levels: [
          { id: "hostile-level", label: "好", share: 1 },
          { id: "hostile-other", label: "差", share: 0 },
        ],
      }),
    ]);
    const generated = compile(rubric, { codegen: true });
    const observations = { "hostile-leaf": { actual: 40 }, "hostile-judged": { level: "hostile-level" } };
    expect(generated(observations)).toEqual(compile(rubric)(observations));
    expect(generated(observations).groups).toEqual({ "hostile-group": "30.00" });
    compileColumns(rubric, { codegen: true }).run(
      { "hostile-leaf.actual": new Float64Array(8), "hostile-judged.level": new Uint8Array(8) },
      8,
    );
    expect(names.length).toBeGreaterThan(4);
    expect(names.join("\n")).not.toMatch(/hostile/);
  });

  test("are refused where the page's policy forbids them, and only there", () => {
    const rubric = asRubric([leaf("a", 100, attainment)]);
    vi.stubGlobal("Function", function refuse() {
      throw new EvalError("Code generation from strings disallowed for this context");
    });
    for (const refused of [
      safeCompile(rubric, { codegen: true }),
      safeCompileColumns(rubric, { codegen: true }),
    ]) {
      expect(refused.success).toBe(false);
      if (refused.success) continue;
      expect(refused.issues.map(({ code, path }) => [code, path])).toEqual([
        ["no-code-generation", ["codegen"]],
      ]);
      expect(wordIssues(refused.issues, "en")[0]).toMatchObject({
        message: "programs may not be generated here (codegen)",
        hint: "leave codegen out: everything is scored the same without it",
      });
    }
    expect(compile(rubric)({ a: { actual: 40 } }).score).toBe("50.00");
    expect(compileColumns(rubric).run({ "a.actual": Float64Array.of(40, 80) }, 2).scores.total).toEqual(
      Int32Array.of(5000, 8000 + 2000),
    );
  });
});

describe("the text of a program", () => {
  test("writes numbers so that they are read back as they were", () => {
    for (const value of [0, -0, 1, -1.5, 0.1 + 0.2, 5e-324, -1e31, Infinity, -Infinity, NaN]) {
      const source = new Source();
      const read = new Programs().readingOnce([], `return ${literal(value)};`, source);
      expect(read()).toBe(value);
    }
  });

  test("names a value once", () => {
    const source = new Source();
    const list = [1];
    expect([source.given(list), source.given("k"), source.given(list), source.given("k")]).toEqual([
      "g0",
      "g1",
      "g0",
      "g1",
    ]);
    expect(source.values).toEqual([list, "k"]);
  });
});
