import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../amount/index.js";
import {
  exactly,
  exactText,
  issuesWith,
  outcome,
  parameterIssues,
  scoreWith,
} from "../../../test/support/measured.js";
import { assessed } from "./assessed.js";

const mean = { type: "assessed" };
const median = { type: "assessed", combine: "median" };
const trimmed = { type: "assessed", combine: "trimmed" };
const by = (...scores: readonly unknown[]) => ({
  scores: scores.map((score, index) => ({ by: `评委${index + 1}`, score })),
});

describe("assessed", () => {
  it("takes one score as it is", () => {
    expect(scoreWith(assessed, mean, "5", { score: "4.5" })).toBe("4.5");
    expect(scoreWith(assessed, mean, "5", { score: 0 })).toBe("0");
    expect(scoreWith(assessed, mean, "5", { score: 5 })).toBe("5");
    expect(scoreWith(assessed, trimmed, "5", { score: 3 })).toBe("3");
  });

  it.each([
    [mean, [95, 90, 88, 88, 85, 60], "253/3"],
    [median, [95, 90, 88, 88, 85, 60], "88"],
    [median, [95, 90, 60], "90"],
    [median, [90, 60], "75"],
    // DOMAIN C19: the highest and the lowest of six are dropped.
    [trimmed, [95, 90, 88, 88, 85, 60], "87.75"],
    // Five are not more than five: their plain mean.
    [trimmed, [95, 90, 88, 85, 60], "83.6"],
    [{ ...trimmed, whenMoreThan: 4 }, [95, 90, 88, 85, 60], "263/3"],
    // A tie at an end drops one of it only.
    [trimmed, [90, 90, 80, 80, 80, 60], "82.5"],
    [{ ...trimmed, drop: 2 }, [95, 90, 88, 88, 85, 60], "88"],
    [{ ...trimmed, drop: 2, whenMoreThan: 4 }, [95, 90, 88, 85, 60], "88"],
    [mean, [80], "80"],
  ])("combines scores: %j of %j", (parameters, scores, expected) => {
    expect(scoreWith(assessed, parameters, "100", by(...scores))).toBe(expected);
  });

  it("reads scores in any order alike and between the lowest and the highest", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 12 });
    const rule = fc.constantFrom(mean, median, trimmed);
    fc.assert(
      fc.property(rule, scores, fc.nat(), (parameters, units, turn) => {
        const all = units.map((unit) => String(unit / 2));
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
        const { score } = outcome(assessed, parameters, "100", by(...all));
        expect(score).toBe(scoreWith(assessed, parameters, "100", by(...turned.reverse())));
        const value = exactly(score ?? "");
        expect(compare(value, exactly(String(Math.min(...units) / 2)))).toBeGreaterThan(-1);
        expect(compare(value, exactly(String(Math.max(...units) / 2)))).toBeLessThan(1);
      }),
    );
  });

  it("takes multiples of the increment only", () => {
    const half = { ...mean, increment: "0.5" };
    expect(scoreWith(assessed, half, "5", { score: "3.5" })).toBe("3.5");
    expect(scoreWith(assessed, half, "5", by("3.5", "3", 0))).toBe("13/6");
    expect(issuesWith(assessed, half, "5", by("3.5", "3.2", "3.25"))).toEqual([
      "off-increment at observation.scores.1.score",
      "off-increment at observation.scores.2.score",
    ]);
    const { issues } = outcome(assessed, half, "5", { score: "3.2" });
    expect(issues[0]?.message).toBe('得分 "3.2" 不是 0.5 的整数倍');
  });

  it("wants findings to make up what is lost", () => {
    const findings = [
      { points: "1", reason: "格式不规范", evidence: ["附件"] },
      { points: "0.5", reason: "错字" },
    ];
    expect(scoreWith(assessed, mean, "5", { score: "3.5", findings })).toBe("3.5");
    expect(scoreWith(assessed, mean, "5", { ...by(3, 4), findings })).toBe("3.5");
    expect(scoreWith(assessed, mean, "5", { score: 5, findings: [] })).toBe("5");
    expect(issuesWith(assessed, mean, "5", { score: "4", findings: [] })).toEqual([
      "findings-mismatch at observation.findings",
    ]);
    const { issues } = outcome(assessed, mean, "5", { score: "3.6", findings });
    expect(issues.map(({ message }) => message)).toEqual(["扣分点合计 1.5，应扣 1.4"]);
  });

  it("claims its findings", () => {
    const findings = [{ points: "1", reason: "格式不规范", evidence: ["附件"] }];
    const claims = assessed.claims?.({ score: "4", findings }, { type: "assessed" }) ?? [];
    expect(
      claims.map((one) => ({ ...one, points: exactText(one.points), granted: exactText(one.granted) })),
    ).toEqual([{ points: "1", granted: "1", reason: "格式不规范", evidence: ["附件"] }]);
    expect(assessed.claims?.({ score: "4" }, { type: "assessed" })).toEqual([]);
  });

  it.each([
    [{}, ["one-form-only at observation"]],
    [{ score: 4, ...by(4) }, ["one-form-only at observation"]],
    [{ score: "5.01" }, ["score-above-points at observation.score"]],
    [{ score: -1 }, ["out-of-range at observation.score"]],
    [{ score: "4 分" }, ["bad-amount at observation.score"]],
    [{ score: null }, ["wrong-type at observation.score"]],
    [{ score: [4] }, ["wrong-type at observation.score"]],
    [{ scores: [] }, ["wrong-count at observation.scores"]],
    [{ scores: [4] }, ["wrong-type at observation.scores.0"]],
    [{ scores: [{ score: 4 }] }, ["missing-field at observation.scores.0.by"]],
    [{ scores: [{ by: "甲" }] }, ["missing-field at observation.scores.0.score"]],
    [
      by(6, 4, -1),
      ["score-above-points at observation.scores.0.score", "out-of-range at observation.scores.2.score"],
    ],
    [{ score: 4, findings: [{ points: 1 }] }, ["missing-field at observation.findings.0.reason"]],
    [
      { score: 4, findings: [{ points: -1, reason: "x" }] },
      ["out-of-range at observation.findings.0.points"],
    ],
    [
      { score: 4, findings: [{ id: "a" }] },
      [
        "unknown-key at observation.findings.0.id",
        "missing-field at observation.findings.0.points",
        "missing-field at observation.findings.0.reason",
      ],
    ],
    [{ scroe: 4 }, ["unknown-key at observation.scroe"]],
  ])("refuses the observation %j", (observation, issues) => {
    expect(issuesWith(assessed, mean, "5", observation)).toEqual(issues);
  });

  it("names the points a score may not exceed", () => {
    const { issues } = outcome(assessed, mean, "10/3", { score: 4 });
    expect(issues[0]?.message).toBe("得分 4 超过分值 3.333333…");
    const low = outcome(assessed, mean, "5", { score: -1 });
    expect(low.issues[0]?.message).toBe("-1 超出允许范围（≥ 0, ≤ 5）");
  });

  it.each([
    [{ combine: "average" }, ["unknown-choice at rule.combine"]],
    [{ drop: 1 }, ["bad-parameters at rule.drop"]],
    [
      { combine: "median", drop: 1, whenMoreThan: 5 },
      ["bad-parameters at rule.drop", "bad-parameters at rule.whenMoreThan"],
    ],
    [{ combine: "trimmed", drop: 0 }, ["out-of-range at rule.drop"]],
    [{ combine: "trimmed", drop: 1.5 }, ["wrong-type at rule.drop"]],
    [{ combine: "trimmed", drop: 3 }, ["bad-parameters at rule.drop"]],
    [{ combine: "trimmed", drop: 3, whenMoreThan: 5 }, ["bad-parameters at rule.whenMoreThan"]],
    [{ combine: "trimmed", drop: 3, whenMoreThan: 6 }, []],
    [{ combine: "trimmed", whenMoreThan: 1 }, ["out-of-range at rule.whenMoreThan"]],
    [{ increment: 0 }, ["out-of-range at rule.increment"]],
    [{ increment: 11 }, ["bad-parameters at rule.increment"]],
    [{ increment: 10 }, []],
  ])("checks the parameters %j", (parameters, issues) => {
    expect(parameterIssues(assessed, { ...mean, ...parameters })).toEqual(issues);
  });
});
