/** The languages the library itself speaks. Labels in documents may hold more. */
export type Language = "zh-CN" | "en";

/** Every language the library speaks, the default first. */
export const languages: readonly Language[] = ["zh-CN", "en"];

/** A text, or the same text by language: `{ "zh-CN": "优", en: "Excellent" }`. */
export type Label = string | { readonly [language: string]: string };

/** Words in every language the library speaks. */
export type Words = Readonly<Record<Language, string>>;

/**
 * The text of a label in one language. A label without that language gives its Chinese text,
 * and one without Chinese its first.
 *
 * @example
 * labelText({ "zh-CN": "优", en: "Excellent" }, "en"); // "Excellent"
 */
export function labelText(label: Label, language: Language): string {
  if (typeof label === "string") return label;
  return label[language] ?? label["zh-CN"] ?? Object.values(label)[0] ?? "";
}

/** Every text of a label, whatever its language. */
export function labelTexts(label: Label): string[] {
  return typeof label === "string" ? [label] : Object.values(label);
}

/**
 * The form in which labels are compared: trimmed, full and half width folded (NFKC), so that
 * `"达成 "` and `"Ａ"` match `"达成"` and `"A"`.
 */
export function foldLabel(text: string): string {
  return text.normalize("NFKC").trim();
}
