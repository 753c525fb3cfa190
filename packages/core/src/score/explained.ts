import type { Explanation } from "../explain/index.js";

/**
 * Where a part keeps what makes its explanation: out of sight of JSON, copies and comparisons. One getter for
 * all parts reads it, since with a closure in each getter every part would be an object of a kind of its own,
 * which costs more than everything else on a scorecard together.
 */
const source = Symbol("explains");

/** What knows how a part came about. */
export interface Explaining {
  explain(): Explanation;
}

interface Explainable {
  readonly [source]: Explaining;
}

const explanation = {
  get(this: Explainable) {
    return this[source].explain();
  },
  enumerable: true,
  configurable: true,
};

/** The same object with an `explanation` that is made when it is read; explaining costs more than scoring. */
export function explained<Part extends object>(
  part: Part,
  by: Explaining,
): Part & { readonly explanation: Explanation } {
  Object.defineProperty(part, "explanation", explanation);
  Object.defineProperty(part, source, { value: by });
  // Both were given to it just now.
  return part as Part & { readonly explanation: Explanation };
}

/** Something that is still being put together, key by key in the order in which it is printed. */
export type Unfinished<Result> = { -readonly [Key in keyof Result]: Result[Key] };
