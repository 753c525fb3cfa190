/**
 * Published evaluation rubrics as dated data, each with its source, and the evaluations that were published by them.
 *
 * @packageDocumentation
 */
export { rubrics } from "./rubrics.js";
export { selfReportQuality2022 } from "./donghu/self-report-quality/self-report-quality.js";
export { department2021 } from "./donghu/department/department.js";
export { socialAffairs2021 } from "./donghu/social-affairs/social-affairs.js";
export { humanResources2021 } from "./donghu/human-resources/human-resources.js";
export { publicHealth2021 } from "./donghu/public-health/public-health.js";
export { teacherTraining2021 } from "./donghu/teacher-training/teacher-training.js";
export { constructionWaste2021 } from "./donghu/construction-waste/construction-waste.js";
export { mofSelfEvaluation2020 } from "./mof/self-evaluation.js";
export { hubeiSelfEvaluation2020 } from "./hubei/self-evaluation.js";
export { publishedCases } from "./published-cases.js";
export { publicHealthCase } from "./donghu/public-health/published.js";
export { teacherTrainingCase } from "./donghu/teacher-training/published.js";
export { socialAffairsCase } from "./donghu/social-affairs/published.js";
export { humanResourcesCase } from "./donghu/human-resources/published.js";
export { constructionWasteCase } from "./donghu/construction-waste/published.js";
export type { PublishedCase, PublishedCaseOf } from "./published-case.js";
