import { defineRubric } from "@jixiao/core";
import { publicationTitle } from "../publication.js";

/**
 * How the East Lake High-tech Zone reviews the quality of the departments' self-evaluation reports in 2022:
 * five elements, fourteen scored points that add up to 100. 上年度结果应用 is all or nothing; everything else
 * is a reviewer's judgement. Source: annex 3 of the publication on the evaluations of 2021.
 *
 * @example
 * import { score } from "@jixiao/core";
 * import { selfReportQuality2022 } from "@jixiao/rubrics";
 *
 * const card = score(selfReportQuality2022, {
 *   format: { score: 5 },
 *   completeness: { score: 4.5 },
 *   "self-score": { score: 9 },
 *   "indicator-set": { score: 4.5 },
 *   "indicator-design": { score: 5 },
 *   "indicator-weights": { score: 5.2 },
 *   dimensions: { score: 7 },
 *   "item-analysis": { score: 13 },
 *   "facts-and-method": { score: 4.2 },
 *   wording: { score: 4.5 },
 *   "last-year-results": { met: true },
 *   "problems-and-causes": { score: 8.8 },
 *   improvements: { score: 7 },
 *   "next-year-results": { score: 6 },
 * });
 * card.score; // "88.70"
 * card.grade.label; // "良"
 */
