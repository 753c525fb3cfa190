import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reconcile, type Published } from "../../src/reconcile/index.js";
import { conflictIn } from "../../src/reconcile/conflict.js";
import { holdingOnly, isFeasible } from "../../src/reconcile/possible.js";
import { readingOf, roundedView } from "../../src/reconcile/reading.js";
import { compare, fraction, minus, over, plus, read, type Fraction } from "../naive/fraction.js";
import { shown } from "../naive/print.js";
import { naivelyFeasible } from "./naive-feasible.js";
import { printedCase } from "./printed-cases.js";

type Path = readonly (string | number)[];

const misprinted: Published = {
  format: "jixiao/published@1",
  points: "50",
  score: "43.00",
  indicators: [
    { title: "甲", points: "24", score: "16.99", deducted: "7.00", rate: "70.83%" },
    { title: "乙", points: "26", score: "26.00" },
  ],
};

describe("the smallest change", () => {
  test("16.99 → 17.00", () => {
    const { verdict, relations, joint, changes } = reconcile(misprinted);
    expect(verdict).toBe("inconsistent");
    expect(
      relations.filter((one) => one.verdict === "inconsistent").map(({ path }) => path.join(".")),
    ).toEqual(["indicators.0.rate", "indicators.0.deducted"]);
    expect(joint.conflict).toEqual([{ kind: "rate", path: ["indicators", 0, "rate"] }]);
    expect(changes).toEqual([
      { path: ["indicators", 0, "score"], printed: "16.99", to: "17.00", toFit: "17.00" },
    ]);
    expect(joint.note).toBe("没有一组数能同时满足：甲的得分率。改动最小的一处：甲 得分 16.99 → 17.00。");
  });

  test("in English", () => {
    const { joint } = reconcile(misprinted, { language: "en" });
    expect(joint.note).toBe(
      "No figures satisfy all of these at once: 甲 (rate). The smallest change that would do: 甲 score 16.99 → 17.00.",
    );
  });

  test("several figures may be the one: the smallest change comes first", () => {
    const { changes } = reconcile({
      format: "jixiao/published@1",
      points: "100",
      score: "90.00",
      indicators: [
        { points: "60", score: "50.00", deducted: "10.00" },
        { points: "40", score: "35.00" },
      ],
    });
    // Unrounded, the parts reach from 84.99 up to but not including 85.01: 85.01 is printed for 85.005 and more.
    expect(changes).toEqual([
      { path: ["score"], printed: "90.00", to: "85.01", toFit: "85.00" },
      { path: ["indicators", 1, "score"], printed: "35.00", to: "39.99", toFit: "40.00" },
    ]);
  });

  test("where two figures are wrong, no single change will do", () => {
    const { verdict, changes, joint } = reconcile({
      format: "jixiao/published@1",
      indicators: [
        { points: "10", score: "5", deducted: "2", rate: "50%" },
        { points: "10", score: "6", deducted: "9", rate: "60%" },
      ],
    });
    expect(verdict).toBe("inconsistent");
    expect(changes).toEqual([]);
    expect(joint.note).toBe("没有一组数能同时满足：indicators.0的扣分。只改动印出的一个数，不足以使其成立。");
  });

  test("another way of rounding may explain what half-up does not", () => {
    const cut: Published = { format: "jixiao/published@1", points: "24", score: "17", rate: "70.83%" };
    expect(reconcile(cut).verdict).toBe("consistent");
    const { verdict, otherModes, joint } = reconcile({ ...cut, score: "16", deducted: "7" });
    expect(verdict).toBe("inconsistent");
    expect(otherModes).toEqual(["down", "floor"]);
    expect(joint.note).toBe(
      "没有一组数能同时满足：总体的得分率。改动最小的一处：总体 得分 16 → 17。若取位方式是截去尾数或向下取位，则可以成立。",
    );
    expect(reconcile({ ...cut, score: "16", deducted: "7" }, { mode: "down" }).verdict).toBe("rounding");
  });

  test("every change listed mends the document, none nearer does, and none is forgotten", () => {
    let tried = 0;
    fc.assert(
      fc.property(printedCase({ leaves: 2, misprints: true, places: 1 }), ({ document, mode }) => {
        const { verdict, changes } = reconcile(document, { mode });
        if (verdict !== "inconsistent") return;
        tried += 1;
        const fitsWith = (path: Path, text: string): boolean | undefined =>
          naivelyFeasible(replaced(document, path, text), mode);
        for (const { path, printed, to, toFit } of changes) {
          expect(figureAt(document, path)).toBe(printed);
          expect(fitsWith(path, to)).not.toBe(false);
          if (toFit !== null) {
            expect(reconcile(replaced(document, path, toFit), { mode }).verdict).toBe("consistent");
          }
          const nearer = stepFrom(to, compare(value(printed), value(to)));
          if (nearer !== printed) expect(fitsWith(path, nearer)).not.toBe(true);
        }
        for (const [path, printed] of figuresIn(document, [])) {
          if (changes.some((change) => change.path.join() === path.join())) continue;
          for (const direction of [-1, 1]) {
            const near = stepFrom(printed, direction);
            const allowed = !near.startsWith("-") && !(path.at(-1) === "points" && /^0*$/.test(near));
            if (allowed && changes.length < 10) expect(fitsWith(path, near)).not.toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(tried).toBeGreaterThan(5);
  }, 120_000);
});

describe("a conflict", { timeout: 60_000 }, () => {
  test("relations that are fine one by one can contradict each other", () => {
    // For its rate each must have at least 5.215; together that is 10.43, and 10.3 stands for less than 10.35.
    const { verdict, relations, joint } = reconcile({
      format: "jixiao/published@1",
      score: "10.3",
      indicators: [
        { title: "甲", points: "7", score: "5", rate: "75%" },
        { title: "乙", points: "7", score: "5", rate: "75%" },
      ],
    });
    expect(relations.map((one) => one.verdict)).not.toContain("inconsistent");
    expect(joint.verdict).toBe("inconsistent");
    expect(verdict).toBe("inconsistent");
    expect(joint.conflict).toEqual([
      { kind: "sum", path: ["score"] },
      { kind: "rate", path: ["indicators", 0, "rate"] },
      { kind: "rate", path: ["indicators", 1, "rate"] },
    ]);
    expect(joint.note).toContain("没有一组数能同时满足：总体的下级得分之和、甲的得分率、乙的得分率。");
  });

  test("without any one of its relations the others can hold", () => {
    let tried = 0;
    fc.assert(
      fc.property(printedCase({ leaves: 3, misprints: true }), ({ document, mode }) => {
        const reading = readingOf(document, { mode });
        if (!reading.success) throw new Error("the document is in order");
        const { system } = reading.data;
        const view = roundedView(system, mode);
        if (isFeasible(system, view)) return;
        tried += 1;
        const conflict = conflictIn(system, view).map(({ index }) => index);
        const feasible = (ties: readonly number[]): boolean =>
          isFeasible(system, holdingOnly(view, new Set(ties)));
        expect(feasible(conflict)).toBe(false);
        for (const spared of conflict) expect(feasible(conflict.filter((tie) => tie !== spared))).toBe(true);
      }),
      { numRuns: 80 },
    );
    expect(tried).toBeGreaterThan(5);
  });
});

function value(text: string): Fraction {
  return text.endsWith("%") ? over(read(text.slice(0, -1)), fraction(100n)) : read(text);
}

/** The figure one unit of its last place further in a direction. */
function stepFrom(text: string, direction: number): string {
  const percent = text.endsWith("%");
  const digits = percent ? text.slice(0, -1) : text;
  const places = digits.split(".")[1]?.length ?? 0;
  const unit = fraction(1n, 10n ** BigInt(places));
  const moved = direction > 0 ? plus(read(digits), unit) : minus(read(digits), unit);
  return `${shown(moved, places, "down")}${percent ? "%" : ""}`;
}

function figuresIn(node: object, path: Path): [Path, string][] {
  return Object.entries(node).flatMap(([key, child]: [string, unknown]): [Path, string][] => {
    const where = [...path, Array.isArray(node) ? Number(key) : key];
    if (typeof child === "string") return key === "format" ? [] : [[where, child]];
    return typeof child === "object" && child !== null ? figuresIn(child, where) : [];
  });
}

function figureAt(document: object, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], document);
}

function replaced<Document extends object>(document: Document, path: Path, text: string): Document {
  const copy = structuredClone(document);
  const parent = figureAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1) ?? ""] = text;
  return copy;
}
