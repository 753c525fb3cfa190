import { expect, test } from "vitest";
import { defineRubric, type RubricInput } from "../rubric/define.js";
import { diffRubrics } from "./diff-rubrics.js";

const budget = {
  id: "budget",
  title: { "zh-CN": "预算执行率", en: "Budget execution" },
  points: 40,
  rule: { type: "execution" },
} as const;
const visits = {
  id: "visits",
  title: "到馆人次",
  points: 60,
  rule: { type: "attainment", direction: "at-least", target: 7000 },
} as const;
const base = {
  id: "town/library",
  version: "1",
  title: "图书馆",
  points: 100,
  scale: "mof-four-grade",
  indicators: [budget, visits],
} as const satisfies RubricInput;

function changes(old: object, now: object) {
  return diffRubrics(rubric(old), rubric(now)).changes;
}

function rubric(changed: object) {
  return defineRubric({ ...base, ...changed });
}

function chinese(old: object, now: object): string[] {
  return changes(old, now).map(({ sentence }) => sentence["zh-CN"]);
}

function english(old: object, now: object): string[] {
  return changes(old, now).map(({ sentence }) => sentence.en);
}

test("a rubric does not differ from itself, nor from another version that says the same", () => {
  expect(changes({}, {})).toEqual([]);
  expect(changes({}, { version: "2" })).toEqual([]);
  const { old, new: now } = diffRubrics(rubric({}), rubric({ version: "2" }));
  expect([old.id, old.version, now.version]).toEqual(["town/library", "1", "2"]);
});

test("defaults written out, other ways of writing a number and a label are no difference", () => {
  const spelt = {
    points: "100.0",
    rounding: { places: 2, mode: "half-up", stage: "display" },
    missing: "error",
    notApplicable: "error",
    tierWeighting: "checked",
    ceiling: "100",
    indicators: [
      { ...budget, points: "40.00", bonus: false, evidenceRequired: false },
      { ...visits, rule: { ...visits.rule, target: "7000.0", shortfall: "proportional" } },
    ],
  };
  expect(changes({}, spelt)).toEqual([]);
  expect(changes(spelt, {})).toEqual([]);
});

test("points, target, title, unit and tier are named in the words of the field", () => {
  const now = {
    tiers: [{ id: "basic", title: "基本", points: 100 }],
    indicators: [
      { ...budget, points: 30, tier: "basic", title: { "zh-CN": "执行率", en: "Execution" } },
      { ...visits, points: 70, tier: "basic", unit: "人次", rule: { ...visits.rule, target: 8000 } },
    ],
  };
  expect(chinese({}, now)).toEqual([
    "体系：分级由 无 改为 [{ id: basic, title: 基本, points: 100 }]",
    "指标“执行率”：名称由 预算执行率 改为 执行率",
    "指标“执行率”：所属分级由 无 改为 basic",
    "指标“执行率”：分值由 40 改为 30",
    "指标“到馆人次”：计量单位由 无 改为 人次",
    "指标“到馆人次”：所属分级由 无 改为 basic",
    "指标“到馆人次”：分值由 60 改为 70",
    "指标“到馆人次”：评分规则 · 指标值由 7000 改为 8000",
  ]);
  expect(english({}, now).slice(-2)).toEqual([
    "indicator “到馆人次”: points changed from 60 to 70",
    "indicator “到馆人次”: rule · target changed from 7000 to 8000",
  ]);
});

test("a change is data: kind, indicator, field by key, old and new", () => {
  const now = { indicators: [budget, { ...visits, rule: { ...visits.rule, target: 8000 } }] };
  expect(changes({}, now)).toEqual([
    {
      kind: "changed",
      indicator: "visits",
      field: ["rule", "target"],
      old: 7000,
      new: 8000,
      sentence: {
        "zh-CN": "指标“到馆人次”：评分规则 · 指标值由 7000 改为 8000",
        en: "indicator “到馆人次”: rule · target changed from 7000 to 8000",
      },
    },
  ]);
});

test("another rule is one change, not one for each of its parameters", () => {
  const now = { indicators: [{ ...budget, rule: { type: "yes-no" } }, visits] };
  expect(english({}, now)).toEqual([
    "indicator “Budget execution”: rule changed from Budget execution to Yes or no",
  ]);
});

test("a changed weight shows in the points of every sibling", () => {
  const weighted = (first: number) => ({
    indicators: [
      { id: "one", title: "甲", weight: first, rule: { type: "yes-no" } },
      { id: "two", title: "乙", weight: 1, rule: { type: "yes-no" } },
    ],
  });
  expect(chinese(weighted(1), weighted(2))).toEqual([
    "指标“甲”：权重由 1 改为 2",
    "指标“甲”：分值由 50 改为 66.666666…",
    "指标“乙”：分值由 50 改为 33.333333…",
  ]);
});

