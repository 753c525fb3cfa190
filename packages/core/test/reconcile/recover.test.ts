import { describe, expect, test } from "vitest";
import { reconcile, recover, safeRecover, type Published } from "../../src/reconcile/index.js";
import { reports } from "./published-fixtures.js";

const { publicHealth } = reports;

describe("points that were not printed", { timeout: 60_000 }, () => {
  test("20/20/35/25 is the only split of the health report in multiples of five", () => {
    const recovered = recover(publicHealth, { step: 5 });
    expect(recovered).toEqual({
      format: "jixiao/recovered@1",
      rounding: { mode: "half-up", places: 2 },
      step: "5",
      unknown: [
        { path: ["indicators", 0], title: "投入", low: "0", high: "77" },
        { path: ["indicators", 1], title: "过程", low: "0", high: "64.96875" },
        { path: ["indicators", 2], title: "产出", low: "0", high: "81.021044…" },
        { path: ["indicators", 3], title: "效果", low: "18.978955…", high: "35.083606…" },
      ],
      splits: [["20", "20", "35", "25"]],
      complete: true,
    });
  });

  test("whole numbers: exactly the splits that trying all of them finds", () => {
    const toHundredths: Rates = [
      [94_995n, 95_005n],
      [99_995n, 100_000n],
      [93_655n, 93_665n],
      [67_995n, 68_005n],
    ];
    const fine = recover(publicHealth);
    expect(fine).toEqual(recover(publicHealth, { places: 2 }));
    expect(fine.complete).toBe(true);
    expect(fine.roundest).toEqual({ step: "5", splits: [["20", "20", "35", "25"]], complete: true });
    expect(fine.splits).toHaveLength(181);
    expect(fine.splits.map((split) => split.join("/"))).toEqual(everySplit(toHundredths, 1n));
    // Taken as whole percentages, 95%, 100% and 68% leave much more room.
    const asPrinted: Rates = [
      [94_500n, 95_500n],
      [99_500n, 100_000n],
      [93_655n, 93_665n],
      [67_500n, 68_500n],
    ];
    const coarse = recover(publicHealth, { step: 5, places: 0 });
    expect(coarse.splits).toHaveLength(38);
    expect(coarse.splits.map((split) => split.join("/"))).toEqual(everySplit(asPrinted, 5n));
    expect(coarse.roundest).toEqual({
      step: "10",
      splits: [
        ["10", "40", "20", "30"],
        ["20", "40", "10", "30"],
      ],
      complete: true,
    });
  });

  test("figures are taken to the places printed where nothing fits the most of them", () => {
    // 9 of 11 is 81.81…%, which is printed as 82% beside 75.00%.
    const mixed: Published = {
      format: "jixiao/published@1",
      points: "15",
      indicators: [
        { score: "9", rate: "82%" },
        { score: "3", rate: "75.00%" },
      ],
    };
    expect(recover(mixed)).toMatchObject({ rounding: { places: 0 }, splits: [["11", "4"]] });
    expect(recover(mixed, { places: 2 }).splits).toEqual([]);
  });

  test("a search that is cut says so", () => {
    const cut = recover(publicHealth, { most: 10 });
    expect(cut.splits).toHaveLength(10);
    expect(cut.complete).toBe(false);
    expect(recover(publicHealth, { most: 1, step: 5 }).complete).toBe(true);
    // Nothing bounds the points of a report without a total.
    const open = recover({ format: "jixiao/published@1", indicators: [{ rate: "50%" }, { rate: "60%" }] });
    expect(open.complete).toBe(false);
    expect(open.splits).toHaveLength(1000);
    expect(open.unknown[0]?.high).toBe("1000000000000");
  });

  test("nothing to recover, and nothing that fits", () => {
    expect(recover(reports.humanResources)).toEqual({
      format: "jixiao/recovered@1",
      rounding: { mode: "half-up", places: 0 },
      step: "1",
      unknown: [],
      splits: [],
      complete: true,
    });
    const impossible: Published = { ...publicHealth, score: "12.00" };
    expect(reconcile(impossible).verdict).toBe("inconsistent");
    const { unknown, splits, complete } = recover(impossible);
    expect([unknown[0]?.low, splits, complete]).toEqual(["—", [], true]);
  });

  test("points that one group alone does not print, below another", () => {
    const { splits, unknown } = recover({
      format: "jixiao/published@1",
      points: "30",
      indicators: [
        { points: "10", score: "9" },
        {
          indicators: [
            { score: "6.0", rate: "75.0%" },
            { score: "9", deducted: "3" },
          ],
        },
      ],
    });
    expect(unknown.map(({ path }) => path.join("."))).toEqual([
      "indicators.1.indicators.0",
      "indicators.1.indicators.1",
    ]);
    expect(splits).toEqual([["8", "12"]]);
  });

  test("issues instead of an answer", () => {
    const result = safeRecover({ format: "jixiao/published@1", score: "x" }, { step: 0 });
    expect(result.success ? [] : result.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["out-of-range", "options", "step"],
      ["bad-amount", "score"],
    ]);
  });
});

type Ends = readonly [bigint, bigint];
type Rates = readonly [Ends, Ends, Ends, Ends];

/** Every split of 100 whose score, with each rate (in thousandths of a percent) between its ends, is printed 88.78. */
function everySplit([one, two, three, four]: Rates, step: bigint): string[] {
  const found: string[] = [];
  for (let a = step; a < 100n; a += step) {
    for (let b = step; a + b < 100n; b += step) {
      for (let c = step; a + b + c < 100n; c += step) {
        const d = 100n - a - b - c;
        const low = one[0] * a + two[0] * b + three[0] * c + four[0] * d;
        const high = one[1] * a + two[1] * b + three[1] * c + four[1] * d;
        if (low < 8_878_500n && high > 8_877_500n) found.push([a, b, c, d].join("/"));
      }
    }
  }
  return found;
}
