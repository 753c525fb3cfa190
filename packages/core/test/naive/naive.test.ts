import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compute } from "./expression.js";
import { compare, floorOf, fraction, read, times, whole } from "./fraction.js";
import {
  naiveScore,
  type IndicatorDocument,
  type NaiveScorecard,
  type Observation,
  type ObservationsDocument,
  type RubricDocument,
} from "./index.js";
import { ends, shown, shownByDecimal, shownByDivision, type Mode } from "./print.js";

const text = (name: string) =>
  readFileSync(new URL(`../fixtures/library-service.${name}.json`, import.meta.url), "utf8");

interface TitledNode {
  id: string;
  title: string;
  indicators?: TitledNode[];
}
interface ExpectedCard extends Omit<NaiveScorecard, "grade" | "indicators" | "tiers"> {
  grade: { id: string; label: string };
  indicators: TitledNode[];
  tiers: TitledNode[];
}

const MODES: Mode[] = ["half-up", "half-even", "down", "up", "floor", "ceiling"];

describe("the naive scorer", () => {
  it("gives the scorecard of the specification's example", () => {
    const rubric: RubricDocument = JSON.parse(text("rubric"));
    const observations: ObservationsDocument = JSON.parse(text("observations"));
    const expected: ExpectedCard = JSON.parse(text("scorecard"));
    const card = naiveScore(rubric, observations);
    const withoutTitles = (nodes: TitledNode[]): object[] =>
      nodes.map(({ title: _title, indicators, ...rest }) =>
        indicators === undefined ? rest : { ...rest, indicators: withoutTitles(indicators) },
      );
    const { points, score, deducted, rate, status, differences, recordedScore } = expected;
    expect(card).toStrictEqual({
      points,
      score,
      deducted,
      rate,
      status,
      differences,
      recordedScore,
      grade: expected.grade.id,
      indicators: withoutTitles(expected.indicators),
      tiers: withoutTitles(expected.tiers),
      ledger: {
        execution: "6069/29000",
        "rules-kept": "3/2",
        visitors: "3/7",
        complaints: "20/3",
        reach: "1/1",
        "new-services": "0/1",
      },
      deductions: expected.deductions.map(({ indicator, kind, points: lost }) => ({
        indicator,
        kind,
        points: lost,
      })),
      flags: [
        { code: "rounding-gap", indicator: null, of: "deductions", gap: "-0.01" },
        { code: "rounding-gap", indicator: null, of: "indicators", gap: "0.01" },
      ],
    });
  });

  it("reproduces the 2021 report of the human resources bureau, whose printed parts do not add up", () => {
    const card = naiveScore(humanResources.rubric, humanResources.observations);
    expect([card.score, card.grade]).toStrictEqual(["88.74", "good"]);
    expect(card.indicators.map(({ score, deducted, rate }) => [score, deducted, rate])).toStrictEqual([
      ["16.99", "7.01", "70.80%"],
      ["26.73", "0.27", "99.01%"],
      ["29.61", "3.39", "89.74%"],
      ["5.40", "0.60", "90.00%"],
      ["10.00", "0.00", "100.00%"],
    ]);
    expect(card.tiers?.map(({ score, deducted }) => [score, deducted])).toStrictEqual([
      ["69.04", "10.96"],
      ["10.00", "0.00"],
      ["9.70", "0.30"],
    ]);
    expect(card.flags).toContainEqual({
      code: "rounding-gap",
      indicator: null,
      of: "indicators",
      gap: "0.01",
    });
  });

  it.each([
    ["social affairs", [20, 33, 27, 11, 9], [14, 31.75, 25.32, 10.7, 9], "90.77", "excellent"],
    ["education", [20, 20, 30, 30], [17, 19.29, 28.5, 28], "92.79", "excellent"],
    ["construction", [15, 25, 28, 32], [12.5, 21.34, 24.76, 23.76], "82.36", "good"],
    ["public health", [20, 20, 35, 25], [19, 20, 32.78, 17], "88.78", "good"],
  ])("adds up the printed groups of the 2021 report on %s", (_name, points, scores, total, grade) => {
    const card = naiveScore(
      rubricOf(points.map((worth, index) => leaf(`g${index}`, worth, { type: "assessed" }))),
      observationsOf(Object.fromEntries(scores.map((score, index) => [`g${index}`, { score }]))),
    );
    expect([card.score, card.grade]).toStrictEqual([total, grade]);
  });

  it("gives 19.29 for 20 points with 559.77 of 580 spent on 6 of them and half a point lost", () => {
    const card = naiveScore(
      rubricOf([leaf("execution", 6, { type: "execution" }), leaf("rules", 14, { type: "deductions" })], 20),
      observationsOf({
        execution: { executed: 559.77, budget: 580 },
        rules: { findings: [{ points: 0.5, reason: "验收单缺少日期" }] },
      }),
    );
    expect(card.score).toBe("19.29");
  });

  it("takes three thirds of 90 for 90", () => {
    const card = naiveScore(
      rubricOf(["a", "b", "c"].map((id) => ({ id, title: id, weight: 1, rule: { type: "assessed" } }))),
      observationsOf({ a: { score: 30 }, b: { score: 30 }, c: { score: 30 } }),
    );
    expect([card.score, card.grade]).toStrictEqual(["90.00", "excellent"]);
  });
});

