import { describe, expect, it } from "vitest";
import { parameterIssues } from "../../test/support/measured.js";
import { bands } from "./bands/bands.js";

const last = { otherwise: true, points: 0 };
const check = (...list: object[]) => parameterIssues(bands, { type: "bands", bands: list }, "10");

describe("bands that hold together", () => {
  it.each([
    [[{ from: 90, points: 10 }, { from: 80, points: 5 }, last]],
    [[{ above: 90, points: 10 }, { from: 90, points: 5 }, last]],
    [[{ from: 90, points: 0 }, { above: 80, points: 10 }, last]],
    [[{ below: 10, points: 10 }, { to: 10, points: 5 }, { below: "10.01", share: 0.1 }, last]],
    [[{ to: -5, points: 10 }, { to: 0, share: 1 }, last]],
    [[{ from: 1, points: 1 }, last]],
  ])("%j", (list) => {
    expect(check(...list)).toStrictEqual([]);
  });
});

describe("bands that no value could reach", () => {
  it.each([
    [[{ from: 90, points: 1 }, { from: 90, points: 2 }, last], "bad-parameters at rule.bands.1.from"],
    [[{ from: 90, points: 1 }, { above: 90, points: 2 }, last], "bad-parameters at rule.bands.1.above"],
    [[{ above: 90, points: 1 }, { above: "90.0", points: 2 }, last], "bad-parameters at rule.bands.1.above"],
    [[{ from: 80, points: 1 }, { from: 90, points: 2 }, last], "bad-parameters at rule.bands.1.from"],
    [[{ to: 10, points: 1 }, { below: 10, points: 2 }, last], "bad-parameters at rule.bands.1.below"],
    [[{ to: 10, points: 1 }, { to: 5, points: 2 }, last], "bad-parameters at rule.bands.1.to"],
    [[{ below: 10, points: 1 }, { below: 10, points: 2 }, last], "bad-parameters at rule.bands.1.below"],
    [[{ from: 90, points: 1 }, { to: 80, points: 2 }, last], "bad-parameters at rule.bands.1.to"],
    [[{ below: 90, points: 1 }, { above: 95, points: 2 }, last], "bad-parameters at rule.bands.1.above"],
  ])("%j", (list, expected) => {
    expect(check(...list)).toStrictEqual([expected]);
  });
});

describe("bands that say too much or too little", () => {
  const from90 = { from: 90, points: 10 };

  it.each([
    [[{ from: 90 }, last], ["bad-parameters at rule.bands.0"]],
    [[{ from: 90, points: 1, share: 0.1 }, last], ["bad-parameters at rule.bands.0"]],
    [[{ points: 1 }, last], ["bad-parameters at rule.bands.0"]],
    [[{ from: 90, above: 80, points: 1 }, last], ["bad-parameters at rule.bands.0"]],
    [[{ from: 90, to: 95, points: 1 }, last], ["bad-parameters at rule.bands.0"]],
    [[from90, { from: 80, points: 1 }], ["bad-parameters at rule.bands.1"]],
    [[from90, { from: 80, otherwise: true, points: 1 }], ["bad-parameters at rule.bands.1"]],
    [[last, last], ["bad-parameters at rule.bands.0.otherwise"]],
    [[from90, last, last], ["bad-parameters at rule.bands.1.otherwise"]],
    [[from90, { otherwise: true }], ["bad-parameters at rule.bands.1"]],
    [[{ from: 90, points: 10.01 }, last], ["bad-parameters at rule.bands.0.points"]],
    [[from90, { otherwise: true, points: 11 }], ["bad-parameters at rule.bands.1.points"]],
    [[{ from: 90, points: -1 }, last], ["out-of-range at rule.bands.0.points"]],
    [[{ from: 90, share: 1.01 }, last], ["out-of-range at rule.bands.0.share"]],
    [[from90, { otherwise: false, points: 1 }], ["wrong-type at rule.bands.1.otherwise"]],
    [[last], ["wrong-count at rule.bands"]],
    [[{ form: 90, points: 1 }, last], ["unknown-key at rule.bands.0.form"]],
  ])("%j", (list, expected) => {
    expect(check(...list)).toStrictEqual(expected);
  });

  it("reports everything at once", () => {
    expect(check({ points: 11 }, { from: 1 }, { from: 2, points: 1 }, { from: 3, points: 3 })).toStrictEqual([
      "bad-parameters at rule.bands.0",
      "bad-parameters at rule.bands.0.points",
      "bad-parameters at rule.bands.1",
      "bad-parameters at rule.bands.3",
      "bad-parameters at rule.bands.2.from",
      "bad-parameters at rule.bands.3.from",
    ]);
  });
});
