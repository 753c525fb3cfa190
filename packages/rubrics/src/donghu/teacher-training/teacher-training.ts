import { defineRubric } from "@jixiao/core";
import { twoCharacterGrades } from "../grade-scales.js";
import { evaluated2021, publicationTitle } from "../publication.js";
import { qualitativeLevels } from "../qualitative-levels.js";

/**
 * The frame of the evaluation of teacher training (教育培训经费), 2021.
 *
 * Group points are printed. Two splits follow from printed figures: the execution rate of 96.51% lost 0.21,
 * which is proportional on 6 points; and the 2 points lost among the effects at 90% are those of 20 points.
 */
export const teacherTraining2021 = /* @__PURE__ */ defineRubric({
  format: "jixiao/rubric@1",
  id: "donghu/teacher-training",
  version: "2021.1",
  title: {
    "zh-CN": "教育培训经费绩效评价",
    en: "Evaluation of the teacher training programme",
  },
  description: {
    "zh-CN":
      "四类指标的分值照报告。预算执行率 6 分由 96.51% 扣 0.21 分推得；效果中 20 分按 90% 计、其余 10 分得满分，" +
      "由扣 2 分推得。其余三级指标的分值没有公布，每类合为一项。等级线取附件 3 的 90、80、60，报告未注明；" +
      "等级名称照报告用“优秀”，其余三级的叫法未见于该报告。",
    en:
      "The points of the four groups are the report's. Six points for budget execution are inferred from 0.21 " +
      "lost at 96.51%; of the effects 20 points at 90% and 10 in full, from 2 points lost. The other points " +
      "below the groups were not published: they are taken as one leaf a group. The thresholds 90, 80, 60 are " +
      "those of annex 3, which the report does not name; the label 优秀 is the report's, the other three do not occur in it.",
  },
  source: {
    title: publicationTitle,
    clause: { "zh-CN": "附件 1：“教育培训经费”绩效评价报告", en: "Annex 1: teacher training" },
  },
  inForce: evaluated2021,
  points: 100,
  rounding: { places: 2, mode: "half-up", stage: "display" },
  scale: twoCharacterGrades,
  indicators: [
    {
      id: "decision",
      title: { "zh-CN": "决策指标", en: "Decision" },
      points: 20,
      indicators: [
        {
          id: "decision-items",
          title: { "zh-CN": "决策各项指标", en: "All decision indicators" },
          description: {
            "zh-CN": "含绩效目标合理性、绩效指标明确性等；来源未逐项列分，合为一项",
            en: "Soundness of the goals, clarity of the indicators and others; not itemised in the source, so taken as one",
          },
          points: 20,
          rule: { type: "deductions" },
        },
      ],
    },
    {
      id: "process",
      title: { "zh-CN": "过程指标", en: "Process" },
      points: 20,
      indicators: [
        {
          id: "budget-execution",
          title: { "zh-CN": "预算执行率", en: "Budget execution" },
          description: {
            "zh-CN": "决算数 ÷ 预算数；6 分由报告的执行率和扣分推得",
            en: "Final accounts ÷ budget; the 6 points follow from the printed rate and deduction",
          },
          points: 6,
          rule: { type: "execution" },
        },
        {
          id: "process-items",
          title: { "zh-CN": "过程其余指标", en: "The other process indicators" },
          description: {
            "zh-CN": "含制度执行有效性等；来源未逐项列分，合为一项",
            en: "How the rules are kept and others; not itemised in the source, so taken as one",
          },
          points: 14,
          rule: { type: "deductions" },
        },
      ],
    },
    {
      id: "output",
      title: { "zh-CN": "产出指标", en: "Output" },
      points: 30,
      indicators: [
        {
          id: "output-items",
          title: { "zh-CN": "产出各项指标", en: "All output indicators" },
          description: {
            "zh-CN": "来源未逐项列分，合为一项",
            en: "Not itemised in the source, so taken as one",
          },
          points: 30,
          rule: { type: "deductions" },
        },
      ],
    },
    {
      id: "effect",
      title: { "zh-CN": "效果指标", en: "Effect" },
      points: 30,
      indicators: [
        {
          id: "qualitative-effects",
          title: { "zh-CN": "按达成程度计分的效果", en: "Effects scored by level" },
          description: {
            "zh-CN": "报告按“基本达成预期目标”以 90% 计分的部分；20 分由扣 2 分推得",
            en: "What the report scores at 90% as mostly met; the 20 points follow from the 2 points lost",
          },
          points: 20,
          rule: qualitativeLevels,
        },
        {
          id: "effect-items",
          title: { "zh-CN": "效果其余指标", en: "The other effect indicators" },
          description: {
            "zh-CN": "来源未逐项列分，合为一项",
            en: "Not itemised in the source, so taken as one",
          },
          points: 10,
          rule: { type: "deductions" },
        },
      ],
    },
  ],
});
