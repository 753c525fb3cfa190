import { compare, divide, maximum, minimum, ratio, sum, zero, type Ratio } from "../amount/index.js";
import type { Aggregation } from "./node.js";

/** One number from a list; an empty list gives 0. */
export function aggregated(values: readonly Ratio[], by: Aggregation): Ratio {
  if (by.function === "count") return ratio(BigInt(values.length));
  if (values.length === 0) return zero;
  switch (by.function) {
    case "sum":
      return sum(values);
    case "mean":
      return mean(values);
    case "minimum":
      return values.reduce(minimum);
    case "maximum":
      return values.reduce(maximum);
    case "median": {
      const sorted = values.toSorted(compare);
      const middle = sorted.length >> 1;
      return mean(sorted.slice(sorted.length % 2 === 1 ? middle : middle - 1, middle + 1));
    }
    case "trimmed": {
      const keep = values.length > by.whenMoreThan && values.length > 2 * by.drop;
      if (!keep) return mean(values);
      return mean(values.toSorted(compare).slice(by.drop, values.length - by.drop));
    }
  }
}

function mean(values: readonly Ratio[]): Ratio {
  return divide(sum(values), ratio(BigInt(values.length)));
}
