import { publishedCase } from "../../published-case.js";
import { printedIn } from "../publication.js";
import { humanResources2021 } from "./human-resources.js";

/**
 * The published evaluation of the human resources bureau: 88.74, 良好. The exact groups are 16.9916, 26.7337…,
 * 29.6144…, 5.4 and 10; as printed they would add up to 88.73.
 */
export const humanResourcesCase = /* @__PURE__ */ publishedCase(
  humanResources2021,
  {
    format: "jixiao/observations@1",
    rubric: "donghu/human-resources@2021.1",
    subject: { id: "human-resources-bureau", name: "区人社分局", project: "部门整体支出", fiscalYear: 2021 },
    observations: {
      strategy: { findings: [{ points: "0.5", reason: "机构改革未实施，职能边界模糊，职责与人力不匹配" }] },
      "goal-soundness": {
        findings: [
          {
            points: "2",
            reason: "绩效目标定量不足，与资金规模匹配不足，指标值精度和前瞻性不足，个别指标难以考核",
          },
        ],
      },
      "budget-preparation": {
        findings: [
          {
            points: "1",
            reason: "上年结转 225.5 万元未编入部门预算报表",
            evidence: ["武新管财预函〔2021〕37 号"],
          },
        ],
      },
      "budget-management": {
        executed: "99.72",
        budget: "100",
        note: "来源只印出全年预算执行率 99.72%，故以百分数录入",
      },
      "performance-management": { findings: [{ points: "1", reason: "运行监控的动态管理和纠偏作用不足" }] },
      finance: { findings: [{ points: "1.5", reason: "制度建设、支出审批、采购和合同履行等环节有瑕疵" }] },
      "internal-control": {
        findings: [{ points: "1", reason: "制度建设、支出审批、采购和合同履行等环节的内控有瑕疵" }],
      },
      "duties-maintained": { findings: [] },
      "farm-support": { actual: 18, note: "1 人离世" },
      "pension-insured": { actual: 5517 },
      "service-transactions": { met: true, note: "26308 笔" },
      "effects-maintained": { findings: [] },
      "return-home-jobs": { actual: 233 },
      "subsidy-coverage": { actual: "1.01%" },
      "effects-by-level": { level: "mostly-met", note: "重构，来源未说明" },
      "re-employment": { met: true, note: "再就业 4197 人，年末登记失业率 3.59%" },
      "new-employment": { met: true, note: "新增就业 44869 人，社会保险净增 19.5 万人次" },
      informatisation: { level: "mostly-met" },
      talent: { level: "mostly-met", note: "51.43%" },
      satisfaction: { findings: [], note: "社会群众超过 90%，基层工作人员 95.2%" },
    },
  },
  {
    format: "jixiao/published@1",
    id: "donghu/human-resources-2021",
    title: "区人社分局 2021 年度部门整体支出绩效评价",
    source: { title: printedIn, clause: "附件 1：区人社分局部门整体支出绩效评价报告" },
    rounding: { places: 2 },
    points: "100",
    score: "88.74",
    grade: "良好",
    scale: "mof-four-grade",
    indicators: [
      {
        title: "管理效率",
        points: "24",
        score: "16.99",
        deducted: "7.01",
        rate: "70.80%",
        deductions: ["0.5", "2", "1", "0.01", "1", "1.5", "1"],
      },
      { title: "履职效能", points: "27", score: "26.73", deducted: "0.27", rate: "99.01%" },
      { title: "社会效应", points: "33", score: "29.61", deducted: "3.39", rate: "89.74%" },
      { title: "可持续发展能力", points: "6", score: "5.4", deducted: "0.6", rate: "90%" },
      { title: "服务对象满意度", points: "10", score: "10" },
    ],
    tiers: [
      { title: "绩效维持型", points: "80", score: "69.04", deducted: "10.96" },
      { title: "绩效提升型", points: "10", score: "10" },
      { title: "绩效创新型", points: "10", score: "9.7" },
    ],
  },
);
