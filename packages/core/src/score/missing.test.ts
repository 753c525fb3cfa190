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

const document = (missing: string | undefined, more: Record<string, unknown> = {}): Record<string, unknown> =>
  rubric([group("g", [leaf("a", 30), leaf("b", 30)]), leaf("c", 40)], {
    scale: "mof-four-grade",
    ...(missing === undefined ? {} : { missing }),
    ...more,
  });
const met = { met: true };

describe("a missing observation is an error, unless the rubric says otherwise", () => {
  it.each([undefined, "error"])("under %s", (missing) => {
    expect(refusals(document(missing), { a: met, c: null })).toEqual([
      "missing-observation at b",
      "missing-observation at c",
    ]);
    expect(refusals(document(missing), {})).toHaveLength(3);
  });

  it("says how to go on", () => {
    expect(refusalWords(document(undefined), { a: met, b: met })).toBe(
      "c: indicator “c” has no observation [missing-observation] add it, say notApplicable, or let the rubric choose a policy for missing",
    );
  });

  it("is missing where only a comment was written", () => {
    expect(
      refusals(document(undefined), { a: met, b: met, c: { note: "待补", evidence: ["x"], recorded: 9 } }),
    ).toEqual(["missing-observation at c"]);
    expect(refusals(document(undefined), { a: met, b: met, c: {} })).toEqual(["missing-observation at c"]);
    expect(refusals(document(undefined), { a: met, b: met, c: { met: undefined } })).toEqual([
      "missing-observation at c",
    ]);
  });
});

describe("a rule that asks for nothing", () => {
  const rule = { type: "formula", score: "points * 3 / 4" };

  it.each([
    ["without inputs", rule],
    ["with a list of none", { ...rule, inputs: {} }],
  ])("%s is scored from an empty observation; only none at all is missing", (_name, parameters) => {
    const made = rubric([leaf("a", 100, { rule: parameters })]);
    for (const observation of [{}, { note: "按公式" }, { recorded: "75" }]) {
      const card = scored(made, { a: observation });
      expect([card.score, card.status, card.indicators[0]?.status]).toEqual(["75.00", "final", "scored"]);
    }
    for (const observation of [undefined, null]) {
      expect(refusals(made, { a: observation })).toEqual(["missing-observation at a"]);
    }
    const set = scored(made, { a: { override: { score: 80, reason: "复核", by: "专家组" } } });
    expect(set.indicators[0]).toMatchObject({ score: "80.00", computed: "75.00", status: "overridden" });
  });
});

describe("zero", () => {
  it("counts what is missing as nothing, and says so", () => {
    const card = scored(document("zero"), { a: met, b: undefined, c: met });
    expect(figuresOf(card)).toMatchObject({
      total: "70.00/100.00 70.00% final fair",
      g: "30.00/60.00 50.00%",
      b: "0.00/30.00 0.00% missing",
    });
    expect(flagCodes(card)).toEqual(["b missing"]);
    expect(card.flags[0]).toEqual({ code: "missing", indicator: "b", message: "没有评分依据" });
    expect(ledgerLines(card)).toEqual(["b missing 30.00"]);
    expect(card).not.toHaveProperty("range");
  });

  it("may miss everything", () => {
    const card = scored(document("zero"), {});
    expect([card.score, card.grade.id, card.status]).toEqual(["0.00", "poor", "final"]);
  });

  it("counts nothing for a rule that never gives less than something", () => {
    const levels = {
      type: "levels",
      levels: [
        { id: "good", label: "好", share: 1 },
        { id: "bad", label: "差", share: "0.5" },
      ],
    };
    expect(scored(rubric([leaf("a", 100, { rule: levels })], { missing: "zero" }), {}).score).toBe("0.00");
    expect(scored(rubric([leaf("a", 100, { rule: levels })], { missing: "range" }), {}).range).toEqual({
      low: "50.00",
      high: "100.00",
      grades: ["pass", "fail"],
      gradeLabels: ["合格", "不合格"],
    });
  });
});

describe("range", () => {
  it("shows the lowest total, and what is still possible", () => {
    const card = scored(document("range"), { a: met, b: met });
    expect(figuresOf(card)).toMatchObject({
      total: "60.00/100.00 60.00% provisional fair",
      c: "0.00/40.00 0.00% missing",
    });
    expect(card.range).toEqual({
      low: "60.00",
      high: "100.00",
      grades: ["excellent", "good", "fair"],
      gradeLabels: ["优", "良", "中"],
    });
    expect(ledgerLines(card)).toEqual(["c missing 40.00"]);
  });

  it("is final where nothing is missing", () => {
    const card = scored(document("range"), { a: met, b: met, c: met });
    expect(card.status).toBe("final");
    expect(card).not.toHaveProperty("range");
  });

  it("lists one grade where only one is possible", () => {
    expect(scored(document("range"), { a: { met: false }, b: { met: false } }).range).toEqual({
      low: "0.00",
      high: "40.00",
      grades: ["poor"],
      gradeLabels: ["差"],
    });
  });

  it("knows the ceilings and vetoes that happened", () => {
    const limited = document("range", {
      ceilings: [{ id: "serious", title: "严重问题", grade: "good" }],
      vetoes: [{ id: "void", title: "无效", effect: { score: 0, status: "void" } }],
    });
    expect(scored(limited, { a: met, b: met }, { ceilings: { serious: { reason: "x" } } }).range).toEqual({
      low: "60.00",
      high: "100.00",
      grades: ["good", "fair"],
      gradeLabels: ["良", "中"],
    });
    const vetoed = scored(limited, { a: met, b: met }, { vetoes: { void: { reason: "x" } } });
    expect([vetoed.range, vetoed.status]).toEqual([
      { low: "0.00", high: "0.00", grades: ["poor"], gradeLabels: ["差"] },
      "void",
    ]);
  });

  it("reaches from the most a penalty could take off to nothing", () => {
    const withPenalties = rubric(
      [
        leaf("a", 100),
        leaf("m", 10, { penalty: true }),
        leaf("f", 5, { penalty: true, rule: { type: "deductions" } }),
        leaf("x", 3, { bonus: true }),
      ],
      { missing: "range", ceiling: 110 },
    );
    expect(scored(withPenalties, { a: met }).range).toEqual({
      low: "85.00",
      high: "103.00",
      grades: ["pass"],
      gradeLabels: ["合格"],
    });
  });

  it("takes what is missing with what does not apply", () => {
    const shared = document("range", { notApplicable: "redistribute" });
    const card = scored(shared, { a: { notApplicable: "无" }, c: met });
    expect(figuresOf(card)).toMatchObject({
      total: "40.00/100.00 40.00% provisional poor",
      b: "0.00/60.00 0.00% missing",
    });
    expect(card.range).toEqual({
      low: "40.00",
      high: "100.00",
      grades: ["excellent", "good", "fair", "poor"],
      gradeLabels: ["优", "良", "中", "差"],
    });
  });

  it("is overtaken by an override of what is missing", () => {
    const card = scored(document("range"), {
      a: met,
      b: met,
      c: { override: { score: 20, reason: "r", by: "b" } },
    });
    expect([card.score, card.status, card.range]).toEqual(["80.00", "overridden", undefined]);
  });
});