export const selfReportQuality2022 = /* @__PURE__ */ defineRubric({
  format: "jixiao/rubric@1",
  id: "donghu/self-report-quality",
  version: "2022.1",
  title: {
    "zh-CN": "2022 年部门自评报告质量评审考核体系",
    en: "Quality review of departments' self-evaluation reports, 2022",
  },
  description: {
    "zh-CN":
      "要素、要点、分值和等级线均照附件 3。附件只写“2022 年”，施行日期未印出，故自 2022 年 1 月 1 日起算。" +
      "除上年度结果应用“有则得分，无则不得分”外，附件没有规定各要点怎样扣分，一律由评审人打分。",
    en:
      "Elements, points and grade thresholds as in annex 3. The annex says 2022 and no day, so it is taken to " +
      "be in force from 1 January 2022. Apart from the use of last year's results, which is all or nothing, it " +
      "does not say how marks are lost: the reviewer gives them.",
  },
  source: { title: publicationTitle, clause: { "zh-CN": "附件 3", en: "Annex 3" } },
  inForce: { from: "2022-01-01" },
  points: 100,
  rounding: { places: 2, mode: "half-up", stage: "display" },
  scale: "mof-four-grade",
  subjectFields: [
    { id: "unit", title: { "zh-CN": "单位名称", en: "Unit" } },
    {
      id: "financeSection",
      title: { "zh-CN": "财政局归口管理科室", en: "Section of the finance bureau in charge" },
    },
    { id: "reviewedOn", title: { "zh-CN": "日期", en: "Date" } },
    { id: "project", title: { "zh-CN": "项目名称", en: "Project" } },
    { id: "executed", title: { "zh-CN": "2021 年执行数", en: "Spent in 2021" } },
    { id: "selfScore", title: { "zh-CN": "部门自评得分", en: "Score the department gave itself" } },
    {
      id: "thirdParty",
      title: { "zh-CN": "是否委托第三方", en: "Entrusted to a third party" },
      choices: [
        { "zh-CN": "是", en: "Yes" },
        { "zh-CN": "否", en: "No" },
      ],
    },
    { id: "problemsFound", title: { "zh-CN": "评审意见：存在的问题", en: "Review: problems" } },
    { id: "improvementsAdvised", title: { "zh-CN": "评审意见：改进建议", en: "Review: suggestions" } },
    { id: "reviewers", title: { "zh-CN": "审核成员签名", en: "Signed by the reviewers" } },
  ],
  indicators: [
    {
      id: "text",
      title: { "zh-CN": "文本规范性", en: "Form of the text" },
      points: 10,
      indicators: [
        {
          id: "format",
          title: { "zh-CN": "格式规范", en: "Format" },
          description: {
            "zh-CN": "封面完整，格式大体规范，数据真实无误",
            en: "A complete cover, a sound format, true figures",
          },
          points: 5,
          rule: { type: "assessed" },
        },
        {
          id: "completeness",
          title: { "zh-CN": "内容完整", en: "Completeness" },
          description: {
            "zh-CN": "有自评结论、指标分析、问题与原因、建议措施和结果应用",
            en: "Conclusion, indicators, problems with their causes, suggestions, use of the results",
          },
          points: 5,
          rule: { type: "assessed" },
        },
      ],
    },
    {
      id: "conclusion",
      title: { "zh-CN": "自评结论", en: "Conclusion of the self-evaluation" },
      points: 10,
      indicators: [
        {
          id: "self-score",
          title: { "zh-CN": "自评得分", en: "Score given" },
          description: {
            "zh-CN": "只评分、不评级，并分列预算执行、产出、效益、满意度的得分",
            en: "A score without a grade, with the parts for execution, output, effect and satisfaction",
          },
          points: 10,
          rule: { type: "assessed" },
        },
      ],
    },
    {
      id: "goals",
      title: { "zh-CN": "绩效目标完成情况", en: "How the goals were met" },
      points: 50,
      indicators: [
        {
          id: "indicator-standard",
          title: { "zh-CN": "指标规范", en: "Sound indicators" },
          points: 17,
          indicators: [
            {
              id: "indicator-set",
              title: { "zh-CN": "指标设置完整", en: "A complete set" },
              description: {
                "zh-CN": "共性指标之外，个性指标不少于 5 项",
                en: "At least five indicators of its own besides the common ones",
              },
              points: 5,
              rule: { type: "assessed" },
            },
            {
              id: "indicator-design",
              title: { "zh-CN": "指标设计规范", en: "Well designed" },
              description: {
                "zh-CN": "定义清楚，与评价内容相关，能同目标或标准比较",
                en: "Clearly defined, relevant, comparable with a goal or a standard",
              },
              points: 6,
              rule: { type: "assessed" },
            },
            {
              id: "indicator-weights",
              title: { "zh-CN": "权重分配合理", en: "Well weighted" },
              description: {
                "zh-CN": "各级指标的权重明确而合理",
                en: "Clear and reasonable weights at every level",
              },
              points: 6,
              rule: { type: "assessed" },
            },
          ],
        },
        {
          id: "dimensions",
          title: { "zh-CN": "角度全面", en: "Every dimension" },
          description: {
            "zh-CN": "从预算执行、产出、效益、满意度四个方面分析完成情况",
            en: "Execution, output, effect and satisfaction are all analysed",
          },
          points: 8,
          rule: { type: "assessed" },
        },
        {
          id: "objective-analysis",
          title: { "zh-CN": "分析客观", en: "Objective analysis" },
          points: 25,
          indicators: [
            {
              id: "item-analysis",
              title: { "zh-CN": "逐项分析", en: "Item by item" },
              description: {
                "zh-CN": "已完成和未完成的目标都对照指标逐项作定性或定量分析",
                en: "What was met and what was not, each held against its indicator",
              },
              points: 15,
              rule: { type: "assessed" },
            },
            {
              id: "facts-and-method",
              title: { "zh-CN": "事实与方法", en: "Facts and method" },
              description: {
                "zh-CN": "有事实和数据支撑，方法科学合理",
                en: "Supported by facts and figures, with a sound method",
              },
              points: 5,
              rule: { type: "assessed" },
            },
            {
              id: "wording",
              title: { "zh-CN": "语言表达", en: "Wording" },
              description: { "zh-CN": "清晰、通畅、准确", en: "Clear, fluent, exact" },
              points: 5,
              rule: { type: "assessed" },
            },
          ],
        },
      ],
    },
    {
      id: "problems",
      title: { "zh-CN": "存在问题及原因分析", en: "Problems and their causes" },
      points: 15,
      indicators: [
        {
          id: "last-year-results",
          title: { "zh-CN": "上年度结果应用", en: "Use of last year's results" },
          description: {
            "zh-CN": "核实并评述上年度评价结果的应用：有则得满分，无则不得分",
            en: "The use of last year's results is verified and discussed: all or nothing",
          },
          points: 5,
          rule: { type: "yes-no" },
        },
        {
          id: "problems-and-causes",
          title: { "zh-CN": "问题及原因", en: "Problems and causes" },
          description: {
            "zh-CN": "有条理地归纳决策、管理、绩效等方面的主要问题，并分析原因",
            en: "The main problems of decision, management and performance in order, with their causes",
          },
          points: 10,
          rule: { type: "assessed" },
        },
      ],
    },
    {
      id: "measures",
      title: { "zh-CN": "措施建议", en: "Measures" },
      points: 15,
      indicators: [
        {
          id: "improvements",
          title: { "zh-CN": "改进措施", en: "Improvements" },
          description: {
            "zh-CN": "针对问题提出明确具体、切实可行的建议",
            en: "Suggestions that meet the problems: definite and practicable",
          },
          points: 8,
          rule: { type: "assessed" },
        },
        {
          id: "next-year-results",
          title: { "zh-CN": "下年度结果应用", en: "Use of the results next year" },
          description: {
            "zh-CN": "自评结果与预算安排怎样结合；有主要领导审签的应用意见得满分",
            en: "How the result bears on the budget; full marks with an opinion signed by the unit's head",
          },
          points: 7,
          rule: { type: "assessed" },
        },
      ],
    },
  ],
});
