import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesWith, parameterIssues, scoreWith } from "../../../test/support/measured.js";
import { interpolation } from "./interpolation.js";

const anchors = [
  { at: 60, share: 0.6 },
  { at: 80, share: 0.8 },
  { at: 90, share: 1 },
];
const rule = (more: object = {}) => ({ type: "interpolation", anchors, ...more });
const score = (parameters: object, actual: unknown, points = "10") =>
  scoreWith(interpolation, parameters, points, { actual });

describe("between the anchors", () => {
  it.each([
    [60, "6"],
    [60.01, "6.001"],
    [70, "7"],
    [79.99, "7.999"],
    [80, "8"],
    [80.01, "8.002"],
    [85, "9"],
    [89.99, "9.998"],
    [90, "10"],
  ])("%s: %s of 10", (actual, expected) => {
    expect(score(rule(), actual)).toBe(expected);
    expect(score(rule({ outside: "zero" }), actual)).toBe(expected);
  });

  it("is exact in thirds", () => {
    const thirds = rule({
      anchors: [
        { at: 0, share: 0 },
        { at: 3, share: 1 },
      ],
    });
    expect(score(thirds, 1)).toBe("10/3");
    expect(score(thirds, 2, "1")).toBe("2/3");
  });

  it("may fall, stay, or run through negative values", () => {
    const falling = rule({
      anchors: [
        { at: -10, share: 1 },
        { at: 0, share: 0.5 },
        { at: 10, share: 0.5 },
        { at: 20, share: 0 },
      ],
    });
    const scores = [-11, -10, -5, 0, 5, 10, 15, 20, 21].map((actual) => score(falling, actual));
    expect(scores).toStrictEqual(["10", "10", "7.5", "5", "5", "5", "2.5", "0", "0"]);
  });
});

describe("beyond the ends", () => {
  it.each([
    [59.99, "6", "0"],
    [-1000, "6", "0"],
    [90.01, "10", "0"],
    [1000, "10", "0"],
  ])("%s: clamped %s, else %s", (actual, clamped, zero) => {
    expect(score(rule(), actual)).toBe(clamped);
    expect(score(rule({ outside: "clamp" }), actual)).toBe(clamped);
    expect(score(rule({ outside: "zero" }), actual)).toBe(zero);
  });
});

describe("on the attainment", () => {
  const onRate = (target: unknown) =>
    rule({
      on: "attainment",
      target,
      anchors: [
        { at: "60%", share: 0.6 },
        { at: "100%", share: 1 },
      ],
    });

  it.each([
    [35, "6"],
    [42, "6"],
    [49, "7"],
    [70, "10"],
    [84, "10"],
  ])("%s of 70: %s of 10", (actual, expected) => {
    expect(score(onRate(70), actual)).toBe(expected);
    expect(scoreWith(interpolation, onRate("observed"), "10", { actual, target: 70 })).toBe(expected);
  });

  it.each([
    [{ actual: 1 }, ["missing-field at observation.target"]],
    [{ actual: 1, target: 0 }, ["zero-target at observation.target"]],
    [{ actual: 1, target: -1 }, ["negative-target at observation.target"]],
  ])("an observed target: %j", (observation, expected) => {
    expect(issuesWith(interpolation, onRate("observed"), "10", observation)).toStrictEqual(expected);
  });
});

describe("parameters that do not hold together", () => {
  it.each([
    [{ anchors: anchors.slice(0, 1) }, ["wrong-count at rule.anchors"]],
    [{ anchors: [anchors[0], anchors[0]] }, ["bad-parameters at rule.anchors.1.at"]],
    [{ anchors: [{ at: "60.00", share: 0 }, anchors[0]] }, ["bad-parameters at rule.anchors.1.at"]],
    [
      { anchors: [anchors[2], anchors[1], anchors[0]] },
      ["bad-parameters at rule.anchors.1.at", "bad-parameters at rule.anchors.2.at"],
    ],
    [{ anchors: [anchors[0], { at: 70, share: 1.01 }] }, ["out-of-range at rule.anchors.1.share"]],
    [{ anchors: [anchors[0], { at: 70, share: -0.01 }] }, ["out-of-range at rule.anchors.1.share"]],
    [{ anchors: [anchors[0], { at: 70 }] }, ["missing-field at rule.anchors.1.share"]],
    [{ anchors: [anchors[0], { at: "?", share: 1 }] }, ["bad-amount at rule.anchors.1.at"]],
    [{ outside: "extrapolate" }, ["unknown-choice at rule.outside"]],
    [{ target: 1 }, ["bad-parameters at rule.target"]],
    [{ on: "attainment" }, ["bad-parameters at rule.target"]],
    [{ on: "attainment", target: 0 }, ["bad-parameters at rule.target"]],
    [{ on: "attainment", target: -5 }, ["bad-parameters at rule.target"]],
    [{}, []],
  ])("%j", (more, expected) => {
    expect(parameterIssues(interpolation, rule(more))).toStrictEqual(expected);
  });
});

describe("an observation of the wrong shape", () => {
  it.each([
    [{}, ["missing-field at observation.actual"]],
    [{ actual: [] }, ["wrong-type at observation.actual"]],
    [{ actual: "1/3" }, ["bad-amount at observation.actual"]],
    [{ actual: 1, target: 2 }, ["unknown-key at observation.target"]],
  ])("%j", (observation, expected) => {
    expect(issuesWith(interpolation, rule(), "10", observation)).toStrictEqual(expected);
  });
});

describe("laws", () => {
  const curve = fc
    .uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 8 })
    .chain((places) =>
      fc
        .array(fc.integer({ min: 0, max: 100 }), { minLength: places.length, maxLength: places.length })
        .map((shares) =>
          [...places]
            .sort((left, right) => left - right)
            .map((at, index) => ({ at, share: `${shares[index] ?? 0}%` })),
        ),
    );

  it("passes through every anchor, whatever is outside", () => {
    fc.assert(
      fc.property(curve, fc.constantFrom("clamp", "zero"), (points, outside) => {
        for (const { at, share } of points) {
          expect(score(rule({ anchors: points, outside }), at, "100")).toBe(share.slice(0, -1));
        }
      }),
    );
  });

  it("read backwards from the other end it is the same", () => {
    fc.assert(
      fc.property(curve, fc.integer({ min: -120, max: 120 }), (points, actual) => {
        const mirrored = points.map(({ at, share }) => ({ at: -at, share })).reverse();
        expect(score(rule({ anchors: mirrored }), -actual)).toBe(score(rule({ anchors: points }), actual));
      }),
    );
  });
});
