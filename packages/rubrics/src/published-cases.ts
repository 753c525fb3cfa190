import { constructionWasteCase } from "./donghu/construction-waste/published.js";
import { humanResourcesCase } from "./donghu/human-resources/published.js";
import { publicHealthCase } from "./donghu/public-health/published.js";
import { socialAffairsCase } from "./donghu/social-affairs/published.js";
import { teacherTrainingCase } from "./donghu/teacher-training/published.js";
import { anyCase, type PublishedCase } from "./published-case.js";

/**
 * The five evaluations that the East Lake High-tech Zone published for 2021, in its order: each with the rubric
 * it used, observations that reproduce it, and the figures it printed.
 *
 * @example
 * import { score } from "@jixiao/core";
 * import { publishedCases } from "@jixiao/rubrics";
 *
 * publishedCases.map(({ rubric, observations }) => score(rubric, observations).score);
 * // ["88.78", "92.79", "90.77", "88.74", "82.36"]
 */
export const publishedCases: readonly PublishedCase[] = [
  /* @__PURE__ */ anyCase(publicHealthCase),
  /* @__PURE__ */ anyCase(teacherTrainingCase),
  /* @__PURE__ */ anyCase(socialAffairsCase),
  /* @__PURE__ */ anyCase(humanResourcesCase),
  /* @__PURE__ */ anyCase(constructionWasteCase),
];
