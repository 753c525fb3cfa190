import { defineRubric } from "@jixiao/core";
import { evaluated2021, publicationTitle } from "../publication.js";

/**
 * The frame of the evaluation of the basic public health services programme (基本公共卫生专项), 2021.
 *
 * The report prints four group rates and the total, not the points. 20/20/35/25 is the only split of 100 into
 * multiples of 5 that fits all of them. Below the groups it gives names but no points, so each group has one
 * leaf from which findings take points.
 */
export const publicHealth2021 = /* @__PURE__ */ defineRubric({
  format: "jixiao/rubric@1",
  id: "donghu/public-health",
  version: "2021.1",
  title: {
    "zh-CN": "基本公共卫生专项绩效评价",
    en: "Evaluation of the basic public health services programme",
  },
  description: {
    "zh-CN":
      "报告只印出四类指标的得分率和总分，没有印出分值：20、20、35、25 由此推得，是以 5 分为单位时唯一相符的分法。" +
      "三级指标的分值没有公布，每类只设一项，按发现的问题扣分。等级线取附件 3 的 90、80、60，报告的评级与之相符，但未注明。",
    en:
      "The report prints the rates of four groups and the total, no points: 20, 20, 35 and 25 are inferred, the " +
      "only split in multiples of 5 that fits. Points below the groups were not published: each has one leaf " +
      "from which findings take points. The thresholds 90, 80, 60 are those of annex 3; the report's grade " +
      "agrees with them but does not name them.",
  },
  source: {
    title: publicationTitle,
    clause: {
      "zh-CN": "附件 1：“基本公共卫生专项”绩效评价报告",
      en: "Annex 1: basic public health services",
    },
  },
  inForce: evaluated2021,
  points: 100,
  rounding: { places: 2, mode: "half-up", stage: "display" },
  scale: "mof-four-grade",
  indicators: [
    {
      id: "input",
      title: { "zh-CN": "投入", en: "Input" },
      points: 20,
      indicators: [
        {
          id: "input-items",
          title: { "zh-CN": "投入各项指标", en: "All input indicators" },
          description: {
            "zh-CN": "含立项、绩效目标和资金投入；来源未逐项列分，合为一项",
            en: "Project approval, goals and funds; not itemised in the source, so taken as one",
          },
          points: 20,
          rule: { type: "deductions" },
        },
      ],
    },
    {
      id: "process",
      title: { "zh-CN": "过程", en: "Process" },
      points: 20,
      indicators: [
        {
          id: "process-items",
          title: { "zh-CN": "过程各项指标", en: "All process indicators" },
          description: {
            "zh-CN": "含管理制度及其执行、资金到位率、资金执行率和使用合规性；来源未逐项列分，合为一项",
            en: "Rules and how they are kept, funds received, spent and lawfully used; not itemised in the source, so taken as one",
          },
          points: 20,
          rule: { type: "deductions" },
        },
      ],
    },
    {
      id: "output",
      title: { "zh-CN": "产出", en: "Output" },
      points: 35,
      indicators: [
        {
          id: "output-items",
          title: { "zh-CN": "产出各项指标", en: "All output indicators" },
          description: {
            "zh-CN": "含各类服务的实际完成率；来源未逐项列分，合为一项",
            en: "What was completed of each service; not itemised in the source, so taken as one",
          },
          points: 35,
          rule: { type: "deductions" },
        },
      ],
    },
    {
      id: "effect",
      title: { "zh-CN": "效果", en: "Effect" },
      points: 25,
      indicators: [
        {
          id: "effect-items",
          title: { "zh-CN": "效果各项指标", en: "All effect indicators" },
          description: {
            "zh-CN": "含社会效益和服务满意度；来源未逐项列分，合为一项",
            en: "Social benefit and satisfaction; not itemised in the source, so taken as one",
          },
          points: 25,
          rule: { type: "deductions" },
        },
      ],
    },
  ],
});
