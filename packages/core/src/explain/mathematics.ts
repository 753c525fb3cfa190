import type { Formula } from "../formula/index.js";
import type { Language } from "../label/label.js";
import { binding, write, type Notation } from "./layout.js";
import { oneLine, writtenFigure } from "./figure.js";
import { phrases } from "./phrases.js";
import { settle } from "./settle.js";
import { vocabulary } from "./vocabulary.js";
import { namedSteps, wordNotation, type Inputs } from "./words.js";

/**
 * A score's formula as TeX, for KaTeX or MathJax: one line for the score and one for each named step. Labels
 * are text; whatever they hold, they cannot become commands.
 *
 * @example
 * const rate = { kind: "divide", left: { kind: "input", name: "done" }, right: { kind: "constant", value: "7000" } } as const;
 * formulaAsTex(rate, { done: { type: "number", label: "actual", path: ["done"] } }, "en");
 * // the line "\\text{score} &= \\frac{\\text{actual}}{7000}" in an aligned environment
 */
export function formulaAsTex(formula: Formula, inputs: Inputs, language: Language): string {
  const notation = texNotation(inputs, language);
  const settled = settle(formula);
  const line = (label: string, of: Formula): string => `${text(label)} &= ${write(of, notation).text}`;
  const lines = [
    line(phrases[language].score, settled),
    ...namedSteps(settled)
      .toReversed()
      .map(({ label, of }) => line(oneLine(label, language), of)),
  ];
  return `\\begin{aligned}\n${lines.join(" \\\\\n")}\n\\end{aligned}`;
}

function texNotation(inputs: Inputs, language: Language): Notation {
  const inWords = wordNotation(inputs, language);
  const words = vocabulary[language];
  const names = { minimum: "\\min", maximum: "\\max" };
  return {
    signs: {
      "<": " < ",
      "<=": " \\le ",
      "=": " = ",
      "<>": " \\ne ",
      ">=": " \\ge ",
      ">": " > ",
      plus: " + ",
      minus: " - ",
      times: " \\times ",
      over: " \\div ",
      and: `\\ ${text(words.and.trim())}\\ `,
      or: `\\ ${text(words.or.trim())}\\ `,
    },
    atom: (atom) => ({
      text:
        atom.kind === "constant"
          ? writtenFigure(atom.value).replace("−", "-").replace("%", "\\%")
          : text(inWords.atom(atom).text),
      binding: binding.whole,
    }),
    statement: (statement, isTrue) => text(inWords.statement(statement, isTrue)),
    choice(branches, otherwise) {
      const cases = branches.map(({ when, then }) => `${then}, & ${text(words.when)}\\ ${when}`);
      return `\\begin{cases} ${[...cases, `${otherwise}, & ${text(words.otherwise)}`].join(" \\\\ ")} \\end{cases}`;
    },
    call(name, inside) {
      switch (name) {
        case "minimum":
        case "maximum":
          return `${names[name]}\\left(${inside.join(", ")}\\right)`;
        case "absolute":
          return `\\left|${inside[0]}\\right|`;
        case "floor":
        case "ceiling":
          return `\\left\\l${short[name]} ${inside[0]} \\right\\r${short[name]}`;
      }
    },
    rounded: (inside, places, mode) =>
      `${text(words.rounding[mode])}_{${String(places)}}\\left(${inside}\\right)`,
    parentheses: (inside) => `\\left(${inside}\\right)`,
    fraction: (above, below) => `\\frac{${above}}{${below}}`,
  };
}

const short = { floor: "floor", ceiling: "ceil" };

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};

/** Words in upright type; every character with a meaning of its own in TeX is written out. */
function text(words: string): string {
  return `\\text{${words.replace(/[\\{}$&#%_^~]/g, (sign) => escapes[sign] ?? `\\${sign}`)}}`;
}
