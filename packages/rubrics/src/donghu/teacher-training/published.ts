import { publishedCase } from "../../published-case.js";
import { printedIn } from "../publication.js";
import { teacherTraining2021 } from "./teacher-training.js";

/** The published evaluation of teacher training: 92.79, 优秀. */
export const teacherTrainingCase = /* @__PURE__ */ publishedCase(
  teacherTraining2021,
  {
    format: "jixiao/observations@1",
    rubric: "donghu/teacher-training@2021.1",
    subject: { id: "education-bureau", name: "区教育局", project: "教育培训经费", fiscalYear: 2021 },
    observations: {
      "decision-items": {
        findings: [
          { points: "2", reason: "绩效目标合理性：目标值较为保守，对重大规划和举措的潜在效益体现不足" },
          { points: "1", reason: "绩效指标明确性：个别指标指向不够明确，难以考核" },
        ],
      },
      "budget-execution": { executed: "559.77", budget: "580", note: "单位：万元" },
      "process-items": {
        findings: [
          {
            points: "0.5",
            reason: "制度执行有效性：培训验收等关键流程的形式要件有瑕疵",
            evidence: ["验收单缺少验收日期和供应商签章"],
          },
        ],
      },
      "output-items": {
        findings: [{ points: "1.5", reason: "报告只印出产出扣 1.5 分，未列原因" }],
        note: "培训 7596 人，目标 3000 人；覆盖 52 家单位",
      },
      "qualitative-effects": { level: "基本达成预期目标" },
      "effect-items": { findings: [] },
    },
  },
  {
    format: "jixiao/published@1",
    id: "donghu/teacher-training-2021",
    title: "区教育局 2021 年度教育培训经费绩效评价",
    source: { title: printedIn, clause: "附件 1：“教育培训经费”绩效评价报告" },
    rounding: { places: 2 },
    points: "100",
    score: "92.79",
    grade: "优秀",
    scale: "mof-four-grade",
    indicators: [
      { title: "决策指标", points: "20", score: "17", deducted: "3", deductions: ["2", "1"] },
      { title: "过程指标", points: "20", score: "19.29", deducted: "0.71", deductions: ["0.21", "0.5"] },
      { title: "产出指标", points: "30", score: "28.5", deducted: "1.5" },
      { title: "效果指标", points: "30", score: "28" },
    ],
  },
);
