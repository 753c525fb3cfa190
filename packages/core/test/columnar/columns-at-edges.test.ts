import { describe, expect, test } from "vitest";
import { compile, compileColumns, safeCompile, safeCompileColumns } from "../../src/columnar/index.js";
import { checkFeatures } from "../../src/columnar/check-features.js";
import type { Columns } from "../../src/columnar/index.js";
import { defineRubric, JixiaoError, safeScore, score, type Rubric } from "../../src/index.js";
import { planOf } from "../../src/rubric/define.js";
import { Findings } from "../../src/shape/index.js";
import { group, leaf, rubricOf } from "../generate/build.js";
import type { IndicatorDocument, RubricDocument, RuleDocument } from "../naive/documents.js";

const asRubric = (indicators: IndicatorDocument[], more: Partial<RubricDocument> = {}): Rubric =>
  defineRubric(rubricOf(indicators, more) as never);

const formula = (expression: string, ...names: string[]): RuleDocument => ({
  type: "formula",
  score: expression,
  ...(names.length === 0 ? {} : { inputs: Object.fromEntries(names.map((name) => [name, { label: name }])) }),
});

/** The codes of the issues that something throws, each with the place it is at. */
function issuesOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof JixiaoError)
      return error.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
    throw error;
  }
  return [];
}

/** What a run says of every row: the total in units of the last place, or the code of its issue. */
function outcomes(rubric: Rubric, columns: Columns, rows: number): (number | string)[] {
  const { scores, issues, issueCodes } = compileColumns(rubric).run(columns, rows);
  return Array.from(scores.total, (total, row) => issueCodes[issues[row]! - 1] ?? total);
}

/** What `score` says of one subject, in the words of `outcomes`. */
function outcome(rubric: Rubric, observations: unknown): number | string {
  const scored = safeScore(rubric, observations as never);
  return scored.success ? Number(scored.data.score.replace(".", "")) : scored.issues[0]!.code;
}

describe("a formula without inputs", () => {
  const rubric = asRubric([leaf("fixed", 30, formula("points / 7")), leaf("x", 70, formula("x", "x"))]);

  test("scores in every row, as an empty observation does", () => {
    for (const rows of [1, 3, 4, 9]) {
      const columns = { "x.x": Float64Array.from({ length: rows }, (_, row) => row) };
      const expected = Array.from({ length: rows }, (_, x) => outcome(rubric, { fixed: {}, x: { x } }));
      expect(outcomes(rubric, columns, rows)).toEqual(expected);
    }
    const alone = asRubric([leaf("fixed", 100, formula("points / 3"))]);
    expect(outcomes(alone, {}, 5)).toEqual([3333, 3333, 3333, 3333, 3333]);
    expect(outcomes(alone, {}, 0)).toEqual([]);
  });

  test("is left out where its mask says so", () => {
    const columns = {
      "x.x": Float64Array.of(7, 7, 7, 7, 7),
      "fixed.notApplicable": Uint8Array.of(0, 1, 0, 1, 0),
    };
    const away = outcome(rubric, { fixed: { notApplicable: "无" }, x: { x: 7 } });
    const there = outcome(rubric, { fixed: {}, x: { x: 7 } });
    expect(away).not.toBe(there);
    expect(outcomes(rubric, columns, 5)).toEqual([there, away, there, away, there]);
  });

  test("is missing from a row where no observation of it is given", () => {
    const scoreRow = compile(rubric) as (observations: unknown) => { score: string };
    expect(scoreRow({ fixed: {}, x: { x: 7 } }).score).toBe(score(rubric, { fixed: {}, x: { x: 7 } }).score);
    expect(issuesOf(() => scoreRow({ x: { x: 7 } }))).toEqual(["missing-observation fixed"]);
  });

  test("says in every row that it divides by zero", () => {
    const dividing = asRubric([leaf("fixed", 100, formula("points / (points - points)"))]);
    expect(outcome(dividing, { fixed: {} })).toBe("division-by-zero");
    expect(outcomes(dividing, {}, 5)).toEqual(Array<string>(5).fill("division-by-zero"));
  });
});

