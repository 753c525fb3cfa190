import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesWith, outcome, parameterIssues, scoreWith } from "../../../test/support/measured.js";
import { checklist } from "./checklist.js";

const item = (id: string, more: object = {}) => ({ id, title: `要点 ${id}`, ...more });
const rule = (items: object[], require?: unknown) =>
  require === undefined ? { type: "checklist", items } : { type: "checklist", items, require };
const equal = [item("a"), item("b"), item("c")];
const score = (parameters: object, met: unknown, points = "10") =>
  scoreWith(checklist, parameters, points, { met });

describe("each item gives its marks", () => {
  it.each([
    [[], "0"],
    [["a"], "10/3"],
    [["a", "c"], "20/3"],
    [["c", "b", "a"], "10"],
  ])("equal shares, met %j: %s of 10", (met, expected) => {
    expect(score(rule(equal), met)).toBe(expected);
    expect(score(rule(equal, "each"), met)).toBe(expected);
  });

  it.each([
    [[], "0"],
    [["a"], "5"],
    [["b"], "3.5"],
    [["b", "c"], "5"],
    [["a", "b", "c"], "10"],
  ])("points of their own, met %j: %s of 10", (met, expected) => {
    const items = [item("a", { points: 5 }), item("b", { points: "3.5" }), item("c", { points: 1.5 })];
    expect(score(rule(items), met)).toBe(expected);
  });

  it.each([
    [["a"], "3.5"],
    [["b"], "1.4"],
    [["b", "c"], "3.5"],
    [["a", "b", "c"], "7"],
  ])("shares of their own, met %j: %s of 7", (met, expected) => {
    const items = [item("a", { share: "50%" }), item("b", { share: 0.2 }), item("c", { share: 0.3 })];
    expect(score(rule(items), met, "7")).toBe(expected);
  });

  it("of points that are thirds", () => {
    expect(score(rule(equal), ["a"], "10/3")).toBe("10/9");
    expect(score(rule([item("a", { share: 0.1 }), item("b", { share: 0.9 })]), ["a"], "10/3")).toBe("1/3");
  });
});

describe("what full marks take", () => {
  it.each([
    ["all", [], "0"],
    ["all", ["a", "b"], "0"],
    ["all", ["a", "b", "c"], "10"],
    [{ atLeast: 2 }, ["a"], "0"],
    [{ atLeast: 2 }, ["a", "c"], "10"],
    [{ atLeast: 2 }, ["a", "b", "c"], "10"],
    [{ atLeast: 1 }, [], "0"],
    [{ atLeast: 1 }, ["b"], "10"],
    [{ atLeast: 3 }, ["a", "b"], "0"],
    [{ atLeast: 3 }, ["a", "b", "c"], "10"],
  ])("%j, met %j: %s", (require, met, expected) => {
    expect(score(rule(equal, require), met)).toBe(expected);
    const weighted = [item("a", { points: 8 }), item("b", { points: 1 }), item("c", { points: 1 })];
    expect(score(rule(weighted, require), met)).toBe(expected);
  });

  it("one item alone", () => {
    expect(score(rule([item("a")]), ["a"])).toBe("10");
    expect(score(rule([item("a")]), [])).toBe("0");
    expect(score(rule([item("a")], "all"), ["a"])).toBe("10");
  });
});

describe("a gate", () => {
  const gated = [item("a", { gate: true }), item("b"), item("c", { gate: false })];

  it.each([
    [undefined, ["b", "c"], "0"],
    [undefined, ["a"], "10/3"],
    [undefined, ["a", "b"], "20/3"],
    [undefined, ["a", "b", "c"], "10"],
    [{ atLeast: 2 }, ["b", "c"], "0"],
    [{ atLeast: 2 }, ["a", "c"], "10"],
    ["all", ["a", "b", "c"], "10"],
  ])("require %j, met %j: %s", (require, met, expected) => {
    expect(score(rule(gated, require), met)).toBe(expected);
  });

  it("two must both be met", () => {
    const two = [item("a", { gate: true }), item("b", { gate: true }), item("c")];
    expect(score(rule(two), ["a", "c"])).toBe("0");
    expect(score(rule(two), ["a", "b"])).toBe("20/3");
  });

  it("may give no marks itself", () => {
    const pure = [item("a", { gate: true, points: 0 }), item("b", { points: 10 })];
    expect(score(rule(pure), ["b"])).toBe("0");
    expect(score(rule(pure), ["a"])).toBe("0");
    expect(score(rule(pure), ["a", "b"])).toBe("10");
  });
});

