import type { RuleCase, Say } from "./rule-cases.js";

/** Worked examples of the rules in which somebody judges. */
export const judgedCases: Readonly<Record<string, (say: Say) => readonly RuleCase[]>> = {
  levels: (say) => [
    {
      title: say("三级，前两级在区间内选定", "Three levels, two of them intervals"),
      points: "10",
      rule: {
        type: "levels",
        levels: [
          { id: "met", label: say("达成年度指标", "Met"), from: "80%", to: 1 },
          { id: "partly", label: say("部分达成", "Partly met"), aliases: [say("部分完成", "Partly")], from: "60%", to: "80%" },
          { id: "unmet", label: say("未达成", "Not met"), share: 0 },
        ],
      },
      observations: [
        { level: "met", share: "95%" },
        { level: say("部分完成", "Partly"), share: 0.6 },
        { level: "unmet" },
        { level: "partly", share: 0.9 },
        { level: "partly" },
      ],
    },
    {
      title: say("固定比例", "Fixed shares"),
      points: "5",
      rule: {
        type: "levels",
        levels: [
          { id: "met", label: say("达成", "Met"), share: 1 },
          { id: "mostly-met", label: say("基本达成", "Mostly met"), share: 0.9 },
          { id: "unmet", label: say("未达成", "Not met"), share: 0 },
        ],
      },
      observations: [{ level: "mostly-met" }],
    },
  ],
  checklist: (say) => {
    const items = [
      { id: "plan", title: say("有实施方案", "A plan exists"), gate: true },
      { id: "inspection", title: say("有检查记录", "Inspections are recorded") },
      { id: "archive", title: say("资料归档", "Papers are filed") },
    ];
    return [
      {
        title: say("每项平分，一项必备", "Equal shares, one of them a gate"),
        points: "10",
        rule: { type: "checklist", items },
        observations: [{ met: ["plan", "archive"] }, { met: ["plan", "inspection", "archive"] }, { met: ["archive"] }],
      },
      {
        title: say("满足 2 项即得满分", "Full marks from two items"),
        points: "10",
        rule: { type: "checklist", items, require: { atLeast: 2 } },
        observations: [{ met: ["plan", "archive"] }, { met: ["plan"] }],
      },
    ];
  },
  "yes-no": (say) => [
    {
      title: say("是否", "Yes or no"),
      points: "4",
      rule: { type: "yes-no" },
      observations: [{ met: true }, { met: false }],
    },
  ],
  deductions: (say) => [
    {
      title: say("自带分数的扣分点", "Findings with points of their own"),
      points: "5",
      rule: { type: "deductions" },
      observations: [
        {
          findings: [
            { points: 2, reason: say("绩效目标定量不足", "Goals are not quantified"), evidence: [say("年初目标申报表", "goal form")] },
            { points: 0.5, reason: say("个别指标口径不清", "One indicator is vague") },
          ],
        },
        { findings: [] },
        { findings: [{ points: 9, reason: say("没有设定目标", "No goals at all") }] },
      ],
    },
    {
      title: say("扣分目录，单项与合计都有上限", "A catalogue, with a cap for one fault and for all"),
      points: "10",
      rule: {
        type: "deductions",
        catalogue: [
          { id: "late", title: say("报送逾期", "Filed late"), points: 1, cap: 2 },
          { id: "figure", title: say("数据有误", "Wrong figure"), points: 0.5 },
        ],
        maxDeduct: 3,
      },
      observations: [
        {
          findings: [
            { id: "late", times: 3 },
            { id: "figure" },
          ],
        },
        { findings: [{ id: "figure", times: 8 }] },
      ],
    },
  ],
  assessed: (say) => {
    const scores = [95, 90, 88, 88, 85, 60].map((score, index) => ({ by: say(`专家 ${String(index + 1)}`, `assessor ${String(index + 1)}`), score }));
    return [
      {
        title: say("一人打分，列出扣分点", "One assessor, with findings"),
        points: "10",
        rule: { type: "assessed", increment: 0.5 },
        observations: [
          { score: 8.5, findings: [{ points: 1.5, reason: say("结论缺少依据", "Conclusions without support") }] },
          { score: 8.3 },
          { score: 8.5, findings: [{ points: 1, reason: say("结论缺少依据", "Conclusions without support") }] },
        ],
      },
      {
        title: say("去掉最高与最低后平均", "Mean without the highest and the lowest"),
        points: "100",
        rule: { type: "assessed", combine: "trimmed" },
        observations: [{ scores }, { scores: scores.slice(0, 5) }],
      },
      {
        title: say("中位数", "Median"),
        points: "100",
        rule: { type: "assessed", combine: "median" },
        observations: [{ scores }],
      },
    ];
  },
  formula: (say) => [
    {
      title: say("自定算式", "An expression of one's own"),
      points: "10",
      rule: {
        type: "formula",
        score: "if(planned > 0, points * min(1, done / planned), points) - 2 * late",
        inputs: {
          done: { label: say("完成数", "done"), unit: say("户", "households") },
          planned: { label: say("计划数", "planned"), unit: say("户", "households") },
          late: { label: say("逾期次数", "times late") },
        },
      },
      observations: [
        { done: 90, planned: 120, late: 1 },
        { done: 10, planned: 0, late: 0 },
        { done: 1, planned: 120, late: 3 },
      ],
    },
  ],
};
