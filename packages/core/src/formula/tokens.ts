import { certain } from "../certain/certain.js";
import { isRatio, readAmount } from "../amount/index.js";
import { FormulaFault, parseProblems as problems } from "./parse-problems.js";

/** A piece of a formula's text and where it starts. */
export interface Token {
  readonly kind: "number" | "name" | "symbol" | "end";
  /** As it is meant: `≤` and `＜=` read `<=`, full-width signs read as the plain ones. */
  readonly text: string;
  /** Index of its first code unit. */
  readonly at: number;
}

/** How a name used in formulas is written. */
const namePattern = /\p{L}[\p{L}\p{M}\p{N}_]*/uy;
const numberPattern = /\d+(?:\.\d+)?[%％]?/y;
/** What is taken as part of a mistyped number: `3x`, `1.2.3`, `5%%`. */
const runOnPattern = /[\p{L}\p{M}\p{N}_.%％]*/uy;
const blankPattern = /\s*/y;
const symbols = ["<=", ">=", "<>", "!=", "==", "+", "-", "*", "/", "(", ")", ",", "<", ">", "="] as const;

/** Signs read as another: mathematical ones, and those a Chinese keyboard gives. */
const meant: Readonly<Record<string, string>> = {
  "≤": "<=",
  "≥": ">=",
  "≠": "<>",
  "×": "*",
  "÷": "/",
  "−": "-",
  "！": "!",
  "＋": "+",
  "－": "-",
  "＊": "*",
  "／": "/",
  "（": "(",
  "）": ")",
  "，": ",",
  "＜": "<",
  "＞": ">",
  "＝": "=",
};

/**
 * The pieces of a formula's text, the last of kind `end`.
 * @throws FormulaFault at what is neither a number, a name nor a sign.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = matchAt(blankPattern, text, 0).length;
  while (at < text.length) {
    const length = readToken(text, at, tokens);
    at += length;
    at += matchAt(blankPattern, text, at).length;
  }
  tokens.push({ kind: "end", text: "", at });
  return tokens;
}

/** Adds the token that starts at `at`; gives its length in the text. */
function readToken(text: string, at: number, tokens: Token[]): number {
  const name = matchAt(namePattern, text, at);
  if (name !== "") {
    tokens.push({ kind: "name", text: name, at });
    return name.length;
  }
  const number = matchAt(numberPattern, text, at);
  if (number !== "") {
    const runOn = matchAt(runOnPattern, text, at + number.length);
    const value = number.replace("％", "%");
    if (runOn !== "" || !isRatio(readAmount(value))) {
      throw new FormulaFault(problems.badNumber(shortened(number + runOn)), at);
    }
    tokens.push({ kind: "number", text: value, at });
    return number.length;
  }
  const [first, second] = [signAt(text, at), signAt(text, at + 1)];
  const symbol = symbols.find((one) => one === first + second) ?? symbols.find((one) => one === first);
  if (symbol === undefined) {
    throw new FormulaFault(problems.strange(String.fromCodePoint(certain(text.codePointAt(at)))), at);
  }
  tokens.push({ kind: "symbol", text: symbol, at });
  return symbol === first ? 1 : 2;
}

function signAt(text: string, at: number): string {
  const sign = text.charAt(at);
  return meant[sign] ?? sign;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function shortened(written: string): string {
  return written.length > 40 ? `${written.slice(0, 39)}…` : written;
}
