import { describe, expect, it } from "vitest";
import { amountOf, ratio, subtract, add, sum, zero, type Ratio } from "../amount/index.js";
import type { Rounding } from "../rubric/plan.js";
import { explainGroup, explainTotal, type TotalFacts } from "./index.js";

const rounding: Rounding = { places: 2, mode: "half-up", stage: "display" };
const part = (title: string, score: string) => ({ title, score: amountOf(score) });

// Exact scores that print the figures a department's report printed: 16.99, 26.73, 29.61, 5.4 and 10, together 88.74.
const humanResources = [
  part("管理效率", "16.9916"),
  part("履职效能", "26.7327"),
  part("社会效应", "29.613"),
  part("可持续发展能力", "5.4"),
  part("服务对象满意度", "10"),
];

function factsOf(parts: TotalFacts["parts"], more: Partial<TotalFacts> = {}): TotalFacts {
  const whole = sum(parts.map(({ score }) => score));
  const { bonus = zero, penalty = zero } = more;
  return {
    title: { "zh-CN": "部门整体支出", en: "Department" },
    points: amountOf(100),
    sum: whole,
    bonus,
    penalty,
    score: subtract(add(whole, bonus), penalty),
    rounding,
    parts,
    grade: { label: { "zh-CN": "良好", en: "Good" }, from: "80", above: "90" },
    scaleOn: "rounded",
    ...more,
  };
}

describe("the total", () => {
  it("adds up exactly, and says what the printed parts would add up to", () => {
    expect(explainTotal(factsOf(humanResources))["zh-CN"]).toStrictEqual({
      sentence: "部门整体支出（100 分）得 88.74 分，扣 11.26 分，得分率 88.74%，评价等级为“良好”。",
      formula: "总分 = 管理效率 + 履职效能 + 社会效应 + 可持续发展能力 + 服务对象满意度",
      steps: [],
      numbers: "16.9916 + 26.7327 + 29.613 + 5.4 + 10 = 88.7373 ≈ 88.74",
      notes: ["各项精确相加得 88.7373，四舍五入为 88.74；若把已舍入的各项相加则为 88.73，相差 0.01"],
      adjustments: [
        { label: "评价等级", formula: "80 ≤ 舍入后的总分 < 90", numbers: "80 ≤ 88.74 < 90", value: "良好" },
      ],
      rounding: "全程精确计算，只在显示时四舍五入到 2 位小数",
    });
  });

  it("in English", () => {
    expect(explainTotal(factsOf(humanResources)).en).toStrictEqual({
      sentence: "Department (100 points): 88.74 scored, 11.26 deducted, rate 88.74%, grade “Good”.",
      formula: "total = 管理效率 + 履职效能 + 社会效应 + 可持续发展能力 + 服务对象满意度",
      steps: [],
      numbers: "16.9916 + 26.7327 + 29.613 + 5.4 + 10 = 88.7373 ≈ 88.74",
      notes: [
        "added exactly, the parts give 88.7373, which is 88.74 rounded half up; the parts as printed would add up to 88.73, a difference of 0.01",
      ],
      adjustments: [
        { label: "grade", formula: "80 ≤ rounded total < 90", numbers: "80 ≤ 88.74 < 90", value: "Good" },
      ],
      rounding: "computed exactly throughout; only what is shown is rounded half up to 2 places",
    });
  });

  it("parts that print as they add up need no note", () => {
    const training = [part("决策", "17"), part("过程", "19.29"), part("产出", "28.5"), part("效果", "28")];
    const { numbers, notes } = explainTotal(factsOf(training))["zh-CN"];
    expect(numbers).toBe("17 + 19.29 + 28.5 + 28 = 92.79");
    expect(notes).toStrictEqual([]);
  });

  it("thirds add up to a whole", () => {
    const third = { title: "三分之一", score: ratio(10n, 3n) };
    const { numbers, notes } = explainTotal(factsOf([third, third, third], { points: amountOf(10) }))[
      "zh-CN"
    ];
    expect(numbers).toBe("3.333333… + 3.333333… + 3.333333… = 10");
    expect(notes).toStrictEqual([
      "各项精确相加得 10，四舍五入为 10.00；若把已舍入的各项相加则为 9.99，相差 0.01",
    ]);
  });

  it("counts bonus and penalty", () => {
    const facts = factsOf([part("甲", "80"), part("乙", "9")], {
      bonus: amountOf(3),
      penalty: amountOf("1.5"),
    });
    const { formula, numbers } = explainTotal(facts)["zh-CN"];
    expect(formula).toBe("总分 = 甲 + 乙 + 加分 − 减分");
    expect(numbers).toBe("80 + 9 + 3 − 1.5 = 90.5");
  });

  const held = (score: string, more: Partial<TotalFacts>) =>
    explainTotal(factsOf([part("甲", "95")], { score: amountOf(score), ...more }))["zh-CN"];

  it("is held below the ceiling", () => {
    const { numbers, adjustments, sentence } = held("100", { bonus: amountOf(8) });
    expect(numbers).toBe("95 + 8 = 103");
    expect(adjustments[0]).toStrictEqual({
      label: "限定",
      formula: "不高于总分上限",
      numbers: "min(100, 103) = 100",
      value: "100",
    });
    expect(sentence).toBe(
      "部门整体支出（100 分）得 100.00 分，扣 0.00 分，得分率 100.00%，评价等级为“良好”。",
    );
  });

  it("is held at 0", () => {
    expect(held("0", { penalty: amountOf(98) }).adjustments[0]).toStrictEqual({
      label: "限定",
      formula: "不低于 0",
      numbers: "max(0, −3) = 0",
      value: "0",
    });
  });

  it("is nothing after a veto", () => {
    expect(held("0", {}).adjustments[0]).toStrictEqual({
      label: "一票否决",
      formula: "一票否决",
      numbers: "0",
      value: "0",
    });
  });

  it("may exceed the points where the ceiling lets it", () => {
    const facts = factsOf([part("甲", "99")], { bonus: amountOf(3) });
    expect(explainTotal(facts)["zh-CN"].sentence).toBe(
      "部门整体支出（100 分）得 102.00 分，超出 2.00 分，得分率 102.00%，评价等级为“良好”。",
    );
    expect(explainTotal(facts).en.sentence).toBe(
      "Department (100 points): 102.00 scored, 2.00 above the points, rate 102.00%, grade “Good”.",
    );
  });
});

