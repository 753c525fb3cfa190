import type { Effect, IndicatorDocument, RubricDocument, RuleDocument } from "../naive/documents.js";
import type { NamedCase } from "./adversarial.js";
import { group, leaf, observationsOf, rubricOf, weighted } from "./build.js";

const yes: RuleDocument = { type: "yes-no" };
const assessed: RuleDocument = { type: "assessed" };
const third: RuleDocument = { type: "attainment", direction: "at-least", target: 3 };

/** Rubrics whose parts meet: sums that print unevenly, leaves that fall away, bonus, penalty, vetoes. */
export const wholeRubrics = (): NamedCase[] => [
  ...humanResources(),
  ...notApplicable(),
  ...missing(),
  ...extras(),
  ...facts(),
  ...recorded(),
];

/** The figures of the 2021 report whose printed parts do not add up, at every stage and mode. */
function humanResources(): NamedCase[] {
  const ratio = (target: string): RuleDocument => ({ type: "attainment", direction: "at-least", target });
  const indicators = [
    group("management", [
      leaf("execution", 3, { type: "execution" }),
      leaf("rules", 21, { type: "deductions" }),
    ]),
    group("duty", [
      leaf("returnees", 2, ratio("19")),
      leaf("pensions", 2, ratio("6000")),
      leaf("done", 23, yes),
    ]),
    group("society", [
      leaf("jobs", 2.5, ratio("700")),
      leaf("subsidies", 3, ratio("1.7%")),
      leaf("rest", 43.5, yes),
    ]),
  ];
  const stages = ["display", "indicator", "group"] as const;
  return stages.map((stage) => ({
    name: `printed parts that do not add up, rounded at ${stage}`,
    rubric: rubricOf(indicators, { rounding: { places: 2, stage } }),
    observations: observationsOf({
      execution: { executed: "99.72", budget: 100, recorded: "2.99" },
      rules: { findings: [0.5, 2, 1, 1, 1.5, 1].map((points) => ({ points, reason: "扣分" })) },
      returnees: { actual: 18, recorded: "1.89" },
      pensions: { actual: 5517 },
      done: { met: true },
      jobs: { actual: 233 },
      subsidies: { actual: "1.01%" },
      rest: { met: true },
    }),
  }));
}

/** Leaves that fall away under every policy: alone, a whole group, all of a tier but one. */
function notApplicable(): NamedCase[] {
  const away = { notApplicable: "无" };
  const tree = (tiers: boolean): IndicatorDocument[] => {
    const tier = (id: string) => (tiers ? { tier: id } : {});
    return [
      group("one", [
        leaf("a", 10, third, tier("maintenance")),
        leaf("b", 20, third, tier("improvement")),
        group("inner", [leaf("c", 7, third, tier("maintenance")), leaf("d", 13, third, tier("improvement"))]),
      ]),
      group("two", [leaf("e", 23, third, tier("maintenance")), leaf("f", 27, third, tier("improvement"))]),
    ];
  };
  const gone = [["a"], ["c", "d"], ["a", "b", "c", "d"], ["a", "c"], ["b", "e"], ["d", "f"]];
  const cases: NamedCase[] = [];
  for (const policy of ["redistribute", "shrink", "full"] as const) {
    for (const tiers of [false, true]) {
      for (const stage of ["display", "indicator", "group"] as const) {
        for (const ids of gone) {
          const observed = ["a", "b", "c", "d", "e", "f"].map((id, index) => {
            return [id, ids.includes(id) ? away : { actual: index % 3 }] as const;
          });
          cases.push({
            name: `${ids.join(" ")} not applicable, ${policy}${tiers ? " in tiers" : ""}, at ${stage}`,
            rubric: rubricOf(tree(tiers), {
              notApplicable: policy,
              rounding: { places: 1, stage },
              ...(tiers ? { tiers: [tierOf("maintenance", 40), tierOf("improvement", 60)] } : {}),
            }),
            observations: observationsOf(Object.fromEntries(observed)),
          });
        }
      }
    }
  }
  cases.push({
    name: "weights rescaled to tiers, one leaf of a tier not applicable",
    rubric: rubricOf(
      [
        weighted("a", 1, third, { tier: "maintenance" }),
        group(
          "g",
          [
            weighted("b", 1, third, { tier: "maintenance" }),
            weighted("c", 2, third, { tier: "improvement" }),
          ],
          { weight: 1 },
        ),
        weighted("d", 1, third, { tier: "improvement" }),
      ],
      {
        tiers: [tierOf("maintenance", 80), tierOf("improvement", 20)],
        tierWeighting: "rescale",
        notApplicable: "redistribute",
      },
    ),
    observations: observationsOf({ a: { actual: 1 }, b: { actual: 2 }, c: away, d: { actual: 1 } }),
  });
  return cases;
}

const tierOf = (id: string, points: number) => ({ id, title: id, points });

