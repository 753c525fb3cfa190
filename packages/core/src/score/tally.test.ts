import { describe, expect, it } from "vitest";
import { figuresOf, flagCodes, ledgerLines, refusals, scored } from "../../test/support/cards.js";
import { group, leaf, rubric, weighted } from "../../test/support/rubrics.js";

const judged = (id: string, points: unknown, more: Record<string, unknown> = {}): Record<string, unknown> =>
  leaf(id, points, { rule: { type: "assessed" }, ...more });
const rate = { type: "attainment", direction: "at-least", target: 3 };

describe("rounding stages", () => {
  /** Two groups of thirds: 2/3 of 10, 2/3 of 20, 1/3 of 70. */
  const thirds = (rounding: unknown): Record<string, unknown> =>
    rubric(
      [
        group("g", [leaf("a", 10, { rule: rate }), leaf("b", 20, { rule: rate })]),
        group("h", [leaf("c", 70, { rule: rate })]),
      ],
      { rounding },
    );
  const observations = { a: { actual: 2 }, b: { actual: 2 }, c: { actual: 1 } };

  it("display: exact values are carried, every figure is rounded on its own", () => {
    const card = scored(thirds({ places: 1 }), observations);
    expect(figuresOf(card)).toEqual({
      total: "43.3/100.0 43.3% final fail",
      g: "20.0/30.0 66.7%",
      a: "6.7/10.0 66.7%",
      b: "13.3/20.0 66.7%",
      h: "23.3/70.0 33.3%",
      c: "23.3/70.0 33.3%",
    });
    expect(ledgerLines(card)).toEqual(["a computed 3.3", "b computed 6.7", "c computed 46.7"]);
    expect(flagCodes(card)).toEqual([]);
  });

  it("indicator: each leaf is rounded, everything above is the exact sum", () => {
    const card = scored(thirds({ places: 0, stage: "indicator" }), observations);
    expect(figuresOf(card)).toEqual({
      total: "43/100 43% final fail",
      g: "20/30 67%",
      a: "7/10 70%",
      b: "13/20 65%",
      h: "23/70 33%",
      c: "23/70 33%",
    });
    expect(ledgerLines(card)).toEqual(["a computed 3", "b computed 7", "c computed 47"]);
  });

  it("group: leaves stay exact, each group's sum is rounded, the next level adds rounded sums", () => {
    const nested = rubric(
      [
        group("g", [
          group("h", [leaf("a", 10, { rule: rate }), leaf("b", 10, { rule: rate })]),
          leaf("c", 10, { rule: rate }),
        ]),
        leaf("d", 70),
      ],
      { rounding: { places: 0, stage: "group" } },
    );
    const card = scored(nested, { a: { actual: 2 }, b: { actual: 2 }, c: { actual: 2 }, d: { met: false } });
    // h: 6 2/3 + 6 2/3 = 13 1/3, rounded to 13; g: 13 + 6 2/3 = 19 2/3, rounded to 20.
    expect(figuresOf(card)).toMatchObject({
      total: "20/100 20% final fail",
      g: "20/30 67%",
      h: "13/20 65%",
      a: "7/10 67%",
    });
    expect(ledgerLines(card)).toEqual([
      "a computed 3",
      "b computed 3",
      "c computed 3",
      "d computed 70",
      "h rounding 0",
      "g rounding 0",
    ]);
  });

  it("differ in the total they give", () => {
    const halves = (stage: string): string =>
      scored(
        rubric(
          [1, 2, 3]
            .map((n) => group(`g${String(n)}`, [judged(`a${String(n)}`, 10), judged(`b${String(n)}`, 10)]))
            .concat(judged("rest", 40)),
          {
            rounding: { places: 0, stage },
          },
        ),
        {
          ...Object.fromEntries(
            [1, 2, 3].flatMap((n) => [
              [`a${String(n)}`, { score: "5.3" }],
              [`b${String(n)}`, { score: "5.3" }],
            ]),
          ),
          rest: { score: 0 },
        },
      ).score;
    expect([halves("display"), halves("indicator"), halves("group")]).toEqual(["32", "30", "33"]);
  });

  it("round in the mode the rubric names, everywhere", () => {
    const total = (mode: string, stage: string): string[] => {
      const card = scored(
        rubric([group("g", [judged("a", 50), judged("b", 50)])], { rounding: { places: 0, mode, stage } }),
        { a: { score: "2.5" }, b: { score: "3.5" } },
      );
      return [card.score, card.rate, ...figuresOf(card)["a"]!.split(" ").slice(0, 1)];
    };
    expect(total("half-up", "indicator")).toEqual(["7", "7%", "3/50"]);
    expect(total("half-even", "indicator")).toEqual(["6", "6%", "2/50"]);
    expect(total("down", "indicator")).toEqual(["5", "5%", "2/50"]);
    expect(total("up", "indicator")).toEqual(["7", "7%", "3/50"]);
    expect(total("floor", "indicator")).toEqual(["5", "5%", "2/50"]);
    expect(total("ceiling", "indicator")).toEqual(["7", "7%", "3/50"]);
    expect(total("half-up", "display")).toEqual(["6", "6%", "3/50"]);
    expect(total("down", "group")).toEqual(["6", "6%", "2/50"]);
  });

  it("say where printed parts do not add up to their printed whole", () => {
    const card = scored(
      rubric([group("g", [weighted("a", 1), weighted("b", 1), weighted("c", 1)], { points: 100 })]),
      { a: { met: true }, b: { met: true }, c: { met: true } },
    );
    expect(card.flags).toEqual([
      {
        code: "rounding-gap",
        indicator: "g",
        of: "indicators",
        gap: "0.01",
        message: "下级指标得分之和与该指标得分相差 0.01：各自舍入所致，不要把已舍入的数相加",
      },
    ]);
    const english = scored(
      rubric([weighted("a", 1), weighted("b", 1), weighted("c", 1)]),
      { a: { met: false }, b: { met: false }, c: { met: false } },
      { language: "en" },
    );
    expect(english.flags).toEqual([
      {
        code: "rounding-gap",
        indicator: null,
        of: "deductions",
        gap: "0.01",
        message:
          "the sum of the deductions as printed differs from the total deducted by 0.01; do not add up rounded figures",
      },
    ]);
  });

  it("say so of tiers, with the sign of the gap", () => {
    const document = rubric([judged("a", 50, { tier: "x" }), judged("b", 50, { tier: "y" })], {
      rounding: { places: 0 },
      tiers: [
        { id: "x", title: "x", points: 50 },
        { id: "y", title: "y", points: 50 },
      ],
    });
    const messages = (score: string): string[] =>
      scored(document, { a: { score }, b: { score } }).flags.map(({ message }) => message);
    const gaps = (score: string): (string | null | undefined)[][] =>
      scored(document, { a: { score }, b: { score } }).flags.map((flag) => [
        flag.code,
        flag.indicator,
        flag["of"],
        flag["gap"],
      ]);
    expect(gaps("1.5")).toEqual([
      ["rounding-gap", null, "indicators", "-1"],
      ["rounding-gap", null, "tiers", "-1"],
      ["rounding-gap", null, "deductions", "-1"],
    ]);
    expect(gaps("1.4")).toEqual([
      ["rounding-gap", null, "indicators", "1"],
      ["rounding-gap", null, "tiers", "1"],
      ["rounding-gap", null, "deductions", "-1"],
    ]);
    expect(gaps("1")).toEqual([]);
    expect(messages("1.5")).toEqual([
      "一级指标得分之和与总得分相差 -1：各自舍入所致，不要把已舍入的数相加",
      "分级得分之和与总得分相差 -1：各自舍入所致，不要把已舍入的数相加",
      "逐项扣分之和与总扣分相差 -1：各自舍入所致，不要把已舍入的数相加",
    ]);
  });
});

