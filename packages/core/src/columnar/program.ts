import { amountOf, type Ratio } from "../amount/index.js";
import { DivisionByZero, evaluate, type Comparison, type Condition, type Formula } from "../formula/index.js";
import type { ColumnInput, ColumnLeaf } from "./column-input.js";
import { isExact } from "./exact-number.js";
import { firstAbove, firstAtLeast, nearestNumber, unitRoundoff } from "./nearest-number.js";
import {
  absolution,
  addition,
  codeIs,
  columnComparison,
  comparison,
  constantComparison,
  contrary,
  division,
  multiplication,
  nextTruth,
  roundingTo,
  selection,
  smaller,
  truth,
  turnedByDivisor,
  type ProgramOperation,
  type Register,
  type Truths,
} from "./program-operations.js";

/** The rows a program works on at a time: few, so that its registers stay near the processor. */
export const programRows = 128;

/** What a program reads, block by block; whoever runs it fills these in. */
export interface ProgramInput {
  readonly input: ColumnInput;
  /** The numbers of an amount or a day with their errors. */
  readonly register: Register;
  /** The codes of an answer or a choice. */
  readonly codes: Uint8Array;
  /** In which rows it was given. */
  readonly given: Truths;
}

/** A leaf's formula as operations over blocks. */
export interface Program {
  readonly inputs: readonly ProgramInput[];
  readonly operations: readonly ProgramOperation[];
  readonly score: Register;
  /** Where any of these holds, the rule gives no score. */
  readonly stops: readonly Truths[];
}

/** Makes the program of a leaf; `counted` is its score as it is added up. */
export function programOf(leaf: ColumnLeaf, inputs: readonly ColumnInput[], counted: Formula): Program {
  const builder = new ProgramBuilder(leaf.leaf.points, inputs);
  const { refusals, notApplicable } = leaf.measure;
  const stops = [
    ...refusals.map(({ when }) => when),
    ...(notApplicable === undefined ? [] : [notApplicable]),
  ];
  const truths = stops.map((when) => builder.truth(when));
  const score = builder.register(counted);
  return { inputs: builder.inputs, operations: builder.operations, score, stops: truths };
}

class ProgramBuilder {
  readonly operations: ProgramOperation[] = [];
  readonly inputs: readonly ProgramInput[];
  readonly #points: Ratio;
  readonly #known = new Map<Formula, Register>();

  constructor(points: Ratio, inputs: readonly ColumnInput[]) {
    this.#points = points;
    this.inputs = inputs.map((input) => ({
      input,
      register: newRegister(),
      codes: new Uint8Array(programRows),
      given: new Uint8Array(programRows),
    }));
  }

  /** The register that holds a formula's value once the operations so far are done. */
  register(formula: Formula): Register {
    const known = this.#known.get(formula);
    if (known !== undefined) return known;
    const constant = this.#constant(formula);
    const made = constant === undefined ? this.#computed(formula) : constantRegister(constant);
    this.#known.set(formula, made);
    return made;
  }

