import { describe, expect, it } from "vitest";
import { safeDefineRubrics, safeParsePublished, safeReconcile, safeScore } from "../src/index.js";
import { defined, group, issueLines, issuesOf, leaf, passFail, rubric } from "./support/rubrics.js";

/** The issues of a result as `"code at path"`. */
function linesOf(result: ReturnType<typeof safeScore> | ReturnType<typeof safeParsePublished>): string[] {
  return result.success ? [] : issueLines(result.issues);
}

describe("every error of a rubric is reported at once", () => {
  const grades = [
    { id: "pass", label: "合格", from: "many" },
    { id: "pass", label: "中", from: 60 },
    { id: "fail", label: "不合格", from: 10 },
  ];
  const tiers = [
    { id: "main", title: "main", points: 80 },
    { id: "new", title: "new", points: 20 },
  ];

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      "a misspelt key beside points that do not add up, ids used twice and a period that ends before it starts",
      rubric([leaf("a", 60, { desciption: "x" }), leaf("a", 30)], {
        inForce: { from: "2022-01-01", to: "2021-01-01" },
      }),
      [
        "unknown-key at indicators.0.desciption",
        "duplicate-id at indicators.1.id",
        "points-mismatch at points",
        "period-reversed at inForce.to",
      ],
    ],
    [
      "points that cannot be read say nothing of the sum, but of the sums elsewhere",
      rubric([leaf("a", "sixty"), group("g", [leaf("b", 10)], { points: 30 }), leaf("c", 10)]),
      ["bad-amount at indicators.0.points", "points-mismatch at indicators.1.points"],
    ],
    [
      "points under a misspelt key say nothing of the sum",
      rubric([leaf("a", undefined, { pionts: 60 }), leaf("b", 30)]),
      ["unknown-key at indicators.0.pionts"],
    ],
    [
      "weights that cannot be read leave the points below their siblings",
      rubric([
        group("g", [leaf("a", 30)], { points: 50, id: "g" }),
        group("h", [leaf("b", undefined, { weight: "half" }), leaf("c", undefined, { weight: 1 })], {
          points: 50,
        }),
      ]),
      ["bad-amount at indicators.1.indicators.0.weight", "points-mismatch at indicators.0.points"],
    ],
    [
      "a rule that cannot be read leaves its leaf one, with its points",
      rubric([leaf("a", 60, { rule: { type: "yesno" } }), leaf("b", 30, { rule: 7 })]),
      [
        "unknown-choice at indicators.0.rule.type",
        "wrong-type at indicators.1.rule",
        "points-mismatch at points",
      ],
    ],
    [
      "a rule under a misspelt key leaves its leaf one",
      rubric([{ id: "a", title: "a", points: 100, rlue: { type: "yes-no" } }]),
      ["unknown-key at indicators.0.rlue"],
    ],
    [
      "a node that is none leaves its siblings",
      rubric([7, group("g", [leaf("a", 60), leaf("a", 30)], { points: 80 })]),
      [
        "wrong-type at indicators.0",
        "duplicate-id at indicators.1.indicators.1.id",
        "points-mismatch at indicators.1.points",
      ],
    ],
    [
      "a tier that cannot be read says nothing of the tiers' sums",
      rubric([leaf("a", 80, { tier: 1 }), leaf("b", 20, { tier: "knew" })], { tiers }),
      ["wrong-type at indicators.0.tier", "unknown-tier at indicators.1.tier"],
    ],
    [
      "a tier's points that cannot be read leave the others",
      rubric([leaf("a", 80, { tier: "main" }), leaf("b", 20, { tier: "new" })], {
        tiers: [
          { id: "main", title: "main", points: "x" },
          { id: "new", title: "new", points: 30 },
        ],
      }),
      ["bad-amount at tiers.0.points", "tier-mismatch at tiers.1.points"],
    ],
    [
      "a tier's id that cannot be read leaves no tier unknown",
      rubric([leaf("a", 80, { tier: "main" }), leaf("b", 20, { tier: "knew" })], {
        tiers: [{ id: "ma in", title: "main", points: 80 }, tiers[1]],
      }),
      ["bad-id at tiers.0.id"],
    ],
    [
      "a scale's errors beside each other, and beside those of what names its grades",
      rubric([leaf("a", 100)], {
        scale: { id: "s", grades },
        vetoes: [
          { id: "v", title: "v", effect: { grade: "por" } },
          { id: "v", title: "v", effect: {} },
        ],
        ceilings: [{ id: "c", grade: "gut" }],
      }),
      [
        "missing-field at ceilings.0.title",
        "bad-amount at scale.grades.0.from",
        "duplicate-id at scale.grades.1.id",
        "scale-gap at scale.grades.2.from",
        "duplicate-id at vetoes.1.id",
        "unknown-grade at vetoes.0.effect.grade",
        "missing-field at vetoes.1.effect",
        "unknown-grade at ceilings.0.grade",
      ],
    ],
    [
      "a grade's id that cannot be read leaves no grade unknown",
      rubric([leaf("a", 100)], {
        scale: { id: "s", grades: [{ id: "p s", label: "合格", from: 60 }, passFail.grades[1]] },
        ceilings: [{ id: "c", title: "c", grade: "pass" }],
      }),
      ["bad-id at scale.grades.0.id"],
    ],
    [
      "a scale of a node beside the node's rule",
      rubric([leaf("a", 100, { scale: "mof", rule: { type: "checklist", items: [] }, tier: "x" })]),
      [
        "wrong-count at indicators.0.rule.items",
        "unknown-scale at indicators.0.scale",
        "unknown-tier at indicators.0.tier",
      ],
    ],
    [
      "constraints beside one that cannot be read",
      rubric([leaf("a", 60), leaf("b", 40)], {
        constraints: [
          { groups: ["a"], atLeast: "x" },
          { groups: ["a"], atLeast: 61 },
          { groups: ["c"], atLeast: 1 },
        ],
      }),
      [
        "bad-amount at constraints.0.atLeast",
        "constraint-broken at constraints.1",
        "unknown-indicator at constraints.2.groups.0",
      ],
    ],
    [
      "keys that belong on leaves beside what is wrong below them",
      rubric([
        group("g", [leaf("a", 60, { rule: { type: "yes-no" }, bonus: true, penalty: true })], { bonus: 1 }),
      ]),
      ["wrong-type at indicators.0.bonus", "one-form-only at indicators.0.indicators.0"],
    ],
    [
      "a total that cannot be read leaves weights unknown, and the points that are written below them",
      rubric([group("i", [group("j", [leaf("d", 10)], { points: 20 })], { weight: 1 })], { points: "all" }),
      ["bad-amount at points", "points-mismatch at indicators.0.indicators.0.points"],
    ],
    [
      "a bonus among weights has no share of them",
      rubric([
        leaf("a", undefined, { weight: 1 }),
        leaf("b", undefined, { bonus: true }),
        leaf("c", 5, { bonus: true }),
      ]),
      ["no-points at indicators.1"],
    ],
    [
      "tiers that are stretched say nothing where a weight cannot be read",
      rubric([leaf("a", 80, { tier: "main" }), leaf("b", "x", { tier: "new" })], {
        tierWeighting: "rescale",
        tiers: [tiers[0], { id: "new", title: "new", points: 30 }],
      }),
      ["bad-amount at indicators.1.points", "points-mismatch at tiers"],
    ],
    [
      "what is wrong with indicators that cannot be read at all",
      rubric([], { indicators: "none", inForce: { from: "2022-01-01", to: "2021-01-01" }, scale: "mof" }),
      ["wrong-type at indicators", "unknown-scale at scale", "period-reversed at inForce.to"],
    ],
  ])("%s", (_name, document, issues) => {
    expect(issuesOf(document)).toEqual(issues);
  });
});

