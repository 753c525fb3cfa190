import type { Shape } from "../shape/index.js";
import type { ColumnInput, ColumnLeaf } from "./column-input.js";
import { answersProto, type Prototyped } from "./plain-object.js";
import { amountNumber, readerOf, valueKind, type ValueKind, type ValueReader } from "./value-reader.js";

/** One key of an observation, and the input that its value is. */
export interface ObservedKey {
  readonly key: string;
  readonly kind: ValueKind;
  readonly read: ValueReader;
  /** The ids of a choice, in the order of their codes. */
  readonly ids: readonly string[];
  /** Where the input's number goes. */
  readonly column: Float64Array;
  /** The input's bit among those of its leaf. */
  readonly bit: number;
}

/**
 * Reads the everyday observation of a leaf: an object with a key for every input that must be given, each a
 * plain value, and no other key. It reads nothing that the rule would read otherwise; whatever else comes is
 * left to the rule itself.
 */
export class ObservedLeaf {
  /** The keys, where the leaf can be read here at all. */
  readonly keys: readonly ObservedKey[];
  readonly #first: ObservedKey | undefined;
  readonly #all: number;

  constructor({ leaf, inputs }: ColumnLeaf, columns: Readonly<Record<string, Float64Array>>) {
    const asked = inputs.filter(({ optional }) => !optional);
    const keys = asked.length > mostInputs ? [] : keysOf(asked, leaf.observation, columns);
    this.#all = asked.length > 0 && asked.length <= mostInputs ? 2 ** asked.length - 1 : -1;
    this.keys = hasOtherRequired(leaf.observation, keys) ? [] : keys;
    this.#first = this.keys[0];
  }

  /** Whether an observation was read into the columns' first row; if not, it is left to the rule. */
  read(observation: Prototyped): boolean {
    const first = this.#first;
    if (
      first === undefined ||
      (answersProto ? observation.__proto__ : Object.getPrototypeOf(observation)) !== Object.prototype
    )
      return false;
    let given = 0;
    for (const name in observation) {
      const known = first.key === name ? first : this.#keyNamed(name);
      if (known === undefined || (given & known.bit) !== 0) return false;
      given |= known.bit;
      const value = (observation as Readonly<Record<string, unknown>>)[name];
      // A number that a call gives back is put on the heap: what is told here is not.
      if (known.kind === valueKind.amount && typeof value === "number") known.column[0] = value;
      else if (known.kind === valueKind.answer && value === true) known.column[0] = 1;
      else known.column[0] = numberOf(known, value);
    }
    return given === this.#all;
  }

  #keyNamed(name: string): ObservedKey | undefined {
    for (const known of this.keys) if (known.key === name) return known;
    return undefined;
  }
}

/** The number of a value that is neither a number itself nor a yes. */
export function numberOf({ kind, ids, read }: ObservedKey, value: unknown): number {
  switch (kind) {
    case valueKind.amount:
      return amountNumber(value);
    case valueKind.answer:
      return value === false ? 0 : NaN;
    case valueKind.choice:
      for (let code = 0; code < ids.length; code += 1) if (ids[code] === value) return code;
      return NaN;
    default:
      return read(value);
  }
}

/** Bits of a number that are told apart quickly. */
const mostInputs = 30;

/** The keys that alone are one input's value; a key that several inputs are read from is none. */
function keysOf(
  inputs: readonly ColumnInput[],
  shape: Shape,
  columns: Readonly<Record<string, Float64Array>>,
): ObservedKey[] {
  const keys = inputs.flatMap((input, position) => {
    const column = columns[input.column]!;
    return keysOfInput(input).flatMap(({ key, form }) => {
      const reader = readerOf(input, form, fieldOf(shape, key));
      return reader === undefined ? [] : [{ key, ...reader, ids: input.codes, column, bit: 1 << position }];
    });
  });
  const uses = inputs.flatMap((input) => keysOfInput(input).map(({ key }) => key));
  return keys.filter(({ key }) => uses.filter((one) => one === key).length === 1);
}

function keysOfInput({ input: { path, alone } }: ColumnInput): { key: string; form: "own" | "alone" }[] {
  const [key] = path;
  return [
    ...(key === undefined || path.length > 1 ? [] : [{ key, form: "own" as const }]),
    ...(alone === undefined ? [] : [{ key: alone, form: "alone" as const }]),
  ];
}

function fieldOf(shape: Shape, key: string): Shape | undefined {
  return shape.kind === "object" && Object.hasOwn(shape.fields, key) ? shape.fields[key]?.shape : undefined;
}

/** Whether an observation must have a key that no input is read from. */
function hasOtherRequired(shape: Shape, keys: readonly ObservedKey[]): boolean {
  if (shape.kind !== "object") return true;
  return Object.entries(shape.fields).some(
    ([name, { required }]) => required && !keys.some(({ key }) => key === name),
  );
}
