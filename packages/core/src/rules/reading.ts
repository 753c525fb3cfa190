import { amountOf, compare, printExact, type Amount, type Ratio } from "../amount/index.js";
import { dayNumber } from "../calendar/date.js";
import type { Path } from "../error/index.js";
import type { Input, Value } from "../formula/index.js";
import { attempt, each, rangeText, unreadable, type Findings } from "../shape/index.js";

/** An amount with the place it came from, below the observation. */
export type Placed = readonly [amount: Amount, ...where: (string | number)[]];

/**
 * Fills a formula's inputs from one observation, holding each to its bounds. Each input is read by a function of its
 * own: one that could not be read, or does not hold, is left out, and the others are read all the same.
 */
export class Reading {
  readonly values = new Map<string, Value>();
  readonly path: Path;
  readonly findings: Findings;
  readonly #declared: Readonly<Record<string, Input>>;
  readonly #points: Ratio;
  readonly #failed = new Set<string>();

  constructor(declared: Readonly<Record<string, Input>>, points: Ratio, path: Path, findings: Findings) {
    this.#declared = declared;
    this.#points = points;
    this.path = path;
    this.findings = findings;
  }

  /** Whether every input was read that was to be. */
  get isWhole(): boolean {
    return this.#failed.size === 0;
  }

  /** The inputs that were read; asking for one that could not be raises `Unreadable`. */
  get inputs(): ReadonlyMap<string, Value> {
    return this.isWhole ? this.values : new PartlyRead(this.values, this.#failed);
  }

  /** Inputs that cannot be read, because what would bring them was reported as wrong. */
  unread(...names: readonly string[]): void {
    for (const name of names) this.#failed.add(name);
  }

  /** A number; left out where nothing was given. */
  number(name: string, read: () => Amount | undefined, ...where: (string | number)[]): void {
    this.#fill(name, () => {
      const given = read();
      return given === undefined ? undefined : this.#amount(name, given, where);
    });
  }

  /** A list of numbers, each with its place; items that bring none are passed over. */
  list<Item>(
    name: string,
    read: () => readonly Item[],
    place: (item: Item, index: number) => Placed | undefined,
  ): void {
    this.#fill(name, () => {
      const items = read();
      const values: Ratio[] = [];
      let passed = 0;
      each(items, (item, index) => {
        const placed = place(item, index);
        if (placed !== undefined) {
          const [given, ...where] = placed;
          values.push(this.#amount(name, given, where));
        }
        passed += 1;
      });
      return passed < items.length ? unreadable() : values;
    });
  }

  /** Numbers that were worked out of others, which no bounds are set for. */
  exact(name: string, read: () => readonly Ratio[]): void {
    this.#fill(name, read);
  }

  flag(name: string, read: () => boolean): void {
    this.#fill(name, read);
  }

  /** The id of a choice. */
  choice(name: string, read: () => string): void {
    this.#fill(name, read);
  }

  /** A calendar day that exists, `YYYY-MM-DD`. */
  date(name: string, read: () => string): void {
    this.#fill(name, () => ({ numerator: BigInt(dayNumber(read())), denominator: 1n }));
  }

  #fill(name: string, read: () => Value | undefined): void {
    const made = attempt(() => ({ value: read() }));
    if (made === undefined) this.unread(name);
    else if (made.value !== undefined) this.values.set(name, made.value);
  }

  #amount(name: string, given: Amount, where: readonly (string | number)[]): Ratio {
    const value = amountOf(given);
    const input = this.#declared[name] ?? unreadable();
    const path = [...this.path, ...where];
    if (input.most === "points" && compare(value, this.#points) > 0) {
      this.findings.report("score-above-points", path, given, { points: printExact(this.#points) });
    } else if (!isWithin(value, input)) {
      this.findings.report("out-of-range", path, given, { range: this.#range(input) });
    } else if (input.multipleOf !== undefined && !isMultiple(value, amountOf(input.multipleOf))) {
      const increment = printExact(amountOf(input.multipleOf));
      this.findings.report("off-increment", path, given, { increment });
    } else {
      return value;
    }
    return unreadable();
  }

  #range({ least, most }: Input): string {
    const highest = most === "points" ? printExact(this.#points) : most;
    return rangeText({
      ...(least === undefined ? {} : { least }),
      ...(highest === undefined ? {} : { most: highest }),
    });
  }
}

/** Inputs of which some are not known. */
class PartlyRead extends Map<string, Value> {
  readonly #unread: ReadonlySet<string>;

  constructor(read: ReadonlyMap<string, Value>, unread: ReadonlySet<string>) {
    super(read);
    this.#unread = unread;
  }

  override get(name: string): Value | undefined {
    return this.#unread.has(name) ? unreadable() : super.get(name);
  }

  override has(name: string): boolean {
    return this.#unread.has(name) ? unreadable() : super.has(name);
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
