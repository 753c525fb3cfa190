import { isRatio, readAmount, type Ratio } from "../amount/index.js";
import { dayNumber, isCalendarDate } from "../calendar/date.js";
import type { Input, Value } from "../formula/index.js";
import { boundsOf, holdsTo } from "../rules/reading.js";
import { isWithin, longestLabel, type Field, type Shape } from "../shape/index.js";

/** What the plain value under a key of an observation is. */
export interface EverydayValue {
  /** The input it stands for; undefined where it is anything but such a value within its bounds. */
  readonly read: (value: unknown) => Value | undefined;
  /** A clean copy of what is no single value; undefined where it cannot be read here. */
  readonly copy?: (value: unknown) => unknown;
}

/**
 * How an input is read from what its `own` key holds, or the key of the number that may stand `alone` in place of
 * a list: for values that the shape lets through as they are, and the input's bounds allow. Undefined where the
 * shape asks for anything else.
 */
export function everydayValue(
  input: Input,
  form: "own" | "alone",
  shape: Shape | undefined,
  points: Ratio,
): EverydayValue | undefined {
  if (shape === undefined) return undefined;
  switch (input.type) {
    case "number":
      return shape.kind === "amount" ? { read: amountReader(input, shape, points) } : undefined;
    case "boolean":
      return shape.kind === "flag" ? { read: answerOf } : undefined;
    case "date":
      return shape.kind === "date" ? { read: dayOf } : undefined;
    case "choice": {
      const ids = new Set<unknown>(Object.keys(input.choices ?? {}));
      const read = (value: unknown): string | undefined =>
        typeof value === "string" && ids.has(value) ? value : undefined;
      return shape.kind === "text" ? { read } : undefined;
    }
    case "list":
      return form === "alone" ? loneNumber(input, shape, points) : numberList(input, shape, points);
  }
}

function answerOf(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

function dayOf(value: unknown): Ratio | undefined {
  if (typeof value !== "string" || !isCalendarDate(value)) return undefined;
  return { numerator: BigInt(dayNumber(value)), denominator: 1n };
}

type AmountReader = (value: unknown) => Ratio | undefined;

/** Reads a number or a decimal string that holds to the bounds of its shape and of its input. */
function amountReader(input: Input, shape: Extract<Shape, { kind: "amount" }>, points: Ratio): AmountReader {
  const allowed = isWithin(shape);
  const bounds = boundsOf(input, points);
  return (value) => {
    if (typeof value !== "number" && typeof value !== "string") return undefined;
    const amount = readAmount(value);
    return isRatio(amount) && allowed(amount) && holdsTo(amount, bounds) ? amount : undefined;
  };
}

function loneNumber(input: Input, shape: Shape, points: Ratio): EverydayValue | undefined {
  if (shape.kind !== "amount") return undefined;
  const readOne = amountReader(input, shape, points);
  return {
    read(value) {
      const amount = readOne(value);
      return amount === undefined ? undefined : [amount];
    },
  };
}

/** A list of objects with a number each, and otherwise texts alone. */
function numberList(input: Input, shape: Shape, points: Ratio): EverydayValue | undefined {
  const { item: key } = input;
  if (key === undefined || shape.kind !== "list" || shape.item.kind !== "object") return undefined;
  const { fields } = shape.item;
  const number = fields[key];
  if (number?.required !== true || number.shape.kind !== "amount") return undefined;
  const readOne = amountReader(input, number.shape, points);
  const copyItem = itemCopier(fields, key);
  const { least, most } = shape;
  return {
    copy(value) {
      if (!Array.isArray(value) || value.length < least || value.length > most) return undefined;
      return allOf(value, copyItem);
    },
    read: (items) =>
      allOf(items as readonly Readonly<Record<string, unknown>>[], (item) => readOne(item[key])),
  };
}

/** What is made of every item; undefined where any makes nothing. */
function allOf<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made | undefined,
): Made[] | undefined {
  const all: Made[] = [];
  // Unlike `map`, this does not pass over places that nothing was put in.
  for (const item of items) {
    const made = make(item);
    if (made === undefined) return undefined;
    all.push(made);
  }
  return all;
}

type Copier = (item: unknown) => Readonly<Record<string, unknown>> | undefined;

/** Copies an item that has what is required of it, and nothing but its number and texts that are as they should be. */
function itemCopier(fields: Readonly<Record<string, Field>>, numberKey: string): Copier {
  const longest = new Map(
    Object.entries(fields).map(([name, { shape }]) => [
      name,
      name === numberKey ? anyLength : longestText(shape),
    ]),
  );
  const required = Object.keys(fields).filter((name) => fields[name]?.required);
  return (item) => {
    if (typeof item !== "object" || item === null || Object.getPrototypeOf(item) !== Object.prototype) {
      return undefined;
    }
    // Copied before it is looked at: whatever else the item may do when it is read, it is read once.
    const copy: Readonly<Record<string, unknown>> = { ...item };
    for (const name of Object.keys(copy)) {
      const most = longest.get(name);
      if (most === undefined || (most !== anyLength && !isText(copy[name], most))) return undefined;
    }
    for (const name of required) if (copy[name] === undefined) return undefined;
    return copy;
  };
}

const anyLength = -1;

function longestText(shape: Shape): number | undefined {
  return shape.kind === "text" ? shape.most : shape.kind === "label" ? longestLabel : undefined;
}

function isText(value: unknown, most: number): boolean {
  return typeof value === "string" && value.length <= most && value.trim() !== "";
}
