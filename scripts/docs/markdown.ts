/** A Markdown table; a bar inside a cell is written out. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A block of code or output. */
export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** Words that stand for themselves. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** Plain data as one line of YAML: `{ actual: 6900 }`. */
export function flowYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, held]) => `${key}: ${flowYaml(held)}`)
      .join(", ")} }`;
  }
  return typeof value === "string" && !isPlainScalar(value) ? JSON.stringify(value) : String(value);
}

/** Plain data as YAML over several lines; what fits on one line stays on it. */
export function blockYaml(value: Readonly<Record<string, unknown>>): string {
  return blockLines(value).join("\n");
}

function blockLines(value: object): string[] {
  return Object.entries(value).flatMap(([key, held]: [string, unknown]) => {
    const line = `${key}: ${flowYaml(held)}`;
    if (line.length <= widest || typeof held !== "object" || held === null) return [line];
    const inside = Array.isArray(held) ? held.map((item) => `- ${flowYaml(item)}`) : blockLines(held);
    return [`${key}:`, ...inside.map((one) => `  ${one}`)];
  });
}

const widest = 90;

/** Whether a text reads as itself without quotes: no sign that means something to YAML, and no number. */
function isPlainScalar(text: string): boolean {
  const looksLikeAnother = /^(?:true|false|null|yes|no|[-+.\d][\d.eE+-]*)$/i.test(text);
  return !looksLikeAnother && /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._/()（）、，；％%-]*$/u.test(text) && text.trim() === text;
}