describe("the naive arithmetic", () => {
  it("prints finite figures by division as decimal.js does", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
        fc.nat(40),
        fc.nat(9),
        fc.constantFrom(...MODES),
        (top, digits, places, mode) => {
          const value = fraction(top, 10n ** BigInt(digits));
          expect(ends(value)).toBe(true);
          expect(shownByDivision(value, places, mode)).toBe(shownByDecimal(value, places, mode));
        },
      ),
    );
  });

  it("keeps ties by every mode", () => {
    const ties = MODES.map((mode) =>
      ["0.005", "0.015", "-0.005", "-0.015"].map((x) => shown(read(x), 2, mode)),
    );
    expect(ties).toStrictEqual([
      ["0.01", "0.02", "-0.01", "-0.02"],
      ["0.00", "0.02", "0.00", "-0.02"],
      ["0.00", "0.01", "0.00", "-0.01"],
      ["0.01", "0.02", "-0.01", "-0.02"],
      ["0.00", "0.01", "-0.01", "-0.02"],
      ["0.01", "0.02", "0.00", "-0.01"],
    ]);
  });

  it("reads amounts and keeps fractions in lowest terms", () => {
    expect(["96.51%", "1e-3", 1e21, "-0.50", ".5"].map((amount) => read(amount))).toStrictEqual([
      fraction(9651n, 10000n),
      fraction(1n, 1000n),
      fraction(10n ** 21n),
      fraction(-1n, 2n),
      fraction(1n, 2n),
    ]);
    expect(compare(times(fraction(1n, 3n), whole(3)), whole(1))).toBe(0);
    expect(floorOf(fraction(-1n, 3n))).toBe(-1n);
  });

  it("computes expressions", () => {
    const values = { points: whole(10), 完成: whole(2), b: whole(0) };
    const texts = [
      "points * 完成 / 3",
      "if(b > 0 and 1 / b > 1, 1, -2 - -1)",
      "clamp(完成, 0, 1) + round(2.5)",
    ];
    expect(texts.map((text) => compute(text, values))).toStrictEqual([
      fraction(20n, 3n),
      whole(-1),
      whole(4),
    ]);
  });
});

function leaf(id: string, points: number, rule: IndicatorDocument["rule"], tier?: string): IndicatorDocument {
  return {
    id,
    title: id,
    points,
    ...(rule === undefined ? {} : { rule }),
    ...(tier === undefined ? {} : { tier }),
  };
}

function rubricOf(indicators: IndicatorDocument[], points = 100): RubricDocument {
  return {
    format: "jixiao/rubric@1",
    id: "t",
    version: "1",
    title: "t",
    points,
    scale: "mof-four-grade",
    indicators,
  };
}

function observationsOf(observations: Record<string, Observation>) {
  return {
    format: "jixiao/observations@1",
    rubric: "t@1",
    subject: { id: "s", name: "s" },
    assessedOn: "2022-06-30",
    observations,
  } as const;
}

const reached = { type: "yes-no" } as const;
const mostly = { type: "levels", levels: [{ id: "mostly", label: "基本达成", share: 0.9 }] } as const;
const ratio = (target: string) => ({ type: "attainment", direction: "at-least", target }) as const;
const quality = { ...mostly, levels: [...mostly.levels, { id: "unmet", label: "未达成", share: 0 }] };

const humanResources = {
  rubric: {
    ...rubricOf([
      group("management", [
        leaf("execution", 3, { type: "execution" }, "maintenance"),
        leaf("rules", 21, { type: "deductions" }, "maintenance"),
      ]),
      group("duty", [
        leaf("returnees", 2, ratio("19"), "maintenance"),
        leaf("pensions", 2, ratio("6000"), "maintenance"),
        leaf("other-duties", 23, reached, "maintenance"),
      ]),
      group("society", [
        leaf("jobs", 2.5, ratio("700"), "maintenance"),
        leaf("subsidies", 3, ratio("1.7%"), "maintenance"),
        leaf("trust", 5, quality, "maintenance"),
        leaf("employment", 5.5, reached, "maintenance"),
        leaf("reemployment", 10, reached, "improvement"),
        leaf("new-jobs", 7, reached, "innovation"),
      ]),
      group("sustainability", [
        leaf("talent", 3, quality, "maintenance"),
        leaf("informatisation", 3, quality, "innovation"),
      ]),
      group("satisfaction", [leaf("satisfied", 10, ratio("90%"), "maintenance")]),
    ]),
    tiers: [
      { id: "maintenance", title: "绩效维持型", points: 80 },
      { id: "improvement", title: "绩效提升型", points: 10 },
      { id: "innovation", title: "绩效创新型", points: 10 },
    ],
  },
  observations: observationsOf({
    execution: { executed: "99.72", budget: 100 },
    rules: { findings: [0.5, 2, 1, 1, 1.5, 1].map((points) => ({ points, reason: "扣分" })) },
    returnees: { actual: 18 },
    pensions: { actual: 5517 },
    "other-duties": { met: true },
    jobs: { actual: 233 },
    subsidies: { actual: "1.01%" },
    trust: { level: "mostly" },
    employment: { met: true },
    reemployment: { met: true },
    "new-jobs": { met: true },
    talent: { level: " 基本达成 " },
    informatisation: { level: "mostly" },
    satisfied: { actual: "95.2%" },
  }),
};

function group(id: string, indicators: IndicatorDocument[]): IndicatorDocument {
  return { id, title: id, indicators };
}
