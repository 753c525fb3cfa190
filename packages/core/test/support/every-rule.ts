/** For every rule: parameters that hold on 10 points, and an observation that fits them. */
export const everyRule: Readonly<
  Record<string, { rule: Record<string, unknown>; observation: Record<string, unknown> }>
> = {
  attainment: {
    rule: { type: "attainment", direction: "at-least", target: 100 },
    observation: { actual: 90 },
  },
  execution: { rule: { type: "execution" }, observation: { executed: 559.77, budget: 580 } },
  levels: {
    rule: {
      type: "levels",
      levels: [
        { id: "met", label: "达成", share: 1 },
        { id: "partly", label: "部分达成", from: 0.6, to: 0.8 },
        { id: "unmet", label: "未达成", share: 0 },
      ],
    },
    observation: { level: "partly", share: 0.7 },
  },
  bands: {
    rule: {
      type: "bands",
      bands: [
        { from: 90, share: 1 },
        { from: 60, points: 5 },
        { otherwise: true, points: 0 },
      ],
    },
    observation: { actual: 75 },
  },
  steps: {
    rule: { type: "steps", from: 100, direction: "excess", step: 1, count: "completed", deduct: 0.5 },
    observation: { actual: 102.4 },
  },
  interpolation: {
    rule: {
      type: "interpolation",
      anchors: [
        { at: 0, share: 0 },
        { at: 100, share: 1 },
      ],
    },
    observation: { actual: 40 },
  },
  checklist: {
    rule: {
      type: "checklist",
      items: [
        { id: "plan", title: "计划" },
        { id: "archive", title: "归档" },
      ],
    },
    observation: { met: ["plan"] },
  },
  "yes-no": { rule: { type: "yes-no" }, observation: { met: true } },
  deductions: {
    rule: { type: "deductions", catalogue: [{ id: "late", title: "迟报", points: 1, cap: 2 }] },
    observation: {
      findings: [
        { points: 0.5, reason: "缺日期" },
        { id: "late", times: 3 },
      ],
    },
  },
  timeliness: {
    rule: { type: "timeliness", unit: "day", step: 1, count: "started", deduct: 1 },
    observation: { due: "2021-12-31", done: "2022-01-02" },
  },
  assessed: { rule: { type: "assessed" }, observation: { score: 9 } },
  formula: {
    rule: {
      type: "formula",
      score: "points * min(1, done / planned)",
      inputs: { done: { label: "完成" }, planned: { label: "计划" } },
    },
    observation: { done: 3, planned: 4 },
  },
};

/** A rubric of one leaf with a rule. */
export function rubricOf(rule: unknown, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: "jixiao/rubric@1",
    id: "test/one",
    version: "1",
    title: "一",
    points: 10,
    scale: {
      id: "pass",
      grades: [
        { id: "pass", label: "合格", from: 6 },
        { id: "fail", label: "不合格", from: 0 },
      ],
    },
    indicators: [{ id: "leaf", title: "指标", points: 10, rule }],
    ...more,
  };
}
