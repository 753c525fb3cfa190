/**
 * Scores come as decimal strings with two places: counted in hundredths they are whole numbers, which add up
 * exactly.
 *
 * @param {string} score
 */
export function hundredths(score) {
  return Number(score.replace(".", ""));
}

/** @param {number} value in hundredths */
export function shown(value) {
  return (value / 100).toFixed(2);
}

/** @param {readonly number[]} values */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param {readonly number[]} sorted */
export function median(sorted) {
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/**
 * How often each name occurs, or what goes with it in all; the most first.
 *
 * @param {readonly string[]} names
 * @param {readonly number[]} amounts
 * @returns {[string, number][]}
 */
export function tally(names, amounts = names.map(() => 1)) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const [index, name] of names.entries()) sums.set(name, (sums.get(name) ?? 0) + (amounts[index] ?? 0));
  return [...sums].sort(([, one], [, other]) => other - one);
}