describe("the grade", () => {
  const gradeOf = (score: Ratio, grade: TotalFacts["grade"], more: Partial<TotalFacts> = {}) => {
    const facts = factsOf([{ title: "甲", score }], { grade, ...more });
    const { label, formula, numbers, value } = explainTotal(facts)["zh-CN"].adjustments.at(-1) ?? {};
    return { label, formula, numbers, value };
  };
  const label = "评价等级";
  const almost = amountOf("89.996");

  it("goes by the printed total or by the exact one", () => {
    const excellent = { label: "优", from: "90" };
    expect(gradeOf(almost, excellent)).toStrictEqual({
      label,
      formula: "舍入后的总分 ≥ 90",
      numbers: "90.00 ≥ 90",
      value: "优",
    });
    const good = { label: "良", from: "80", above: "90" };
    expect(gradeOf(almost, good, { scaleOn: "exact" })).toStrictEqual({
      label,
      formula: "80 ≤ 总分 < 90",
      numbers: "80 ≤ 89.996 < 90",
      value: "良",
    });
  });

  it("goes by the rate", () => {
    const grade = { label: "良", from: "80", above: "90", basis: "rate" } as const;
    expect(gradeOf(amountOf(170), grade, { points: amountOf(200) })).toStrictEqual({
      label,
      formula: "80 ≤ 总得分率 × 100 < 90",
      numbers: "80 ≤ 85.00 < 90",
      value: "良",
    });
  });

  it("leaves out the lines that are exclusive", () => {
    const fair = { label: "中", from: "60", exclusive: true, above: "80", aboveExclusive: true };
    expect(gradeOf(amountOf(80), fair)).toMatchObject({
      formula: "60 < 舍入后的总分 ≤ 80",
      numbers: "60 < 80.00 ≤ 80",
    });
    expect(gradeOf(amountOf(90), { label: "优", from: "80", exclusive: true })).toMatchObject({
      formula: "舍入后的总分 > 80",
    });
  });

  it.each([
    ["a ceiling", "95", { label: "良", from: "80", above: "90" }],
    ["a line above", "70", { label: "良", from: "80", above: "90" }],
    ["a line that is left out", "80", { label: "良", from: "80", exclusive: true }],
  ])("that the total alone does not have is said to be set: %s", (_why, score, grade) => {
    expect(gradeOf(amountOf(score), grade)).toStrictEqual({
      label,
      formula: "按规定定级",
      numbers: "良",
      value: "良",
    });
  });
});

describe("a group", () => {
  const facts = {
    title: "管理",
    points: amountOf(30),
    score: add(ratio(335862n, 58000n), amountOf("22.5")),
    rounding,
    parts: [
      { title: "预算执行率", score: ratio(335862n, 58000n) },
      { title: "制度执行有效性", score: amountOf("22.5") },
    ],
  };

  it("is the sum of its parts", () => {
    expect(explainGroup(facts)["zh-CN"]).toStrictEqual({
      sentence: "管理（30 分）得 28.29 分，扣 1.71 分，得分率 94.30%。",
      formula: "得分 = 预算执行率 + 制度执行有效性",
      steps: [],
      numbers: "5.790724… + 22.5 = 28.290724… ≈ 28.29",
      notes: [],
      adjustments: [],
      rounding: "全程精确计算，只在显示时四舍五入到 2 位小数",
    });
  });

  it("is rounded where the rubric says so", () => {
    const rounded = {
      ...facts,
      score: amountOf("28.29"),
      rounding: { ...rounding, stage: "group" as const },
    };
    expect(explainGroup(rounded)["zh-CN"]).toMatchObject({
      numbers: "5.790724… + 22.5 = 28.290724…",
      adjustments: [
        { label: "舍入", formula: "四舍五入到 2 位小数", numbers: "28.290724… ≈ 28.29", value: "28.29" },
      ],
    });
  });

  it("of which nothing applies does not count", () => {
    const none = {
      ...facts,
      points: zero,
      score: zero,
      parts: facts.parts.map((one) => ({ ...one, score: zero })),
    };
    expect(explainGroup(none)["zh-CN"].sentence).toBe("管理（0 分）不适用，不计分。");
    expect(explainGroup(none).en.sentence).toBe("管理 (0 points): not applicable; not counted.");
  });

  it("with many parts is printed by its beginning and its end", () => {
    const parts = Array.from({ length: 30 }, (_, index) => part(`项${String(index + 1)}`, "1"));
    const { formula, numbers } = explainGroup({ ...facts, points: amountOf(30), score: amountOf(30), parts })[
      "zh-CN"
    ];
    expect(formula).toBe(
      "得分 = 项1 + 项2 + 项3 + 项4 + 项5 + 项6 + 项7 + 项8 + 项9 + 项10 + … + 项30（共 30 项）",
    );
    expect(numbers).toBe("1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + … + 1（共 30 项） = 30");
  });
});
