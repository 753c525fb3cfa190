import { certain } from "../certain/certain.js";
import {
  all,
  any,
  choose,
  compares,
  constant,
  input,
  minus,
  not,
  over,
  plus,
  points,
  times,
} from "./build.js";
import { functionNames, functionOf } from "./functions.js";
import type { Comparison, Condition, Formula } from "./node.js";
import { FormulaFault, parseProblems as problems } from "./parse-problems.js";
import type { Token } from "./tokens.js";

/** The most levels a formula may be nested. */
const deepestFormula = 64;

/** Words that have a meaning in formulas, so that no input is called so. */
export const reservedNames: readonly string[] = ["points", "and", "or", "not", "if", ...functionNames];

/** A formula, and the names of inputs in it with the index of their first use. */
export interface Grammatical {
  readonly formula: Formula;
  readonly names: ReadonlyMap<string, number>;
}

/**
 * The formula that tokens spell.
 * @throws FormulaFault at the first that does not fit.
 */
export function formulaOf(tokens: readonly Token[]): Grammatical {
  const grammar = new Grammar(tokens);
  return { formula: grammar.whole(), names: grammar.names };
}

/** A part of a formula: what it is, where it starts, how many levels it has. */
type Part = { readonly at: number; readonly depth: number } & (
  { readonly formula: Formula } | { readonly condition: Condition }
);
type Kind<Key extends string> = Extract<Part, Readonly<Record<Key, unknown>>>;
type NumberPart = Kind<"formula">;
type ConditionPart = Kind<"condition">;

const comparisons: Readonly<Record<string, Comparison>> = {
  "=": "=",
  "==": "=",
  "!=": "<>",
  "<>": "<>",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};

