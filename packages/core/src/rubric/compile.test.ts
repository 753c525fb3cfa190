import { describe, expect, it } from "vitest";
import { defined, group, issuesOf, leaf, passFail, rubric, wordsOf } from "../../test/support/rubrics.js";
import { planOf, roundingOf } from "./index.js";

describe("the tree", () => {
  it.each<[string, readonly unknown[], string[]]>([
    [
      "a rule or children, not both",
      [leaf("a", 100, { indicators: [leaf("b", 100)] })],
      ["rule-or-children at indicators.0"],
    ],
    ["not neither", [{ id: "a", title: "a", points: 100 }], ["rule-or-children at indicators.0"]],
    [
      "also deep down",
      [group("g", [{ id: "a", title: "a", points: 100 }])],
      ["rule-or-children at indicators.0.indicators.0"],
    ],
    ["no indicators at all", [], ["empty-group at indicators"]],
    ["an empty group", [leaf("a", 100), group("g", [])], ["empty-group at indicators.1.indicators"]],
    [
      "bonus and penalty belong on leaves",
      [group("g", [leaf("a", 100)], { bonus: false, penalty: false })],
      ["group-only-key at indicators.0.bonus", "group-only-key at indicators.0.penalty"],
    ],
    [
      "one leaf is not both",
      [leaf("a", 100), leaf("b", 5, { bonus: true, penalty: true })],
      ["one-form-only at indicators.1"],
    ],
    [
      "an id used twice",
      [leaf("a", 50), group("g", [leaf("a", 50)])],
      ["duplicate-id at indicators.1.indicators.0.id"],
    ],
    [
      "a group's id used twice",
      [group("g", [leaf("g", 100)])],
      ["duplicate-id at indicators.0.indicators.0.id"],
    ],
  ])("%s", (_name, indicators, issues) => {
    expect(issuesOf(rubric(indicators))).toEqual(issues);
  });

  it("says where the first of two is", () => {
    expect(wordsOf(rubric([group("g", [leaf("a", 50)]), leaf("a", 50)]))).toEqual([
      "the id “a” is used more than once | rename one of them; the first is at indicators.0.indicators.0",
    ]);
  });

  it("reports what a rule's parameters lack where they stand", () => {
    const rule = {
      type: "interpolation",
      anchors: [
        { at: 1, share: 0 },
        { at: 1, share: 1 },
      ],
    };
    expect(issuesOf(rubric([group("g", [leaf("a", 100, { rule })])]))).toEqual([
      "bad-parameters at indicators.0.indicators.0.rule.anchors.1.at",
    ]);
  });
});

describe("the plan", () => {
  const document = rubric(
    [
      group("g", [leaf("a", 60, { tier: "main" }), leaf("x", 5, { bonus: true })], {
        scale: "mof-four-grade",
      }),
      leaf("b", 40, { tier: "main", scale: passFail }),
      leaf("y", 5, { penalty: true }),
    ],
    { tiers: [{ id: "main", title: "主", points: 100 }], rounding: { rate: { places: 0 } } },
  );
  const plan = planOf(defined(document));

  it("lists every leaf in the order of the tree, with its role and tier", () => {
    expect(plan.leaves.map(({ id, role, tier }) => [id, role, tier])).toEqual([
      ["a", "regular", "main"],
      ["x", "bonus", undefined],
      ["b", "regular", "main"],
      ["y", "penalty", undefined],
    ]);
    expect(plan.nodes.map(({ id, kind }) => [id, kind])).toEqual([
      ["g", "group"],
      ["b", "leaf"],
      ["y", "leaf"],
    ]);
  });

  it("finds the scales that are named", () => {
    expect([plan.scale.id, ...plan.nodes.map((node) => node.scale?.id)]).toEqual([
      "pass-fail",
      "mof-four-grade",
      "pass-fail",
      undefined,
    ]);
  });

  it("keeps tiers with their exact points", () => {
    expect(plan.tiers.map(({ id, title }) => [id, title])).toEqual([["main", "主"]]);
  });
});

describe("rounding", () => {
  it("is two places, half up, for display, where nothing is said", () => {
    expect(roundingOf({})).toStrictEqual({ places: 2, mode: "half-up", stage: "display" });
    expect(roundingOf({ rounding: {} })).toStrictEqual({ places: 2, mode: "half-up", stage: "display" });
  });

  it("is what is said", () => {
    expect(
      roundingOf({ rounding: { places: 0, mode: "down", stage: "group", rate: { places: 1 } } }),
    ).toStrictEqual({
      places: 0,
      mode: "down",
      stage: "group",
      rate: { places: 1, mode: "down" },
    });
    expect(roundingOf({ rounding: { rate: { places: 0, mode: "up" } } })).toStrictEqual({
      places: 2,
      mode: "half-up",
      stage: "display",
      rate: { places: 0, mode: "up" },
    });
  });

  it.each<[unknown, string[]]>([
    [{ places: 0 }, []],
    [{ places: 10 }, []],
    [{ places: 11 }, ["out-of-range at rounding.places"]],
    [{ places: -1 }, ["out-of-range at rounding.places"]],
    [{ places: 1.5 }, ["wrong-type at rounding.places"]],
    [{ mode: "half-down" }, ["unknown-choice at rounding.mode"]],
    [{ stage: "leaf" }, ["unknown-choice at rounding.stage"]],
    [{ rate: {} }, ["missing-field at rounding.rate.places"]],
  ])("%j", (rounding, issues) => {
    expect(issuesOf(rubric([leaf("a", 100)], { rounding }))).toEqual(issues);
  });
});

describe("scales by name", () => {
  it("names those there are", () => {
    const custom = { ...passFail, id: "town/scale" };
    expect(wordsOf(rubric([leaf("a", 100)], { scale: "town/scales" }), { scales: [custom] })).toEqual([
      "there is no grade scale “town/scales” | did you mean “town/scale”?",
    ]);
    expect(wordsOf(rubric([leaf("a", 100, { scale: "mof-five-grade" })]))).toEqual([
      "there is no grade scale “mof-five-grade” | did you mean “mof-four-grade”?",
    ]);
  });

  it("checks a scale written at a node", () => {
    const upsideDown = { id: "s", grades: passFail.grades.toReversed() };
    expect(issuesOf(rubric([leaf("a", 100, { scale: upsideDown })]))).toEqual([
      "scale-order at indicators.0.scale.grades.1.from",
      "scale-gap at indicators.0.scale.grades.1.from",
    ]);
  });
});
