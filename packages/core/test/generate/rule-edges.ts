import type { Amount, AttainmentRule, Observation, RuleDocument } from "../naive/documents.js";
import type { NamedCase } from "./adversarial.js";
import { leaf, observationsOf, rubricOf } from "./build.js";

/** Every rule at its edges: at a target, a cut, a step, an anchor, a limit, and just beside each. */
export const ruleEdges = (): NamedCase[] =>
  [...attainments(), ...counted(), ...tables(), ...judged()].map(([name, rule, observation]) => ({
    name,
    // A third of the points, so that nothing comes out even by luck.
    rubric: rubricOf([leaf("all", 10, rule)], {
      points: 10,
      rounding: { places: 3 },
      scale: "mof-four-grade",
    }),
    observations: observationsOf({ all: observation }),
  }));

type Edge = [name: string, rule: RuleDocument, observation: Observation];

const BESIDE = [
  "0",
  "1",
  "2.9999999999999999999999999",
  "3",
  "3.0000000000000000000000001",
  "5.9",
  "6",
  "7",
  "-1",
];

function attainments(): Edge[] {
  const rules: AttainmentRule[] = [
    { type: "attainment", direction: "at-least", target: 3 },
    { type: "attainment", direction: "more-than", target: 3, pass: 0.5, flagFrom: 1.2 },
    { type: "attainment", direction: "at-least", target: -3, allowNegative: true },
    { type: "attainment", direction: "at-least", target: 0, onZeroTarget: "full" },
    { type: "attainment", direction: "more-than", target: 0, onZeroTarget: "zero" },
    { type: "attainment", direction: "at-least", target: 3, shortfall: "pass-fail" },
  ];
  for (const direction of ["at-most", "less-than", "equal"] as const) {
    for (const shortfall of ["inverse", "linear", "pass-fail"] as const) {
      rules.push({ type: "attainment", direction, target: 3, shortfall });
      rules.push({ type: "attainment", direction, target: 0, shortfall });
    }
  }
  for (const shortfall of ["inverse", "linear", "pass-fail"] as const) {
    for (const target of [
      [3, 6],
      [3, 3],
      [0, 3],
      [0, 0],
    ] as const) {
      rules.push({ type: "attainment", direction: "within", target, shortfall, pass: "30%" });
    }
  }
  return rules.flatMap((rule) =>
    BESIDE.map((actual): Edge => {
      const { direction, target, shortfall = "as it is" } = rule;
      return [`${actual} ${direction} ${String(target)}, ${shortfall}`, rule, { actual }];
    }),
  );
}

function counted(): Edge[] {
  const edges: Edge[] = [];
  for (const count of ["completed", "started", "proportional"] as const) {
    for (const direction of ["shortfall", "excess", "either"] as const) {
      for (const relative of [false, true]) {
        const rule: RuleDocument = {
          type: "steps",
          from: 3,
          direction,
          ...(relative ? { relative } : {}),
          step: relative ? 10 : 0.1,
          count,
          deduct: "0.7",
          maxDeduct: 8,
        };
        for (const actual of ["3", "2.7", "3.3", "2.70000000000000001", "3.30000000000000001", "99", "-99"]) {
          edges.push([`${actual} ${direction} of 3, steps ${count}, relative ${relative}`, rule, { actual }]);
        }
      }
    }
    for (const unit of ["day", "week"] as const) {
      const rule: RuleDocument = { type: "timeliness", unit, step: 1, count, deduct: "0.3" };
      for (const done of [
        "2024-02-28",
        "2024-02-29",
        "2024-03-01",
        "2024-03-06",
        "2024-03-07",
        "2025-02-28",
      ]) {
        edges.push([
          `due 2024-02-28, done ${done}, each ${unit} ${count}`,
          rule,
          { due: "2024-02-28", done },
        ]);
      }
    }
  }
  return edges;
}

