import type { Column } from "./column.js";
import type { Step } from "./step.js";

/** A step whose rows are looked at on their own where a mask says the leaf is not applicable. */
export function maskedStep(step: Step, mask: Column): Step {
  const isAway = (row: number): boolean => mask[row]! !== 0;
  return {
    isOnGrain: step.isOnGrain,
    addTo(sums, at, from, rows) {
      step.addTo(sums, at, from, rows);
      for (let row = 0; row < rows; row += 1) if (isAway(from + row)) sums[at + row] = NaN;
    },
    scoreAt: (row) => (isAway(row) ? NaN : step.scoreAt(row)),
  };
}
