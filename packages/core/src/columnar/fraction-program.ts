import { amountOf, type Ratio } from "../amount/index.js";
import { ordered, type Condition, type Formula } from "../formula/index.js";
import type { ColumnInput, ColumnLeaf } from "./column-input.js";
import {
  orderAt,
  outcome,
  productAt,
  putRatio,
  quotientAt,
  roundAt,
  smallerAt,
  sumAt,
  type FractionStack,
} from "./fraction-arithmetic.js";

/** What a condition turned out to be, or why it could not be told. */
const told = { no: 0, yes: 1, tooLong: 2, none: 3 } as const;

/** Works out one node and leaves it at a place of the stack; says how it came out. */
type Evaluation = (at: number) => number;

/** Tells a condition, with the stack from a place on to work on. */
type Test = (at: number) => number;

/** As deep as formulas are evaluated this way. */
const deepest = 250;

/**
 * A leaf's formula evaluated exactly for one row at a time, in fractions of whole numbers that a double holds.
 * Where one grows beyond that it says so, and somebody with longer numbers has to look. Nothing is allocated.
 */
export class FractionProgram {
  readonly #given: FractionStack;
  readonly #isGiven: Uint8Array;
  readonly #codes: Int32Array;
  readonly #stack: FractionStack = stackOf(deepest + 2);
  readonly #inputs: readonly ColumnInput[];
  readonly #points: Ratio;
  readonly #score: Evaluation;
  readonly #stops: readonly Test[];

  /** `counted` is the score as it is added up. */
  constructor({ leaf, measure }: ColumnLeaf, inputs: readonly ColumnInput[], counted: Formula) {
    this.#inputs = inputs;
    this.#points = leaf.points;
    this.#given = stackOf(inputs.length);
    this.#isGiven = new Uint8Array(inputs.length);
    this.#codes = new Int32Array(inputs.length);
    const { refusals, notApplicable } = measure;
    const stops = [
      ...refusals.map(({ when }) => when),
      ...(notApplicable === undefined ? [] : [notApplicable]),
    ];
    this.#stops = stops.map((when) => this.#test(when));
    this.#score = this.#evaluation(counted);
  }

  /** The score as it was worked out, not in lowest terms. */
  get numerator(): number {
    return this.#stack.numerators[0]!;
  }

  get denominator(): number {
    return this.#stack.denominators[0]!;
  }

  /** Says of an input, by its position, that the row does not give it. */
  leaveOut(input: number): void {
    this.#isGiven[input] = 0;
  }

  /** Gives an amount or a day; says whether its decimal is short enough. */
  giveNumber(input: number, value: number): boolean {
    this.#isGiven[input] = 1;
    for (let power = 1; power <= 1e15; power *= 10) {
      const whole = Math.round(value * power);
      if (Math.abs(whole) > 1e15) return false;
      if (whole / power !== value) continue;
      this.#given.numerators[input] = whole;
      this.#given.denominators[input] = power;
      return true;
    }
    return false;
  }

  giveCode(input: number, code: number): void {
    this.#isGiven[input] = 1;
    this.#codes[input] = code;
  }

  /** Works out the score of what was given; says how it came out. */
  run(): number {
    for (const stop of this.#stops) {
      const known = stop(0);
      if (known !== told.no) return known === told.tooLong ? outcome.tooLong : outcome.none;
    }
    return this.#score(0);
  }

  #evaluation(formula: Formula): Evaluation {
    const stack = this.#stack;
    switch (formula.kind) {
      case "constant": {
        const value = amountOf(formula.value);
        return limited(constantly(stack, value));
      }
      case "points":
        return limited(constantly(stack, this.#points));
      case "input":
        return limited(this.#read(formula.name));
      case "aggregate":
        return () => outcome.tooLong;
      case "add":
        return this.#folded(formula.of, sumAt(1));
      case "subtract":
        return this.#folded([formula.left, formula.right], sumAt(-1));
      case "multiply":
        return this.#folded(formula.of, productAt);
      case "divide":
        return this.#folded([formula.left, formula.right], quotientAt);
      case "minimum":
        return this.#folded(formula.of, (on, at) => smallerAt(on, at, 1));
      case "maximum":
        return this.#folded(formula.of, (on, at) => smallerAt(on, at, -1));
      case "absolute":
        return this.#changed(formula.of, (at) => {
          stack.numerators[at] = Math.abs(stack.numerators[at]!);
          return outcome.done;
        });
      case "floor":
      case "ceiling": {
        const { kind } = formula;
        return this.#changed(formula.of, (at) => roundAt(stack, at, 0, kind));
      }
      case "round": {
        const { places, mode } = formula;
        return this.#changed(formula.of, (at) => roundAt(stack, at, places, mode));
      }
      case "named":
        return this.#evaluation(formula.of);
      case "if":
        return this.#choice(formula.when, formula.then, formula.otherwise);
    }
  }

