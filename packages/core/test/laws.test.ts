import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, equal, multiply, ratio, sum, zero, type Ratio } from "../src/amount/index.js";
import { planOf } from "../src/rubric/index.js";
import type { Scorecard } from "../src/score/index.js";
import { rules } from "../src/rules/index.js";
import { rubricWithObservations, type Case } from "./generate/index.js";
import { layoutOf } from "../src/score/layout.js";
import { scoreAt } from "../src/score/tally.js";
import { accountOf } from "./support/account.js";
import { figuresOf, scored, throughJson } from "./support/cards.js";
import { exactly, outcome } from "./support/measured.js";
import { defined, frozen, group, leaf, rubric, weighted } from "./support/rubrics.js";

type Document = Record<string, unknown>;
const cases = rubricWithObservations();
/** A generated case as documents from a file. */
const documents = ({
  rubric: document,
  observations,
}: Case): { document: Document; observations: Document } =>
  throughJson({ document, observations }) as unknown as { document: Document; observations: Document };

const amounts = fc.integer({ min: 0, max: 200_000 }).map((hundredths) => `${String(hundredths)}e-2`);
const positive = fc.integer({ min: 1, max: 200_000 }).map((hundredths) => `${String(hundredths)}e-2`);

/** The exact score on 10 points; where the rule refuses the observation the property does not speak. */
function scoreOf(rule: (typeof rules)[keyof typeof rules], parameters: object, observation: object): Ratio {
  const { score } = outcome<never, never>(
    rule as never,
    { type: rule.type, ...parameters },
    "10",
    observation,
  );
  fc.pre(score !== undefined);
  return exactly(score);
}

const ordered = (left: string, right: string): [string, string] =>
  compare(exactly(left), exactly(right)) <= 0 ? [left, right] : [right, left];

