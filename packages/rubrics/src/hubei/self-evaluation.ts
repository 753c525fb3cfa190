import { defineRubric } from "@jixiao/core";

/** Hubei's three levels: the middle one reaches down to 50%, where the national form stops at 60%. */
const levels = {
  type: "levels",
  levels: [
    {
      id: "met",
      label: { "zh-CN": "达成年度指标", en: "Annual target met" },
      aliases: ["达成目标", "达到预期目标", "达成预期指标"],
      from: "0.8",
      to: 1,
    },
    {
      id: "partly-met",
      label: { "zh-CN": "部分达成年度指标并具有一定效果", en: "Partly met, with some effect" },
      aliases: ["部分达成"],
      from: "0.5",
      to: "0.8",
    },
    {
      id: "not-met",
      label: { "zh-CN": "未达成年度指标且效果较差", en: "Not met, with poor effect" },
      aliases: ["未达成"],
      from: 0,
      to: "0.5",
    },
  ],
} as const;

const forward = { type: "attainment", direction: "at-least", target: "observed" } as const;

/** Better lower: points × target ÷ actual, which Hubei names. */
const reverse = {
  type: "attainment",
  direction: "at-most",
  target: "observed",
  shortfall: "inverse",
} as const;

/**
 * Hubei's form for self-evaluation of a programme, 2020: budget execution 20 and two annual goals of 40 each.
 * Higher is better: points × actual ÷ target; lower is better: points × target ÷ actual; never above the points.
 *
 * The three indicators below each goal are examples to extend, one of each kind; only the 20, 40 and 40 are
 * given.
 */
export const hubeiSelfEvaluation2020 = /* @__PURE__ */ defineRubric({
  format: "jixiao/rubric@1",
  id: "hubei/self-evaluation",
  version: "2020.1",
  title: { "zh-CN": "湖北省项目绩效自评", en: "Self-evaluation of programmes, Hubei" },
  description: {
    "zh-CN":
      "预算执行 20、年度绩效目标 1 和 2 各 40。正向指标按完成值 ÷ 指标值，反向指标按指标值 ÷ 完成值，得分不超过分值；" +
      "定性指标三档为 100–80%、80–50%、50–0%。各目标下的指标和分值是示例。预算数含上年结转并按调整后计，执行数为资金使用单位实际支出；" +
      "几个单位合填一张表时，先汇总完成情况再计分。不适用的指标，分值在同一目标内按比例分摊，这是本库的选择。" +
      "三档的名称沿用全国表，表上等级线和施行日期未见，按 90、80、60 和 2020 年首日处理。",
    en:
      "Execution 20, annual goals 1 and 2 of 40 each. Better higher: actual ÷ target; better lower: target ÷ " +
      "actual; never above the points; the levels are 100–80%, 80–50%, 50–0%. The indicators and points below the " +
      "goals are examples. The budget is the adjusted one with what was carried over, executed what the users of " +
      "the funds spent; several users on one form are first added up, then scored. Sharing the points of what does " +
      "not apply within its goal is our choice. The names of the levels are those of the national form; thresholds " +
      "and the day in force were not seen on the form and are taken as 90, 80, 60 and the first of 2020.",
  },
  source: {
    title: {
      "zh-CN": "湖北省 2020 年项目绩效自评表及填报说明",
      en: "Hubei's self-evaluation form for 2020 with its instructions",
    },
    url: "https://1wenmi.com/doc/330418.html",
  },
  inForce: { from: "2020-01-01" },
  points: 100,
  rounding: { places: 2, mode: "half-up", stage: "display" },
  scale: "mof-four-grade",
  notApplicable: "redistribute",
  subjectFields: [
    { id: "project", title: { "zh-CN": "项目名称", en: "Programme" } },
    { id: "department", title: { "zh-CN": "主管部门", en: "Department in charge" } },
    { id: "unit", title: { "zh-CN": "项目实施单位", en: "Unit" } },
  ],
  indicators: [
    {
      id: "execution",
      title: { "zh-CN": "预算执行率", en: "Budget execution" },
      points: 20,
      rule: { type: "execution" },
    },
    {
      id: "goal-1",
      title: { "zh-CN": "年度绩效目标 1", en: "Annual goal 1" },
      points: 40,
      indicators: [
        {
          id: "goal-1-forward",
          title: { "zh-CN": "目标 1 正向指标", en: "Goal 1, better higher" },
          points: 20,
          rule: forward,
        },
        {
          id: "goal-1-reverse",
          title: { "zh-CN": "目标 1 反向指标", en: "Goal 1, better lower" },
          points: 10,
          rule: reverse,
        },
        {
          id: "goal-1-quality",
          title: { "zh-CN": "目标 1 定性指标", en: "Goal 1, by level" },
          points: 10,
          rule: levels,
        },
      ],
    },
    {
      id: "goal-2",
      title: { "zh-CN": "年度绩效目标 2", en: "Annual goal 2" },
      points: 40,
      indicators: [
        {
          id: "goal-2-forward",
          title: { "zh-CN": "目标 2 正向指标", en: "Goal 2, better higher" },
          points: 20,
          rule: forward,
        },
        {
          id: "goal-2-reverse",
          title: { "zh-CN": "目标 2 反向指标", en: "Goal 2, better lower" },
          points: 10,
          rule: reverse,
        },
        {
          id: "goal-2-quality",
          title: { "zh-CN": "目标 2 定性指标", en: "Goal 2, by level" },
          points: 10,
          rule: levels,
        },
      ],
    },
  ],
});
