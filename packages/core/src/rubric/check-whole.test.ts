import { describe, expect, it } from "vitest";
import { group, issuesOf, leaf, rubric, weighted, wordsOf } from "../../test/support/rubrics.js";

const tier = (id: string, points: unknown): Record<string, unknown> => ({ id, title: id, points });

describe("tiers", () => {
  const tiers = [tier("main", 80), tier("new", 20)];

  it("are a second partition of the same leaves", () => {
    const indicators = [
      group("g", [leaf("a", 50, { tier: "main" }), leaf("b", 20, { tier: "new" })]),
      leaf("c", 30, { tier: "main" }),
    ];
    expect(issuesOf(rubric(indicators, { tiers }))).toEqual([]);
  });

  it("of thirds add up exactly", () => {
    const indicators = [1, 2, 3].map((n) => weighted(`a${String(n)}`, 1, { tier: n === 3 ? "new" : "main" }));
    expect(issuesOf(rubric(indicators, { points: 30, tiers: [tier("main", 20), tier("new", 10)] }))).toEqual(
      [],
    );
    expect(wordsOf(rubric(indicators, { tiers: [tier("main", "66.67"), tier("new", "33.33")] }))).toEqual([
      "tier “main” is worth 66.67, its leaves add up to 66.666666… | change points or tiers, or say tierWeighting: rescale",
      "tier “new” is worth 33.33, its leaves add up to 33.333333… | change points or tiers, or say tierWeighting: rescale",
    ]);
  });

  it.each<[string, readonly unknown[], string[]]>([
    [
      "every leaf names one",
      [leaf("a", 80, { tier: "main" }), leaf("b", 20)],
      ["tier-missing at indicators.1"],
    ],
    [
      "that there is",
      [leaf("a", 80, { tier: "main" }), leaf("b", 20, { tier: "knew" })],
      ["unknown-tier at indicators.1.tier"],
    ],
    [
      "also deep down",
      [group("g", [group("h", [leaf("a", 80, { tier: "mian" })])]), leaf("b", 20, { tier: "new" })],
      ["unknown-tier at indicators.0.indicators.0.indicators.0.tier"],
    ],
    [
      "and reaches its points",
      [leaf("a", 79, { tier: "main" }), leaf("b", 21, { tier: "new" })],
      ["tier-mismatch at tiers.0.points", "tier-mismatch at tiers.1.points"],
    ],
    [
      "groups name none",
      [group("g", [leaf("a", 80, { tier: "main" })], { tier: "main" }), leaf("b", 20, { tier: "new" })],
      ["group-only-key at indicators.0.tier"],
    ],
    [
      "nor do bonuses",
      [
        leaf("a", 80, { tier: "main" }),
        leaf("b", 20, { tier: "new" }),
        leaf("x", 5, { tier: "new", bonus: true }),
      ],
      ["group-only-key at indicators.2.tier"],
    ],
    [
      "nor penalties",
      [
        leaf("a", 80, { tier: "main" }),
        leaf("b", 20, { tier: "new" }),
        leaf("x", 5, { tier: "new", penalty: true }),
      ],
      ["group-only-key at indicators.2.tier"],
    ],
    [
      "but bonuses need none",
      [leaf("a", 80, { tier: "main" }), leaf("b", 20, { tier: "new" }), leaf("x", 5, { bonus: true })],
      [],
    ],
  ])("%s", (_name, indicators, issues) => {
    expect(issuesOf(rubric(indicators, { tiers }))).toEqual(issues);
  });

  it("say what is nearest", () => {
    expect(wordsOf(rubric([leaf("a", 80, { tier: "mian" }), leaf("b", 20)], { tiers }))).toEqual([
      "there is no tier “mian” | did you mean “main”?",
      "the leaf names no tier | add tier",
    ]);
  });

  it("have ids that differ", () => {
    const indicators = [leaf("a", 100, { tier: "main" })];
    expect(issuesOf(rubric(indicators, { tiers: [tier("main", 100), tier("main", 100)] }))).toEqual([
      "duplicate-id at tiers.1.id",
    ]);
    expect(wordsOf(rubric(indicators, { tiers: [tier("main", 100), tier("main", 100)] }))).toEqual([
      "the id “main” is used more than once | rename one of them; the first is at tiers.0",
    ]);
  });

  it("are named by no leaf where there are none", () => {
    expect(issuesOf(rubric([leaf("a", 100, { tier: "main" })]))).toEqual([
      "unknown-tier at indicators.0.tier",
    ]);
  });
});

