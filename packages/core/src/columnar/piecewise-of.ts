import { reduceFraction, signOfFraction as sign } from "../amount/exact.js";
import { amountOf, powerOfTen, ratio, type Ratio, type RoundingMode } from "../amount/index.js";
import { ordered, type Comparison, type Condition, type Formula } from "../formula/index.js";
import { chosen, floorOf, negated, orderOf, productOf, quotientOf, sumOf } from "./piecewise-arithmetic.js";
import {
  constantPart,
  everywhere,
  isConstant,
  nothing,
  NotPiecewise,
  overRegions,
  type Part,
  type Piecewise,
} from "./piecewise.js";

/** What the names in a formula stand for while it is read as a function of one number. */
export interface Reading {
  readonly points: Ratio;
  readonly inputs: ReadonlyMap<string, Piecewise>;
}

/**
 * A formula as an exact function of one number.
 * @throws NotPiecewise when it is none: it multiplies or divides by the number, reads several, asks for codes.
 */
export function piecewiseOf(formula: Formula, reading: Reading): Piecewise {
  const of = (inner: Formula): Piecewise => piecewiseOf(inner, reading);
  switch (formula.kind) {
    case "constant":
      return constantly(reduceFraction(amountOf(formula.value)));
    case "points":
      return constantly(reading.points);
    case "input":
      return reading.inputs.get(formula.name) ?? refuse();
    case "aggregate":
      return refuse();
    case "add":
      return formula.of.map(of).reduce(sumOf);
    case "subtract":
      return sumOf(of(formula.left), negated(of(formula.right)));
    case "multiply":
      return formula.of.map(of).reduce(productOf);
    case "divide":
      return quotientOf(of(formula.left), of(formula.right));
    case "minimum":
      return formula.of.map(of).reduce(smaller);
    case "maximum":
      return formula.of.map(of).reduce((left, right) => negated(smaller(negated(left), negated(right))));
    case "absolute": {
      const value = of(formula.of);
      return chosen(isOrdered(value, "<", constantly(ratio(0n))), negated(value), value);
    }
    case "floor":
      return floorOf(of(formula.of));
    case "ceiling":
      return ceilingOf(of(formula.of));
    case "round":
      return rounded(of(formula.of), formula.places, formula.mode);
    case "if": {
      const when = truthOf(formula.when, reading);
      const always = constantOf(when);
      if (always !== undefined) return of(always === 1 ? formula.then : formula.otherwise);
      return chosen(when, of(formula.then), of(formula.otherwise));
    }
    case "named":
      return of(formula.of);
  }
}

/** A condition as a function that is 1 where it holds, 0 where it does not, and nothing where it cannot be told. */
export function truthOf(condition: Condition, reading: Reading): Piecewise {
  switch (condition.kind) {
    case "always":
      return constantly(ratio(1n));
    case "given":
      return constantly(ratio(reading.inputs.has(condition.input) ? 1n : 0n));
    case "met":
    case "is":
      return refuse();
    case "compare":
      return isOrdered(
        piecewiseOf(condition.left, reading),
        condition.operator,
        piecewiseOf(condition.right, reading),
      );
    case "and":
      return inOrder(condition.of, 1, reading);
    case "or":
      return inOrder(condition.of, 0, reading);
    case "not":
      return eachValue(truthOf(condition.of, reading), (truth) => 1 - truth);
  }
}

const constantly = (value: Ratio): Piecewise => everywhere(constantPart(value));

/** Whether a condition holds everywhere (1) or nowhere (0); undefined where it depends. */
function constantOf({ breaks, parts }: Piecewise): number | undefined {
  const [only] = parts;
  return breaks.length === 0 && only?.kind === "line" ? Number(only.height.numerator) : undefined;
}

function refuse(): never {
  throw new NotPiecewise();
}

/** Looks at one condition after the other while each gives `goOn`: the first that does not decides. */
function inOrder(conditions: readonly Condition[], goOn: 0 | 1, reading: Reading): Piecewise {
  let result = constantly(ratio(BigInt(goOn)));
  for (const condition of conditions) {
    // What comes after a condition that decides everywhere is not looked at, so it may be anything.
    if (constantOf(result) === 1 - goOn) break;
    result = overRegions([result, truthOf(condition, reading)], ([before = nothing, next = nothing]) => {
      const decided = before.kind !== "line" || before.height.numerator !== BigInt(goOn);
      return everywhere(decided ? before : next);
    });
  }
  return result;
}

function isOrdered(left: Piecewise, operator: Comparison, right: Piecewise): Piecewise {
  return eachValue(orderOf(left, right), (order) => (ordered(order, operator) ? 1 : 0));
}

function eachValue(one: Piecewise, change: (sign: number) => number): Piecewise {
  const changed = (part: Part): Part =>
    isConstant(part) ? constantPart(ratio(BigInt(change(sign(part.height))))) : part;
  return overRegions([one], ([part = nothing]) => everywhere(changed(part)));
}

function smaller(left: Piecewise, right: Piecewise): Piecewise {
  return chosen(isOrdered(left, "<=", right), left, right);
}

function ceilingOf(one: Piecewise): Piecewise {
  return negated(floorOf(negated(one)));
}

/** Rounded to places; ties to the even neighbour have no such function worth building. */
function rounded(one: Piecewise, places: number, mode: RoundingMode): Piecewise {
  const unit = constantly(ratio(powerOfTen(places)));
  const value = productOf(one, unit);
  const isBelow = isOrdered(value, "<", constantly(ratio(0n)));
  const half = constantly(ratio(1n, 2n));
  const mirrored = (round: (of: Piecewise) => Piecewise): Piecewise =>
    chosen(isBelow, negated(round(negated(value))), round(value));
  const whole = (): Piecewise => {
    switch (mode) {
      case "half-up":
        return mirrored((of) => floorOf(sumOf(of, half)));
      case "down":
        return mirrored(floorOf);
      case "up":
        return mirrored(ceilingOf);
      case "floor":
        return floorOf(value);
      case "ceiling":
        return ceilingOf(value);
      case "half-even":
        return refuse();
    }
  };
  return quotientOf(whole(), unit);
}
