import { score } from "@jixiao/core";
import { publishedCases } from "@jixiao/rubrics";

for (const { rubric, observations } of publishedCases) {
  const { title, score: total, grade } = score(rubric, observations, { language: "en" });
  console.log(total, grade.label, title);
}
