import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactText } from "../../test/support/measured.js";
import {
  group,
  issuesOf,
  leaf,
  pointsOf,
  rubric,
  weighted,
  wordsOf,
  defined,
} from "../../test/support/rubrics.js";
import { sum } from "../amount/index.js";
import { planOf } from "./index.js";

describe("weights", () => {
  it("1, 1, 1 are thirds that add up exactly", () => {
    const document = rubric([weighted("a", 1), weighted("b", 1), weighted("c", 1)]);
    expect(pointsOf(document)).toEqual({ a: "100/3", b: "100/3", c: "100/3" });
    expect(exactText(sum(planOf(defined(document)).leaves.map((one) => one.points)))).toBe("100");
  });

  it.each<[string, readonly unknown[], string[]]>([
    ["7 and 3", [7, 3], ["70", "30"]],
    ["percentages", ["25%", "75%"], ["25", "75"]],
    ["percentages that are no whole", ["20%", "20%"], ["50", "50"]],
    ["tiny beside large", ["0.001", "999.999"], ["0.0001", "99.9999"]],
    ["one alone", [3], ["100"]],
  ])("%s", (_name, weights, points) => {
    const document = rubric(weights.map((weight, index) => weighted(`n${String(index)}`, weight)));
    expect(Object.values(pointsOf(document))).toEqual(points);
  });

  it("are shares of the parent at any depth", () => {
    const document = rubric([
      group("left", [weighted("a", 1), group("inner", [weighted("b", 1), weighted("c", 6)], { weight: 2 })], {
        weight: 1,
      }),
      group("right", [leaf("d", 20), leaf("e", "26.666666666666666666666666")], { weight: 1 }),
      weighted("f", 1),
    ]);
    expect(issuesOf(document)).toEqual(["points-mismatch at indicators.1.points"]);
    const thirds = rubric([
      group("left", [weighted("a", 1), group("inner", [weighted("b", 1), weighted("c", 6)], { weight: 2 })], {
        weight: 1,
      }),
      group("right", [weighted("d", 3), weighted("e", 4)], { weight: 1 }),
      weighted("f", 1),
    ]);
    expect(pointsOf(thirds)).toEqual({
      left: "100/3",
      a: "100/9",
      inner: "200/9",
      b: "200/63",
      c: "400/21",
      right: "100/3",
      d: "100/7",
      e: "400/21",
      f: "100/3",
    });
  });

  it("of any kind add up to the whole, exactly", () => {
    const weights = fc.array(fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 6 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(weights, weights, (outer, inner) => {
        const written = (list: typeof outer, prefix: string): Record<string, unknown>[] =>
          list.map(([digits, places], index) =>
            weighted(`${prefix}${String(index)}`, `${String(digits)}e-${String(places)}`),
          );
        const document = rubric([group("g", written(inner, "i"), { weight: 1 }), ...written(outer, "o")]);
        expect(exactText(sum(planOf(defined(document)).leaves.map((one) => one.points)))).toBe("100");
      }),
      { numRuns: 50 },
    );
  });
});

describe("points", () => {
  it("are kept as written, and a group without any is worth its children", () => {
    const document = rubric([
      group("a", [leaf("a1", "10.50"), leaf("a2", "1.25")]),
      group("b", [leaf("b1", "60")], { points: 60 }),
      group("c", [group("d", [leaf("d1", "28.25")])]),
    ]);
    expect(pointsOf(document)).toEqual({
      a: "11.75",
      a1: "10.5",
      a2: "1.25",
      b: "60",
      b1: "60",
      c: "28.25",
      d: "28.25",
      d1: "28.25",
    });
  });

  it("may be shared out by weight below a group that has points", () => {
    const document = rubric([
      group("a", [weighted("a1", 1), weighted("a2", 2)], { points: 40 }),
      leaf("b", 60),
    ]);
    expect(pointsOf(document)).toEqual({ a: "40", a1: "40/3", a2: "80/3", b: "60" });
  });

  it("of bonuses and penalties stand outside", () => {
    const document = rubric([
      leaf("a", 60),
      leaf("extra", 5, { bonus: true }),
      group("b", [leaf("b1", 40), leaf("minus", 3, { penalty: true })]),
    ]);
    expect(pointsOf(document)).toEqual({ a: "60", extra: "5", b: "40", b1: "40", minus: "3" });
  });

  it("of a group of bonuses alone are none", () => {
    const document = rubric([
      leaf("a", 100),
      group("extras", [leaf("x", 5, { bonus: true }), leaf("y", 5, { bonus: true })]),
    ]);
    expect(pointsOf(document)).toEqual({ a: "100", extras: "0", x: "5", y: "5" });
  });
});

