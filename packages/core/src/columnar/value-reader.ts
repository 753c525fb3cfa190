import { dayNumber, isCalendarDate } from "../calendar/date.js";
import type { Aggregation } from "../formula/index.js";
import type { Field, Shape } from "../shape/index.js";
import type { ColumnInput } from "./column-input.js";
import { allowanceOf } from "./input-allowance.js";
import { answersProto, type Prototyped } from "./plain-object.js";

/** The number of a column that a plain value of an observation stands for; not a number where it is no such value. */
export type ValueReader = (value: unknown) => number;

/** What the value under a key is, as far as it is told quickly. */
export const valueKind = { amount: 0, answer: 1, choice: 2, other: 3 } as const;

/** One of the kinds. */
export type ValueKind = (typeof valueKind)[keyof typeof valueKind];

/** The kind of a value and how it is read. */
export interface ReadValue {
  readonly kind: ValueKind;
  readonly read: ValueReader;
}

/**
 * How an input is read from a key of an observation: the input's `own` key, or the key of the number that may
 * stand `alone` in place of a list. Undefined where the shape of what stands there is not the plain one.
 */
export function readerOf(
  column: ColumnInput,
  form: "own" | "alone",
  shape: Shape | undefined,
): ReadValue | undefined {
  const { input, codes } = column;
  if (shape === undefined) return undefined;
  const { amount, answer, choice, other } = valueKind;
  switch (input.type) {
    case "list": {
      const read = form === "alone" ? aloneReader(column, shape) : listReader(column, shape);
      return read === undefined ? undefined : { kind: other, read };
    }
    case "number":
      return isFree(shape, input.least) ? { kind: amount, read: amountNumber } : undefined;
    case "boolean":
      return shape.kind === "flag" ? { kind: answer, read: notRead } : undefined;
    case "date":
      return shape.kind === "date" ? { kind: other, read: dayOf } : undefined;
    case "choice":
      if (shape.kind !== "text") return undefined;
      return codes.length <= fewIds
        ? { kind: choice, read: notRead }
        : { kind: other, read: choiceReader(codes) };
  }
}

const notRead: ValueReader = () => NaN;

/** Whether a shape lets every amount through that the input does. */
function isFree(shape: Shape, least: string | undefined): boolean {
  if (shape.kind !== "amount" || shape.above !== undefined || shape.most !== undefined) return false;
  return shape.least === undefined || shape.least === least;
}

function dayOf(value: unknown): number {
  return typeof value === "string" && isCalendarDate(value) ? dayNumber(value) : NaN;
}

/** As many ids as are looked through one by one. */
const fewIds = 8;

function choiceReader(ids: readonly string[]): ValueReader {
  const codes = new Map<unknown, number>(ids.map((id, code) => [id, code]));
  return (value) => codes.get(value) ?? NaN;
}

// A decimal of at most 15 digits is the shortest that prints its number (IEEE 754: 15 digits always survive).
const shortDecimal = /^-?\d{1,8}(?:\.\d{1,7})?%?$/;

/** The number whose decimal an amount is; not a number where that takes a closer look. */
export function amountNumber(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !shortDecimal.test(value)) return NaN;
  return value.endsWith("%") ? Number(`${value.slice(0, -1)}e-2`) : Number(value);
}

/** A single number instead of a list. */
function aloneReader(column: ColumnInput, shape: Shape): ValueReader | undefined {
  const { input, aggregation } = column;
  if (aggregation === undefined || !isFree(shape, input.least)) return undefined;
  const isAllowed = allowanceOf(column.item ?? column);
  const isCounted = aggregation.function === "count";
  return (value) => {
    const amount = amountNumber(value);
    if (!isAllowed(amount)) return NaN;
    return isCounted ? 1 : amount;
  };
}

/** A list of objects with a number each. */
function listReader(column: ColumnInput, shape: Shape): ValueReader | undefined {
  const { input, aggregation } = column;
  if (aggregation === undefined || shape.kind !== "list" || input.item === undefined) return undefined;
  const { item, least, most } = shape;
  if (item.kind !== "object") return undefined;
  const amount = item.fields[input.item];
  if (amount?.required !== true || !isFree(amount.shape, input.least)) return undefined;
  const read = itemReader(item.fields, input.item, allowanceOf(column.item ?? column));
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return NaN;
    return aggregatedNumber(value, read, aggregation);
  };
}

/** A key of an item, how long its text may be where it is one, and whether an item must have it. */
interface ItemKey {
  readonly name: string;
  readonly isNumber: boolean;
  readonly longest: number;
  readonly required: boolean;
}

/** Reads an item that has its number and otherwise nothing but texts. */
function itemReader(
  fields: Readonly<Record<string, Field>>,
  numberKey: string,
  isAllowed: (value: number) => boolean,
): ValueReader {
  const keys = Object.entries(fields).map(([name, { shape, required }]): ItemKey => {
    const longest = shape.kind === "text" ? shape.most : shape.kind === "label" ? surelyShort : 0;
    return { name, isNumber: name === numberKey, longest, required };
  });
  const wanted = keys.filter(({ required }) => required).length;
  return (value) => {
    if (
      typeof value !== "object" ||
      value === null ||
      (answersProto ? (value as Prototyped).__proto__ : Object.getPrototypeOf(value)) !== Object.prototype
    )
      return NaN;
    let number = NaN;
    let found = 0;
    for (const name in value) {
      const inside = (value as Readonly<Record<string, unknown>>)[name];
      const key = keyNamed(keys, name);
      if (key === undefined) return NaN;
      if (key.isNumber) number = amountNumber(inside);
      else if (!isPlainText(inside, key.longest)) return NaN;
      if (key.required) found += 1;
    }
    return found === wanted && isAllowed(number) ? number : NaN;
  };
}

function keyNamed(keys: readonly ItemKey[], name: string): ItemKey | undefined {
  for (const key of keys) if (key.name === name) return key;
  return undefined;
}

/** A label shorter than any limit. */
const surelyShort = 100;

function isPlainText(value: unknown, longest: number): boolean {
  if (typeof value !== "string" || value.length > longest) return false;
  // A text that begins with a letter or a digit is not blank.
  return isLetter(value.charCodeAt(0)) || value.trim() !== "";
}

/** Whether a code unit is an ASCII letter or digit, or one of the common Chinese characters. */
function isLetter(code: number): boolean {
  return (code > 0x2f && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

const partsOfOne = 1_000_000;
const mostParts = 1e15 - 1;

/**
 * One number from a list: of one item itself, of several their sum where they have at most six places, so that
 * it is added up in whole numbers without error. An empty list counts and adds up to 0.
 */
function aggregatedNumber(items: readonly unknown[], read: ValueReader, by: Aggregation): number {
  const isCount = by.function === "count";
  if (items.length === 1) return isCount ? read(items[0]) * 0 + 1 : read(items[0]);
  if (!isCount && by.function !== "sum") return items.length === 0 ? 0 : NaN;
  let parts = 0;
  for (const item of items) {
    const number = read(item);
    const whole = Math.round(number * partsOfOne);
    if (isCount ? Number.isNaN(number) : whole / partsOfOne !== number || Math.abs(whole) > mostParts)
      return NaN;
    parts += whole;
    if (Math.abs(parts) > mostParts) return NaN;
  }
  return isCount ? items.length : parts / partsOfOne;
}
