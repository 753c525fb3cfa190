import { describe, expect, it } from "vitest";
import {
  figuresOf,
  flagCodes,
  ledgerLines,
  refusals,
  refusalWords,
  scored,
} from "../../test/support/cards.js";
import { group, leaf, rubric } from "../../test/support/rubrics.js";
import type { Scorecard } from "./scorecard.js";

const judged = (points: unknown, more: Record<string, unknown> = {}): Record<string, unknown> =>
  leaf("a", points, { rule: { type: "assessed" }, ...more });

/** Graded on the national scale, changed as said. */
const graded = (
  more: Record<string, unknown> = {},
  scale: Record<string, unknown> = {},
): Record<string, unknown> =>
  rubric([judged(100)], {
    scale: {
      id: "four",
      grades: [
        { id: "excellent", label: { "zh-CN": "优", en: "Excellent" }, from: 90 },
        { id: "good", label: { "zh-CN": "良", en: "Good" }, from: 80 },
        { id: "fair", label: { "zh-CN": "中", en: "Fair" }, from: 60 },
        { id: "poor", label: { "zh-CN": "差", en: "Poor" }, from: 0 },
      ],
      ...scale,
    },
    ...more,
  });

const result = ({ score, grade, status }: Scorecard): string => [score, grade.id, status].join(" ");
const because = { reason: "审计发现" };

describe("the grade of a total", () => {
  it.each([
    ["89.994", "rounded", "89.99 good final", []],
    ["89.995", "rounded", "90.00 excellent final", ["total grade-depends-on-rounding"]],
    ["89.995", "exact", "90.00 good final", ["total grade-depends-on-rounding"]],
    ["90", "exact", "90.00 excellent final", []],
    ["90.0000001", "exact", "90.00 excellent final", []],
    ["89.99999999999999999999", "exact", "90.00 good final", ["total grade-depends-on-rounding"]],
    ["59.995", "rounded", "60.00 fair final", ["total grade-depends-on-rounding"]],
  ])("%s on the %s total is %s", (score, on, expected, flags) => {
    const card = scored(graded({}, { on }), { a: { score } });
    expect(result(card)).toBe(expected);
    expect(flagCodes(card).filter((flag) => !flag.endsWith("rounding-gap"))).toEqual(flags);
  });

  it("says what both would be, the printed total first, in either language", () => {
    for (const on of ["rounded", "exact"]) {
      const [chinese] = scored(graded({}, { on }), { a: { score: "89.995" } }).flags;
      expect(chinese).toEqual({
        code: "grade-depends-on-rounding",
        indicator: null,
        rounded: "优",
        exact: "良",
        message: "舍入后的总分为“优”，精确总分为“良”",
      });
      const [english] = scored(graded({}, { on }), { a: { score: "89.995" } }, { language: "en" }).flags;
      expect(english?.message).toBe("the rounded total is “Excellent”, the exact one “Good”");
    }
  });

  it("goes by thirds that add up", () => {
    const thirds = rubric(
      [1, 2, 3].map((n) =>
        leaf(`a${String(n)}`, undefined, {
          weight: 1,
          rule: { type: "attainment", direction: "at-least", target: 10 },
        }),
      ),
      {
        scale: {
          id: "s",
          on: "exact",
          grades: [
            { id: "pass", label: "合格", from: 90 },
            { id: "fail", label: "不合格", from: 0 },
          ],
        },
      },
    );
    expect(result(scored(thirds, { a1: { actual: 9 }, a2: { actual: 9 }, a3: { actual: 9 } }))).toBe(
      "90.00 pass final",
    );
    expect(
      result(scored(thirds, { a1: { actual: 9 }, a2: { actual: 9 }, a3: { actual: "8.9999999999999" } })),
    ).toBe("90.00 fail final");
  });

  it("goes by the share of full marks where the scale says so", () => {
    const outOfFifty = (score: string, more: Record<string, unknown> = {}): Scorecard =>
      scored(graded({ points: 50, indicators: [judged(50)] }, { basis: "rate", ...more }), { a: { score } });
    expect(result(outOfFifty("45"))).toBe("45.00 excellent final");
    expect(result(outOfFifty("44.99"))).toBe("44.99 good final");
    expect(result(outOfFifty("44.9975"))).toBe("45.00 excellent final");
    expect(result(outOfFifty("44.9974"))).toBe("45.00 good final");
    expect(flagCodes(outOfFifty("44.9975"))).toContain("total grade-depends-on-rounding");
    expect(result(outOfFifty("44.9999999", { on: "exact" }))).toBe("45.00 good final");
    expect(result(scored(graded({ points: 50, indicators: [judged(50)] }), { a: { score: 50 } }))).toBe(
      "50.00 poor final",
    );
  });
});

