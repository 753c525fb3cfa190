import { defineRubric } from "@jixiao/core";

/** How the national form scores what cannot be counted: three levels, each an interval to choose from. */
const levels = {
  type: "levels",
  levels: [
    {
      id: "met",
      label: { "zh-CN": "达成年度指标", en: "Annual target met" },
      aliases: ["达成目标", "达到预期目标", "达成预期指标"],
      from: "0.8",
      to: 1,
    },
    {
      id: "partly-met",
      label: { "zh-CN": "部分达成年度指标并具有一定效果", en: "Partly met, with some effect" },
      aliases: ["部分达成"],
      from: "0.6",
      to: "0.8",
    },
    {
      id: "not-met",
      label: { "zh-CN": "未达成年度指标且效果较差", en: "Not met, with poor effect" },
      aliases: ["未达成"],
      from: 0,
      to: "0.6",
    },
  ],
} as const;

/** What can be counted and is better higher; the target stands on the form beside the actual value. */
const counted = { type: "attainment", direction: "at-least", target: "observed" } as const;

/**
 * The national form for self-evaluation of a programme (项目支出绩效自评): budget execution 10, output 50, effect
 * 30, satisfaction 10; quantities by their share of the target, qualities in three intervals.
 *
 * The indicators below the groups are examples to extend: every programme has its own, and only the points of
 * the groups are given. For an indicator that is better lower the rule names no formula, so there is none in
 * this tree; a rubric that has one says `direction: "at-most"` and names its `shortfall`.
 *
 * @example
 * import { defineRubric, score } from "@jixiao/core";
 * import { mofSelfEvaluation2020 } from "@jixiao/rubrics";
 *
 * const roads = defineRubric(
 *   {
 *     id: "our-district/roads",
 *     version: "2026.1",
 *     extends: "mof/self-evaluation@2020.1",
 *     override: {
 *       cost: { rule: { type: "attainment", direction: "at-most", target: "observed", shortfall: "inverse" } },
 *     },
 *   },
 *   { known: [mofSelfEvaluation2020] },
 * );
 * const card = score(roads, {
 *   execution: { executed: "559.77", budget: 580 },
 *   quantity: { actual: 57, target: 60 },
 *   quality: { actual: "100%", target: "100%" },
 *   timeliness: { actual: "100%", target: "100%" },
 *   cost: { actual: 125, target: 100 },
 *   "economic-effect": { level: "达成年度指标", share: 1 },
 *   "social-effect": { level: "达成年度指标", share: "0.9" },
 *   "ecological-effect": { notApplicable: "不涉及" },
 *   "lasting-effect": { level: "部分达成", share: "0.7" },
 *   satisfaction: { actual: "93.6%", target: "90%" },
 * });
 * card.score; // "93.05"
 */
export const mofSelfEvaluation2020 = /* @__PURE__ */ defineRubric({
  format: "jixiao/rubric@1",
  id: "mof/self-evaluation",
  version: "2020.1",
  title: {
    "zh-CN": "项目支出绩效自评",
    en: "Self-evaluation of programme spending",
  },
  description: {
    "zh-CN":
      "预算执行 10、产出 50、效益 30、满意度 10；定量指标按完成率，定性指标在三档区间内取值。各组之下的指标和分值是示例，" +
      "供沿用时替换。反向指标的计分公式全国没有规定：使用时须自行写明 shortfall。远超指标值时“按照偏离度适度调减”也没有公式，" +
      "可用 flagFrom 提示、由人调整。不适用的指标，分值在同组内按比例分摊，相当于表上不列该项；特殊情况下各组权重可以调整。" +
      "文件全文未能核对，施行日期按文号取 2020 年首日。",
    en:
      "Execution 10, output 50, effect 30, satisfaction 10; quantities by attainment, qualities inside three " +
      "intervals. The indicators and points below the groups are examples to replace. No national formula is " +
      "given for indicators that are better lower: who uses one names its shortfall; nor for reducing the points " +
      "of a target far exceeded: flagFrom flags it and a person decides. The points of what does not apply are " +
      "shared within its group, as if the form did not list it; the weights of the groups may be adjusted in " +
      "special cases. The full text could not be checked; the day in force is the first of the year of its number.",
  },
  source: {
    title: {
      "zh-CN": "项目支出绩效评价管理办法（财预〔2020〕10 号）",
      en: "Measures for evaluating programme spending (Cai Yu [2020] 10)",
    },
    clause: { "zh-CN": "单位自评", en: "Self-evaluation" },
  },
  inForce: { from: "2020-01-01" },
  points: 100,
  rounding: { places: 2, mode: "half-up", stage: "display" },
  scale: "mof-four-grade",
  notApplicable: "redistribute",
  subjectFields: [
    { id: "project", title: { "zh-CN": "项目名称", en: "Programme" } },
    { id: "department", title: { "zh-CN": "主管部门", en: "Department in charge" } },
    { id: "unit", title: { "zh-CN": "实施单位", en: "Unit" } },
  ],
  indicators: [
    {
      id: "execution",
      title: { "zh-CN": "预算执行率", en: "Budget execution" },
      points: 10,
      rule: { type: "execution" },
    },
    {
      id: "output",
      title: { "zh-CN": "产出指标", en: "Output" },
      points: 50,
      indicators: [
        { id: "quantity", title: { "zh-CN": "数量指标", en: "Quantity" }, points: 20, rule: counted },
        { id: "quality", title: { "zh-CN": "质量指标", en: "Quality" }, points: 10, rule: counted },
        { id: "timeliness", title: { "zh-CN": "时效指标", en: "Timeliness" }, points: 10, rule: counted },
        {
          id: "cost",
          title: { "zh-CN": "成本指标", en: "Cost" },
          description: {
            "zh-CN": "此处按定性三档；定量的成本指标是反向指标，改用时须写明 shortfall",
            en: "By level here; a counted cost is better lower: name its shortfall",
          },
          points: 10,
          rule: levels,
        },
      ],
    },
    {
      id: "effect",
      title: { "zh-CN": "效益指标", en: "Effect" },
      points: 30,
      indicators: [
        {
          id: "economic-effect",
          title: { "zh-CN": "经济效益指标", en: "Economic effect" },
          points: 5,
          rule: levels,
        },
        {
          id: "social-effect",
          title: { "zh-CN": "社会效益指标", en: "Social effect" },
          points: 15,
          rule: levels,
        },
        {
          id: "ecological-effect",
          title: { "zh-CN": "生态效益指标", en: "Ecological effect" },
          points: 5,
          rule: levels,
        },
        {
          id: "lasting-effect",
          title: { "zh-CN": "可持续影响指标", en: "Lasting effect" },
          points: 5,
          rule: levels,
        },
      ],
    },
    {
      id: "recipients",
      title: { "zh-CN": "满意度指标", en: "Satisfaction" },
      points: 10,
      indicators: [
        {
          id: "satisfaction",
          title: { "zh-CN": "服务对象满意度指标", en: "Satisfaction of those served" },
          points: 10,
          rule: counted,
        },
      ],
    },
  ],
});
