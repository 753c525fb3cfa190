import { defineRubric } from "@jixiao/core";
import { department2021 } from "../department/department.js";
import { publicationTitle } from "../publication.js";
import { qualitativeLevels } from "../qualitative-levels.js";

/**
 * The frame of the evaluation of the human resources bureau's whole spending (区人社分局部门整体支出), 2021.
 *
 * Group and tier points are printed. Its figures show that exact scores were carried and each printed figure
 * was rounded on its own: the groups as printed add up to 88.73, the total is 88.74. The points below the
 * groups are reconstructed, in whole and half points, so that every printed figure comes out.
 */
export const humanResources2021 = /* @__PURE__ */ defineRubric(
  {
    format: "jixiao/rubric@1",
    id: "donghu/human-resources",
    version: "2021.1",
    extends: "donghu/department@2021.1",
    title: {
      "zh-CN": "区人社分局部门整体支出绩效评价",
      en: "Evaluation of the human resources bureau's whole spending",
    },
    description: {
      "zh-CN":
        "五个一级指标和三个分级的分值照报告；其下的分值没有公布，全部是重构：按整分、半分取值，使报告印出的得分、" +
        "得分率、扣分和分级得分逐一相符。预算管理规范性 3 分由执行率 99.72%、扣 0.01 分和得分率 70.80% 限定为 2.5 或 3 分；" +
        "信息化应用覆盖率 3 分由创新型扣 0.3 分推得；管理效率其余各项只按问题扣分，怎样分不影响得分。" +
        "社会效应点名的两项按完成率、以整分或半分计，凑不出扣 3.39 分，须另有按 90% 计的定性指标 5 分，来源没有说明它是什么。" +
        "等级线取附件 3 的 90、80、60，报告未注明。",
      en:
        "The points of the five groups and three tiers are the report's. Those below were not published and are " +
        "all reconstructed, in whole and half points, so that every printed score, rate, deduction and tier comes " +
        "out. The 3 points of budget management can only be 2.5 or 3 by the execution rate 99.72%, the 0.01 " +
        "lost and the rate 70.80%; the 3 of information systems follow from 0.3 lost in the innovation tier; " +
        "the rest of management loses points by finding alone, so its split changes no score. The two indicators " +
        "the report names under social effect, in whole or half points by attainment, cannot make up the 3.39 lost there: it takes 5 points more at 90%, " +
        "of which the source says nothing. The thresholds 90, 80, 60 are those of annex 3, which the report does " +
        "not name.",
    },
    source: {
      title: publicationTitle,
      clause: {
        "zh-CN": "附件 1：区人社分局部门整体支出绩效评价报告",
        en: "Annex 1: human resources bureau",
      },
    },
    remove: [
      "duties-improved",
      "duties-innovated",
      "effects-improved",
      "effects-innovated",
      "capacity-maintained",
    ],
    override: {
      "management-efficiency": { points: 24 },
      strategy: { points: 3 },
      "goal-soundness": { points: 5 },
      "budget-preparation": { points: 3 },
      "budget-management": {
        description: {
          "zh-CN": "按预算执行率计分；3 分为重构",
          en: "Scored by the execution rate; the 3 points are reconstructed",
        },
        rule: { type: "execution" },
      },
      finance: { title: { "zh-CN": "财务管理规范性", en: "Finance" }, points: 4 },
      duties: { points: 27 },
      "duties-maintained": { points: 18 },
      effects: { points: 33 },
      "effects-maintained": { points: "10.5" },
      capacity: { points: 6 },
      recipients: { points: 10 },
      satisfaction: { points: 10 },
    },
    add: [
      {
        under: "duties",
        indicator: {
          id: "farm-support",
          title: { "zh-CN": "帮扶支农返汉群体人数", en: "Returned farm workers supported" },
          description: {
            "zh-CN": "指标值照报告；2 分为重构",
            en: "The target is the report's; the 2 points are reconstructed",
          },
          unit: { "zh-CN": "人", en: "people" },
          points: 2,
          tier: "maintenance",
          rule: { type: "attainment", direction: "at-least", target: 19 },
        },
      },
      {
        under: "duties",
        indicator: {
          id: "pension-insured",
          title: { "zh-CN": "机关事业单位养老保险参保人数", en: "Public employees with pension insurance" },
          description: {
            "zh-CN": "指标值照报告；2 分为重构",
            en: "The target is the report's; the 2 points are reconstructed",
          },
          unit: { "zh-CN": "人", en: "people" },
          points: 2,
          tier: "maintenance",
          rule: { type: "attainment", direction: "at-least", target: 6000 },
        },
      },
      {
        under: "duties",
        indicator: {
          id: "service-transactions",
          title: { "zh-CN": "月社保业务经办量", en: "Social insurance transactions a month" },
          description: {
            "zh-CN": "来源没有印出指标值，故只记是否实现；5 分为重构",
            en: "The source prints no target: met or not; the 5 points are reconstructed",
          },
          points: 5,
          tier: "improvement",
          rule: { type: "yes-no" },
        },
      },
      {
        under: "effects",
        indicator: {
          id: "return-home-jobs",
          title: { "zh-CN": "返乡创业带动就业人数", en: "Jobs from businesses of returners" },
          description: {
            "zh-CN": "指标值照报告；2.5 分为重构",
            en: "The target is the report's; the 2.5 points are reconstructed",
          },
          unit: { "zh-CN": "人", en: "people" },
          points: "2.5",
          tier: "maintenance",
          rule: { type: "attainment", direction: "at-least", target: 700 },
        },
      },
      {
        under: "effects",
        indicator: {
          id: "subsidy-coverage",
          title: { "zh-CN": "就业创业补贴政策覆盖率", en: "Coverage of subsidies for jobs and businesses" },
          description: {
            "zh-CN": "指标值照报告；3 分为重构",
            en: "The target is the report's; the 3 points are reconstructed",
          },
          points: 3,
          tier: "maintenance",
          rule: { type: "attainment", direction: "at-least", target: "1.7%" },
        },
      },
      {
        under: "effects",
        indicator: {
          id: "effects-by-level",
          title: {
            "zh-CN": "其他定性效应（来源未列名）",
            en: "Other effects by level (not named in the source)",
          },
          description: {
            "zh-CN": "重构：要使社会效应的得分、得分率和分级得分都相符，须有 5 分按 90% 计；来源没有说明",
            en: "Reconstructed: the group's score and rate and the tiers take 5 points at 90%; the source does not say which",
          },
          points: 5,
          tier: "maintenance",
          rule: qualitativeLevels,
        },
      },
      {
        under: "effects",
        indicator: {
          id: "re-employment",
          title: { "zh-CN": "失业人员再就业与登记失业率", en: "Re-employment and registered unemployment" },
          description: {
            "zh-CN": "来源没有印出指标值，故只记是否实现；5 分为重构",
            en: "The source prints no target: met or not; the 5 points are reconstructed",
          },
          points: 5,
          tier: "improvement",
          rule: { type: "yes-no" },
        },
      },
      {
        under: "effects",
        indicator: {
          id: "new-employment",
          title: { "zh-CN": "城镇新增就业与社会保险扩面", en: "New urban jobs and insured people" },
          description: {
            "zh-CN": "来源没有印出指标值，故只记是否实现；7 分是创新型 10 分减信息化 3 分",
            en: "The source prints no target: met or not; 7 points are the tier's 10 less 3 for information systems",
          },
          points: 7,
          tier: "innovation",
          rule: { type: "yes-no" },
        },
      },
      {
        under: "capacity",
        indicator: {
          id: "talent",
          title: { "zh-CN": "高学历人才比率", en: "Share of graduates" },
          description: {
            "zh-CN": "与信息化合计 6 分按 90% 得 5.4 分；各 3 分由分级得分推得",
            en: "With information systems 6 points at 90% make 5.4; 3 each follow from the tier scores",
          },
          points: 3,
          tier: "maintenance",
          rule: qualitativeLevels,
        },
      },
    ],
  },
  { known: [department2021] },
);
