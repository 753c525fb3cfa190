import type { Words } from "../label/label.js";
import type { Shape } from "../shape/index.js";

const words = (chinese: string, english: string): Words => ({ "zh-CN": chinese, en: english });

const names: Readonly<Record<string, Words>> = {
  title: words("名称", "title"),
  description: words("说明", "description"),
  source: words("出处", "source"),
  url: words("网址", "link"),
  clause: words("条款", "clause"),
  date: words("日期", "date"),
  inForce: words("有效期", "period in force"),
  id: words("标识", "id"),
  points: words("分值", "points"),
  weight: words("权重", "weight"),
  share: words("占分值的比例", "share of the points"),
  rounding: words("舍入", "rounding"),
  places: words("小数位数", "decimal places"),
  mode: words("舍入方式", "rounding mode"),
  stage: words("舍入的步骤", "rounding stage"),
  rate: words("完成率的舍入", "rounding of rates"),
  scale: words("等级标准", "grade scale"),
  grades: words("等级", "grades"),
  on: words("定级所用的总分", "total that is graded"),
  basis: words("定级的依据", "basis of the grade"),
  tiers: words("分级", "tiers"),
  tier: words("所属分级", "tier"),
  tierWeighting: words("分级分值的处理", "tier weighting"),
  notApplicable: words("不适用的处理", "policy for what does not apply"),
  missing: words("缺失的处理", "policy for what is missing"),
  constraints: words("分值约束", "constraints on points"),
  groups: words("指标", "indicators"),
  atLeast: words("至少", "at least"),
  atMost: words("至多", "at most"),
  bonusCap: words("加分上限", "bonus cap"),
  penaltyCap: words("减分上限", "penalty cap"),
  ceiling: words("总分上限", "ceiling of the total"),
  vetoes: words("一票否决", "vetoes"),
  effect: words("后果", "effect"),
  grade: words("等级", "grade"),
  ceilings: words("等级上限", "grade ceilings"),
  subjectFields: words("评价对象栏目", "fields of the subject"),
  unit: words("计量单位", "unit"),
  evidenceRequired: words("须附佐证材料", "evidence required"),
  bonus: words("加分项", "bonus"),
  penalty: words("减分项", "penalty"),
  rule: words("评分规则", "rule"),
  target: words("指标值", "target"),
  base: words("所沿用的体系", "base"),
};

/** Keys that mean different things in different places, which mostly say what. */
const otherwise: Readonly<Record<string, string>> = { from: "起", to: "止", label: "名称" };

/**
 * What a field is called in a sentence: by the words of the field, else by the first words of what its shape
 * says of it, else by its key.
 */
export function fieldName(key: string, shape: Shape): Words {
  const name = Object.hasOwn(names, key) ? names[key] : undefined;
  if (name !== undefined) return name;
  const about = shape.about?.["zh-CN"].split(/[，；：。（]/u)[0];
  return words(about ?? otherwise[key] ?? key, key);
}

/** What a part of a list is called: its id, or its place in the list. */
export function positionName(key: string | number): Words {
  return typeof key === "number"
    ? words(`第 ${String(key + 1)} 项`, `no. ${String(key + 1)}`)
    : words(`“${key}”`, `“${key}”`);
}
