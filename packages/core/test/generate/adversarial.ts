import type { Observation, RubricDocument, RuleDocument } from "../naive/documents.js";
import { fraction, minus, plus, read, times, type Fraction } from "../naive/fraction.js";
import type { Mode } from "../naive/print.js";
import { digitAt, fits, written } from "./amounts.js";
import { group, leaf, observationsOf, rubricOf, weighted } from "./build.js";
import { ruleEdges } from "./rule-edges.js";
import { provisions } from "./provisions.js";
import type { Case } from "./rubric-with-observations.js";
import { wholeRubrics } from "./whole-rubrics.js";

export interface NamedCase extends Case {
  name: string;
}

/** Cases made to trip an implementation that rounds early, compares loosely or counts in binary. */
export const adversarialCases = (): NamedCase[] => [
  ...thirds(),
  ...ties(),
  ...gradeCuts(),
  ...longAmounts(),
  ...ruleEdges(),
  ...wholeRubrics(),
  ...provisions(),
];

const MODES: Mode[] = ["half-up", "half-even", "down", "up", "floor", "ceiling"];
const STAGES = ["display", "indicator", "group"] as const;
const assessed: RuleDocument = { type: "assessed" };

/** Thirds, sevenths and elevenths whose sum is exactly a cut of the scale. */
function thirds(): NamedCase[] {
  return [3, 6, 7, 9, 11, 13].flatMap((count) =>
    STAGES.flatMap((stage) =>
      [60, 80, 90].map((cut) => {
        const ids = Array.from({ length: count }, (_, index) => `part-${index}`);
        const rule: RuleDocument = { type: "attainment", direction: "at-least", target: 100 };
        return {
          name: `${count} equal parts come to exactly ${cut}, rounded at ${stage}`,
          rubric: rubricOf(
            ids.map((id) => weighted(id, 1, rule)),
            { rounding: { places: 2, stage }, scale: { ...CUTS, on: "exact" } },
          ),
          observations: observationsOf(Object.fromEntries(ids.map((id) => [id, { actual: cut }]))),
        };
      }),
    ),
  );
}

const CUTS = {
  id: "cuts",
  grades: [
    { id: "excellent", label: "优", from: 90 },
    { id: "good", label: "良", from: 80 },
    { id: "fair", label: "中", from: 60 },
    { id: "poor", label: "差", from: 0 },
  ],
};

/** Scores, sums and lost marks that lie exactly between two printed figures, or just beside. */
function ties(): NamedCase[] {
  const cases: NamedCase[] = [];
  for (const mode of MODES) {
    for (const stage of STAGES) {
      for (const places of [0, 1, 2, 3]) {
        const half = times(digitAt(places), fraction(1n, 2n));
        const score = (units: bigint, beside: Fraction) =>
          written(plus(plus(times(fraction(units), digitAt(places)), half), beside));
        const speck = digitAt(20);
        const scores = [
          score(4n, read(0)),
          score(5n, read(0)),
          score(4n, speck),
          score(5n, minus(read(0), speck)),
        ];
        const ids = scores.map((_, index) => `leaf-${index}`);
        cases.push({
          name: `ties at ${places} places, ${mode}, at ${stage}`,
          rubric: rubricOf(
            [
              group(
                "pair",
                ids.slice(0, 2).map((id) => leaf(id, 25, assessed)),
              ),
              group(
                "specks",
                ids.slice(2).map((id) => leaf(id, 25, assessed)),
              ),
            ],
            { rounding: { places, mode, stage } },
          ),
          observations: observationsOf(
            Object.fromEntries(ids.map((id, index) => [id, { score: scores[index] ?? 0, recorded: "0" }])),
          ),
        });
      }
    }
  }
  return cases;
}

/** Totals one last digit, half a last digit and a speck below, at and above every cut of a scale. */
function gradeCuts(): NamedCase[] {
  const offsets = ["0", "0.01", "0.005", "0.0049999999999999999999999999", "0.0050000000000000000000000001"];
  const signed = offsets.flatMap((offset) => [offset, `-${offset}`]).filter((offset) => offset !== "-0");
  const cases: NamedCase[] = [];
  for (const on of ["rounded", "exact"] as const) {
    for (const basis of ["points", "rate"] as const) {
      for (const exclusive of [false, true]) {
        const grades = CUTS.grades.map((grade, index) => ({ ...grade, ...(index < 3 ? { exclusive } : {}) }));
        const scale = { id: "cuts", on, basis, grades };
        // Three quarters of the points, so that points and rate are different figures.
        const points = basis === "rate" ? 75 : 100;
        for (const cut of [90, 80, 60, 0]) {
          for (const offset of signed) {
            const figure = plus(read(cut), read(offset));
            const score = times(figure, fraction(BigInt(points), 100n));
            if (score.top < 0n || !fits(score)) continue;
            cases.push({
              name: `${written(figure)} against ${cut}${exclusive ? " exclusive" : ""} by ${basis}, ${on}`,
              rubric: rubricOf([leaf("all", points, assessed)], { points, scale }),
              observations: observationsOf({ all: { score: written(score) } }),
            });
          }
        }
      }
    }
  }
  return cases;
}

/** Amounts of thirty digits, the last of which decides, and amounts at both ends of the exponents. */
function longAmounts(): NamedCase[] {
  const nines = `0.${"9".repeat(30)}`;
  const long = "123456789012345678901234567890";
  const pairs: [name: string, rule: RuleDocument, observation: Observation][] = [
    ["one in the thirtieth digit short", forward(long), { actual: "123456789012345678901234567889" }],
    ["one in the thirtieth digit over", forward(long), { actual: "123456789012345678901234567891" }],
    ["thirty digits met exactly", forward(long), { actual: long }],
    ["a rate of thirty nines", forward(1), { actual: nines }],
    ["a rate of thirty threes", forward(1), { actual: `0.${"3".repeat(30)}` }],
    ["the greatest over the least", forward("1e30"), { actual: "1e-30" }],
    ["the least over the greatest", forward("1e-30"), { actual: "1e30" }],
    ["a percentage of thirty digits", forward("100%"), { actual: `99.${"9".repeat(28)}%` }],
    ["numbers binary fractions cannot hold", forward(0.3), { actual: 0.1 }],
    ["a number in scientific notation", forward(1e21), { actual: 1e-7 }],
    [
      "thirty digits of money",
      { type: "execution" },
      {
        sources: [
          { name: "a", executed: "0.1", budget: long },
          { name: "b", executed: "0.2", budget: "0.3" },
          { name: "c", executed: long, budget: "1e-30" },
        ],
      },
    ],
    ["a sum that binary fractions miss", { type: "execution" }, tenths(3)],
    ["ten tenths", { type: "execution" }, tenths(10)],
  ];
  return pairs.flatMap(([name, rule, observation]) =>
    MODES.map((mode) => ({
      name: `${name}, ${mode}`,
      rubric: rubricOf([leaf("all", 100, rule)], {
        rounding: { places: 2, mode, rate: { places: 1 } },
      }),
      observations: observationsOf({ all: observation }),
    })),
  );
}

const forward = (target: RubricDocument["points"]): RuleDocument => ({
  type: "attainment",
  direction: "at-least",
  target,
  flagFrom: 1,
});

const tenths = (count: number): Observation => ({
  sources: Array.from({ length: count }, (_, index) => ({
    name: `${index}`,
    executed: 0.1,
    budget: count / 10,
  })),
});