describe("rates that are rounded first", () => {
  const haidian = (more: Record<string, unknown>): string =>
    scored(rubric([leaf("a", 10, { rule: { type: "execution" } }), leaf("b", 90)], more), {
      a: { executed: "154.74", budget: "310.2" },
      b: { met: true },
    }).score;

  it("49.88 % printed as 50 % gives 5.00 of 10; unrounded 4.99", () => {
    expect(haidian({ rounding: { rate: { places: 0 } } })).toBe("95.00");
    expect(haidian({})).toBe("94.99");
    expect(haidian({ rounding: { rate: { places: 1 } } })).toBe("94.99");
    expect(haidian({ rounding: { rate: { places: 0, mode: "down" } } })).toBe("94.90");
    expect(haidian({ rounding: { mode: "down", rate: { places: 0 } } })).toBe("94.90");
  });

  it("holds for attainment as well, and for no other rule", () => {
    const document = rubric(
      [
        leaf("a", 50, { rule: { type: "attainment", direction: "at-least", target: "310.2" } }),
        leaf("b", 50, {
          rule: { type: "formula", score: "points * x / 310.2", inputs: { x: { label: "x" } } },
        }),
      ],
      {
        rounding: { rate: { places: 0 } },
      },
    );
    expect(figuresOf(scored(document, { a: { actual: "154.74" }, b: { x: "154.74" } }))).toMatchObject({
      a: "25.00/50.00 50.00%",
      b: "24.94/50.00 49.88%",
    });
  });

  it("gives full marks for a rate that is rounded to 100 %", () => {
    const document = rubric([leaf("a", 100, { rule: rate })], { rounding: { rate: { places: 0 } } });
    expect(scored(document, { a: { actual: "2.99" } }).score).toBe("100.00");
    expect(scored({ ...document, rounding: { rate: { places: 1 } } }, { a: { actual: "2.99" } }).score).toBe(
      "99.70",
    );
  });
});

