import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rubricWithObservations } from "../../test/generate/index.js";
import { accountOf } from "../../test/support/account.js";
import { exactText } from "../../test/support/measured.js";
import { leaf, rubric } from "../../test/support/rubrics.js";
import { subtract, sum } from "../amount/index.js";
import type { ExactRow } from "./ledger.js";

const pointsIn = (rows: readonly ExactRow[]): string => exactText(sum(rows.map((row) => row.points)));

describe("the ledger accounts for every mark, exactly", () => {
  it("in total and leaf by leaf, for any rubric and any observations", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(rubricWithObservations(), ({ rubric: document, observations }) => {
        const {
          plan,
          outcomes,
          total,
          rows,
          tally: totals,
        } = accountOf(JSON.parse(JSON.stringify(document)), observations);
        expect(pointsIn(rows)).toBe(exactText(subtract(plan.points, total)));
        for (const { assessment, points, score } of outcomes) {
          const { leaf: one } = assessment;
          if (one.role !== "regular") continue;
          const own = rows.filter(({ indicator }) => indicator === one.id);
          expect([one.id, pointsIn(own)]).toEqual([one.id, exactText(subtract(points, score))]);
        }
        for (const [id, difference] of totals.rounded) {
          expect(pointsIn(rows.filter(({ indicator }) => indicator === id))).toBe(exactText(difference));
        }
        const outside = rows.filter(({ kind }) => kind === "bonus" || kind === "penalty");
        expect(pointsIn(outside)).toBe(exactText(subtract(totals.penalty, totals.bonus)));
      }),
      { numRuns: 300 },
    );
  });

  it("of catalogue entries with caps, in thirds, under a shared-out factor", () => {
    const catalogue = [
      { id: "late", title: "迟报", points: "1.5", cap: 2 },
      { id: "missing", title: "缺件", points: 4 },
    ];
    const document = rubric(
      [
        leaf("a", undefined, { weight: 1, rule: { type: "deductions", catalogue, maxDeduct: 5 } }),
        leaf("b", undefined, { weight: 2 }),
        leaf("c", undefined, { weight: 4 }),
      ],
      { notApplicable: "shrink" },
    );
    const { rows } = accountOf(document, {
      a: { findings: [{ id: "late", times: 3 }, { id: "missing" }, { points: 1, reason: "别的" }] },
      b: { met: false },
      c: { notApplicable: "无" },
    });
    // a is worth 100/7 of its own and 100/3 after sharing out: a factor of 7/3.
    expect(
      rows.map(({ indicator, points, claimed, kind }) => [
        indicator,
        exactText(points),
        claimed === undefined ? undefined : exactText(claimed),
        kind,
      ]),
    ).toEqual([
      ["a", "14/3", "4.5", "finding"],
      ["a", "7", "4", "finding"],
      ["a", "0", "1", "finding"],
      ["b", "200/3", undefined, "computed"],
    ]);
    expect(pointsIn(rows)).toBe("235/3");
  });

  it("leaves out rows that say nothing", () => {
    const { rows } = accountOf(rubric([leaf("a", 60), leaf("b", 40, { rule: { type: "deductions" } })]), {
      a: { met: true },
      b: { findings: [] },
    });
    expect(rows).toEqual([]);
  });
});