/** One leaf of every rule without an observation, with what each can give at least and at most. */
function missing(): NamedCase[] {
  const rules: RuleDocument[] = [
    yes,
    assessed,
    third,
    { type: "execution" },
    { type: "deductions", maxDeduct: 3 },
    { type: "deductions", maxDeduct: 30 },
    { type: "steps", from: 3, direction: "excess", step: 1, count: "completed", deduct: 1, maxDeduct: 4 },
    { type: "timeliness", unit: "day", step: 1, count: "started", deduct: 2 },
    {
      type: "timeliness",
      unit: "week",
      bands: [
        { to: 1, share: 0.5 },
        { otherwise: true, share: 0.2 },
      ],
    },
    { type: "levels", levels: [fixed("a", 0.9), fixed("b", 0.3)] },
    { type: "levels", levels: [between("a", 0.8, 0.9), between("b", 0.3, 0.7)] },
    {
      type: "bands",
      bands: [
        { from: 3, share: 0.1 },
        { otherwise: true, points: 9 },
      ],
    },
    { type: "interpolation", anchors: [anchor(0, 0.2), anchor(1, 0.9), anchor(2, 0.5)] },
    { type: "interpolation", anchors: [anchor(0, 0.2), anchor(1, 0.9)], outside: "zero" },
    { type: "interpolation", on: "attainment", target: 5, anchors: [anchor(0, 0.2), anchor(1, 0.9)] },
    { type: "checklist", items: ["a", "b", "c"].map((id) => ({ id, title: id })), require: { atLeast: 2 } },
    { type: "formula", score: "points - x", inputs: { x: { label: "x" } } },
  ];
  return (["zero", "range"] as const).flatMap((policy) =>
    rules.flatMap((rule, index) =>
      [{}, { penalty: true }].map((more): NamedCase => {
        const isPenalty = more.penalty === true;
        return {
          name: `${rule.type} (${index}) missing, ${policy}${isPenalty ? ", as a penalty" : ""}`,
          rubric: rubricOf([leaf("sure", isPenalty ? 100 : 90, assessed), leaf("open", 10, rule, more)], {
            missing: policy,
          }),
          observations: observationsOf({ sure: { score: 85 } }),
        };
      }),
    ),
  );
}

const fixed = (id: string, share: number) => ({ id, label: id, share });
const between = (id: string, from: number, to: number) => ({ id, label: id, from, to });
const anchor = (at: number, share: number) => ({ at, share });

/** Bonus and penalty against their caps, the floor and the ceiling. */
function extras(): NamedCase[] {
  const bonus = { bonus: true };
  const penalty = { penalty: true };
  const indicators = [
    leaf("base", 100, assessed),
    leaf("plus-a", 3, third, bonus),
    leaf("plus-b", 2, yes, bonus),
    leaf("minus-a", 5, { type: "deductions" }, penalty),
    leaf("minus-b", 7, third, penalty),
  ];
  const limits: Partial<RubricDocument>[] = [
    {},
    { bonusCap: "2.9999", penaltyCap: "0.0001" },
    { ceiling: 104 },
    { ceiling: "99.995", bonusCap: 100 },
    { rounding: { places: 1, stage: "indicator" }, ceiling: 105, scale: "mof-four-grade" },
    { rounding: { places: 0, stage: "group", mode: "ceiling" }, ceiling: 110 },
  ];
  const bases = ["0", "0.005", "89.994", "89.995", "99.3333", "100"];
  return limits.flatMap((limit, index) =>
    bases.flatMap((score) =>
      [0, 1, 2, 3].map((actual) => ({
        name: `bonus and penalty on ${score}, limits ${index}, ${actual} thirds`,
        rubric: rubricOf(indicators, limit),
        observations: observationsOf({
          base: { score },
          "plus-a": { actual },
          "plus-b": { met: actual > 1 },
          "minus-a": { findings: actual > 2 ? [] : [{ points: "1.115", reason: "r" }] },
          "minus-b": { actual: 3 - actual },
        }),
      })),
    ),
  );
}

/** Grade ceilings and vetoes, alone and together, on good and on poor totals. */
function facts(): NamedCase[] {
  const effects: Effect[] = [{ grade: "poor" }, { score: 0 }, { status: "results-not-demonstrated" }];
  const ceilings = [
    { id: "late", title: "迟报", grade: "good" },
    { id: "later", title: "更迟", grade: "fair" },
  ];
  const reason = { reason: "r" };
  return ["95", "85", "30"].flatMap((score) =>
    [...effects, undefined].flatMap((effect, index) =>
      [[], ["late"], ["late", "later"]].map((reported) => ({
        name: `${score} with veto ${index} and ceilings ${reported.join(" ") || "none"}`,
        rubric: rubricOf([leaf("all", 100, assessed), leaf("more", 5, yes, { bonus: true })], {
          ceilings,
          ...(effect === undefined ? {} : { vetoes: [{ id: "veto", title: "否决", effect }] }),
        }),
        observations: observationsOf(
          {
            all: { score, override: { score: score === "85" ? 90 : score, reason: "r", by: "b" } },
            more: { met: true },
          },
          {
            ceilings: Object.fromEntries(reported.map((id) => [id, reason])),
            ...(effect === undefined ? {} : { vetoes: { veto: reason } }),
          },
        ),
      })),
    ),
  );
}

/** Scores somebody wrote down: the printed one, the exact one, one that differs by less than is printed. */
function recorded(): NamedCase[] {
  return ["3.33", "3.333", "3.3334", "3.34", "3.32", "0", "10", "3.335"].flatMap((first) =>
    (["display", "indicator", "group"] as const).map((stage) => ({
      name: `${first} recorded for a third of 10, at ${stage}`,
      rubric: rubricOf([group("g", [leaf("a", 10, third), leaf("b", 10, assessed)])], {
        points: 20,
        rounding: { places: 2, stage },
      }),
      observations: observationsOf({
        a: { actual: 1, recorded: first },
        b: { score: "3.335", recorded: "3.335" },
      }),
    })),
  );
}
