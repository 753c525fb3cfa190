import { labelText, type Label, type Language, type Words } from "@jixiao/core/adapter";
import { words } from "./words.js";

type Pair = readonly [chinese: string, english: string];

/** What can be said of a problem: what is wrong, what would be right, the way out. */
export interface Wording {
  readonly message: Words;
  readonly expected: Words;
  readonly hint: Words;
}

export function wording(message: Pair, expected: Pair, hint: Pair): Wording {
  return { message: words(...message), expected: words(...expected), hint: words(...hint) };
}

/** What words are filled with. */
export type Filling = Readonly<Record<string, Label | number>>;

/** The words in a language, each `{name}` replaced by its value. */
export function fill(template: Words, values: Filling, language: Language): string {
  return template[language].replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === "number" ? String(value) : labelText(value, language);
  });
}
