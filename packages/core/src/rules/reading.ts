import { amountOf, compare, printExact, readAmount, isRatio, type Amount, type Ratio } from "../amount/index.js";
import { dayNumber } from "../calendar/date.js";
import type { Path } from "../error/index.js";
import type { Input, Value } from "../formula/index.js";
import { rangeText, type Findings } from "../shape/index.js";

/** Fills a formula's inputs from one observation, holding each to its bounds. */
export class Reading {
  readonly values = new Map<string, Value>();
  readonly #inputs: Readonly<Record<string, Input>>;
  readonly #points: Ratio;
  readonly path: Path;
  readonly findings: Findings;

  constructor(inputs: Readonly<Record<string, Input>>, points: Ratio, path: Path, findings: Findings) {
    this.#inputs = inputs;
    this.#points = points;
    this.path = path;
    this.findings = findings;
  }

  /** A number; left out where nothing was given. */
  number(name: string, given: Amount | undefined, ...where: (string | number)[]): void {
    if (given === undefined) return;
    const value = this.#amount(name, given, where);
    if (value !== undefined) this.values.set(name, value);
  }

  /** A list of numbers, each with the place it came from. */
  list(name: string, given: readonly (readonly [Amount, ...(string | number)[]])[]): void {
    const values = given.map(([value, ...where]) => this.#amount(name, value, where));
    this.values.set(name, values.filter((value) => value !== undefined));
  }

  flag(name: string, given: boolean): void {
    this.values.set(name, given);
  }

  /** The id of a choice. */
  choice(name: string, given: string): void {
    this.values.set(name, given);
  }

  /** A calendar day that exists, `YYYY-MM-DD`. */
  date(name: string, given: string): void {
    this.values.set(name, { numerator: BigInt(dayNumber(given)), denominator: 1n });
  }

  #amount(name: string, given: Amount, where: readonly (string | number)[]): Ratio | undefined {
    const value = readAmount(given);
    const input = this.#inputs[name];
    if (!isRatio(value) || input === undefined) return undefined;
    const most = input.most === "points" ? this.#points : input.most === undefined ? undefined : amountOf(input.most);
    const tooLow = input.least !== undefined && compare(value, amountOf(input.least)) < 0;
    const tooHigh = most !== undefined && compare(value, most) > 0;
    if (!tooLow && !tooHigh) return value;
    const range = rangeText({
      ...(input.least === undefined ? {} : { least: input.least }),
      ...(most === undefined ? {} : { most: printExact(most) }),
    });
    return this.findings.report("out-of-range", [...this.path, ...where], given, { range });
  }
}
