import { mofFourGrade, relabelScale } from "@jixiao/core";

/**
 * The four grades as the departments' and the education bureau's reports print them: 优秀 and 良好 where the
 * health and construction reports print 优 and 良. Of the lower two the publication shows no instance there.
 */
export const twoCharacterGrades = /* @__PURE__ */ relabelScale(mofFourGrade, "donghu/two-character-grades", {
  excellent: { "zh-CN": "优秀", en: "Excellent" },
  good: { "zh-CN": "良好", en: "Good" },
});
