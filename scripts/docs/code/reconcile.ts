import { reconcile } from "@jixiao/core";

const { verdict, relations } = reconcile(
  {
    format: "jixiao/published@1",
    points: "10",
    score: "6.67",
    indicators: [
      { title: "A", points: "5", score: "3.33" },
      { title: "B", points: "5", score: "3.33" },
    ],
  },
  { language: "en" },
);

console.log(verdict);
for (const { kind, note } of relations) console.log(`${kind}: ${note}`);
