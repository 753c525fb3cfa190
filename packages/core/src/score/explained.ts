import type { Explanation } from "../explain/index.js";

/** Gives its argument back as the object it makes, so that a subclass adds private fields to plain data. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- a constructor is all that it is for
class Given {
  constructor(given: object) {
    return given;
  }
}

/**
 * What makes the explanation of a part, hidden in the part itself: no key, no prototype, nothing that JSON,
 * copies or comparisons see. With a closure in each getter instead, every part would be an object of a kind of
 * its own, which costs more than everything else on a scorecard together.
 */
class Explained extends Given {
  readonly #explain: () => Explanation;

  constructor(part: object, explain: () => Explanation) {
    super(part);
    this.#explain = explain;
  }

  static explanation(part: object): Explanation {
    if (#explain in part) return part.#explain();
    throw new TypeError(
      "an explanation is read from the scorecard itself: copy the scorecard before wrapping it in a proxy",
    );
  }
}

const explanation = {
  get(this: object) {
    return Explained.explanation(this);
  },
  enumerable: true,
  configurable: true,
};

/** The same object with an `explanation` that is made when it is read; explaining costs more than scoring. */
export function explained<Part extends object>(
  part: Part,
  explain: () => Explanation,
): Part & { readonly explanation: Explanation } {
  new Explained(part, explain);
  return Object.defineProperty(part, "explanation", explanation) as Part & {
    readonly explanation: Explanation;
  };
}

/** Something that is still being put together, key by key in the order in which it is printed. */
export type Unfinished<Result> = { -readonly [Key in keyof Result]: Result[Key] };
