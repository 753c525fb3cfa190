import { describe, expect, test } from "vitest";
import { reconcile, type Published, type RelationKind } from "../../src/reconcile/index.js";

const format = "jixiao/published@1";

function notes(document: Omit<Published, "format">, kind: RelationKind): [string, string, string] {
  const published = { format, ...document } as const;
  const chinese = reconcile(published).relations.find((one) => one.kind === kind);
  const english = reconcile(published, { language: "en" }).relations.find((one) => one.kind === kind);
  expect(chinese?.verdict).toBe(english?.verdict);
  return [chinese?.verdict ?? "", chinese?.note ?? "", english?.note ?? ""];
}

const parts = (...scores: string[]): { score: string }[] => scores.map((score) => ({ score }));

describe("what is said of each relation", () => {
  test.each<[RelationKind, Omit<Published, "format">, [string, string, string]]>([
    [
      "sum",
      { score: "9.99", indicators: parts("3.33", "3.33", "3.33") },
      ["consistent", "下级得分合计 9.99，与印出的一致。", "The scores below add up to 9.99, as printed."],
    ],
    [
      "sum",
      { score: "10.01", indicators: parts("3.33", "3.33", "3.33") },
      [
        "inconsistent",
        "印出的下级得分合计 9.99，不是 10.01；未取位的数相加也只能为 9.975（含）至 10.005（不含），印不成 10.01。",
        "The scores below as printed add up to 9.99, not 10.01; even unrounded they can only add up to 9.975 (included) to 10.005 (not included), which does not print as 10.01.",
      ],
    ],
    [
      "points-sum",
      { points: "100", indicators: [{ points: "60" }, { points: "30" }] },
      [
        "inconsistent",
        "印出的下级分值合计 90，不是 100；分值是定下的数，没有取位可以解释。",
        "The points below as printed add up to 90, not 100; points were decided, no rounding explains it.",
      ],
    ],
    [
      "points-sum",
      { points: "100", indicators: [{ points: "60" }, { indicators: [{ points: "30" }, { points: "10" }] }] },
      ["consistent", "下级分值合计 100，与印出的一致。", "The points below add up to 100, as printed."],
    ],
    [
      "tiers",
      { score: "10.0", indicators: parts("5.0", "5.0"), tiers: parts("3.3", "3.3", "3.3") },
      [
        "rounding",
        "印出的分级得分合计 9.9，不是 10.0；未取位的数相加为 9.75（含）至 10.05（不含），可以印成 10.0：各数是分别取位（四舍五入）的。",
        "The scores of the tiers as printed add up to 9.9, not 10.0; carried unrounded they add up to 9.75 (included) to 10.05 (not included), which can print as 10.0: each figure was rounded (half up) on its own.",
      ],
    ],
    [
      "tiers",
      { indicators: parts("5.0", "5.0"), tiers: parts("3.3", "6.7") },
      [
        "consistent",
        "分级得分合计 10.0，与印出的一致。",
        "The scores of the tiers add up to 10.0, as printed.",
      ],
    ],
    [
      "tiers",
      { indicators: [{ score: "5.0" }, {}], tiers: parts("3.3", "6.7") },
      [
        "consistent",
        "有的数没有印出；有与印出的数相符的取值。",
        "Some figures were not printed; there are values for them that fit those printed.",
      ],
    ],
    [
      "points-sum",
      { indicators: [{ points: "60" }, { points: "40" }], tiers: [{ points: "80" }, { points: "10" }] },
      [
        "inconsistent",
        "印出的下级分值合计 90，不是 100；分值是定下的数，没有取位可以解释。",
        "The points below as printed add up to 90, not 100; points were decided, no rounding explains it.",
      ],
    ],
    [
      "deductions-sum",
      { score: "8.5", deductions: ["1"] },
      [
        "consistent",
        "有的数没有印出；有与印出的数相符的取值。",
        "Some figures were not printed; there are values for them that fit those printed.",
      ],
    ],
    [
      "rate",
      { points: "24", rate: "70.83%" },
      [
        "consistent",
        "有的数没有印出；有与印出的数相符的取值。",
        "Some figures were not printed; there are values for them that fit those printed.",
      ],
    ],
    [
      "rate",
      { points: "24", score: "17", rate: "70.83%" },
      ["consistent", "17 ÷ 24 取位后为 70.83%，与印出的一致。", "17 ÷ 24 rounds to 70.83%, as printed."],
    ],
    [
      "rate",
      { points: "24", score: "16.99", rate: "0.7090" },
      [
        "inconsistent",
        "16.99 ÷ 24 取位后为 0.7079，不是 0.7090；从未取位的得分算出的得分率也只能为 70.770833…%（含）至 70.8125%（不含），印不成 0.7090。",
        "16.99 ÷ 24 rounds to 0.7079, not 0.7090; even an unrounded score gives a rate of 70.770833…% (included) to 70.8125% (not included), which does not print as 0.7090.",
      ],
    ],
    [
      "deducted",
      { points: "24", score: "17.0", deducted: "6.96" },
      [
        "rounding",
        "24 − 17.0 = 7.0，不是 6.96；未取位的扣分为 6.95（不含）至 7.05（含），可以印成 6.96：得分与扣分是分别取位（四舍五入）的。",
        "24 − 17.0 = 7.0, not 6.96; unrounded, the marks lost are 6.95 (not included) to 7.05 (included), which can print as 6.96: score and marks lost were each rounded (half up) on their own.",
      ],
    ],
    [
      "deducted",
      { points: "24", score: "17", deducted: "9" },
      [
        "inconsistent",
        "24 − 17 = 7，不是 9；未取位的扣分也只能为 6.5（不含）至 7.5（含），印不成 9。",
        "24 − 17 = 7, not 9; even unrounded the marks lost can only be 6.5 (not included) to 7.5 (included), which does not print as 9.",
      ],
    ],
    [
      "deducted",
      { points: "24", score: "17", deducted: "7" },
      ["consistent", "24 − 17 = 7，与印出的一致。", "24 − 17 = 7, as printed."],
    ],
    [
      "deductions-sum",
      { points: "10", score: "8.5", deductions: ["1", "0.51"] },
      [
        "rounding",
        "印出的逐项扣分合计 1.51，不是 1.5；未取位的数相加为 1.005（含）至 2.015（不含），可以印成 1.5：各数是分别取位（四舍五入）的。",
        "The deductions as printed add up to 1.51, not 1.5; carried unrounded they add up to 1.005 (included) to 2.015 (not included), which can print as 1.5: each figure was rounded (half up) on its own.",
      ],
    ],
    [
      "deductions-sum",
      { deducted: "3.0", deductions: [] },
      [
        "inconsistent",
        "印出的逐项扣分合计 0，不是 3.0；未取位的数相加也只能为 0，印不成 3.0。",
        "The deductions as printed add up to 0, not 3.0; even unrounded they can only add up to 0, which does not print as 3.0.",
      ],
    ],
    [
      "bounds",
      { points: "23.96", score: "24.0" },
      [
        "rounding",
        "得分 24.0 不在 0 与分值 23.96 之间；未取位的得分为 23.95（含）至 23.96（含），则在其间。",
        "The score 24.0 does not lie between 0 and the 23.96 points; an unrounded score of 23.95 (included) to 23.96 (included) does.",
      ],
    ],
    [
      "bounds",
      { points: "24", score: "25" },
      [
        "inconsistent",
        "得分 25 不在 0 与分值 24 之间，取位也解释不了。",
        "The score 25 does not lie between 0 and the 24 points, and no rounding explains it.",
      ],
    ],
    [
      "bounds",
      { points: "24", score: "24" },
      ["consistent", "得分 24 在 0 与分值 24 之间。", "The score 24 lies between 0 and the 24 points."],
    ],
    [
      "bounds",
      { score: "-0.4" },
      [
        "inconsistent",
        "有的数没有印出；没有与印出的数相符的取值。",
        "Some figures were not printed; no values for them fit those printed.",
      ],
    ],
    [
      "sum",
      { points: "10", score: "10.04", indicators: [{ points: "5" }, { points: "5", score: "5.0" }] },
      [
        "rounding",
        "有的数没有印出；与印出的数照原样不符，与未取位的数可以相符。",
        "Some figures were not printed; no values for them fit the printed ones as they stand, but some fit unrounded ones.",
      ],
    ],
  ])("%s of %j", (kind, document, expected) => {
    expect(notes(document, kind)).toEqual(expected);
  });

  test("a long conflict is cut, in both languages", () => {
    const document = {
      format,
      score: "0.00",
      indicators: Array.from({ length: 12 }, (_, index) => ({
        title: `第${String(index + 1)}项`,
        points: "1",
        rate: "0.05%",
      })),
    } as const;
    const chinese = reconcile(document).joint;
    expect(chinese.conflict).toHaveLength(13);
    expect(chinese.note).toMatch(
      /^没有一组数能同时满足：总体的下级得分之和、第1项的得分率、.*等 13 项。改动最小的一处：第1项 得分率 0.05% → 0.00%。若取位方式是截去尾数或向下取位，则可以成立。$/,
    );
    expect(reconcile(document, { language: "en" }).joint.note).toMatch(
      /: the whole \(sum of scores\), 第1项 \(rate\), .* and others, 13 in all\. The smallest/,
    );
  });

  test("other ways of rounding, in English", () => {
    const { joint } = reconcile(
      { format, points: "24", score: "16", deducted: "7", rate: "70.83%" },
      { language: "en" },
    );
    expect(joint.note).toBe(
      "No figures satisfy all of these at once: the whole (rate). The smallest change that would do: the whole score 16 → 17. It would hold if figures were rounded toward zero or down.",
    );
  });
});

