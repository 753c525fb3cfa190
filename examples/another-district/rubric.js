import { defineRubric, relabelScale, mofFourGrade } from "@jixiao/core";
import { department2021 } from "@jixiao/rubrics";

/** @type {Readonly<Record<string, number>>} */
const thresholds = { excellent: 85, good: 75, fair: 60, poor: 0 };

const named = relabelScale(mofFourGrade, "our-district/grades", {
  excellent: "优秀",
  good: "良好",
  fair: "合格",
  poor: "不合格",
});

/** This district's grades: names of its own, and thresholds of its own. */
const grades = {
  ...named,
  grades: named.grades.map((grade) => ({ ...grade, from: thresholds[grade.id] ?? grade.from })),
};

/**
 * The department frame of the East Lake High-tech Zone, changed for another district: what is not named here
 * stays as it was, and the whole is checked again.
 */
export const ourDistrict = defineRubric(
  {
    id: "our-district/department",
    version: "2026.1",
    extends: "donghu/department@2021.1",
    title: "本区部门整体支出绩效评价",
    inForce: { from: "2026-01-01" },
    scale: grades,
    notApplicable: "redistribute",
    override: {
      // Money counts for more here: 5 points instead of 3, by the execution rate, taken from two others.
      "budget-management": { title: "预算执行率", points: 5, rule: { type: "execution" } },
      "goal-soundness": { points: 3 },
      strategy: { points: 1 },
      // Satisfaction has a target, and counts nothing below 60% of it.
      satisfaction: { rule: { type: "attainment", direction: "at-least", target: "90%", pass: "0.6" } },
    },
    remove: ["duties-innovated"],
    add: [
      {
        under: "duties",
        indicator: {
          id: "days-to-permit",
          title: "许可办理用时",
          unit: "天",
          points: 2,
          tier: "innovation",
          rule: { type: "attainment", direction: "at-most", target: 5, shortfall: "inverse" },
        },
      },
    ],
  },
  { known: [department2021] },
);