/** Reads tokens by recursive descent, one method a level of binding. */
class Grammar {
  /** Names of inputs with the place of their first use. */
  readonly names = new Map<string, number>();
  readonly #tokens: readonly Token[];
  #next = 0;
  #level = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Formula {
    if (this.#peek().kind === "end") throw new FormulaFault(problems.empty, 0);
    const { formula } = numberOf(this.#expression());
    if (this.#peek().kind !== "end") throw this.#unexpected();
    return formula;
  }

  #expression(): Part {
    return this.#joined("or", any, () => this.#joined("and", all, () => this.#negation()));
  }

  /** Conditions joined by a word; a single part is left as it is, condition or number. */
  #joined(word: string, join: (...of: Condition[]) => Condition, part: () => Part): Part {
    const first = part();
    const parts = [first];
    while (this.#take("name", word)) parts.push(part());
    if (parts.length === 1) return first;
    const conditions = parts.map(conditionOf);
    return this.#part(first.at, conditions, {
      condition: join(...conditions.map(({ condition }) => condition)),
    });
  }

  #negation(): Part {
    const { at } = this.#peek();
    if (!this.#take("name", "not")) return this.#comparison();
    const part = this.#nested(at, () => conditionOf(this.#negation()));
    return this.#part(at, [part], { condition: not(part.condition) });
  }

  #comparison(): Part {
    const left = this.#sum();
    const operator = this.#comparisonSign();
    if (operator === undefined) return left;
    const [one, other] = [numberOf(left), numberOf(this.#sum())];
    const { at } = this.#peek();
    if (this.#comparisonSign() !== undefined) throw new FormulaFault(problems.chained, at);
    return this.#part(one.at, [one, other], { condition: compares(one.formula, operator, other.formula) });
  }

  #comparisonSign(): Comparison | undefined {
    const { kind, text } = this.#peek();
    const operator = kind === "symbol" ? comparisons[text] : undefined;
    if (operator !== undefined) this.#next += 1;
    return operator;
  }

  #sum(): Part {
    return this.#chain(["+", plus], ["-", minus], () => this.#product());
  }

  #product(): Part {
    return this.#chain(["*", times], ["/", over], () => this.#signed());
  }

  /** Parts joined from left to right: a run of the first sign makes one node, the second always takes two. */
  #chain(
    [joinSign, join]: readonly [string, (...of: Formula[]) => Formula],
    [splitSign, split]: readonly [string, (left: Formula, right: Formula) => Formula],
    part: () => Part,
  ): Part {
    const first = part();
    if (this.#peekSign() !== joinSign && this.#peekSign() !== splitSign) return first;
    let run = [numberOf(first)];
    const joined = (): NumberPart => {
      const [only] = run;
      if (only !== undefined && run.length === 1) return only;
      return this.#part(first.at, run, { formula: join(...run.map(({ formula }) => formula)) });
    };
    for (;;) {
      if (this.#take("symbol", joinSign)) run.push(numberOf(part()));
      else if (this.#take("symbol", splitSign)) {
        const [left, right] = [joined(), numberOf(part())];
        run = [this.#part(first.at, [left, right], { formula: split(left.formula, right.formula) })];
      } else return joined();
    }
  }

  #signed(): Part {
    const { at } = this.#peek();
    if (!this.#take("symbol", "-")) return this.#single();
    const literal = this.#peek();
    if (this.#take("number")) return { at, depth: 1, formula: constant(`-${literal.text}`) };
    const part = this.#nested(at, () => numberOf(this.#signed()));
    return this.#part(at, [part], { formula: minus(constant(0), part.formula) });
  }

  #single(): Part {
    const { kind, text, at } = this.#peek();
    if (this.#take("number")) return { at, depth: 1, formula: constant(text) };
    if (this.#take("symbol", "(")) {
      const part = this.#nested(at, () => this.#expression());
      this.#close(at);
      return { ...part, at };
    }
    if (kind !== "name") throw this.#unexpected();
    if (text === "and" || text === "or" || text === "not") throw this.#unexpected();
    this.#next += 1;
    const opened = this.#peek().at;
    if (this.#take("symbol", "(")) return this.#call(text, at, opened);
    if (text === "points") return { at, depth: 1, formula: points };
    if (reservedNames.includes(text)) throw new FormulaFault(problems.notCalled(text), opened);
    if (!this.names.has(text)) this.names.set(text, at);
    return { at, depth: 1, formula: input(text) };
  }

  #call(name: string, at: number, opened: number): Part {
    const make = name === "if" ? undefined : functionOf(name, at);
    const parts: Part[] = [];
    if (!this.#take("symbol", ")")) {
      do parts.push(this.#nested(at, () => this.#expression()));
      while (this.#take("symbol", ","));
      this.#close(opened);
    }
    if (make === undefined) return this.#choice(parts, at);
    return this.#part(at, parts, { formula: make(parts.map(numberOf)) });
  }

  #choice(parts: readonly Part[], at: number): Part {
    const [when, then, otherwise] = parts;
    if (when === undefined || then === undefined || otherwise === undefined || parts.length > 3) {
      throw new FormulaFault(problems.argumentCount("if", "3", parts.length), at);
    }
    const formula = choose(conditionOf(when).condition, numberOf(then).formula, numberOf(otherwise).formula);
    return this.#part(at, parts, { formula });
  }

  /** What lies inside, one level down. */
  #nested<Inside>(at: number, inside: () => Inside): Inside {
    if (this.#level === deepestFormula) throw new FormulaFault(problems.tooDeep(deepestFormula), at);
    this.#level += 1;
    const part = inside();
    this.#level -= 1;
    return part;
  }

  /** A part made of others: as deep as the deepest of them and one level more. */
  #part<Value>(at: number, of: readonly Part[], value: Value): Value & { at: number; depth: number } {
    const depth = 1 + Math.max(0, ...of.map((part) => part.depth));
    if (depth > deepestFormula) throw new FormulaFault(problems.tooDeep(deepestFormula), at);
    return { ...value, at, depth };
  }

  #close(opened: number): void {
    if (this.#take("symbol", ")")) return;
    throw this.#peek().kind === "end" ? new FormulaFault(problems.unclosed, opened) : this.#unexpected();
  }

  #peek(): Token {
    return certain(this.#tokens[this.#next]);
  }

  #peekSign(): string {
    const { kind, text } = this.#peek();
    return kind === "symbol" ? text : "";
  }

  /** Steps over the next token where it is the one named. */
  #take(kind: Token["kind"], text?: string): boolean {
    const token = this.#peek();
    const taken = token.kind === kind && (text === undefined || token.text === text);
    if (taken) this.#next += 1;
    return taken;
  }

  #unexpected(): FormulaFault {
    const { kind, text, at } = this.#peek();
    return new FormulaFault(kind === "end" ? problems.ended : problems.unexpected(text), at);
  }
}

function numberOf(part: Part): NumberPart {
  if ("formula" in part) return part;
  throw new FormulaFault(problems.numberWanted, part.at);
}

function conditionOf(part: Part): ConditionPart {
  if ("condition" in part) return part;
  throw new FormulaFault(problems.conditionWanted, part.at);
}
