/**
 * zod schemas of the documents, for programs that compose them with their own; the parsing functions, which
 * check more than a schema can; and JSON Schemas made from the same shapes. The arithmetic needs none of this.
 *
 * @module
 */
import * as z from "zod";
import { gradeScaleShape } from "../grade/index.js";
import { publishedShape } from "../reconcile/index.js";
import { planOf, rubricShape, type Leaf, type WholeRubric } from "../rubric/index.js";
import { leafObservationShape, observationsFields, observationsShape } from "../score/observation-shape.js";
import {
  anyValue,
  choice,
  either,
  object,
  optional,
  required,
  type Field,
  type Shape,
} from "../shape/index.js";
import { ZodSchemas } from "./zod.js";

export { parseRubric, safeParseRubric } from "../rubric/parse.js";
export { parsePublished, safeParsePublished } from "../reconcile/index.js";
export { parseObservations, safeParseObservations } from "../score/parse.js";

/** The zod schema of any shape; for packages that bring documents of their own. */
export function zodSchema(shape: Shape): z.ZodType {
  return new ZodSchemas().of(shape);
}

/** The zod schema of a rubric document, `jixiao/rubric@1`. */
export const rubricSchema: z.ZodType = zodSchema(rubricShape);

/** The zod schema of an observations document, `jixiao/observations@1`; the observations themselves are open. */
export const observationsSchema: z.ZodType = zodSchema(observationsShape);

/** The zod schema of published figures, `jixiao/published@1`. */
export const publishedSchema: z.ZodType = zodSchema(publishedShape);

/** The zod schema of a grade scale. */
export const gradeScaleSchema: z.ZodType = zodSchema(gradeScaleShape);

/**
 * The shape of an observations document for one rubric: its leaves and no others, each with the keys of its rule.
 */
function observationsShapeFor(rubric: WholeRubric): Shape {
  const { leaves, rubric: whole } = planOf(rubric);
  const field = (leaf: Leaf): Field =>
    (whole.missing ?? "error") === "error"
      ? required(leafObservationShape(leaf))
      : optional(
          either(
            nothingOr,
            { matches: isNothing, shape: choice(null) },
            { matches: anyValue, shape: leafObservationShape(leaf) },
          ),
        );
  const observations = object(Object.fromEntries(leaves.map((leaf) => [leaf.id, field(leaf)])));
  return object({ ...observationsFields, observations: required(observations) });
}

const nothingOr = { "zh-CN": "评分依据，或 null（缺失）", en: "an observation, or null where it is missing" };
const isNothing = (value: unknown): boolean => value === null;

/** The zod schema of an observations document for one rubric. */
export function observationsSchemaFor(rubric: WholeRubric): z.ZodType {
  return zodSchema(observationsShapeFor(rubric));
}

/** What a JSON Schema says of itself. */
export interface JsonSchemaOptions {
  /** Its address, `$id`. */
  readonly id?: string;
  readonly title?: string;
}

/** The JSON Schema (draft 7, which editors know best) of any shape. */
export function jsonSchema(
  shape: Shape,
  { id, title }: JsonSchemaOptions = {},
): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(zodSchema(shape), { target: "draft-7", io: "input", reused: "inline" });
  return {
    $schema: schema.$schema,
    ...(id === undefined ? {} : { $id: id }),
    ...(title === undefined ? {} : { title }),
    ...schema,
  };
}

/** The JSON Schema of observations for one rubric: an editor completes its leaves and levels. */
export function observationsJsonSchemaFor(
  rubric: WholeRubric,
  options: JsonSchemaOptions = {},
): Readonly<Record<string, unknown>> {
  return jsonSchema(observationsShapeFor(rubric), options);
}

/** The JSON Schemas of every document of this package, by name; they are shipped under `json-schema/`. */
export function jsonSchemas(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const at = (name: string, title: string): JsonSchemaOptions => ({
    id: `urn:jixiao:schema:${name}@1`,
    title,
  });
  return {
    rubric: jsonSchema(rubricShape, at("rubric", "jixiao/rubric@1")),
    observations: jsonSchema(observationsShape, at("observations", "jixiao/observations@1")),
    published: jsonSchema(publishedShape, at("published", "jixiao/published@1")),
  };
}