describe("every error of a rule's parameters is reported at once", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      "the target and, apart from it, what a reverse direction must say",
      { type: "attainment", direction: "at-most", target: "few", onZeroTarget: "full" },
      ["bad-amount at target", "bad-parameters at shortfall", "bad-parameters at onZeroTarget"],
    ],
    [
      "a direction, which the sign of a target does not hang on",
      { type: "attainment", direction: "at-lest", target: 5, pass: 2 },
      ["unknown-choice at direction", "out-of-range at pass"],
    ],
    [
      "one end of a pair leaves the other",
      { type: "attainment", direction: "within", shortfall: "linear", target: [-1, "x"] },
      ["bad-amount at target.1", "bad-parameters at target"],
    ],
    [
      "a band, and the order of the others",
      {
        type: "bands",
        bands: [
          { from: 80, points: 101 },
          { from: "x", share: 1 },
          { from: 90, share: 0.5, points: 1 },
          { otherwise: true, share: 0 },
        ],
      },
      [
        "bad-amount at bands.1.from",
        "bad-parameters at bands.0.points",
        "bad-parameters at bands.2",
        "bad-parameters at bands.2.from",
      ],
    ],
    [
      "an anchor, and the order of the others",
      {
        type: "interpolation",
        target: 1,
        anchors: [
          { at: 9, share: 0 },
          { at: "x", share: 1 },
          { at: 8, share: 2 },
        ],
      },
      [
        "bad-amount at anchors.1.at",
        "out-of-range at anchors.2.share",
        "bad-parameters at target",
        "bad-parameters at anchors.2.at",
      ],
    ],
    [
      "a level's share, and the names and intervals of the others",
      {
        type: "levels",
        levels: [
          { id: "a", label: "甲", share: "x" },
          { id: "a", label: 7, from: 0.5, to: 0.4 },
          { id: "c", label: "乙", aliases: ["甲"] },
        ],
      },
      [
        "bad-amount at levels.0.share",
        "wrong-type at levels.1.label",
        "bad-parameters at levels.1.from",
        "bad-parameters at levels.2",
        "duplicate-id at levels.1.id",
        "duplicate-label at levels.2.aliases.0",
      ],
    ],
    [
      "an item, and what the others require",
      {
        type: "checklist",
        require: { atLeast: 4 },
        items: [
          { id: "a", title: "a", points: "x" },
          { id: "a", title: "a", points: 7 },
        ],
      },
      ["bad-amount at items.0.points", "duplicate-id at items.1.id", "bad-parameters at require.atLeast"],
    ],
    [
      "a catalogue's entry, and the ids of the others",
      {
        type: "deductions",
        catalogue: [
          { id: "a", title: "a", points: "x" },
          { id: "a", title: "a", points: 1 },
        ],
      },
      ["bad-amount at catalogue.0.points", "duplicate-id at catalogue.1.id"],
    ],
    [
      "where steps count from, and the target it does not use",
      {
        type: "steps",
        from: 0,
        target: 5,
        direction: "exces",
        relative: true,
        step: 1,
        count: "started",
        deduct: 1,
      },
      ["unknown-choice at direction", "bad-parameters at target", "bad-parameters at from"],
    ],
    [
      "a step, and that another is missing",
      { type: "timeliness", unit: "day", step: "x", deduct: 1 },
      ["bad-amount at step", "missing-field at count"],
    ],
    [
      "a band of lateness, and a limit that bands have no use for",
      {
        type: "timeliness",
        unit: "day",
        maxDeduct: "x",
        bands: [{ to: 1, share: 2 }, { otherwise: true }],
      },
      [
        "bad-amount at maxDeduct",
        "out-of-range at bands.0.share",
        "bad-parameters at maxDeduct",
        "bad-parameters at bands.1",
      ],
    ],
    [
      "how many scores are dropped, and an increment above the points",
      { type: "assessed", combine: "trimmed", drop: 3, whenMoreThan: "x", increment: 200 },
      ["wrong-type at whenMoreThan", "bad-parameters at increment"],
    ],
    [
      "an input, and what the formula says",
      { type: "formula", score: "late + x", inputs: { late: { unit: 5 }, early: {}, note: {} } },
      ["wrong-type at inputs.late.unit", "bad-parameters at inputs.note", "bad-formula at score"],
    ],
    [
      "a formula that is none, and inputs that are no names",
      { type: "formula", score: 7, inputs: { note: {} } },
      ["wrong-type at score", "bad-parameters at inputs.note"],
    ],
  ])("%s", (_name, parameters, issues) => {
    const found = issuesOf(rubric([leaf("a", 100, { rule: parameters })]));
    expect(found).toEqual(issues.map((line) => line.replace(" at ", " at indicators.0.rule.")));
  });

  it("also where scales are given beside the rubric", () => {
    const scales = [{ ...passFail, id: "town/scale" }];
    const broken = [
      leaf("a", 60, { scale: 7 }),
      { ...leaf("b", 30), scale: "town/scale", rule: undefined, indicators: "none" },
      leaf("a", 10, { scale: "town/sclae" }),
    ];
    expect(issuesOf(rubric(broken, { scale: 7 }), { scales })).toEqual([
      "wrong-type at scale",
      "wrong-type at indicators.0.scale",
      "wrong-type at indicators.1.indicators",
      "duplicate-id at indicators.2.id",
      "unknown-scale at indicators.2.scale",
    ]);
    expect(issuesOf(rubric([], { indicators: 7, scale: "town/sclae" }), { scales })).toEqual([
      "wrong-type at indicators",
      "unknown-scale at scale",
    ]);
  });

  it("without what its points would say, where those cannot be read", () => {
    const rule = { type: "bands", bands: [{ from: 80, points: 101 }, { otherwise: true }] };
    expect(issuesOf(rubric([leaf("a", "x", { rule })]))).toEqual([
      "bad-amount at indicators.0.points",
      "bad-parameters at indicators.0.rule.bands.1",
    ]);
  });
});