  #computed(formula: Formula): Register {
    switch (formula.kind) {
      case "input":
        return this.#input(formula.name)?.register ?? unknownRegister();
      case "add":
        return this.#folded(formula.of, (to, left, right) => addition(to, left, right, 1));
      case "subtract":
        return this.#binary(formula.left, formula.right, (to, left, right) => addition(to, left, right, -1));
      case "multiply":
        return this.#folded(formula.of, multiplication);
      case "divide":
        return this.#binary(formula.left, formula.right, division);
      case "minimum":
        return this.#folded(formula.of, (to, left, right) => smaller(to, left, right, 1));
      case "maximum":
        return this.#folded(formula.of, (to, left, right) => smaller(to, left, right, -1));
      case "absolute":
        return this.#unary(formula.of, absolution);
      case "floor":
        return this.#unary(formula.of, (to, of) => roundingTo(to, of, 0, "floor"));
      case "ceiling":
        return this.#unary(formula.of, (to, of) => roundingTo(to, of, 0, "ceiling"));
      case "round":
        return this.#unary(formula.of, (to, of) => roundingTo(to, of, formula.places, formula.mode));
      case "named":
        return this.register(formula.of);
      case "if": {
        const when = this.truth(formula.when);
        const [then, otherwise] = [this.register(formula.then), this.register(formula.otherwise)];
        return this.#made((to) => selection(to, when, then, otherwise));
      }
      case "constant":
      case "points":
      case "aggregate":
        return unknownRegister();
    }
  }

  /** What is known of a condition once the operations so far are done. */
  truth(condition: Condition): Truths {
    switch (condition.kind) {
      case "always":
        return constantTruth(truth.yes);
      case "given":
        return this.#input(condition.input)?.given ?? constantTruth(truth.no);
      case "met":
        return this.#codeIs(condition.input, "true");
      case "is":
        return this.#codeIs(condition.input, condition.choice);
      case "compare":
        return this.#compared(condition.left, condition.operator, condition.right);
      case "and":
        return this.#inOrder(condition.of, 1);
      case "or":
        return this.#inOrder(condition.of, 0);
      case "not": {
        const of = this.truth(condition.of);
        return this.#told((to) => contrary(to, of));
      }
    }
  }

  #codeIs(name: string, id: string): Truths {
    const read = this.#input(name);
    const code = read?.input.codes.indexOf(id) ?? -1;
    if (read === undefined || code < 0) return constantTruth(truth.no);
    return this.#told((to) => codeIs(to, read.codes, code));
  }

  #inOrder(conditions: readonly Condition[], goOn: 0 | 1): Truths {
    return conditions
      .map((one) => this.truth(one))
      .reduce((before, next) => this.#told((to) => nextTruth(to, before, next, goOn)), constantTruth(goOn));
  }

  /** Quotients are compared without dividing; columns with columns and constants without any doubt. */
  #compared(left: Formula, operator: Comparison, right: Formula): Truths {
    const [one, other] = [unnamed(left), unnamed(right)];
    if (other.kind === "divide" && one.kind !== "divide")
      return this.#compared(other, mirrored[operator], one);
    if (one.kind === "divide") return this.#comparedQuotient(one, operator, other);
    const [a, b] = [this.#column(one), this.#column(other)];
    if (a !== undefined && b !== undefined) return this.#told((to) => columnComparison(to, a, b, operator));
    if (a === undefined && b !== undefined) return this.#compared(other, mirrored[operator], one);
    const constant = this.#constant(other);
    if (a !== undefined && constant !== undefined) {
      const cut = { reaches: firstAtLeast(constant), exceeds: firstAbove(constant) };
      return this.#told((to) => constantComparison(to, a, cut, operator));
    }
    const [x, y] = [this.register(one), this.register(other)];
    return this.#told((to) => comparison(to, x, y, operator));
  }

  #comparedQuotient(quotient: Quotient, operator: Comparison, right: Formula): Truths {
    const constant = this.#constant(right);
    const isOne = constant !== undefined && constant.numerator === constant.denominator;
    const product: Formula = isOne ? quotient.right : { kind: "multiply", of: [right, quotient.right] };
    const straight = this.#compared(quotient.left, operator, product);
    const reversed = this.#compared(quotient.left, mirrored[operator], product);
    const divisor = this.register(quotient.right);
    return this.#told((to) => turnedByDivisor(to, straight, reversed, divisor));
  }

  #column(formula: Formula): Float64Array | undefined {
    return formula.kind === "input" ? this.#input(formula.name)?.register.values : undefined;
  }

  #input(name: string): ProgramInput | undefined {
    return this.inputs.find((one) => one.input.name === name);
  }

  /** The exact value of a formula that reads no input; undefined of any other. */
  #constant(formula: Formula): Ratio | undefined {
    if (formula.kind === "constant") return amountOf(formula.value);
    if (!isConstant(formula)) return undefined;
    try {
      return evaluate(formula, { points: this.#points, inputs: new Map() });
    } catch (error) {
      if (error instanceof DivisionByZero) return undefined;
      throw error;
    }
  }

  #folded(of: readonly Formula[], make: Binary): Register {
    return of
      .map((one) => this.register(one))
      .reduce((left, right) => this.#made((to) => make(to, left, right)));
  }

  #binary(left: Formula, right: Formula, make: Binary): Register {
    return this.#folded([left, right], make);
  }

  #unary(of: Formula, make: (to: Register, of: Register) => ProgramOperation): Register {
    const value = this.register(of);
    return this.#made((to) => make(to, value));
  }

  #made(make: (to: Register) => ProgramOperation): Register {
    const to = newRegister();
    this.operations.push(make(to));
    return to;
  }

  #told(make: (to: Truths) => ProgramOperation): Truths {
    const to = new Uint8Array(programRows);
    this.operations.push(make(to));
    return to;
  }
}

type Binary = (to: Register, left: Register, right: Register) => ProgramOperation;
/** A quotient, by its parts. */
interface Quotient {
  readonly left: Formula;
  readonly right: Formula;
}

const mirrored = { "<": ">", "<=": ">=", "=": "=", "<>": "<>", ">=": "<=", ">": "<" } as const;

function unnamed(formula: Formula): Formula {
  return formula.kind === "named" ? unnamed(formula.of) : formula;
}

function newRegister(): Register {
  return { values: new Float64Array(programRows), errors: new Float64Array(programRows) };
}

function constantRegister(value: Ratio): Register {
  const register = newRegister();
  const nearest = nearestNumber(value);
  register.values.fill(nearest);
  register.errors.fill(isExact(value) ? 0 : Math.abs(nearest) * unitRoundoff);
  return register;
}

function unknownRegister(): Register {
  const register = newRegister();
  register.values.fill(NaN);
  register.errors.fill(NaN);
  return register;
}

function constantTruth(value: number): Truths {
  return new Uint8Array(programRows).fill(value);
}

/** Whether a formula reads no input at all. */
function isConstant(formula: Formula): boolean {
  switch (formula.kind) {
    case "constant":
    case "points":
      return true;
    case "input":
    case "aggregate":
    case "if":
      return false;
    case "add":
    case "multiply":
    case "minimum":
    case "maximum":
      return formula.of.every(isConstant);
    case "subtract":
    case "divide":
      return isConstant(formula.left) && isConstant(formula.right);
    case "absolute":
    case "floor":
    case "ceiling":
    case "round":
    case "named":
      return isConstant(formula.of);
  }
}