describe("columns that cannot be read are named all at once", () => {
  const rubric = asRubric([leaf("a", 40, formula("x + y", "x", "y")), leaf("b", 60, formula("z", "z"))]);
  const kernel = compileColumns(rubric);

  test("missing, no column, too short, and a number of rows that is none", () => {
    const wrong = { "a.x": [1, 2, 3], "a.y": Float64Array.of(1) } as unknown as Columns;
    expect(issuesOf(() => kernel.run(wrong, 3))).toEqual([
      "bad-column a.x",
      "bad-column a.y",
      "missing-column b.z",
    ]);
    const right = { "a.x": new Float64Array(3), "a.y": new Int8Array(3), "b.z": new Uint16Array(3) };
    expect(issuesOf(() => kernel.run(right, 1.5))).toEqual(["out-of-range rows"]);
    expect(issuesOf(() => kernel.run(right, -1))[0]).toBe("out-of-range rows");
    expect(issuesOf(() => kernel.run(right, 3))).toEqual([]);
  });

  test("in words that say what stands there", () => {
    const short = { "a.x": new Float64Array(3), "a.y": Int8Array.of(1), "b.z": new Float64Array(3) };
    expect(() => kernel.run(short, 3)).toThrow(/Int8Array\(1\)/);
  });

  test("names from an object's prototype are no columns", () => {
    const inherited = Object.create({ "b.z": new Float64Array(3) }) as Columns;
    const columns = Object.assign(inherited, { "a.x": new Float64Array(3), "a.y": new Float64Array(3) });
    expect(issuesOf(() => kernel.run(columns, 3))).toEqual(["missing-column b.z"]);
  });

  test("any kind of numbers will do, and what else is there is nobody's", () => {
    for (const rows of [2, 5]) {
      for (const Kind of [Float32Array, Int8Array, Uint8ClampedArray, Int32Array, Uint32Array]) {
        const column = new Kind(rows).map((_: number, row: number) => row);
        const columns = { "a.x": column, "a.y": column, "b.z": column, names: ["甲"], nothing: null };
        const expected = Array.from(column, (x) => outcome(rubric, { a: { x, y: x }, b: { z: x } }));
        expect(outcomes(rubric, columns as unknown as Columns, rows)).toEqual(expected);
      }
    }
  });

  test("a mask that is undefined is no mask, in few rows as in many", () => {
    for (const rows of [1, 3, 6]) {
      const column = new Float64Array(rows).fill(2);
      const columns = { "a.x": column, "a.y": column, "b.z": column, "a.notApplicable": undefined };
      expect(outcomes(rubric, columns, rows)).toEqual(Array<number>(rows).fill(600));
    }
  });
});

describe("what columns cannot follow is refused by name", () => {
  const refusals = (rubric: Rubric): string[] => {
    const columns = safeCompileColumns(rubric);
    const rows = safeCompile(rubric);
    expect(rows.success).toBe(columns.success);
    return columns.success ? [] : columns.issues.map(({ code, message }) => `${code} ${message}`);
  };

  test("two columns of one name", () => {
    const rubric = asRubric([leaf("vetoes", 100, formula("x", "x"))], {
      vetoes: [{ id: "x", title: "一票否决", effect: { grade: "poor" } }],
    });
    expect(refusals(rubric)).toEqual([expect.stringMatching(/^no-columns .*vetoes\.x/)]);
  });

  test("more choices than codes tell apart", () => {
    const rubric = asRubric([leaf("a", 100, formula("x", "x"))]);
    const choices = (count: number): string[] => Array.from({ length: count }, (_, index) => `c${index}`);
    const found = (count: number): string[] => {
      const findings = new Findings();
      const [described] = compileColumns(rubric).columns;
      const column = { ...described!, content: "choice" as const, codes: choices(count) };
      checkFeatures([column], { plan: planOf(rubric), figures: [] }, findings);
      return findings.issues.map(({ code, message }) => `${code} ${message}`);
    };
    expect(found(254)).toEqual([]);
    expect(found(255)).toEqual([expect.stringMatching(/^no-columns .*a\.x/)]);
  });

  test("figures of more units than a number counts", () => {
    const points = "99999999999999";
    const rubric = asRubric([group("g", [leaf("a", points, formula("x", "x"))])], { points });
    expect(refusals(rubric)).toEqual([
      expect.stringMatching(/^no-columns .*test\/rubric/),
      expect.stringMatching(/^no-columns .*“g”/),
    ]);
  });
});

describe("parts without points of their own", () => {
  const rubric = asRubric(
    [leaf("a", 100, formula("x", "x")), group("extra", [leaf("b", 5, formula("y", "y"), { bonus: true })])],
    { bonusCap: 4, ceiling: 110 },
  );

  test("have no rate, as on a scorecard", () => {
    const kernel = compileColumns(rubric, { rates: true, deducted: true, indicators: true });
    const columns = { "a.x": Float64Array.of(90, 100, 3, 4, 5), "b.y": Float64Array.of(1, 5, 2, 3, 4) };
    const { scores, rates, deducted } = kernel.run(columns, 5);
    for (let row = 0; row < 5; row += 1) {
      const card = score(rubric, { a: { x: columns["a.x"][row]! }, b: { y: columns["b.y"][row]! } });
      const extra = card.indicators.find(({ id }) => id === "extra")!;
      expect(card.score).toBe((scores.total[row]! / 100).toFixed(2));
      expect([extra.score, extra.rate, extra.deducted]).toEqual(["0.00", null, "0.00"]);
      expect([
        scores.groups["extra"]![row],
        rates!.groups["extra"]![row],
        deducted!.groups["extra"]![row],
      ]).toEqual([0, -1, 0]);
    }
  });
});