describe("every error of a rubric that extends another is reported at once", () => {
  const base = defined(rubric([group("g", [leaf("a", 60), leaf("b", 40)])]));
  const extending = (more: Record<string, unknown>): Record<string, unknown> => ({
    format: "jixiao/rubric@1",
    id: "test/other",
    version: "1",
    extends: "test/rubric@1",
    ...more,
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      "a misspelt key beside points that do not add up",
      { override: { a: { titel: "A", points: 50 } } },
      ["unknown-key at override.a.titel", "points-mismatch at points"],
    ],
    [
      "points that cannot be read beside what is wrong with a rule",
      { override: { a: { points: "x" }, b: { rule: { type: "bands", bands: [] } } } },
      ["bad-amount at override.a.points", "wrong-count at indicators.0.indicators.1.rule.bands"],
    ],
    [
      "an unknown name says nothing of the sums, which it may have changed",
      {
        remove: ["c"],
        override: { a: { rule: { type: "yesno" } } },
        add: [{ under: "g", indicator: leaf("b", 1) }],
      },
      [
        "unknown-indicator at remove.0",
        "unknown-choice at indicators.0.indicators.0.rule.type",
        "duplicate-id at indicators.0.indicators.2.id",
      ],
    ],
    [
      "a rule that cannot be read leaves the rest of its indicator",
      { override: { a: { rule: 7, points: 50 } } },
      ["wrong-type at override.a.rule", "points-mismatch at points"],
    ],
    [
      "an addition that cannot be read leaves what is said of the whole",
      { add: [7], override: { a: 7 }, inForce: { from: "2022-01-01", to: "2021-01-01" } },
      ["wrong-type at override.a", "wrong-type at add.0", "period-reversed at inForce.to"],
    ],
    [
      "a base that is not known leaves what the document says itself",
      {
        extends: "test/rubirc@1",
        scale: "mof",
        vetoes: [
          { id: "v", title: "v", effect: { grade: "gut" } },
          { id: "v", title: "v", effect: {} },
        ],
      },
      [
        "unknown-rubric at extends",
        "unknown-scale at scale",
        "duplicate-id at vetoes.1.id",
        "missing-field at vetoes.1.effect",
      ],
    ],
    [
      "a base whose name cannot be read leaves it too",
      { extends: 7, scale: "mof" },
      ["wrong-type at extends", "unknown-scale at scale"],
    ],
  ])("%s", (_name, more, issues) => {
    expect(issuesOf(extending(more), { known: [base] })).toEqual(issues);
  });

  it("together with a circle it stands in, and without blame for what it waits for", () => {
    const result = safeDefineRubrics([
      extending({ id: "a", extends: "b", scale: "mof" }),
      extending({ id: "b", extends: "a@1", versoin: "2" }),
      extending({ id: "c", extends: "b", inForce: { from: "2022-01-01", to: "2021-01-01" } }),
      rubric([leaf("x", 99)], { id: "d" }),
      extending({ id: "e", extends: "d", scale: "mof" }),
    ]);
    expect(result.success ? [] : issueLines(result.issues)).toEqual([
      "unknown-scale at 0.scale",
      "cyclic-extends at 0.extends",
      "unknown-key at 1.versoin",
      "cyclic-extends at 1.extends",
      "period-reversed at 2.inForce.to",
      "points-mismatch at 3.points",
      "unknown-scale at 4.scale",
    ]);
  });

  it("each at the place of its document, also where another could not be defined", () => {
    const dated = (from: string, more: Record<string, unknown>): Record<string, unknown> =>
      rubric([leaf("x", 100)], { inForce: { from }, ...more });
    const result = safeDefineRubrics([
      rubric([leaf("x", 99)], { id: "d" }),
      dated("2021-01-01", {}),
      dated("2022-01-01", { version: "2" }),
    ]);
    expect(result.success ? [] : issueLines(result.issues)).toEqual([
      "points-mismatch at 0.points",
      "overlapping-versions at 2.inForce",
    ]);
  });
});

