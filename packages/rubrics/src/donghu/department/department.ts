import { defineRubric } from "@jixiao/core";
import { twoCharacterGrades } from "../grade-scales.js";
import { evaluated2021, publicationTitle } from "../publication.js";
import { qualitativeLevels } from "../qualitative-levels.js";

/**
 * The frame for evaluating a department's whole spending (部门整体支出), 2021: five groups, and three tiers of
 * 80, 10 and 10 points over the same leaves. A department extends it with its own points and with the
 * indicators of its work; `socialAffairs2021` and `humanResources2021` do.
 *
 * The five groups, the tiers and the names under 管理效率 are printed. The points here are those of the social
 * affairs bureau's groups, split by us below them: every department sets its own.
 *
 * @example
 * import { defineRubric } from "@jixiao/core";
 * import { department2021 } from "@jixiao/rubrics";
 *
 * const ours = defineRubric(
 *   {
 *     id: "our-district/department",
 *     version: "2026.1",
 *     extends: "donghu/department@2021.1",
 *     override: { strategy: { points: 1 }, "goal-soundness": { points: 5 } },
 *   },
 *   { known: [department2021] },
 * );
 * ours.base?.id; // "donghu/department"
 */
export const department2021 = /* @__PURE__ */ defineRubric({
  format: "jixiao/rubric@1",
  id: "donghu/department",
  version: "2021.1",
  title: {
    "zh-CN": "部门整体支出绩效评价",
    en: "Evaluation of a department's whole spending",
  },
  description: {
    "zh-CN":
      "供各部门沿用的框架。五个一级指标、维持型、提升型、创新型 80：10：10 和管理效率下的名称见于两份部门报告。" +
      "权重由各部门自定：这里的一级分值取自社会事务局，其下各项分值是示例，不是来源的数字。" +
      "《湖北省预算绩效管理地方标准》（DB42/T 1601-2020）的正文未能核对；定性指标来源只见 90% 一档。" +
      "等级线取附件 3 的 90、80、60，报告未注明。",
    en:
      "A frame for departments to extend. The five groups, the tiers 80 : 10 : 10 and the names under management " +
      "occur in two departments' reports. Departments choose their weights: the points of the groups are those " +
      "of the social affairs bureau, those below them are examples and no figures of the source. The text of the " +
      "provincial standard DB42/T 1601-2020 could not be checked; of the qualitative levels only 90% is printed. " +
      "The thresholds 90, 80, 60 are those of annex 3, which the reports do not name.",
  },
  source: {
    title: publicationTitle,
    clause: { "zh-CN": "附件 1：部门整体支出绩效评价报告", en: "Annex 1: departments' whole spending" },
  },
  inForce: evaluated2021,
  points: 100,
  rounding: { places: 2, mode: "half-up", stage: "display" },
  scale: twoCharacterGrades,
  tiers: [
    { id: "maintenance", title: { "zh-CN": "绩效维持型", en: "Maintenance" }, points: 80 },
    { id: "improvement", title: { "zh-CN": "绩效提升型", en: "Improvement" }, points: 10 },
    { id: "innovation", title: { "zh-CN": "绩效创新型", en: "Innovation" }, points: 10 },
  ],
  indicators: [
    {
      id: "management-efficiency",
      title: { "zh-CN": "管理效率", en: "Management efficiency" },
      points: 20,
      indicators: [
        {
          id: "strategy",
          title: { "zh-CN": "战略管理规范性", en: "Strategic management" },
          points: 2,
          tier: "maintenance",
          rule: { type: "deductions" },
        },
        {
          id: "goal-soundness",
          title: { "zh-CN": "绩效目标科学性", en: "Soundness of the goals" },
          points: 4,
          tier: "maintenance",
          rule: { type: "deductions" },
        },
        {
          id: "budget-preparation",
          title: { "zh-CN": "预算编制科学性", en: "Budget preparation" },
          points: 2,
          tier: "maintenance",
          rule: { type: "deductions" },
        },
        {
          id: "budget-management",
          title: { "zh-CN": "预算管理规范性", en: "Budget management" },
          points: 3,
          tier: "maintenance",
          rule: { type: "deductions" },
        },
        {
          id: "performance-management",
          title: { "zh-CN": "绩效管理规范性", en: "Performance management" },
          points: 3,
          tier: "maintenance",
          rule: { type: "deductions" },
        },
        {
          id: "finance",
          title: { "zh-CN": "财务与资产管理规范性", en: "Finance and assets" },
          points: 3,
          tier: "maintenance",
          rule: { type: "deductions" },
        },
        {
          id: "internal-control",
          title: { "zh-CN": "内控制度有效性", en: "Internal control" },
          points: 3,
          tier: "maintenance",
          rule: { type: "deductions" },
        },
      ],
    },
    {
      id: "duties",
      title: { "zh-CN": "履职效能", en: "Performance of duties" },
      points: 33,
      indicators: [
        {
          id: "duties-maintained",
          title: { "zh-CN": "履职效能其余指标", en: "The other duties" },
          description: {
            "zh-CN": "部门职能下的维持型指标；来源未逐项列分，合为一项",
            en: "The maintained duties of the department; not itemised in the source, so taken as one",
          },
          points: 26,
          tier: "maintenance",
          rule: { type: "deductions" },
        },
        {
          id: "duties-improved",
          title: { "zh-CN": "提升型履职指标", en: "An improved duty" },
          description: {
            "zh-CN": "示例：定量指标按完成率计分，指标值随评分依据给出",
            en: "An example: a quantity scored by its attainment, its target given with the observation",
          },
          points: 5,
          tier: "improvement",
          rule: { type: "attainment", direction: "at-least", target: "observed" },
        },
        {
          id: "duties-innovated",
          title: { "zh-CN": "创新型履职指标", en: "An innovated duty" },
          description: {
            "zh-CN": "示例：定量指标按完成率计分，指标值随评分依据给出",
            en: "An example: a quantity scored by its attainment, its target given with the observation",
          },
          points: 2,
          tier: "innovation",
          rule: { type: "attainment", direction: "at-least", target: "observed" },
        },
      ],
    },
    {
      id: "effects",
      title: { "zh-CN": "社会效应", en: "Social effect" },
      points: 27,
      indicators: [
        {
          id: "effects-maintained",
          title: { "zh-CN": "社会效应其余指标", en: "The other effects" },
          description: {
            "zh-CN": "维持型效应指标；来源未逐项列分，合为一项",
            en: "The maintained effects; not itemised in the source, so taken as one",
          },
          points: 17,
          tier: "maintenance",
          rule: { type: "deductions" },
        },
        {
          id: "effects-improved",
          title: { "zh-CN": "提升型效应指标", en: "An improved effect" },
          description: {
            "zh-CN": "示例：定性指标按达成程度计分",
            en: "An example: a quality scored by its level",
          },
          points: 5,
          tier: "improvement",
          rule: qualitativeLevels,
        },
        {
          id: "effects-innovated",
          title: { "zh-CN": "创新型效应指标", en: "An innovated effect" },
          description: {
            "zh-CN": "示例：定性指标按达成程度计分",
            en: "An example: a quality scored by its level",
          },
          points: 5,
          tier: "innovation",
          rule: qualitativeLevels,
        },
      ],
    },
    {
      id: "capacity",
      title: { "zh-CN": "可持续发展能力", en: "Capacity to go on" },
      points: 11,
      indicators: [
        {
          id: "capacity-maintained",
          title: { "zh-CN": "可持续发展能力其余指标", en: "The other capacities" },
          description: {
            "zh-CN": "维持型能力指标；来源未逐项列分，合为一项",
            en: "The maintained capacities; not itemised in the source, so taken as one",
          },
          points: 8,
          tier: "maintenance",
          rule: { type: "deductions" },
        },
        {
          id: "informatisation",
          title: { "zh-CN": "信息化应用覆盖率", en: "Coverage by information systems" },
          points: 3,
          tier: "innovation",
          rule: qualitativeLevels,
        },
      ],
    },
    {
      id: "recipients",
      title: { "zh-CN": "服务对象满意度", en: "Satisfaction of those served" },
      points: 9,
      indicators: [
        {
          id: "satisfaction",
          title: { "zh-CN": "服务对象满意度调查", en: "Satisfaction surveys" },
          description: {
            "zh-CN": "来源列出满意率并给满分，没有印出及格线，故按发现的问题扣分",
            en: "The source prints rates and gives full marks, but no threshold: findings take points",
          },
          points: 9,
          tier: "maintenance",
          rule: { type: "deductions" },
        },
      ],
    },
  ],
});
