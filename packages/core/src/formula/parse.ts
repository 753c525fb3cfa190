import type { Words } from "../label/label.js";
import { formulaOf } from "./grammar.js";
import type { Formula } from "./node.js";
import { FormulaFault, parseProblems as problems } from "./parse-problems.js";
import { tokensOf } from "./tokens.js";

/** The most characters a formula's text may have. */
export const longestFormula = 4000;

/** A text read as a formula, or the first thing that is wrong with it. */
export type ParsedFormula =
  | { readonly success: true; readonly formula: Formula; readonly names: readonly UsedName[] }
  | ({ readonly success: false; readonly problem: Words } & Place);

/** A name that stands for an input, and where it is first used. */
interface UsedName extends Place {
  readonly name: string;
}

/** A place in a formula's text. */
export interface Place {
  /** The character, counted from 1. */
  readonly position: number;
  /** The text around it on one line, `▸` before the character. */
  readonly excerpt: string;
}

/**
 * Reads the text of a formula: numbers (`12`, `0.5`, `60%`), `points`, names of inputs, `+ - * /`, parentheses,
 * comparisons, `and or not`, `if(c, a, b)`, `min max abs floor ceil round clamp`. The signs `≤ ≥ ≠ × ÷ −` and
 * full-width ones are read as well. Binding from loose to tight: `or`, `and`, `not`, comparison (which does not
 * chain), `+ -`, `* /`, unary `-`. Whatever the text, it ends in a formula or one problem: at most
 * {@link longestFormula} characters and 64 levels are read.
 *
 * @example
 * const parsed = parseFormula("if(late = 0, points, points - min(late, 5))");
 * parsed.success && parsed.names.map(({ name }) => name); // ["late"]
 */
export function parseFormula(text: string): ParsedFormula {
  const place = (at: number): Place => ({
    position: Array.from(text.slice(0, at)).length + 1,
    excerpt: excerptOf(text, at),
  });
  try {
    const { formula, names: used } = formulaOf(tokensOf(withinLength(text)));
    const names = [...used].map(([name, at]) => ({ name, ...place(at) }));
    return { success: true, formula, names };
  } catch (fault) {
    if (!(fault instanceof FormulaFault)) throw fault;
    return { success: false, problem: fault.problem, ...place(fault.at) };
  }
}

function withinLength(text: string): string {
  if (text.length <= longestFormula) return text;
  throw new FormulaFault(problems.tooLong(longestFormula), longestFormula);
}

const excerptLength = 24;

function excerptOf(text: string, at: number): string {
  const before = Array.from(text.slice(Math.max(0, at - 2 * excerptLength), at)).slice(-excerptLength);
  const after = Array.from(text.slice(at, at + 2 * excerptLength)).slice(0, excerptLength);
  const start = before.join("").length < at ? "…" : "";
  const end = at + after.join("").length < text.length ? "…" : "";
  return `${start}${before.join("")}▸${after.join("")}${end}`.replace(/\s+/g, " ");
}