describe("every error of observations is reported at once", () => {
  const execution = { type: "execution" };
  const rule = (parameters: Record<string, unknown>): Record<string, unknown> =>
    rubric([leaf("a", 50, { rule: parameters }), leaf("b", 50)]);
  const levels = [
    { id: "good", label: "好", share: 1 },
    { id: "fair", label: "中", from: 0.5, to: 0.9 },
  ];

  it.each<[string, Record<string, unknown>, unknown, string[]]>([
    [
      "a sum that is none beside one that is negative",
      execution,
      { executed: "x", budget: -2 },
      ["bad-amount at executed", "out-of-range at budget"],
    ],
    [
      "a sum that is none beside a budget of nothing",
      execution,
      { executed: "x", budget: 0 },
      ["bad-amount at executed", "zero-budget at budget"],
    ],
    [
      "a sum that is none beside one that is missing",
      execution,
      { executed: "x" },
      ["bad-amount at executed", "missing-field at budget"],
    ],
    [
      "a misspelt sum is not missing as well",
      execution,
      { executd: 1, budget: -1 },
      ["unknown-key at executd", "out-of-range at budget"],
    ],
    [
      "one source beside another",
      execution,
      {
        sources: [
          { name: "a", executed: -1, budget: "x" },
          { name: "b", executed: -2, budget: -3 },
        ],
      },
      [
        "bad-amount at sources.0.budget",
        "out-of-range at sources.0.executed",
        "out-of-range at sources.1.executed",
        "out-of-range at sources.1.budget",
      ],
    ],
    [
      "both forms at once, and neither figure blamed for the other",
      execution,
      { executed: "x", sources: [] },
      ["bad-amount at executed", "wrong-count at sources", "one-form-only at "],
    ],
    [
      "an override beside what the rule asks for",
      { type: "yes-no" },
      { met: "yes", override: { score: 51, reason: 7, by: "x" } },
      ["wrong-type at met", "wrong-type at override.reason", "score-above-points at override.score"],
    ],
    [
      "a target beside an actual value",
      { type: "attainment", direction: "within", shortfall: "linear", target: "observed" },
      { actual: "x", target: [3, 2] },
      ["bad-amount at actual", "target-reversed at target"],
    ],
    [
      "a level beside a share",
      { type: "levels", levels },
      { level: "bad", share: "x" },
      ["bad-amount at share", "unknown-level at level"],
    ],
    [
      "an unknown level says nothing of the share",
      { type: "levels", levels },
      { level: "bad", share: 7 },
      ["unknown-level at level"],
    ],
    [
      "one assessor beside another, and findings that nothing is held against",
      { type: "assessed" },
      {
        scores: [{ by: "x", score: 51 }, { by: "y", score: "x" }, { score: -1 }],
        findings: [{ points: -1, reason: "r" }],
      },
      [
        "bad-amount at scores.1.score",
        "missing-field at scores.2.by",
        "out-of-range at findings.0.points",
        "score-above-points at scores.0.score",
        "out-of-range at scores.2.score",
      ],
    ],
    [
      "an item beside others",
      {
        type: "checklist",
        items: [
          { id: "p", title: "p" },
          { id: "q", title: "q" },
        ],
      },
      { met: ["p", 7, "r", "p"] },
      ["wrong-type at met.1", "unknown-item at met.2", "duplicate-id at met.3"],
    ],
    [
      "a finding beside others",
      { type: "deductions", catalogue: [{ id: "p", title: "p", points: 1 }] },
      { findings: [{ points: "x", reason: "r" }, { id: "q" }, { id: "p", times: -1 }] },
      [
        "bad-amount at findings.0.points",
        "out-of-range at findings.2.times",
        "unknown-finding at findings.1.id",
      ],
    ],
    [
      "a divisor of nothing beside an input that is not needed to see it",
      { type: "formula", score: "1 / late + early", inputs: { late: {}, early: {} } },
      { late: 0, early: "x" },
      ["bad-amount at early", "division-by-zero at "],
    ],
  ])("%s", (_name, parameters, observation, issues) => {
    const made = defined(rule(parameters));
    expect(linesOf(safeScore(made, { a: observation, b: { met: true } }))).toEqual(
      issues.map((line) => line.replace(/ at $/, " at a").replace(/ at (?!a$)/, " at a.")),
    );
  });

  it("across the leaves and the document around them", () => {
    const made = defined(
      rubric([leaf("a", 50, { rule: execution }), leaf("b", 30), leaf("c", 20)], {
        inForce: { from: "2022-01-01" },
        vetoes: [{ id: "v", title: "v", effect: { grade: "fail" } }],
      }),
    );
    const document = {
      format: "jixiao/observations@1",
      rubric: "test/rubric",
      subject: { name: { first: "x" } },
      assessedOn: "2021-06-30",
      observations: { a: { executed: "x", budget: -2 }, b: { notApplicable: "无" }, d: {} },
      vetoes: { w: { reason: "x" }, v: {} },
    };
    expect(linesOf(safeScore(made, document))).toEqual([
      "wrong-type at subject.name",
      "missing-field at vetoes.v.reason",
      "not-yet-in-force at assessedOn",
      "unknown-veto at vetoes.w",
      "unknown-indicator at observations.d",
      "bad-amount at observations.a.executed",
      "out-of-range at observations.a.budget",
      "missing-observation at observations.c",
      "not-applicable-refused at observations.b",
    ]);
  });

  it("but not that a leaf is missing whose observation stands under a misspelt id", () => {
    const made = defined(rubric([leaf("length", 60), leaf("width", 40)]));
    expect(linesOf(safeScore(made, { lenght: { met: true }, x: {} }))).toEqual([
      "unknown-indicator at lenght",
      "unknown-indicator at x",
      "missing-observation at width",
    ]);
    expect(linesOf(safeScore(made, { lenght: { met: true }, length: null, width: { met: true } }))).toEqual([
      "unknown-indicator at lenght",
      "missing-observation at length",
    ]);
  });

  it("also beside bare observations, and where there are none to read", () => {
    const made = defined(rubric([leaf("a", 100)], { inForce: { from: "2022-01-01" } }));
    const beside = { assessedOn: "2021-06-30", subject: 7 as never, vetoes: { v: { reason: "x" } } };
    expect(linesOf(safeScore(made, { a: { met: 1 } }, beside))).toEqual([
      "wrong-type at subject",
      "not-yet-in-force at assessedOn",
      "unknown-veto at vetoes.v",
      "wrong-type at a.met",
    ]);
    expect(linesOf(safeScore(made, 7, { assessedOn: "2021-13-30", vetoes: { v: { reason: "x" } } }))).toEqual(
      ["bad-date at assessedOn", "wrong-type at ", "unknown-veto at vetoes.v"],
    );
  });

  it("but not that nothing is applicable, where one leaf could not be read", () => {
    const made = defined(rubric([leaf("a", 50), leaf("b", 50)], { notApplicable: "shrink" }));
    expect(linesOf(safeScore(made, { a: { notApplicable: "无" }, b: { notApplicable: 7 } }))).toEqual([
      "wrong-type at b.notApplicable",
    ]);
  });
});

