import type { Amount } from "../amount/index.js";
import type { Label, Words } from "../label/label.js";

/**
 * The shape of a piece of a document, as data. A shape is written once; the checker, the TypeScript types,
 * the zod schemas, the JSON Schemas and the parameter tables of the docs all read it.
 */
export type Shape<T = unknown> = ShapeNode & { readonly infer?: T; readonly about?: Words };

/** The kinds of shape there are; a `later` shape refers to one defined elsewhere, itself perhaps. */
export type ShapeNode =
  | { readonly kind: "text"; readonly most: number; readonly known?: readonly string[] }
  | { readonly kind: "label" }
  | { readonly kind: "id"; readonly slashes: boolean }
  | { readonly kind: "amount"; readonly least?: string; readonly above?: string; readonly most?: string }
  | { readonly kind: "integer"; readonly least: number; readonly most: number }
  | { readonly kind: "flag" }
  | { readonly kind: "date" }
  | { readonly kind: "anything" }
  | { readonly kind: "choice"; readonly values: readonly (string | boolean | null)[] }
  | { readonly kind: "list"; readonly item: Shape; readonly least: number; readonly most: number }
  | { readonly kind: "record"; readonly value: Shape; readonly keys: "id" | "name" }
  | { readonly kind: "object"; readonly fields: Readonly<Record<string, Field>> }
  | { readonly kind: "variants"; readonly by: string; readonly of: Readonly<Record<string, Shape>> }
  | { readonly kind: "either"; readonly options: readonly Option[]; readonly expected: Words }
  | {
      readonly kind: "later";
      /** The shape itself, asked for when it is needed. */
      readonly shape: () => Shape;
      readonly name: string;
    };

/** A field of an object: its shape, and whether it may be left out. */
export interface Field<T = unknown, Required extends boolean = boolean> {
  readonly shape: Shape<T>;
  readonly required: Required;
}

/** One way of an `either`: chosen when `matches` says so of the value; the last way takes the rest. */
export interface Option {
  /** Whether a value is of this form, before it is checked against its shape. */
  readonly matches: (value: unknown) => boolean;
  readonly shape: Shape;
}

/** The TypeScript type a shape stands for. */
export type Infer<S> = S extends { readonly infer?: infer T } ? Exclude<T, undefined> : never;

type Fields = Readonly<Record<string, Field>>;
type Simplify<T> = { [Key in keyof T]: T[Key] } & {};
type ObjectOf<F extends Fields> = Simplify<
  { readonly [Key in keyof F as F[Key]["required"] extends true ? Key : never]: Infer<F[Key]["shape"]> } & {
    readonly [Key in keyof F as F[Key]["required"] extends true ? never : Key]?: Infer<F[Key]["shape"]>;
  }
>;

/** A text with at most so many characters, not blank. */
export const text = (most = 2000): Shape<string> => ({ kind: "text", most });
/** A text that is expected to be one of some names, which an editor completes; whether it is one, its reader says. */
export const nameOf = (known: readonly string[]): Shape<string> => ({ kind: "text", most: 2000, known });
/** A text, or the same text by language. */
export const label = (): Shape<Label> => ({ kind: "label" });
/** An id: letters and digits of any script, joined by `-`. */
export const id = (): Shape<string> => ({ kind: "id", slashes: false });
/** An id of a whole document, which may have `/`. */
export const documentId = (): Shape<string> => ({ kind: "id", slashes: true });
/** True or false. */
export const flag = (): Shape<boolean> => ({ kind: "flag" });
/** A calendar day that exists, `YYYY-MM-DD`. */
export const date = (): Shape<string> => ({ kind: "date" });
/** Whatever the caller keeps there; copied only where it is plain data. */
export const anything = (): Shape => ({ kind: "anything" });

/** A decimal amount; the bounds are decimal strings, `least` and `most` inclusive, `above` not. */
export const amount = (bounds: { least?: string; above?: string; most?: string } = {}): Shape<Amount> => ({
  kind: "amount",
  ...bounds,
});

/** A whole number within bounds, both inclusive. */
export const integer = (least: number, most: number): Shape<number> => ({ kind: "integer", least, most });

/** One of some values. */
export const choice = <const T extends string | boolean | null>(...values: readonly T[]): Shape<T> => ({
  kind: "choice",
  values,
});

/** A list with at least and at most so many items. */
export const list = <T>(item: Shape<T>, least = 0, most = 10_000): Shape<readonly T[]> => ({
  kind: "list",
  item,
  least,
  most,
});

/** An object whose keys are ids of the document's own. */
export const record = <T>(value: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  kind: "record",
  value,
  keys: "id",
});

/** An object whose keys are names used inside formulas: letters, digits and `_`. */
export const named = <T>(value: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  kind: "record",
  value,
  keys: "name",
});

/** A field that must be there. */
export const required = <T>(shape: Shape<T>): Field<T, true> => ({ shape, required: true });
/** A field that may be left out. */
export const optional = <T>(shape: Shape<T>): Field<T, false> => ({ shape, required: false });

/** An object with these fields and no others. */
export const object = <const F extends Fields>(fields: F): Shape<ObjectOf<F>> => ({ kind: "object", fields });

/** Objects of several kinds, told apart by one key. */
export const variants = <T>(by: string, of: Readonly<Record<string, Shape>>): Shape<T> => ({
  kind: "variants",
  by,
  of,
});

/** One of several forms, told apart by looking at the value. */
export const either = <T>(expected: Words, ...options: readonly Option[]): Shape<T> => ({
  kind: "either",
  options,
  expected,
});

/** A shape that refers to itself; `name` is its name in the JSON Schema. */
export const later = <T>(name: string, shape: () => Shape<T>): Shape<T> => ({ kind: "later", name, shape });

/** The same shape with words on what it is for. */
export const about = <T>(shape: Shape<T>, chinese: string, english: string): Shape<T> => ({
  ...shape,
  about: { "zh-CN": chinese, en: english },
});

/** Whether a value is a list. */
export const isList = (value: unknown): boolean => Array.isArray(value);

/**
 * Whether a value is an object as JSON has them: made by a literal, by a parser, or without a prototype, here
 * or in another realm. A `Map`, a `Date`, a promise or an instance of a class is none: its own keys do not say
 * what it holds, so it would read as an empty object.
 */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) return true;
  // Each realm has an `Object.prototype` of its own; only that one ends the chain.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Whether a value is anything at all: the test of the last way of an `either`. */
export const anyValue = (): boolean => true;
