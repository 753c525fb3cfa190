import type { Fraction } from "./exact.js";
import { Filtered, filtered } from "./filtered.js";
import { shortened, ShortFraction } from "./short.js";

/** A value with a double near it: a short fraction where it is one. */
export function estimated(value: Fraction): ShortFraction | Filtered {
  if (value instanceof ShortFraction || value instanceof Filtered) return value;
  return shortened(value) ?? filtered(value);
}
