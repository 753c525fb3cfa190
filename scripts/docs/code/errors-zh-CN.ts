import { defineRubric, safeScore, wordIssues } from "@jixiao/core";

const rubric = defineRubric({
  id: "town/roads",
  version: "1",
  title: "道路工程",
  points: 100,
  scale: "mof-four-grade",
  indicators: [
    { id: "budget", title: "预算执行率", points: 40, rule: { type: "execution" } },
    {
      id: "length",
      title: "完成里程",
      points: 60,
      rule: { type: "attainment", direction: "at-least", target: 12 },
    },
  ],
});

const fromSomewhere: unknown = { budget: { executed: "1,000", budget: 0 }, lenght: { actual: 11 } };
const result = safeScore(rubric, fromSomewhere);
if (!result.success) {
  for (const { code, path, message, hint } of wordIssues(result.issues, "zh-CN")) {
    console.log(`${path.join(".")} [${code}] ${message}\n  → ${hint}`);
  }
}
