import { defineRubric } from "@jixiao/core";
import { evaluated2021, publicationTitle } from "../publication.js";

/**
 * The frame of the evaluation of assistance with construction waste (建筑垃圾协助管理服务), 2021. The points of
 * the four groups are printed; below them the report itemises nothing, so each has one leaf from which
 * findings take points.
 */
export const constructionWaste2021 = /* @__PURE__ */ defineRubric({
  format: "jixiao/rubric@1",
  id: "donghu/construction-waste",
  version: "2021.1",
  title: {
    "zh-CN": "建筑垃圾协助管理服务项目绩效评价",
    en: "Evaluation of assistance with construction waste",
  },
  description: {
    "zh-CN":
      "四个方面的权重照报告。三级指标的分值没有公布，每方面只设一项，按发现的问题扣分。等级线取附件 3 的 90、80、60，" +
      "报告的评级与之相符，但未注明。项目单位在说明正文里写作区城管局，在报告里写作建设局，此处照报告。",
    en:
      "The weights of the four aspects are the report's. Points below them were not published: each has one leaf " +
      "from which findings take points. The thresholds 90, 80, 60 are those of annex 3; the report's grade agrees " +
      "with them but does not name them. The publication's introduction names the urban management bureau, the " +
      "report itself the construction bureau: the report is followed.",
  },
  source: {
    title: publicationTitle,
    clause: { "zh-CN": "附件 1：建筑垃圾协助管理服务项目绩效评价报告", en: "Annex 1: construction waste" },
  },
  inForce: evaluated2021,
  points: 100,
  rounding: { places: 2, mode: "half-up", stage: "display" },
  scale: "mof-four-grade",
  indicators: [
    {
      id: "decision",
      title: { "zh-CN": "项目决策", en: "Decision" },
      points: 15,
      indicators: [
        {
          id: "decision-items",
          title: { "zh-CN": "决策各项指标", en: "All decision indicators" },
          description: {
            "zh-CN": "来源未逐项列分，合为一项",
            en: "Not itemised in the source, so taken as one",
          },
          points: 15,
          rule: { type: "deductions" },
        },
      ],
    },
    {
      id: "process",
      title: { "zh-CN": "项目过程", en: "Process" },
      points: 25,
      indicators: [
        {
          id: "process-items",
          title: { "zh-CN": "过程各项指标", en: "All process indicators" },
          description: {
            "zh-CN": "来源未逐项列分，合为一项",
            en: "Not itemised in the source, so taken as one",
          },
          points: 25,
          rule: { type: "deductions" },
        },
      ],
    },
    {
      id: "output",
      title: { "zh-CN": "项目产出", en: "Output" },
      points: 28,
      indicators: [
        {
          id: "output-items",
          title: { "zh-CN": "产出各项指标", en: "All output indicators" },
          description: {
            "zh-CN": "含守控时长、处罚案件、协管服务单项考核等；来源未逐项列分，合为一项",
            en: "Hours on guard, cases of penalty, the service's own assessment and others; not itemised in the source, so taken as one",
          },
          points: 28,
          rule: { type: "deductions" },
        },
      ],
    },
    {
      id: "effect",
      title: { "zh-CN": "项目效果", en: "Effect" },
      points: 32,
      indicators: [
        {
          id: "effect-items",
          title: { "zh-CN": "效果各项指标", en: "All effect indicators" },
          description: {
            "zh-CN": "含路面污染与投诉、可持续性、居民满意度等；来源未逐项列分，合为一项",
            en: "Dirt on the roads and complaints, sustainability, residents' satisfaction and others; not itemised in the source, so taken as one",
          },
          points: 32,
          rule: { type: "deductions" },
        },
      ],
    },
  ],
});
