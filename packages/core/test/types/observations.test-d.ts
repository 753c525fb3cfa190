import { describe, expectTypeOf, it } from "vitest";
import { defineRubric, score, type Rubric } from "../../src/index.js";

const rubric = defineRubric({
  id: "town/library",
  version: "1",
  title: "图书馆",
  points: 100,
  scale: "mof-four-grade",
  indicators: [
    {
      id: "management",
      title: "管理",
      indicators: [
        { id: "execution", title: "预算执行率", points: 10, rule: { type: "execution" } },
        { id: "kept", title: "制度执行", points: 20, rule: { type: "deductions" } },
      ],
    },
    {
      id: "visits",
      title: "到馆人次",
      points: 30,
      rule: { type: "attainment", direction: "at-least", target: 7000 },
    },
    {
      id: "jobs",
      title: "就业",
      points: 10,
      rule: { type: "attainment", direction: "at-least", target: "observed" },
    },
    {
      id: "reach",
      title: "影响",
      points: 20,
      rule: {
        type: "levels",
        levels: [
          { id: "met", label: "达成", share: 1 },
          { id: "unmet", label: { "zh-CN": "未达成", en: "Unmet" }, aliases: ["没有达成"], share: 0 },
        ],
      },
    },
    {
      id: "rules",
      title: "制度",
      points: 10,
      rule: {
        type: "checklist",
        items: [
          { id: "plan", title: "计划" },
          { id: "archive", title: "归档" },
        ],
      },
    },
  ],
});

const observations = {
  execution: { executed: "559.77", budget: 580 },
  kept: { findings: [{ points: 2, reason: "合同归档不全" }] },
  visits: { actual: 6900 },
  jobs: { actual: 3, target: 4 },
  reach: { level: "met" },
  rules: { met: ["plan"] },
} as const;

describe("observations inferred from a rubric's literal", () => {
  it("accepts what each rule wants", () => {
    expectTypeOf(score(rubric, observations).score).toEqualTypeOf<string>();
    score(rubric, { ...observations, reach: { level: "没有达成" } });
    score(rubric, {
      ...observations,
      reach: { level: "Unmet", note: "…", evidence: ["报告"], recorded: "9" },
    });
    score(rubric, { ...observations, jobs: { notApplicable: "本年无此项工作" } });
    score(rubric, { ...observations, jobs: { override: { score: 4, reason: "复核", by: "评审组" } } });
    score(rubric, { format: "jixiao/observations@1", rubric: "town/library", observations });
  });

  it("refuses a misspelt indicator", () => {
    // @ts-expect-error -- `visit` is not an indicator
    score(rubric, { ...observations, visit: { actual: 1 } });
    const { visits: _visits, ...others } = observations;
    // @ts-expect-error -- `visit` for `visits`
    score(rubric, { ...others, visit: { actual: 6900 } });
  });

  it("refuses a missing indicator", () => {
    const { kept: _kept, ...others } = observations;
    // @ts-expect-error -- `kept` is missing
    score(rubric, others);
    // @ts-expect-error -- in a document too
    score(rubric, { format: "jixiao/observations@1", rubric: "town/library", observations: others });
  });

  it("refuses the wrong shape", () => {
    // @ts-expect-error -- an attainment leaf wants `actual`
    score(rubric, { ...observations, visits: { level: "met" } });
    // @ts-expect-error -- the target was left to the observation
    score(rubric, { ...observations, jobs: { actual: 3 } });
    // @ts-expect-error -- no such level
    score(rubric, { ...observations, reach: { level: "excellent" } });
    // @ts-expect-error -- no such item
    score(rubric, { ...observations, rules: { met: ["archives"] } });
    // @ts-expect-error -- a finding needs its reason
    score(rubric, { ...observations, kept: { findings: [{ points: 2 }] } });
    // @ts-expect-error -- true is no amount
    score(rubric, { ...observations, visits: { actual: true } });
  });

  it("lets observations be missing where the rubric has a policy for it", () => {
    const lenient = defineRubric({
      id: "town/lenient",
      version: "1",
      title: "宽",
      points: 10,
      scale: "mof-four-grade",
      missing: "range",
      indicators: [{ id: "one", title: "一", points: 10, rule: { type: "yes-no" } }],
    });
    score(lenient, {});
    // @ts-expect-error -- still no other indicators
    score(lenient, { two: { met: true } });
  });

  it("follows what a rubric extends", () => {
    const other = defineRubric(
      {
        id: "district/library",
        version: "1",
        extends: "town/library@1",
        remove: ["jobs"],
        override: { reach: { rule: { type: "yes-no" } } },
        add: [{ indicator: { id: "trust", title: "信任", points: 10, rule: { type: "assessed" } } }],
      },
      { known: [rubric] },
    );
    const { jobs: _jobs, reach: _reach, ...kept } = observations;
    score(other, { ...kept, reach: { met: true }, trust: { score: 9 } });
    // @ts-expect-error -- `trust` was added
    score(other, { ...kept, reach: { met: true } });
    // @ts-expect-error -- `reach` is yes or no now
    score(other, { ...kept, reach: { level: "met" }, trust: { score: 9 } });
  });

  it("is general for a rubric whose literal is not known", () => {
    const read = {} as Rubric;
    score(read, { anything: { actual: 1 } });
  });
});
