import type { Rubric, WholeRubric } from "@jixiao/core";
import { constructionWaste2021 } from "./donghu/construction-waste/construction-waste.js";
import { department2021 } from "./donghu/department/department.js";
import { humanResources2021 } from "./donghu/human-resources/human-resources.js";
import { publicHealth2021 } from "./donghu/public-health/public-health.js";
import { selfReportQuality2022 } from "./donghu/self-report-quality/self-report-quality.js";
import { socialAffairs2021 } from "./donghu/social-affairs/social-affairs.js";
import { teacherTraining2021 } from "./donghu/teacher-training/teacher-training.js";
import { hubeiSelfEvaluation2020 } from "./hubei/self-evaluation.js";
import { mofSelfEvaluation2020 } from "./mof/self-evaluation.js";

// Rubrics of different types share a list once what each expects is left aside.
const whole: readonly WholeRubric[] = [
  selfReportQuality2022,
  department2021,
  socialAffairs2021,
  humanResources2021,
  publicHealth2021,
  teacherTraining2021,
  constructionWaste2021,
  mofSelfEvaluation2020,
  hubeiSelfEvaluation2020,
];

/**
 * Every rubric that comes with this package, whatever its type; `rubricInForce` picks one by id and day.
 *
 * @example
 * import { rubricInForce } from "@jixiao/core";
 * import { rubrics } from "@jixiao/rubrics";
 *
 * rubricInForce(rubrics, "donghu/department", "2022-06-30").version; // "2021.1"
 */
export const rubrics: readonly Rubric[] = whole;
