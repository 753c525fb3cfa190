import { defineRubric } from "@jixiao/core";
import { compileColumns } from "@jixiao/core/columnar";

const rubric = defineRubric({
  id: "town/library",
  version: "2026.1",
  title: { "zh-CN": "图书馆", en: "Library" },
  points: 100,
  scale: "mof-four-grade",
  indicators: [
    {
      id: "use",
      title: { "zh-CN": "使用", en: "Use" },
      indicators: [
        { id: "budget", title: { "zh-CN": "预算执行率", en: "Budget execution" }, points: 10, rule: { type: "execution" } },
        {
          id: "visits",
          title: { "zh-CN": "到馆人次", en: "Visits" },
          points: 60,
          rule: { type: "attainment", direction: "at-least", target: 7000 },
        },
      ],
    },
    { id: "upkeep", title: { "zh-CN": "馆舍维护", en: "Upkeep" }, points: 30, rule: { type: "deductions" } },
  ],
});

const kernel = compileColumns(rubric);
for (const { name, content, aggregation } of kernel.columns) console.log(`${name}: ${content}${aggregation === undefined ? "" : `, ${aggregation}`}`);

const { scores, grades, issues, issueCodes, issueIndicators, exactRows } = kernel.run(
  {
    "budget.executed": Float64Array.of(559.77, 580, 12),
    "budget.budget": Float64Array.of(580, 580, 0),
    "visits.actual": Float64Array.of(6900, 7001, 6999),
    "upkeep.findings": Float64Array.of(1.5, 0, 0.25),
  },
  3,
);
for (const row of [0, 1, 2]) {
  const issue = issueCodes[(issues[row] ?? 0) - 1];
  if (issue !== undefined) console.log(row, issue, kernel.indicators[issueIndicators[row] ?? -1]);
  else console.log(row, scores.total[row], scores.groups["use"]?.[row], kernel.grades[grades[row] ?? 255]);
}
console.log(exactRows);