describe("constraints", () => {
  const indicators = [
    group("output", [leaf("a", 40)]),
    leaf("effect", 20),
    leaf("process", 40),
    leaf("x", 5, { bonus: true }),
  ];
  const constrained = (...constraints: Record<string, unknown>[]): Record<string, unknown> =>
    rubric(indicators, { constraints });

  it.each<[string, Record<string, unknown>, boolean]>([
    ["at least what they are worth", { groups: ["output", "effect"], atLeast: 60 }, true],
    ["at least a little more", { groups: ["output", "effect"], atLeast: "60.01" }, false],
    ["at most what they are worth", { groups: ["output", "effect"], atMost: 60 }, true],
    ["at most a little less", { groups: ["output", "effect"], atMost: "59.99" }, false],
    ["between", { groups: ["process"], atLeast: 30, atMost: 50 }, true],
    ["between, too low", { groups: ["process"], atLeast: 41, atMost: 50 }, false],
    ["between, too high", { groups: ["process"], atLeast: 30, atMost: 39 }, false],
    ["nothing", { groups: ["process"] }, true],
    ["of a bonus", { groups: ["x"], atMost: 5 }, true],
    ["of a leaf below", { groups: ["a"], atLeast: 40 }, true],
  ])("%s", (_name, constraint, holds) => {
    expect(issuesOf(constrained(constraint))).toEqual(holds ? [] : ["constraint-broken at constraints.0"]);
  });

  it("say what is required", () => {
    expect(
      wordsOf(
        constrained(
          { groups: ["output", "effect"], atLeast: 61 },
          { groups: ["process"], atMost: 39 },
          { groups: ["process"], atLeast: 50, atMost: 60 },
        ),
      ),
    ).toEqual([
      "output + effect are worth 60 together; required: ≥ 61 | change the points or the constraint",
      "process are worth 40 together; required: ≤ 39 | change the points or the constraint",
      "process are worth 40 together; required: ≥ 50, ≤ 60 | change the points or the constraint",
    ]);
  });

  it("name indicators that there are", () => {
    expect(
      issuesOf(
        constrained({ groups: ["process"], atMost: 1 }, { groups: ["ouput", "effect", "y"], atLeast: 999 }),
      ),
    ).toEqual([
      "constraint-broken at constraints.0",
      "unknown-indicator at constraints.1.groups.0",
      "unknown-indicator at constraints.1.groups.2",
    ]);
    const twice = [leaf("a", 60), leaf("a", 40)];
    expect(issuesOf(rubric(twice, { constraints: [{ groups: ["a"], atLeast: 50 }] }))).toEqual([
      "duplicate-id at indicators.1.id",
    ]);
    expect(wordsOf(constrained({ groups: ["ouput"], atLeast: 1 }))).toEqual([
      "there is no indicator “ouput” | did you mean “output”?",
    ]);
  });
});

describe("the period", () => {
  const period = (inForce: unknown): string[] => issuesOf(rubric([leaf("a", 100)], { inForce }));

  it("may be one day, and may have no end", () => {
    expect(period({ from: "2021-01-01", to: "2021-01-01" })).toEqual([]);
    expect(period({ from: "2021-01-01" })).toEqual([]);
  });

  it("does not end before it starts", () => {
    expect(period({ from: "2021-01-02", to: "2021-01-01" })).toEqual(["period-reversed at inForce.to"]);
    expect(wordsOf(rubric([leaf("a", 100)], { inForce: { from: "2021-01-02", to: "2021-01-01" } }))).toEqual([
      "the period ends on 2021-01-01, before it starts on 2021-01-02 | correct inForce",
    ]);
  });
});

describe("vetoes and ceilings", () => {
  const facts = (key: string, ...list: unknown[]): Record<string, unknown> =>
    rubric([leaf("a", 100)], { [key]: list });
  const veto = (id: string, effect: unknown): Record<string, unknown> => ({ id, title: id, effect });
  const ceiling = (id: string, grade: string): Record<string, unknown> => ({ id, title: id, grade });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["a veto to a grade", facts("vetoes", veto("v", { grade: "fail" })), []],
    ["a veto to no points", facts("vetoes", veto("v", { score: 0 })), []],
    ["a veto to a status", facts("vetoes", veto("v", { status: "results-not-demonstrated" })), []],
    ["a veto to all three", facts("vetoes", veto("v", { grade: "fail", score: "0.0", status: "void" })), []],
    [
      "a veto to some points",
      facts("vetoes", veto("v", { score: 10 })),
      ["out-of-range at vetoes.0.effect.score"],
    ],
    [
      "a veto to nothing",
      facts("vetoes", veto("v", {}), veto("w", { grade: "fail" })),
      ["missing-field at vetoes.0.effect"],
    ],
    [
      "a veto to a grade that there is not",
      facts("vetoes", veto("v", { grade: "fial" })),
      ["unknown-grade at vetoes.0.effect.grade"],
    ],
    [
      "two vetoes of one id",
      facts("vetoes", veto("v", { grade: "fail" }), veto("v", { score: 0 })),
      ["duplicate-id at vetoes.1.id"],
    ],
    ["a ceiling", facts("ceilings", ceiling("c", "pass")), []],
    [
      "a ceiling that there is not",
      facts("ceilings", ceiling("c", "pass"), ceiling("d", "good")),
      ["unknown-grade at ceilings.1.grade"],
    ],
    [
      "two ceilings of one id",
      facts("ceilings", ceiling("c", "pass"), ceiling("c", "fail")),
      ["duplicate-id at ceilings.1.id"],
    ],
  ])("%s", (_name, document, issues) => {
    expect(issuesOf(document)).toEqual(issues);
  });

  it("are not held against a scale that is wrong itself", () => {
    expect(issuesOf({ ...facts("ceilings", ceiling("c", "good")), scale: "unknown" })).toEqual([
      "unknown-scale at scale",
    ]);
  });

  it("say what is known", () => {
    expect(wordsOf(facts("vetoes", veto("v", {}), veto("w", { grade: "fial" })))).toEqual([
      "“grade” is missing | add “grade”: grade / score / status",
      "the scale has no grade “fial” | did you mean “fail”?",
    ]);
    expect(wordsOf(facts("ceilings", ceiling("c", "pass"), ceiling("c", "fail")))).toEqual([
      "the id “c” is used more than once | rename one of them; the first is at ceilings.0",
    ]);
  });
});
