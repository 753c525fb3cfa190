import {
  absolute,
  ceilOf,
  compare,
  floorOf,
  fraction,
  greatest,
  least,
  minus,
  ONE,
  over,
  plus,
  read,
  times,
  within,
  ZERO,
  type Fraction,
} from "./fraction.js";
import { rounded } from "./print.js";

type Value = Fraction | boolean;
/** Evaluated only when reached, so that `if` guards what it must. */
type Later = () => Value;

/** Computes the expression of a formula rule over its named values. */
export function compute(text: string, names: Readonly<Record<string, Fraction>>): Fraction {
  const tokens = text.match(/[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|<=|>=|==|!=|[-+*/(),<>=]/gu) ?? [];
  let position = 0;

  const peek = (): string | undefined => tokens[position];
  const take = (wanted: string): boolean => {
    if (peek() !== wanted) return false;
    position += 1;
    return true;
  };
  const takeAny = (wanted: readonly string[]): string | undefined => {
    const found = wanted.find((one) => one === peek());
    if (found !== undefined) position += 1;
    return found;
  };

  function either(): Later {
    let left = both();
    while (take("or")) {
      const [first, second] = [left, both()];
      left = () => isTrue(first) || isTrue(second);
    }
    return left;
  }
  function both(): Later {
    let left = denial();
    while (take("and")) {
      const [first, second] = [left, denial()];
      left = () => isTrue(first) && isTrue(second);
    }
    return left;
  }
  function denial(): Later {
    if (!take("not")) return comparison();
    const inner = denial();
    return () => !isTrue(inner);
  }
  function comparison(): Later {
    const left = addition();
    const operator = takeAny(["<=", ">=", "==", "!=", "<", ">", "="]);
    if (operator === undefined) return left;
    const right = addition();
    return () => {
      const order = compare(number(left), number(right));
      if (operator === "<") return order < 0;
      if (operator === "<=") return order <= 0;
      if (operator === ">") return order > 0;
      if (operator === ">=") return order >= 0;
      return operator === "!=" ? order !== 0 : order === 0;
    };
  }
  function addition(): Later {
    let left = multiplication();
    for (let sign = takeAny(["+", "-"]); sign !== undefined; sign = takeAny(["+", "-"])) {
      const [first, second, combine] = [left, multiplication(), sign === "+" ? plus : minus];
      left = () => combine(number(first), number(second));
    }
    return left;
  }
  function multiplication(): Later {
    let left = signed();
    for (let sign = takeAny(["*", "/"]); sign !== undefined; sign = takeAny(["*", "/"])) {
      const [first, second, combine] = [left, signed(), sign === "*" ? times : over];
      left = () => combine(number(first), number(second));
    }
    return left;
  }
  function signed(): Later {
    if (!take("-")) return single();
    const inner = signed();
    return () => minus(ZERO, number(inner));
  }
  function single(): Later {
    if (take("(")) {
      const inner = either();
      take(")");
      return inner;
    }
    const word = peek() ?? "";
    position += 1;
    if (/^\d/.test(word)) return () => read(word);
    if (!take("(")) {
      const value = names[word];
      if (value === undefined) throw new Error(`unknown name ${word}`);
      return () => value;
    }
    const parts: Later[] = [];
    while (!take(")")) {
      parts.push(either());
      take(",");
    }
    return () => call(word, parts);
  }

  return number(either());
}

function call(name: string, parts: readonly Later[]): Value {
  const [first = () => ZERO, second = () => ZERO, third = () => ONE] = parts;
  if (name === "if") return isTrue(first) ? second() : third();
  const values = parts.map(number);
  const [value = ZERO, low = ZERO, high = ONE] = values;
  switch (name) {
    case "min":
      return values.reduce(least);
    case "max":
      return values.reduce(greatest);
    case "abs":
      return absolute(value);
    case "floor":
      return fraction(floorOf(value));
    case "ceil":
      return fraction(ceilOf(value));
    case "round":
      return rounded(value, Number(low.top), "half-up");
    case "clamp":
      return within(low, value, high);
    default:
      throw new Error(`unknown function ${name}`);
  }
}

function number(later: Later): Fraction {
  const value = later();
  if (typeof value === "boolean") throw new Error("a number was expected");
  return value;
}

const isTrue = (later: Later): boolean => later() === true;
