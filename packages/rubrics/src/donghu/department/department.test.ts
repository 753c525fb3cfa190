import { describe, expect, it } from "vitest";
import { defineRubric, score } from "@jixiao/core";
import { lines } from "../../../test/support/printed.js";
import { department2021 } from "./department.js";

const none = { findings: [] };

const observations = {
  strategy: none,
  "goal-soundness": { findings: [{ points: 2, reason: "绩效目标定量不足", evidence: ["年初目标申报表"] }] },
  "budget-preparation": none,
  "budget-management": none,
  "performance-management": none,
  finance: none,
  "internal-control": none,
  "duties-maintained": none,
  "duties-improved": { actual: 9, target: 10 },
  "duties-innovated": { actual: 3, target: 2 },
  "effects-maintained": none,
  "effects-improved": { level: "基本达成" },
  "effects-innovated": { level: "met" },
  "capacity-maintained": none,
  informatisation: { level: "mostly-met" },
  satisfaction: none,
} as const;

describe("部门整体支出", () => {
  it("is a frame that can be scored as it stands", () => {
    const card = score(department2021, observations);
    expect([card.score, card.grade.label]).toEqual(["96.70", "优秀"]);
    expect(lines(card.tiers)).toEqual([
      "绩效维持型 80.00 78.00 2.00 97.50%",
      "绩效提升型 10.00 9.00 1.00 90.00%",
      "绩效创新型 10.00 9.70 0.30 97.00%",
    ]);
  });

  it("is extended by departments with points of their own", () => {
    const ours = defineRubric(
      {
        id: "our-district/department",
        version: "2026.1",
        extends: "donghu/department@2021.1",
        override: { strategy: { points: 1 }, "goal-soundness": { points: 5 } },
      },
      { known: [department2021] },
    );
    expect(ours.base?.id).toBe("donghu/department");
    expect(score(ours, observations).score).toBe("96.70");
  });
});