test("indicators added, removed, moved and reordered", () => {
  const grouped = (first: readonly object[], second: readonly object[]) => ({
    indicators: [
      { id: "first", title: "一", indicators: first },
      { id: "second", title: "二", indicators: second },
    ],
  });
  const leaf = (id: string, points: number) => ({
    id,
    title: id.toUpperCase(),
    points,
    rule: { type: "yes-no" },
  });
  const old = grouped([leaf("a", 20), leaf("b", 20), leaf("c", 20)], [leaf("d", 40)]);
  const now = grouped([leaf("b", 20), leaf("a", 20)], [leaf("d", 30), leaf("c", 20), leaf("e", 10)]);
  expect(chinese(old, now)).toEqual([
    "指标“一”：分值由 60 改为 40",
    "指标“二”：分值由 40 改为 60",
    "指标“D”：分值由 40 改为 30",
    "指标“C”由“一”之下移到“二”之下",
    "新增指标“E”（10 分），在“二”之下",
    "指标“一”：下级指标的次序有变",
  ]);
  expect(english(now, old)).toContain("indicator “C” moved from “二” to “一”");
  expect(chinese(now, old).at(-1)).toBe("删去指标“E”（10 分）");
  expect(changes(old, now).map(({ kind, indicator }) => [kind, indicator])).toEqual([
    ["changed", "first"],
    ["changed", "second"],
    ["changed", "d"],
    ["moved", "c"],
    ["added", "e"],
    ["reordered", "first"],
  ]);
});

test("a leaf that became a group", () => {
  const now = {
    indicators: [{ id: "budget", title: budget.title, indicators: [{ ...budget, id: "rate" }] }, visits],
  };
  expect(chinese({}, now)).toEqual([
    "指标“预算执行率”：评分规则由 预算执行率 改为 下级指标之和",
    "新增指标“预算执行率”（40 分），在“预算执行率”之下",
  ]);
});

test("scale, rounding, period and policies of the whole", () => {
  const scale = {
    id: "two",
    grades: [
      { id: "excellent", label: "优", from: 85 },
      { id: "poor", label: "差", from: 0 },
    ],
  };
  const now = {
    rounding: { places: 1, rate: { places: 2 } },
    missing: "zero",
    scale,
    inForce: { from: "2022-01-01" },
  };
  expect(chinese({}, now)).toEqual([
    "体系：有效期由 无 改为 { from: 2022-01-01 }",
    "体系：舍入 · 小数位数由 2 改为 1",
    "体系：舍入 · 完成率的舍入由 无 改为 { places: 2, mode: half-up }",
    "体系：缺失的处理由 error 改为 zero",
    "体系：等级标准 · 标识由 mof-four-grade 改为 two",
    "体系：等级标准 · 名称由 四级评价等级 改为 无",
    '体系：等级标准 · 等级 · “excellent” · 等级名称由 {"zh-CN":"优","en":"Excellent"} 改为 "优"',
    "体系：等级标准 · 等级 · “excellent” · 别的叫法由 [优秀] 改为 无",
    "体系：等级标准 · 等级 · “excellent” · 等级线由 90 改为 85",
    "体系：等级标准 · 等级 · “good”：去掉 { id: good, label: 良, aliases: [良好], from: 80 }",
    "体系：等级标准 · 等级 · “fair”：去掉 { id: fair, label: 中, aliases: [中等], from: 60 }",
    '体系：等级标准 · 等级 · “poor” · 等级名称由 {"zh-CN":"差","en":"Poor"} 改为 "差"',
  ]);
  expect(changes({}, now).find(({ kind }) => kind === "removed")?.field).toEqual(["scale", "grades", "good"]);
});

test("parts of a list without ids are compared by position", () => {
  const bands = (first: number) => ({
    indicators: [
      budget,
      {
        ...visits,
        rule: {
          type: "bands",
          bands: [
            { from: first, share: 1 },
            { otherwise: true, share: "0.5" },
          ],
        },
      },
    ],
  });
  expect(chinese(bands(90), bands(85))).toEqual([
    "指标“到馆人次”：评分规则 · 各档 · 第 1 项 · 不低于由 90 改为 85",
  ]);
  expect(english(bands(90), bands(85))).toEqual([
    "indicator “到馆人次”: rule · bands · no. 1 · from changed from 90 to 85",
  ]);
});

test("vetoes, caps and bonuses", () => {
  const extra = { id: "extra", title: "创新", points: 5, bonus: true, rule: { type: "yes-no" } };
  const veto = { id: "fraud", title: "弄虚作假", effect: { grade: "poor" } };
  const now = { vetoes: [veto], bonusCap: 3, indicators: [budget, visits, extra] };
  const later = {
    vetoes: [{ ...veto, effect: { score: 0 } }],
    bonusCap: "3.0",
    indicators: [budget, visits, { ...extra, bonus: false, penalty: true }],
  };
  expect(chinese({}, now)).toEqual([
    "体系：加分上限由 无 改为 3",
    "体系：一票否决由 无 改为 [{ id: fraud, title: 弄虚作假, effect: { grade: poor } }]",
    "新增指标“创新”（5 分），在最上级之下",
  ]);
  expect(chinese(now, later)).toEqual([
    "体系：一票否决 · “fraud” · 后果 · 等级由 poor 改为 无",
    "体系：一票否决 · “fraud” · 后果 · score由 无 改为 0",
    "指标“创新”：加分项由 是 改为 否",
    "指标“创新”：减分项由 否 改为 是",
  ]);
});

