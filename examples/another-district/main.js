/**
 * A rubric of one district changed for another: its own points, rules, names and thresholds, without copying
 * the tree; and what a change that does not add up is answered with.
 */
import { describeIssues, safeDefineRubric, score } from "@jixiao/core";
import { department2021 } from "@jixiao/rubrics";
import { ourDistrict } from "./rubric.js";

const none = { findings: [] };
const shared = {
  strategy: { findings: [{ points: 0.5, reason: "职责边界不清" }] },
  "goal-soundness": { findings: [{ points: 2, reason: "绩效目标定量不足" }] },
  "budget-preparation": none,
  "performance-management": { findings: [{ points: 1, reason: "没有开展中期监控" }] },
  finance: { findings: [{ points: 1, reason: "报销手续不全" }] },
  "internal-control": none,
  "duties-maintained": { findings: [{ points: 2.5, reason: "两项任务未完成" }] },
  "duties-improved": { actual: 47, target: 60 },
  "effects-maintained": none,
  "effects-improved": /** @type {const} */ ({ level: "mostly-met" }),
  "effects-innovated": /** @type {const} */ ({ level: "mostly-met" }),
  "capacity-maintained": none,
  informatisation: /** @type {const} */ ({ level: "met" }),
};

const theirs = score(department2021, {
  ...shared,
  "budget-management": none,
  "duties-innovated": { actual: 2, target: 2 },
  satisfaction: none,
});
const ours = score(ourDistrict, {
  ...shared,
  "budget-management": { executed: "912.40", budget: 1000 },
  "days-to-permit": { actual: 8 },
  satisfaction: { actual: "83.5%" },
});

for (const card of [theirs, ours]) {
  console.log(`${card.title}    ${card.score} 分，${card.grade.label}`);
  for (const { explanation } of [...card.indicators, ...(card.tiers ?? [])]) {
    console.log(`  ${explanation["zh-CN"].sentence}`);
  }
  console.log();
}
console.log(`沿用自 ${String(ourDistrict.base?.id)}@${String(ourDistrict.base?.version)}`);

const wrong = safeDefineRubric(
  {
    id: "our-district/wrong",
    version: "1",
    extends: "our-district/department@2026.1",
    override: { strategy: { points: 2 } },
  },
  { known: [ourDistrict] },
);
console.log(wrong.success ? "" : `\n只加一项的分值、不减别的，会逐处指出：\n${describeIssues(wrong.issues)}`);
