import { publishedCase } from "../../published-case.js";
import { printedIn } from "../publication.js";
import { publicHealth2021 } from "./public-health.js";

/**
 * The published evaluation of the programme: 88.78, 良. The report does not itemise what was lost; each group
 * has one finding, whose points are the group's points less its rate.
 */
export const publicHealthCase = /* @__PURE__ */ publishedCase(
  publicHealth2021,
  {
    format: "jixiao/observations@1",
    rubric: "donghu/public-health@2021.1",
    subject: { id: "health-bureau", name: "区卫健局", project: "基本公共卫生专项", fiscalYear: 2021 },
    observations: {
      "input-items": {
        findings: [{ points: "1", reason: "绩效目标设置不够合理，预期产出与效益的指标值低于行业水平" }],
      },
      "process-items": { findings: [], note: "资金到位率、资金执行率均为 100%，使用合规" },
      "output-items": {
        findings: [
          {
            points: "2.22",
            reason: "部分实际完成率较低：孕产妇系统管理率、高血压与Ⅱ型糖尿病患者管理人数、中医药管理率",
          },
        ],
      },
      "effect-items": {
        findings: [{ points: "8", reason: "社会效益未实现，服务满意度偏低；宣传不够，部分居民不了解项目" }],
      },
    },
  },
  {
    format: "jixiao/published@1",
    id: "donghu/public-health-2021",
    title: "区卫健局 2021 年基本公共卫生专项绩效评价",
    source: { title: printedIn, clause: "附件 1：“基本公共卫生专项”绩效评价报告" },
    rounding: { places: 2 },
    points: "100",
    score: "88.78",
    grade: "良",
    scale: "mof-four-grade",
    indicators: [
      { title: "投入", rate: "95%" },
      { title: "过程", rate: "100%" },
      { title: "产出", rate: "93.66%" },
      { title: "效果", rate: "68%" },
    ],
  },
);
