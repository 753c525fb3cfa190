import type { Ratio } from "../amount/index.js";
import type { Formula } from "./node.js";

/** What an input holds: a number or a day, a list of numbers, a yes or no, or the id of a choice. */
export type Value = Ratio | readonly Ratio[] | boolean | string;

/** What was given, by the names of inputs. */
export type Given = Pick<ReadonlyMap<string, Value>, "get" | "has">;

/** The values a formula is evaluated with. An input that was not given is not among them. */
export interface Scope {
  readonly points: Ratio;
  readonly inputs: Given;
}

/** A few inputs: names that many scopes share, and a value for each that was given. */
export class GivenInputs implements Given {
  readonly #names: readonly string[];
  readonly #values: readonly (Value | undefined)[];

  constructor(names: readonly string[], values: readonly (Value | undefined)[]) {
    this.#names = names;
    this.#values = values;
  }

  get(name: string): Value | undefined {
    const names = this.#names;
    for (let index = 0; index < names.length; index += 1)
      if (names[index] === name) return this.#values[index];
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }
}

/** A quotient whose divisor was zero; `divisor` is the part of the formula that was. */
export class DivisionByZero extends Error {
  readonly divisor: Formula;

  constructor(divisor: Formula) {
    super("division by zero");
    this.divisor = divisor;
  }
}

/** The number an input holds. */
export function numberInput(name: string, { inputs }: Scope): Ratio {
  const value = inputs.get(name);
  if (typeof value === "object" && "numerator" in value) return value;
  throw new TypeError(`formula input ${name} is not a number`);
}

/** The list an input holds; empty where none was given. */
export function listInput(name: string, { inputs }: Scope): readonly Ratio[] {
  const value = inputs.get(name);
  if (value === undefined) return [];
  if (Array.isArray(value)) return value as readonly Ratio[];
  throw new TypeError(`formula input ${name} is not a list`);
}
