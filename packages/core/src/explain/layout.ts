import { certain } from "../certain/certain.js";
import type { Comparison, Condition, Formula } from "../formula/index.js";
import type { RoundingMode } from "../amount/index.js";

/** How tightly a written piece holds together: what it may stand in without parentheses. */
export const binding = { choice: 0, sum: 1, product: 2, whole: 3 } as const;

type Binding = (typeof binding)[keyof typeof binding];

/** A piece of a formula as written. */
export interface Written {
  readonly text: string;
  readonly binding: Binding;
}

/** What stands for a value of its own: a figure, the points, an input, a list made one number, a named step. */
export type Atom = Extract<
  Formula,
  { readonly kind: "constant" | "points" | "input" | "aggregate" | "named" }
>;

/** What is true or false by itself. */
export type Statement = Extract<Condition, { readonly kind: "always" | "met" | "is" | "given" }>;

/** One way of writing formulas: words, figures, typeset mathematics. Where parts go is the layout's business. */
export interface Notation {
  readonly signs: Readonly<Record<Comparison | "plus" | "minus" | "times" | "over" | "and" | "or", string>>;
  atom(atom: Atom): Written;
  statement(statement: Statement, isTrue: boolean): string;
  choice(branches: readonly { readonly when: string; readonly then: string }[], otherwise: string): string;
  call(
    name: "minimum" | "maximum" | "absolute" | "floor" | "ceiling",
    inside: readonly [string, ...string[]],
  ): string;
  rounded(inside: string, places: number, mode: RoundingMode): string;
  parentheses(inside: string): string;
  /** A quotient with its parts above each other; absent where it is written on the line. */
  fraction?(above: string, below: string): string;
}

/** Writes a formula with no more parentheses than it takes to read it back the same. */
export function write(formula: Formula, notation: Notation): Written {
  const { signs } = notation;
  const operand = (part: Formula, least: Binding, isFirst: boolean): string => {
    const written = write(part, notation);
    const isLoose = written.binding < least || (!isFirst && written.text.startsWith(signs.minus.trim()));
    return isLoose ? notation.parentheses(written.text) : written.text;
  };
  // The last argument ends at the closing parenthesis, so that a choice needs none of its own there.
  const argument = (part: Formula, isLast = true): string =>
    operand(part, isLast ? binding.choice : binding.sum, true);
  switch (formula.kind) {
    case "constant":
    case "points":
    case "input":
    case "aggregate":
    case "named":
      return notation.atom(formula);
    case "add":
      return sum(formula.of.map((part, index) => operand(part, binding.sum, index === 0)).join(signs.plus));
    case "multiply":
      return product(
        formula.of.map((part, index) => operand(part, binding.product, index === 0)).join(signs.times),
      );
    case "subtract": {
      const right = operand(formula.right, binding.product, false);
      if (isNothing(formula.left)) return product(`${signs.minus.trim()}${right}`);
      return sum(`${operand(formula.left, binding.sum, true)}${signs.minus}${right}`);
    }
    case "divide":
      if (notation.fraction !== undefined) {
        return whole(
          notation.fraction(write(formula.left, notation).text, write(formula.right, notation).text),
        );
      }
      return product(
        `${operand(formula.left, binding.product, true)}${signs.over}${operand(formula.right, binding.whole, false)}`,
      );
    case "minimum":
    case "maximum": {
      const [first, ...others] = formula.of.map((part, index) =>
        argument(part, index === formula.of.length - 1),
      );
      return whole(notation.call(formula.kind, [certain(first), ...others]));
    }
    case "absolute":
    case "floor":
    case "ceiling":
      return whole(notation.call(formula.kind, [argument(formula.of)]));
    case "round":
      return whole(notation.rounded(argument(formula.of, false), formula.places, formula.mode));
    case "if":
      return { text: writeChoice(formula, notation), binding: binding.choice };
  }
}

