/**
 * The arithmetic that vectors write in `why`, worked out with fractions of its own: nothing of the library
 * takes part, so that a figure and its reason check each other.
 */

/** An exact value; the denominator is positive. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** One line of arithmetic: an expression, its exact value as written, and the figure it is printed as. */
export interface Equation {
  readonly value: Fraction;
  readonly written: string;
  readonly printed: string | undefined;
}

/** Every equation in a `why`; words around them are passed over. */
export function equationsIn(why: string): Equation[] {
  return why.split(/[;；]/).flatMap((piece) => {
    const found = /(?:^|[:：]) *([^:：=]+) = (−?[\d.]+…?)(?: → (-?[\d.]+%?))?$/.exec(piece.trim());
    if (found === null) return [];
    const [, expression = "", written = "", printed] = found;
    return [{ value: new Expression(expression).value(), written, printed }];
  });
}

/** Whether a value is what was written: exactly, or cut where it says so with `…`. */
export function isWritten(value: Fraction, written: string): boolean {
  const plain = written.replace("−", "-");
  if (!plain.endsWith("…")) return same(value, decimal(plain));
  const places = plain.length - plain.indexOf(".") - 2;
  return rounded(value, places, "down") === plain.slice(0, -1);
}

/** A value printed with so many places: `"5.79"`. */
export function rounded({ top, bottom }: Fraction, places: number, mode: string): string {
  const scaled = (top < 0n ? -top : top) * 10n ** BigInt(places);
  const [cut, twice] = [scaled / bottom, 2n * (scaled % bottom)];
  const digits = String(twice > 0n && goesUp(mode, top < 0n, cut, twice, bottom) ? cut + 1n : cut);
  const padded = digits.padStart(places + 1, "0");
  const text = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
  return top < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Whether the size of a number with a rest is rounded up; `twice` is double the rest over `bottom`. */
function goesUp(mode: string, negative: boolean, cut: bigint, twice: bigint, bottom: bigint): boolean {
  if (mode === "down") return false;
  if (mode === "up") return true;
  if (mode === "floor") return negative;
  if (mode === "ceiling") return !negative;
  return twice > bottom || (twice === bottom && (mode === "half-up" || cut % 2n === 1n));
}

function decimal(text: string): Fraction {
  const [whole = "", part = ""] = text.replace("%", "").split(".");
  const value = { top: BigInt(whole + part), bottom: 10n ** BigInt(part.length) };
  return text.endsWith("%") ? { ...value, bottom: value.bottom * 100n } : value;
}

const plus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});
const negative = ({ top, bottom }: Fraction): Fraction => ({ top: -top, bottom });
const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const inverse = ({ top, bottom }: Fraction): Fraction =>
  top < 0n ? { top: -bottom, bottom: -top } : { top: bottom, bottom: top };
const same = (a: Fraction, b: Fraction): boolean => a.top * b.bottom === b.top * a.bottom;
const isLess = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom;
const floor = ({ top, bottom }: Fraction): Fraction => ({
  top: top / bottom - (top % bottom < 0n ? 1n : 0n),
  bottom: 1n,
});

/** Reads `+ − × ÷ ( ) |x| ⌊x⌋ ⌈x⌉ min max` and decimals with or without a percent sign. */
class Expression {
  readonly #tokens: string[];

  constructor(text: string) {
    this.#tokens = text.match(/\d+(?:\.\d+)?%?|[a-z]+|\S/g) ?? [];
  }

  value(): Fraction {
    const value = this.#sum();
    if (this.#tokens.length > 0) throw new Error(`not arithmetic: ${this.#tokens.join(" ")}`);
    return value;
  }

  #sum(): Fraction {
    let value = this.#product();
    for (;;) {
      if (this.#take("+")) value = plus(value, this.#product());
      else if (this.#take("−")) value = plus(value, negative(this.#product()));
      else return value;
    }
  }

  #product(): Fraction {
    let value = this.#single();
    for (;;) {
      if (this.#take("×")) value = times(value, this.#single());
      else if (this.#take("÷")) value = times(value, inverse(this.#single()));
      else return value;
    }
  }

  #single(): Fraction {
    const token = this.#tokens.shift() ?? "";
    switch (token) {
      case "(":
        return this.#closed(")");
      case "⌊":
        return floor(this.#closed("⌋"));
      case "⌈":
        return negative(floor(negative(this.#closed("⌉"))));
      case "|": {
        const value = this.#closed("|");
        return value.top < 0n ? negative(value) : value;
      }
      case "min":
        return this.#arguments().reduce((least, one) => (isLess(one, least) ? one : least));
      case "max":
        return this.#arguments().reduce((most, one) => (isLess(most, one) ? one : most));
      default:
        if (/^\d/.test(token)) return decimal(token);
        throw new Error(`not arithmetic: ${token}`);
    }
  }

  #arguments(): Fraction[] {
    if (!this.#take("(")) throw new Error("min and max take arguments");
    const all = [this.#sum()];
    while (this.#take(",")) all.push(this.#sum());
    if (!this.#take(")")) throw new Error("a parenthesis is open");
    return all;
  }

  #closed(by: string): Fraction {
    const value = this.#sum();
    if (!this.#take(by)) throw new Error(`no ${by}`);
    return value;
  }

  #take(token: string): boolean {
    if (this.#tokens[0] !== token) return false;
    this.#tokens.shift();
    return true;
  }
}
