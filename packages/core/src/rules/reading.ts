import {
  amountOf,
  compare,
  printExact,
  readAmount,
  isRatio,
  type Amount,
  type Ratio,
} from "../amount/index.js";
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
    this.values.set(
      name,
      values.filter((value) => value !== undefined),
    );
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
    const path = [...this.path, ...where];
    if (input.most === "points" && compare(value, this.#points) > 0) {
      return this.findings.report("score-above-points", path, given, { points: printExact(this.#points) });
    }
    if (!isWithin(value, input))
      return this.findings.report("out-of-range", path, given, { range: this.#range(input) });
    if (input.multipleOf === undefined || isMultiple(value, amountOf(input.multipleOf))) return value;
    return this.findings.report("off-increment", path, given, {
      increment: printExact(amountOf(input.multipleOf)),
    });
  }

  #range({ least, most }: Input): string {
    const highest = most === "points" ? printExact(this.#points) : most;
    return rangeText({
      ...(least === undefined ? {} : { least }),
      ...(highest === undefined ? {} : { most: highest }),
    });
  }
}

/** Within the bounds that do not depend on the points. */
function isWithin(value: Ratio, { least, most }: Input): boolean {
  if (least !== undefined && compare(value, amountOf(least)) < 0) return false;
  return most === undefined || most === "points" || compare(value, amountOf(most)) <= 0;
}

function isMultiple(value: Ratio, of: Ratio): boolean {
  return (value.numerator * of.denominator) % (value.denominator * of.numerator) === 0n;
}