describe("rubrics of many leaves", () => {
  test.each([40, 320])("%i of them, each printed", (count) => {
    const ids = Array.from({ length: count }, (_, index) => `i${index}`);
    const rubric = asRubric(
      ids.map((id) => leaf(id, 1, formula("x / 3", "x"))),
      { points: count },
    );
    const rows = 150;
    const columns = Object.fromEntries(
      ids.map((id, index) => [
        `${id}.x`,
        Float64Array.from({ length: rows }, (_, row) => ((row + index) % 9) / 2),
      ]),
    );
    const { scores } = compileColumns(rubric, { indicators: true }).run(columns, rows);
    for (const row of [0, 63, 64, 127, 149]) {
      const card = score(
        rubric,
        Object.fromEntries(ids.map((id) => [id, { x: columns[`${id}.x`]![row]! }])) as never,
      );
      expect(scores.total[row]).toBe(Number(card.score.replace(".", "")));
      expect(ids.map((id) => scores.indicators[id]![row])).toEqual(
        card.indicators.map((one) => Number(one.score.replace(".", ""))),
      );
    }
  });
});

describe("rows read one by one", () => {
  const check = (rubric: Rubric, observations: unknown): void => {
    const scoreRow = safeCompile(rubric);
    if (!scoreRow.success) throw new Error("not compiled");
    const [given, expected] = [scoreRow.data(observations), safeScore(rubric, observations as never)];
    expect(given.success ? given.data.score : given.issues).toEqual(
      expected.success ? expected.data.score : expected.issues,
    );
  };

  test("with more inputs than are told apart quickly", () => {
    const names = Array.from({ length: 31 }, (_, index) => `x${index}`);
    const rubric = asRubric([leaf("a", 100, formula(names.join(" + "), ...names))]);
    check(rubric, { a: Object.fromEntries(names.map((name, index) => [name, index / 8])) });
  });

  test("choices and days, known and unknown", () => {
    const levels = Array.from({ length: 9 }, (_, index) => ({
      id: `level-${index}`,
      label: `第${index}档`,
      share: `${(8 - index) / 8}`,
    }));
    const rubric = asRubric([
      leaf("l", 60, { type: "levels", levels } as never),
      leaf("t", 40, { type: "timeliness", unit: "day", step: 1, count: "completed", deduct: 2 } as never),
    ]);
    const days = { due: "2021-12-31", done: "2022-01-03" };
    for (const level of ["level-0", "level-8", "第3档", "nobody", 3])
      check(rubric, { l: { level }, t: days });
    for (const done of ["2022-02-30", "", 19_000, null])
      check(rubric, { l: { level: "level-1" }, t: { ...days, done } });
  });

  test("whatever stands where an observation should", () => {
    const rubric = asRubric([
      leaf("a", 40, formula("x", "x")),
      leaf("q", 30, { type: "yes-no" } as never),
      leaf("d", 30, { type: "deductions" } as never),
    ]);
    const good = { a: { x: 7 }, q: { met: true }, d: { deducted: 3 } };
    check(rubric, good);
    const odd: unknown[] = [5, null, "x", true, [], { x: "7.5" }, { x: "50%" }, { x: "１" }, { x: true }, {}];
    for (const one of odd) check(rubric, { ...good, a: one });
    for (const met of [true, false, "yes", "是", 1, null]) check(rubric, { ...good, q: { met } });
    const item = { points: 1.5, reason: "迟报" };
    for (const findings of [
      [],
      [item],
      [item, item],
      [item, { ...item, points: "0.1" }],
      [item, { ...item, points: 1 / 3 }],
      [item, { ...item, points: 0.0000001 }],
      [{ ...item, points: 1e15 }, item],
      [item, null],
      [item, 3],
      [item, Object.create({ points: 1 })],
      [item, { ...item, reason: 3 }],
      [item, { ...item, reason: "  " }],
      [item, { ...item, reason: "“引”" }],
      [item, { reason: "没有分" }],
      [item, { ...item, more: 1 }],
      "none",
      null,
    ])
      check(rubric, { ...good, d: { findings } });
    for (const deducted of [0, "2", -1, "二"]) check(rubric, { ...good, d: { deducted } });
    check(rubric, { ...good, unknown: {} });
  });

  test("where no leaf applies", () => {
    const rubric = asRubric([leaf("a", 100, formula("x", "x"))]);
    check(rubric, { a: { notApplicable: "本年未开展" } });
    const zero = asRubric([leaf("e", 100, { type: "execution", onZeroBudget: "not-applicable" } as never)]);
    check(zero, { e: { executed: 0, budget: 0 } });
  });
});
