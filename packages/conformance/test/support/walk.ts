import { isPlainObject, type Shape } from "../../../core/src/shape/index.js";

/**
 * What a shape offers, as names: `rubric.missing` for a key, `rubric.missing=zero` for a value to choose. A
 * shape that refers to itself goes by its own name from there (`indicator.points`), a rule by its type
 * (`attainment.direction`).
 */
export function offered(shape: Shape, name: string, into = new Set<string>()): Set<string> {
  switch (shape.kind) {
    case "object":
      for (const [key, field] of Object.entries(shape.fields)) {
        into.add(`${name}.${key}`);
        offered(field.shape, `${name}.${key}`, into);
      }
      return into;
    case "choice":
      for (const value of shape.values) into.add(`${name}=${String(value)}`);
      return into;
    case "list":
      return offered(shape.item, name, into);
    case "record":
      return offered(shape.value, name, into);
    case "either":
      for (const option of shape.options) offered(option.shape, name, into);
      return into;
    case "variants":
      for (const [kind, variant] of Object.entries(shape.of)) offered(variant, kind, into);
      return into;
    case "later":
      // Seen once, it says nothing new.
      if (into.has(shape.name)) return into;
      into.add(shape.name);
      offered(shape.shape(), shape.name, into);
      return into;
    default:
      return into;
  }
}

/** A change of a document at one name: the value to put there, or undefined to take the key out. */
export interface Change {
  readonly at: string;
  readonly to: unknown;
}

/**
 * Follows a document along its shape: notes every name it uses, and gives a copy with a change applied wherever
 * the document uses that name.
 */
export function follow(
  shape: Shape,
  value: unknown,
  name: string,
  used: Set<string>,
  change?: Change,
): unknown {
  switch (shape.kind) {
    case "object": {
      if (!isPlainObject(value)) return value;
      const entries = new Map(Object.entries(value));
      for (const [key, field] of Object.entries(shape.fields)) {
        if (!Object.hasOwn(value, key)) continue;
        const own = `${name}.${key}`;
        used.add(own);
        if (change?.at === own && change.to === undefined) entries.delete(key);
        else entries.set(key, follow(field.shape, value[key], own, used, change));
      }
      return Object.fromEntries(entries);
    }
    case "choice": {
      const own = `${name}=${String(value)}`;
      used.add(own);
      return change?.at === own ? change.to : value;
    }
    case "list":
      return Array.isArray(value)
        ? value.map((item: unknown) => follow(shape.item, item, name, used, change))
        : value;
    case "record":
      if (!isPlainObject(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, follow(shape.value, item, name, used, change)]),
      );
    case "either": {
      const option = shape.options.find(({ matches }) => matches(value));
      return option === undefined ? value : follow(option.shape, value, name, used, change);
    }
    case "variants": {
      const kind = isPlainObject(value) ? String(value[shape.by]) : "";
      const variant = Object.hasOwn(shape.of, kind) ? shape.of[kind] : undefined;
      return variant === undefined ? value : follow(variant, value, kind, used, change);
    }
    case "later":
      return follow(shape.shape(), value, shape.name, used, change);
    default:
      return value;
  }
}