describe("better observations never score less", () => {
  it.each<[string, object]>([
    ["at least, in proportion", { direction: "at-least", onZeroTarget: "zero" }],
    ["at least, with a pass mark", { direction: "at-least", pass: "60%", onZeroTarget: "full" }],
    ["at least, or nothing", { direction: "at-least", shortfall: "pass-fail", onZeroTarget: "zero" }],
    ["more than", { direction: "more-than", onZeroTarget: "zero" }],
  ])("attainment %s", (_name, parameters) => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (target, one, other) => {
        const [less, more] = ordered(one, other);
        const score = (actual: string): Ratio =>
          scoreOf(rules.attainment, { ...parameters, target }, { actual });
        expect(compare(score(less), score(more))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it.each<[string, object]>([
    ["at most, inverse", { direction: "at-most", shortfall: "inverse" }],
    ["at most, linear", { direction: "at-most", shortfall: "linear" }],
    ["less than, linear", { direction: "less-than", shortfall: "linear", pass: "50%" }],
    ["less than, or nothing", { direction: "less-than", shortfall: "pass-fail" }],
  ])("attainment %s, the other way round", (_name, parameters) => {
    fc.assert(
      fc.property(positive, amounts, amounts, (target, one, other) => {
        const [less, more] = ordered(one, other);
        const score = (actual: string): Ratio =>
          scoreOf(rules.attainment, { ...parameters, target }, { actual });
        expect(compare(score(more), score(less))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("execution", () => {
    fc.assert(
      fc.property(positive, amounts, amounts, (budget, one, other) => {
        const [less, more] = ordered(one, other);
        const score = (executed: string): Ratio => scoreOf(rules.execution, {}, { executed, budget });
        expect(compare(score(less), score(more))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("bands, steps and interpolation that rise", () => {
    const rising = [
      [
        rules.bands,
        {
          bands: [
            { from: 900, share: 1 },
            { from: 600, share: "0.6" },
            { otherwise: true, share: 0 },
          ],
        },
      ],
      [rules.steps, { from: 1000, direction: "shortfall", step: 7, count: "started", deduct: "0.3" }],
      [
        rules.steps,
        { from: 1000, direction: "shortfall", step: 7, count: "proportional", deduct: "0.3", relative: true },
      ],
      [
        rules.interpolation,
        {
          anchors: [
            { at: 100, share: 0 },
            { at: 500, share: "0.2" },
            { at: 1500, share: 1 },
          ],
        },
      ],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...rising), amounts, amounts, ([rule, parameters], one, other) => {
        const [less, more] = ordered(one, other);
        const score = (actual: string): Ratio => scoreOf(rule, parameters, { actual });
        expect(compare(score(less), score(more))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("units do not matter", () => {
  it("target and actual in other units score the same", () => {
    const directions = fc.constantFrom<object>(
      { direction: "at-least" },
      { direction: "at-most", shortfall: "inverse" },
      { direction: "at-most", shortfall: "linear" },
      { direction: "equal", shortfall: "inverse" },
      { direction: "equal", shortfall: "linear" },
    );
    fc.assert(
      fc.property(
        directions,
        positive,
        amounts,
        fc.constantFrom(100, 10_000, 3),
        (parameters, target, actual, factor) => {
          const times = (amount: string): string =>
            `${(BigInt(amount.slice(0, -3)) * BigInt(factor)).toString()}e-2`;
          const own = scoreOf(rules.attainment, { ...parameters, target }, { actual });
          const other = scoreOf(
            rules.attainment,
            { ...parameters, target: times(target) },
            { actual: times(actual) },
          );
          expect(equal(own, other)).toBe(true);
        },
      ),
    );
  });

  it("a rubric worth seven times as much gives seven times the score and the same rates", () => {
    const document = (points: (own: number) => number): Document =>
      rubric(
        [
          group("g", [
            leaf("a", points(20), { tier: "x", rule: { type: "execution" } }),
            leaf("b", points(10), {
              tier: "y",
              rule: { type: "attainment", direction: "at-least", target: 7 },
            }),
          ]),
          group(
            "h",
            [
              weighted("c", 1, {
                tier: "x",
                rule: {
                  type: "interpolation",
                  anchors: [
                    { at: 0, share: 0 },
                    { at: 9, share: 1 },
                  ],
                },
              }),
              weighted("d", 2, { tier: "y" }),
            ],
            { points: points(70) },
          ),
        ],
        {
          points: points(100),
          tierWeighting: "rescale",
          scale: {
            id: "s",
            basis: "rate",
            grades: [
              { id: "pass", label: "合格", from: 60 },
              { id: "fail", label: "不合格", from: 0 },
            ],
          },
          tiers: [
            { id: "x", title: "x", points: points(60) },
            { id: "y", title: "y", points: points(40) },
          ],
        },
      );
    fc.assert(
      fc.property(fc.nat(580), fc.nat(9), fc.nat(12), fc.boolean(), (executed, actual, at, met) => {
        const observations = { a: { executed, budget: 580 }, b: { actual }, c: { actual: at }, d: { met } };
        const result = (times: number): { total: Ratio; card: Scorecard } => {
          const one = document((points) => times * points);
          return { total: accountOf(one, observations).total, card: scored(one, observations) };
        };
        const [own, sevenfold] = [result(1), result(7)];
        expect(equal(multiply(own.total, ratio(7n)), sevenfold.total)).toBe(true);
        expect([sevenfold.card.rate, sevenfold.card.grade]).toEqual([own.card.rate, own.card.grade]);
        expect(sevenfold.card.indicators.map((node) => node.rate)).toEqual(
          own.card.indicators.map((node) => node.rate),
        );
      }),
    );
  });
});

describe("any rubric and any observations", { timeout: 60_000 }, () => {
  const many = { numRuns: 150 };

  it("every score lies between nothing and its points, the total between nothing and its ceiling", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { document, observations } = documents(one);
        const { plan, outcomes, total } = accountOf({ ...document, rounding: {} }, observations);
        for (const { assessment, points, score } of outcomes) {
          expect([assessment.leaf.id, compare(score, zero) >= 0, compare(score, points) <= 0]).toEqual([
            assessment.leaf.id,
            true,
            true,
          ]);
        }
        expect(compare(total, zero)).toBeGreaterThanOrEqual(0);
        expect(
          compare(total, exactly(String(plan.rubric.ceiling ?? plan.rubric.points))),
        ).toBeLessThanOrEqual(0);
      }),
      many,
    );
  });

  it("groups and tiers add up to the same exact total", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { document, observations } = documents(one);
        const { plan, outcomes, tally } = accountOf({ ...document, rounding: {} }, observations);
        const regular = outcomes.filter(({ assessment }) => assessment.leaf.role === "regular");
        const top = layoutOf(plan)
          .top.filter(({ node }) => node.kind === "group" || node.role === "regular")
          .map((place) => scoreAt(place, tally));
        expect(equal(sum(top), tally.sum)).toBe(true);
        expect(equal(sum(regular.map(({ score }) => score)), tally.sum)).toBe(true);
        if (plan.tiers.length === 0) return;
        const byTier = plan.tiers.map((tier) =>
          sum(regular.filter(({ assessment }) => assessment.leaf.tier === tier.id).map(({ score }) => score)),
        );
        expect(equal(byTier.reduce(add), tally.sum)).toBe(true);
      }),
      many,
    );
  });

  it("the order of siblings changes no figure", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { document, observations } = documents(one);
        const turned = { ...document, indicators: reversed(document["indicators"]) };
        expect(figuresOf(scored(turned, observations))).toEqual(figuresOf(scored(document, observations)));
      }),
      many,
    );
  });

  it("the order of observations changes nothing at all", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { document, observations } = documents(one);
        const turned = {
          ...observations,
          observations: Object.fromEntries(
            Object.entries(observations["observations"] as object).toReversed(),
          ),
        };
        expect(JSON.stringify(scored(document, turned))).toBe(JSON.stringify(scored(document, observations)));
      }),
      { numRuns: 50 },
    );
  });

  it("a copy of the rubric from JSON gives the same card, and nothing that was given is changed", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { document, observations } = frozen(documents(one));
        const made = defined(document);
        const card = JSON.stringify(scored(made, observations));
        expect(JSON.stringify(scored(throughJson(made), observations))).toBe(card);
        expect(JSON.stringify(scored(document, throughJson(observations)))).toBe(card);
      }),
      { numRuns: 50 },
    );
  });

  it("a card is JSON as it stands", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { document, observations } = documents(one);
        const card = scored(document, observations);
        const copy = throughJson(card);
        expect(JSON.stringify(copy)).toBe(JSON.stringify(card));
        expect(copy).toEqual(card);
      }),
      { numRuns: 50 },
    );
  });

  it("the points of the leaves add up to the points of the whole", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { points, leaves } = planOf(defined(documents(one).document));
        expect(
          equal(sum(leaves.filter(({ role }) => role === "regular").map((each) => each.points)), points),
        ).toBe(true);
      }),
      many,
    );
  });
});

/** The same tree with every list of siblings the other way round. */
function reversed(nodes: unknown): unknown {
  return (nodes as { indicators?: unknown }[])
    .toReversed()
    .map((node) =>
      node.indicators === undefined ? node : { ...node, indicators: reversed(node.indicators) },
    );
}
