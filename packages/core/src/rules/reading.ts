import { certain } from "../certain/certain.js";
import { amountOf, compare, printExact, type Amount, type Ratio } from "../amount/index.js";
import { dayNumber } from "../calendar/date.js";
import type { IssueCode, IssueValues, Path } from "../error/index.js";
import type { Input, Value } from "../formula/index.js";
import { each, passUnreadable, rangeText, unreadable, type Findings } from "../shape/index.js";

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
  #failed: Set<string> | undefined;

  constructor(declared: Readonly<Record<string, Input>>, points: Ratio, path: Path, findings: Findings) {
    this.#declared = declared;
    this.#points = points;
    this.path = path;
    this.findings = findings;
  }

  /** Whether every input was read that was to be. */
  get isWhole(): boolean {
    return this.#failed === undefined;
  }

  /** The inputs that were read; asking for one that could not be raises `Unreadable`. */
  get inputs(): ReadonlyMap<string, Value> {
    return this.#failed === undefined ? this.values : new PartlyRead(this.values, this.#failed);
  }

  /** Inputs that cannot be read, because what would bring them was reported as wrong. */
  unread(...names: readonly string[]): void {
    this.#failed = new Set([...(this.#failed ?? []), ...names]);
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
    try {
      const value = read();
      if (value !== undefined) this.values.set(name, value);
    } catch (error) {
      passUnreadable(error);
      this.unread(name);
    }
  }

  #amount(name: string, given: Amount, where: readonly (string | number)[]): Ratio {
    const value = amountOf(given);
    const input = certain(this.#declared[name]);
    const bounds = boundsOf(input, this.#points);
    if (holdsTo(value, bounds)) return value;
    const { least, most, multipleOf } = bounds;
    const isAbove = most !== undefined && compare(value, most) > 0;
    if (isAbove && input.most === "points") {
      this.#report("score-above-points", where, given, { points: printExact(this.#points) });
    } else if (isAbove || (least !== undefined && compare(value, least) < 0)) {
      this.#report("out-of-range", where, given, { range: this.#range(input) });
    } else {
      this.#report("off-increment", where, given, { increment: printExact(certain(multipleOf)) });
    }
    return unreadable();
  }

  #report(code: IssueCode, where: Path, given: Amount, values: IssueValues): void {
    this.findings.report(code, [...this.path, ...where], given, values);
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

/** The bounds of an input, as exact numbers. */
export interface Bounds {
  readonly least?: Ratio;
  readonly most?: Ratio;
  readonly multipleOf?: Ratio;
}

// An input is described once and read often.
const fixedBounds = new WeakMap<Input, Bounds>();

/** The bounds of an input of a leaf with some points. */
export function boundsOf(input: Input, points: Ratio): Bounds {
  const { least, most, multipleOf } = input;
  let bounds = fixedBounds.get(input);
  if (bounds === undefined) {
    bounds = {
      ...(least === undefined ? {} : { least: amountOf(least) }),
      ...(most === undefined || most === "points" ? {} : { most: amountOf(most) }),
      ...(multipleOf === undefined ? {} : { multipleOf: amountOf(multipleOf) }),
    };
    fixedBounds.set(input, bounds);
  }
  return most === "points" ? { ...bounds, most: points } : bounds;
}

/** Whether a number holds to its bounds. */
export function holdsTo(value: Ratio, { least, most, multipleOf }: Bounds): boolean {
  return (
    (least === undefined || compare(value, least) >= 0) &&
    (most === undefined || compare(value, most) <= 0) &&
    (multipleOf === undefined || isMultiple(value, multipleOf))
  );
}

function isMultiple(value: Ratio, of: Ratio): boolean {
  return (value.numerator * of.denominator) % (value.denominator * of.numerator) === 0n;
}
