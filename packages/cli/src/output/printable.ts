// Control characters could move the cursor or recolour the terminal; direction marks could reorder what it shows.
// eslint-disable-next-line no-control-regex -- these are the ones meant
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A text of any origin on one line of a terminal: a tab as blanks, a line break as a blank, the rest by code point. */
export function printable(text: string): string {
  return text
    .replace(/\r?\n/g, " ")
    .replaceAll("\t", "    ")
    .replace(unprintable, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}
