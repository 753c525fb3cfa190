import * as z from "zod";
import { decimalPattern } from "../amount/index.js";
import {
  datePattern,
  documentIdPattern,
  idPattern,
  longestId,
  namePattern,
  type Shape,
} from "../shape/index.js";

/**
 * The zod schema of a shape: strict objects, amounts as numbers or decimal strings, dates and ids by pattern.
 * What a pattern cannot say (a date that exists, points that add up) the `parse…` functions check.
 */
export class ZodSchemas {
  // A shape that refers to itself becomes one schema that refers to itself.
  readonly #named = new Map<string, z.ZodType>();

  of(shape: Shape): z.ZodType {
    const schema = this.#plain(shape);
    return shape.about === undefined
      ? schema
      : schema.describe(`${shape.about["zh-CN"]} · ${shape.about.en}`);
  }

  #plain(shape: Shape): z.ZodType {
    switch (shape.kind) {
      case "text":
        return z.string().min(1).max(shape.most);
      case "label":
        return z.union([z.string().min(1), z.record(z.string(), z.string())]);
      case "id":
        return z
          .string()
          .max(longestId)
          .regex(shape.slashes ? documentIdPattern : idPattern);
      case "amount":
        return z.union([z.number(), z.string().regex(decimalPattern)]);
      case "integer":
        return z.int().min(shape.least).max(shape.most);
      case "flag":
        return z.boolean();
      case "date":
        return z.string().regex(datePattern);
      case "anything":
        return z.any();
      case "choice":
        return z.literal([...shape.values]);
      case "list":
        return z.array(this.of(shape.item)).min(shape.least).max(shape.most);
      case "record":
        return z.record(
          z.string().regex(shape.keys === "id" ? idPattern : namePattern),
          this.of(shape.value),
        );
      case "object":
        return z.strictObject(
          Object.fromEntries(
            Object.entries(shape.fields).map(([key, field]) => {
              const inner = this.of(field.shape);
              return [key, field.required ? inner : inner.optional()];
            }),
          ),
        );
      case "variants":
        return z.union(Object.values(shape.of).map((variant) => this.of(variant)));
      case "either":
        return z.union(shape.options.map((option) => this.of(option.shape)));
      case "later":
        return this.#later(shape.name, shape.shape);
    }
  }

  #later(name: string, shape: () => Shape): z.ZodType {
    const made = this.#named.get(name);
    if (made !== undefined) return made;
    let inner: z.ZodType | undefined;
    const schema = z.lazy(() => (inner ??= this.of(shape()))).meta({ id: name });
    this.#named.set(name, schema);
    return schema;
  }
}
