import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, compare, minimum, subtract, sum } from "../../amount/index.js";
import {
  exactly,
  exactText,
  issuesWith,
  outcome,
  parameterIssues,
  scoreWith,
} from "../../../test/support/measured.js";
import { check, Findings } from "../../shape/index.js";
import type { Claim } from "../rule.js";
import { deductions } from "./deductions.js";

const free = { type: "deductions" };
const catalogue = [
  { id: "late", title: "未按时报送", points: "0.5", cap: "2" },
  { id: "超范围支出", title: { "zh-CN": "超范围支出", en: "Outside the budget" }, points: 1 },
];
const listed = { type: "deductions", catalogue };
const fault = (points: unknown, reason: unknown = "理由") => ({ points, reason });

/** The claims of an observation that is in order. */
function claims(parameters: unknown, observation: unknown): readonly Claim[] {
  const findings = new Findings();
  const checked = check(deductions.parameters, parameters, [], findings);
  if (checked === undefined) throw new Error("parameters");
  const observed = check(deductions.observation(checked), observation, [], findings);
  if (observed === undefined || findings.issues.length > 0) throw new Error("observation");
  return deductions.claims?.(observed, checked) ?? [];
}

const printed = (all: readonly Claim[]) =>
  all.map(({ points, granted, ...rest }) => ({
    points: exactText(points),
    granted: exactText(granted),
    ...rest,
  }));