describe("what does not add up", () => {
  it.each<[string, readonly unknown[], string[]]>([
    ["too little", [leaf("a", 40), leaf("b", "59.99")], ["points-mismatch at points"]],
    ["too much", [leaf("a", 40), leaf("b", "60.000000000000000000000000001")], ["points-mismatch at points"]],
    [
      "a group that says something else",
      [group("a", [leaf("b", 60), leaf("c", 39)], { points: 100 })],
      ["points-mismatch at indicators.0.points"],
    ],
    [
      "a group by weight that says something else",
      [group("a", [leaf("b", 60), leaf("c", 39)], { weight: 1 })],
      ["points-mismatch at indicators.0.points"],
    ],
    ["both", [leaf("a", 100, { weight: 1 })], ["points-and-weight at indicators.0"]],
    [
      "both on a group",
      [group("g", [leaf("a", 100)], { points: 100, weight: 1 })],
      ["points-and-weight at indicators.0"],
    ],
    ["neither", [leaf("a", 100), leaf("b", undefined)], ["no-points at indicators.1"]],
    ["neither below", [group("g", [leaf("a", undefined)])], ["no-points at indicators.0.indicators.0"]],
    ["mixed siblings", [leaf("a", 50), weighted("b", 1)], ["mixed-siblings at indicators"]],
    [
      "a group with nothing among weights",
      [group("g", [leaf("a", 50)]), weighted("b", 1)],
      ["mixed-siblings at indicators"],
    ],
    [
      "mixed siblings below",
      [group("g", [leaf("a", 50), weighted("b", 1)], { points: 100 })],
      ["mixed-siblings at indicators.0.indicators"],
    ],
    [
      "weights below a group that is worth nothing yet",
      [group("g", [weighted("a", 1), weighted("b", 1)])],
      ["no-points at indicators.0"],
    ],
    ["a bonus by weight", [leaf("a", 100), weighted("b", 1, { bonus: true })], ["no-points at indicators.1"]],
    [
      "a penalty by weight",
      [weighted("a", 1), weighted("b", 1, { penalty: true })],
      ["no-points at indicators.1"],
    ],
  ])("%s", (_name, indicators, issues) => {
    expect(issuesOf(rubric(indicators))).toEqual(issues);
  });

  it("says what it adds up to", () => {
    expect(wordsOf(rubric([leaf("a", "33.3"), leaf("b", "66.6")]))).toEqual([
      "the children's points add up to 99.9, not 100 | correct the points, or leave the parent's points out",
    ]);
    expect(
      wordsOf(rubric([group("a", [weighted("b", 1), weighted("c", 2)], { points: 10 }), leaf("d", 1)])),
    ).toEqual([
      "the children's points add up to 11, not 100 | correct the points, or leave the parent's points out",
    ]);
    expect(
      wordsOf(
        rubric([
          group("g", [leaf("a", 50), leaf("b", 50)], { weight: 1 }),
          group("h", [leaf("c", 1)], { weight: 2 }),
        ]),
      ),
    ).toEqual([
      "the children's points add up to 100, not 33.333333… | correct the points, or leave the parent's points out",
      "the children's points add up to 1, not 66.666666… | correct the points, or leave the parent's points out",
    ]);
  });
});

describe("tiers that are rescaled", () => {
  const tiers = [
    { id: "main", title: "维持型", points: 80 },
    { id: "new", title: "创新型", points: 20 },
  ];
  const rescaled = (
    indicators: readonly unknown[],
    more: Record<string, unknown> = {},
  ): Record<string, unknown> => rubric(indicators, { tiers, tierWeighting: "rescale", ...more });

  it("stretch each leaf so that its tier reaches its points", () => {
    const document = rescaled([
      group("g", [leaf("a", 10, { tier: "main" }), leaf("b", 3, { tier: "new" })]),
      leaf("c", 20, { tier: "main" }),
      leaf("d", 4, { tier: "new" }),
    ]);
    expect(pointsOf(document)).toEqual({ g: "740/21", a: "80/3", b: "60/7", c: "160/3", d: "80/7" });
  });

  it("leave bonuses and penalties as they are, wherever they stand", () => {
    const document = rescaled([
      group("g", [
        leaf("a", 1, { tier: "main" }),
        leaf("x", 5, { bonus: true }),
        leaf("b", 1, { tier: "new" }),
      ]),
      leaf("y", 5, { penalty: true }),
    ]);
    expect(pointsOf(document)).toEqual({ g: "100", a: "80", x: "5", b: "20", y: "5" });
  });

  it("take weights as well as points", () => {
    const document = rescaled([
      weighted("a", 1, { tier: "main" }),
      weighted("b", 1, { tier: "main" }),
      weighted("c", 1, { tier: "new" }),
    ]);
    expect(pointsOf(document)).toEqual({ a: "40", b: "40", c: "20" });
  });

  it("must reach the points of the whole together", () => {
    const document = rescaled([leaf("a", 1, { tier: "main" }), leaf("b", 1, { tier: "new" })], {
      points: 90,
    });
    expect(issuesOf(document)).toEqual(["points-mismatch at tiers"]);
    expect(wordsOf(document)).toEqual([
      "the children's points add up to 100, not 90 | correct the points, or leave the parent's points out",
    ]);
  });

  it("need a leaf each", () => {
    expect(issuesOf(rescaled([leaf("a", 1, { tier: "main" })]))).toEqual(["tier-mismatch at tiers.1.points"]);
  });

  it("need tiers", () => {
    expect(issuesOf(rubric([leaf("a", 100)], { tierWeighting: "rescale" }))).toEqual([
      "points-mismatch at tiers",
    ]);
  });
});