  #read(name: string): Evaluation {
    const input = this.#position(name);
    const [stack, given] = [this.#stack, this.#given];
    return (at) => {
      stack.numerators[at] = given.numerators[input]!;
      stack.denominators[at] = given.denominators[input]!;
      return this.#isGiven[input] === 1 ? outcome.done : outcome.tooLong;
    };
  }

  #position(name: string): number {
    return this.#inputs.findIndex((input) => input.name === name);
  }

  #folded(of: readonly Formula[], join: (stack: FractionStack, at: number) => number): Evaluation {
    const evaluations = of.map((one) => this.#evaluation(one));
    const [first, rest] = [evaluations[0]!, evaluations.slice(1)];
    const stack = this.#stack;
    return (at) => {
      let how = first(at);
      for (let index = 0; index < rest.length && how === outcome.done; index += 1) {
        how = rest[index]!(at + 1);
        if (how === outcome.done) how = join(stack, at);
      }
      return how;
    };
  }

  #changed(of: Formula, change: Evaluation): Evaluation {
    const inner = this.#evaluation(of);
    return (at) => {
      const how = inner(at);
      return how === outcome.done ? change(at) : how;
    };
  }

  #choice(when: Condition, then: Formula, otherwise: Formula): Evaluation {
    const test = this.#test(when);
    const [yes, no] = [this.#evaluation(then), this.#evaluation(otherwise)];
    return (at) => {
      const known = test(at);
      if (known === told.yes) return yes(at);
      if (known === told.no) return no(at);
      return known === told.none ? outcome.none : outcome.tooLong;
    };
  }

  #test(condition: Condition): Test {
    switch (condition.kind) {
      case "always":
        return () => told.yes;
      case "given": {
        const input = this.#position(condition.input);
        return () => (this.#isGiven[input] === 1 ? told.yes : told.no);
      }
      case "met":
        return this.#codeTest(condition.input, "true");
      case "is":
        return this.#codeTest(condition.input, condition.choice);
      case "compare":
        return this.#comparison(condition);
      case "and":
        return inOrder(
          condition.of.map((one) => this.#test(one)),
          told.yes,
        );
      case "or":
        return inOrder(
          condition.of.map((one) => this.#test(one)),
          told.no,
        );
      case "not": {
        const inner = this.#test(condition.of);
        return (at) => {
          const known = inner(at);
          return known === told.yes ? told.no : known === told.no ? told.yes : known;
        };
      }
    }
  }

  #codeTest(name: string, id: string): Test {
    const input = this.#position(name);
    const code = this.#inputs[input]?.codes.indexOf(id) ?? -1;
    return () => (this.#isGiven[input] === 1 && this.#codes[input] === code ? told.yes : told.no);
  }

  #comparison({ left, operator, right }: Extract<Condition, { kind: "compare" }>): Test {
    const [one, other] = [this.#evaluation(left), this.#evaluation(right)];
    const stack = this.#stack;
    return (at) => {
      const how = one(at) || other(at + 1);
      if (how !== outcome.done) return how === outcome.none ? told.none : told.tooLong;
      const order = orderAt(stack, at);
      if (Number.isNaN(order)) return told.tooLong;
      return ordered(order, operator) ? told.yes : told.no;
    };
  }
}

/** Looks at one test after the other while each gives `goOn`: the first that does not decides. */
function inOrder(tests: readonly Test[], goOn: number): Test {
  return (at) => {
    for (const test of tests) {
      const known = test(at);
      if (known !== goOn) return known;
    }
    return goOn;
  };
}

function stackOf(places: number): FractionStack {
  return { numerators: new Float64Array(places), denominators: new Float64Array(places) };
}

function constantly(stack: FractionStack, value: Ratio): Evaluation {
  const held: FractionStack = stackOf(1);
  const how = putRatio(held, 0, value);
  return (at) => {
    stack.numerators[at] = held.numerators[0]!;
    stack.denominators[at] = held.denominators[0]!;
    return how;
  };
}

/** Keeps a value from being left beyond the stack. */
function limited(evaluation: Evaluation): Evaluation {
  return (at) => (at > deepest ? outcome.tooLong : evaluation(at));
}
