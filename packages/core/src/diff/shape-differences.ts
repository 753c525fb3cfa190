import { certain } from "../certain/certain.js";
import { equal, isRatio, readAmount } from "../amount/index.js";
import type { Path } from "../error/index.js";
import type { Words } from "../label/label.js";
import { isPlainObject, type Field, type Shape } from "../shape/index.js";
import { fieldName, positionName } from "./field-names.js";

/** One place where two values of the same shape differ; undefined on the side that has nothing there. */
export interface ShapeDifference {
  /** From the values down; parts with an id are named by it, other parts of a list by position. */
  readonly path: Path;
  /** The path in words, one name a step. */
  readonly names: readonly Words[];
  readonly shape: Shape;
  readonly old: unknown;
  readonly new: unknown;
}

interface Place {
  readonly path: Path;
  readonly names: readonly Words[];
}

/**
 * Where two values of one shape differ. Amounts are compared as the numbers they are (`10` and `"10.0"` are
 * one), a flag that was left out is one that says no, and parts with an id are compared with the part that has
 * the same id, wherever it stands.
 */
export function shapeDifferences(
  shape: Shape,
  old: unknown,
  now: unknown,
  place: Place = { path: [], names: [] },
): ShapeDifference[] {
  if (shape.kind === "later") return shapeDifferences(shape.shape(), old, now, place);
  if (shape.kind === "flag") {
    const [was, is] = [old ?? false, now ?? false];
    return was === is ? [] : [{ ...place, shape, old: was, new: is }];
  }
  if (old === undefined && now === undefined) return [];
  const inside = partDifferences(shape, old, now, place);
  return inside ?? (isSameValue(shape, old, now) ? [] : [{ ...place, shape, old, new: now }]);
}

/** The differences inside two values that have parts of the same shape; undefined where they are compared as one. */
function partDifferences(
  shape: Shape,
  old: unknown,
  now: unknown,
  place: Place,
): ShapeDifference[] | undefined {
  if (old === undefined || now === undefined) return undefined;
  if (shape.kind === "list" && Array.isArray(old) && Array.isArray(now)) {
    return listDifferences(shape.item, old, now, place);
  }
  if (shape.kind === "either") {
    const [before, after] = [old, now].map((value) => shape.options.find((option) => option.matches(value)));
    return before !== undefined && before === after
      ? shapeDifferences(before.shape, old, now, place)
      : undefined;
  }
  if (!isPlainObject(old) || !isPlainObject(now)) return undefined;
  if (shape.kind === "object") return objectDifferences(shape.fields, old, now, place);
  if (shape.kind === "record") return recordDifferences(shape.value, old, now, place);
  return undefined;
}

function isSameValue(shape: Shape, old: unknown, now: unknown): boolean {
  return shape.kind === "amount" ? isSameAmount(old, now) : isSameData(old, now);
}

type Data = Readonly<Record<string, unknown>>;

function objectDifferences(
  fields: Readonly<Record<string, Field>>,
  old: Data,
  now: Data,
  { path, names }: Place,
): ShapeDifference[] {
  return Object.entries(fields).flatMap(([key, { shape }]) =>
    shapeDifferences(shape, old[key], now[key], {
      path: [...path, key],
      names: [...names, fieldName(key, shape)],
    }),
  );
}

function recordDifferences(value: Shape, old: Data, now: Data, { path, names }: Place): ShapeDifference[] {
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...keys].flatMap((key) => {
    const place = { path: [...path, key], names: [...names, { "zh-CN": key, en: key }] };
    return shapeDifferences(value, old[key], now[key], place);
  });
}

function listDifferences(
  item: Shape,
  old: readonly unknown[],
  now: readonly unknown[],
  { path, names }: Place,
): ShapeDifference[] {
  const [before, after] = [keyed(old), keyed(now)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => {
    const place = { path: [...path, key], names: [...names, positionName(key)] };
    return shapeDifferences(item, before.get(key), after.get(key), place);
  });
}

/** The parts of a list by id where each has one, else by position. */
function keyed(list: readonly unknown[]): Map<string | number, unknown> {
  const ids = list.map((part) =>
    isPlainObject(part) && typeof part["id"] === "string" ? part["id"] : undefined,
  );
  return new Map(list.map((part, index) => [ids.includes(undefined) ? index : certain(ids[index]), part]));
}

/** Whether two values are one number, whatever way it is written, or else one value. */
export function isSameAmount(old: unknown, now: unknown): boolean {
  const [before, after] = [readAmount(old), readAmount(now)];
  return isRatio(before) && isRatio(after) ? equal(before, after) : old === now;
}

/** Whether two pieces of plain data hold the same, in whatever order their keys are. */
export function isSameData(
  old: unknown,
  now: unknown,
  isSame: (old: unknown, now: unknown) => boolean = (left, right) => left === right,
): boolean {
  if (Array.isArray(old) && Array.isArray(now)) {
    return old.length === now.length && old.every((part, index) => isSameData(part, now[index], isSame));
  }
  if (!isPlainObject(old) || !isPlainObject(now)) return isSame(old, now);
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...keys].every((key) => isSameData(old[key], now[key], isSame));
}

/** The shape of an object without some of its fields, which are compared in ways of their own. */
export function withoutFields(shape: Shape, keys: ReadonlySet<string>): Shape {
  if (shape.kind === "later") return withoutFields(shape.shape(), keys);
  if (shape.kind !== "object") throw new TypeError(`an object has fields, ${shape.kind} has none`);
  return {
    ...shape,
    fields: Object.fromEntries(Object.entries(shape.fields).filter(([key]) => !keys.has(key))),
  };
}
