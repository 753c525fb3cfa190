import { publishedCase } from "../../published-case.js";
import { printedIn } from "../publication.js";
import { constructionWaste2021 } from "./construction-waste.js";

/**
 * The published evaluation of assistance with construction waste: 82.36, 良. The report names reasons for each
 * aspect but splits no deduction among them, so each aspect has one finding.
 */
export const constructionWasteCase = /* @__PURE__ */ publishedCase(
  constructionWaste2021,
  {
    format: "jixiao/observations@1",
    rubric: "donghu/construction-waste@2021.1",
    subject: { id: "construction-bureau", name: "建设局", project: "建筑垃圾协助管理服务", fiscalYear: 2021 },
    observations: {
      "decision-items": {
        findings: [
          {
            points: "2.5",
            reason: "预算文本未细化；绩效指标设置不合理、不系统",
            evidence: ["预算“测算依据及说明”只写参照 2020 年合同金额"],
          },
        ],
      },
      "process-items": {
        findings: [
          { points: "3.66", reason: "管理制度不完善；履职不充分，协管人员守控不到位，痕迹管理不够" },
        ],
      },
      "output-items": {
        findings: [
          { points: "3.24", reason: "晚间守控时长不足；处罚案件增长 39.09%；协管服务单项考核得分率 88.81%" },
        ],
      },
      "effect-items": {
        findings: [
          {
            points: "8.24",
            reason:
              "路面污染问题仍多，投诉件增加 12.04%；业务管理制度不健全；居民对车身与路面整洁的满意度较低",
          },
        ],
      },
    },
  },
  {
    format: "jixiao/published@1",
    id: "donghu/construction-waste-2021",
    title: "建设局 2021 年度建筑垃圾协助管理服务项目绩效评价",
    source: { title: printedIn, clause: "附件 1：建筑垃圾协助管理服务项目绩效评价报告" },
    rounding: { places: 2 },
    points: "100",
    score: "82.36",
    grade: "良",
    scale: "mof-four-grade",
    indicators: [
      { title: "项目决策", points: "15", score: "12.5", deducted: "2.5" },
      { title: "项目过程", points: "25", score: "21.34", deducted: "3.66" },
      { title: "项目产出", points: "28", score: "24.76", deducted: "3.24" },
      { title: "项目效果", points: "32", score: "23.76", deducted: "8.24" },
    ],
  },
);