describe("grade ceilings", () => {
  const document = graded({
    ceilings: [
      { id: "serious", title: { "zh-CN": "严重问题", en: "Serious problems" }, grade: "good" },
      { id: "grave", title: "特别严重问题", grade: "fair" },
    ],
  });

  it.each([
    [95, {}, "95.00 excellent final", []],
    [95, { serious: because }, "95.00 good final", ["total grade-ceiling"]],
    [85, { serious: because }, "85.00 good final", ["total grade-ceiling"]],
    [65, { serious: because }, "65.00 fair final", ["total grade-ceiling"]],
    [
      95,
      { serious: because, grave: because },
      "95.00 fair final",
      ["total grade-ceiling", "total grade-ceiling"],
    ],
    [
      95,
      { grave: because, serious: because },
      "95.00 fair final",
      ["total grade-ceiling", "total grade-ceiling"],
    ],
    [30, { grave: because }, "30.00 poor final", ["total grade-ceiling"]],
  ])("%d with %j is %s", (score, ceilings, expected, flags) => {
    const card = scored(document, { a: { score } }, { ceilings });
    expect(result(card)).toBe(expected);
    expect(flagCodes(card)).toEqual(flags);
  });

  it("are flagged with their title, grade and reason, in the rubric's order", () => {
    const card = scored(
      document,
      { a: { score: 95 } },
      { ceilings: { grave: { reason: "二" }, serious: { reason: "一", evidence: ["x"] } }, language: "en" },
    );
    expect(card.flags).toEqual([
      {
        code: "grade-ceiling",
        indicator: null,
        title: "Serious problems",
        grade: "Good",
        reason: "一",
        message: "Serious problems: the grade is limited to “Good”. 一",
      },
      {
        code: "grade-ceiling",
        indicator: null,
        title: "特别严重问题",
        grade: "Fair",
        reason: "二",
        message: "特别严重问题: the grade is limited to “Fair”. 二",
      },
    ]);
    expect(scored(document, { a: { score: 95 } }, { ceilings: { serious: because } }).flags[0]?.message).toBe(
      "严重问题：等级以“良”为限。审计发现",
    );
  });
});

