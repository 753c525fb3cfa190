/**
 * Choices read from a list of whole numbers. When the list is used up every choice is the first, the
 * simplest one, so that fast-check finds small cases by shortening the list and lowering its numbers.
 */
export interface Draw {
  /** A whole number, both ends possible, `min` the simplest. */
  whole(min: number, max: number): number;
  /** One of the list, the first the simplest. */
  pick<Item>(list: readonly Item[]): Item;
  /** True in that many of a hundred cases, false the simplest. */
  chance(percent: number): boolean;
}

export function drawFrom(choices: readonly number[]): Draw {
  let position = 0;
  const next = (): number => choices[position++] ?? 0;
  const whole = (min: number, max: number): number => min + (next() % (max - min + 1));
  return {
    whole,
    pick(list) {
      const found = list[whole(0, list.length - 1)];
      if (found === undefined) throw new Error("nothing to pick from");
      return found;
    },
    chance: (percent) => next() % 100 >= 100 - percent,
  };
}
