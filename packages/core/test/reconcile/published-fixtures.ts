import type { Published } from "../../src/reconcile/index.js";
import { parsePublished } from "../../src/reconcile/index.js";
import constructionWaste from "../fixtures/published/construction-waste.json" with { type: "json" };
import humanResources from "../fixtures/published/human-resources.json" with { type: "json" };
import publicHealth from "../fixtures/published/public-health.json" with { type: "json" };
import socialAffairs from "../fixtures/published/social-affairs.json" with { type: "json" };
import teacherTraining from "../fixtures/published/teacher-training.json" with { type: "json" };

/** The five reports of the source document, as published. */
export const reports: Readonly<
  Record<
    "publicHealth" | "teacherTraining" | "socialAffairs" | "humanResources" | "constructionWaste",
    Published
  >
> = {
  publicHealth: parsePublished(publicHealth),
  teacherTraining: parsePublished(teacherTraining),
  socialAffairs: parsePublished(socialAffairs),
  humanResources: parsePublished(humanResources),
  constructionWaste: parsePublished(constructionWaste),
};
