import type { RubricDocument, RuleDocument } from "../naive/documents.js";
import type { NamedCase } from "./adversarial.js";
import { leaf, observationsOf, rubricOf } from "./build.js";

const yes: RuleDocument = { type: "yes-no" };
const assessed: RuleDocument = { type: "assessed" };
const third: RuleDocument = { type: "attainment", direction: "at-least", target: 3 };

/** Two provisions that meet: what is open and what was reported, what is outside and what is rounded. */
export function provisions(): NamedCase[] {
  const reason = { reason: "r" };
  const open = [leaf("sure", 50, assessed), leaf("open", 50, yes)];
  const reported: [string, Partial<RubricDocument>, Parameters<typeof observationsOf>[1]][] = [
    [
      "a ceiling",
      { ceilings: [{ id: "late", title: "迟报", grade: "good" }] },
      { ceilings: { late: reason } },
    ],
    [
      "a veto of the grade",
      { vetoes: [{ id: "veto", title: "否决", effect: { grade: "poor" } }] },
      { vetoes: { veto: reason } },
    ],
    [
      "a veto of the score",
      { vetoes: [{ id: "veto", title: "否决", effect: { score: 0 } }] },
      { vetoes: { veto: reason } },
    ],
  ];
  const cases = reported.map(([name, rubric, facts]): NamedCase => {
    return {
      name: `a leaf is missing and ${name} was reported`,
      rubric: rubricOf(open, { missing: "range", ...rubric }),
      observations: observationsOf({ sure: { score: 45 } }, facts),
    };
  });
  const fine = ["a", "b", "c"].map((id) => leaf(id, "0.25", yes));
  const inTiers = [
    leaf("a", 50, assessed, { tier: "maintenance" }),
    leaf("b", 50, assessed, { tier: "improvement" }),
    leaf("plus", 1, third, { bonus: true }),
  ];
  const tiers = ["maintenance", "improvement"].map((id) => ({ id, title: id, points: 50 }));
  return [
    ...cases,
    {
      name: "points finer than the places, not applicable and counted as full, each leaf rounded",
      rubric: rubricOf([leaf("rest", "99.25", assessed), ...fine], {
        notApplicable: "full",
        rounding: { places: 1, stage: "indicator" },
      }),
      observations: observationsOf({
        rest: { score: "89.2" },
        a: { notApplicable: "无" },
        b: { notApplicable: "无" },
        c: { notApplicable: "无" },
      }),
    },
    {
      name: "a bonus and a penalty that are not applicable",
      rubric: rubricOf(
        [
          leaf("a", 100, assessed),
          leaf("plus", 3, yes, { bonus: true }),
          leaf("minus", 3, yes, { penalty: true }),
        ],
        { notApplicable: "redistribute" },
      ),
      observations: observationsOf({
        a: { score: 90 },
        plus: { notApplicable: "无" },
        minus: { notApplicable: "无" },
      }),
    },
    {
      name: "an override beside a recorded score, each leaf rounded",
      rubric: rubricOf([leaf("a", 100, assessed)], { rounding: { places: 0, stage: "indicator" } }),
      observations: observationsOf({
        a: { score: "89.4", override: { score: 90, reason: "r", by: "b" }, recorded: "89.7" },
      }),
    },
    {
      name: "tiers beside a bonus that prints unevenly",
      rubric: rubricOf(inTiers, { tiers, rounding: { places: 1 } }),
      observations: observationsOf({ a: { score: "33.34" }, b: { score: 0 }, plus: { actual: 1 } }),
    },
    {
      name: "tiers that print unevenly under a veto of the score",
      rubric: rubricOf(inTiers.slice(0, 2), {
        tiers,
        vetoes: [{ id: "veto", title: "否决", effect: { score: 0 } }],
      }),
      observations: observationsOf(
        { a: { score: "16.666" }, b: { score: "16.666" } },
        { vetoes: { veto: reason } },
      ),
    },
  ];
}