function tables(): Edge[] {
  const shares = { otherwise: true as const, share: 0 };
  const at = (test: "from" | "above" | "to" | "below", first: Amount, second: Amount): RuleDocument => ({
    type: "bands",
    bands: [
      { [test]: first, share: "0.333" },
      { [test]: second, points: "6.6666666666666666666666666666" },
      shares,
    ],
  });
  const rules: [string, RuleDocument][] = [
    ["bands from", at("from", 6, 3)],
    ["bands above", at("above", 6, 3)],
    ["bands to", at("to", 3, 6)],
    ["bands below", at("below", 3, 6)],
    [
      "bands of attainment",
      { type: "bands", on: "attainment", target: 3, bands: [{ from: "100%", share: 1 }, shares] },
    ],
    ...(["clamp", "zero"] as const).map((outside): [string, RuleDocument] => [
      `anchors, outside ${outside}`,
      {
        type: "interpolation",
        anchors: [
          { at: 0, share: 0.1 },
          { at: 3, share: "0.7" },
          { at: "6", share: 0.3 },
        ],
        outside,
      },
    ]),
  ];
  return rules.flatMap(([name, rule]) =>
    BESIDE.map((actual): Edge => [`${name} at ${actual}`, rule, { actual }]),
  );
}

function judged(): Edge[] {
  const seven = [9, 8.5, "7.1", 10, 0, 6, 8].map((score, index) => ({ by: `rater-${index}`, score }));
  const edges: Edge[] = [];
  for (const combine of ["mean", "median", "trimmed"] as const) {
    for (let count = 1; count <= seven.length; count += 1) {
      edges.push([
        `${combine} of ${count}`,
        { type: "assessed", combine },
        { scores: seven.slice(0, count) },
      ]);
    }
  }
  const catalogue = [
    { id: "late", title: "迟报", points: 0.5, cap: 1.2 },
    { id: "grave", title: "严重", points: 4 },
  ];
  const late = { id: "late", times: 2 };
  edges.push(
    [
      "caps that cut a finding",
      { type: "deductions", catalogue },
      { findings: [late, late, { id: "grave" }] },
    ],
    [
      "findings beyond what may be deducted",
      { type: "deductions", catalogue, maxDeduct: 5 },
      { findings: [{ id: "grave" }, { points: "0.333", reason: "a" }, { id: "grave" }, late] },
    ],
    [
      "findings beyond the points",
      { type: "deductions" },
      { findings: [6, 3, "0.9999999999999999999999999999", 1].map((points) => ({ points, reason: "r" })) },
    ],
    ["a gate that is shut", gated, { met: ["b", "c"] }],
    ["a gate that is open", gated, { met: ["a", "c"] }],
    ["thirds of a checklist", thirds, { met: ["a", "c"] }],
    ["two of three", { ...thirds, require: { atLeast: 2 } }, { met: ["a", "c"] }],
    ["one short of two", { ...thirds, require: { atLeast: 2 } }, { met: ["b"] }],
    ["a formula of thirds", asFormula("points / 3 + points / 3 + points / 3 - x + x"), { x: "0.1" }],
    ["a guarded division", asFormula("if(x = 0, points, points / x)"), { x: 0 }],
    ["a formula above the points", asFormula("points * (x + 2)"), { x: 5 }],
    ["a formula below nothing", asFormula("x - points"), { x: 5 }],
    ["a formula of the points alone", { type: "formula", score: "points / 7" }, {}],
    ["a formula of the points alone, with a note", { type: "formula", score: "points / 3" }, { note: "记" }],
  );
  return edges;
}

const gated: RuleDocument = {
  type: "checklist",
  items: [
    { id: "a", title: "甲", share: "0.4", gate: true },
    { id: "b", title: "乙", share: 0.3 },
    { id: "c", title: "丙", share: 0.3 },
  ],
};

const thirds = {
  type: "checklist",
  items: ["a", "b", "c"].map((id) => ({ id, title: id })),
} satisfies RuleDocument;

const asFormula = (score: string): RuleDocument => ({
  type: "formula",
  score,
  inputs: { x: { label: "x" } },
});