describe("deductions", () => {
  it.each([
    ["4", [], "4"],
    ["4", ["2"], "2"],
    ["24", ["0.5", "2", "1", "0.01", "1", "1.5", "1"], "16.99"],
    ["3", ["0.1", "0.2"], "2.7"],
    ["2", ["1.5", "1.5"], "0"],
    ["2", ["2"], "0"],
    ["2", ["0"], "2"],
    ["10/3", ["1"], "7/3"],
  ])("takes off what is found: %s points, %j", (points, lost, score) => {
    const findings = lost.map((one) => fault(one));
    expect(scoreWith(deductions, free, points, { findings })).toBe(score);
  });

  it.each([
    ["3", ["2", "2"], "7"],
    ["3", ["1", "1"], "8"],
    ["10", ["12"], "0"],
    ["15", ["12"], "0"],
    ["0.01", ["12"], "9.99"],
  ])("takes off at most %s of 10", (maxDeduct, lost, score) => {
    const findings = lost.map((one) => fault(one));
    expect(scoreWith(deductions, { ...free, maxDeduct }, "10", { findings })).toBe(score);
  });

  it.each([
    [[{ id: "late" }], "9.5"],
    [[{ id: "late", times: 3 }], "8.5"],
    [[{ id: "late", times: "0.5" }], "9.75"],
    [[{ id: "late", times: 0 }], "10"],
    [[{ id: "late", times: 100 }], "8"],
    [
      [
        { id: "late", times: 3 },
        { id: "late", times: 3 },
      ],
      "8",
    ],
    [[{ id: "超范围支出", times: 4 }], "6"],
    [[{ id: "late", times: 9 }, { id: "超范围支出" }, fault("0.25")], "6.75"],
    [[], "10"],
  ])("knows a catalogue with caps: %j", (findings, score) => {
    expect(scoreWith(deductions, listed, "10", { findings })).toBe(score);
  });

  it("limits the entries first and the whole after", () => {
    const findings = [{ id: "late", times: 100 }, fault("5")];
    expect(scoreWith(deductions, { ...listed, maxDeduct: "6" }, "10", { findings })).toBe("4");
    expect(scoreWith(deductions, { ...listed, maxDeduct: "7.5" }, "10", { findings })).toBe("3");
  });

  it("multiplies amounts of full length exactly", () => {
    const long = "1.00000000000000000000000000001";
    const parameters = { ...free, catalogue: [{ id: "a", title: "甲", points: long }] };
    expect(scoreWith(deductions, parameters, "2", { findings: [{ id: "a", times: long }] })).toBe(
      "0.9999999999999999999999999999799999999999999999999999999999",
    );
  });

  it("claims each finding in order, earlier ones using an entry's cap up first", () => {
    const findings = [
      { id: "late", times: 3, evidence: ["签收表"] },
      { points: "0.25", reason: "数据前后不一", evidence: ["附表一", "附表二"] },
      { id: "late", times: 3, reason: "第三季度又迟报" },
      { id: "late" },
      { id: "超范围支出" },
    ];
    expect(printed(claims(listed, { findings }))).toEqual([
      { points: "1.5", granted: "1.5", reason: "未按时报送", evidence: ["签收表"], id: "late" },
      { points: "0.25", granted: "0.25", reason: "数据前后不一", evidence: ["附表一", "附表二"] },
      { points: "1.5", granted: "0.5", reason: "第三季度又迟报", id: "late" },
      { points: "0.5", granted: "0", reason: "未按时报送", id: "late" },
      {
        points: "1",
        granted: "1",
        reason: { "zh-CN": "超范围支出", en: "Outside the budget" },
        id: "超范围支出",
      },
    ]);
  });

  it("claims nothing where nothing was found", () => {
    expect(claims(free, { findings: [] })).toEqual([]);
  });

  it.each([
    [{}, ["missing-field at observation.findings"]],
    [{ findings: "2" }, ["wrong-type at observation.findings"]],
    [{ findings: [2] }, ["wrong-type at observation.findings.0"]],
    [{ findings: [{ points: 2 }] }, ["missing-field at observation.findings.0.reason"]],
    [{ findings: [{ reason: "x" }] }, ["missing-field at observation.findings.0.points"]],
    [{ findings: [fault(2, "  ")] }, ["bad-text at observation.findings.0.reason"]],
    [{ findings: [fault(-1)] }, ["out-of-range at observation.findings.0.points"]],
    [{ findings: [fault("1,5")] }, ["bad-amount at observation.findings.0.points"]],
    [{ findings: [fault(true)] }, ["wrong-type at observation.findings.0.points"]],
    [{ findings: [{ ...fault(1), evidence: "x" }] }, ["wrong-type at observation.findings.0.evidence"]],
    [{ findings: [{ ...fault(1), evidence: [""] }] }, ["bad-text at observation.findings.0.evidence.0"]],
    [{ findings: [{ ...fault(1), id: "late" }] }, ["unknown-key at observation.findings.0.points"]],
    [{ findings: [{ id: "lat" }] }, ["unknown-finding at observation.findings.0.id"]],
    [{ findings: [{ id: "constructor" }] }, ["unknown-finding at observation.findings.0.id"]],
    [{ findings: [{ id: 3 }] }, ["wrong-type at observation.findings.0.id"]],
    [{ findings: [{ id: "late", times: -1 }] }, ["out-of-range at observation.findings.0.times"]],
    [{ findings: [{ id: "late", times: "twice" }] }, ["bad-amount at observation.findings.0.times"]],
    [
      { findings: [fault(-1), { id: "late" }, { id: "late", tims: 2 }], finding: [] },
      [
        "unknown-key at observation.finding",
        "out-of-range at observation.findings.0.points",
        "unknown-key at observation.findings.2.tims",
      ],
    ],
    [
      { findings: [{ id: "a" }, { id: "late" }, { id: "b" }] },
      ["unknown-finding at observation.findings.0.id", "unknown-finding at observation.findings.2.id"],
    ],
  ])("refuses the observation %j", (observation, issues) => {
    expect(issuesWith(deductions, listed, "10", observation)).toEqual(issues);
  });

  it("names the nearest entry of the catalogue", () => {
    const { issues } = outcome(deductions, listed, "10", { findings: [{ id: "lat" }] });
    expect(issues[0]?.message).toBe("扣分目录里没有“lat”");
    expect(issues[0]?.expected).toBe("以下之一：late, 超范围支出");
    expect(issues[0]?.hint).toBe("是否要写“late”？");
  });

  it("refuses findings by id where there is no catalogue", () => {
    expect(issuesWith(deductions, free, "10", { findings: [{ id: "late" }] })).toEqual([
      "unknown-key at observation.findings.0.id",
      "missing-field at observation.findings.0.points",
      "missing-field at observation.findings.0.reason",
    ]);
  });

  it.each([
    [{ maxDeduct: 0 }, ["out-of-range at rule.maxDeduct"]],
    [{ maxDeduct: -1 }, ["out-of-range at rule.maxDeduct"]],
    [{ catalogue: [] }, ["wrong-count at rule.catalogue"]],
    [{ catalogue: [{ id: "a", title: "甲", points: 0 }] }, ["out-of-range at rule.catalogue.0.points"]],
    [{ catalogue: [{ id: "a", title: "甲", points: 1, cap: 0 }] }, ["out-of-range at rule.catalogue.0.cap"]],
    [{ catalogue: [{ id: "a b", title: "甲", points: 1 }] }, ["bad-id at rule.catalogue.0.id"]],
    [{ catalogue: [{ id: "a", points: 1 }] }, ["missing-field at rule.catalogue.0.title"]],
    [{ catalogue: [...catalogue, catalogue[0]] }, ["duplicate-id at rule.catalogue.2.id"]],
    [{ cap: 2 }, ["unknown-key at rule.cap"]],
  ])("refuses the parameters %j", (parameters, issues) => {
    expect(parameterIssues(deductions, { ...free, ...parameters })).toEqual(issues);
  });

  it("says where an id was used first", () => {
    const { issues } = outcome(deductions, { ...free, catalogue: [...catalogue, catalogue[0]] }, "10", {});
    expect(issues[0]?.hint).toBe("给其中一个换名；先前一处在 rule.catalogue.0.id");
  });

  it("grants no more than is claimed, and cut to it the grants make up what is lost", () => {
    const points = fc.integer({ min: 0, max: 400 }).map((units) => String(units / 100));
    const finding = fc.oneof(
      points.map((one) => fault(one)),
      fc.record({ id: fc.constantFrom("late", "超范围支出"), times: points }),
    );
    const limit = fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), limit, (findings, units) => {
        const maxDeduct = units === undefined ? undefined : String(units / 100);
        const parameters = { ...listed, ...(maxDeduct === undefined ? {} : { maxDeduct }) };
        const all = claims(parameters, { findings });
        expect(all).toHaveLength(findings.length);
        for (const { points: claimed, granted } of all) expect(compare(granted, claimed)).toBeLessThan(1);
        const most = amountOf(maxDeduct ?? "10");
        const lost = [sum(all.map(({ granted }) => granted)), most, amountOf("10")].reduce(minimum);
        expect(scoreWith(deductions, parameters, "10", { findings })).toBe(
          exactText(subtract(exactly("10"), lost)),
        );
      }),
    );
  });
});
