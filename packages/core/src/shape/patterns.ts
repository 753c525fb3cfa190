/** An id: letters and digits of any script, joined by `-`. */
export const idPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+)*$/u;

/** The id of a whole document, which may have `/` between its parts. */
export const documentIdPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-/][\p{L}\p{M}\p{N}]+)*$/u;

/** A name used inside formulas. */
export const namePattern = /^\p{L}[\p{L}\p{M}\p{N}_]*$/u;

/** A language, as labels name it: `zh-CN`, `en`. */
export const languagePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** A calendar day, before it is known to exist. */
export const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** The most characters of an id. */
export const longestId = 128;

/** The most characters of a label, in each language. */
export const longestLabel = 2000;

/** Whether every JavaScript object has a key of this name: an id among them would be found where nothing was written. */
export function isReservedName(name: string): boolean {
  return name === "prototype" || name in Object.prototype;
}
