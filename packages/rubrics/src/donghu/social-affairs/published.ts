import { publishedCase } from "../../published-case.js";
import { printedIn } from "../publication.js";
import { socialAffairs2021 } from "./social-affairs.js";

/** The published evaluation of the social affairs bureau: 90.77, 优秀. */
export const socialAffairsCase = /* @__PURE__ */ publishedCase(
  socialAffairs2021,
  {
    format: "jixiao/observations@1",
    rubric: "donghu/social-affairs@2021.1",
    subject: { id: "social-affairs-bureau", name: "区社会事务局", project: "部门整体支出", fiscalYear: 2021 },
    observations: {
      strategy: { findings: [] },
      "goal-soundness": {
        findings: [
          { points: "2", reason: "绩效目标定量不足，个别指标与职能匹配不够，目标值精度和前瞻性不足" },
        ],
      },
      "budget-preparation": { findings: [] },
      "budget-management": {
        findings: [{ points: "1", reason: "个别工程结算价超预算，预算执行结余 203.92 万元" }],
      },
      "performance-management": {
        findings: [{ points: "1", reason: "运行监控的纠偏作用不足，部分年初目标值与工作任务有偏差" }],
      },
      finance: {
        findings: [
          {
            points: "1",
            reason: "个别开支报销流程有瑕疵",
            evidence: ["2021 年 8 月 25 日凭证：报销审批早于开票"],
          },
        ],
      },
      "internal-control": { findings: [{ points: "1", reason: "个别开支报销流程有瑕疵" }] },
      "duties-maintained": {
        findings: [
          { points: "1.25", reason: "区域界线勘测完成率仅 62.20%；两项退役军人抚恤补贴未覆盖目标人数" },
        ],
      },
      "rural-projects": { met: true, note: "全年实现 11 个帮扶项目" },
      "home-care-outlets": { met: true, note: "增设 2 个服务网点" },
      "effects-maintained": {
        findings: [{ points: "0.68", reason: "志愿者注册率 13.22%，在全市 15 个区中排第 13" }],
      },
      "relapse-prevention": { level: "mostly-met" },
      "rural-economy": { level: "mostly-met" },
      "capacity-maintained": { findings: [], note: "本科及以上学历人员占 89.47%" },
      informatisation: { level: "mostly-met" },
      satisfaction: { findings: [], note: "低保人群 97.90%，退役军人 85.33%，涉农企业 98.80%" },
    },
  },
  {
    format: "jixiao/published@1",
    id: "donghu/social-affairs-2021",
    title: "区社会事务局 2021 年度部门整体支出绩效评价",
    source: { title: printedIn, clause: "附件 1：社会事务局部门整体支出绩效评价报告" },
    rounding: { places: 2 },
    points: "100",
    score: "90.77",
    grade: "优秀",
    scale: "mof-four-grade",
    indicators: [
      {
        title: "管理效率",
        points: "20",
        score: "14",
        deducted: "6",
        rate: "70%",
        deductions: ["2", "1", "1", "1", "1"],
      },
      { title: "履职效能", points: "33", score: "31.75", deducted: "1.25", rate: "96.21%" },
      { title: "社会效应", points: "27", score: "25.32", deducted: "1.68", rate: "93.78%" },
      { title: "可持续发展能力", points: "11", score: "10.7", deducted: "0.3", rate: "97.27%" },
      { title: "服务对象满意度", points: "9", score: "9" },
    ],
    tiers: [
      { title: "绩效维持型", points: "80", score: "72.07", rate: "90.09%" },
      { title: "绩效提升型", points: "10", score: "9.5" },
      { title: "绩效创新型", points: "10", score: "9.2" },
    ],
  },
);
