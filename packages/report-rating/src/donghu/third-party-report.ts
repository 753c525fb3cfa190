import { defineRatingScheme } from "../rating-scheme/define.js";

/**
 * How the East Lake High-tech Zone (东湖高新区) rates the reports that third parties write for its budget
 * performance management: A meets all seven criteria, B all but the usable conclusion, C the four basic ones;
 * whatever fails one of those four is a D. Source: annex 2 of the publication on the evaluations of 2021.
 *
 * @example
 * import { rate, thirdPartyReport } from "@jixiao/report-rating";
 *
 * rate(thirdPartyReport, { "well-founded": false }).rating; // "D"
 */
export const thirdPartyReport = /* @__PURE__ */ defineRatingScheme({
  format: "jixiao/rating-scheme@1",
  id: "donghu/third-party-report",
  title: {
    "zh-CN": "第三方机构参与预算绩效管理报告评级考核指标体系",
    en: "Rating of third-party reports for budget performance management",
  },
  source: {
    title: {
      "zh-CN": "关于公开 2021 年度东湖高新区区级绩效评价的说明",
      en: "Publication of the performance evaluations of the East Lake High-tech Zone for 2021",
    },
    clause: { "zh-CN": "附件 2", en: "Annex 2" },
  },
  criteria: [
    { id: "conclusion-usable", title: { "zh-CN": "结论可用", en: "usable conclusion" } },
    { id: "clear-logic", title: { "zh-CN": "逻辑清晰", en: "clear logic" } },
    { id: "clear-focus", title: { "zh-CN": "重点突出", en: "clear focus" } },
    { id: "sound-format", title: { "zh-CN": "格式规范", en: "sound format" } },
    { id: "complete-content", title: { "zh-CN": "内容完整", en: "complete content" } },
    { id: "objective", title: { "zh-CN": "客观公正", en: "objective and fair" } },
    { id: "well-founded", title: { "zh-CN": "依据充分", en: "well founded" } },
  ],
  levels: [
    {
      id: "A",
      requires: [
        "conclusion-usable",
        "clear-logic",
        "clear-focus",
        "sound-format",
        "complete-content",
        "objective",
        "well-founded",
      ],
    },
    {
      id: "B",
      requires: [
        "clear-logic",
        "clear-focus",
        "sound-format",
        "complete-content",
        "objective",
        "well-founded",
      ],
    },
    { id: "C", requires: ["sound-format", "complete-content", "objective", "well-founded"] },
    { id: "D", otherwise: true },
  ],
});
