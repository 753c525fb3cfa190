import { absolute, between, ceiling, clamp, floor, least, most, rounded } from "./build.js";
import type { Formula } from "./node.js";
import { FormulaFault, parseProblems as problems } from "./parse-problems.js";

/** The most places `round` takes. */
const mostPlaces = 30;

/** An argument of a call, with its place in the text. */
export interface Argument {
  readonly formula: Formula;
  readonly at: number;
}

/** A function of formulas: how many arguments it takes (`any`: one or more), and what it makes of them. */
interface FormulaFunction {
  readonly takes: readonly number[] | "any";
  readonly make: (first: Argument, rest: readonly Argument[]) => Formula;
}

const ofOne = (make: (of: Formula) => Formula): FormulaFunction => ({
  takes: [1],
  make: ({ formula }) => make(formula),
});
const ofAny = (make: (...of: Formula[]) => Formula): FormulaFunction => ({
  takes: "any",
  make: (first, rest) => make(...[first, ...rest].map(({ formula }) => formula)),
});

const functions: Readonly<Record<string, FormulaFunction>> = {
  min: ofAny(least),
  max: ofAny(most),
  abs: ofOne(absolute),
  floor: ofOne(floor),
  ceil: ofOne(ceiling),
  round: {
    takes: [1, 2],
    make: ({ formula }, [places]) => rounded(formula, wholePlaces(places), "half-up"),
  },
  clamp: {
    takes: [1, 3],
    make: ({ formula }, [low, high]) =>
      low === undefined || high === undefined ? clamp(formula) : between(formula, low.formula, high.formula),
  },
};

/** The functions of formulas besides `if`, by name. */
export const functionNames: readonly string[] = Object.keys(functions);

/**
 * What a function makes of its arguments: `min` and `max` of one or more, `abs`, `floor`, `ceil`,
 * `round(x[, places])` half up, `clamp(x[, low, high])`, between 0 and 1 by default.
 * @throws FormulaFault when there is no such function; what is returned, when the number of arguments or the
 * places of `round` will not do.
 */
export function functionOf(name: string, at: number): (all: readonly Argument[]) => Formula {
  const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (called === undefined) {
    throw new FormulaFault(problems.unknownFunction(name, ["if", ...functionNames]), at);
  }
  const { takes, make } = called;
  return (all) => {
    const [first, ...rest] = all;
    if (first !== undefined && (takes === "any" || takes.includes(all.length))) return make(first, rest);
    const wanted = takes === "any" ? "≥ 1" : takes.join(" / ");
    throw new FormulaFault(problems.argumentCount(name, wanted, all.length), at);
  };
}

function wholePlaces(argument: Argument | undefined): number {
  if (argument === undefined) return 0;
  const { formula, at } = argument;
  const places = formula.kind === "constant" && /^\d{1,2}$/.test(formula.value) ? Number(formula.value) : NaN;
  if (places <= mostPlaces) return places;
  throw new FormulaFault(problems.placesWanted(mostPlaces), at);
}
