import { defineRubric } from "@jixiao/core";
import { department2021 } from "../department/department.js";
import { publicationTitle } from "../publication.js";
import { qualitativeLevels } from "../qualitative-levels.js";

/**
 * The frame of the evaluation of the social affairs bureau's whole spending (社会事务局部门整体支出), 2021.
 *
 * Group and tier points are printed; the points of the improvement and innovation indicators follow from the
 * tier scores: 9.5 = 5 + 5 × 90%, 9.2 = 2 + 8 × 90%, and of those 8, 3 lost 0.3 among the capacities.
 */
export const socialAffairs2021 = /* @__PURE__ */ defineRubric(
  {
    format: "jixiao/rubric@1",
    id: "donghu/social-affairs",
    version: "2021.1",
    extends: "donghu/department@2021.1",
    title: {
      "zh-CN": "社会事务局部门整体支出绩效评价",
      en: "Evaluation of the social affairs bureau's whole spending",
    },
    description: {
      "zh-CN":
        "五个一级指标和三个分级的分值照报告。提升型、创新型各项的分值由分级得分推得：9.5 = 5 + 5 × 90%，9.2 = 2 + 8 × 90%，" +
        "其中信息化应用覆盖率 3 分由可持续发展能力扣 0.3 分推得。管理效率各项的名称和扣分照报告，分值没有公布，" +
        "是建模时所分；各项只按问题扣分，怎样分不影响得分。其余合为一项，来源列明原因而未分开的扣分照录为一笔。" +
        "等级线取附件 3 的 90、80、60，报告未注明。",
      en:
        "The points of the five groups and three tiers are the report's. Those of the improvement and innovation " +
        "indicators follow from the tier scores, 9.5 = 5 + 5 × 90% and 9.2 = 2 + 8 × 90%; 3 of the latter for " +
        "information systems from 0.3 lost among the capacities. The names and deductions under management are " +
        "printed, their points are not and were split by us: they lose points by finding alone, so the split " +
        "changes no score. The rest of each group is one leaf; what the report deducts in one sum is one finding. " +
        "The thresholds 90, 80, 60 are those of annex 3, which the report does not name.",
    },
    source: {
      title: publicationTitle,
      clause: { "zh-CN": "附件 1：社会事务局部门整体支出绩效评价报告", en: "Annex 1: social affairs bureau" },
    },
    remove: ["duties-improved", "duties-innovated", "effects-improved", "effects-innovated"],
    add: [
      {
        under: "duties",
        indicator: {
          id: "rural-projects",
          title: { "zh-CN": "乡村振兴帮扶项目实施数量", en: "Rural projects carried out" },
          description: {
            "zh-CN": "来源写明定量指标均实现年初目标，没有印出指标值，故只记是否实现",
            en: "The source says that the quantities met their targets and prints none: met or not",
          },
          points: 5,
          tier: "improvement",
          rule: { type: "yes-no" },
        },
      },
      {
        under: "duties",
        indicator: {
          id: "home-care-outlets",
          title: { "zh-CN": "增设“互联网+居家养老”服务网点", en: "New outlets for care at home" },
          description: {
            "zh-CN": "来源写明定量指标均实现年初目标，没有印出指标值，故只记是否实现",
            en: "The source says that the quantities met their targets and prints none: met or not",
          },
          points: 2,
          tier: "innovation",
          rule: { type: "yes-no" },
        },
      },
      {
        under: "effects",
        indicator: {
          id: "relapse-prevention",
          title: { "zh-CN": "防止返贫复贫监测和帮扶长效机制", en: "Keeping people out of poverty" },
          points: 5,
          tier: "improvement",
          rule: qualitativeLevels,
        },
      },
      {
        under: "effects",
        indicator: {
          id: "rural-economy",
          title: { "zh-CN": "促进乡村振兴和农业经济发展", en: "Rural revival and economy" },
          points: 5,
          tier: "innovation",
          rule: qualitativeLevels,
        },
      },
    ],
  },
  { known: [department2021] },
);