describe("the observation", () => {
  it.each([
    [{ met: ["a", "d"] }, ["unknown-item at observation.met.1"]],
    [{ met: ["constructor"] }, ["unknown-item at observation.met.0"]],
    [{ met: ["a", "b", "a"] }, ["duplicate-id at observation.met.2"]],
    [{ met: ["d", "d"] }, ["unknown-item at observation.met.0", "unknown-item at observation.met.1"]],
    [{ met: "a" }, ["wrong-type at observation.met"]],
    [{ met: true }, ["wrong-type at observation.met"]],
    [{ met: [1] }, ["wrong-type at observation.met.0"]],
    [{ met: [""] }, ["bad-text at observation.met.0"]],
    [{}, ["missing-field at observation.met"]],
    [{ met: [], items: [] }, ["unknown-key at observation.items"]],
  ])("%j", (observation, expected) => {
    expect(issuesWith(checklist, rule(equal), "10", observation)).toStrictEqual(expected);
  });

  it("names the nearest item", () => {
    const items = [item("budget-open"), item("final-accounts-open")];
    const [issue] = outcome(checklist, rule(items), "10", { met: ["budget-opne"] }).issues;
    expect(issue?.message).toBe("要点里没有“budget-opne”");
    expect(issue?.hint).toBe("是否要写“budget-open”？");
  });

  it("has one input for each item, fit for a column name", () => {
    const measure = checklist.measure({ type: "checklist", items: [item("a"), item("公开")] }, {});
    expect(Object.keys(measure.inputs)).toStrictEqual(["met-a", "met-公开"]);
  });
});

describe("parameters that do not hold together", () => {
  it.each([
    [[item("a", { points: 5 }), item("b")], undefined, "bad-parameters at rule.items"],
    [[item("a", { share: 1 }), item("b")], undefined, "bad-parameters at rule.items"],
    [[item("a", { points: 5 }), item("b", { share: 0.5 })], undefined, "bad-parameters at rule.items"],
    [[item("a", { points: 10, share: 1 })], undefined, "bad-parameters at rule.items"],
    [[item("a", { points: 5 }), item("b", { points: 4.99 })], undefined, "bad-parameters at rule.items"],
    [[item("a", { points: 5 }), item("b", { points: 5.01 })], undefined, "bad-parameters at rule.items"],
    [[item("a", { share: 0.5 }), item("b", { share: 0.49 })], undefined, "bad-parameters at rule.items"],
    [[item("a", { share: 0.5 }), item("b", { share: 0.51 })], undefined, "bad-parameters at rule.items"],
    [
      [item("a", { points: -1 }), item("b", { points: 11 })],
      undefined,
      "out-of-range at rule.items.0.points",
    ],
    [[item("a", { share: 1.1 })], undefined, "out-of-range at rule.items.0.share"],
    [[item("a"), item("a")], undefined, "duplicate-id at rule.items.1.id"],
    [equal, { atLeast: 4 }, "bad-parameters at rule.require.atLeast"],
    [equal, { atLeast: 0 }, "out-of-range at rule.require.atLeast"],
    [equal, { atLeast: 1.5 }, "wrong-type at rule.require.atLeast"],
    [equal, {}, "missing-field at rule.require.atLeast"],
    [equal, "some", "unknown-choice at rule.require"],
    [equal, 2, "wrong-type at rule.require"],
    [[], undefined, "wrong-count at rule.items"],
    [[{ id: "a" }], undefined, "missing-field at rule.items.0.title"],
    [[item("a b")], undefined, "bad-id at rule.items.0.id"],
    [[item("a", { gate: "yes" })], undefined, "wrong-type at rule.items.0.gate"],
  ])("%j, require %j", (items, require, expected) => {
    expect(parameterIssues(checklist, rule(items, require), "10")).toStrictEqual([expected]);
  });

  it("takes decimals that add up exactly, and points by their share", () => {
    const tenths = Array.from({ length: 10 }, (_, index) => item(`i${index}`, { share: 0.1 }));
    expect(parameterIssues(checklist, rule(tenths))).toStrictEqual([]);
    expect(parameterIssues(checklist, rule([item("a", { points: 3 })]), "10/3")).toHaveLength(1);
    expect(parameterIssues(checklist, rule([item("a", { share: 1 })]), "10/3")).toStrictEqual([]);
  });
});

describe("laws", () => {
  it("meeting one more item never takes marks", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const gates = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
    const requirement = fc.constantFrom("each", "all", { atLeast: 1 }, { atLeast: 3 }, { atLeast: 5 });
    fc.assert(
      fc.property(
        gates,
        requirement,
        fc.subarray(ids),
        fc.constantFrom(...ids),
        (gate, require, met, extra) => {
          const parameters = rule(
            ids.map((id, index) => item(id, { gate: gate[index] ?? false })),
            require,
          );
          const before = Number(score(parameters, met));
          const after = Number(score(parameters, [...new Set([...met, extra])]));
          expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });
});
