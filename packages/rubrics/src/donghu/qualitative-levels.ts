/**
 * How the reports score what cannot be counted. Only 90% is printed (“定性指标按 90% 实现程度给分”,
 * “基本达成预期目标以 90% 完成率计分”); full marks for what was fully met follow from the word, and below the
 * printed level the assessor chooses, because no figure is given.
 */
export const qualitativeLevels = {
  type: "levels",
  levels: [
    { id: "met", label: { "zh-CN": "达成预期目标", en: "Met" }, aliases: ["达成"], share: 1 },
    {
      id: "mostly-met",
      label: { "zh-CN": "基本达成预期目标", en: "Mostly met" },
      aliases: ["基本达成"],
      share: "0.9",
    },
    {
      id: "not-met",
      label: { "zh-CN": "未达成预期目标", en: "Not met" },
      aliases: ["未达成"],
      from: 0,
      to: "0.9",
    },
  ],
} as const;
