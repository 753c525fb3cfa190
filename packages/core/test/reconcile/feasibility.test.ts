import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reconcile } from "../../src/reconcile/index.js";
import { compare, fraction, plus, sum, type Fraction } from "../naive/fraction.js";
import { shown, shownPercent } from "../naive/print.js";
import { naivelyFeasible } from "./naive-feasible.js";
import { printedCase } from "./printed-cases.js";

describe("all relations together", { timeout: 60_000 }, () => {
  test("figures printed from exact values, by any mode, are never inconsistent", () => {
    fc.assert(
      fc.property(printedCase({ leaves: 5 }), ({ document, mode }) => {
        const { verdict, relations, joint } = reconcile(document, { mode });
        expect(verdict).not.toBe("inconsistent");
        expect(relations.map((relation) => relation.verdict)).not.toContain("inconsistent");
        expect(joint.verdict).toBe(verdict);
        expect(joint.complete).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("a document is inconsistent exactly where eliminating the variables finds a contradiction", () => {
    const found = { possible: 0, impossible: 0, unknown: 0 };
    fc.assert(
      fc.property(printedCase({ leaves: 3, misprints: true, places: 1 }), ({ document, mode }) => {
        const feasible = naivelyFeasible(document, mode);
        found[feasible === undefined ? "unknown" : feasible ? "possible" : "impossible"] += 1;
        if (feasible !== undefined) {
          expect(reconcile(document, { mode }).verdict !== "inconsistent").toBe(feasible);
        }
      }),
      { numRuns: 120 },
    );
    expect(found.possible).toBeGreaterThan(5);
    expect(found.impossible).toBeGreaterThan(5);
    expect(found.unknown).toBeLessThan(20);
  });

  test("it agrees with trying every exact score on a fine grid", () => {
    const figures = fc.record({
      // Three leaves of 100 points: a printed score, a printed rate, or both; whole numbers.
      leaves: fc.array(
        fc.record({
          score: fc.integer({ min: 0, max: 4 }),
          rate: fc.integer({ min: 0, max: 4 }),
          shows: fc.integer({ min: 1, max: 3 }),
        }),
        {
          minLength: 3,
          maxLength: 3,
        },
      ),
      total: fc.integer({ min: 0, max: 14 }),
    });
    const verdicts = new Set<string>();
    fc.assert(
      fc.property(figures, ({ leaves, total }) => {
        const document = {
          format: "jixiao/published@1" as const,
          score: String(total),
          indicators: leaves.map(({ score, rate, shows }) => ({
            points: "100",
            ...((shows & 1) === 0 ? {} : { score: String(score) }),
            ...((shows & 2) === 0 ? {} : { rate: `${String(rate)}%` }),
          })),
        };
        // Half-open intervals whose ends are halves: where they meet at all they meet on a grid of twelfths.
        const grids = document.indicators.map((leaf) =>
          grid.filter(
            (value) =>
              (leaf.score === undefined || shown(value, 0, "half-up") === leaf.score) &&
              (leaf.rate === undefined ||
                shownPercent(fraction(value.top, value.bottom * 100n), 0, "half-up") === leaf.rate),
          ),
        );
        const sums = grids.reduce((before, next) =>
          distinct(before.flatMap((one) => next.map((other) => plus(one, other)))),
        );
        const feasible = sums.some((value) => shown(value, 0, "half-up") === document.score);
        const { verdict } = reconcile(document);
        verdicts.add(verdict);
        expect(verdict !== "inconsistent").toBe(feasible);
      }),
      { numRuns: 400 },
    );
    expect([...verdicts]).toEqual(expect.arrayContaining(["inconsistent", "rounding"]));
  });
});

const grid: readonly Fraction[] = Array.from({ length: 12 * 5 + 1 }, (_, index) =>
  fraction(BigInt(index), 12n),
);

function distinct(values: readonly Fraction[]): Fraction[] {
  const sorted = values.toSorted(compare);
  return sorted.filter((value, index) => index === 0 || compare(value, sorted[index - 1] ?? sum([])) !== 0);
}