describe("which figure is changed", () => {
  const change = (document: Omit<Published, "format">): unknown =>
    reconcile({ format, ...document }).changes.map(({ path, printed, to, toFit }) =>
      [path.join("."), printed, to, toFit ?? "—"].join(" "),
    );

  test.each<[string, Omit<Published, "format">, string[]]>([
    [
      "points",
      {
        points: "100",
        indicators: [
          { points: "60", score: "60.00", deducted: "0.00" },
          { points: "45", score: "45.00", deducted: "0.00" },
        ],
      },
      ["points 100 105 105"],
    ],
    [
      "marks lost",
      { points: "24", score: "17.00", deducted: "8.00", rate: "70.83%" },
      ["deducted 8.00 7.00 7.00"],
    ],
    [
      "a rate",
      { points: "24", score: "17.00", deducted: "7.00", rate: "71.83%" },
      ["rate 71.83% 70.85% 70.83%"],
    ],
    [
      "without points, a rate counts as so many of a hundred",
      { score: "17.00", deducted: "7.00", rate: "71.83%" },
      ["deducted 7.00 6.67 —", "score 17.00 17.83 17.85", "rate 71.83% 70.85% 70.83%"],
    ],
    [
      "one of several deductions",
      { points: "10", score: "6.00", deducted: "4.00", deductions: ["1.00", "2.00", "0.50"] },
      ["deductions.0 1.00 1.49 1.50", "deductions.1 2.00 2.49 2.50", "deductions.2 0.50 0.99 1.00"],
    ],
    [
      "deductions without a printed sum",
      { points: "10", score: "6.00", deductions: ["3.00"] },
      ["score 6.00 7.00 7.00", "deductions.0 3.00 4.00 4.00", "points 10 9 9"],
    ],
  ])("%s", (_, document, expected) => {
    expect(change(document)).toEqual(expected);
  });

  test("both are said", () => {
    const { joint } = reconcile({ format, points: "24", score: "17.00", deducted: "7.00", rate: "71.83%" });
    expect(joint.note).toBe(
      "没有一组数能同时满足：总体的得分率。改动最小的一处：总体 得分率 71.83% → 70.85%（70.83% 则照原样相符）。",
    );
  });
});
