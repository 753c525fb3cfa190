import { labelText, type Label, type Language } from "../label/label.js";
import { catalogue, type IssueCode } from "./catalogue.js";

/** Where in a document something stands: keys and positions from its root. */
export type Path = readonly (string | number)[];

/** What an issue's words are filled with: names, amounts, labels. */
export type IssueValues = Readonly<Record<string, Label | number>>;

/**
 * One problem of a document, as data. `code`, `path`, `received` and `values` never depend on a language;
 * `message`, `expected` and `hint` are words, chosen last (`wordIssues` words them again).
 */
export interface Issue {
  readonly code: IssueCode;
  readonly path: Path;
  /** What is wrong. */
  readonly message: string;
  /** What came, shortened. */
  readonly received: string;
  /** What would have been right. */
  readonly expected: string;
  /** The way out. */
  readonly hint: string;
  /** What the words were filled with. */
  readonly values: IssueValues;
}

/** Makes an issue in the library's first language. */
export function issue(code: IssueCode, path: Path, received: unknown, values: IssueValues = {}): Issue {
  return word({ code, path: [...path], received: describeValue(received), values }, "zh-CN");
}

/**
 * The same issues, worded in another language.
 *
 * @example
 * const result = safeScore(rubric, {});
 * if (!result.success) wordIssues(result.issues, "en")[0]?.message;
 */
export function wordIssues(issues: readonly Issue[], language: Language): Issue[] {
  return issues.map((one) => word(one, language));
}

type IssueFacts = Pick<Issue, "code" | "path" | "received" | "values">;

function word({ code, path, received, values }: IssueFacts, language: Language): Issue {
  const entry = catalogue[code];
  const all = { received, ...values };
  return {
    code,
    path,
    message: fill(entry.message[language], all, language),
    received,
    expected: fill(entry.expected[language], all, language),
    hint: fill(entry.hint[language], all, language),
    values,
  };
}

function fill(template: string, values: IssueValues, language: Language): string {
  return template.replace(/\{([a-z]+)\}/gi, (whole, name: string, at: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    const text = typeof value === "number" ? String(value) : labelText(value, language);
    return touches(template.slice(0, at), text) ? ` ${text}` : text;
  });
}

/** Whether Latin letters or figures would touch the Chinese before them, where a space belongs. */
function touches(before: string, text: string): boolean {
  return /\p{Script=Han}$/u.test(before) && /^[\w"]/.test(text);
}

const longestDescription = 60;

/** A value as an issue shows it: short, on one line, never the whole of a huge document. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "—";
  if (typeof value === "string") return JSON.stringify(shorten(value));
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number" || typeof value === "bigint") return shorten(String(value));
  if (Array.isArray(value)) return `[…] (${String(value.length)})`;
  if (typeof value === "object") return shorten(describeObject(value).replace(/\s+/g, " "));
  return typeof value;
}

/** An object by its first keys; one of a class (a `Map`, a `Date`) by the class as well. */
function describeObject(value: object): string {
  const keys = Object.keys(value);
  const listed =
    keys.length === 0 ? "{}" : `{ ${keys.slice(0, 5).join(", ")}${keys.length > 5 ? ", …" : ""} }`;
  const name = className(value);
  return name === undefined ? listed : `${name} ${listed}`;
}

function className(value: object): string | undefined {
  const prototype = Object.getPrototypeOf(value) as { readonly constructor?: unknown } | null;
  const name = typeof prototype?.constructor === "function" ? prototype.constructor.name : "";
  return name === "" || name === "Object" ? undefined : name;
}

function shorten(text: string): string {
  return text.length > longestDescription ? `${text.slice(0, longestDescription - 1)}…` : text;
}
