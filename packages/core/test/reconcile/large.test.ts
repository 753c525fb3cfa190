import { describe, expect, test } from "vitest";
import {
  reconcile,
  recover,
  type Published,
  type PublishedIndicator,
  type Reconciliation,
} from "../../src/reconcile/index.js";

const format = "jixiao/published@1";
/** A fixed sequence that looks like none. */
const scatter = (index: number): number => ((index * 7919 + 13) % 100_003) / 100_003;
const leaves = (count: number, make: (index: number) => PublishedIndicator): PublishedIndicator[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A generous limit, in seconds of the processor: what is tested is that nothing grows out of hand. */
const seconds = 15;
const processorSeconds = (): number => process.cpuUsage().user / 1_000_000;

function timed(document: Omit<Published, "format">): Reconciliation {
  const start = processorSeconds();
  const result = reconcile({ format, ...document });
  expect(processorSeconds() - start).toBeLessThan(seconds);
  return result;
}

describe("two hundred indicators", { timeout: 60_000 }, () => {
  const full = leaves(200, (index) => {
    const points = 3 + (index % 7);
    const score = points * (0.7 + (index % 13) / 50);
    return {
      points: String(points),
      score: score.toFixed(2),
      deducted: (points - score).toFixed(2),
      rate: `${((100 * score) / points).toFixed(2)}%`,
    };
  });
  const score = full.reduce((sum, leaf) => sum + Number(leaf.score), 0);
  const points = String(full.reduce((sum, leaf) => sum + Number(leaf.points), 0));

  test("that fit, that fit before rounding, and that do not", () => {
    expect(timed({ points, score: score.toFixed(2), indicators: full }).verdict).toBe("consistent");
    expect(timed({ points, score: (score + 0.02).toFixed(2), indicators: full }).verdict).toBe("rounding");
    const far = timed({ points, score: (score + 5).toFixed(2), indicators: full });
    expect(far.verdict).toBe("inconsistent");
    expect(far.joint.conflict).toEqual([{ kind: "sum", path: ["score"] }]);
    expect(far.changes[0]?.path).toEqual(["score"]);
  });

  test("all of which are needed for the contradiction", () => {
    const rates = leaves(200, (index) => ({ points: "5", rate: `${(80 + 5 * scatter(index)).toFixed(4)}%` }));
    const { verdict, joint } = timed({ points: "1000", score: "790.00", indicators: rates });
    expect(verdict).toBe("inconsistent");
    expect(joint.complete).toBe(true);
    expect(joint.conflict.length).toBeGreaterThan(150);
  });

  test("without points: forty are held together exactly, more only bit by bit, and it says so", () => {
    const open = (count: number): Reconciliation =>
      timed({
        points: String(5 * count),
        score: (4.6 * count).toFixed(2),
        indicators: leaves(count, (index) => ({
          deducted: scatter(index).toFixed(2),
          rate: `${(80 + 5 * scatter(index)).toFixed(10)}%`,
        })),
      });
    const exact = open(40);
    expect([exact.verdict, exact.joint.complete]).toEqual(["inconsistent", true]);
    const coarse = open(200);
    expect(coarse.joint.complete).toBe(false);
    expect(coarse.joint.note).toContain("没有印出分值的指标太多，未能把所有关系完全合在一起核对。");
  });

  test("bit by bit, what may hold is not shown by an example", () => {
    const { verdict, joint } = timed({
      points: "728",
      score: "600.0",
      indicators: leaves(200, (index) => ({
        score: (2 + 2 * scatter(index + 7)).toFixed(0),
        rate: `${(80 + 5 * scatter(index)).toFixed(1)}%`,
      })),
    });
    expect([verdict, joint.complete, joint.example]).toEqual(["rounding", false, []]);
    expect(joint.note).toBe(
      "未取位的数可以同时满足所有关系。没有印出分值的指标太多，未能把所有关系完全合在一起核对。",
    );
  });

  test("nested as deep as documents may be", () => {
    let chain: PublishedIndicator = { score: "1.00", points: "2", rate: "50.00%" };
    for (let level = 1; level <= 90; level += 1) {
      chain = {
        points: String(2 + 2 * level),
        score: (1 + level * 1.234).toFixed(2),
        indicators: [chain, { score: "1.234", points: "2" }],
      };
    }
    expect(timed({ indicators: [chain] }).verdict).toBe("rounding");
  });

  test("a search for points is cut, not endless", () => {
    const start = processorSeconds();
    const { complete } = recover({
      format,
      points: "1000",
      score: "900",
      indicators: leaves(199, () => ({ rate: "90%" })),
    });
    expect(complete).toBe(false);
    expect(processorSeconds() - start).toBeLessThan(seconds);
  });
});