describe("every error of published figures is reported at once", () => {
  const published = {
    format: "jixiao/published@1",
    points: 100,
    score: "88,74",
    rate: "70.80",
    grade: "良",
    scale: "mof",
    deductions: ["1", 2, "-3"],
    rounding: { places: 99 },
    indicators: [
      { title: "a", points: "0", score: 5, grade: "好", scale: "mof-four-grade", desciption: "x" },
      7,
      { title: "c", deducted: "5%" },
    ],
    tiers: [{ title: 7, points: "-1" }],
  };
  const inTheDocument = [
    "out-of-range at rounding.places",
    "wrong-type at points",
    "wrong-type at deductions.1",
    "unknown-key at indicators.0.desciption",
    "wrong-type at indicators.0.score",
    "wrong-type at indicators.1",
    "wrong-type at tiers.0.title",
    "bad-amount at score",
    "out-of-range at rate",
    "out-of-range at deductions.2",
    "bad-points at indicators.0.points",
    "wrong-type at indicators.2.deducted",
    "bad-points at tiers.0.points",
  ];

  it("when the document is read", () => {
    expect(linesOf(safeParsePublished(published))).toEqual(inTheDocument);
  });

  it("and, when it is reconciled, with the scales and grades that are not known", () => {
    const result = safeReconcile(published);
    expect(result.success ? [] : issueLines(result.issues)).toEqual([
      ...inTheDocument,
      "unknown-scale at scale",
      "unknown-grade at indicators.0.grade",
    ]);
  });
});
