import {
  add,
  amountOf,
  formatAmount,
  formatPercent,
  ratio,
  roundedUnits,
  zero,
  type Ratio,
  type RoundingMode,
} from "../amount/index.js";
import type { Path } from "../error/index.js";
import { limit, type Interval } from "./limit.js";
import type { Published, PublishedIndicator } from "./published.js";

/** One printed figure: where it stands, what it says and to which place. */
export interface Figure {
  readonly path: Path;
  readonly printed: string;
  /** The value as printed; `"70.80%"` is 0.7080. */
  readonly value: Ratio;
  /** Decimal places of the value: 4 for `"70.80%"`. */
  readonly places: number;
  readonly percent: boolean;
}

/** Reads a figure whose form was checked; it has at least so many places (of the percentage, for a rate). */
export function figureOf(printed: string, path: Path, leastPlaces: number): Figure {
  const percent = printed.endsWith("%");
  const places = Math.max(printedPlaces(printed), leastPlaces) + (percent ? 2 : 0);
  return { path, printed, value: amountOf(printed), places, percent };
}

/** Decimal places of a figure as printed; of the percentage, for a rate. */
function printedPlaces(printed: string): number {
  return /\.(\d*)/.exec(printed)?.[1]?.length ?? 0;
}

/** The most places that any score or rate below a node was printed to. */
export function mostPrintedPlaces(node: PublishedIndicator & Pick<Published, "tiers">): number {
  const own = [node.score, node.rate].map((figure) => (figure === undefined ? 0 : printedPlaces(figure)));
  const below = [...(node.indicators ?? []), ...(node.tiers ?? [])].map(mostPrintedPlaces);
  return Math.max(...own, ...below);
}

/**
 * Every exact value that is printed as a figure under a rounding mode. Which end belongs follows from the
 * mode; for `half-up`, the default, the end nearer to zero belongs and the other does not: `"88.70"` stands
 * for 88.695 up to but not including 88.705, and `"0.00"` for everything strictly between ∓0.005.
 */
export function standsFor({ value, places }: Pick<Figure, "value" | "places">, mode: RoundingMode): Interval {
  const unit = ratio(1n, 10n ** BigInt(places));
  const side = value.numerator > 0n ? 1n : value.numerator < 0n ? -1n : 0n;
  switch (mode) {
    case "half-up":
      return around(value, ratio(1n, 2n * unit.denominator), side <= 0n, side >= 0n);
    case "half-even": {
      const odd = roundedUnits(value, places, "down") % 2n !== 0n;
      return around(value, ratio(1n, 2n * unit.denominator), odd, odd);
    }
    case "floor":
      return { low: limit(value), high: limit(add(value, unit), -1n) };
    case "ceiling":
      return { low: limit(add(value, ratio(-1n, unit.denominator)), 1n), high: limit(value) };
    case "down":
      if (side === 0n) return around(zero, unit, true, true);
      return standsFor({ value, places }, side > 0n ? "floor" : "ceiling");
    case "up":
      if (side === 0n) return { low: limit(zero), high: limit(zero) };
      return standsFor({ value, places }, side > 0n ? "ceiling" : "floor");
  }
}

function around(value: Ratio, distance: Ratio, lowOpen: boolean, highOpen: boolean): Interval {
  return {
    low: limit(add(value, ratio(-distance.numerator, distance.denominator)), lowOpen ? 1n : 0n),
    high: limit(add(value, distance), highOpen ? -1n : 0n),
  };
}

/** Another value, printed to the same place as a figure. */
export function printedLike(
  { places, percent }: Pick<Figure, "places" | "percent">,
  value: Ratio,
  mode: RoundingMode,
): string {
  return percent ? formatPercent(value, places - 2, mode) : formatAmount(value, places, mode);
}

/** The figure so many units of its last place away. */
export function moved(figure: Figure, units: bigint): Figure {
  const value = add(figure.value, ratio(units, 10n ** BigInt(figure.places)));
  return { ...figure, value, printed: printedLike(figure, value, "down") };
}
