import { defineRubric, explain, score } from "@jixiao/core";

const library = defineRubric({
  id: "town/library",
  version: "2026.1",
  title: "Town library",
  points: 100,
  scale: "mof-four-grade",
  indicators: [
    { id: "budget", title: "Budget execution", points: 10, rule: { type: "execution" } },
    {
      id: "visits",
      title: "Visits",
      points: 60,
      rule: { type: "attainment", direction: "at-least", target: 7000 },
    },
    { id: "upkeep", title: "Upkeep", points: 30, rule: { type: "deductions" } },
  ],
});

const card = score(
  library,
  {
    budget: { executed: 559.77, budget: 580 },
    visits: { actual: 6900 },
    upkeep: { findings: [{ points: 1.5, reason: "Reading room closed for a month" }] },
  },
  { language: "en" },
);

console.log(card.score, card.grade.label);
console.log(explain(card, "budget", { language: "en" }).join("\n"));