describe("vetoes", () => {
  const document = graded({
    ceilings: [{ id: "serious", title: "严重问题", grade: "good" }],
    vetoes: [
      { id: "grade", title: { "zh-CN": "挪用", en: "Misuse" }, effect: { grade: "poor" } },
      { id: "fair", title: "迟报", effect: { grade: "fair" } },
      { id: "score", title: "造假", effect: { score: 0 } },
      { id: "status", title: "无证据", effect: { status: "results-not-demonstrated" } },
      { id: "all", title: "全部", effect: { grade: "poor", score: 0, status: "void" } },
    ],
  });

  it.each([
    [95, {}, "95.00 excellent final"],
    [95, { grade: because }, "95.00 poor final"],
    [95, { fair: because }, "95.00 fair final"],
    [95, { score: because }, "0.00 poor final"],
    [95, { status: because }, "95.00 excellent results-not-demonstrated"],
    [95, { all: because }, "0.00 poor void"],
    [95, { grade: because, fair: because }, "95.00 poor final"],
    [95, { status: because, all: because }, "0.00 poor void"],
    [30, { fair: because }, "30.00 poor final"],
  ])("%d with %j is %s", (score, vetoes, expected) => {
    const card = scored(document, { a: { score } }, { vetoes });
    expect(result(card)).toBe(expected);
    expect(flagCodes(card)).toEqual(Object.keys(vetoes).map(() => "total veto"));
  });

  it("come after ceilings, and never lift a grade", () => {
    expect(
      result(
        scored(document, { a: { score: 95 } }, { vetoes: { fair: because }, ceilings: { serious: because } }),
      ),
    ).toBe("95.00 fair final");
    expect(
      flagCodes(
        scored(document, { a: { score: 95 } }, { vetoes: { fair: because }, ceilings: { serious: because } }),
      ),
    ).toEqual(["total grade-ceiling", "total veto"]);
  });

  it("take all marks where they say so, as a row of the ledger", () => {
    const card = scored(document, { a: { score: 95 } }, { vetoes: { score: because } });
    expect(ledgerLines(card)).toEqual(["a computed 5.00", "total veto 95.00"]);
    expect([card.deducted, card.rate]).toEqual(["100.00", "0.00%"]);
    expect(figuresOf(card)["a"]).toBe("95.00/100.00 95.00%");
  });

  it("are flagged with title and reason", () => {
    const card = scored(document, { a: { score: 95 } }, { vetoes: { grade: because }, language: "en" });
    expect(card.flags).toEqual([
      {
        code: "veto",
        indicator: null,
        title: "Misuse",
        reason: "审计发现",
        message: "veto (Misuse): 审计发现",
      },
    ]);
    expect(scored(document, { a: { score: 95 } }, { vetoes: { grade: because } }).flags[0]?.message).toBe(
      "一票否决（挪用）：审计发现",
    );
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      "unknown ones",
      { vetoes: { grades: because }, ceilings: { serius: because } },
      ["unknown-veto at vetoes.grades", "unknown-veto at ceilings.serius"],
    ],
    ["without a reason", { vetoes: { grade: {} } }, ["missing-field at vetoes.grade.reason"]],
    ["that are merely true", { vetoes: { grade: true } }, ["wrong-type at vetoes.grade"]],
    [
      "with evidence that is no list",
      { ceilings: { serious: { reason: "r", evidence: "x" } } },
      ["wrong-type at ceilings.serious.evidence"],
    ],
  ])("refuse %s", (_name, options, issues) => {
    expect(refusals(document, { a: { score: 95 } }, options)).toEqual(issues);
  });

  it("name what the rubric defines", () => {
    expect(refusalWords(document, { a: { score: 95 } }, { vetoes: { grades: because } })).toBe(
      "vetoes.grades: the rubric defines no “grades” [unknown-veto] did you mean “grade”?",
    );
    expect(refusals(graded(), { a: { score: 95 } }, { vetoes: { grade: because } })).toEqual([
      "unknown-veto at vetoes.grade",
    ]);
  });
});

describe("grades of parts", () => {
  const scale = {
    id: "half",
    grades: [
      { id: "up", label: "上", from: 50 },
      { id: "down", label: "下", from: 0 },
    ],
  };
  const parts = (exact: boolean): Record<string, unknown> =>
    rubric([
      group(
        "g",
        [
          leaf("a", 30, { rule: { type: "assessed" }, scale: "mof-four-grade" }),
          leaf("b", 30, { rule: { type: "assessed" } }),
        ],
        {
          scale: { ...scale, ...(exact ? { on: "exact" } : {}) },
        },
      ),
      leaf("c", 40, { rule: { type: "assessed" } }),
    ]);
  const gradeOf = (card: Scorecard): (string | undefined)[] => {
    const [first] = card.indicators;
    return [
      first?.grade?.id,
      ...("indicators" in first! ? first.indicators.map((node) => node.grade?.id) : []),
    ];
  };

  it("go by the rate, from 0 to 100", () => {
    expect(gradeOf(scored(parts(false), { a: { score: 24 }, b: { score: 6 }, c: { score: 0 } }))).toEqual([
      "up",
      "good",
      undefined,
    ]);
    expect(
      gradeOf(scored(parts(false), { a: { score: "23.99" }, b: { score: 6 }, c: { score: 0 } })),
    ).toEqual(["down", "fair", undefined]);
    expect(
      scored(parts(false), { a: { score: 24 }, b: { score: 6 }, c: { score: 0 } }).indicators[0]?.grade,
    ).toEqual({ id: "up", label: "上" });
  });

  it("go by the printed rate, or by the exact one where the scale says so", () => {
    const almost = { a: { score: "29.998" }, b: { score: 0 }, c: { score: 0 } };
    expect(gradeOf(scored(parts(false), almost))[0]).toBe("up");
    expect(gradeOf(scored(parts(true), almost))[0]).toBe("down");
  });

  it("are none where there are no points", () => {
    const card = scored(
      { ...parts(false), notApplicable: "redistribute" },
      { a: { notApplicable: "x" }, b: { notApplicable: "x" }, c: { score: 40 } },
    );
    expect(gradeOf(card)).toEqual([undefined, undefined, undefined]);
  });
});
