import type { Amount, RoundingMode } from "../amount/index.js";
import { roundingModes } from "../amount/index.js";
import type { GradeScale } from "../grade/index.js";
import { gradeScaleShape } from "../grade/index.js";
import type { Label } from "../label/label.js";
import { ruleShape, type RuleParameters } from "../rules/parameters.js";
import {
  about,
  amount,
  anything,
  anyValue,
  choice,
  date,
  documentId,
  either,
  flag,
  id,
  integer,
  isPlainObject,
  label,
  later,
  list,
  named,
  object,
  optional,
  record,
  required,
  text,
  type Infer,
  type Shape,
} from "../shape/index.js";
import { sourceShape, type Source } from "../source/source.js";

const source = about(sourceShape, "出处：文件与条款", "where it comes from: document and clause");

const scaleReference = about(
  either<string | GradeScale>(
    { "zh-CN": "等级标准的标识，或等级标准本身", en: "the id of a known scale, or a scale" },
    { matches: isPlainObject, shape: gradeScaleShape },
    { matches: anyValue, shape: documentId() },
  ),
  "评价等级标准",
  "the grade scale",
);

const roundingMode = choice<RoundingMode>(...roundingModes);

const roundingShape = object({
  places: optional(about(integer(0, 10), "小数位数，默认 2", "decimal places, 2 by default")),
  mode: optional(
    about(
      roundingMode,
      "舍入方式，默认 half-up（四舍五入）",
      "how ties and rests are rounded; half-up by default",
    ),
  ),
  stage: optional(
    about(
      choice("display", "indicator", "group"),
      "在哪一步舍入，默认 display（只在显示时）",
      "where figures are rounded; only for display by default",
    ),
  ),
  rate: optional(
    about(
      object({ places: required(integer(0, 10)), mode: optional(roundingMode) }),
      "完成率、执行率先按百分数的小数位数舍入，再乘分值",
      "attainment and execution rates are rounded first, to places of the percentage",
    ),
  ),
});

/** A node of the indicator tree as a document writes it. */
export interface IndicatorDocument {
  readonly id: string;
  readonly title: Label;
  readonly description?: Label;
  readonly source?: Source;
  readonly unit?: Label;
  readonly evidenceRequired?: boolean;
  readonly points?: Amount;
  readonly weight?: Amount;
  readonly tier?: string;
  readonly bonus?: boolean;
  readonly penalty?: boolean;
  readonly scale?: string | GradeScale;
  readonly rule?: RuleParameters;
  readonly indicators?: readonly IndicatorDocument[];
}

const indicatorFields = {
  title: about(label(), "指标名称", "what the indicator is called"),
  description: label(),
  source,
  unit: about(label(), "计量单位", "the unit of its values"),
  evidenceRequired: about(flag(), "须附佐证材料，缺少时提示", "evidence is expected; its absence is flagged"),
  points: about(amount({ above: "0" }), "分值", "the points it is worth"),
  weight: about(amount({ above: "0" }), "权重：在同级中的份额", "its share among its siblings"),
  tier: about(id(), "所属分级", "the tier it belongs to"),
  bonus: about(flag(), "加分项，在总分值之外", "a bonus, outside the points"),
  penalty: about(flag(), "减分项，在总分值之外", "a penalty, outside the points"),
  scale: scaleReference,
  rule: about(ruleShape, "评分规则", "the scoring rule"),
};

/** The shape of an indicator, with everything below it. */
export const indicatorShape: Shape<IndicatorDocument> = later("indicator", () => indicatorObject);

const indicatorObject: Shape<IndicatorDocument> = object({
  id: required(id()),
  title: required(indicatorFields.title),
  description: optional(indicatorFields.description),
  source: optional(indicatorFields.source),
  unit: optional(indicatorFields.unit),
  evidenceRequired: optional(indicatorFields.evidenceRequired),
  points: optional(indicatorFields.points),
  weight: optional(indicatorFields.weight),
  tier: optional(indicatorFields.tier),
  bonus: optional(indicatorFields.bonus),
  penalty: optional(indicatorFields.penalty),
  scale: optional(indicatorFields.scale),
  rule: optional(indicatorFields.rule),
  indicators: optional(list(indicatorShape, 0, 2000)),
});

/** What an extending rubric changes of one indicator. A rule without `type` changes parameters only. */
const overrideShape = object({
  title: optional(indicatorFields.title),
  description: optional(indicatorFields.description),
  source: optional(indicatorFields.source),
  unit: optional(indicatorFields.unit),
  evidenceRequired: optional(indicatorFields.evidenceRequired),
  points: optional(indicatorFields.points),
  weight: optional(indicatorFields.weight),
  tier: optional(indicatorFields.tier),
  scale: optional(indicatorFields.scale),
  rule: optional(
    about(
      named(anything()),
      "评分规则；不写 type 时只改所列参数",
      "the rule; without type only the parameters named",
    ),
  ),
});

