/** A text as one word of a shell, whatever characters it has; bash, zsh and fish read it alike. */
export function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, (character) => (character === "'" ? "’" : "／"))}'`;
}