test("values of another form, and inputs by name", () => {
  const formula = (inputs: object, score: string) => ({
    indicators: [budget, { ...visits, rule: { type: "formula", score, inputs } }],
  });
  const old = formula({ a: { label: "甲" }, b: { label: "乙" } }, "points * a / b");
  const now = formula({ a: { label: "甲方" }, c: { label: "丙" } }, "points * a / c");
  expect(chinese(old, now)).toEqual([
    "指标“到馆人次”：评分规则 · 算式由 points * a / b 改为 points * a / c",
    "指标“到馆人次”：评分规则 · 输入项 · a · 名称由 甲 改为 甲方",
    "指标“到馆人次”：评分规则 · 输入项 · b由 { label: 乙 } 改为 无",
    "指标“到馆人次”：评分规则 · 输入项 · c由 无 改为 { label: 丙 }",
  ]);
  const checklist = (require: unknown) => ({
    indicators: [
      budget,
      {
        ...visits,
        rule: {
          type: "checklist",
          require,
          items: [
            { id: "x", title: "甲" },
            { id: "y", title: "乙" },
          ],
        },
      },
    ],
  });
  expect(english(checklist("all"), checklist({ atLeast: 1 }))).toEqual([
    "indicator “到馆人次”: rule · require changed from all to { atLeast: 1 }",
  ]);
  expect(english(checklist({ atLeast: 1 }), checklist({ atLeast: 2 }))).toEqual([
    "indicator “到馆人次”: rule · require · at least changed from 1 to 2",
  ]);
});

test("a scale of one node's own", () => {
  const own = (scale: object) => ({
    indicators: [budget, { id: "group", title: "组", indicators: [visits], ...scale }],
  });
  expect(chinese(own({}), own({ scale: "mof-four-grade" }))[0]).toMatch(
    /^指标“组”：等级标准由 无 改为 \{ id: mof-four-grade, /,
  );
  expect(changes(own({ scale: "mof-four-grade" }), own({ scale: "mof-four-grade" }))).toEqual([]);
});

test("what a rubric extends is part of it", () => {
  const known = [rubric({})];
  const district = (override: object) =>
    defineRubric(
      { id: "district/library", version: "1", extends: "town/library@1", override } as RubricInput,
      { known },
    );
  const { changes: found } = diffRubrics(rubric({}), district({ visits: { points: 60, title: "到馆" } }));
  expect(found.map(({ field, indicator }) => [field, indicator])).toEqual([
    [["base"], null],
    [["title"], "visits"],
  ]);
});

test("every kind of change in English, at the top of the tree too", () => {
  const leaf = (id: string, points: number) => ({
    id,
    title: id.toUpperCase(),
    points,
    rule: { type: "yes-no" },
  });
  const old = {
    indicators: [{ id: "group", title: "G", indicators: [leaf("a", 20), leaf("b", 40)] }, leaf("c", 40)],
  };
  const now = {
    indicators: [leaf("c", 40), { id: "group", title: "G", indicators: [leaf("b", 40)] }, leaf("a", 20)],
  };
  expect(english(old, now)).toEqual([
    "indicator “G”: points changed from 60 to 40",
    "indicator “A” moved from “G” to the top",
    "the rubric: its indicators stand in another order",
  ]);
  expect(english({ indicators: [leaf("c", 100)] }, { indicators: [leaf("d", 100)] })).toEqual([
    "indicator “D” added under the top, 100 points",
    "indicator “C” removed, 100 points",
  ]);
  expect(chinese(old, now).slice(1)).toEqual(["指标“A”由“G”之下移到最上级之下", "体系：下级指标的次序有变"]);
  const group = { indicators: [{ id: "c", title: "C", indicators: [leaf("d", 100)] }] };
  expect(english({ indicators: [leaf("c", 100)] }, group)[0]).toBe(
    "indicator “C”: rule changed from Yes or no to the sum of its indicators",
  );
  const scale = (labels: readonly object[]) => ({
    scale: { id: "s", grades: [...labels, { id: "poor", label: "差", from: 0 }] },
  });
  const [excellent, good] = [
    { id: "excellent", label: "优", from: 90 },
    { id: "good", label: "良", from: 80 },
  ];
  expect(english(scale([excellent]), scale([excellent, good]))).toEqual([
    "the rubric: grade scale · grades · “good” added: { id: good, label: 良, from: 80 }",
  ]);
});

test("an amount is written out whatever number it was given as", () => {
  expect(english({ ceiling: 100n }, { ceiling: 120n })).toEqual(english({ ceiling: 100 }, { ceiling: 120 }));
});
