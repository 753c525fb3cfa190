import type { Language } from "@jixiao/core";
import { describeExpected, object, type Shape } from "@jixiao/core/adapter";
import { checksShape, ratingSchemeShape } from "@jixiao/report-rating";
import { gradeScaleShape } from "../../../packages/core/src/grade/index.js";
import { publishedShape } from "../../../packages/core/src/reconcile/published.js";
import { extendingRubricShape, indicatorShape, wholeRubricShape } from "../../../packages/core/src/rubric/shape.js";
import { commonFields, notApplicableShape, observationsShape } from "../../../packages/core/src/score/observation-shape.js";
import { rangeText } from "../../../packages/core/src/shape/scalar-reader.js";
import { code, table } from "../markdown.js";
import { both } from "../page.js";
import type { Block } from "./block.js";

const shapes: Readonly<Record<string, Shape>> = {
  rubric: wholeRubricShape,
  indicator: indicatorShape,
  "extending-rubric": extendingRubricShape,
  scale: gradeScaleShape,
  observations: observationsShape,
  "common-observation": object({ ...commonFields }),
  "not-applicable": notApplicableShape,
  published: publishedShape,
  "rating-scheme": ratingSchemeShape,
  checks: checksShape,
};

/** The keys of a document, or of a part of one. */
export const fieldsBlock: Block = (name, { language }) => {
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (shape === undefined) throw new Error(`there is no shape “${name}”`);
  return fieldTable([shape], language);
};

interface Row {
  readonly key: string;
  readonly shape: Shape;
  /** In how many of the shapes it stands, and in how many it must. */
  readonly seen: number;
  readonly required: number;
}

/** A table of keys; a key that only some of the shapes ask for is said to depend on the parameters. */
export function fieldTable(all: readonly Shape[], language: Language): string {
  const rows = new Map<string, Row>();
  for (const shape of all) {
    for (const { key, shape: held, required } of fieldsOf(shape, "", [])) {
      const known = rows.get(key) ?? { key, shape: held, seen: 0, required: 0 };
      rows.set(key, { ...known, seen: known.seen + 1, required: known.required + (required ? 1 : 0) });
    }
  }
  const heads = [both("键", "Key"), both("必填", "Required"), both("内容", "What it takes"), both("说明", "What it is for")];
  return table(
    heads.map((one) => one[language]),
    [...rows.values()].map(({ key, shape, required }) => [
      code(key),
      (required === 0 ? no : required === all.length ? yes : depends)[language],
      takes(shape, language),
      aboutOf(shape)?.[language] ?? "",
    ]),
  );
}

/** What a shape asks for, with the bounds of an amount. */
function takes(shape: Shape, language: Language): string {
  const bounds = shape.kind === "amount" ? rangeText(shape) : "";
  return [describeExpected(shape)[language], bounds].filter((part) => part !== "").join(language === "en" ? ", " : "，");
}

const yes = both("是", "yes");
const no = both("否", "no");
const depends = both("视体系", "as the rubric says");

interface Found {
  readonly key: string;
  readonly shape: Shape;
  readonly required: boolean;
}

/** The keys of an object and of the objects in its lists, with the way to them: `levels[].id`. */
function fieldsOf(shape: Shape, before: string, within: readonly string[]): Found[] {
  switch (shape.kind) {
    case "object":
      return Object.entries(shape.fields).flatMap(([name, field]): Found[] => {
        const key = `${before}${name}`;
        return [
          { key, shape: field.shape, required: field.required },
          ...fieldsOf(field.shape, `${key}.`, within),
        ];
      });
    case "list":
      return fieldsOf(shape.item, before.replace(/\.$/, "[]."), within);
    case "record":
      return fieldsOf(shape.value, `${before}*.`, within);
    case "either":
      return distinct(shape.options.flatMap((option) => fieldsOf(option.shape, before, within)));
    case "later":
      return within.includes(shape.name) || within.length > 0 || before !== ""
        ? []
        : fieldsOf(shape.shape(), before, [...within, shape.name]);
    default:
      return [];
  }
}

/** Each key once; required only where every form asks for it. */
function distinct(found: readonly Found[]): Found[] {
  const byKey = new Map<string, Found>();
  for (const one of found) {
    const known = byKey.get(one.key);
    byKey.set(one.key, known === undefined ? one : { ...known, required: known.required && one.required });
  }
  return [...byKey.values()];
}

function aboutOf(shape: Shape): Shape["about"] {
  return shape.about ?? (shape.kind === "later" ? shape.shape().about : undefined);
}
