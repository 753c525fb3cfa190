import * as z from "zod";
import { decimalPattern } from "../amount/index.js";
import { wordIssues } from "../error/index.js";
import {
  check,
  datePattern,
  documentIdPattern,
  Findings,
  idPattern,
  isReservedName,
  languagePattern,
  longestId,
  longestLabel,
  namePattern,
  type Shape,
} from "../shape/index.js";

/**
 * The zod schema of a shape: strict objects, amounts as numbers or decimal strings, and whatever the checker
 * says of a single value (a date that exists, an amount within its bounds), in its English words. What concerns
 * several values (points that add up) the `parse…` functions check. zod itself passes over a key `__proto__` of a
 * record and reads a `Map` or a `Date` as an object without keys; JSON has neither of the two.
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
        // The names are there to be completed; a level, say, matches in full and half width as well.
        return shape.known === undefined || shape.known.length === 0
          ? words(shape.most)
          : z.union([z.literal([...shape.known]), words(shape.most)]);
      case "label":
        return z.union([words(longestLabel), wordsByLanguage]);
      case "id":
        return id(shape.slashes);
      case "amount":
        return checked(z.union([within(shape), z.string().regex(decimalPattern)]), shape);
      case "integer":
        return z.int().min(shape.least).max(shape.most);
      case "flag":
        return z.boolean();
      case "date":
        return checked(z.string().regex(datePattern), shape);
      case "anything":
        return z.any();
      case "choice":
        return z.literal([...shape.values]);
      case "list":
        return z.array(this.of(shape.item)).min(shape.least).max(shape.most);
      case "record":
        return z.record(shape.keys === "id" ? id(false) : name, this.of(shape.value));
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

const words = (most: number): z.ZodString => z.string().max(most).regex(/\S/);
const wordsByLanguage = z
  .record(z.string().regex(languagePattern), words(longestLabel))
  .refine((label) => Object.keys(label).length > 0)
  .meta({ minProperties: 1 });
const id = (slashes: boolean): z.ZodString =>
  checked(
    z
      .string()
      .max(longestId)
      .regex(slashes ? documentIdPattern : idPattern),
    { kind: "id", slashes },
  );
const name = z
  .string()
  .regex(namePattern)
  .refine((key) => !isReservedName(key));

/** A schema that lets pass only what the checker lets pass, for what a pattern cannot say. */
function checked<Schema extends z.ZodType>(schema: Schema, shape: Shape): Schema {
  return schema.check(({ value, issues }) => {
    const findings = new Findings();
    check(shape, value, [], findings);
    for (const { message } of wordIssues(findings.issues, "en")) {
      issues.push({ code: "custom", message, input: value });
    }
  });
}

/** A number within the bounds of an amount, so that an editor knows them; a text is held to them by the checker. */
function within({ least, above, most }: Extract<Shape, { kind: "amount" }>): z.ZodNumber {
  const bounded = [
    ...(least === undefined ? [] : [z.gte(Number(least))]),
    ...(above === undefined ? [] : [z.gt(Number(above))]),
    ...(most === undefined ? [] : [z.lte(Number(most))]),
  ];
  return z.number().check(...bounded);
}
