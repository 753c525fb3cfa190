import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesWith, parameterIssues, scoreWith } from "../../../test/support/measured.js";
import { bands } from "./bands.js";

const satisfaction = {
  type: "bands",
  bands: [
    { from: "90%", points: 10 },
    { above: 0.8, share: 0.8 },
    { from: 0.6, share: 0.3 },
    { otherwise: true, points: 0 },
  ],
};
const adjustment = {
  type: "bands",
  bands: [
    { to: 0, share: 1 },
    { below: 5, share: 0.6 },
    { to: 10, points: 2.5 },
    { otherwise: true, share: 0 },
  ],
};
const score = (parameters: object, actual: unknown, points = "10") =>
  scoreWith(bands, parameters, points, { actual });

describe("best first", () => {
  it.each([
    ["100%", "10"],
    ["90.00%", "10"],
    ["89.99%", "8"],
    ["80.01%", "8"],
    ["80.00%", "3"],
    ["60.00%", "3"],
    ["59.99%", "0"],
    ["-5", "0"],
  ])("%s: %s of 10", (actual, expected) => {
    expect(score(satisfaction, actual)).toBe(expected);
  });
});

describe("lower is better", () => {
  it.each([
    [-1, "4"],
    [0, "4"],
    [0.01, "2.4"],
    [4.99, "2.4"],
    [5, "2.5"],
    [10, "2.5"],
    [10.01, "0"],
  ])("%s: %s of 4", (actual, expected) => {
    expect(score(adjustment, actual, "4")).toBe(expected);
  });
});

describe("worst first", () => {
  const worstFirst = {
    type: "bands",
    bands: [
      { below: 60, points: 0 },
      { below: 90, points: 5 },
      { otherwise: true, points: 10 },
    ],
  };

  it.each([
    [59.99, "0"],
    [60, "5"],
    [89.99, "5"],
    [90, "10"],
  ])("%s: %s of 10", (actual, expected) => {
    expect(score(worstFirst, actual)).toBe(expected);
  });
});

describe("on the attainment", () => {
  const list = [
    { from: 1, share: 1 },
    { from: 0.5, share: 0.5 },
    { otherwise: true, share: 0 },
  ];
  const against = (target: unknown) => ({ type: "bands", on: "attainment", target, bands: list });

  it.each([
    [30, "10"],
    [29.99, "5"],
    [15, "5"],
    [14.99, "0"],
    [-1, "0"],
  ])("%s of 30: %s of 10", (actual, expected) => {
    expect(score(against(30), actual)).toBe(expected);
    expect(scoreWith(bands, against("observed"), "10", { actual, target: 30 })).toBe(expected);
  });

  it("of thirds is compared exactly", () => {
    const third = {
      ...against(3),
      bands: [{ from: "0.333333333333333333333333333333", share: 1 }, ...list.slice(2)],
    };
    expect(score(third, 1)).toBe("10");
    const above = {
      ...third,
      bands: [{ from: "0.333333333333333333333333333334", share: 1 }, ...list.slice(2)],
    };
    expect(score(above, 1)).toBe("0");
  });

  it.each([
    [{ actual: 1 }, ["missing-field at observation.target"]],
    [{ actual: 1, target: 0 }, ["zero-target at observation.target"]],
    [{ actual: 1, target: -1 }, ["negative-target at observation.target"]],
    [{ actual: 1, target: [1, 2] }, ["wrong-type at observation.target"]],
    [{ target: 1 }, ["missing-field at observation.actual"]],
  ])("an observed target: %j", (observation, expected) => {
    expect(issuesWith(bands, against("observed"), "10", observation)).toStrictEqual(expected);
  });

  it.each([
    [{ on: "attainment" }, ["bad-parameters at rule.target"]],
    [{ on: "attainment", target: 0 }, ["bad-parameters at rule.target"]],
    [{ on: "attainment", target: -1 }, ["bad-parameters at rule.target"]],
    [{ target: 30 }, ["bad-parameters at rule.target"]],
    [{ on: "actual", target: "observed" }, ["bad-parameters at rule.target"]],
    [{ on: "rate", target: 1 }, ["unknown-choice at rule.on"]],
    [{ on: "attainment", target: "observd" }, ["bad-amount at rule.target"]],
    [{ on: "attainment", target: 1 }, []],
    [{ on: "actual" }, []],
  ])("parameters %j", (more, expected) => {
    expect(parameterIssues(bands, { type: "bands", bands: list, ...more })).toStrictEqual(expected);
  });
});

describe("an observation of the wrong shape", () => {
  it.each([
    [{}, ["missing-field at observation.actual"]],
    [{ actual: "good" }, ["bad-amount at observation.actual"]],
    [{ actual: false }, ["wrong-type at observation.actual"]],
    [{ actual: 1, target: 2 }, ["unknown-key at observation.target"]],
  ])("%j", (observation, expected) => {
    expect(issuesWith(bands, satisfaction, "10", observation)).toStrictEqual(expected);
  });
});

describe("laws", () => {
  it("the first band whose test holds decides", () => {
    const bounds = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(bounds, fc.integer({ min: -60, max: 60 }), (unordered, actual) => {
        const falling = [...unordered].sort((left, right) => right - left);
        const list = [...falling.map((from, points) => ({ from, points })), { otherwise: true, points: 9 }];
        const place = falling.findIndex((from) => actual >= from);
        expect(score({ type: "bands", bands: list }, actual)).toBe(String(place < 0 ? 9 : place));
      }),
    );
  });
});
