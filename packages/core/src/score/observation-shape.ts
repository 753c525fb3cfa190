import type { Leaf } from "../rubric/plan.js";
import type { commonKeys } from "../rules/common-keys.js";
import {
  about,
  amount,
  anything,
  anyValue,
  choice,
  date,
  either,
  flag,
  isPlainObject,
  list,
  object,
  optional,
  record,
  required,
  text,
  type Field,
  type Infer,
  type Shape,
} from "../shape/index.js";

/** The keys any observation may carry besides those of its rule. */
export const commonFields = {
  note: optional(about(text(4000), "说明", "a note")),
  evidence: optional(about(list(text(1000), 0, 1000), "佐证材料", "what supports it")),
  override: optional(
    about(
      object({ score: required(amount({ least: "0" })), reason: required(text()), by: required(text(200)) }),
      "人工改定的得分、理由与改定人",
      "a score that replaces the computed one, why and by whom",
    ),
  ),
  recorded: optional(about(amount(), "已有的得分，只作比较", "a score somebody already gave; compared only")),
} as const satisfies Record<Exclude<(typeof commonKeys)[number], "notApplicable">, Field>;

const commonShape = object(commonFields);

/** The common part of an observation. */
export type CommonFields = Infer<typeof commonShape>;

/** The observation of a leaf that does not apply. */
export const notApplicableShape = object({
  notApplicable: required(about(text(), "不适用的原因", "why it does not apply")),
  note: commonFields.note,
  evidence: commonFields.evidence,
  recorded: commonFields.recorded,
});

/**
 * What an observation of a leaf may hold. Without any of the rule's keys it only comments on a missing
 * observation, or overrides it.
 */
export function observationShape(leaf: Leaf, withRule: boolean): Shape<CommonFields> {
  const own = leaf.observation;
  if (!withRule || own.kind !== "object") return commonShape;
  let shape = shapes.get(leaf);
  if (shape === undefined) {
    shape = object({ ...own.fields, ...commonFields });
    shapes.set(leaf, shape);
  }
  return shape;
}

// A leaf is made once and observed often.
const shapes = new WeakMap<Leaf, Shape<CommonFields>>();

/** Every form an observation of a leaf may have: of its rule, not applicable, or overridden. */
export function leafObservationShape(leaf: Leaf): Shape {
  return either<unknown>(
    { "zh-CN": "评分依据", en: "an observation" },
    {
      matches: (value) => isPlainObject(value) && value["notApplicable"] !== undefined,
      shape: notApplicableShape,
    },
    {
      matches: (value) =>
        isPlainObject(value) && Object.keys(value).every((key) => Object.hasOwn(commonFields, key)),
      shape: commonShape,
    },
    { matches: anyValue, shape: observationShape(leaf, true) },
  );
}

const factsShape = record(object({ reason: required(text()), evidence: commonFields.evidence }));

const scalar = either<string | number | boolean>(
  { "zh-CN": "文字、数字或 true/false", en: "a text, a number, or true or false" },
  { matches: (value) => typeof value === "boolean", shape: flag() },
  { matches: (value) => typeof value === "number", shape: amount() },
  { matches: (value) => !isPlainObject(value), shape: text() },
);

/** The keys of an observations document; each observation is read by its leaf. */
export const observationsFields = {
  format: required(choice("jixiao/observations@1")),
  rubric: required(about(text(200), "评价指标体系：标识，或标识@版本", "the rubric: its id, or id@version")),
  subject: optional(about(record(scalar), "评价对象", "what is evaluated")),
  assessedOn: optional(
    about(date(), "评价日期，决定适用的版本", "the day of the assessment; decides the version in force"),
  ),
  observations: required(about(record(anything()), "各末级指标的评分依据", "what was seen, by leaf")),
  vetoes: optional(about(factsShape, "发生的一票否决情形", "vetoes that have happened")),
  ceilings: optional(about(factsShape, "发生的等级上限情形", "ceilings that have happened")),
} as const;

/** The shape of an observations document, `jixiao/observations@1`. */
export const observationsShape = object(observationsFields);