const vetoShape = object({
  id: required(id()),
  title: required(label()),
  effect: required(
    object({
      grade: optional(id()),
      score: optional(amount({ least: "0", most: "0" })),
      status: optional(id()),
    }),
  ),
});

const tierShape = object({
  id: required(id()),
  title: required(label()),
  points: required(amount({ above: "0" })),
});

const points = about(amount({ above: "0" }), "总分值", "the points of the whole");

/** What any rubric may say, whether it stands alone or extends another. */
const sharedFields = {
  format: required(choice("jixiao/rubric@1")),
  id: required(documentId()),
  version: required(about(text(60), "版本", "the version")),
  description: optional(label()),
  source: optional(source),
  inForce: optional(
    about(
      object({ from: required(date()), to: optional(date()) }),
      "有效期，两端都含",
      "in force from and to, both inclusive",
    ),
  ),
  rounding: optional(roundingShape),
  tiers: optional(list(tierShape, 1, 20)),
  tierWeighting: optional(
    about(
      choice("checked", "rescale"),
      "分级分值：核对（默认）或按比例换算",
      "tiers are checked (default), or leaves are rescaled to reach them",
    ),
  ),
  notApplicable: optional(
    about(
      choice("error", "redistribute", "full", "shrink"),
      "不适用指标的处理，默认 error",
      "what follows from a leaf that is not applicable; error by default",
    ),
  ),
  missing: optional(
    about(
      choice("error", "zero", "range"),
      "缺失评分依据的处理，默认 error",
      "what follows from a missing observation; error by default",
    ),
  ),
  constraints: optional(
    about(
      list(
        object({
          groups: required(list(id(), 1, 50)),
          atLeast: optional(amount()),
          atMost: optional(amount()),
        }),
        0,
        50,
      ),
      "对若干指标分值合计的要求",
      "what the points of some indicators together must be",
    ),
  ),
  bonusCap: optional(about(amount({ least: "0" }), "加分合计上限", "the most all bonuses may add")),
  penaltyCap: optional(about(amount({ least: "0" }), "减分合计上限", "the most all penalties may take off")),
  ceiling: optional(
    about(amount({ above: "0" }), "总分上限，默认为总分值", "the highest total; the points by default"),
  ),
  vetoes: optional(about(list(vetoShape, 0, 100), "一票否决", "facts that decide whatever the score")),
  ceilings: optional(
    about(
      list(object({ id: required(id()), title: required(label()), grade: required(id()) }), 0, 100),
      "等级上限",
      "facts that limit the grade",
    ),
  ),
  subjectFields: optional(
    about(
      list(
        object({
          id: required(id()),
          title: required(label()),
          unit: optional(label()),
          choices: optional(list(label(), 1, 50)),
        }),
        0,
        100,
      ),
      "评价对象应填写的栏目",
      "what a form asks about the subject",
    ),
  ),
} as const;

const wholeRubricFields = {
  ...sharedFields,
  title: required(label()),
  base: optional(
    about(
      object({ id: required(documentId()), version: required(text(60)), digest: required(text(100)) }),
      "由哪个体系沿用而来",
      "the rubric it was made from",
    ),
  ),
  points: required(points),
  scale: required(scaleReference),
  indicators: required(about(list(indicatorShape, 0, 2000), "指标", "the indicators")),
} as const;

/** The keys of a rubric that stands alone. */
export const wholeRubricKeys: readonly string[] = Object.keys(wholeRubricFields);

/** A rubric that stands alone. */
export const wholeRubricShape = object(wholeRubricFields);

/** A rubric that starts from another and says what differs. */
export const extendingRubricShape = object({
  ...sharedFields,
  title: optional(label()),
  extends: required(about(text(200), "沿用的体系：标识@版本", "the rubric it starts from: id@version")),
  points: optional(points),
  scale: optional(scaleReference),
  override: optional(about(record(overrideShape), "改动的指标，按标识", "changes to indicators, by id")),
  remove: optional(about(list(id(), 0, 2000), "去掉的指标", "indicators taken out")),
  add: optional(
    about(
      list(
        object({
          under: optional(
            about(id(), "加在哪个指标之下；省略为最上级", "the group it goes under; the top when left out"),
          ),
          indicator: required(indicatorShape),
        }),
        0,
        2000,
      ),
      "增加的指标",
      "indicators put in",
    ),
  ),
});

/** A rubric that stands alone, as a document writes it. */
export type WholeRubric = Infer<typeof wholeRubricShape>;

/** A rubric that extends another, as a document writes it. */
export type ExtendingRubric = Infer<typeof extendingRubricShape>;

/** A rubric document, `jixiao/rubric@1`. */
export type RubricDocument = WholeRubric | ExtendingRubric;

/** The shape of a rubric document: with `extends` it says what differs, without it everything. */
export const rubricShape = either<RubricDocument>(
  { "zh-CN": "评价指标体系", en: "a rubric" },
  {
    matches: (value) => isPlainObject(value) && Object.hasOwn(value, "extends"),
    shape: extendingRubricShape,
  },
  { matches: anyValue, shape: wholeRubricShape },
);
