import type { GradeScale } from "./scale.js";

/**
 * The four grades of the national rule: 优 from 90, 良 from 80, 中 from 60, 差 below; each start inclusive.
 * The same thresholds stand under annex 3 of the East Lake publication: 90（含）–100, 80（含）–90, 60（含）–80.
 */
export const mofFourGrade: GradeScale = {
  id: "mof-four-grade",
  title: { "zh-CN": "四级评价等级", en: "Four grades" },
  on: "rounded",
  basis: "points",
  grades: [
    { id: "excellent", label: { "zh-CN": "优", en: "Excellent" }, aliases: ["优秀"], from: 90 },
    { id: "good", label: { "zh-CN": "良", en: "Good" }, aliases: ["良好"], from: 80 },
    { id: "fair", label: { "zh-CN": "中", en: "Fair" }, aliases: ["中等"], from: 60 },
    { id: "poor", label: { "zh-CN": "差", en: "Poor" }, from: 0 },
  ],
};

/** The scales a document may name without bringing them. */
export const knownScales: readonly GradeScale[] = [mofFourGrade];
