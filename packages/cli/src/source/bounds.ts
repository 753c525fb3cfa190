/** The most bytes a file may have. */
export const mostBytes = 20_000_000;

/** The most levels a document may nest; far more than any rubric, far less than the stack holds. */
export const mostLevels = 200;

/** The most values and keys one document may hold; each takes far more memory than it takes text. */
export const mostValues = 500_000;

/** The most values all aliases of a document may stand for together. */
export const mostAliasedValues = 10_000;