function writeChoice(formula: Extract<Formula, { readonly kind: "if" }>, notation: Notation): string {
  const branches: { when: string; then: string }[] = [];
  let rest: Formula = formula;
  for (; rest.kind === "if"; rest = rest.otherwise) {
    const then = write(rest.then, notation);
    branches.push({
      when: writeCondition(rest.when, notation),
      then: then.binding === binding.choice ? notation.parentheses(then.text) : then.text,
    });
  }
  return notation.choice(branches, write(rest, notation).text);
}

/** Writes a condition, or its opposite where it is not to hold; a denial is moved inward until none is left. */
export function writeCondition(condition: Condition, notation: Notation, isTrue = true): string {
  switch (condition.kind) {
    case "not":
      return writeCondition(condition.of, notation, !isTrue);
    case "compare": {
      const [left, sign, right] = compared(condition, notation, isTrue);
      return `${left}${sign}${right}`;
    }
    case "and":
    case "or":
      return writeJoint(condition, notation, isTrue);
    default:
      return notation.statement(condition, isTrue);
  }
}

type Joint = Extract<Condition, { readonly kind: "and" | "or" }>;

function writeJoint({ kind, of }: Joint, notation: Notation, isTrue: boolean): string {
  const isAnd = (kind === "and") === isTrue;
  const range = isAnd ? writeRange(of, notation, isTrue) : undefined;
  if (range !== undefined) return range;
  const parts = of.map((part) => {
    const text = writeCondition(part, notation, isTrue);
    return isAnd && isAlternative(part, isTrue) ? notation.parentheses(text) : text;
  });
  return parts.join(isAnd ? notation.signs.and : notation.signs.or);
}

/** Whether a condition reads “this or that” once denials are moved inward. */
function isAlternative(condition: Condition, isTrue: boolean): boolean {
  if (condition.kind === "not") return isAlternative(condition.of, !isTrue);
  return (
    (condition.kind === "and" || condition.kind === "or") &&
    (condition.kind === "or") === isTrue &&
    condition.of.length > 1
  );
}

/** Two bounds of one value in one line: 80 ≤ x < 90. */
function writeRange(of: readonly Condition[], notation: Notation, isTrue: boolean): string | undefined {
  const [one, other] = of;
  if (one?.kind !== "compare" || other?.kind !== "compare" || of.length > 2) return undefined;
  const bounds = [one, other].map((bound) => ({
    is: isTrue ? bound.operator : opposite[bound.operator],
    bound,
  }));
  const lower = bounds.find(({ is }) => is === ">" || is === ">=");
  const upper = bounds.find(({ is }) => is === "<" || is === "<=");
  if (lower === undefined || upper === undefined) return undefined;
  const value = write(upper.bound.left, notation).text;
  if (write(lower.bound.left, notation).text !== value) return undefined;
  const [, sign, most] = compared(upper.bound, notation, isTrue);
  const least = compared(lower.bound, notation, isTrue)[2];
  return `${least}${notation.signs[lower.is === ">" ? "<" : "<="]}${value}${sign}${most}`;
}

function compared(
  { left, operator, right }: Extract<Condition, { readonly kind: "compare" }>,
  notation: Notation,
  isTrue: boolean,
): [left: string, sign: string, right: string] {
  const side = (part: Formula): string => {
    const { text, binding: tight } = write(part, notation);
    return tight < binding.sum ? notation.parentheses(text) : text;
  };
  return [side(left), notation.signs[isTrue ? operator : opposite[operator]], side(right)];
}

/** The comparison that holds exactly where another does not. */
export const opposite: Readonly<Record<Comparison, Comparison>> = {
  "<": ">=",
  "<=": ">",
  "=": "<>",
  "<>": "=",
  ">=": "<",
  ">": "<=",
};

function isNothing(formula: Formula): boolean {
  return formula.kind === "constant" && /^0+$/.test(formula.value);
}

const sum = (text: string): Written => ({ text, binding: binding.sum });
const product = (text: string): Written => ({ text, binding: binding.product });
const whole = (text: string): Written => ({ text, binding: binding.whole });
