import { defineRubric, explain, score } from "@jixiao/core";

const library = defineRubric({
  id: "town/library",
  version: "2026.1",
  title: "社区图书馆",
  points: 100,
  scale: "mof-four-grade",
  indicators: [
    { id: "budget", title: "预算执行率", points: 10, rule: { type: "execution" } },
    {
      id: "visits",
      title: "到馆人次",
      points: 60,
      rule: { type: "attainment", direction: "at-least", target: 7000 },
    },
    { id: "upkeep", title: "日常管理", points: 30, rule: { type: "deductions" } },
  ],
});

const card = score(library, {
  budget: { executed: 559.77, budget: 580 },
  visits: { actual: 6900 },
  upkeep: { findings: [{ points: 1.5, reason: "阅览室停用一个月" }] },
});

console.log(card.score, card.grade.label);
console.log(explain(card, "budget").join("\n"));