describe("bonus and penalty", () => {
  const document = (more: Record<string, unknown> = {}): Record<string, unknown> =>
    rubric(
      [
        judged("a", 100),
        judged("x", 5, { bonus: true }),
        group("g", [judged("y", 5, { bonus: true }), judged("m", 10, { penalty: true })]),
        leaf("f", 10, { penalty: true, rule: { type: "deductions" } }),
      ],
      more,
    );
  const none = { a: { score: 80 }, x: { score: 0 }, y: { score: 0 }, m: { score: 0 }, f: { findings: [] } };

  it("stand outside the points: full marks for nothing extra", () => {
    const card = scored(document(), none);
    expect([card.score, card.points, card.bonus, card.penalty]).toEqual(["80.00", "100.00", "0.00", "0.00"]);
    expect(ledgerLines(card)).toEqual(["a computed 20.00"]);
    expect(figuresOf(card)).toMatchObject({
      g: "0.00/0.00 —",
      x: "0.00/5.00 0.00%",
      f: "10.00/10.00 100.00%",
    });
  });

  it("add what was scored, and take off what was scored or lost", () => {
    const card = scored(document(), {
      ...none,
      x: { score: 4 },
      y: { score: "2.5" },
      m: { score: 3 },
      f: { findings: [{ points: "1.5", reason: "迟报" }] },
    });
    expect([card.score, card.bonus, card.penalty, card.deducted]).toEqual(["82.00", "6.50", "4.50", "18.00"]);
    expect(ledgerLines(card)).toEqual([
      "a computed 20.00",
      "x bonus -4.00",
      "y bonus -2.50",
      "m penalty 3.00",
      "f penalty 1.50",
    ]);
  });

  it("stop at their caps, the last leaf first", () => {
    const card = scored(document({ bonusCap: 5, penaltyCap: 2 }), {
      ...none,
      x: { score: 4 },
      y: { score: "2.5" },
      m: { score: 3 },
      f: { findings: [{ points: "1.5", reason: "迟报" }] },
    });
    expect([card.score, card.bonus, card.penalty]).toEqual(["83.00", "5.00", "2.00"]);
    expect(ledgerLines(card)).toEqual([
      "a computed 20.00",
      "x bonus -4.00",
      "y bonus -1.00 of 2.50",
      "m penalty 2.00 of 3.00",
      "f penalty 0.00 of 1.50",
    ]);
  });

  it("may be capped at nothing", () => {
    const card = scored(document({ bonusCap: 0, penaltyCap: 0 }), {
      ...none,
      x: { score: 4 },
      m: { score: 3 },
    });
    expect([card.score, card.bonus, card.penalty]).toEqual(["80.00", "0.00", "0.00"]);
    expect(ledgerLines(card)).toEqual(["a computed 20.00", "x bonus 0.00 of 4.00", "m penalty 0.00 of 3.00"]);
  });

  it("stop at the points, unless the rubric names another ceiling", () => {
    const full = { ...none, a: { score: 99 }, x: { score: 5 } };
    expect(scored(document(), full).score).toBe("100.00");
    expect(ledgerLines(scored(document(), full))).toEqual([
      "a computed 1.00",
      "x bonus -5.00",
      "total ceiling 4.00",
    ]);
    expect(scored(document({ ceiling: 103 }), full).score).toBe("103.00");
    expect(scored(document({ ceiling: 103 }), full).deducted).toBe("-3.00");
    expect(scored(document({ ceiling: 110 }), full).score).toBe("104.00");
    expect(scored(document({ ceiling: 90 }), none).score).toBe("80.00");
    expect(scored(document({ ceiling: 70 }), none).score).toBe("70.00");
    expect(ledgerLines(scored(document({ ceiling: 70 }), none))).toEqual([
      "a computed 20.00",
      "total ceiling 10.00",
    ]);
  });

  it("never go below nothing", () => {
    const card = scored(document(), { ...none, a: { score: 4 }, m: { score: 10 } });
    expect([card.score, card.deducted]).toEqual(["0.00", "100.00"]);
    expect(ledgerLines(card)).toEqual(["a computed 96.00", "m penalty 10.00", "total floor -6.00"]);
  });

  it("are rounded at the indicator stage like any leaf", () => {
    const card = scored(document({ rounding: { places: 0, stage: "indicator" } }), {
      ...none,
      x: { score: "2.5" },
      m: { score: "1.5" },
    });
    expect([card.score, card.bonus, card.penalty]).toEqual(["81", "3", "2"]);
  });

  it("say what role they have", () => {
    const card = scored(document(), none);
    expect(card.indicators.map((node) => [node.id, "role" in node ? node.role : undefined])).toEqual([
      ["a", undefined],
      ["x", "bonus"],
      ["g", undefined],
      ["f", "penalty"],
    ]);
  });

  it("are on the card where the rubric has any, and only there", () => {
    expect(scored(document(), none)).toHaveProperty("bonus");
    const plain = scored(rubric([judged("a", 100)]), { a: { score: 1 } });
    expect(plain).not.toHaveProperty("bonus");
    expect(plain).not.toHaveProperty("penalty");
    expect(plain).not.toHaveProperty("tiers");
  });

  it.each([
    [{ bonusCap: -1 }, ["out-of-range at bonusCap"]],
    [{ penaltyCap: "-0.01" }, ["out-of-range at penaltyCap"]],
    [{ ceiling: 0 }, ["out-of-range at ceiling"]],
  ])("%j is no cap", (more, issues) => {
    expect(() => refusals(document(more), none)).toThrow(issues.join("\n"));
  });
});
