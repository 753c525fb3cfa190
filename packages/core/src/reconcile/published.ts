import { roundingModes, type RoundingMode } from "../amount/index.js";
import { gradeScaleShape, type GradeScale } from "../grade/index.js";
import type { Label } from "../label/label.js";
import {
  about,
  anyValue,
  choice,
  documentId,
  either,
  id,
  integer,
  isPlainObject,
  label,
  later,
  list,
  object,
  optional,
  required,
  text,
  type Infer,
  type Shape,
} from "../shape/index.js";
import { sourceShape } from "../source/source.js";

/** The most indicators and tiers together that one published document may list. */
export const mostNodes = 200;
/** The most itemised deductions of one indicator. */
const mostDeductions = 100;

const isText = (value: unknown): boolean => typeof value === "string";

const figure = either<string>(
  { "zh-CN": '照印出的样子写成文字的数，如 "88.70"', en: 'a figure as printed, as a text: "88.70"' },
  { matches: isText, shape: text(60) },
);

const figureFields = {
  points: optional(
    about(
      figure,
      "分值，照印出的样子；分值是定下的数，按印出的值精确计",
      "points as printed; they were decided, so they are exact",
    ),
  ),
  score: optional(about(figure, "得分，照印出的样子", "the score as printed")),
  deducted: optional(about(figure, "扣分，照印出的样子", "the marks lost, as printed")),
  rate: optional(
    about(figure, "得分率，照印出的样子，如 70.80%", "the score rate as printed, such as 70.80%"),
  ),
  deductions: optional(
    about(list(figure, 0, mostDeductions), "逐项扣分，照印出的样子", "the deductions one by one, as printed"),
  ),
  grade: optional(about(text(100), "评价等级，照印出的样子", "the grade as printed")),
  scale: optional(
    about(
      either<string | GradeScale>(
        { "zh-CN": "等级标准的标识，或等级标准本身", en: "the id of a known scale, or a scale" },
        { matches: isPlainObject, shape: gradeScaleShape },
        { matches: anyValue, shape: documentId() },
      ),
      "等级按哪个标准定；没有它，等级不核对",
      "the scale the grade is read from; without it the grade is not held against anything",
    ),
  ),
};

/** What a report printed of one indicator or tier. */
export interface PublishedIndicator {
  readonly id?: string;
  readonly title?: Label;
  readonly points?: string;
  readonly score?: string;
  readonly deducted?: string;
  readonly rate?: string;
  readonly deductions?: readonly string[];
  readonly grade?: string;
  readonly scale?: string | GradeScale;
  readonly indicators?: readonly PublishedIndicator[];
}

/** The shape of an indicator or a tier of a published document, with everything below it. */
const publishedIndicatorShape: Shape<PublishedIndicator> = later(
  "published-indicator",
  () => publishedIndicatorObject,
);

const publishedIndicatorObject: Shape<PublishedIndicator> = object({
  id: optional(id()),
  title: optional(about(label(), "名称", "what it is called")),
  ...figureFields,
  indicators: optional(
    about(list(publishedIndicatorShape, 1, mostNodes), "下级指标", "the indicators below it"),
  ),
});

/**
 * The shape of what a report printed, `jixiao/published@1`. Figures are texts as printed, so that their
 * places are known; whatever was not printed is left out.
 */
export const publishedShape = object({
  format: required(choice("jixiao/published@1")),
  id: optional(documentId()),
  title: optional(about(label(), "文件名称", "what the document is called")),
  source: optional(about(sourceShape, "出处：文件与条款", "where it was printed: document and clause")),
  rounding: optional(
    about(
      object({
        places: optional(
          about(
            integer(0, 10),
            "得分与得分率（百分数）至少取到的小数位数；写它表示末尾的 0 没有印出",
            "the places scores and rates (as percentages) have at least; say it where trailing zeros were not printed",
          ),
        ),
        mode: optional(
          about(
            choice<RoundingMode>(...roundingModes),
            "取位方式，默认 half-up（四舍五入）",
            "how figures were rounded; half-up by default",
          ),
        ),
      }),
      "发布者怎样取位，如果知道",
      "how the publisher rounds, where that is known",
    ),
  ),
  ...figureFields,
  indicators: optional(about(list(publishedIndicatorShape, 0, mostNodes), "指标", "the indicators")),
  tiers: optional(
    about(
      list(publishedIndicatorShape, 0, mostNodes),
      "分级：同一些指标的另一种划分",
      "tiers: a second partition of the same leaves",
    ),
  ),
});

/** What a report printed, as printed: a document `jixiao/published@1`. */
export type Published = Infer<typeof publishedShape>;
